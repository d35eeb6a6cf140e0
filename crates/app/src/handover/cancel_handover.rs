//! A handover will not be (撤销移交).

use super::view::{HandoverView, find_open, find_whole, handover_view};
use crate::{Changed, Desk, Operation, Result};
use domain::handover::{HandoverEvent, HandoverRefusal, HandoverState};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CancelHandover {
    /// Which.
    pub id: String,
    /// Why.
    pub reason: String,
}

/// Cancels it.
pub fn cancel_handover(desk: &mut Desk, ask: CancelHandover) -> Result<Changed<HandoverView>> {
    desk.transact(Operation::CancelHandover, |work| {
        let today = work.now().today();
        let whole = find_open(work, work.sight(), &ask.id, today)?;
        if ask.reason.trim().is_empty() {
            return Err(HandoverRefusal::ReasonMissing.into());
        }
        let columns = named! { state: HandoverState::Cancelled.code(), closing: ask.reason.trim() };
        store::handover::update_handover(work, whole.row.id, &columns)?;
        work.record(HandoverEvent::HandoverCancelled { handover: whole.row.id });
        handover_view(work, &find_whole(work, work.sight(), &ask.id, today)?)
    })
}
