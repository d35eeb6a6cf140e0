//! Withdraw a recall (撤回催回): the old due day stands again.

use super::view::{RecallView, recall_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::RecallId;
use domain::loans::{CirculationEvent, CirculationRefusal, RecallState, due_after_withdrawal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct WithdrawRecall {
    /// Which recall.
    pub recall_id: String,
    /// Why.
    pub reason: String,
}

/// Withdraws.
pub fn withdraw_recall(desk: &mut Desk, ask: WithdrawRecall) -> Result<Changed<RecallView>> {
    let locale = desk.locale();
    desk.transact(Operation::WithdrawRecall, |work| {
        let id: RecallId = ask.recall_id.parse().ok().or_missing()?;
        let row = store::loans::get_recall(work, work.sight(), id)?.or_missing()?;
        if row.state != RecallState::Standing.code() {
            return Err(CirculationRefusal::RecallEnded.into());
        }
        if ask.reason.trim().is_empty() {
            return Err(CirculationRefusal::RecallReasonNeeded.into());
        }
        let loan = store::loans::get_loan(work, work.sight(), row.loan)?.or_missing()?;
        let standing = loan.due_on.unwrap_or(row.due);
        let due = due_after_withdrawal(row.before_due, row.due, standing);
        let state = RecallState::Withdrawn.code();
        store::loans::set_recall_state(work, id, state, Some(work.now().at), ask.reason.trim())?;
        store::loans::set_due(work, loan.id, due, loan.renewals)?;
        work.record(CirculationEvent::RecallWithdrawn { recall: id, loan: loan.id, record: row.record });
        let after = store::loans::get_recall(work, work.sight(), id)?.or_missing()?;
        Ok(recall_view(after, work.now(), locale))
    })
}
