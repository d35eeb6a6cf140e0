//! Cancel a transfer that has not begun (撤销传递): its applicant, or the clerk.

use super::transfer_view::{TransferView, find_transfer, state_of, transfer_view};
use crate::{Changed, Desk, Operation, Result};
use domain::access::{AccessRefusal, Permission, permissions_of};
use domain::dispatch::{DispatchEvent, DispatchRefusal, TransferStep};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CancelTransfer {
    /// Which transfer.
    pub id: String,
    /// Why.
    pub reason: String,
}

/// Cancels.
pub fn cancel_transfer(desk: &mut Desk, ask: CancelTransfer) -> Result<Changed<TransferView>> {
    let for_others = permissions_of(&desk.posts()?).contains(&Permission::KeepRecords);
    desk.transact(Operation::CancelTransfer, |work| {
        let row = find_transfer(work, work.sight(), &ask.id)?;
        if row.applicant != work.actor() && !for_others {
            let who = Permission::KeepRecords.posts().to_vec();
            return Err(
                AccessRefusal::NotPermitted { operation: Operation::CancelTransfer.name(), who }.into()
            );
        }
        let next = state_of(&row)?.after(TransferStep::Cancel, &row.number)?;
        if ask.reason.trim().is_empty() {
            return Err(DispatchRefusal::ReasonMissing.into());
        }
        store::dispatch::update_transfer(
            work,
            row.id,
            &named! { state: next.code(), closing: ask.reason.trim(), ended_at: work.now().at },
        )?;
        work.record(DispatchEvent::TransferCancelled { transfer: row.id });
        let row = find_transfer(work, work.sight(), &ask.id)?;
        transfer_view(work, row, work.now().today())
    })
}
