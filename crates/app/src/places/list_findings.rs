//! Findings (发现的问题), newest first.

use super::finding_view::{PlaceFinding, finding_view};
use crate::border::{next_page, page_size};
use crate::records::asking::optional_identity;
use crate::{Desk, Operation, Result};
use domain::RowId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListFindings {
    /// Of one stocktake.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub stocktake_id: Option<String>,
    /// Open ones only.
    #[serde(default)]
    pub open: bool,
    /// Cursor.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// The findings.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct FindingList {
    /// Findings.
    pub rows: Vec<PlaceFinding>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// Lists them.
pub fn list_findings(desk: &mut Desk, ask: ListFindings) -> Result<FindingList> {
    let stocktake: Option<RowId> = optional_identity(ask.stocktake_id.as_deref())?;
    desk.read(Operation::ListFindings, |view| {
        let after = optional_identity(ask.after.as_deref())?;
        let limit = page_size(ask.limit.or(Some(200)));
        let rows = store::places::list_findings(view, view.sight(), stocktake, ask.open, after, limit)?;
        let next = next_page(&rows, limit, |row| row.id.to_string());
        Ok(FindingList { rows: rows.into_iter().map(|row| finding_view(row, view.now())).collect(), next })
    })
}
