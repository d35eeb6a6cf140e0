//! Lines of the reading register, and how much somebody read.

use crate::{Named, Reader, Result, Row, Sight, Tx, id, level, moment, named, optional_id};
use domain::access::Level;
use domain::{ContentId, Moment, PersonId, RecordId, RowId};

/// A reading to be written; its level and whose record it is the database puts in.
#[derive(Debug, Clone)]
pub struct NewReading<'a> {
    /// Identity.
    pub id: RowId,
    /// Of which record.
    pub record: RecordId,
    /// The file, when it was one.
    pub content: Option<ContentId>,
    /// By whom.
    pub by: PersonId,
    /// Code of what was done.
    pub act: &'a str,
    /// For what.
    pub purpose: &'a str,
    /// When.
    pub at: Moment,
}

/// A line as the register shows it.
#[derive(Debug, Clone)]
pub struct ReadingLine {
    /// Position.
    pub row: i64,
    /// When.
    pub at: Moment,
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their department or organisation.
    pub department: String,
    /// Which record.
    pub record: RecordId,
    /// 档号 or 登记号.
    pub number: String,
    /// The title; `None` above the register reader's sight.
    pub title: Option<String>,
    /// Level then.
    pub level: Level,
    /// What was done.
    pub act: String,
    /// The file's name, where there is one and the title may be seen.
    pub file_name: Option<String>,
    /// For what; `None` like the title.
    pub purpose: Option<String>,
    /// Another department's.
    pub elsewhere: bool,
    /// The file.
    pub content: Option<ContentId>,
}

/// Which lines.
#[derive(Debug, Clone, Default)]
pub struct ReadingFilter {
    /// By this person.
    pub person: Option<PersonId>,
    /// Of this record, by 档号 or 登记号.
    pub number: Option<String>,
    /// Of this act.
    pub act: Option<String>,
    /// At least of this level.
    pub level: Option<Level>,
    /// From.
    pub from: Option<Moment>,
    /// Until, exclusive.
    pub until: Option<Moment>,
    /// Before this position.
    pub before_row: Option<i64>,
    /// At most.
    pub limit: i64,
}

macro_rules! where_filtered {
    () => {
        "(:person IS NULL OR o.person_id = :person) AND (:number IS NULL OR r.archival_number = :number OR r.accession = :number) AND (:act IS NULL OR o.act = :act) AND (:least IS NULL OR o.level >= :least) AND (:from IS NULL OR o.at >= :from) AND (:until IS NULL OR o.at < :until)"
    };
}

crate::statements! {
    LIST_READINGS = concat!(
        "SELECT o.row, o.at, o.person_id, p.name, coalesce(d.name, p.organisation) AS department, o.record_id, coalesce(r.archival_number, r.accession) AS number, o.level, o.act, o.elsewhere, o.content_id, ",
        "CASE WHEN ", crate::sight!(), " THEN r.title END AS title, CASE WHEN ", crate::sight!(), " THEN f.file_name END AS file_name, CASE WHEN ", crate::sight!(), " THEN o.purpose END AS purpose ",
        "FROM record_openings AS o JOIN records AS r ON r.id = o.record_id JOIN people AS p ON p.id = o.person_id LEFT JOIN departments AS d ON d.id = p.department_id LEFT JOIN contents AS f ON f.id = o.content_id ",
        "WHERE o.row < :before_row AND ", where_filtered!(), " ORDER BY o.row DESC LIMIT :limit"
    );
    COUNT_READINGS = concat!("SELECT count(*) FROM record_openings AS o JOIN records AS r ON r.id = o.record_id WHERE ", where_filtered!());
    SUMS = "SELECT (SELECT count(*) FROM record_openings WHERE person_id = :person AND level >= 2 AND at > :hour_ago AND at <= :now) AS last_hour, (SELECT count(*) FROM record_openings WHERE person_id = :person AND level >= 2 AND at >= :today AND at <= :now) AS today, (SELECT count(*) FROM record_openings WHERE person_id = :person AND level >= 2 AND at >= :month_ago AND at < :today) AS before, (SELECT count(DISTINCT substr(at, 1, 10)) FROM record_openings WHERE person_id = :person AND level >= 2 AND at >= :month_ago AND at < :today) AS days_before, (SELECT count(*) FROM record_openings WHERE person_id = :person AND level >= 2 AND elsewhere = 1 AND at >= :today AND at <= :now) AS elsewhere, (SELECT coalesce(sum(json_extract(payload, '$.times')), 0) FROM audit_events WHERE actor = :person AND kind = 'operation_refused' AND at >= :today AND at <= :now) AS refused";
    MOMENTS = "SELECT at FROM record_openings WHERE person_id = :person AND level >= 2 AND at >= :today AND at <= :now";
    READERS = "SELECT person_id FROM record_openings WHERE level >= 2 AND at >= :since AND at <= :until UNION SELECT actor FROM audit_events WHERE kind = 'operation_refused' AND at >= :since AND at <= :until LIMIT 1000";
}

