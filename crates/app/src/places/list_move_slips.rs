//! Move slips (移库单), newest first.

use super::slip_view::{MoveSlipLine, slip_line};
use crate::border::{next_page, page_size};
use crate::records::asking::optional_identity;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListMoveSlips {
    /// Cursor.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
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
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// Lists them.
pub fn list_move_slips(desk: &mut Desk, ask: ListMoveSlips) -> Result<MoveSlipList> {
    desk.read(Operation::ListMoveSlips, |view| {
        let limit = page_size(ask.limit);
        let rows = store::places::list_slips(view, optional_identity(ask.after.as_deref())?, limit)?;
        let next = next_page(&rows, limit, |row| row.id.to_string());
        Ok(MoveSlipList { rows: rows.iter().map(slip_line).collect(), next })
    })
}
