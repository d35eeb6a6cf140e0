//! Give a reservation up (取消预约): one's own, or at the desk; what was kept goes to the next in line.

use super::queue::{Done, free, note, open_one};
use super::view::{ReservationView, read_reservation};
use crate::error::OrMissing;
use crate::{Changed, Desk, Error, Operation, Result};
use domain::ReservationId;
use domain::access::{Permission, permissions_of};
use domain::loans::{CirculationEvent, CirculationRefusal, ReservationAct};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CancelReservation {
    /// Which.
    pub reservation_id: String,
    /// Why; of somebody else's needed.
    #[serde(default)]
    pub reason: String,
}

/// Cancels.
pub fn cancel_reservation(desk: &mut Desk, ask: CancelReservation) -> Result<Changed<ReservationView>> {
    let (locale, posts) = (desk.locale(), desk.posts()?);
    desk.transact(Operation::CancelReservation, |work| {
        let id: ReservationId = ask.reservation_id.parse().ok().or_missing()?;
        let at_desk = permissions_of(&posts).contains(&Permission::WorkDesk);
        let row = store::loans::get_reservation(work, work.sight(), id, at_desk)?.or_missing()?;
        let own = row.borrower == work.actor();
        if !at_desk && !own {
            return Err(Error::Missing);
        }
        if !own && ask.reason.trim().is_empty() {
            return Err(CirculationRefusal::QueueReasonNeeded.into());
        }
        let one = open_one(work, row.record, id, (&row.state, ReservationAct::Cancel))?;
        let state = one.state.after(ReservationAct::Cancel)?;
        store::loans::end_reservation(work, id, state.code(), None, work.now().at, ask.reason.trim())?;
        let done = Done { copy: one.kept, reason: &ask.reason, ..Done::act(ReservationAct::Cancel) };
        note(work, id, row.record, &done)?;
        work.record(CirculationEvent::ReservationCancelled { reservation: id, record: row.record });
        if let Some(copy) = one.kept {
            free(work, copy)?;
        }
        read_reservation(work, work.sight(), id, work.now(), locale)
    })
}
