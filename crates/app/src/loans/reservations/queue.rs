//! What lending, returning and reversing do to the queue of a record.

use super::view::KeptForView;
use crate::approvals::office_calendar;
use crate::error::OrMissing;
use crate::loans::view::BorrowerRef;
use crate::{Result, Work};
use domain::loans::{
    CirculationEvent, CirculationRefusal, Claim, QueueFacts, Queued, ReservationAct, ReservationState,
    claim_on, next_in_line, pick_up_until,
};
use domain::{CopyId, Day, LoanId, PersonId, PlaceId, RecordId, ReservationId};
use store::Reader;
use store::loans::{DeskCopyRow, NewReservationAct};

/// A whole number among the office's settings, or its default.
pub(in crate::loans) fn number_setting(reader: &Reader<'_>, key: &str) -> Result<u32> {
    let default = domain::people::Setting::find(key)?.default;
    let stored = store::vault::get_setting(reader, key)?;
    Ok(stored.and_then(|value| value.parse().ok()).or_else(|| default.parse().ok()).unwrap_or_default())
}

/// The pick-up shelf (留存架), when the office named one that still stands.
pub(super) fn pick_up_shelf(reader: &Reader<'_>) -> Result<Option<(PlaceId, String)>> {
    let Some(id) =
        store::vault::get_setting(reader, "pick_up_shelf")?.and_then(|id| id.parse::<PlaceId>().ok())
    else {
        return Ok(None);
    };
    Ok(store::places::get_place(reader, id)?.map(|place| (id, place.path)))
}

fn name_of(reader: &Reader<'_>, person: PersonId) -> Result<String> {
    Ok(store::people::get_person(reader, person)?.map(|person| person.name).unwrap_or_default())
}

/// What the pre-check must know of the queue. Of a copy that is not in the store it says nothing: that it is out
/// is said already.
pub(in crate::loans) fn queue_facts(
    reader: &Reader<'_>,
    copy: &DeskCopyRow,
    borrower: PersonId,
    today: Day,
) -> Result<QueueFacts> {
    if copy.state != "in" {
        return Ok(QueueFacts::default());
    }
    let queue = store::loans::list_queue(reader, copy.record)?;
    let waits = |one: &&Queued| one.state == ReservationState::Waiting && one.takes(copy.copy);
    let others = queue.iter().filter(waits).filter(|one| one.borrower != borrower).count();
    let mut facts = QueueFacts { others: u32::try_from(others).unwrap_or(u32::MAX), ..QueueFacts::default() };
    match claim_on(&queue, copy.copy, borrower, today) {
        Claim::Free => {}
        Claim::Own(_) => facts.own = true,
        Claim::KeptFor(person, until) => facts.kept_for = Some((name_of(reader, person)?, until)),
        Claim::WaitedForBy(person) => facts.waited_for_by = Some(name_of(reader, person)?),
    }
    Ok(facts)
}

/// Others who wait for a copy that is out, and the name of the first: who could be served by another copy in the
/// store does not count.
pub(in crate::loans) fn others_waiting(
    reader: &Reader<'_>,
    copy: CopyId,
    record: RecordId,
    borrower: PersonId,
) -> Result<(u32, String)> {
    let queue = store::loans::list_queue(reader, record)?;
    let waits = |one: &&Queued| {
        one.state == ReservationState::Waiting && one.takes(copy) && one.may_come && one.borrower != borrower
    };
    let mut waiting = queue.iter().filter(waits);
    let Some(first) = waiting.next() else { return Ok((0, String::new())) };
    let others = u32::try_from(waiting.count()).unwrap_or(u32::MAX).saturating_add(1);
    Ok((others, name_of(reader, first.borrower)?))
}

/// What is noted of an act on the queue.
pub(super) struct Done<'a> {
    pub act: ReservationAct,
    pub from: Option<i64>,
    pub to: Option<i64>,
    pub copy: Option<CopyId>,
    pub reason: &'a str,
}

impl Done<'_> {
    pub(super) fn act(act: ReservationAct) -> Done<'static> {
        Done { act, from: None, to: None, copy: None, reason: "" }
    }
}

/// Notes an act in the queue's own list.
pub(super) fn note(
    work: &Work<'_, '_>,
    reservation: ReservationId,
    record: RecordId,
    done: &Done<'_>,
) -> Result<()> {
    let row = NewReservationAct {
        id: work.new_id(),
        reservation,
        record,
        act: done.act.code(),
        from: done.from,
        to: done.to,
        copy: done.copy,
        reason: done.reason.trim(),
        by: work.actor(),
        at: work.now().at,
    };
    Ok(store::loans::insert_reservation_act(work, &row)?)
}

