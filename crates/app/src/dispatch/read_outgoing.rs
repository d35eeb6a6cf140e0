//! Open an outgoing paper (打开发文).

use super::outgoing_view::{OutgoingView, find_outgoing, outgoing_view};
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadOutgoing {
    /// Which paper.
    pub id: String,
}

/// Reads.
pub fn read_outgoing(desk: &mut Desk, ask: ReadOutgoing) -> Result<OutgoingView> {
    desk.read(Operation::ReadOutgoing, |view| {
        let row = find_outgoing(view, view.sight(), &ask.id)?;
        outgoing_view(view, row, view.now())
    })
}
