//! Footage is not asked for any more (撤销调阅).

use super::footage_view::{FootageView, find_footage, footage_state, footage_view};
use crate::{Changed, Desk, Operation, Result};
use domain::sharing::{FootageStep, SharingEvent, SharingRefusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CancelFootage {
    /// Which look.
    pub id: String,
    /// Why.
    pub reason: String,
}

/// Cancels it.
pub fn cancel_footage(desk: &mut Desk, ask: CancelFootage) -> Result<Changed<FootageView>> {
    desk.transact(Operation::CancelFootage, |work| {
        let row = find_footage(work, &ask.id)?;
        let next = footage_state(&row)?.after(FootageStep::Cancel, &row.number)?;
        if ask.reason.trim().is_empty() {
            return Err(SharingRefusal::ClosingMissing.into());
        }
        let columns = named! { state: next.code(), closing: ask.reason.trim() };
        store::sharing::update_footage(work, row.id, &columns)?;
        work.record(SharingEvent::FootageCancelled { footage: row.id });
        footage_view(work, find_footage(work, &ask.id)?)
    })
}
