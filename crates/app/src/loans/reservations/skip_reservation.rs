//! Let the next one go first (本次让过): who cannot come now keeps a place one behind; what was kept goes to the next.

use super::move_reservation::queue_after;
use super::queue::{Done, free, note, open_one, waiting_of, write_order};
use super::read_queue::QueueView;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::ReservationId;
use domain::loans::{CirculationEvent, ReservationAct, ReservationState, let_next_go_first};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct SkipReservation {
    /// Which.
    pub reservation_id: String,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// Skips. A kept copy is given up only when somebody behind can take it.
pub fn skip_reservation(desk: &mut Desk, ask: SkipReservation) -> Result<Changed<QueueView>> {
    let locale = desk.locale();
    desk.transact(Operation::SkipReservation, |work| {
        let id: ReservationId = ask.reservation_id.parse().ok().or_missing()?;
        let row = store::loans::get_reservation(work, work.sight(), id, true)?.or_missing()?;
        let one = open_one(work, row.record, id, (&row.state, ReservationAct::Skip))?;
        one.state.after(ReservationAct::Skip)?;
        let mut before = waiting_of(work, row.record)?;
        if one.state == ReservationState::Ready {
            // Whoever is ready stands before all who wait.
            before.insert(0, id);
        }
        let after = let_next_go_first(&before, id, &ask.reason)?;
        if one.state == ReservationState::Ready {
            store::loans::set_waiting(work, id)?;
        }
        let (from, to) = write_order(work, row.record, &before, &after, id)?;
        let done = Done {
            from: Some(from),
            to: Some(to),
            copy: one.kept,
            reason: &ask.reason,
            ..Done::act(ReservationAct::Skip)
        };
        note(work, id, row.record, &done)?;
        work.record(CirculationEvent::ReservationSkipped { reservation: id, record: row.record });
        if let Some(copy) = one.kept {
            free(work, copy)?;
        }
        queue_after(work, row.record, locale)
    })
}
