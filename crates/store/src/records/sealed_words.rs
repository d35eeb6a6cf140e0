//! What a cleared reader's own index is made of: titles of 绝密 records and the sealed texts of files.
//! They are nobody's index in the file (4-security); here they are handed out within sight, step by step.

use crate::{Reader, Result, Sight, id, named};
use domain::ContentId;

/// The title of a 绝密 record, opened for whoever holds the key.
#[derive(Debug, Clone)]
pub struct SealedTitle {
    /// Position of the record.
    pub row: i64,
    /// Title; the mask without the key.
    pub title: String,
    /// Author.
    pub author: String,
}

/// The text of a 机密 or 绝密 file, sealed under the file's key.
#[derive(Debug, Clone)]
pub struct SealedText {
    /// Position, to continue.
    pub row: i64,
    /// Position of the record.
    pub record_row: i64,
    /// Of which file.
    pub content: ContentId,
    /// Which key wraps the file's key.
    pub key_level: u8,
    /// The file's wrapped key.
    pub wrapped: Vec<u8>,
    /// The sealed text.
    pub sealed: Vec<u8>,
}

crate::statements! {
    SEALED_TITLES = concat!("SELECT r.row, r.title, r.author FROM records AS r WHERE r.level = 4 AND r.row > :after AND r.state <> 'destroyed' AND ", crate::sight!(), " ORDER BY r.row LIMIT :limit");
    COUNT_TITLES = concat!("SELECT count(*) FROM records AS r WHERE r.level = 4 AND r.state <> 'destroyed' AND ", crate::sight!());
    SEALED_TEXTS = concat!("SELECT p.row, r.row AS record_row, p.content_id, f.key_level, k.wrapped, p.sealed_words FROM content_previews AS p JOIN contents AS f ON f.id = p.content_id JOIN content_keys AS k ON k.content_id = f.id JOIN copies AS s ON s.id = f.copy_id JOIN records AS r ON r.id = s.record_id WHERE p.row > :after AND p.sealed_words IS NOT NULL AND ", crate::sight!(), " ORDER BY p.row LIMIT :limit");
    COUNT_TEXTS = concat!("SELECT count(*) FROM content_previews AS p JOIN contents AS f ON f.id = p.content_id JOIN copies AS s ON s.id = f.copy_id JOIN records AS r ON r.id = s.record_id WHERE p.sealed_words IS NOT NULL AND ", crate::sight!());
}

/// Titles of 绝密 records within sight, in steps.
pub fn list_sealed_titles(
    reader: &Reader<'_>,
    sight: &Sight,
    after: i64,
    limit: i64,
) -> Result<Vec<SealedTitle>> {
    reader.list(SEALED_TITLES, &sight.bind(named! { after: after, limit: limit }), |row| {
        Ok(SealedTitle { row: row.get("row")?, title: row.get("title")?, author: row.get("author")? })
    })
}

/// Sealed texts of files within sight, in steps.
pub fn list_sealed_texts(
    reader: &Reader<'_>,
    sight: &Sight,
    after: i64,
    limit: i64,
) -> Result<Vec<SealedText>> {
    reader.list(SEALED_TEXTS, &sight.bind(named! { after: after, limit: limit }), |row| {
        Ok(SealedText {
            row: row.get("row")?,
            record_row: row.get("record_row")?,
            content: id(row, "content_id")?,
            key_level: row.get("key_level")?,
            wrapped: row.get("wrapped")?,
            sealed: row.get("sealed_words")?,
        })
    })
}

/// How many titles and texts there are within sight.
pub fn count_sealed_words(reader: &Reader<'_>, sight: &Sight) -> Result<i64> {
    let parameters = sight.bind(Vec::new());
    Ok(reader.number(COUNT_TITLES, &parameters)? + reader.number(COUNT_TEXTS, &parameters)?)
}
