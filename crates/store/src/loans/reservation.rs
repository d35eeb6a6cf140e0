//! Rows of `reservations` (预约) and what was done to them.

use crate::{
    Reader, Result, Row, Sight, Tx, id, level, moment, named, optional_day, optional_id, optional_moment,
};
use domain::access::Level;
use domain::loans::{Queued, ReservationState};
use domain::{CopyId, Day, LoanId, Moment, PersonId, RecordId, ReservationId, RowId};

/// A reservation with the names that every view of it needs.
#[derive(Debug, Clone)]
pub struct ReservationRow {
    /// Position in the table, for keyset lists.
    pub row: i64,
    /// Identity.
    pub id: ReservationId,
    /// `YY-…`.
    pub number: String,
    /// Of which record.
    pub record: RecordId,
    /// 登记号.
    pub accession: String,
    /// 档号.
    pub archival_number: Option<String>,
    /// Title, only when the reader may see it.
    pub title: Option<String>,
    /// The record's level.
    pub level: Level,
    /// The copy wanted; `None`: any.
    pub copy: Option<CopyId>,
    /// Its label.
    pub label: Option<String>,
    /// Who waits.
    pub borrower: PersonId,
    /// Name.
    pub borrower_name: String,
    /// Department.
    pub borrower_department: Option<String>,
    /// Telephone.
    pub borrower_phone: String,
    /// 用途.
    pub purpose: String,
    /// State code.
    pub state: String,
    /// Order in the queue.
    pub position: i64,
    /// How many stand before, among those who wait.
    pub before: i64,
    /// When it was entered.
    pub placed_at: Moment,
    /// By whom.
    pub placed_by_name: String,
    /// The copy kept.
    pub kept_copy: Option<CopyId>,
    /// Its label.
    pub kept_label: Option<String>,
    /// Its barcode.
    pub kept_barcode: Option<String>,
    /// Until when it is kept.
    pub kept_until: Option<Day>,
    /// The loan it became.
    pub loan: Option<LoanId>,
    /// When it ended.
    pub ended_at: Option<Moment>,
    /// Why.
    pub closing: String,
    /// The day the first of the record's copies is due.
    pub due_on: Option<Day>,
}

/// A new reservation.
#[derive(Debug, Clone)]
pub struct NewReservation<'a> {
    /// Identity.
    pub id: ReservationId,
    /// `YY-…`.
    pub number: &'a str,
    /// Of which record.
    pub record: RecordId,
    /// The copy wanted; `None`: any.
    pub copy: Option<CopyId>,
    /// Who waits.
    pub borrower: PersonId,
    /// 用途.
    pub purpose: &'a str,
    /// Order in the queue.
    pub position: i64,
    /// Entered by.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

/// What was done to a place in the queue.
#[derive(Debug, Clone)]
pub struct NewReservationAct<'a> {
    /// Identity.
    pub id: RowId,
    /// To which.
    pub reservation: ReservationId,
    /// Of which record.
    pub record: RecordId,
    /// Act code.
    pub act: &'a str,
    /// Place before.
    pub from: Option<i64>,
    /// Place after.
    pub to: Option<i64>,
    /// The copy kept.
    pub copy: Option<CopyId>,
    /// Why.
    pub reason: &'a str,
    /// By whom.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

/// One line of what was done.
#[derive(Debug, Clone)]
pub struct ReservationActRow {
    /// Act code.
    pub act: String,
    /// Place before.
    pub from: Option<i64>,
    /// Place after.
    pub to: Option<i64>,
    /// Why.
    pub reason: String,
    /// By whom.
    pub by: String,
    /// When.
    pub at: Moment,
}

