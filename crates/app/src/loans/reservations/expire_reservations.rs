//! Clear the pick-up shelf (清理留存架): what was not fetched by its day goes to the next in line, or home.

use super::queue::{free, lapse, open_one};
use super::view::KeptForView;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::loans::{CirculationRefusal, ReservationAct, ReservationState};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// In one step.
const STEP: i64 = 100;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ExpireReservations {}

/// A copy to be put back on its shelf.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CopyGoingHome {
    /// 档号 or 登记号 with its label.
    pub copy: String,
    /// Where it belongs.
    pub place: Option<String>,
}

/// What became of what was not fetched.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ExpiredReservations {
    /// How many lapsed.
    pub expired: usize,
    /// Kept for the next in line.
    pub kept: Vec<KeptForView>,
    /// To be put back.
    pub home: Vec<CopyGoingHome>,
    /// More of them are left; ask again.
    pub more: bool,
}

/// Clears.
pub fn expire_reservations(desk: &mut Desk, _: ExpireReservations) -> Result<Changed<ExpiredReservations>> {
    desk.transact(Operation::ExpireReservations, |work| {
        let lapsed = store::loans::list_lapsed(work, work.now().today(), STEP)?;
        if lapsed.is_empty() {
            let (state, act) = (ReservationState::Waiting, ReservationAct::Expire);
            return Err(CirculationRefusal::ReservationNotPossible { state, act }.into());
        }
        let (mut kept, mut home) = (Vec::new(), Vec::new());
        for id in &lapsed {
            let row = store::loans::get_reservation(work, work.sight(), *id, true)?.or_missing()?;
            let one = open_one(work, row.record, *id, (&row.state, ReservationAct::Expire))?;
            let copy = one.kept.or_missing()?;
            lapse(work, &one, row.record, copy)?;
            match free(work, copy)? {
                Some(next) => kept.push(next),
                None => {
                    let copy = store::loans::get_copy(work, work.sight(), copy)?.or_missing()?;
                    home.push(CopyGoingHome { copy: copy.name(), place: copy.place_path });
                }
            }
        }
        let more = i64::try_from(lapsed.len()).is_ok_and(|count| count >= STEP);
        Ok(ExpiredReservations { expired: lapsed.len(), kept, home, more })
    })
}
