//! What is made of files: thumbnails, numbers of pages, sealed words. Derived; goes when the file goes.

use crate::{Reader, Result, Sight, Tx, id, level, named};
use domain::access::Level;
use domain::{ContentId, Moment, PersonId, RecordId};

/// What was made of one file.
#[derive(Debug, Clone)]
pub struct PreviewRow {
    /// Of which file.
    pub content: ContentId,
    /// Pages that can be shown.
    pub pages: i64,
    /// There are more words than were read.
    pub words_cut: bool,
    /// The rest is sealed under the file's key.
    pub is_sealed: bool,
    /// A small JPEG.
    pub thumbnail: Option<Vec<u8>>,
    /// Words of a 机密 or 绝密 file.
    pub sealed_words: Option<Vec<u8>>,
}

/// A preview with what opens it.
#[derive(Debug, Clone)]
pub struct KeyedPreview {
    /// What was made.
    pub preview: PreviewRow,
    /// Which record's.
    pub record: RecordId,
    /// The record's level.
    pub level: Level,
    /// Which key wraps the file's key: 0, 3, 4.
    pub key_level: u8,
    /// The file's wrapped key.
    pub wrapped: Vec<u8>,
}

macro_rules! keyed {
    () => {
        "SELECT p.content_id, p.pages, p.words_cut, p.is_sealed, p.thumbnail, p.sealed_words, r.id AS record_id, r.level AS record_level, f.key_level, k.wrapped FROM content_previews AS p JOIN contents AS f ON f.id = p.content_id JOIN content_keys AS k ON k.content_id = f.id JOIN copies AS s ON s.id = f.copy_id JOIN records AS r ON r.id = s.record_id WHERE "
    };
}

crate::statements! {
    PREVIEWS_OF_RECORD = concat!(keyed!(), "r.id = :record AND ", crate::sight!(), " ORDER BY f.row");
    PREVIEW = "SELECT content_id, pages, words_cut, is_sealed, thumbnail, sealed_words FROM content_previews WHERE content_id = :content";
    PUT_PREVIEW = "INSERT INTO content_previews(content_id, pages, words_cut, is_sealed, thumbnail, sealed_words) VALUES (:content, :pages, :words_cut, :is_sealed, :thumbnail, :sealed_words)";
    DROP_PREVIEW = "DELETE FROM content_previews WHERE content_id = :content";
    TEXT_OF_CONTENT = "SELECT text FROM content_words WHERE content_id = :content";
    SAME_CONTENT = "SELECT f.file_name, f.id FROM contents AS f JOIN copies AS s ON s.id = f.copy_id WHERE s.record_id = :record AND f.sha256 = :sha256 AND f.shredded_at IS NULL";
    HAS_OPENED = "SELECT count(*) FROM record_openings WHERE record_id = :record AND person_id = :person AND at >= :since AND act <> 'export'";
}

fn from_row(row: &crate::Row<'_>) -> rusqlite::Result<PreviewRow> {
    Ok(PreviewRow {
        content: id(row, "content_id")?,
        pages: row.get("pages")?,
        words_cut: row.get("words_cut")?,
        is_sealed: row.get("is_sealed")?,
        thumbnail: row.get("thumbnail")?,
        sealed_words: row.get("sealed_words")?,
    })
}

fn keyed(row: &crate::Row<'_>) -> rusqlite::Result<KeyedPreview> {
    Ok(KeyedPreview {
        preview: from_row(row)?,
        record: id(row, "record_id")?,
        level: level(row, "record_level")?,
        key_level: row.get("key_level")?,
        wrapped: row.get("wrapped")?,
    })
}

/// What was made of the files of a record, destroyed ones left out.
pub fn list_previews(reader: &Reader<'_>, sight: &Sight, record: RecordId) -> Result<Vec<KeyedPreview>> {
    reader.list(PREVIEWS_OF_RECORD, &sight.bind(named! { record: record }), keyed)
}

/// What was made of a file the caller has read under a Sight already.
pub fn get_preview(reader: &Reader<'_>, content: ContentId) -> Result<Option<PreviewRow>> {
    reader.get(PREVIEW, &named! { content: content }, from_row)
}

/// Keeps what was made of a file, replacing what stood there.
pub fn put_preview(tx: &Tx<'_>, preview: &PreviewRow) -> Result<()> {
    drop_preview(tx, preview.content)?;
    let columns = named! {
        content: preview.content, pages: preview.pages, words_cut: preview.words_cut, is_sealed: preview.is_sealed,
        thumbnail: preview.thumbnail.clone(), sealed_words: preview.sealed_words.clone()
    };
    tx.run(PUT_PREVIEW, &columns)?;
    Ok(())
}

/// Takes away what was made of a file.
pub fn drop_preview(tx: &Tx<'_>, content: ContentId) -> Result<()> {
    tx.run(DROP_PREVIEW, &named! { content: content })?;
    Ok(())
}

/// The plain words of a file, which only a file up to 秘密 has.
pub fn get_content_text(reader: &Reader<'_>, content: ContentId) -> Result<Option<String>> {
    reader.get(TEXT_OF_CONTENT, &named! { content: content }, |row| row.get("text"))
}

/// The name of the same file in the same record, when it is there.
pub fn same_content(reader: &Reader<'_>, record: RecordId, sha256: &[u8]) -> Result<Option<String>> {
    reader.get(SAME_CONTENT, &named! { record: record, sha256: sha256 }, |row| row.get("file_name"))
}

/// Whether the person has opened the record, or a file of it, since then.
pub fn has_opened(reader: &Reader<'_>, record: RecordId, person: PersonId, since: Moment) -> Result<bool> {
    Ok(reader.number(HAS_OPENED, &named! { record: record, person: person, since: since })? > 0)
}