/// Which reservations a list shows.
#[derive(Debug, Clone, Default)]
pub struct ReservationFilter {
    /// State code; `open` stands for waiting and ready, `lapsed` for ready past its day.
    pub state: Option<String>,
    /// Today.
    pub today: Option<Day>,
    /// Of this person.
    pub borrower: Option<PersonId>,
    /// Of this record.
    pub record: Option<RecordId>,
    /// Before this position (newest first).
    pub before_row: Option<i64>,
    /// At most.
    pub limit: i64,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT q.*, r.accession, r.archival_number, r.level, CASE WHEN ", crate::sight!(), " THEN r.title END AS title, w.label, k.label AS kept_label, k.barcode AS kept_barcode, ",
            "p.name AS borrower_name, p.phone AS borrower_phone, d.name AS borrower_department, e.name AS placed_by_name, ",
            "(SELECT count(*) FROM reservations AS o WHERE o.record_id = q.record_id AND o.state = 'waiting' AND o.position < q.position) AS before, ",
            "(SELECT min(l.due_on) FROM loans AS l WHERE l.record_id = q.record_id AND l.state IN ('out','claimed_returned') AND (q.copy_id IS NULL OR l.copy_id = q.copy_id)) AS due_on ",
            "FROM reservations AS q JOIN records AS r ON r.id = q.record_id JOIN people AS p ON p.id = q.borrower_id LEFT JOIN departments AS d ON d.id = p.department_id ",
            "LEFT JOIN copies AS w ON w.id = q.copy_id LEFT JOIN copies AS k ON k.id = q.kept_copy_id JOIN people AS e ON e.id = q.placed_by "
        )
    };
}

macro_rules! filtered {
    () => {
        concat!(
            "WHERE (q.borrower_id = :sight_person OR ", crate::sight!(), ") AND (:state IS NULL OR q.state = :state OR (:state = 'open' AND q.state IN ('waiting','ready')) OR (:state = 'lapsed' AND q.state = 'ready' AND q.kept_until < :today)) ",
            "AND (:borrower IS NULL OR q.borrower_id = :borrower) AND (:record IS NULL OR q.record_id = :record) "
        )
    };
}

crate::statements! {
    // Whoever waits may be served while he works here and the wall and his clearance let him: the desk's pre-check says the rest.
    QUEUE = "SELECT q.id, q.borrower_id, q.copy_id, q.state, q.kept_copy_id, q.kept_until, p.state = 'active' AND r.state = 'kept' AND coalesce((SELECT max(c.level) FROM clearances AS c WHERE c.person_id = p.id AND c.completed_at IS NOT NULL AND c.withdrawn_at IS NULL), 0) >= r.level AS may_come FROM reservations AS q JOIN records AS r ON r.id = q.record_id JOIN people AS p ON p.id = q.borrower_id WHERE q.record_id = :record AND q.state IN ('waiting','ready') ORDER BY q.position, q.row";
    GET_RESERVATION = concat!(select!(), "WHERE q.id = :id AND (q.borrower_id = :sight_person OR :custody OR ", crate::sight!(), ")");
    LIST_RESERVATIONS = concat!(select!(), filtered!(), "AND (:before_row IS NULL OR q.row < :before_row) ORDER BY q.row DESC LIMIT :limit");
    QUEUE_OF_RECORD = concat!(select!(), "WHERE q.record_id = :record AND q.state IN ('waiting','ready') ORDER BY q.state = 'waiting', q.position, q.row");
    COUNT_RESERVATIONS = concat!("SELECT count(*) FROM reservations AS q JOIN records AS r ON r.id = q.record_id ", filtered!());
    LAPSED = "SELECT q.id FROM reservations AS q WHERE q.state = 'ready' AND q.kept_until < :today ORDER BY q.row LIMIT :limit";
    PLACES = "SELECT id, position FROM reservations WHERE record_id = :record AND state IN ('waiting','ready') ORDER BY position, row";
    LAST_PLACE = "SELECT coalesce(max(position), 0) FROM reservations WHERE record_id = :record";
    OPEN_OF_BORROWER = "SELECT count(*) FROM reservations WHERE borrower_id = :borrower AND state IN ('waiting','ready')";
    OF_LOAN = "SELECT id FROM reservations WHERE loan_id = :loan AND state = 'picked_up'";
    ACTS = concat!("SELECT a.act, a.from_place, a.to_place, a.reason, a.at, p.name FROM reservation_acts AS a JOIN people AS p ON p.id = a.person_id JOIN records AS r ON r.id = a.record_id WHERE a.reservation_id = :id AND ", crate::sight!(), " ORDER BY a.row");
    HAS_IT = "SELECT count(*) FROM loans WHERE record_id = :record AND borrower_id = :borrower AND state IN ('out','claimed_returned') AND (:copy IS NULL OR copy_id = :copy)";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ReservationRow> {
    Ok(ReservationRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        number: row.get("number")?,
        record: id(row, "record_id")?,
        accession: row.get("accession")?,
        archival_number: row.get("archival_number")?,
        title: row.get("title")?,
        level: level(row, "level")?,
        copy: optional_id(row, "copy_id")?,
        label: row.get("label")?,
        borrower: id(row, "borrower_id")?,
        borrower_name: row.get("borrower_name")?,
        borrower_department: row.get("borrower_department")?,
        borrower_phone: row.get("borrower_phone")?,
        purpose: row.get("purpose")?,
        state: row.get("state")?,
        position: row.get("position")?,
        before: row.get("before")?,
        placed_at: moment(row, "placed_at")?,
        placed_by_name: row.get("placed_by_name")?,
        kept_copy: optional_id(row, "kept_copy_id")?,
        kept_label: row.get("kept_label")?,
        kept_barcode: row.get("kept_barcode")?,
        kept_until: optional_day(row, "kept_until")?,
        loan: optional_id(row, "loan_id")?,
        ended_at: optional_moment(row, "ended_at")?,
        closing: row.get("closing")?,
        due_on: optional_day(row, "due_on")?,
    })
}

