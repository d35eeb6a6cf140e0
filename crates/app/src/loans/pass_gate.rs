//! A permit passes the gate (门岗核验): out while it holds, in again at any time.

use super::carry_view::{CarryPermitView, has_ended, permit_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Error, Operation, Result};
use domain::RowId;
use domain::loans::{CarryEvent, GateDirection, GateFacts, may_pass};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct PassGate {
    /// `WD-…`, typed or scanned.
    pub number: String,
    /// `out` or `in`.
    pub direction: String,
}

/// Lets it pass.
pub fn pass_gate(desk: &mut Desk, ask: PassGate) -> Result<Changed<CarryPermitView>> {
    let direction = GateDirection::from_code(&ask.direction)
        .ok_or_else(|| Error::Malformed(format!("direction {}", ask.direction)))?;
    desk.transact(Operation::PassGate, |work| {
        let number = ask.number.trim().to_uppercase();
        let row = store::loans::find_permit(work, work.sight(), &number)?.or_missing()?;
        let last = store::loans::last_passage(work, row.id)?;
        let facts = GateFacts {
            number: &row.number,
            until: row.valid_on,
            ended: has_ended(&row),
            last: last.as_deref().and_then(GateDirection::from_code),
            direction,
        };
        may_pass(&facts, work.now())?;
        let check: RowId = work.new_id();
        let by = (work.actor(), work.now().at);
        store::loans::insert_gate_check(work, check, row.id, direction.code(), by)?;
        work.record(CarryEvent::PermitChecked { permit: row.id, direction: direction.code() });
        let row = store::loans::get_permit(work, work.sight(), row.id)?.or_missing()?;
        Ok(permit_view(row, work.now()))
    })
}
