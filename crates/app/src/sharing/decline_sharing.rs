//! Answer that it is not given, and why (答复不予提供).

use super::view::{SharingView, find_sharing, kind_of, sharing_view, state_of};
use crate::{Changed, Desk, Operation, Result};
use domain::sharing::{OwnerMatter, SharingEvent, SharingStep, check_decline};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct DeclineSharing {
    /// Which request.
    pub id: String,
    /// Why.
    pub reason: String,
}

/// Does it.
pub fn decline_sharing(desk: &mut Desk, ask: DeclineSharing) -> Result<Changed<SharingView>> {
    desk.transact(Operation::DeclineSharing, |work| {
        let row = find_sharing(work, work.sight(), &ask.id)?;
        check_decline(kind_of(&row)?, OwnerMatter::from_code(&row.matter), &ask.reason)?;
        let next = state_of(&row)?.after(SharingStep::Decline, &row.number)?;
        store::sharing::update_sharing(
            work,
            row.id,
            &named! { state: next.code(), closing: ask.reason.trim(), closed_at: work.now().at },
        )?;
        work.record(SharingEvent::SharingDeclined { sharing: row.id });
        let row = find_sharing(work, work.sight(), &ask.id)?;
        sharing_view(work, row, work.now().today())
    })
}