/// The queue of a record as the rules want it, the first in line first; a copy's custody, so it names nobody.
pub fn list_queue(reader: &Reader<'_>, record: RecordId) -> Result<Vec<Queued>> {
    reader.list(QUEUE, &named! { record: record }, |row| {
        Ok(Queued {
            id: id(row, "id")?,
            borrower: id(row, "borrower_id")?,
            copy: optional_id(row, "copy_id")?,
            state: ReservationState::from_code(&row.get::<_, String>("state")?)
                .unwrap_or(ReservationState::Cancelled),
            kept: optional_id(row, "kept_copy_id")?,
            until: optional_day(row, "kept_until")?,
            may_come: row.get("may_come")?,
        })
    })
}

/// That reservation, if it exists for this reader; the desk guards (`custody`) what it may not read.
pub fn get_reservation(
    reader: &Reader<'_>,
    sight: &Sight,
    reservation: ReservationId,
    custody: bool,
) -> Result<Option<ReservationRow>> {
    reader.get(GET_RESERVATION, &sight.bind(named! { id: reservation, custody: custody }), from_row)
}

/// The open reservations of a record, what is ready first.
pub fn list_of_queue(reader: &Reader<'_>, sight: &Sight, record: RecordId) -> Result<Vec<ReservationRow>> {
    reader.list(QUEUE_OF_RECORD, &sight.bind(named! { record: record }), from_row)
}

fn parameters(filter: &ReservationFilter) -> Vec<crate::Named> {
    named! { state: filter.state.clone(), today: filter.today, borrower: filter.borrower, record: filter.record }
}

/// Reservations within sight and one's own, newest first.
pub fn list_reservations(
    reader: &Reader<'_>,
    sight: &Sight,
    filter: &ReservationFilter,
) -> Result<Vec<ReservationRow>> {
    let mut bound = parameters(filter);
    bound.extend(named! { before_row: filter.before_row, limit: filter.limit });
    reader.list(LIST_RESERVATIONS, &sight.bind(bound), from_row)
}

/// How many the filter finds.
pub fn count_reservations(reader: &Reader<'_>, sight: &Sight, filter: &ReservationFilter) -> Result<i64> {
    reader.number(COUNT_RESERVATIONS, &sight.bind(parameters(filter)))
}

/// What lies on the shelf past its day.
pub fn list_lapsed(reader: &Reader<'_>, today: Day, limit: i64) -> Result<Vec<ReservationId>> {
    reader.list(LAPSED, &named! { today: today, limit: limit }, |row| id(row, "id"))
}

