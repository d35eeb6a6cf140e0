//! It is not asked for any more (撤销).

use super::view::{SharingView, find_sharing, only_own, sharing_view, state_of};
use crate::{Changed, Desk, Operation, Result};
use domain::sharing::{SharingEvent, SharingRefusal, SharingStep};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CancelSharing {
    /// Which request.
    pub id: String,
    /// Why.
    pub reason: String,
}

/// Does it.
pub fn cancel_sharing(desk: &mut Desk, ask: CancelSharing) -> Result<Changed<SharingView>> {
    let posts = desk.posts()?;
    desk.transact(Operation::CancelSharing, |work| {
        let row = find_sharing(work, work.sight(), &ask.id)?;
        only_own(row.applicant == work.actor(), &posts, Operation::CancelSharing.name())?;
        if ask.reason.trim().is_empty() {
            return Err(SharingRefusal::ClosingMissing.into());
        }
        let next = state_of(&row)?.after(SharingStep::Cancel, &row.number)?;
        store::sharing::update_sharing(
            work,
            row.id,
            &named! { state: next.code(), closing: ask.reason.trim(), closed_at: work.now().at },
        )?;
        work.record(SharingEvent::SharingCancelled { sharing: row.id });
        let row = find_sharing(work, work.sight(), &ask.id)?;
        sharing_view(work, row, work.now().today())
    })
}
