//! Transfers and circulations (传递、传阅): the slip, its stops, and the hops as they were made. While it moves its
//! copy is `out` in the hand of the last who took it, so that nothing else lends, moves or destroys it.

use crate::sealed::mark;
use crate::{
    Named, Reader, Result, Row, Sight, Tx, day, id, level, moment, named, optional_day, optional_id,
    optional_moment,
};
use domain::access::Level;
use domain::{
    ApprovalId, CopyId, Day, IncidentId, Moment, PersonId, RecordId, RowId, SignatureId, SignatureImageId,
    TransferId,
};

/// A transfer with its record and copy.
#[derive(Debug, Clone)]
pub struct TransferRow {
    /// Position, for keyset lists.
    pub row: i64,
    /// Identity.
    pub id: TransferId,
    /// `CD-0307-2026-0001`.
    pub number: String,
    /// Kind code.
    pub kind: String,
    /// Of which record.
    pub record: RecordId,
    /// Which copy.
    pub copy: CopyId,
    /// Its label.
    pub label: String,
    /// Its barcode.
    pub barcode: String,
    /// Its pages.
    pub pages: i64,
    /// Its state code.
    pub copy_state: String,
    /// Who asked.
    pub applicant: PersonId,
    /// Name.
    pub applicant_name: String,
    /// 事由.
    pub purpose: String,
    /// The same as statements sign it.
    pub purpose_mark: String,
    /// The approval it stands on.
    pub approval: Option<ApprovalId>,
    /// Its number.
    pub approval_number: Option<String>,
    /// Ground code.
    pub ground: String,
    /// State code.
    pub state: String,
    /// 封签号.
    pub seal_number: String,
    /// When asked.
    pub requested_at: Moment,
    /// When it was home.
    pub ended_at: Option<Moment>,
    /// Why it went home early.
    pub closing: String,
    /// Who has it now.
    pub holder: Option<PersonId>,
    /// Name.
    pub holder_name: Option<String>,
    /// By which day the holder should pass it on.
    pub due_on: Option<Day>,
    /// Hops made.
    pub hops: i64,
    /// Stops planned.
    pub stops: i64,
    /// Title of the record.
    pub title: String,
    /// 档号 or 登记号.
    pub record_number: String,
    /// Level of the record today.
    pub level: Level,
}

/// A planned stop.
#[derive(Debug, Clone)]
pub struct StopRow {
    /// From 1.
    pub position: i64,
    /// Who.
    pub person: PersonId,
    /// Name.
    pub name: String,
    /// Department.
    pub department: String,
    /// By which day it should be passed on.
    pub due_on: Day,
}

/// A hop as it was made.
#[derive(Debug, Clone)]
pub struct HopRow {
    /// From 1.
    pub position: i64,
    /// Who gave.
    pub from: PersonId,
    /// Name.
    pub from_name: String,
    /// Who took.
    pub to: PersonId,
    /// Name.
    pub to_name: String,
    /// Who went along.
    pub companion_name: Option<String>,
    /// It went home.
    pub home: bool,
    /// When.
    pub at: Moment,
    /// Pages counted.
    pub pages: i64,
    /// The seal was whole.
    pub seal_intact: bool,
    /// How the giver signed.
    pub given: String,
    /// By passphrase.
    pub given_signature: Option<SignatureId>,
    /// On the pad.
    pub given_image: Option<SignatureImageId>,
    /// How the taker signed.
    pub taken: String,
    /// By passphrase.
    pub taken_signature: Option<SignatureId>,
    /// On the pad.
    pub taken_image: Option<SignatureImageId>,
    /// The giver said it was read.
    pub read: bool,
    /// What was found wrong.
    pub incident: Option<IncidentId>,
}

