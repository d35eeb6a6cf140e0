//! Appraisal batches, newest first.

use super::appraisal_view::AppraisalLine;
use crate::border::{next_page, page_size};
use crate::records::asking::optional_identity;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListAppraisals {
    /// Only open ones.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub open: Option<bool>,
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
pub struct AppraisalList {
    /// Batches.
    pub rows: Vec<AppraisalLine>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// Lists them.
pub fn list_appraisals(desk: &mut Desk, ask: ListAppraisals) -> Result<AppraisalList> {
    desk.read(Operation::ListAppraisals, |view| {
        let (after, limit) = (optional_identity(ask.after.as_deref())?, page_size(ask.limit));
        let open = ask.open.unwrap_or(false);
        let rows = store::disposal::list_appraisals(view, view.sight(), open, after, limit)?;
        let next = next_page(&rows, limit, |row| row.id.to_string());
        Ok(AppraisalList { rows: rows.iter().map(AppraisalLine::from).collect(), next })
    })
}
