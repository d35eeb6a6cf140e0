//! Open a transfer (打开传递单).

use super::transfer_view::{TransferView, find_transfer, transfer_view};
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadTransfer {
    /// Which transfer.
    pub id: String,
}

/// Reads.
pub fn read_transfer(desk: &mut Desk, ask: ReadTransfer) -> Result<TransferView> {
    desk.read(Operation::ReadTransfer, |view| {
        let row = find_transfer(view, view.sight(), &ask.id)?;
        transfer_view(view, row, view.now().today())
    })
}
