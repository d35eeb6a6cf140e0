//! Give a destruction up, until the first irreversible step (取消).

use super::destruction::DestructionView;
use super::take_off_list::state_of;
use super::view::{Eyes, destruction_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result, Work};
use domain::DestructionListId;
use domain::approvals::{ApprovalEvent, ApprovalState};
use domain::disposal::{DestructionStep, DisposalEvent, DisposalRefusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct CancelDestruction {
    /// Which list.
    pub id: String,
    /// Why.
    pub reason: String,
}

/// Cancels it; its records are free for another list.
pub fn cancel_destruction(desk: &mut Desk, ask: CancelDestruction) -> Result<Changed<DestructionView>> {
    let locale = desk.locale();
    let list: DestructionListId = ask.id.parse().ok().or_missing()?;
    desk.transact(Operation::CancelDestruction, |work| {
        let row = store::disposal::get_list(work, work.sight(), list)?.or_missing()?;
        let was = state_of(&row)?;
        let next = was.step(DestructionStep::Cancel, &row.number)?;
        if ask.reason.trim().is_empty() {
            return Err(DisposalRefusal::ReasonNeeded.into());
        }
        store::disposal::update_list(
            work,
            list,
            &named! { state: next.code(), cancelled_reason: ask.reason.trim() },
        )?;
        withdraw_request(work, &row)?;
        work.record(DisposalEvent::DestructionCancelled { list, state: was.code() });
        destruction_view(&Eyes::of_work(work, locale), list)
    })
}

/// A request that nobody has decided leaves the approvers' desks with its list.
fn withdraw_request(work: &Work<'_, '_>, row: &store::disposal::ListRow) -> Result<()> {
    let Some(approval) = row.approval else { return Ok(()) };
    let request = store::approvals::get_approval(work, work.sight(), approval)?.or_missing()?;
    if request.state == ApprovalState::Open.code() {
        store::approvals::set_state(work, approval, ApprovalState::Withdrawn.code(), None)?;
        work.record(ApprovalEvent::ApprovalWithdrawn { approval, by: work.actor() });
    }
    Ok(())
}
