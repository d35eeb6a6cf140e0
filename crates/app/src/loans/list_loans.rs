//! Loans within sight: out, overdue, of a person, of a record, of a range of days.

use super::lend_copy::day_of;
use super::view::{LoanView, beginning_of, day_after, loan_view};
use crate::border::{next_page, page_size};
use crate::error::OrMissing;
use crate::{Desk, Operation, Result};
use domain::access::{Permission, permissions_of};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::loans::LoanFilter;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListLoans {
    /// State code; `open` stands for out and claimed returned.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub state: Option<String>,
    /// Only what is out past its day.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub overdue: Option<bool>,
    /// Of this person.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub borrower_id: Option<String>,
    /// Of this record.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub record_id: Option<String>,
    /// Happened from this day.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub from: Option<String>,
    /// Happened to this day.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub to: Option<String>,
    /// Cursor.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct LoanPage {
    /// Loans, newest first.
    pub rows: Vec<LoanView>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// Lists. Who neither serves the desk, decides nor checks registers sees the own loans only.
pub fn list_loans(desk: &mut Desk, ask: ListLoans) -> Result<LoanPage> {
    desk.read(Operation::ListLoans, |view| {
        let now = view.now();
        let may = permissions_of(view.posts());
        let all = may.iter().any(|one| {
            matches!(one, Permission::WorkDesk | Permission::Approve | Permission::PrintRegisters)
        });
        let asked = ask.borrower_id.as_deref().map(|text| text.parse().ok().or_missing()).transpose()?;
        let filter = LoanFilter {
            state: ask.state.filter(|state| !state.is_empty()),
            overdue_on: ask.overdue.unwrap_or(false).then(|| now.today()),
            borrower: if all { asked } else { Some(view.actor()) },
            record: ask.record_id.as_deref().map(|text| text.parse().ok().or_missing()).transpose()?,
            from: day_of(ask.from.as_deref())?.map(|day| beginning_of(day, now)),
            until: day_of(ask.to.as_deref())?.map(|day| beginning_of(day_after(day), now)),
            before_row: ask.after.as_deref().and_then(|text| text.parse().ok()),
            limit: page_size(ask.limit),
        };
        let found = store::loans::list_loans(view, view.sight(), &filter)?;
        let next = next_page(&found, filter.limit, |last| last.row.to_string());
        let rows = found.into_iter().map(|row| loan_view(row, now, view.locale())).collect();
        Ok(LoanPage { rows, next })
    })
}
