//! Decide a request (签批) at one's own desk, with the own passphrase typed again.

use super::asking::facts;
use super::deciding::decide;
use super::read_approval::find;
use super::view::{ApprovalView, approval_view_for};
use crate::error::OrMissing;
use crate::signing::OnTheSpot;
use crate::{Changed, Desk, Error, Operation, Result, Work};
use ::texts::Locale;
use domain::access::Post;
use domain::approvals::{Decision, check_opened};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct DecideApproval {
    /// Which.
    pub id: String,
    /// `approve` or `refuse`.
    pub decision: String,
    /// 意见; needed to refuse.
    #[serde(default)]
    pub opinion: String,
    /// One's own, again.
    pub passphrase: String,
    /// PNG from the pad, base64.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub signature_png: Option<String>,
}

impl std::fmt::Debug for DecideApproval {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DecideApproval({}, {}, …)", self.id, self.decision)
    }
}

/// A decision's code as typed at the border.
pub(super) fn decision_of(code: &str) -> Result<Decision> {
    Decision::from_code(code).ok_or_else(|| Error::Malformed(format!("decision {code}")))
}

/// Decides.
pub fn decide_approval(desk: &mut Desk, ask: DecideApproval) -> Result<Changed<ApprovalView>> {
    desk.permit(Operation::DecideApproval)?;
    let (decision, locale) = (decision_of(&ask.decision)?, desk.locale());
    let who = desk.own_signature(&ask.passphrase, ask.signature_png.as_deref())?;
    let posts = desk.posts()?;
    desk.transact(Operation::DecideApproval, |work| {
        decide_here(work, &posts, &who, &ask.id, (decision, &ask.opinion), locale)
    })
}

/// One decision from one's own screen: from 机密 upward only of what one has had open.
pub(super) fn decide_here(
    work: &Work<'_, '_>,
    posts: &[Post],
    who: &OnTheSpot,
    id: &str,
    (decision, opinion): (Decision, &str),
    locale: Locale,
) -> Result<ApprovalView> {
    let row = find(work, work.sight(), posts, id)?;
    let id = row.id;
    let opened = store::approvals::find_opening(work, id, who.person())?.is_some();
    check_opened(&facts(work, &row)?, opened)?;
    decide(work, &row, who, decision, opinion)?;
    let row = store::approvals::get_approval(work, work.sight(), id)?.or_missing()?;
    approval_view_for(work, row, work.now(), locale, Some(who.person()))
}
