//! Making the index anew, newest first, a step at a time: when somebody doubts it, after a restore, for the records of an
//! older vault. How far it has come stands in the file, so that any session goes on where another ended; what changes
//! meanwhile is followed where the index holds it already. Until it is whole, searches find less; lists show all.

use super::{content_words, search};
use crate::{Reader, Result, Tx, named};
use std::time::{Duration, Instant};

/// So many records between two looks at the clock.
const PIECE: i64 = 20;

crate::statements! {
    REBUILDING = "SELECT next_row, next_file FROM search_rebuild";
    BEGIN = "INSERT INTO search_rebuild (row, next_row, next_file) SELECT 1, coalesce(max(r.row), 0), 9223372036854775807 FROM records AS r";
    SET_NEXT_ROW = "UPDATE search_rebuild SET next_row = :next WHERE row = 1";
    SET_NEXT_FILE = "UPDATE search_rebuild SET next_file = :next WHERE row = 1";
    END = "DELETE FROM search_rebuild WHERE row = 1";
    NEXT_RECORDS = "SELECT row FROM records WHERE row <= :next ORDER BY row DESC LIMIT :limit";
    EMPTY = "INSERT INTO record_search(record_search) VALUES ('delete-all')";
    INDEXED = "SELECT (SELECT count(*) FROM record_search_docsize) = (SELECT count(*) FROM records) AND (SELECT count(*) FROM content_search_docsize) = (SELECT count(*) FROM content_words)";
}

/// An index that is being made anew: from these positions down it holds nothing yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rebuilding {
    /// Of records.
    pub(super) next_row: i64,
    /// Of the words of files, which come after all records.
    pub(super) next_file: i64,
}

pub(super) fn rebuilding(reader: &Reader<'_>) -> Result<Option<Rebuilding>> {
    reader.get(REBUILDING, &[], |row| {
        Ok(Rebuilding { next_row: row.get("next_row")?, next_file: row.get("next_file")? })
    })
}

/// How many positions of the register are still to come, once for records and once for files; 0 when the index is whole.
pub fn left_to_index(reader: &Reader<'_>) -> Result<i64> {
    let Some(rebuild) = rebuilding(reader)? else { return Ok(0) };
    let file = content_words::highest(reader, rebuild.next_file)?;
    Ok(rebuild.next_row + file / content_words::FILES)
}

/// Whether the index holds other than one row for each record and each text of a file, and nobody is making it anew.
/// It counts everything: for a file that was just put together from a backup.
pub fn is_amiss(reader: &Reader<'_>) -> Result<bool> {
    Ok(rebuilding(reader)?.is_none() && reader.number(INDEXED, &[])? == 0)
}

/// Empties the index to make it anew; [`rebuild_step`] does the work. Answers what is left.
pub fn begin_rebuild(tx: &Tx<'_>) -> Result<i64> {
    tx.run(END, &[])?;
    tx.run(EMPTY, &[])?;
    content_words::empty(tx)?;
    tx.run(BEGIN, &[])?;
    end_or_left(tx)
}

fn end_or_left(tx: &Tx<'_>) -> Result<i64> {
    let left = left_to_index(tx)?;
    if left == 0 {
        tx.run(END, &[])?;
    }
    Ok(left)
}

/// Goes on for so long; answers what is left.
pub fn rebuild_step(tx: &Tx<'_>, time: Duration) -> Result<i64> {
    let until = Instant::now() + time;
    while let Some(rebuild) = rebuilding(tx)? {
        if rebuild.next_row > 0 {
            put_records(tx, rebuild.next_row)?;
        } else if let Some(row) = content_words::put_next(tx, rebuild.next_file)? {
            tx.run(SET_NEXT_FILE, &named! { next: row - 1 })?;
        } else {
            tx.run(END, &[])?;
        }
        if Instant::now() >= until {
            break;
        }
    }
    end_or_left(tx)
}

fn put_records(tx: &Tx<'_>, next: i64) -> Result<()> {
    let rows: Vec<i64> =
        tx.list(NEXT_RECORDS, &named! { next: next, limit: PIECE }, |row| row.get::<_, i64>(0))?;
    for row in &rows {
        search::put_in(tx, *row)?;
    }
    let next = rows.last().map_or(0, |last| last - 1);
    tx.run(SET_NEXT_ROW, &named! { next: next })?;
    Ok(())
}
