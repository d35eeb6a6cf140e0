//! Decide a request (签批) at one's own desk, with the own passphrase typed again.

use super::deciding::decide;
use super::read_approval::find;
use super::view::{ApprovalView, approval_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Error, Operation, Result};
use domain::approvals::Decision;
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
        let row = find(work, work.sight(), &posts, &ask.id)?;
        let id = row.id;
        decide(work, &row, &who, decision, &ask.opinion)?;
        let row = store::approvals::get_approval(work, work.sight(), id)?.or_missing()?;
        approval_view(work, row, work.now(), locale)
    })
}
