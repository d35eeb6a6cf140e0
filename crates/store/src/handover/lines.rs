//! The lines of a handover: what stands on its list, what the checklist found, whose records go back.

use crate::{Named, Reader, Result, Row, Sight, Tx, id, named, optional_id};
use domain::{CopyId, HandoverId, RecordId, RowId};

/// A line of the list.
#[derive(Debug, Clone)]
pub struct LineRow {
    /// Identity.
    pub id: RowId,
    /// Running number.
    pub position: i64,
    /// `loan`, `copy`, `notebook`, `record`, `thing`.
    pub kind: String,
    /// Identity of what it is.
    pub subject: String,
    /// Which record.
    pub record: Option<RecordId>,
    /// What it is in words, of a thing; else its number.
    pub words: String,
    /// Title of the record.
    pub title: Option<String>,
    /// Pieces or pages.
    pub count: i64,
}

/// A line of the checklist.
#[derive(Debug, Clone)]
pub struct CheckRow {
    /// Identity.
    pub id: RowId,
    /// Running number.
    pub position: i64,
    /// Code in the list of the rule pack.
    pub code: String,
    /// Article it comes from.
    pub article: String,
    /// What it is.
    pub name: String,
    /// Found code.
    pub found: String,
    /// How many copies went over.
    pub copies: i64,
    /// What became of what is missing.
    pub note: String,
}

/// A record that may be somebody else's.
#[derive(Debug, Clone)]
pub struct TheirRecordRow {
    /// Which.
    pub record: RecordId,
    /// 档号 or 登记号.
    pub number: String,
    /// State code.
    pub state: String,
    /// Whose property.
    pub property: String,
    /// Their consent in writing.
    pub consent: String,
    /// Pages.
    pub pages: i64,
    /// Copies that are neither here nor destroyed.
    pub away: i64,
    /// Standing holds.
    pub holds: i64,
}

crate::statements! {
    LIST_LINES = concat!("SELECT i.*, CASE WHEN ", crate::sight!(), " THEN r.title END AS title FROM handover_items AS i LEFT JOIN records AS r ON r.id = i.record_id WHERE i.handover_id = :handover ORDER BY i.position");
    LIST_CHECKS = "SELECT * FROM handover_checks WHERE handover_id = :handover ORDER BY position";
    GET_THEIR_RECORD = concat!("SELECT r.id, coalesce(r.archival_number, r.accession) AS number, r.state, r.property, r.property_consent, r.pages, (SELECT count(*) FROM copies AS c WHERE c.record_id = r.id AND c.state NOT IN ('in','destroyed')) AS away, (SELECT count(*) FROM holds AS h WHERE h.record_id = r.id AND h.lifted_at IS NULL) AS holds FROM records AS r WHERE r.id = :record AND ", crate::sight!());
    COPIES_HERE = "SELECT id FROM copies WHERE record_id = :record AND state = 'in' ORDER BY row";
}

fn line_from_row(row: &Row<'_>) -> rusqlite::Result<LineRow> {
    Ok(LineRow {
        id: id(row, "id")?,
        position: row.get("position")?,
        kind: row.get("kind")?,
        subject: row.get("subject_id")?,
        record: optional_id(row, "record_id")?,
        words: row.get("words")?,
        title: row.get("title")?,
        count: row.get("count")?,
    })
}

/// The list of a handover the caller has seen through a [`Sight`].
pub fn list_lines(reader: &Reader<'_>, sight: &Sight, handover: HandoverId) -> Result<Vec<LineRow>> {
    reader.list(LIST_LINES, &sight.bind(named! { handover: handover }), line_from_row)
}

/// The checklist of a handover the caller has seen through a [`Sight`].
pub fn list_checks(reader: &Reader<'_>, handover: HandoverId) -> Result<Vec<CheckRow>> {
    reader.list(LIST_CHECKS, &named! { handover: handover }, |row| {
        Ok(CheckRow {
            id: id(row, "id")?,
            position: row.get("position")?,
            code: row.get("code")?,
            article: row.get("article")?,
            name: row.get("name")?,
            found: row.get("found")?,
            copies: row.get("copies")?,
            note: row.get("note")?,
        })
    })
}

/// A record that may go back, when the reader may see it.
pub fn get_their_record(
    reader: &Reader<'_>,
    sight: &Sight,
    record: RecordId,
) -> Result<Option<TheirRecordRow>> {
    reader.get(GET_THEIR_RECORD, &sight.bind(named! { record: record }), |row| {
        Ok(TheirRecordRow {
            record: id(row, "id")?,
            number: row.get("number")?,
            state: row.get("state")?,
            property: row.get("property")?,
            consent: row.get("property_consent")?,
            pages: row.get("pages")?,
            away: row.get("away")?,
            holds: row.get("holds")?,
        })
    })
}

/// A line of the list.
pub fn insert_line(tx: &Tx<'_>, columns: &[Named]) -> Result<()> {
    tx.insert("handover_items", columns)
}

/// A line of the checklist.
pub fn insert_check(tx: &Tx<'_>, columns: &[Named]) -> Result<()> {
    tx.insert("handover_checks", columns)
}

/// What was found.
pub fn update_check(tx: &Tx<'_>, check: RowId, columns: &[Named]) -> Result<()> {
    tx.update("handover_checks", check, columns)
}

/// The record is its owner's again.
pub fn give_back_record(tx: &Tx<'_>, record: RecordId) -> Result<()> {
    tx.update("records", record, &named! { state: "handed_over" })
}

/// Every copy that is here leaves with it; answers how many.
pub fn give_back_copies(tx: &Tx<'_>, record: RecordId) -> Result<usize> {
    let copies = tx.list(COPIES_HERE, &named! { record: record }, |row| id::<CopyId>(row, "id"))?;
    for copy in &copies {
        tx.update(
            "copies",
            *copy,
            &named! { state: "out", place_id: None::<String>, holder_id: None::<String> },
        )?;
    }
    Ok(copies.len())
}