/// A copy lies on the desk, in the store again: the next in line gets it, on the pick-up shelf.
pub(in crate::loans) fn shelve_next(work: &Work<'_, '_>, copy: CopyId) -> Result<Option<KeptForView>> {
    keep_for_next(work, copy, pick_up_shelf(work)?)
}

/// Somebody waits again: what lies free in the store is kept for the next in line where it lies, to be fetched.
fn serve_from_store(work: &Work<'_, '_>, copy: CopyId) -> Result<()> {
    let row = store::loans::get_copy(work, work.sight(), copy)?.or_missing()?;
    let all = store::loans::find_by_number(work, work.sight(), &row.accession)?;
    for one in all.iter().filter(|one| one.state == "in" && one.kind != "electronic") {
        keep_for_next(work, one.copy, None)?;
    }
    Ok(())
}

fn keep_for_next(
    work: &Work<'_, '_>,
    copy: CopyId,
    shelf: Option<(PlaceId, String)>,
) -> Result<Option<KeptForView>> {
    let row = store::loans::get_copy(work, work.sight(), copy)?.or_missing()?;
    if row.state != "in" {
        return Ok(None);
    }
    let queue = store::loans::list_queue(work, row.record)?;
    if queue.iter().any(|one| one.keeps(copy, work.now().today())) {
        return Ok(None);
    }
    let Some(next) = next_in_line(&queue, copy) else { return Ok(None) };
    if let Some(unfetched) = queue.iter().find(|one| one.kept == Some(copy)) {
        lapse(work, unfetched, row.record, copy)?;
    }
    next.state.after(ReservationAct::Shelve)?;
    let days = number_setting(work, "loans.pick_up_days")?;
    let until = pick_up_until(work.now().today(), days, &office_calendar(work)?);
    store::loans::set_kept(work, next.id, copy, work.now().at, until)?;
    note(work, next.id, row.record, &Done { copy: Some(copy), ..Done::act(ReservationAct::Shelve) })?;
    work.record(CirculationEvent::ReservationShelved {
        reservation: next.id,
        record: row.record,
        copy,
        borrower: next.borrower,
    });
    if let Some((place, _)) = &shelf {
        store::loans::set_copy(work, copy, "in", None, Some(*place), &row.condition)?;
    }
    let kept = store::loans::get_reservation(work, work.sight(), next.id, true)?.or_missing()?;
    Ok(Some(KeptForView {
        reservation_id: kept.id.to_string(),
        number: kept.number,
        copy: row.name(),
        borrower: BorrowerRef {
            id: kept.borrower.to_string(),
            name: kept.borrower_name,
            department: kept.borrower_department,
        },
        phone: kept.borrower_phone,
        until: until.to_string(),
        shelf: shelf.map(|(_, path)| path),
    }))
}

/// A copy leaves the pick-up shelf for its home, unless somebody else waits for it.
pub(super) fn free(work: &Work<'_, '_>, copy: CopyId) -> Result<Option<KeptForView>> {
    let next = shelve_next(work, copy)?;
    if next.is_none() {
        let row = store::loans::get_copy(work, work.sight(), copy)?.or_missing()?;
        if row.state == "in" && row.home_place.is_some() && row.place != row.home_place {
            store::loans::set_copy(work, copy, "in", None, row.home_place, &row.condition)?;
        }
    }
    Ok(next)
}

/// What was kept for somebody goes to another with 主任's word, or comes back out: the place in the queue stays.
fn put_back(work: &Work<'_, '_>, kept: &Queued, record: RecordId, copy: CopyId) -> Result<()> {
    kept.state.after(ReservationAct::PutBack)?;
    store::loans::set_waiting(work, kept.id)?;
    note(work, kept.id, record, &Done { copy: Some(copy), ..Done::act(ReservationAct::PutBack) })?;
    work.record(CirculationEvent::ReservationPutBack { reservation: kept.id, record, copy });
    Ok(())
}

/// What was not fetched by its day.
pub(super) fn lapse(work: &Work<'_, '_>, kept: &Queued, record: RecordId, copy: CopyId) -> Result<()> {
    let state = kept.state.after(ReservationAct::Expire)?;
    store::loans::end_reservation(work, kept.id, state.code(), None, work.now().at, "")?;
    note(work, kept.id, record, &Done { copy: Some(copy), ..Done::act(ReservationAct::Expire) })?;
    work.record(CirculationEvent::ReservationExpired { reservation: kept.id, record, copy });
    Ok(())
}

