//! 收回即毁: what lies ready for it, the acts and what went in each.

use crate::{Reader, Result, Row, Sight, Tx, id, level, moment, named, optional_id};
use domain::access::Level;
use domain::{CopyId, CopyJobId, Moment, PersonId, RecordId, RowId, SignatureId};

/// A thing that may be destroyed at once: a copy, or the spoiled sheets of a job.
#[derive(Debug, Clone)]
pub struct DestroyRow {
    /// The copy; none for spoiled sheets.
    pub copy: Option<CopyId>,
    /// The job whose spoiled sheets, or whose numbered copy it is.
    pub job: Option<CopyJobId>,
    /// Of which record.
    pub record: RecordId,
    /// 档号 or 登记号 of the record; the job's number for spoiled sheets.
    pub number: String,
    /// `F01`; empty for spoiled sheets.
    pub label: String,
    /// Barcode; empty for spoiled sheets.
    pub barcode: String,
    /// Kind code: `numbered`, `excerpt`, `further`, `original`, `electronic`, `spoiled`.
    pub kind: String,
    /// On paper.
    pub on_paper: bool,
    /// State code of the store.
    pub state: String,
    /// Its job reached the receiver.
    pub handed_over: bool,
    /// Pages, or spoiled sheets.
    pub pages: i64,
    /// Level of the record.
    pub level: Level,
    /// Personal information.
    pub personal_information: bool,
    /// A hold stands on the record.
    pub on_hold: bool,
    /// The locked destruction list that holds the record.
    pub on_list: Option<String>,
    /// Other originals and 重份 of the record that are kept.
    pub others_kept: i64,
}

/// An act of destruction.
#[derive(Debug, Clone)]
pub struct DestructionRow {
    /// Position, for keyset lists.
    pub row: i64,
    /// Identity.
    pub id: RowId,
    /// `JH-0307-2026-0001`.
    pub number: String,
    /// How.
    pub method: String,
    /// Class of the shredder.
    pub used_class: String,
    /// Who destroyed.
    pub destroyer: String,
    /// Who signed beside.
    pub second: String,
    /// When.
    pub at: Moment,
}

/// What went in an act.
#[derive(Debug, Clone)]
pub struct DestroyedRow {
    /// Kind code.
    pub kind: String,
    /// Number of the record, or of the job.
    pub number: String,
    /// Label.
    pub label: String,
    /// Pages or sheets.
    pub pages: i64,
    /// Level of the record; the reader sees no record above the own clearance.
    pub level: Level,
}

macro_rules! standing {
    () => {
        concat!(
            "r.level, r.personal_information, EXISTS (SELECT 1 FROM holds AS h WHERE h.record_id = r.id AND h.lifted_at IS NULL) AS on_hold, ",
            "(SELECT l.number FROM destruction_items AS i JOIN destruction_lists AS l ON l.id = i.list_id WHERE i.record_id = r.id AND i.state = 'listed' AND l.locked_at IS NOT NULL AND l.state NOT IN ('certified','cancelled','unattested') LIMIT 1) AS on_list, "
        )
    };
}

macro_rules! of_copies {
    () => {
        concat!(
            "SELECT n.row AS at, n.id AS copy_id, n.copy_job_id AS job_id, n.record_id, coalesce(r.archival_number, r.accession) AS number, n.label, n.barcode, n.kind, n.medium IN ('paper','photo') AS on_paper, n.state, ",
            "j.handed_over_at IS NOT NULL AS handed_over, n.pages, ", standing!(),
            "(SELECT count(*) FROM copies AS o WHERE o.record_id = n.record_id AND o.id <> n.id AND o.kind IN ('original','further') AND o.state NOT IN ('destroyed','lost')) AS others_kept ",
            "FROM copies AS n JOIN records AS r ON r.id = n.record_id LEFT JOIN copy_jobs AS j ON j.id = n.copy_job_id "
        )
    };
}