/// The places the open reservations of a record hold, in order.
pub fn list_positions(reader: &Reader<'_>, record: RecordId) -> Result<Vec<(ReservationId, i64)>> {
    reader.list(PLACES, &named! { record: record }, |row| Ok((id(row, "id")?, row.get("position")?)))
}

/// The last place given in a record's queue.
pub fn last_place(reader: &Reader<'_>, record: RecordId) -> Result<i64> {
    reader.number(LAST_PLACE, &named! { record: record })
}

/// How many a person waits for.
pub fn count_open_of(reader: &Reader<'_>, borrower: PersonId) -> Result<i64> {
    reader.number(OPEN_OF_BORROWER, &named! { borrower: borrower })
}

/// Whether the person has that copy, or any of the record.
pub fn has_it(
    reader: &Reader<'_>,
    record: RecordId,
    copy: Option<CopyId>,
    borrower: PersonId,
) -> Result<bool> {
    Ok(reader.number(HAS_IT, &named! { record: record, copy: copy, borrower: borrower })? > 0)
}

/// The reservation that became this loan.
pub fn find_of_loan(reader: &Reader<'_>, loan: LoanId) -> Result<Option<ReservationId>> {
    reader.get(OF_LOAN, &named! { loan: loan }, |row| id(row, "id"))
}

/// What was done to a reservation, within sight.
pub fn list_reservation_acts(
    reader: &Reader<'_>,
    sight: &Sight,
    reservation: ReservationId,
) -> Result<Vec<ReservationActRow>> {
    reader.list(ACTS, &sight.bind(named! { id: reservation }), |row| {
        Ok(ReservationActRow {
            act: row.get("act")?,
            from: row.get("from_place")?,
            to: row.get("to_place")?,
            reason: row.get("reason")?,
            by: row.get("name")?,
            at: moment(row, "at")?,
        })
    })
}

/// Enters one at the end of the queue.
pub fn insert_reservation(tx: &Tx<'_>, new: &NewReservation<'_>) -> Result<()> {
    tx.insert(
        "reservations",
        &named! {
            id: new.id, number: new.number, record_id: new.record, copy_id: new.copy, borrower_id: new.borrower, purpose: new.purpose, state: "waiting",
            position: new.position, placed_by: new.by, placed_at: new.at
        },
    )
}

/// Notes what was done.
pub fn insert_reservation_act(tx: &Tx<'_>, act: &NewReservationAct<'_>) -> Result<()> {
    tx.insert(
        "reservation_acts",
        &named! {
            id: act.id, reservation_id: act.reservation, record_id: act.record, act: act.act, from_place: act.from, to_place: act.to, copy_id: act.copy,
            reason: act.reason, person_id: act.by, at: act.at
        },
    )
}

/// Another place in the queue.
pub fn set_position(tx: &Tx<'_>, reservation: ReservationId, position: i64) -> Result<()> {
    tx.update("reservations", reservation, &named! { position: position })
}

/// A copy is kept for it.
pub fn set_kept(
    tx: &Tx<'_>,
    reservation: ReservationId,
    copy: CopyId,
    since: Moment,
    until: Day,
) -> Result<()> {
    tx.update(
        "reservations",
        reservation,
        &named! { state: "ready", kept_copy_id: copy, kept_since: since.to_string(), kept_until: until },
    )
}

/// It waits again; nothing is kept.
pub fn set_waiting(tx: &Tx<'_>, reservation: ReservationId) -> Result<()> {
    let nothing = named! {
        state: "waiting", kept_copy_id: None::<CopyId>, kept_since: None::<String>, kept_until: None::<Day>, loan_id: None::<LoanId>, ended_at: None::<Moment>, closing: ""
    };
    tx.update("reservations", reservation, &nothing)
}

/// It has ended: fetched, given up, not fetched.
pub fn end_reservation(
    tx: &Tx<'_>,
    reservation: ReservationId,
    state: &str,
    loan: Option<LoanId>,
    at: Moment,
    closing: &str,
) -> Result<()> {
    tx.update(
        "reservations",
        reservation,
        &named! { state: state, loan_id: loan, ended_at: at, closing: closing },
    )
}
