//! The reading room (阅览室): 绝密 is read at the named place, on a named seat, and given back the same day.

use super::facts::Gathered;
use super::view::beginning_of;
use crate::approvals::title_or_sealed;
use crate::error::OrMissing;
use crate::{Desk, Operation, Result, Work};
use domain::access::Level;
use domain::loans::{CirculationEvent, CirculationRefusal, Way};
use domain::{LoanId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListReadingRoom {}

/// A reading.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct SeatedReadingView {
    /// Identity.
    pub id: String,
    /// The loan.
    pub loan_id: String,
    /// The record.
    pub record_id: String,
    /// 档号, or 登记号 before filing.
    pub number: String,
    /// Title; sealed above the reader's clearance.
    pub title: String,
    /// Who reads.
    pub borrower: String,
    /// The place.
    pub place: String,
    /// The seat.
    pub seat: String,
    /// From.
    pub seated_at: String,
    /// To; none: still there.
    pub left_at: Option<String>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ReadingRoomView {
    /// The named place.
    pub place: Option<String>,
    /// Who sits now and who sat today, newest first.
    pub rows: Vec<SeatedReadingView>,
}

/// Lists.
pub fn list_reading_room(desk: &mut Desk, _: ListReadingRoom) -> Result<ReadingRoomView> {
    desk.read(Operation::ListReadingRoom, |view| {
        let from = beginning_of(view.now().today(), view.now());
        let rows = store::loans::list_seated_readings(view, view.sight(), from)?;
        let line = |row: store::loans::SeatedReadingRow| SeatedReadingView {
            id: row.id.to_string(),
            loan_id: row.loan.to_string(),
            record_id: row.record.to_string(),
            number: row.number,
            title: title_or_sealed(view.locale(), row.title),
            borrower: row.borrower_name,
            place: row.place_path,
            seat: row.seat,
            seated_at: row.seated_at.to_string(),
            left_at: row.left_at.map(|at| at.to_string()),
        };
        Ok(ReadingRoomView {
            place: store::loans::find_reading_room(view)?.map(|(_, path)| path),
            rows: rows.into_iter().map(line).collect(),
        })
    })
}

/// 绝密 goes out to a seat of the named place; the copy lies there while it is read.
pub(super) fn sit_down(
    work: &Work<'_, '_>,
    gathered: &Gathered,
    level: Level,
    loan: LoanId,
    seat: &str,
) -> Result<()> {
    if level != Level::TopSecret || gathered.way != Way::Reading {
        return Ok(());
    }
    let (place, path) = store::loans::find_reading_room(work)?.or_missing()?;
    let seat = seat.trim();
    if seat.is_empty() {
        return Err(CirculationRefusal::SeatNeeded { place: path }.into());
    }
    if let Some(name) = store::loans::who_sits(work, place, seat)? {
        return Err(CirculationRefusal::SeatTaken { seat: seat.to_owned(), name }.into());
    }
    let (reading, record): (RowId, _) = (work.new_id(), gathered.copy.record);
    store::loans::insert_seated_reading(work, reading, (loan, record), (place, seat), work.now().at)?;
    work.record(CirculationEvent::SeatTakenForReading { reading, loan, record, place });
    Ok(())
}

/// The reading ends with the return.
pub(super) fn get_up(work: &Work<'_, '_>, loan: LoanId) -> Result<()> {
    let Some(row) = store::loans::find_seated_reading(work, work.sight(), loan)? else { return Ok(()) };
    if row.left_at.is_some() {
        return Ok(());
    }
    store::loans::set_left(work, row.id, Some(work.now().at))?;
    let minutes = (work.now().at.0 - row.seated_at.0).num_minutes();
    work.record(CirculationEvent::SeatLeft { reading: row.id, loan, record: row.record, minutes });
    Ok(())
}

/// A return was reversed: whoever read sits there again, unless somebody else does by now. A reversed lending: the
/// seat is free.
pub(super) fn reversed(work: &Work<'_, '_>, loan: LoanId, out_again: bool) -> Result<()> {
    let Some(row) = store::loans::find_seated_reading(work, work.sight(), loan)? else { return Ok(()) };
    let taken = store::loans::who_sits(work, row.place, &row.seat)?.is_some();
    let left = (!out_again || taken).then(|| work.now().at);
    Ok(store::loans::set_left(work, row.id, left)?)
}
