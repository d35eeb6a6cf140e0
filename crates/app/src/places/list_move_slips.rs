//! The newest move slips (移库单).

use super::slip_view::{MoveSlipLine, slip_line};
use crate::{Desk, Operation, Result, border};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListMoveSlips {
    /// At most so many.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// The slips, newest first.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct MoveSlipList {
    /// Slips.
    pub rows: Vec<MoveSlipLine>,
}

/// Lists them.
pub fn list_move_slips(desk: &mut Desk, ask: ListMoveSlips) -> Result<MoveSlipList> {
    desk.read(Operation::ListMoveSlips, |view| {
        let rows = store::places::list_slips(view, border::page_size(ask.limit))?;
        Ok(MoveSlipList { rows: rows.iter().map(slip_line).collect() })
    })
}
