//! How a record stands: its copies, its files, its open matters, the other list it is in. The caller
//! has read the record through its `Sight`.

use crate::{Reader, Result, Row, id, moment, named, optional_moment};
use domain::{ContentId, CopyId, DestructionListId, Moment, RecordId};

/// A copy with what blockers, lists and certificates say about it.
#[derive(Debug, Clone)]
pub struct CopyRow {
    /// Identity.
    pub id: CopyId,
    /// `1`, `F01`.
    pub label: String,
    /// Thirteen digits.
    pub barcode: String,
    /// `original`, `further`, `numbered`, `excerpt`, `electronic`.
    pub kind: String,
    /// `paper`, `electronic`, `photo`, `media`.
    pub medium: String,
    /// Pages.
    pub pages: i64,
    /// `in`, `out`, `in_session`, `lost`, `destroyed`.
    pub state: String,
    /// Who holds it.
    pub holder: String,
    /// Who received it when it was made as a numbered copy.
    pub receiver: String,
    /// When it was made.
    pub made_at: Moment,
    /// When it came back the last time.
    pub returned_at: Option<Moment>,
    /// When it was destroyed.
    pub destroyed_at: Option<Moment>,
}

/// A file of a copy.
#[derive(Debug, Clone)]
pub struct FileRow {
    /// Identity.
    pub id: ContentId,
    /// Of which copy.
    pub copy: CopyId,
    /// SHA-256 of the plain file.
    pub sha256: Vec<u8>,
    /// Its size.
    pub size_bytes: i64,
    /// Its sealed blob.
    pub blob: String,
}

crate::statements! {
    COPIES = "SELECT c.id, c.label, c.barcode, c.kind, c.medium, c.pages, c.state, c.made_at, c.destroyed_at, coalesce(holder.name, '') AS holder, coalesce(receiver.name, '') AS receiver, \
        (SELECT max(e.at) FROM audit_events AS e WHERE e.subject = c.id AND e.kind = 'numbered_copy_returned') AS returned_at \
        FROM copies AS c LEFT JOIN people AS holder ON holder.id = c.holder_id LEFT JOIN copy_jobs AS j ON j.id = c.copy_job_id LEFT JOIN people AS receiver ON receiver.id = j.receiver_id WHERE c.record_id = :record ORDER BY c.row";
    FILES = "SELECT f.id, f.copy_id, f.sha256, f.size_bytes, f.blob FROM contents AS f JOIN copies AS c ON c.id = f.copy_id WHERE c.record_id = :record AND f.shredded_at IS NULL ORDER BY f.row";
    OPEN_INCIDENTS = "SELECT count(*) FROM incidents WHERE record_id = :record AND closed_at IS NULL";
    OPEN_COPY_JOBS = "SELECT count(*) FROM copy_jobs WHERE record_id = :record AND state IN ('requested', 'approved', 'in_session', 'signed_off')";
    OPEN_LEVEL_CHANGES = "SELECT count(*) FROM level_changes WHERE record_id = :record AND state = 'proposed'";
    OPEN_REQUESTS = "SELECT count(*) FROM loans WHERE record_id = :record AND state IN ('requested', 'approved')";
    OTHER_LIST = "SELECT l.number FROM destruction_items AS i JOIN destruction_lists AS l ON l.id = i.list_id WHERE i.record_id = :record AND i.state = 'listed' AND l.state NOT IN ('certified', 'cancelled', 'unattested') AND l.id <> :list ORDER BY l.row LIMIT 1";
}

fn copy_from_row(row: &Row<'_>) -> rusqlite::Result<CopyRow> {
    Ok(CopyRow {
        id: id(row, "id")?,
        label: row.get("label")?,
        barcode: row.get("barcode")?,
        kind: row.get("kind")?,
        medium: row.get("medium")?,
        pages: row.get("pages")?,
        state: row.get("state")?,
        holder: row.get("holder")?,
        receiver: row.get("receiver")?,
        made_at: moment(row, "made_at")?,
        returned_at: optional_moment(row, "returned_at")?,
        destroyed_at: optional_moment(row, "destroyed_at")?,
    })
}

/// Every copy of a record, destroyed ones too, in the order they were made.
pub fn list_copies(reader: &Reader<'_>, record: RecordId) -> Result<Vec<CopyRow>> {
    reader.list(COPIES, &named! { record: record }, copy_from_row)
}

/// The files of a record that are still there.
pub fn list_files(reader: &Reader<'_>, record: RecordId) -> Result<Vec<FileRow>> {
    reader.list(FILES, &named! { record: record }, |row| {
        Ok(FileRow {
            id: id(row, "id")?,
            copy: id(row, "copy_id")?,
            sha256: row.get("sha256")?,
            size_bytes: row.get("size_bytes")?,
            blob: row.get("blob")?,
        })
    })
}

/// Open matters of a record: what kind, how many.
pub fn unsettled(reader: &Reader<'_>, record: RecordId) -> Result<Vec<(&'static str, i64)>> {
    let kinds = [
        ("incident", OPEN_INCIDENTS),
        ("copy_job", OPEN_COPY_JOBS),
        ("level_change", OPEN_LEVEL_CHANGES),
        ("approval", OPEN_REQUESTS),
    ];
    kinds.into_iter().map(|(kind, sql)| Ok((kind, reader.number(sql, &named! { record: record })?))).collect()
}

/// The number of another live list this record stands in.
pub fn other_live_list(
    reader: &Reader<'_>,
    record: RecordId,
    but: Option<DestructionListId>,
) -> Result<Option<String>> {
    let but = but.map(|list| list.to_string()).unwrap_or_default();
    reader.get(OTHER_LIST, &named! { record: record, list: but }, |row| row.get(0))
}
