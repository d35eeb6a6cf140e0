//! Put somebody at another place of the queue (调整次序), with a reason.

use super::queue::{Done, note, open_one, waiting_of, write_order};
use super::read_queue::QueueView;
use super::view::reservation_view;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result, Work};
use ::texts::Locale;
use domain::loans::{CirculationEvent, ReservationAct, reorder};
use domain::{RecordId, ReservationId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct MoveReservation {
    /// Which.
    pub reservation_id: String,
    /// The place it gets, from 1.
    pub place: usize,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// Moves.
pub fn move_reservation(desk: &mut Desk, ask: MoveReservation) -> Result<Changed<QueueView>> {
    let locale = desk.locale();
    desk.transact(Operation::MoveReservation, |work| {
        let id: ReservationId = ask.reservation_id.parse().ok().or_missing()?;
        let row = store::loans::get_reservation(work, work.sight(), id, true)?.or_missing()?;
        open_one(work, row.record, id, (&row.state, ReservationAct::Move))?
            .state
            .after(ReservationAct::Move)?;
        let before = waiting_of(work, row.record)?;
        let after = reorder(&before, id, ask.place, &ask.reason)?;
        let (from, to) = write_order(work, row.record, &before, &after, id)?;
        let done =
            Done { from: Some(from), to: Some(to), reason: &ask.reason, ..Done::act(ReservationAct::Move) };
        note(work, id, row.record, &done)?;
        work.record(CirculationEvent::ReservationMoved { reservation: id, record: row.record, from, to });
        queue_after(work, row.record, locale)
    })
}

/// The queue as it stands after a change.
pub(super) fn queue_after(work: &Work<'_, '_>, record: RecordId, locale: Locale) -> Result<QueueView> {
    let rows = store::loans::list_of_queue(work, work.sight(), record)?;
    let rows = rows.into_iter().map(|row| reservation_view(row, work.now(), locale)).collect();
    Ok(QueueView { rows, acts: Vec::new() })
}
