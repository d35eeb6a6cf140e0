//! Give up attaching a file (取消挂接): its thread stops and leaves nothing behind.

use crate::border::Done;
use crate::streams::take;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which attachment.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CancelAttachment {
    /// As `begin_attachment` named it.
    pub attachment: String,
}

/// Gives it up.
pub fn cancel_attachment(desk: &mut Desk, ask: CancelAttachment) -> Result<Done> {
    desk.permit(Operation::CancelAttachment)?;
    take(&mut desk.streams().attaching, &ask.attachment)?;
    Ok(Done {})
}
