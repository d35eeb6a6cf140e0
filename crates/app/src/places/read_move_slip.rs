//! One move slip with what it carried (移库单).

use super::slip_view::{MoveSlipView, slip_view};
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadMoveSlip {
    /// Identity or number.
    pub slip: String,
}

/// Reads it.
pub fn read_move_slip(desk: &mut Desk, ask: ReadMoveSlip) -> Result<MoveSlipView> {
    desk.read(Operation::ReadMoveSlip, |view| slip_view(view, view.sight(), ask.slip.trim()))
}
