//! What a cleared reader's own index is made of: titles of 绝密 records and the sealed texts of files.
//! They are nobody's index in the file (4-security); here they are handed out within sight, step by step. Each has a
//! *mark* of what it is stored as: whoever holds the opened words of that mark need not open them again.

use crate::{Reader, Result, Row, Sight, id, named};
use domain::ContentId;
use std::hash::{DefaultHasher, Hash, Hasher};

/// The title of a 绝密 record, opened for whoever holds the key.
#[derive(Debug, Clone)]
pub struct SealedTitle {
    /// Position of the record.
    pub row: i64,
    /// Mark of what is stored.
    pub mark: u64,
    /// Opened now; not when it was known, and then the words are empty.
    pub opened: bool,
    /// Title; the mask without the key.
    pub title: String,
    /// Author.
    pub author: String,
    /// 文号.
    pub document_number: String,
}

/// The text of a 机密 or 绝密 file, sealed under the file's key.
#[derive(Debug, Clone)]
pub struct SealedText {
    /// Position, to continue.
    pub row: i64,
    /// Position of the record.
    pub record_row: i64,
    /// Mark of the file's key and the sealed text.
    pub mark: u64,
    /// Of which file.
    pub content: ContentId,
    /// Which key wraps the file's key.
    pub key_level: u8,
    /// The file's wrapped key.
    pub wrapped: Vec<u8>,
}

crate::statements! {
    SEALED_TITLES = concat!("SELECT r.row, r.title, r.author, r.document_number FROM records AS r WHERE r.level = 4 AND r.row > :after AND r.state <> 'destroyed' AND ", crate::sight!(), " ORDER BY r.row LIMIT :limit");
    COUNT_TITLES = concat!("SELECT count(*) FROM records AS r WHERE r.level = 4 AND r.state <> 'destroyed' AND ", crate::sight!());
    SEALED_TEXTS = concat!("SELECT p.row, r.row AS record_row, p.content_id, f.key_level, k.wrapped, length(p.sealed_words) AS length FROM content_previews AS p JOIN contents AS f ON f.id = p.content_id JOIN content_keys AS k ON k.content_id = f.id JOIN copies AS s ON s.id = f.copy_id JOIN records AS r ON r.id = s.record_id WHERE p.row > :after AND p.sealed_words IS NOT NULL AND ", crate::sight!(), " ORDER BY p.row LIMIT :limit");
    SEALED_TEXT = concat!("SELECT p.sealed_words FROM content_previews AS p JOIN contents AS f ON f.id = p.content_id JOIN copies AS s ON s.id = f.copy_id JOIN records AS r ON r.id = s.record_id WHERE p.row = :row AND p.sealed_words IS NOT NULL AND ", crate::sight!());
    COUNT_TEXTS = concat!("SELECT count(*) FROM content_previews AS p JOIN contents AS f ON f.id = p.content_id JOIN copies AS s ON s.id = f.copy_id JOIN records AS r ON r.id = s.record_id WHERE p.sealed_words IS NOT NULL AND ", crate::sight!());
}

fn mark_of(stored: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    stored.hash(&mut hasher);
    hasher.finish()
}

/// Titles of 绝密 records within sight, in steps; those that are `known` by position and mark are not opened.
pub fn list_sealed_titles(
    reader: &Reader<'_>,
    sight: &Sight,
    (after, limit): (i64, i64),
    known: &dyn Fn(i64, u64) -> bool,
) -> Result<Vec<SealedTitle>> {
    reader.list(SEALED_TITLES, &sight.bind(named! { after: after, limit: limit }), |found| {
        let row: i64 = found.get("row")?;
        let stored = |column: &str| found.stored_text(column);
        let mark = mark_of((stored("title")?, stored("author")?, stored("document_number")?));
        let opened = !known(row, mark);
        let words = |column: &str| if opened { found.get(column) } else { Ok(String::new()) };
        let (title, author) = (words("title")?, words("author")?);
        Ok(SealedTitle { row, mark, opened, title, author, document_number: words("document_number")? })
    })
}

fn sealed_text(row: &Row<'_>) -> rusqlite::Result<SealedText> {
    let (record_row, key_level): (i64, u8) = (row.get("record_row")?, row.get("key_level")?);
    let wrapped: Vec<u8> = row.get("wrapped")?;
    // A text is made once, of bytes that never change: with the file's key and its length it is the same.
    let mark = mark_of((record_row, key_level, &wrapped, row.get::<_, i64>("length")?));
    let content = id(row, "content_id")?;
    Ok(SealedText { row: row.get("row")?, record_row, mark, content, key_level, wrapped })
}

/// Sealed texts of files within sight, in steps; [`get_sealed_text`] fetches one.
pub fn list_sealed_texts(
    reader: &Reader<'_>,
    sight: &Sight,
    after: i64,
    limit: i64,
) -> Result<Vec<SealedText>> {
    reader.list(SEALED_TEXTS, &sight.bind(named! { after: after, limit: limit }), sealed_text)
}

/// A sealed text within sight, by its position.
pub fn get_sealed_text(reader: &Reader<'_>, sight: &Sight, row: i64) -> Result<Option<Vec<u8>>> {
    reader.get(SEALED_TEXT, &sight.bind(named! { row: row }), |found| found.get(0))
}

/// How many titles and texts there are within sight.
pub fn count_sealed_words(reader: &Reader<'_>, sight: &Sight) -> Result<i64> {
    let parameters = sight.bind(Vec::new());
    Ok(reader.number(COUNT_TITLES, &parameters)? + reader.number(COUNT_TEXTS, &parameters)?)
}
