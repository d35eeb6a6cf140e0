//! The words of files: text taken from files up to 秘密, searched beside the records' own words.
//!
//! The text of 机密 and 绝密 files never comes here (4-security): a record raised to them takes its
//! files' words out in the same transaction, and a destroyed one too.

use super::search::access_of_files;
use super::search_rebuild::rebuilding;
use super::tokens::spaced;
use crate::{Reader, Result, StoreError, Tx, named};
use domain::ContentId;

/// Files of one record have neighbouring rows: the record's row times this, and the file's place.
pub(super) const FILES: i64 = 65_536;

crate::statements! {
    PLACE_OF = "SELECT r.row AS record_row, (SELECT count(*) FROM contents AS e JOIN copies AS o ON o.id = e.copy_id WHERE o.record_id = r.id AND e.row < f.row) AS place FROM contents AS f JOIN copies AS s ON s.id = f.copy_id JOIN records AS r ON r.id = s.record_id WHERE f.id = :content";
    OF_CONTENT = "SELECT row, text, access FROM content_words WHERE content_id = :content";
    OF_RECORD = "SELECT row, text, access FROM content_words WHERE row >= :first AND row < :beyond";
    NEXT_WORDS = "SELECT row, text, access FROM content_words WHERE row <= :highest ORDER BY row DESC LIMIT 1";
    HIGHEST = "SELECT max(row) FROM content_words WHERE row <= :below";
    KEEP = "INSERT INTO content_words(row, content_id, text, access) VALUES (:row, :content, :text, :access)";
    LET_GO = "DELETE FROM content_words WHERE row = :row";
    SET_ACCESS = "UPDATE content_words SET access = :access WHERE row = :row";
    TAKE_OUT = "INSERT INTO content_search(content_search, rowid, words, access) VALUES ('delete', :row, :words, :access)";
    PUT_IN = "INSERT INTO content_search(rowid, words, access) VALUES (:row, :words, :access)";
    EMPTY = "INSERT INTO content_search(content_search) VALUES ('delete-all')";
}

/// The kept text of one file.
struct Words {
    row: i64,
    text: String,
    access: String,
}

fn words(row: &crate::Row<'_>) -> rusqlite::Result<Words> {
    Ok(Words { row: row.get("row")?, text: row.get("text")?, access: row.get("access")? })
}

/// Puts the text of a file into the index, replacing what stood there. Nothing is put for a record that is 机密 or
/// above, or destroyed.
pub fn put_content_words(tx: &Tx<'_>, content: ContentId, text: &str) -> Result<()> {
    drop_content_words(tx, content)?;
    let place = tx.get(PLACE_OF, &named! { content: content }, |row| {
        Ok((row.get::<_, i64>("record_row")?, row.get::<_, i64>("place")?))
    })?;
    let Some((record_row, place)) = place else {
        return Err(StoreError::Bug("words of a file that has no row".to_owned()));
    };
    if place >= FILES {
        return Err(StoreError::Bug(format!("a record has more than {FILES} files")));
    }
    let Some(access) = access_of_files(tx, record_row)? else { return Ok(()) };
    let row = record_row * FILES + place;
    tx.run(KEEP, &named! { row: row, content: content, text: text, access: &access })?;
    if holds(tx, row)? {
        tx.run(PUT_IN, &named! { row: -row, words: spaced(text), access: access })?;
    }
    Ok(())
}

/// Whether the index holds, or should, a text at this position: not while it is being made anew and has not come to it.
fn holds(reader: &Reader<'_>, row: i64) -> Result<bool> {
    Ok(rebuilding(reader)?.is_none_or(|rebuild| row > rebuild.next_file))
}

/// Takes the text of a file and its words out for good (destruction, 4-security).
pub fn drop_content_words(tx: &Tx<'_>, content: ContentId) -> Result<()> {
    if let Some(kept) = tx.get(OF_CONTENT, &named! { content: content }, words)? {
        take_out(tx, &kept)?;
        tx.run(LET_GO, &named! { row: kept.row })?;
    }
    Ok(())
}

fn take_out(tx: &Tx<'_>, kept: &Words) -> Result<()> {
    if holds(tx, kept.row)? {
        tx.run(TAKE_OUT, &named! { row: -kept.row, words: spaced(&kept.text), access: &kept.access })?;
    }
    Ok(())
}

/// The words of a record's files follow what may be read of the record; `None` takes them out for good.
pub(super) fn follow(tx: &Tx<'_>, record_row: i64, access: Option<&str>) -> Result<()> {
    let (first, beyond) = (record_row * FILES, (record_row + 1) * FILES);
    for kept in tx.list(OF_RECORD, &named! { first: first, beyond: beyond }, words)? {
        match access {
            Some(access) if access == kept.access => {}
            Some(access) => {
                take_out(tx, &kept)?;
                tx.run(SET_ACCESS, &named! { row: kept.row, access: access })?;
                if holds(tx, kept.row)? {
                    tx.run(PUT_IN, &named! { row: -kept.row, words: spaced(&kept.text), access: access })?;
                }
            }
            None => {
                take_out(tx, &kept)?;
                tx.run(LET_GO, &named! { row: kept.row })?;
            }
        }
    }
    Ok(())
}

/// Empties the index of files; the texts stay.
pub(super) fn empty(tx: &Tx<'_>) -> Result<()> {
    tx.run(EMPTY, &[])?;
    Ok(())
}

/// The highest position of a text at this position or below, 0 when there is none.
pub(super) fn highest(reader: &Reader<'_>, below: i64) -> Result<i64> {
    reader.number(HIGHEST, &named! { below: below })
}

/// Puts the highest text at this position or below into an index that does not hold it; answers its position.
pub(super) fn put_next(tx: &Tx<'_>, highest: i64) -> Result<Option<i64>> {
    let Some(kept) = tx.get(NEXT_WORDS, &named! { highest: highest }, words)? else { return Ok(None) };
    tx.run(PUT_IN, &named! { row: -kept.row, words: spaced(&kept.text), access: kept.access })?;
    Ok(Some(kept.row))
}

/// The kept text of the first file of a record in which `any` of the needles stands.
pub fn text_of_files(reader: &Reader<'_>, record_row: i64) -> Result<Vec<String>> {
    let (first, beyond) = (record_row * FILES, (record_row + 1) * FILES);
    Ok(reader
        .list(OF_RECORD, &named! { first: first, beyond: beyond }, words)?
        .into_iter()
        .map(|kept| kept.text)
        .collect())
}
