//! Terms that end by a day: those about to, and those that have.

use crate::workbench::SoonRow;
use crate::{Reader, Result, Row, Sight, id, level, named};
use domain::access::Level;
use domain::{Day, RecordId};

/// A record whose level's term ends.
#[derive(Debug, Clone)]
pub struct ExpiringRow {
    /// Position.
    pub row: i64,
    /// Record.
    pub id: RecordId,
    /// 档号 or 登记号.
    pub number: String,
    /// Title.
    pub title: String,
    /// Level.
    pub level: Level,
    /// Its term.
    pub term: String,
    /// Department.
    pub department: String,
    /// Name of its category.
    pub category: String,
    /// The level of a change that waits.
    pub waiting: Option<Level>,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT r.row, r.id, coalesce(r.archival_number, r.accession) AS number, r.title, r.level, r.level_term, d.name AS department, c.name AS category, ",
            "(SELECT w.to_level FROM level_changes AS w WHERE w.record_id = r.id AND w.state = 'proposed') AS waiting FROM records AS r ",
            "JOIN departments AS d ON d.id = r.department_id JOIN categories AS c ON c.id = r.category_id ",
            "WHERE r.level_term <> 'long' AND r.level > 0 AND r.level_term >= 'until:' AND r.state = 'kept' AND ",
            crate::sight!()
        )
    };
}

crate::statements! {
    LIST_EXPIRING = concat!(select!(), " AND r.level_term <= 'until:' || :horizon AND (r.level_term, r.row) > (:after_term, :after_row) ORDER BY r.level_term, r.row LIMIT :limit");
    LIST_ENDED = concat!(select!(), " AND r.level_term < 'until:' || :today AND NOT EXISTS (SELECT 1 FROM level_changes AS w WHERE w.record_id = r.id AND w.state = 'proposed') ORDER BY r.level_term, r.row LIMIT :limit");
    TERMS_SOON = concat!("SELECT 'level_term' AS kind, coalesce(r.archival_number, r.accession) AS label, substr(r.level_term, 7) AS day, r.id AS record FROM records AS r WHERE r.level_term <> 'long' AND r.level > 0 AND r.level_term >= 'until:' AND r.level_term <= 'until:' || :until AND r.state = 'kept' AND ", crate::sight!(), " ORDER BY r.level_term, r.row LIMIT 12");
    COUNT_ENDED = concat!("SELECT count(*) FROM records AS r WHERE r.level_term <> 'long' AND r.level > 0 AND r.level_term >= 'until:' AND r.level_term < 'until:' || :today AND r.state = 'kept' AND NOT EXISTS (SELECT 1 FROM level_changes AS w WHERE w.record_id = r.id AND w.state = 'proposed') AND ", crate::sight!());
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ExpiringRow> {
    Ok(ExpiringRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        number: row.get("number")?,
        title: row.get("title")?,
        level: level(row, "level")?,
        term: row.get("level_term")?,
        department: row.get("department")?,
        category: row.get("category")?,
        waiting: row.get::<_, Option<i64>>("waiting")?.and_then(Level::from_rank),
    })
}

/// Records whose term ends up to `horizon`, the earliest first, after a term and position.
pub fn list_expiring(
    reader: &Reader<'_>,
    sight: &Sight,
    horizon: Day,
    after: (&str, i64),
    limit: i64,
) -> Result<Vec<ExpiringRow>> {
    let asked = named! { horizon: horizon, after_term: after.0, after_row: after.1, limit: limit };
    reader.list(LIST_EXPIRING, &sight.bind(asked), from_row)
}

/// Records whose term is over and for which nothing waits.
pub fn list_ended(reader: &Reader<'_>, sight: &Sight, today: Day, limit: i64) -> Result<Vec<ExpiringRow>> {
    reader.list(LIST_ENDED, &sight.bind(named! { today: today, limit: limit }), from_row)
}

/// How many they are.
pub fn count_ended(reader: &Reader<'_>, sight: &Sight, today: Day) -> Result<i64> {
    reader.number(COUNT_ENDED, &sight.bind(named! { today: today }))
}

/// The first terms to end, as the workbench shows them.
pub fn list_terms_soon(reader: &Reader<'_>, sight: &Sight, until: Day) -> Result<Vec<SoonRow>> {
    reader.list(TERMS_SOON, &sight.bind(named! { until: until }), |row| {
        Ok(SoonRow {
            kind: row.get("kind")?,
            label: row.get("label")?,
            on: crate::day(row, "day")?,
            record: row.get("record")?,
        })
    })
}
