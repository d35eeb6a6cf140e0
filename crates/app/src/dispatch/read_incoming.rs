//! Open an incoming paper (打开收文).

use super::incoming_view::{IncomingView, find_incoming, incoming_view};
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadIncoming {
    /// Which paper.
    pub id: String,
}

/// Reads.
pub fn read_incoming(desk: &mut Desk, ask: ReadIncoming) -> Result<IncomingView> {
    desk.read(Operation::ReadIncoming, |view| {
        let row = find_incoming(view, view.sight(), view.posts(), &ask.id)?;
        incoming_view(row, view.now().today(), view.locale())
    })
}
