//! Close the viewer (关闭阅览): the plain file leaves the memory.

use crate::border::Done;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Nothing to say: there is one viewer.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CloseViewing {}

/// Closes it.
pub fn close_viewing(desk: &mut Desk, _: CloseViewing) -> Result<Done> {
    desk.permit(Operation::CloseViewing)?;
    desk.streams().viewing = None;
    Ok(Done {})
}
