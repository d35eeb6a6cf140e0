//! Take a permit back before it ends.

use super::carry_view::{CarryPermitView, has_ended, permit_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::RowId;
use domain::loans::{CarryEvent, CarryRefusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct WithdrawCarryPermit {
    /// Which.
    pub permit_id: String,
}

/// Takes it back.
pub fn withdraw_carry_permit(desk: &mut Desk, ask: WithdrawCarryPermit) -> Result<Changed<CarryPermitView>> {
    desk.transact(Operation::WithdrawCarryPermit, |work| {
        let id: RowId = ask.permit_id.parse().ok().or_missing()?;
        let row = store::loans::get_permit(work, work.sight(), id)?.or_missing()?;
        if has_ended(&row) {
            return Err(CarryRefusal::PermitEnded { number: row.number, until: row.valid_on }.into());
        }
        store::loans::withdraw_permit(work, id, work.now().at)?;
        work.record(CarryEvent::PermitWithdrawn { permit: id });
        let row = store::loans::get_permit(work, work.sight(), id)?.or_missing()?;
        Ok(permit_view(row, work.now()))
    })
}
