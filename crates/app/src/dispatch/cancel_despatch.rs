//! Cancel a despatch of which nothing has left (撤销发文): its applicant, or the clerk.

use super::outgoing_view::{OutgoingView, find_outgoing, outgoing_view, state_of};
use crate::{Changed, Desk, Operation, Result};
use domain::access::{AccessRefusal, Permission, permissions_of};
use domain::dispatch::{DispatchEvent, DispatchRefusal, OutgoingStep};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CancelDespatch {
    /// Which paper.
    pub id: String,
    /// Why.
    pub reason: String,
}

/// Cancels.
pub fn cancel_despatch(desk: &mut Desk, ask: CancelDespatch) -> Result<Changed<OutgoingView>> {
    let for_others = permissions_of(&desk.posts()?).contains(&Permission::KeepRecords);
    desk.transact(Operation::CancelDespatch, |work| {
        let row = find_outgoing(work, work.sight(), &ask.id)?;
        if row.applicant != work.actor() && !for_others {
            let who = Permission::KeepRecords.posts().to_vec();
            return Err(
                AccessRefusal::NotPermitted { operation: Operation::CancelDespatch.name(), who }.into()
            );
        }
        let next = state_of(&row)?.after(OutgoingStep::Cancel, &row.number)?;
        if ask.reason.trim().is_empty() {
            return Err(DispatchRefusal::ReasonMissing.into());
        }
        store::dispatch::update_outgoing(
            work,
            row.id,
            &named! { state: next.code(), closing: ask.reason.trim(), closed_at: work.now().at },
        )?;
        work.record(DispatchEvent::DespatchCancelled { outgoing: row.id });
        let row = find_outgoing(work, work.sight(), &ask.id)?;
        outgoing_view(work, row, work.now())
    })
}
