//! The other side of the figures: the plainest statement that answers the same question, as the truth and as the
//! measure (6-figures P3, P4, P5).

use crate::pinyin::{plain_initials, title_initials};
use crate::{Reader, Result, Sight, named};

crate::statements! {
    ROWS_LIKE = concat!("SELECT r.row FROM records AS r WHERE (r.title LIKE :like OR r.author LIKE :like OR r.document_number LIKE :like) AND ", crate::sight!(), " ORDER BY r.row DESC");
    TITLES = concat!("SELECT r.row, r.title, r.author FROM records AS r WHERE ", crate::sight!(), " ORDER BY r.row DESC");
    NEWEST_ROW = "SELECT max(row) FROM records";
}

/// Positions of the records in which a text occurs, found by reading every one of them.
pub fn rows_like(reader: &Reader<'_>, sight: &Sight, text: &str) -> Result<Vec<i64>> {
    let like = format!("%{text}%");
    reader.list(ROWS_LIKE, &sight.bind(named! { like: like }), |row| row.get(0))
}

/// Positions of the records whose pinyin initials hold the letters, found by spelling every title and author.
pub fn rows_spelled(reader: &Reader<'_>, sight: &Sight, letters: &str) -> Result<Vec<i64>> {
    let mut found = Vec::new();
    reader.each(TITLES, &sight.bind(Vec::new()), |row| {
        let (title, author): (String, String) = (row.get("title")?, row.get("author")?);
        let spelled =
            |text: &str| title_initials(text).contains(letters) || plain_initials(text).contains(letters);
        if spelled(&title) || spelled(&author) {
            found.push(row.get("row")?);
        }
        Ok(true)
    })?;
    Ok(found)
}

/// The position of the newest record.
pub fn newest_row(reader: &Reader<'_>) -> Result<i64> {
    reader.number(NEWEST_ROW, &[])
}
