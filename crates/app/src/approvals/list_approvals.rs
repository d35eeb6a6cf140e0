//! Requests: mine, those that wait for me, or all the desk may see.

use super::view::{ApprovalView, approval_view};
use crate::border::{next_page, page_size};
use crate::{Desk, Operation, Result};
use domain::access::{Permission, permissions_of};
use domain::approvals::ApprovalState;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::approvals::ApprovalFilter;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListApprovals {
    /// Only those I asked for.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub mine: Option<bool>,
    /// Only those that I can decide now.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub waiting_for_me: Option<bool>,
    /// State code.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub state: Option<String>,
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
pub struct ApprovalPage {
    /// Requests, newest first.
    pub rows: Vec<ApprovalView>,
    /// Cursor of the next page.
    pub next: Option<String>,
    /// How many there are in all.
    pub total: i64,
}

/// Lists.
pub fn list_approvals(desk: &mut Desk, ask: ListApprovals) -> Result<ApprovalPage> {
    let locale = desk.locale();
    desk.read(Operation::ListApprovals, |view| {
        let may = permissions_of(view.posts());
        // Who neither decides nor serves the desk sees the own requests only.
        let own_only = !may
            .iter()
            .any(|one| matches!(one, Permission::Approve | Permission::WorkDesk | Permission::Dispose));
        let waiting = ask.waiting_for_me.unwrap_or(false);
        let unfinished = matches!(ask.state.as_deref(), Some("open" | "approved"));
        let filter = ApprovalFilter {
            applicant: (own_only || ask.mine.unwrap_or(false)).then(|| view.actor()),
            waiting_for: waiting.then(|| view.actor()),
            state: ask.state.filter(|state| ApprovalState::from_code(state).is_some()),
            today: (waiting || unfinished).then(|| view.now().today()),
            before_row: ask.after.and_then(|text| text.parse().ok()),
            limit: page_size(ask.limit),
        };
        let found = store::approvals::list_approvals(view, view.sight(), &filter)?;
        let next = next_page(&found, filter.limit, |last| last.row.to_string());
        let total = store::approvals::count_approvals(view, view.sight(), &filter)?;
        let rows = found
            .into_iter()
            .map(|row| approval_view(view, row, view.now(), locale))
            .collect::<Result<Vec<_>>>()?;
        Ok(ApprovalPage { rows, next, total })
    })
}
