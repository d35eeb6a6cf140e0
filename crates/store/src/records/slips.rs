//! Slips for state secrets: only that one was written.

use crate::{Result, Tx, named};
use domain::{Moment, PersonId, RowId};

/// Writes that a slip was given; there is no column for a title.
pub fn insert_slip(tx: &Tx<'_>, slip: RowId, number: &str, by: PersonId, at: Moment) -> Result<()> {
    tx.insert("state_secret_slips", &named! { id: slip, number: number, written_by: by, written_at: at })
}
