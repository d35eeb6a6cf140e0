//! Destroying: key rows, pending shreds, receipts, what becomes of copies and records.

use crate::{Reader, Result, Row, Tx, id, named, optional_moment};
use domain::{ContentId, CopyId, DestructionListId, IncidentId, Moment, PersonId, RecordId, RowId};

/// A shredding, pending or done.
#[derive(Debug, Clone)]
pub struct ShredRow {
    /// The file.
    pub content: ContentId,
    /// Its record.
    pub record: RecordId,
    /// When the blob was gone; that alone is the receipt.
    pub completed_at: Option<Moment>,
}

crate::statements! {
    KEYED = "SELECT f.id, f.blob, k.id AS key_id FROM contents AS f JOIN copies AS c ON c.id = f.copy_id JOIN content_keys AS k ON k.content_id = f.id WHERE c.record_id = :record AND f.shredded_at IS NULL ORDER BY f.row";
    RECEIPTS = "SELECT s.content_id, c.record_id, s.completed_at FROM destruction_items AS i JOIN copies AS c ON c.record_id = i.record_id JOIN contents AS f ON f.copy_id = c.id JOIN pending_shreds AS s ON s.content_id = f.id WHERE i.list_id = :list ORDER BY s.row";
    PENDING = "SELECT count(*) FROM destruction_items AS i JOIN copies AS c ON c.record_id = i.record_id JOIN contents AS f ON f.copy_id = c.id JOIN pending_shreds AS s ON s.content_id = f.id WHERE i.list_id = :list AND s.completed_at IS NULL";
    LAST_OPENING = "SELECT max(at) AS at FROM audit_events WHERE kind = 'session_opened' AND at > :since";
}

/// The files of a record whose key is still there: file, blob, key row.
pub fn list_keyed_contents(reader: &Reader<'_>, record: RecordId) -> Result<Vec<(ContentId, String, RowId)>> {
    reader.list(KEYED, &named! { record: record }, |row| {
        Ok((id(row, "id")?, row.get("blob")?, id(row, "key_id")?))
    })
}

/// Deletes the key row of a file: from the commit on, its content is gone.
pub fn delete_key(tx: &Tx<'_>, key: RowId) -> Result<bool> {
    tx.delete("content_keys", key)
}

/// Asks for the blob to be unlinked once the log is truncated.
pub fn insert_shred(tx: &Tx<'_>, shred: RowId, content: ContentId, blob: &str, at: Moment) -> Result<()> {
    tx.insert("pending_shreds", &named! { id: shred, content_id: content, blob: blob, requested_at: at })
}

/// Marks a file as shredded.
pub fn mark_shredded(tx: &Tx<'_>, content: ContentId, at: Moment) -> Result<()> {
    tx.update("contents", content, &named! { shredded_at: at })
}

/// Every shredding a list asked for.
pub fn list_receipts(reader: &Reader<'_>, list: DestructionListId) -> Result<Vec<ShredRow>> {
    reader.list(RECEIPTS, &named! { list: list }, |row: &Row<'_>| {
        Ok(ShredRow {
            content: id(row, "content_id")?,
            record: id(row, "record_id")?,
            completed_at: optional_moment(row, "completed_at")?,
        })
    })
}

/// How many shreddings of a list have no receipt.
pub fn count_pending_shreds(reader: &Reader<'_>, list: DestructionListId) -> Result<i64> {
    reader.number(PENDING, &named! { list: list })
}

/// When a session was last opened after `since`.
pub fn last_opening_before(reader: &Reader<'_>, since: Moment) -> Result<Option<Moment>> {
    Ok(reader.get(LAST_OPENING, &named! { since: since }, |row| optional_moment(row, "at"))?.flatten())
}

/// A copy is gone.
pub fn destroy_copy(tx: &Tx<'_>, copy: CopyId, at: Moment) -> Result<()> {
    let nowhere: Option<String> = None;
    tx.update(
        "copies",
        copy,
        &named! { state: "destroyed", destroyed_at: at, place_id: nowhere.clone(), holder_id: nowhere },
    )
}

/// A record is gone: number, title, dates and rule stay as the residual entry; its summary and its
/// words, and those of its files, leave the search index with the commit.
pub fn destroy_record(tx: &Tx<'_>, record: RecordId) -> Result<()> {
    tx.update("records", record, &named! { state: "destroyed", summary: "" })
}

/// Opens an incident about a list that stays unattested.
pub fn open_incident(
    tx: &Tx<'_>,
    incident: IncidentId,
    list: DestructionListId,
    text: &str,
    opened: (PersonId, Moment),
) -> Result<()> {
    tx.insert(
        "incidents",
        &named! { id: incident, kind: "unattested", subject_id: list, text: text, opened_by: opened.0, opened_at: opened.1 },
    )
}