fn bound(filter: &ReadingFilter) -> Vec<Named> {
    named! {
        person: filter.person, number: filter.number.clone(), act: filter.act.clone(), least: filter.level, from: filter.from, until: filter.until,
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ReadingLine> {
    Ok(ReadingLine {
        row: row.get("row")?,
        at: moment(row, "at")?,
        person: id(row, "person_id")?,
        name: row.get("name")?,
        department: row.get("department")?,
        record: id(row, "record_id")?,
        number: row.get("number")?,
        title: row.get("title")?,
        level: level(row, "level")?,
        act: row.get("act")?,
        file_name: row.get("file_name")?,
        purpose: row.get("purpose")?,
        elsewhere: row.get("elsewhere")?,
        content: optional_id(row, "content_id")?,
    })
}

/// Writes a line.
pub fn note_reading(tx: &Tx<'_>, new: &NewReading<'_>) -> Result<()> {
    tx.insert(
        "record_openings",
        &named! {
            id: new.id, record_id: new.record, content_id: new.content, person_id: new.by, purpose: new.purpose, at: new.at, act: new.act
        },
    )
}

/// Lines of the register, newest first. Whoever reads the register sees every line; titles, names of files and
/// purposes only within sight.
pub fn list_readings(reader: &Reader<'_>, sight: &Sight, filter: &ReadingFilter) -> Result<Vec<ReadingLine>> {
    let mut parameters = bound(filter);
    parameters.extend(named! { before_row: filter.before_row.unwrap_or(i64::MAX), limit: filter.limit });
    reader.list(LIST_READINGS, &sight.bind(parameters), from_row)
}

/// How many lines the filter finds.
pub fn count_readings(reader: &Reader<'_>, filter: &ReadingFilter) -> Result<i64> {
    reader.number(COUNT_READINGS, &bound(filter))
}

/// How much somebody read: in the last hour, today, in the month before, on how many of its days, elsewhere
/// today, refused today.
pub fn reading_sums(
    reader: &Reader<'_>,
    person: PersonId,
    [hour_ago, today, month_ago, now]: [Moment; 4],
) -> Result<[i64; 6]> {
    let parameters =
        named! { person: person, hour_ago: hour_ago, today: today, month_ago: month_ago, now: now };
    let sums = reader.get(SUMS, &parameters, |row| {
        Ok([
            row.get("last_hour")?,
            row.get("today")?,
            row.get("before")?,
            row.get("days_before")?,
            row.get("elsewhere")?,
            row.get("refused")?,
        ])
    })?;
    Ok(sums.unwrap_or_default())
}

/// When somebody read today.
pub fn reading_hours(
    reader: &Reader<'_>,
    person: PersonId,
    today: Moment,
    now: Moment,
) -> Result<Vec<Moment>> {
    reader.list(MOMENTS, &named! { person: person, today: today, now: now }, |row| moment(row, "at"))
}

/// Everybody who read, or was refused, in that time.
pub fn list_readers(reader: &Reader<'_>, since: Moment, until: Moment) -> Result<Vec<PersonId>> {
    reader.list(READERS, &named! { since: since, until: until }, |row| id(row, "person_id"))
}
