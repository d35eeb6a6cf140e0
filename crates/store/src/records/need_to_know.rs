//! Who may see a record, the list of those named to, and who opened it for what.

use crate::{Reader, Result, Tx, id, moment, named};
use domain::{Day, Moment, PersonId, RecordId, RowId};

/// Somebody who may see a record.
#[derive(Debug, Clone)]
pub struct Seer {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// `named`, `department` or `clearance`.
    pub why: String,
}

/// A protected record or file was opened.
#[derive(Debug, Clone)]
pub struct OpeningLine {
    /// By whom.
    pub person: String,
    /// For what.
    pub purpose: String,
    /// Code of what was done.
    pub act: String,
    /// The file, when one was opened.
    pub file_name: Option<String>,
    /// When.
    pub at: Moment,
}

crate::statements! {
    OPENINGS = "SELECT p.name, o.purpose, o.at, o.act, f.file_name FROM record_openings AS o JOIN people AS p ON p.id = o.person_id LEFT JOIN contents AS f ON f.id = o.content_id WHERE o.record_id = :record ORDER BY o.row DESC LIMIT :limit";
    IS_NAMED = "SELECT 1 FROM need_to_know WHERE record_id = :record AND person_id = :person AND (until IS NULL OR until >= :today)";
    SEERS = "SELECT p.id, p.name, CASE WHEN EXISTS (SELECT 1 FROM need_to_know AS k WHERE k.record_id = r.id AND k.person_id = p.id AND (k.until IS NULL OR k.until >= :today)) THEN 'named' WHEN r.walled = 1 THEN 'department' ELSE 'clearance' END AS why FROM records AS r JOIN people AS p JOIN accounts AS a ON a.person_id = p.id WHERE r.id = :record AND p.state = 'active' AND a.closed_at IS NULL AND EXISTS (SELECT 1 FROM post_grants AS g WHERE g.person_id = p.id AND g.withdrawn_at IS NULL AND g.post NOT IN ('system_administrator','security_administrator','audit_administrator')) AND coalesce((SELECT max(c.level) FROM clearances AS c WHERE c.person_id = p.id AND c.completed_at IS NOT NULL AND c.withdrawn_at IS NULL), 0) >= r.level AND (r.walled = 0 OR p.department_id = r.department_id OR EXISTS (SELECT 1 FROM need_to_know AS k WHERE k.record_id = r.id AND k.person_id = p.id AND (k.until IS NULL OR k.until >= :today))) ORDER BY why DESC, p.row";
}

/// Whether the person is named, and the naming has not ended.
pub fn is_named(reader: &Reader<'_>, record: RecordId, person: PersonId, today: Day) -> Result<bool> {
    Ok(reader.number(IS_NAMED, &named! { record: record, person: person, today: today })? == 1)
}

/// Names a person.
pub fn insert_named(
    tx: &Tx<'_>,
    row: RowId,
    record: RecordId,
    person: PersonId,
    by: PersonId,
    at: Moment,
) -> Result<()> {
    tx.insert(
        "need_to_know",
        &named! { id: row, record_id: record, person_id: person, named_by: by, named_at: at },
    )
}

/// Everybody with an account who may see the record, and why.
pub fn list_seers(reader: &Reader<'_>, record: RecordId, today: Day) -> Result<Vec<Seer>> {
    reader.list(SEERS, &named! { record: record, today: today }, |row| {
        Ok(Seer { person: id(row, "id")?, name: row.get("name")?, why: row.get("why")? })
    })
}

/// The last openings of a record the caller has read under a Sight already, newest first.
pub fn list_openings(reader: &Reader<'_>, record: RecordId, limit: i64) -> Result<Vec<OpeningLine>> {
    reader.list(OPENINGS, &named! { record: record, limit: limit }, |row| {
        Ok(OpeningLine {
            person: row.get("name")?,
            purpose: row.get("purpose")?,
            act: row.get("act")?,
            file_name: row.get("file_name")?,
            at: moment(row, "at")?,
        })
    })
}
