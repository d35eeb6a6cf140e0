//! Lists of 归档 runs, newest first (归档批次).

use crate::border::{next_page, page_size};
use crate::error::Result;
use crate::records::asking::cursor;
use crate::records::filing_run_view::{FilingRunView, filing_run_view};
use crate::{Desk, Operation};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Filters.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListFilingRuns {
    /// Year of the papers.
    #[ts(optional = nullable)]
    pub year: Option<i32>,
    /// Continue after a reply's `next`.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many, 200 at the most.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// A page.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct FilingRunList {
    /// Lines.
    pub rows: Vec<FilingRunView>,
    /// To continue.
    pub next: Option<String>,
}

/// Lists a page.
pub fn list_filing_runs(desk: &mut Desk, ask: ListFilingRuns) -> Result<FilingRunList> {
    desk.read(Operation::ListFilingRuns, |view| {
        let (limit, after) = (page_size(ask.limit), cursor(ask.after.as_deref())?);
        let rows = store::records::list_runs(view, view.sight(), ask.year, after, limit)?;
        let next = next_page(&rows, limit, |row| row.row.to_string());
        let rows = rows.into_iter().map(|row| filing_run_view(view, row)).collect::<Result<Vec<_>>>()?;
        Ok(FilingRunList { rows, next })
    })
}
