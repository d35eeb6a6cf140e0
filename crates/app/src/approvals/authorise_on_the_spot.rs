//! Authorise on the spot (当场授权): an approver decides at somebody else's desk with the own
//! passphrase; it opens no session.

use super::decide_approval::decision_of;
use super::deciding::decide;
use super::read_approval::find;
use super::view::{ApprovalView, approval_view};
use crate::border::Second;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct AuthoriseOnTheSpot {
    /// Which.
    pub id: String,
    /// `approve` or `refuse`.
    pub decision: String,
    /// 意见; needed to refuse.
    #[serde(default)]
    pub opinion: String,
    /// The approver.
    pub second: Second,
}

/// Decides at this desk.
pub fn authorise_on_the_spot(desk: &mut Desk, ask: AuthoriseOnTheSpot) -> Result<Changed<ApprovalView>> {
    desk.permit(Operation::AuthoriseOnTheSpot)?;
    let (decision, locale) = (decision_of(&ask.decision)?, desk.locale());
    let who = desk.on_the_spot(&ask.second)?;
    let posts = desk.posts()?;
    desk.transact(Operation::AuthoriseOnTheSpot, |work| {
        let row = find(work, work.sight(), &posts, &ask.id)?;
        let id = row.id;
        decide(work, &row, &who, decision, &ask.opinion)?;
        let row = store::approvals::get_approval(work, work.sight(), id)?.or_missing()?;
        approval_view(work, row, work.now(), locale)
    })
}
