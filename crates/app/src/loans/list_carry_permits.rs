//! Permits given out (外带证), newest first.

use super::carry_view::{CarryPermitView, permit_view};
use crate::border::{next_page, page_size};
use crate::records::asking::cursor;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListCarryPermits {
    /// Only those that hold today.
    #[serde(default)]
    pub standing: bool,
    /// Cursor of the page before.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// A page of permits.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CarryPermitPage {
    /// Permits.
    pub rows: Vec<CarryPermitView>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// Lists them.
pub fn list_carry_permits(desk: &mut Desk, ask: ListCarryPermits) -> Result<CarryPermitPage> {
    desk.read(Operation::ListCarryPermits, |view| {
        let limit = page_size(ask.limit);
        let rows = store::loans::list_permits(
            view,
            view.sight(),
            ask.standing,
            (cursor(ask.after.as_deref())?, limit),
        )?;
        let next = next_page(&rows, limit, |row| row.row.to_string());
        let rows = rows.into_iter().map(|row| permit_view(row, view.now())).collect();
        Ok(CarryPermitPage { rows, next })
    })
}