/// A copy went out: the borrower's own reservation is met, and what was kept for somebody else is not any more.
pub(in crate::loans) fn went_out(
    work: &Work<'_, '_>,
    copy: CopyId,
    record: RecordId,
    borrower: PersonId,
    loan: LoanId,
) -> Result<()> {
    let queue = store::loans::list_queue(work, record)?;
    let own = queue.iter().find(|one| one.borrower == borrower && one.takes(copy));
    if let Some(kept) = queue.iter().find(|one| {
        one.state == ReservationState::Ready && one.kept == Some(copy) && one.borrower != borrower
    }) {
        match kept.has_lapsed(work.now().today()) {
            true => lapse(work, kept, record, copy)?,
            false => put_back(work, kept, record, copy)?,
        }
        serve_from_store(work, copy)?;
    }
    let Some(own) = own else { return Ok(()) };
    let state = own.state.after(ReservationAct::PickUp)?;
    store::loans::end_reservation(work, own.id, state.code(), Some(loan), work.now().at, "")?;
    note(work, own.id, record, &Done { copy: Some(copy), ..Done::act(ReservationAct::PickUp) })?;
    work.record(CirculationEvent::ReservationPickedUp { reservation: own.id, record, loan });
    match own.kept.filter(|kept| *kept != copy) {
        Some(other) => free(work, other).map(|_| ()),
        None => Ok(()),
    }
}

/// A lending was reversed: the reservation it had met stands again, with the copy kept while its day has not passed.
pub(in crate::loans) fn lending_reversed(work: &Work<'_, '_>, copy: CopyId, loan: LoanId) -> Result<()> {
    if let Some(id) = store::loans::find_of_loan(work, loan)? {
        let row = store::loans::get_reservation(work, work.sight(), id, true)?.or_missing()?;
        store::loans::set_waiting(work, id)?;
        let until = row.kept_until.filter(|until| *until >= work.now().today());
        if let (true, Some(until)) = (row.kept_copy == Some(copy), until) {
            store::loans::set_kept(work, id, copy, work.now().at, until)?;
            note(work, id, row.record, &Done { copy: Some(copy), ..Done::act(ReservationAct::Shelve) })?;
            let (reservation, record, borrower) = (id, row.record, row.borrower);
            work.record(CirculationEvent::ReservationShelved { reservation, record, copy, borrower });
        } else {
            note(work, id, row.record, &Done { copy: Some(copy), ..Done::act(ReservationAct::PutBack) })?;
            work.record(CirculationEvent::ReservationPutBack { reservation: id, record: row.record, copy });
        }
    }
    shelve_next(work, copy).map(|_| ())
}

/// A return was reversed: nothing lies on the shelf for the one it was kept for.
pub(in crate::loans) fn return_reversed(work: &Work<'_, '_>, copy: CopyId, record: RecordId) -> Result<()> {
    let queue = store::loans::list_queue(work, record)?;
    match queue.iter().find(|one| one.state == ReservationState::Ready && one.kept == Some(copy)) {
        Some(kept) => {
            put_back(work, kept, record, copy)?;
            serve_from_store(work, copy)
        }
        None => Ok(()),
    }
}

/// Those who wait, in order, as identities with their place.
pub(super) fn waiting_of(reader: &Reader<'_>, record: RecordId) -> Result<Vec<ReservationId>> {
    let queue = store::loans::list_queue(reader, record)?;
    Ok(queue.into_iter().filter(|one| one.state == ReservationState::Waiting).map(|one| one.id).collect())
}

/// Writes an order down; answers the place the one had and the one it has. Those who change places share out the
/// ones they held: an ended reservation keeps its own, and comes back to it when a lending is reversed.
pub(super) fn write_order(
    work: &Work<'_, '_>,
    record: RecordId,
    before: &[ReservationId],
    after: &[ReservationId],
    which: ReservationId,
) -> Result<(i64, i64)> {
    let held = store::loans::list_positions(work, record)?;
    let held = held.iter().filter(|(id, _)| after.contains(id));
    for (id, (_, position)) in after.iter().zip(held) {
        store::loans::set_position(work, *id, *position)?;
    }
    let at = |order: &[ReservationId]| order.iter().position(|one| *one == which).map_or(0, place);
    Ok((at(before), at(after)))
}

fn place(at: usize) -> i64 {
    i64::try_from(at + 1).unwrap_or(i64::MAX)
}

/// The reservation as the rules want it, refused when it has ended.
pub(super) fn open_one(
    reader: &Reader<'_>,
    record: RecordId,
    id: ReservationId,
    ended: (&str, ReservationAct),
) -> Result<Queued> {
    let found = store::loans::list_queue(reader, record)?.into_iter().find(|one| one.id == id);
    let (state, act) = ended;
    let state = ReservationState::from_code(state).unwrap_or(ReservationState::Cancelled);
    found.ok_or_else(|| CirculationRefusal::ReservationNotPossible { state, act }.into())
}
