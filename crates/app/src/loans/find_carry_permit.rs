//! Show a permit by its number, as the gate asks: whether it holds, who carries, what barcode must be in the bag.

use super::carry_view::{CarryPermitView, permit_view};
use crate::error::OrMissing;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct FindCarryPermit {
    /// `WD-…`, typed or scanned.
    pub number: String,
}

/// Shows it.
pub fn find_carry_permit(desk: &mut Desk, ask: FindCarryPermit) -> Result<CarryPermitView> {
    desk.read(Operation::FindCarryPermit, |view| {
        let number = ask.number.trim().to_uppercase();
        let row = store::loans::find_permit(view, view.sight(), &number)?.or_missing()?;
        Ok(permit_view(row, view.now()))
    })
}
