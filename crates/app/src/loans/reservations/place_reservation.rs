//! Reserve a copy or any copy of a record (预约): by the borrower, or at the desk for somebody.

use super::queue::{Done, note, number_setting};
use super::view::{ReservationView, read_reservation};
use crate::loans::facts::{Eyes, Scanned, copy_of, gather, person_of, scan};
use crate::loans::request_loan::check_purpose;
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::access::{Permission, permissions_of};
use domain::loans::{
    CirculationEvent, ReservationAct, ReservationFacts, ReservationState, Way, may_reserve, precheck,
};
use domain::numbers::prefix;
use domain::{CopyId, PersonId, ReservationId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::loans::{DeskCopyRow, NewReservation};
use ts_rs::TS;

/// Request: a copy, or what was scanned or typed.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PlaceReservation {
    /// The copy; with `any_copy` its record.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub copy_id: Option<String>,
    /// Barcode, 档号, 登记号 or words.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub scan: Option<String>,
    /// Any copy of the record will do.
    #[serde(default)]
    pub any_copy: bool,
    /// Who waits; oneself, except at the desk.
    pub borrower_id: String,
    /// 用途.
    #[serde(default)]
    pub purpose: String,
}

/// What stands against lending only today, not against waiting.
const WAITS_FOR: [&str; 3] = ["loan.approval_needed", "loan.copy_already_out", "loan.copy_in_session"];

/// Reserves.
pub fn place_reservation(desk: &mut Desk, ask: PlaceReservation) -> Result<Changed<ReservationView>> {
    let (locale, posts) = (desk.locale(), desk.posts()?);
    desk.transact(Operation::PlaceReservation, |work| {
        let borrower = person_of(&ask.borrower_id)?;
        let copy = wanted(work, &ask)?;
        let at_desk = permissions_of(&posts).contains(&Permission::WorkDesk);
        // Whoever waits himself must be able to see it; the desk guards it without seeing its title.
        if !at_desk && (borrower != work.actor() || copy.title.is_none()) {
            return Err(Error::Missing);
        }
        check_purpose(copy.level, &ask.purpose)?;
        let eyes = Eyes { sight: work.sight(), now: work.now(), locale };
        let gathered = gather(work, eyes, copy.clone(), borrower, Way::CarryOut, &ask.purpose)?;
        let found = precheck(&gathered.facts, work.now());
        if let Some(refusal) = found.impossible.into_iter().find(|refusal| !WAITS_FOR.contains(&refusal.code))
        {
            return Err(refusal.into());
        }
        check_queue(work, &ask, &copy, borrower, &gathered.borrower.name)?;
        let id = enter(work, &ask, &copy, borrower)?;
        read_reservation(work, work.sight(), id, work.now(), locale)
    })
}

/// The copy scanned or chosen. Several copies of one record mean the record when any will do.
fn wanted(work: &Work<'_, '_>, ask: &PlaceReservation) -> Result<DeskCopyRow> {
    if let Some(copy) = &ask.copy_id {
        return copy_of(work, work.sight(), copy);
    }
    match scan(work, work.sight(), ask.scan.as_deref().unwrap_or_default())? {
        Scanned::One(copy) => Ok(*copy),
        Scanned::Several(mut found) => {
            let one_record = found.windows(2).all(|pair| pair[0].record == pair[1].record);
            match one_record && ask.any_copy {
                true => Ok(found.remove(0)),
                false => Err(Error::Missing),
            }
        }
    }
}

/// The copies of the record that could be carried home, as custody; only the one, if only that will do.
fn check_queue(
    work: &Work<'_, '_>,
    ask: &PlaceReservation,
    copy: &DeskCopyRow,
    borrower: PersonId,
    name: &str,
) -> Result<()> {
    let queue = store::loans::list_queue(work, copy.record)?;
    let kept = |id: CopyId| queue.iter().any(|one| one.keeps(id, work.now().today()));
    let all = store::loans::find_by_number(work, work.sight(), &copy.accession)?;
    let copies: Vec<bool> = all
        .iter()
        .filter(|one| one.kind != "electronic" && matches!(one.state.as_str(), "in" | "out" | "in_session"))
        .filter(|one| ask.any_copy || one.copy == copy.copy)
        .map(|one| one.state == "in" && !kept(one.copy))
        .collect();
    let only = (!ask.any_copy).then_some(copy.copy);
    // A free copy is the first one's in line; whoever comes later waits behind even if it lies there.
    // Who has a copy kept for himself is served by that one.
    let somebody_waits = queue
        .iter()
        .any(|one| one.state == ReservationState::Waiting && one.may_come && one.borrower != borrower);
    let free: Vec<bool> = copies.iter().map(|free| *free && !somebody_waits).collect();
    may_reserve(&ReservationFacts {
        wanted: &copy.name(),
        copies: &free,
        has_it: store::loans::has_it(work, copy.record, only, borrower)?,
        waits: queue.iter().any(|one| one.borrower == borrower),
        open: u32::try_from(store::loans::count_open_of(work, borrower)?).unwrap_or(u32::MAX),
        limit: number_setting(work, "loans.reservation_limit")?,
        name,
    })?;
    Ok(())
}

fn enter(
    work: &Work<'_, '_>,
    ask: &PlaceReservation,
    copy: &DeskCopyRow,
    borrower: PersonId,
) -> Result<ReservationId> {
    let id: ReservationId = work.new_id();
    let position = store::loans::last_place(work, copy.record)? + 1;
    let new = NewReservation {
        id,
        number: &work.next_paper_number(prefix::RESERVATION)?,
        record: copy.record,
        copy: (!ask.any_copy).then_some(copy.copy),
        borrower,
        purpose: ask.purpose.trim(),
        position,
        by: work.actor(),
        at: work.now().at,
    };
    store::loans::insert_reservation(work, &new)?;
    let waiting = super::queue::waiting_of(work, copy.record)?;
    let place = i64::try_from(waiting.len()).unwrap_or(i64::MAX);
    note(work, id, copy.record, &Done { to: Some(place), ..Done::act(ReservationAct::Place) })?;
    work.record(CirculationEvent::ReservationPlaced {
        reservation: id,
        record: copy.record,
        borrower,
        place,
    });
    Ok(id)
}
