//! Take a request back (撤回申请).

use super::asking::facts;
use super::deciding::tell_area;
use super::view::{ApprovalView, approval_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::ApprovalId;
use domain::approvals::{ApprovalEvent, withdraw};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct WithdrawApproval {
    /// Which.
    pub id: String,
}

/// Takes it back.
pub fn withdraw_approval(desk: &mut Desk, ask: WithdrawApproval) -> Result<Changed<ApprovalView>> {
    let locale = desk.locale();
    desk.transact(Operation::WithdrawApproval, |work| {
        let id: ApprovalId = ask.id.parse().ok().or_missing()?;
        let row = store::approvals::get_visible(work, work.sight(), id)?.or_missing()?;
        let approval = facts(work, &row)?;
        let state = withdraw(&approval, work.actor(), work.now())?;
        store::approvals::set_state(work, id, state.code(), None)?;
        work.record(ApprovalEvent::ApprovalWithdrawn { approval: id, by: work.actor() });
        tell_area(work, approval.action, id, &row.subject, state)?;
        let row = store::approvals::get_approval(work, work.sight(), id)?.or_missing()?;
        approval_view(work, row, work.now(), locale)
    })
}