/// Which transfers a list shows.
#[derive(Debug, Clone, Default)]
pub struct TransferFilter {
    /// One state.
    pub state: Option<&'static str>,
    /// One kind.
    pub kind: Option<&'static str>,
    /// Of this record only.
    pub record: Option<RecordId>,
    /// On whose route this person stands, who has it, or who asked.
    pub person: Option<PersonId>,
    /// Held longer than planned on this day.
    pub overdue_on: Option<Day>,
    /// Older than this position.
    pub before_row: Option<i64>,
    /// At most.
    pub limit: i64,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT t.*, c.label, c.barcode, c.pages, c.state AS copy_state, r.title, coalesce(r.archival_number, r.accession) AS record_number, r.level AS record_level, who.name AS applicant_name, a.number AS approval_number, ",
            "CASE WHEN t.state = 'moving' THEN c.holder_id END AS holder_id, holder.name AS holder_name, (SELECT count(*) FROM transfer_hops AS h WHERE h.transfer_id = t.id) AS hops, (SELECT count(*) FROM transfer_stops AS s WHERE s.transfer_id = t.id) AS stops, ",
            "CASE WHEN t.state = 'moving' THEN (SELECT s.due_on FROM transfer_stops AS s WHERE s.transfer_id = t.id AND s.position = (SELECT count(*) FROM transfer_hops AS h WHERE h.transfer_id = t.id)) END AS due_on, ",
            $crate::sight!(),
            " AS visible FROM transfers AS t JOIN copies AS c ON c.id = t.copy_id JOIN records AS r ON r.id = t.record_id JOIN people AS who ON who.id = t.applicant_id ",
            "LEFT JOIN people AS holder ON t.state = 'moving' AND holder.id = c.holder_id LEFT JOIN approvals AS a ON a.id = t.approval_id "
        )
    };
}

crate::statements! {
    GET_TRANSFER = concat!(select!(), "WHERE t.id = :id AND visible");
    LIST_TRANSFERS = concat!(select!(), "WHERE visible AND (:state IS NULL OR t.state = :state) AND (:kind IS NULL OR t.kind = :kind) AND (:record IS NULL OR t.record_id = :record) AND (:person IS NULL OR t.applicant_id = :person OR (t.state = 'moving' AND c.holder_id = :person) OR EXISTS (SELECT 1 FROM transfer_stops AS s WHERE s.transfer_id = t.id AND s.person_id = :person)) AND (:overdue_on IS NULL OR due_on < :overdue_on) AND (:before_row IS NULL OR t.row < :before_row) ORDER BY t.row DESC LIMIT :limit");
    FIND_MOVING = "SELECT number FROM transfers WHERE copy_id = :copy AND state IN ('requested','approved','moving')";
    TRANSFER_STANDING = "SELECT number, state FROM transfers WHERE id = :id";
    LIST_STOPS = "SELECT s.position, s.person_id, s.due_on, p.name, coalesce(d.name, p.organisation) AS department FROM transfer_stops AS s JOIN people AS p ON p.id = s.person_id LEFT JOIN departments AS d ON d.id = p.department_id WHERE s.transfer_id = :transfer ORDER BY s.position";
    LIST_HOPS = "SELECT h.*, giver.name AS from_name, taker.name AS to_name, along.name AS companion_name FROM transfer_hops AS h JOIN people AS giver ON giver.id = h.from_id JOIN people AS taker ON taker.id = h.to_id LEFT JOIN people AS along ON along.id = h.companion_id WHERE h.transfer_id = :transfer ORDER BY h.position";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<TransferRow> {
    Ok(TransferRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        number: row.get("number")?,
        kind: row.get("kind")?,
        record: id(row, "record_id")?,
        copy: id(row, "copy_id")?,
        label: row.get("label")?,
        barcode: row.get("barcode")?,
        pages: row.get("pages")?,
        copy_state: row.get("copy_state")?,
        applicant: id(row, "applicant_id")?,
        applicant_name: row.get("applicant_name")?,
        purpose: row.get("purpose")?,
        purpose_mark: mark(&row.stored_text("purpose")?),
        approval: optional_id(row, "approval_id")?,
        approval_number: row.get("approval_number")?,
        ground: row.get("ground")?,
        state: row.get("state")?,
        seal_number: row.get("seal_number")?,
        requested_at: moment(row, "requested_at")?,
        ended_at: optional_moment(row, "ended_at")?,
        closing: row.get("closing")?,
        holder: optional_id(row, "holder_id")?,
        holder_name: row.get("holder_name")?,
        due_on: optional_day(row, "due_on")?,
        hops: row.get("hops")?,
        stops: row.get("stops")?,
        title: row.get("title")?,
        record_number: row.get("record_number")?,
        level: level(row, "record_level")?,
    })
}

fn stop_from_row(row: &Row<'_>) -> rusqlite::Result<StopRow> {
    Ok(StopRow {
        position: row.get("position")?,
        person: id(row, "person_id")?,
        name: row.get("name")?,
        department: row.get("department")?,
        due_on: day(row, "due_on")?,
    })
}