macro_rules! of_jobs {
    () => {
        concat!(
            "SELECT j.row AS at, NULL AS copy_id, j.id AS job_id, j.record_id, j.number AS number, '' AS label, '' AS barcode, 'spoiled' AS kind, 1 AS on_paper, ",
            "CASE WHEN EXISTS (SELECT 1 FROM copy_destruction_items AS d WHERE d.job_id = j.id AND d.kind = 'spoiled') THEN 'destroyed' ELSE 'in' END AS state, 1 AS handed_over, j.spoiled_sheets AS pages, ",
            standing!(), "1 AS others_kept FROM copy_jobs AS j JOIN records AS r ON r.id = j.record_id "
        )
    };
}

crate::statements! {
    READY_COPIES = concat!(of_copies!(), "WHERE n.kind IN ('numbered','excerpt') AND n.state = 'in' AND n.medium IN ('paper','photo') AND ", crate::sight!(), " AND n.row > :after ORDER BY n.row LIMIT :limit");
    READY_SPOILED = concat!(of_jobs!(), "WHERE j.spoiled_sheets > 0 AND j.state IN ('signed_off','handed_over','closed','aborted') AND NOT EXISTS (SELECT 1 FROM copy_destruction_items AS d WHERE d.job_id = j.id AND d.kind = 'spoiled') AND ", crate::sight!(), " ORDER BY j.row LIMIT :limit");
    GET_COPY = concat!(of_copies!(), "WHERE n.id = :id AND ", crate::sight!());
    FIND_BY_BARCODE = concat!(of_copies!(), "WHERE n.barcode = :barcode");
    GET_SPOILED = concat!(of_jobs!(), "WHERE j.id = :id AND j.spoiled_sheets > 0 AND j.state IN ('signed_off','handed_over','closed','aborted') AND ", crate::sight!());
    ACTS = "SELECT a.row, a.id, a.number, a.method, a.used_class, a.destroyed_at, p.name AS destroyer, q.name AS second FROM copy_destructions AS a JOIN people AS p ON p.id = a.destroyer_id JOIN people AS q ON q.id = a.second_id WHERE (:before_row IS NULL OR a.row < :before_row) ORDER BY a.row DESC LIMIT :limit";
    WENT = concat!(
        "SELECT i.kind, i.pages, r.level, CASE WHEN i.kind = 'spoiled' THEN j.number ELSE coalesce(r.archival_number, r.accession) END AS number, coalesce(n.label, '') AS label FROM copy_destruction_items AS i JOIN records AS r ON r.id = i.record_id LEFT JOIN copies AS n ON n.id = i.copy_id LEFT JOIN copy_jobs AS j ON j.id = i.job_id ",
        "WHERE i.destruction_id = :act AND ", crate::sight!(), " ORDER BY i.position"
    );
    COUNT_WENT = "SELECT count(*) FROM copy_destruction_items WHERE destruction_id = :act";
    SPOILED_GONE = "SELECT a.number, a.destroyed_at FROM copy_destruction_items AS i JOIN copy_destructions AS a ON a.id = i.destruction_id WHERE i.job_id = :job AND i.kind = 'spoiled'";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<DestroyRow> {
    Ok(DestroyRow {
        copy: optional_id(row, "copy_id")?,
        job: optional_id(row, "job_id")?,
        record: id(row, "record_id")?,
        number: row.get("number")?,
        label: row.get("label")?,
        barcode: row.get("barcode")?,
        kind: row.get("kind")?,
        on_paper: row.get("on_paper")?,
        state: row.get("state")?,
        handed_over: row.get("handed_over")?,
        pages: row.get("pages")?,
        level: level(row, "level")?,
        personal_information: row.get("personal_information")?,
        on_hold: row.get("on_hold")?,
        on_list: row.get("on_list")?,
        others_kept: row.get("others_kept")?,
    })
}

/// Copies and excerpts that came back or were never fetched, oldest first, after a position.
pub fn list_ready_copies(
    reader: &Reader<'_>,
    sight: &Sight,
    after: i64,
    limit: i64,
) -> Result<Vec<(i64, DestroyRow)>> {
    reader.list(READY_COPIES, &sight.bind(named! { after: after, limit: limit }), |row| {
        Ok((row.get("at")?, from_row(row)?))
    })
}

/// Jobs whose spoiled sheets still lie there.
pub fn list_ready_spoiled(reader: &Reader<'_>, sight: &Sight, limit: i64) -> Result<Vec<DestroyRow>> {
    reader.list(READY_SPOILED, &sight.bind(named! { limit: limit }), from_row)
}

/// A copy of any kind, when the reader may see its record.
pub fn get_to_destroy(reader: &Reader<'_>, sight: &Sight, copy: CopyId) -> Result<Option<DestroyRow>> {
    reader.get(GET_COPY, &sight.bind(named! { id: copy }), from_row)
}

/// By exact barcode: who guards the shelf has it in the hand (custody, 3-domain §3).
pub fn find_to_destroy(reader: &Reader<'_>, barcode: &str) -> Result<Option<DestroyRow>> {
    reader.get(FIND_BY_BARCODE, &named! { barcode: barcode }, from_row)
}

/// The spoiled sheets of a job, destroyed or not.
pub fn get_spoiled(reader: &Reader<'_>, sight: &Sight, job: CopyJobId) -> Result<Option<DestroyRow>> {
    reader.get(GET_SPOILED, &sight.bind(named! { id: job }), from_row)
}

/// An act about to be kept.
#[derive(Debug)]
pub struct NewDestruction<'a> {
    /// Identity.
    pub id: RowId,
    /// `JH-0307-2026-0001`.
    pub number: &'a str,
    /// How.
    pub method: &'a str,
    /// Class of the shredder.
    pub used_class: &'a str,
    /// Who destroys.
    pub destroyer: PersonId,
    /// Who signs beside.
    pub second: PersonId,
    /// The signature.
    pub signature: SignatureId,
    /// When.
    pub at: Moment,
}

