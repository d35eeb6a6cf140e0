//! Slips for state secrets: only that one was written.

use crate::{Reader, Result, Tx, id, moment, named};
use domain::{Moment, PersonId, RowId};

crate::statements! {
    BY_NUMBER = "SELECT id, number, written_by, written_at FROM state_secret_slips WHERE number = :number";
}

/// A slip; nothing is known of the paper itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlipRow {
    /// Identity.
    pub id: RowId,
    /// `ZJ-…`.
    pub number: String,
    /// Who turned the paper away.
    pub written_by: PersonId,
    /// When.
    pub written_at: Moment,
}

/// Writes that a slip was given; there is no column for a title.
pub fn insert_slip(tx: &Tx<'_>, slip: RowId, number: &str, by: PersonId, at: Moment) -> Result<()> {
    tx.insert("state_secret_slips", &named! { id: slip, number: number, written_by: by, written_at: at })
}

/// A slip by its number.
pub fn find_slip(reader: &Reader<'_>, number: &str) -> Result<Option<SlipRow>> {
    reader.get(BY_NUMBER, &named! { number: number }, |row| {
        Ok(SlipRow {
            id: id(row, "id")?,
            number: row.get("number")?,
            written_by: id(row, "written_by")?,
            written_at: moment(row, "written_at")?,
        })
    })
}
