//! Numbered copies (编号复制件): rows of `copies` that a copy job made.

use crate::{Reader, Result, Row, Sight, Tx, id, level, named, optional_day, optional_id, optional_moment};
use domain::access::Level;
use domain::{CopyId, CopyJobId, Day, Moment, PersonId, RecordId};

/// A numbered copy with what its handling needs.
#[derive(Debug, Clone)]
pub struct NumberedRow {
    /// Identity.
    pub id: CopyId,
    /// Of which record.
    pub record: RecordId,
    /// Made by which job; none for a copy of another kind.
    pub job: Option<CopyJobId>,
    /// `F01`.
    pub label: String,
    /// Thirteen digits.
    pub barcode: String,
    /// Kind code of the store.
    pub kind: String,
    /// Pages it left with.
    pub pages: i64,
    /// State code of the store.
    pub state: String,
    /// Who holds it.
    pub holder: Option<PersonId>,
    /// Name of the holder.
    pub holder_name: Option<String>,
    /// 应收回.
    pub return_by: Option<Day>,
    /// When it was destroyed.
    pub destroyed_at: Option<Moment>,
    /// When it came back; the trail knows, and registers are views of the trail.
    pub returned_at: Option<Moment>,
    /// 档号 or 登记号 of the record.
    pub record_number: String,
    /// Level of the record.
    pub level: Level,
    /// Whether the record holds personal information.
    pub personal_information: bool,
    /// Whether its job reached the receiver.
    pub handed_over: bool,
    /// A loan of it is open at the desk.
    pub on_loan: bool,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT n.id, n.record_id, n.copy_job_id, n.label, n.barcode, n.kind, n.pages, n.state, n.holder_id, n.return_by, ",
            "n.destroyed_at, (SELECT max(e.at) FROM audit_events AS e WHERE e.subject = n.id AND e.kind = 'numbered_copy_returned') AS returned_at, coalesce(r.archival_number, r.accession) AS record_number, r.level, r.personal_information, holder.name AS holder_name, ",
            "j.handed_over_at IS NOT NULL AS handed_over, ",
            "EXISTS (SELECT 1 FROM loans AS l WHERE l.copy_id = n.id AND l.state IN ('out','claimed_returned')) AS on_loan ",
            "FROM copies AS n JOIN records AS r ON r.id = n.record_id LEFT JOIN copy_jobs AS j ON j.id = n.copy_job_id ",
            "LEFT JOIN people AS holder ON holder.id = n.holder_id "
        )
    };
}

crate::statements! {
    GET_NUMBERED = concat!(select!(), "WHERE n.id = :id AND ", crate::sight!());
    FIND_NUMBERED_BY_BARCODE = concat!(select!(), "WHERE n.barcode = :barcode");
    LIST_OF_JOB = concat!(select!(), "WHERE n.copy_job_id = :job ORDER BY n.row");
    LIST_LABELS = "SELECT label FROM copies WHERE record_id = :record";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<NumberedRow> {
    Ok(NumberedRow {
        id: id(row, "id")?,
        record: id(row, "record_id")?,
        job: optional_id(row, "copy_job_id")?,
        label: row.get("label")?,
        barcode: row.get("barcode")?,
        kind: row.get("kind")?,
        pages: row.get("pages")?,
        state: row.get("state")?,
        holder: optional_id(row, "holder_id")?,
        holder_name: row.get("holder_name")?,
        return_by: optional_day(row, "return_by")?,
        destroyed_at: optional_moment(row, "destroyed_at")?,
        returned_at: optional_moment(row, "returned_at")?,
        record_number: row.get("record_number")?,
        level: level(row, "level")?,
        personal_information: row.get("personal_information")?,
        handed_over: row.get("handed_over")?,
        on_loan: row.get("on_loan")?,
    })
}

/// A copy of any kind, when the reader may see its record.
pub fn get_numbered(reader: &Reader<'_>, sight: &Sight, copy: CopyId) -> Result<Option<NumberedRow>> {
    reader.get(GET_NUMBERED, &sight.bind(named! { id: copy }), from_row)
}

/// By exact barcode: who guards the shelf takes back what is in the hand (custody, 3-domain §3).
pub fn find_numbered_by_barcode(reader: &Reader<'_>, barcode: &str) -> Result<Option<NumberedRow>> {
    reader.get(FIND_NUMBERED_BY_BARCODE, &named! { barcode: barcode }, from_row)
}

/// The copies a job made; the caller has seen the job through a [`Sight`].
pub fn list_of_job(reader: &Reader<'_>, job: CopyJobId) -> Result<Vec<NumberedRow>> {
    reader.list(LIST_OF_JOB, &named! { job: job }, from_row)
}

/// Every label a record ever gave, destroyed copies included.
pub fn list_labels(reader: &Reader<'_>, record: RecordId) -> Result<Vec<String>> {
    reader.list(LIST_LABELS, &named! { record: record }, |row| row.get(0))
}

/// A copy that has just been made and signed for.
#[derive(Debug)]
pub struct NewNumbered<'a> {
    /// Identity.
    pub id: CopyId,
    /// Of which record.
    pub record: RecordId,
    /// Parent in the tree of copies.
    pub source: CopyId,
    /// Its job.
    pub job: CopyJobId,
    /// `F01`.
    pub label: &'a str,
    /// Thirteen digits.
    pub barcode: &'a str,
    /// Pages.
    pub pages: i64,
    /// 应收回.
    pub return_by: Option<Day>,
    /// When.
    pub at: Moment,
}

/// Adds it; level, term and wall are its record's.
pub fn insert_numbered(tx: &Tx<'_>, copy: &NewNumbered<'_>) -> Result<()> {
    tx.insert(
        "copies",
        &named! {
            id: copy.id, record_id: copy.record, label: copy.label, barcode: copy.barcode, kind: "numbered", medium: "paper",
            pages: copy.pages, parent_copy_id: copy.source, copy_job_id: copy.job, return_by: copy.return_by, state: "in", made_at: copy.at,
        },
    )
}

/// With its receiver.
pub fn set_out(tx: &Tx<'_>, copy: CopyId, holder: PersonId) -> Result<()> {
    tx.update("copies", copy, &named! { state: "out", holder_id: holder })
}

/// Back in the strongroom.
pub fn set_returned(tx: &Tx<'_>, copy: CopyId) -> Result<()> {
    tx.update("copies", copy, &named! { state: "in", holder_id: None::<PersonId> })
}

/// Shredded.
pub fn set_destroyed(tx: &Tx<'_>, copy: CopyId, at: Moment) -> Result<()> {
    tx.update("copies", copy, &named! { state: "destroyed", holder_id: None::<PersonId>, destroyed_at: at })
}
