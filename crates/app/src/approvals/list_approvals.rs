//! Requests: mine, those that wait for me, or all the desk may see.

use super::asking::office_calendar;
use super::view::{ApprovalView, approval_view_for};
use crate::border::{next_page, page_size};
use crate::records::asking::optional_level;
use crate::{Desk, Operation, Result};
use domain::access::{Permission, permissions_of};
use domain::approvals::{ApprovalState, REMINDED_WORKING_DAYS};
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
    /// State code; `expired` finds what was not finished by its last day.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub state: Option<String>,
    /// Only those that expire within two working days.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub expiring: Option<bool>,
    /// Action code.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub action: Option<String>,
    /// Level code.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub level: Option<String>,
    /// Part of a number or of an applicant's name.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub words: Option<String>,
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
        let waiting = ask.waiting_for_me.unwrap_or(false);
        // Who neither decides nor serves the desk sees the own requests, and those lent to him to decide.
        let own_only = !waiting
            && !may
                .iter()
                .any(|one| matches!(one, Permission::Approve | Permission::WorkDesk | Permission::Dispose));
        let expiring = ask.expiring.unwrap_or(false);
        let unfinished = matches!(ask.state.as_deref(), Some("open" | "approved"));
        let said =
            |text: Option<String>| text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        let filter = ApprovalFilter {
            applicant: (own_only || ask.mine.unwrap_or(false)).then(|| view.actor()),
            waiting_for: waiting.then(|| view.actor()),
            state: ask.state.filter(|state| ApprovalState::from_code(state).is_some()),
            unexpired: waiting || unfinished || expiring,
            ends_by: match expiring {
                true => Some(office_calendar(view)?.after(view.now().today(), REMINDED_WORKING_DAYS)),
                false => None,
            },
            action: said(ask.action),
            level: optional_level(ask.level.as_deref())?,
            words: said(ask.words),
            before_row: ask.after.and_then(|text| text.parse().ok()),
            limit: page_size(ask.limit),
        };
        let found = store::approvals::list_approvals(view, view.sight(), &filter)?;
        let next = next_page(&found, filter.limit, |last| last.row.to_string());
        let total = store::approvals::count_approvals(view, view.sight(), &filter)?;
        let rows = found
            .into_iter()
            .map(|row| approval_view_for(view, row, view.now(), locale, Some(view.actor())))
            .collect::<Result<Vec<_>>>()?;
        Ok(ApprovalPage { rows, next, total })
    })
}
