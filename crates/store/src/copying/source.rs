//! What is copied from, and the office's rules about it.

use crate::{Reader, Result, Row, Sight, Tx, id, level, named};
use domain::access::Level;
use domain::approvals::Action;
use domain::{CategoryId, CopyId, Day, DepartmentId, PersonId, RecordId};

/// A copy of a record that could lie on the copier.
#[derive(Debug, Clone)]
pub struct SourceRow {
    /// The copy.
    pub copy: CopyId,
    /// The record.
    pub record: RecordId,
    /// `原件`, `02`, `F01` …
    pub label: String,
    /// Kind code.
    pub kind: String,
    /// Medium code.
    pub medium: String,
    /// Its pages.
    pub pages: i64,
    /// State code of the copy.
    pub state: String,
    /// State code of the record.
    pub record_state: String,
    /// 档号 or 登记号.
    pub number: String,
    /// Title.
    pub title: String,
    /// Level.
    pub level: Level,
    /// Category.
    pub category: CategoryId,
    /// Family of the category, for own duty.
    pub family: String,
    /// Department of the record.
    pub department: DepartmentId,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT s.id AS copy_id, s.label, s.kind, s.medium, s.pages, s.state, r.id AS record_id, r.state AS record_state, ",
            "coalesce(r.archival_number, r.accession) AS number, r.title, r.level, r.category_id, c.family, r.department_id ",
            "FROM copies AS s JOIN records AS r ON r.id = s.record_id JOIN categories AS c ON c.id = r.category_id "
        )
    };
}

crate::statements! {
    GET_SOURCE = concat!(select!(), "WHERE s.id = :copy AND r.id = :record AND ", crate::sight!());
    FIND_ORIGINAL = concat!(select!(), "WHERE r.id = :record AND s.kind IN ('original','further') AND ", crate::sight!(), " ORDER BY s.state <> 'in', s.kind <> 'original', s.row LIMIT 1");
    ADMITS = "SELECT 1 FROM records AS r WHERE r.id = :record AND (r.walled = 0 OR r.department_id = (SELECT department_id FROM people WHERE id = :person) OR EXISTS (SELECT 1 FROM need_to_know AS k WHERE k.record_id = r.id AND k.person_id = :person AND (k.until IS NULL OR k.until >= :today)))";
    HOLDS = "SELECT number FROM holds WHERE record_id = :record AND lifted_at IS NULL ORDER BY row";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<SourceRow> {
    Ok(SourceRow {
        copy: id(row, "copy_id")?,
        record: id(row, "record_id")?,
        label: row.get("label")?,
        kind: row.get("kind")?,
        medium: row.get("medium")?,
        pages: row.get("pages")?,
        state: row.get("state")?,
        record_state: row.get("record_state")?,
        number: row.get("number")?,
        title: row.get("title")?,
        level: level(row, "level")?,
        category: id(row, "category_id")?,
        family: row.get("family")?,
        department: id(row, "department_id")?,
    })
}

/// That copy of that record.
pub fn get_source(
    reader: &Reader<'_>,
    sight: &Sight,
    record: RecordId,
    copy: CopyId,
) -> Result<Option<SourceRow>> {
    reader.get(GET_SOURCE, &sight.bind(named! { record: record, copy: copy }), from_row)
}

/// The copy one would take when none is named: at hand before away, the original before a 重份.
pub fn find_original(reader: &Reader<'_>, sight: &Sight, record: RecordId) -> Result<Option<SourceRow>> {
    reader.get(FIND_ORIGINAL, &sight.bind(named! { record: record }), from_row)
}

/// Whether the record's wall lets a person through, the clearance left aside.
pub fn admits(reader: &Reader<'_>, record: RecordId, person: PersonId, today: Day) -> Result<bool> {
    Ok(reader.number(ADMITS, &named! { record: record, person: person, today: today })? == 1)
}

/// The numbers of the holds that stand on the record.
pub fn list_hold_numbers(reader: &Reader<'_>, record: RecordId) -> Result<Vec<String>> {
    reader.list(HOLDS, &named! { record: record }, |row| row.get("number"))
}

/// Whether a hold stands on the record.
pub fn has_hold(reader: &Reader<'_>, record: RecordId) -> Result<bool> {
    Ok(!list_hold_numbers(reader, record)?.is_empty())
}

/// Whether the matrix asks for a supervisor; an undecided cell asks for one from 内部 upward.
pub fn is_supervised(reader: &Reader<'_>, level: Level) -> Result<bool> {
    let cell = crate::approvals::get_matrix_row(reader, level, Action::Copying)?;
    Ok(cell.map_or(level > Level::General, |cell| cell.supervised))
}

/// On the copier, or back.
pub fn set_source_state(tx: &Tx<'_>, copy: CopyId, state: &str) -> Result<()> {
    tx.update("copies", copy, &named! { state: state })
}
