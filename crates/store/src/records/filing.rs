//! The filing run: what waits for a 档号, the sequences, the assignment.

use crate::{Reader, Result, Row, Sight, Tx, day, id, named, optional_id};
use domain::{CategoryId, Day, Moment, RecordId, RowId, VolumeId};

/// A record that may be filed.
#[derive(Debug, Clone)]
pub struct ToFileRow {
    /// Which.
    pub record: RecordId,
    /// Its title.
    pub title: String,
    /// 登记号.
    pub accession: String,
    /// 档号, when it has one already.
    pub archival_number: Option<String>,
    /// Its date.
    pub date: Day,
    /// State code.
    pub state: String,
    /// Pattern code of its category.
    pub pattern: String,
    /// Its rule's period, none for ever.
    pub period_months: Option<u32>,
    /// Code of its department.
    pub department_code: String,
    /// Its volume.
    pub volume: Option<VolumeId>,
    /// Name of its category.
    pub category_name: String,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT r.id, r.title, r.accession, r.archival_number, r.document_date, r.state, c.number_pattern, c.name AS category_name, t.period_months, d.code AS department_code, r.volume_id FROM records AS r ",
            "JOIN categories AS c ON c.id = r.category_id JOIN retention_rules AS t ON t.id = r.retention_rule_id JOIN departments AS d ON d.id = r.department_id WHERE ",
            crate::sight!()
        )
    };
}

crate::statements! {
    TO_FILE = concat!(select!(), " AND r.archival_number IS NULL AND r.state = 'kept' AND r.document_date >= :first AND r.document_date <= :last AND (:category IS NULL OR r.category_id = :category) ORDER BY r.row LIMIT 5000");
    ONE_TO_FILE = concat!(select!(), " AND r.id = :record");
    LAST = "SELECT last FROM number_sequences WHERE prefix = :stem AND year = :year";
}

pub(super) fn to_file_from_row(row: &Row<'_>) -> rusqlite::Result<ToFileRow> {
    Ok(ToFileRow {
        record: id(row, "id")?,
        title: row.get("title")?,
        accession: row.get("accession")?,
        archival_number: row.get("archival_number")?,
        date: day(row, "document_date")?,
        state: row.get("state")?,
        pattern: row.get("number_pattern")?,
        period_months: row.get("period_months")?,
        department_code: row.get("department_code")?,
        volume: optional_id(row, "volume_id")?,
        category_name: row.get("category_name")?,
    })
}

/// Records of a year without 档号, as far as the reader sees.
pub fn list_to_file(
    reader: &Reader<'_>,
    sight: &Sight,
    year: i32,
    category: Option<CategoryId>,
) -> Result<Vec<ToFileRow>> {
    let parameters =
        named! { first: format!("{year:04}-01-01"), last: format!("{year:04}-12-31"), category: category };
    reader.list(TO_FILE, &sight.bind(parameters), to_file_from_row)
}

/// One record, whether or not it may be filed.
pub fn get_to_file(reader: &Reader<'_>, sight: &Sight, record: RecordId) -> Result<Option<ToFileRow>> {
    reader.get(ONE_TO_FILE, &sight.bind(named! { record: record }), to_file_from_row)
}

/// The highest number a sequence ever gave.
pub fn last_number(reader: &Reader<'_>, stem: &str, year: i32) -> Result<u32> {
    Ok(u32::try_from(reader.number(LAST, &named! { stem: stem, year: year })?).unwrap_or(0))
}

/// Takes the next number of a sequence for good.
pub fn take_number(tx: &Tx<'_>, stem: &str, year: i32, fresh: RowId) -> Result<u32> {
    crate::vault::next_number(tx, stem, year, fresh)
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
