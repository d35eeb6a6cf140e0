//! Words that stand apart: of several words some in the record itself and some in its files.
//!
//! No index holds both, so every word is asked for by itself. The records that hold at least one of them in a
//! file are few against the register; among those the words that are missing are looked for in the record.

use super::content_words::FILES;
use super::list::RecordFilter;
use super::matching::{AskedWord, Readers};
use super::positions::rows_json;
use crate::{Reader, Result, Sight, named};
use std::collections::BTreeSet;

/// So few records are looked up one by one; of more the word's whole stretch of the index is read.
const FEW: usize = 200;

crate::statements! {
    IN_FILES = "SELECT -f.rowid / 65536 FROM content_search AS f WHERE f.content_search MATCH :match AND f.rowid > -:before_file ORDER BY f.rowid";
    IN_FEW = "SELECT -f.rowid FROM record_search AS f WHERE f.record_search MATCH :match AND f.rowid IN (SELECT -value FROM json_each(:rows))";
    IN_STRETCH = "SELECT -f.rowid FROM record_search AS f WHERE f.record_search MATCH :match AND f.rowid >= -:last AND f.rowid <= -:first ORDER BY f.rowid";
}

/// The records that hold each of a filter's words, at least one of them not in the record's own words; or, given
/// `rows`, which of those hold each word anywhere. What is found has yet to pass the [`crate::sight!`].
pub(super) fn holding_each(
    reader: &Reader<'_>,
    sight: &Sight,
    filter: &RecordFilter,
    rows: Option<&[i64]>,
) -> Result<Vec<i64>> {
    let before = filter.before_row.unwrap_or(i64::MAX);
    let elsewhere: Vec<BTreeSet<i64>> =
        filter.each.iter().map(|word| elsewhere(reader, sight, word, before)).collect::<Result<_>>()?;
    let mut left: BTreeSet<i64> = match rows {
        Some(rows) => rows.iter().copied().filter(|row| *row < before).collect(),
        None => elsewhere.iter().flatten().copied().collect(),
    };
    for (word, elsewhere) in filter.each.iter().zip(&elsewhere) {
        let Some(own) = &word.of_records else { continue };
        let missing: Vec<i64> = left.difference(elsewhere).copied().collect();
        let found = of_records(reader, sight, own, &missing)?;
        left.retain(|row| elsewhere.contains(row) || found.contains(row));
    }
    Ok(left.into_iter().collect())
}

/// The records that hold a word in a file, open or sealed.
fn elsewhere(reader: &Reader<'_>, sight: &Sight, word: &AskedWord, before: i64) -> Result<BTreeSet<i64>> {
    let mut found: BTreeSet<i64> = word.elsewhere.iter().copied().filter(|row| *row < before).collect();
    if let Some(asked) = &word.of_files {
        let text = sight.matching(Readers::All, &[Some(asked)]);
        let parameters = named! { match: text, before_file: before.saturating_mul(FILES) };
        reader.each(IN_FILES, &parameters, |row| {
            found.insert(row.get(0)?);
            Ok(true)
        })?;
    }
    Ok(found)
}

/// Which of these records, given in order, hold a word themselves.
fn of_records(reader: &Reader<'_>, sight: &Sight, asked: &str, rows: &[i64]) -> Result<BTreeSet<i64>> {
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return Ok(BTreeSet::new()) };
    let text = sight.matching(Readers::All, &[Some(asked)]);
    let mut found = BTreeSet::new();
    let (sql, parameters) = if rows.len() <= FEW {
        (IN_FEW, named! { match: text, rows: rows_json(rows) })
    } else {
        (IN_STRETCH, named! { match: text, first: *first, last: *last })
    };
    reader.each(sql, &parameters, |row| {
        found.insert(row.get::<_, i64>(0)?);
        Ok(true)
    })?;
    Ok(found)
}
