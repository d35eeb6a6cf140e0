//! Lift a hold (解除冻结).

use super::HoldView;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::HoldId;
use domain::retention::{RetentionEvent, check_lift};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct LiftHold {
    /// Which hold.
    pub hold_id: String,
    /// Why it is no longer needed.
    pub reason: String,
}

/// Lifts it.
pub fn lift_hold(desk: &mut Desk, ask: LiftHold) -> Result<Changed<HoldView>> {
    let hold: HoldId = ask.hold_id.parse().ok().or_missing()?;
    desk.transact(Operation::LiftHold, |work| {
        let row = store::retention::get_hold(work, work.sight(), hold)?.or_missing()?;
        check_lift(&row.number, row.lifted_at.is_some(), &ask.reason)?;
        store::retention::set_lifted(work, hold, work.actor(), work.now().at, ask.reason.trim())?;
        work.record(RetentionEvent::HoldLifted { hold, record: row.record });
        let lifted = store::retention::get_hold(work, work.sight(), hold)?.or_missing()?;
        Ok(HoldView::of(lifted, work.now().today()))
    })
}
