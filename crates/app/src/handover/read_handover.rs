//! One handover with everything that goes over.

use super::view::{HandoverView, find_whole, handover_view};
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadHandover {
    /// Which.
    pub id: String,
}

/// Reads it.
pub fn read_handover(desk: &mut Desk, ask: ReadHandover) -> Result<HandoverView> {
    desk.read(Operation::ReadHandover, |view| {
        handover_view(view, &find_whole(view, view.sight(), &ask.id, view.now().today())?)
    })
}
