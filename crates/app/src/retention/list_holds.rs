//! Holds, the standing ones first.

use super::HoldView;
use crate::border::{next_page, page_size};
use crate::records::asking::optional_identity;
use crate::{Desk, Operation, Result};
use domain::RecordId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListHolds {
    /// Only of this record.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub record_id: Option<String>,
    /// Only those that stand.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub standing: Option<bool>,
    /// Cursor.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct HoldList {
    /// Holds.
    pub rows: Vec<HoldView>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// Lists them.
pub fn list_holds(desk: &mut Desk, ask: ListHolds) -> Result<HoldList> {
    let record: Option<RecordId> = optional_identity(ask.record_id.as_deref())?;
    desk.read(Operation::ListHolds, |view| {
        let (after, limit) = (optional_identity(ask.after.as_deref())?, page_size(ask.limit));
        let standing = ask.standing.unwrap_or(false);
        let rows = store::retention::list_holds(view, view.sight(), record, standing, after, limit)?;
        let next = next_page(&rows, limit, |row| row.id.to_string());
        let today = view.now().today();
        Ok(HoldList { rows: rows.into_iter().map(|row| HoldView::of(row, today)).collect(), next })
    })
}
