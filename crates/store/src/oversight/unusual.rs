//! What stands out in the reading register, and how it was judged.

use crate::{Reader, Result, Row, Tx, id, moment, named, optional_moment};
use domain::{Moment, PersonId, RowId};

/// A line of the list.
#[derive(Debug, Clone)]
pub struct UnusualRow {
    /// Position.
    pub row: i64,
    /// Identity.
    pub id: RowId,
    /// Who read.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Department or organisation.
    pub department: String,
    /// Rule code.
    pub rule: String,
    /// From.
    pub window_from: Moment,
    /// To.
    pub window_to: Moment,
    /// How much it was.
    pub count: i64,
    /// How much there may be.
    pub most: i64,
    /// When it was found.
    pub found_at: Moment,
    /// Judgement code, empty while open.
    pub judgement: String,
    /// Who judged.
    pub judged_by: Option<String>,
    /// When.
    pub judged_at: Option<Moment>,
    /// Why.
    pub reason: String,
}

macro_rules! select {
    () => {
        "SELECT u.*, p.name, coalesce(d.name, p.organisation) AS department, j.name AS judged_by_name FROM unusual_readings AS u JOIN people AS p ON p.id = u.person_id LEFT JOIN departments AS d ON d.id = p.department_id LEFT JOIN people AS j ON j.id = u.judged_by "
    };
}

crate::statements! {
    LIST_UNUSUAL = concat!(select!(), "WHERE u.row < :before_row AND (NOT :open_only OR u.judgement = '') AND (:person IS NULL OR u.person_id = :person) ORDER BY u.row DESC LIMIT :limit");
    GET_UNUSUAL = concat!(select!(), "WHERE u.id = :unusual");
    COUNT_OPEN = "SELECT count(*) FROM unusual_readings WHERE judgement = '' AND person_id <> :judge";
    STANDING = "SELECT id, judgement <> '' AS judged FROM unusual_readings WHERE person_id = :person AND rule = :rule AND window_to >= :since AND window_from <= :until ORDER BY row DESC LIMIT 1";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<UnusualRow> {
    Ok(UnusualRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        person: id(row, "person_id")?,
        name: row.get("name")?,
        department: row.get("department")?,
        rule: row.get("rule")?,
        window_from: moment(row, "window_from")?,
        window_to: moment(row, "window_to")?,
        count: row.get("count")?,
        most: row.get("most")?,
        found_at: moment(row, "found_at")?,
        judgement: row.get("judgement")?,
        judged_by: row.get("judged_by_name")?,
        judged_at: optional_moment(row, "judged_at")?,
        reason: row.get("reason")?,
    })
}

/// A page, newest first.
pub fn list_unusual(
    reader: &Reader<'_>,
    open_only: bool,
    person: Option<PersonId>,
    before_row: Option<i64>,
    limit: i64,
) -> Result<Vec<UnusualRow>> {
    let before = before_row.unwrap_or(i64::MAX);
    reader.list(
        LIST_UNUSUAL,
        &named! { open_only: open_only, person: person, before_row: before, limit: limit },
        from_row,
    )
}

/// One line.
pub fn get_unusual(reader: &Reader<'_>, unusual: RowId) -> Result<Option<UnusualRow>> {
    reader.get(GET_UNUSUAL, &named! { unusual: unusual }, from_row)
}

/// How many wait for this person's judgement.
pub fn count_open(reader: &Reader<'_>, judge: PersonId) -> Result<i64> {
    reader.number(COUNT_OPEN, &named! { judge: judge })
}

/// The line of that person and rule that covers this window already, and whether it was judged.
pub fn find_standing(
    reader: &Reader<'_>,
    person: PersonId,
    rule: &str,
    since: Moment,
    until: Moment,
) -> Result<Option<(RowId, bool)>> {
    reader.get(STANDING, &named! { person: person, rule: rule, since: since, until: until }, |row| {
        Ok((id(row, "id")?, row.get("judged")?))
    })
}

/// Opens a line.
pub fn insert_unusual(tx: &Tx<'_>, new: &UnusualRow) -> Result<()> {
    tx.insert(
        "unusual_readings",
        &named! {
            id: new.id, person_id: new.person, rule: &new.rule, window_from: new.window_from, window_to: new.window_to, count: new.count,
            most: new.most, found_at: new.found_at
        },
    )
}

/// More of the same in the same window.
pub fn raise_count(tx: &Tx<'_>, unusual: RowId, count: i64, until: Moment) -> Result<()> {
    tx.update("unusual_readings", unusual, &named! { count: count, window_to: until })
}

/// Writes the judgement.
pub fn judge(
    tx: &Tx<'_>,
    unusual: RowId,
    judgement: &str,
    by: PersonId,
    at: Moment,
    reason: &str,
) -> Result<()> {
    tx.update(
        "unusual_readings",
        unusual,
        &named! { judgement: judgement, judged_by: by, judged_at: at, reason: reason },
    )
}
