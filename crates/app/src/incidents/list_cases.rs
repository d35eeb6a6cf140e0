//! Losses and differences (异常与丢失), newest first; staff see their own.

use super::case_view::{CaseView, case_view};
use super::facts::Reach;
use crate::border::{next_page, page_size};
use crate::records::asking::cursor;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::incidents::CaseFilter;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListCases {
    /// `lost`, `damaged`, `pages_differ`; none = all.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub kind: Option<String>,
    /// Open ones only.
    #[serde(default)]
    pub open: bool,
    /// Cursor of the page before.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// A page of cases.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CasePage {
    /// Cases.
    pub rows: Vec<CaseView>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// Lists them.
pub fn list_cases(desk: &mut Desk, ask: ListCases) -> Result<CasePage> {
    desk.read(Operation::ListCases, |view| {
        let reach = Reach::of(view.posts());
        let filter = CaseFilter {
            kind: ask.kind.as_deref().filter(|kind| !kind.is_empty()),
            open: ask.open,
            own: reach.own,
            custody: reach.custody,
            before_row: cursor(ask.after.as_deref())?,
            limit: page_size(ask.limit),
        };
        let rows = store::incidents::list_cases(view, view.sight(), &filter)?;
        let next = next_page(&rows, filter.limit, |row| row.row.to_string());
        let rows = rows.into_iter().map(|row| case_view(view, view.sight(), row)).collect::<Result<_>>()?;
        Ok(CasePage { rows, next })
    })
}