/// Keeps an act.
pub fn insert_destruction(tx: &Tx<'_>, new: &NewDestruction<'_>) -> Result<()> {
    tx.insert(
        "copy_destructions",
        &named! {
            id: new.id, number: new.number, method: new.method, used_class: new.used_class, destroyer_id: new.destroyer, second_id: new.second,
            signature_id: new.signature, destroyed_at: new.at,
        },
    )
}

/// Keeps what went in it.
pub fn insert_destroyed(
    tx: &Tx<'_>,
    item: RowId,
    destruction: RowId,
    position: i64,
    went: (&str, &DestroyRow),
) -> Result<()> {
    let (kind, row) = went;
    let job = row.job.filter(|_| row.copy.is_none());
    tx.insert(
        "copy_destruction_items",
        &named! {
            id: item, destruction_id: destruction, position: position, kind: kind, record_id: row.record, copy_id: row.copy, job_id: job,
            pages: row.pages,
        },
    )
}

/// The acts, the newest first.
pub fn list_destructions(
    reader: &Reader<'_>,
    before_row: Option<i64>,
    limit: i64,
) -> Result<Vec<DestructionRow>> {
    reader.list(ACTS, &named! { before_row: before_row, limit: limit }, |row| {
        Ok(DestructionRow {
            row: row.get("row")?,
            id: id(row, "id")?,
            number: row.get("number")?,
            method: row.get("method")?,
            used_class: row.get("used_class")?,
            destroyer: row.get("destroyer")?,
            second: row.get("second")?,
            at: moment(row, "destroyed_at")?,
        })
    })
}

/// What went in an act, as far as the reader may see the records, and how many things it was in all.
pub fn list_destroyed(reader: &Reader<'_>, sight: &Sight, act: RowId) -> Result<(Vec<DestroyedRow>, i64)> {
    let went = reader.list(WENT, &sight.bind(named! { act: act }), |row| {
        Ok(DestroyedRow {
            kind: row.get("kind")?,
            number: row.get("number")?,
            label: row.get("label")?,
            pages: row.get("pages")?,
            level: level(row, "level")?,
        })
    })?;
    Ok((went, reader.number(COUNT_WENT, &named! { act: act })?))
}

/// The act in which the spoiled sheets of a job went: number and moment.
pub fn find_spoiled_gone(reader: &Reader<'_>, job: CopyJobId) -> Result<Option<(String, Moment)>> {
    reader
        .get(SPOILED_GONE, &named! { job: job }, |row| Ok((row.get("number")?, moment(row, "destroyed_at")?)))
}
