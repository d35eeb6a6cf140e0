//! Corrections of descriptions (更正著录) as stored.

use crate::{Reader, Result, Tx, moment, named};
use domain::{Moment, PersonId, RecordId, RowId};

/// A correction.
#[derive(Debug, Clone)]
pub struct CorrectionRow {
    /// What was written before, as JSON: field code → text.
    pub before: String,
    /// Why.
    pub reason: String,
    /// Who corrected it.
    pub by: String,
    /// When.
    pub at: Moment,
}

/// What a record is described by.
#[derive(Debug, Clone, Copy)]
pub struct Description<'a> {
    /// 题名.
    pub title: &'a str,
    /// 责任者.
    pub author: &'a str,
    /// 文号.
    pub document_number: &'a str,
    /// 摘要.
    pub summary: &'a str,
}

crate::statements! {
    LIST_CORRECTIONS = "SELECT c.before, c.reason, p.name AS by_name, c.corrected_at FROM record_corrections AS c JOIN people AS p ON p.id = c.corrected_by WHERE c.record_id = :record ORDER BY c.row DESC";
}

/// What was corrected in a record the caller has read by `Sight`, newest first.
pub fn list_corrections(reader: &Reader<'_>, record: RecordId) -> Result<Vec<CorrectionRow>> {
    reader.list(LIST_CORRECTIONS, &named! { record: record }, |row| {
        Ok(CorrectionRow {
            before: row.get("before")?,
            reason: row.get("reason")?,
            by: row.get("by_name")?,
            at: moment(row, "corrected_at")?,
        })
    })
}

/// Keeps a correction and describes the record anew.
pub fn correct_record(
    tx: &Tx<'_>,
    id: RowId,
    record: RecordId,
    now: &Description<'_>,
    (before, reason): (&str, &str),
    (by, at): (PersonId, Moment),
) -> Result<()> {
    tx.insert(
        "record_corrections",
        &named! { id: id, record_id: record, before: before, reason: reason, corrected_by: by, corrected_at: at },
    )?;
    tx.update(
        "records",
        record,
        &named! { title: now.title, author: now.author, document_number: now.document_number, summary: now.summary },
    )
}
