//! Recalls (催回清单): within sight and of one's own loans.

use super::view::{RecallView, recall_view};
use crate::border::{next_page, page_size};
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::loans::RecallFilter;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListRecalls {
    /// State code; `overdue` stands for standing past its day, `untold` for not yet told.
    #[ts(optional = nullable)]
    pub state: Option<String>,
    /// Cursor.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RecallPage {
    /// Lines, newest first.
    pub rows: Vec<RecallView>,
    /// Cursor of the next page.
    pub next: Option<String>,
    /// How many there are in all.
    pub total: i64,
    /// Standing.
    pub standing: i64,
    /// Standing past their day: counted apart from what is merely overdue.
    pub overdue: i64,
    /// Standing whose borrower was not told yet.
    pub untold: i64,
}

/// Lists.
pub fn list_recalls(desk: &mut Desk, ask: ListRecalls) -> Result<RecallPage> {
    desk.read(Operation::ListRecalls, |view| {
        let filter = RecallFilter {
            state: ask.state.filter(|state| !state.is_empty()),
            today: Some(view.now().today()),
            before_row: ask.after.as_deref().and_then(|text| text.parse().ok()),
            limit: page_size(ask.limit),
        };
        let count = |state: Option<&str>| -> Result<i64> {
            let state = state.map(str::to_owned).or_else(|| filter.state.clone());
            let counted = RecallFilter { state, ..filter.clone() };
            Ok(store::loans::count_recalls(view, view.sight(), &counted)?)
        };
        let found = store::loans::list_recalls(view, view.sight(), &filter)?;
        let next = next_page(&found, filter.limit, |last| last.row.to_string());
        Ok(RecallPage {
            rows: found.into_iter().map(|row| recall_view(row, view.now(), view.locale())).collect(),
            next,
            total: count(None)?,
            standing: count(Some("standing"))?,
            overdue: count(Some("overdue"))?,
            untold: count(Some("untold"))?,
        })
    })
}
