//! Purposes (事由) that are offered when something 机密 or above is opened.

use crate::{Reader, Result, Tx, id, named};
use domain::RowId;

/// A purpose.
#[derive(Debug, Clone)]
pub struct PurposeRow {
    /// Identity.
    pub id: RowId,
    /// Its words.
    pub words: String,
    /// No longer offered.
    pub retired: bool,
}

crate::statements! {
    LIST_PURPOSES = "SELECT id, words, retired FROM purposes ORDER BY retired, row";
}

/// All of them, those offered first.
pub fn list_purposes(reader: &Reader<'_>) -> Result<Vec<PurposeRow>> {
    reader.list(LIST_PURPOSES, &[], |row| {
        Ok(PurposeRow { id: id(row, "id")?, words: row.get("words")?, retired: row.get("retired")? })
    })
}

/// Writes a purpose.
pub fn insert_purpose(tx: &Tx<'_>, purpose: RowId, words: &str) -> Result<()> {
    tx.insert("purposes", &named! { id: purpose, words: words, retired: false })
}

/// Offers it, or offers it no longer.
pub fn set_purpose(tx: &Tx<'_>, purpose: RowId, retired: bool) -> Result<()> {
    tx.update("purposes", purpose, &named! { retired: retired })
}
