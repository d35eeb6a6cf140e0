//! Give a destruction up, until the first irreversible step (取消).

use super::take_off_list::state_of;
use super::view::{DestructionView, Eyes, destruction_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::DestructionListId;
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
        store::disposal::update_list(work, list, &named! { state: next.code(), cancelled_reason: ask.reason.trim() })?;
        work.record(DisposalEvent::DestructionCancelled { list, state: was.code() });
        destruction_view(&Eyes::of_work(work, locale), list)
    })
}
