//! Standing approvals (长期批准), with what is due for review: what ends within a month, and what nobody has looked
//! through for half a year.

use super::standing_view::{StandingView, standing_view};
use crate::border::{next_page, page_size};
use crate::records::asking::{cursor, optional_identity};
use crate::{Desk, Operation, Result};
use chrono::{Days, Months};
use domain::Day;
use domain::access::{Permission, Post, permissions_of};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::approvals::{ReviewDays, StandingFilter};
use ts_rs::TS;

/// What ends within so many days is due for review.
const SOON_DAYS: u64 = 30;
/// What nobody has looked through for so many months is due for review.
const LOOKED_MONTHS: u32 = 6;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListStandingApprovals {
    /// Only this person's.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub person_id: Option<String>,
    /// `asked`, `in_force`, `review`, `ended`, `refused`, `withdrawn`, `revoked`.
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
pub struct StandingPage {
    /// Newest first.
    pub rows: Vec<StandingView>,
    /// Cursor of the next page.
    pub next: Option<String>,
    /// How many there are in all.
    pub total: i64,
    /// How many are due for review.
    pub due: i64,
}

/// Whether somebody sees others' standing approvals.
pub(super) fn sees_all(posts: &[Post]) -> bool {
    let watches = [Permission::Approve, Permission::WorkDesk, Permission::PrintRegisters];
    permissions_of(posts).iter().any(|one| watches.contains(one))
}

fn review_days(today: Day) -> ReviewDays {
    ReviewDays {
        today,
        soon: today.checked_add_days(Days::new(SOON_DAYS)).unwrap_or(today),
        looked: today.checked_sub_months(Months::new(LOOKED_MONTHS)).unwrap_or(today),
    }
}

/// Lists.
pub fn list_standing_approvals(desk: &mut Desk, ask: ListStandingApprovals) -> Result<StandingPage> {
    desk.read(Operation::ListStandingApprovals, |view| {
        let days = review_days(view.now().today());
        let person = match sees_all(view.posts()) {
            true => optional_identity(ask.person_id.as_deref())?,
            false => Some(view.actor()),
        };
        let filter = StandingFilter {
            person,
            state: ask.state.unwrap_or_default(),
            before_row: cursor(ask.after.as_deref())?,
            limit: page_size(ask.limit),
        };
        let found = store::approvals::list_standing(view, view.sight(), &filter, days)?;
        let next = next_page(&found, filter.limit, |last| last.row.to_string());
        let total = store::approvals::count_standing(view, view.sight(), &filter, days)?;
        let review = StandingFilter { person, state: "review".to_owned(), ..StandingFilter::default() };
        let due = store::approvals::count_standing(view, view.sight(), &review, days)?;
        let rows = found.into_iter().map(|row| standing_view(row, view.now())).collect();
        Ok(StandingPage { rows, next, total, due })
    })
}