fn hop_from_row(row: &Row<'_>) -> rusqlite::Result<HopRow> {
    Ok(HopRow {
        position: row.get("position")?,
        from: id(row, "from_id")?,
        from_name: row.get("from_name")?,
        to: id(row, "to_id")?,
        to_name: row.get("to_name")?,
        companion_name: row.get("companion_name")?,
        home: row.get("home")?,
        at: moment(row, "at")?,
        pages: row.get("pages")?,
        seal_intact: row.get("seal_intact")?,
        given: row.get("given")?,
        given_signature: optional_id(row, "given_signature_id")?,
        given_image: optional_id(row, "given_image_id")?,
        taken: row.get("taken")?,
        taken_signature: optional_id(row, "taken_signature_id")?,
        taken_image: optional_id(row, "taken_image_id")?,
        read: row.get("read")?,
        incident: optional_id(row, "incident_id")?,
    })
}

/// The transfer, when the reader may see its record.
pub fn get_transfer(reader: &Reader<'_>, sight: &Sight, transfer: TransferId) -> Result<Option<TransferRow>> {
    reader.get(GET_TRANSFER, &sight.bind(named! { id: transfer }), from_row)
}

/// Transfers the reader may see, newest first.
pub fn list_transfers(
    reader: &Reader<'_>,
    sight: &Sight,
    filter: &TransferFilter,
) -> Result<Vec<TransferRow>> {
    let parameters = named! {
        state: filter.state, kind: filter.kind, record: filter.record, person: filter.person,
        overdue_on: filter.overdue_on, before_row: filter.before_row, limit: filter.limit,
    };
    reader.list(LIST_TRANSFERS, &sight.bind(parameters), from_row)
}

/// Number of the slip a copy is on, or about to be.
pub fn find_moving(reader: &Reader<'_>, copy: CopyId) -> Result<Option<String>> {
    reader.get(FIND_MOVING, &named! { copy: copy }, |row| row.get(0))
}

/// Number and state: what its approval must know to move it on, never shown.
pub fn get_transfer_standing(reader: &Reader<'_>, transfer: TransferId) -> Result<Option<(String, String)>> {
    reader.get(TRANSFER_STANDING, &named! { id: transfer }, |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The planned stops, in order; the caller has seen the transfer through a [`Sight`].
pub fn list_stops(reader: &Reader<'_>, transfer: TransferId) -> Result<Vec<StopRow>> {
    reader.list(LIST_STOPS, &named! { transfer: transfer }, stop_from_row)
}

/// The hops made, in order; the caller has seen the transfer through a [`Sight`].
pub fn list_hops(reader: &Reader<'_>, transfer: TransferId) -> Result<Vec<HopRow>> {
    reader.list(LIST_HOPS, &named! { transfer: transfer }, hop_from_row)
}

/// A new transfer.
pub fn insert_transfer(tx: &Tx<'_>, columns: &[Named]) -> Result<()> {
    tx.insert("transfers", columns)
}

/// Whatever a step adds to it.
pub fn update_transfer(tx: &Tx<'_>, transfer: TransferId, columns: &[Named]) -> Result<()> {
    tx.update("transfers", transfer, columns)
}

/// A planned stop.
pub fn insert_stop(
    tx: &Tx<'_>,
    stop: RowId,
    transfer: TransferId,
    position: i64,
    person: PersonId,
    due_on: Day,
) -> Result<()> {
    tx.insert(
        "transfer_stops",
        &named! { id: stop, transfer_id: transfer, position: position, person_id: person, due_on: due_on },
    )
}

/// A hop.
pub fn insert_hop(tx: &Tx<'_>, columns: &[Named]) -> Result<()> {
    tx.insert("transfer_hops", columns)
}

/// In somebody's hand; of a paper that left the house, in nobody's.
pub fn put_in_hand(tx: &Tx<'_>, copy: CopyId, holder: Option<PersonId>) -> Result<()> {
    tx.update("copies", copy, &named! { state: "out", holder_id: holder })
}

/// Back in the strongroom.
pub fn put_home(tx: &Tx<'_>, copy: CopyId) -> Result<()> {
    tx.update("copies", copy, &named! { state: "in", holder_id: None::<PersonId> })
}
