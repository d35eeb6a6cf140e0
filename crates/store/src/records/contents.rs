//! Files of electronic copies, and their wrapped keys.

use crate::{Reader, Result, Row, Sight, Tx, id, level, moment, named, optional_moment};
use domain::access::Level;
use domain::{ContentId, CopyId, Moment, PersonId, RecordId, RowId};

/// A file as stored.
#[derive(Debug, Clone)]
pub struct ContentRow {
    /// Identity.
    pub id: ContentId,
    /// Of which copy.
    pub copy: CopyId,
    /// Of which record.
    pub record: RecordId,
    /// The record's level.
    pub level: Level,
    /// Name.
    pub file_name: String,
    /// MIME type.
    pub media_type: String,
    /// Bytes of the plain file.
    pub size_bytes: i64,
    /// Of the plain file.
    pub sha256: Vec<u8>,
    /// Of the sealed one.
    pub sealed_sha256: Vec<u8>,
    /// Name under `content/`.
    pub blob: String,
    /// Which key wraps its key: 0, 3, 4.
    pub key_level: u8,
    /// Who attached it.
    pub attached_by: PersonId,
    /// When.
    pub attached_at: Moment,
    /// When its key was destroyed.
    pub shredded_at: Option<Moment>,
}

/// The wrapped key of a file that is not destroyed.
#[derive(Debug, Clone)]
pub struct OpenKey {
    /// The file.
    pub content: ContentId,
    /// Which key wraps it: 0, 3, 4.
    pub key_level: u8,
    /// The key's row.
    pub row: RowId,
    /// The wrapped key.
    pub wrapped: Vec<u8>,
}

macro_rules! select {
    () => {
        "SELECT f.*, s.record_id, r.level AS record_level FROM contents AS f JOIN copies AS s ON s.id = f.copy_id JOIN records AS r ON r.id = s.record_id WHERE "
    };
}

crate::statements! {
    LIST_CONTENTS = concat!(select!(), "s.record_id = :record AND ", crate::sight!(), " ORDER BY f.row");
    GET_CONTENT = concat!(select!(), "f.id = :content AND ", crate::sight!());
    CONTENT_KEY = "SELECT wrapped FROM content_keys WHERE content_id = :content";
    OPEN_KEYS = "SELECT f.id AS content_id, f.key_level, k.id AS key_id, k.wrapped FROM contents AS f JOIN copies AS s ON s.id = f.copy_id JOIN content_keys AS k ON k.content_id = f.id WHERE s.record_id = :record AND f.shredded_at IS NULL";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ContentRow> {
    Ok(ContentRow {
        id: id(row, "id")?,
        copy: id(row, "copy_id")?,
        record: id(row, "record_id")?,
        level: level(row, "record_level")?,
        file_name: row.get("file_name")?,
        media_type: row.get("media_type")?,
        size_bytes: row.get("size_bytes")?,
        sha256: row.get("sha256")?,
        sealed_sha256: row.get("sealed_sha256")?,
        blob: row.get("blob")?,
        key_level: row.get("key_level")?,
        attached_by: id(row, "attached_by")?,
        attached_at: moment(row, "attached_at")?,
        shredded_at: optional_moment(row, "shredded_at")?,
    })
}

/// The files of a record.
pub fn list_contents(reader: &Reader<'_>, sight: &Sight, record: RecordId) -> Result<Vec<ContentRow>> {
    reader.list(LIST_CONTENTS, &sight.bind(named! { record: record }), from_row)
}

/// One file with its wrapped key; no key = destroyed.
pub fn get_content(
    reader: &Reader<'_>,
    sight: &Sight,
    content: ContentId,
) -> Result<Option<(ContentRow, Option<Vec<u8>>)>> {
    let Some(row) = reader.get(GET_CONTENT, &sight.bind(named! { content: content }), from_row)? else {
        return Ok(None);
    };
    let wrapped = reader.get(CONTENT_KEY, &named! { content: content }, |row| row.get("wrapped"))?;
    Ok(Some((row, wrapped)))
}

/// Writes a file's row and its wrapped key.
pub fn insert_content(tx: &Tx<'_>, content: &ContentRow, key: RowId, wrapped: &[u8]) -> Result<()> {
    tx.insert(
        "contents",
        &named! {
            id: content.id, copy_id: content.copy, file_name: &content.file_name, media_type: &content.media_type, size_bytes: content.size_bytes, sha256: &content.sha256,
            sealed_sha256: &content.sealed_sha256, blob: &content.blob, key_level: i64::from(content.key_level), attached_by: content.attached_by, attached_at: content.attached_at
        },
    )?;
    tx.insert("content_keys", &named! { id: key, content_id: content.id, wrapped: wrapped })
}

/// The keys of a record's files.
pub fn list_open_keys(reader: &Reader<'_>, record: RecordId) -> Result<Vec<OpenKey>> {
    reader.list(OPEN_KEYS, &named! { record: record }, |row| {
        Ok(OpenKey {
            content: id(row, "content_id")?,
            key_level: row.get("key_level")?,
            row: id(row, "key_id")?,
            wrapped: row.get("wrapped")?,
        })
    })
}

/// Puts a file's key under another level's key.
pub fn set_content_key(
    tx: &Tx<'_>,
    content: ContentId,
    key: RowId,
    key_level: u8,
    wrapped: &[u8],
) -> Result<()> {
    tx.update("content_keys", key, &named! { wrapped: wrapped })?;
    tx.update("contents", content, &named! { key_level: i64::from(key_level) })
}
