//! What filing writes down: the sequences of 档号 and the numbers given from them.

use crate::{Reader, Result, Row, Tx, id, named, optional_id};
use domain::{Moment, RecordId, RowId, VolumeId};

/// A record that waits for its 档号: what the number will be made of.
#[derive(Debug, Clone)]
pub struct ToFileRow {
    /// Which.
    pub record: RecordId,
    /// Pattern code of its category.
    pub pattern: String,
    /// Its rule's period, none for ever.
    pub period_months: Option<u32>,
    /// Code of its department.
    pub department_code: String,
    /// Its volume.
    pub volume: Option<VolumeId>,
}

crate::statements! {
    LAST = "SELECT last FROM number_sequences WHERE prefix = :stem AND year = :year";
}

pub(super) fn to_file_from_row(row: &Row<'_>) -> rusqlite::Result<ToFileRow> {
    Ok(ToFileRow {
        record: id(row, "id")?,
        pattern: row.get("number_pattern")?,
        period_months: row.get("period_months")?,
        department_code: row.get("department_code")?,
        volume: optional_id(row, "volume_id")?,
    })
}

/// The highest number a sequence ever gave.
pub fn last_number(reader: &Reader<'_>, stem: &str, year: i32) -> Result<u32> {
    Ok(u32::try_from(reader.number(LAST, &named! { stem: stem, year: year })?).unwrap_or(0))
}

/// Takes `count` numbers of a sequence for good, in one stroke; answers the first.
pub fn take_numbers(tx: &Tx<'_>, stem: &str, year: i32, count: u32, fresh: RowId) -> Result<u32> {
    crate::vault::next_numbers(tx, stem, year, count, fresh)
}

/// Writes a record's 档号.
pub fn assign_number(tx: &Tx<'_>, record: RecordId, number: &str, at: Moment) -> Result<()> {
    tx.update("records", record, &named! { archival_number: number, filed_at: at })
}

/// The 案卷号 of a volume within the office's 科技 archives: its barcode's running number, so it needs
/// no sequence of its own and never changes.
#[must_use]
pub fn volume_number(barcode: &str) -> u32 {
    barcode.get(5..12).and_then(|digits| digits.parse().ok()).unwrap_or(0)
}
