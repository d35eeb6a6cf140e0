//! 工作台: what waits for one person, what is late, what ends soon. Every read of a record goes through a Sight.

use crate::{Reader, Result, Row, Sight, named, sight};
use domain::access::Level;
use domain::{Day, Moment, PersonId};

/// Something that waits for this person.
#[derive(Debug, Clone)]
pub struct WaitingRow {
    /// `approval`, `level_change`, `clearance`, `list_count`, `list_attest`, `list_issue`, `incident`.
    pub kind: String,
    /// Identity.
    pub id: String,
    /// Action asked for, of approvals.
    pub action: Option<String>,
    /// What it is known by.
    pub title: String,
    /// Level.
    pub level: Option<Level>,
    /// Who asks.
    pub person: Option<String>,
    /// Since.
    pub at: Moment,
    /// Joint decisions already given.
    pub decided: i64,
}

/// A loan past its day.
#[derive(Debug, Clone)]
pub struct LateRow {
    /// Loan.
    pub id: String,
    /// Record title.
    pub title: String,
    /// Who has it.
    pub borrower: String,
    /// Since when it should be back.
    pub due_on: Day,
}

/// Something with a day that comes.
#[derive(Debug, Clone)]
pub struct SoonRow {
    /// `agreement`, `hold_review`, `copy_return`, `cooling`.
    pub kind: String,
    /// What.
    pub label: String,
    /// When.
    pub on: Day,
    /// Record, if it is about one.
    pub record: Option<String>,
}

crate::statements! {
    LEVEL_CHANGES = concat!("SELECT 'level_change' AS kind, c.id AS id, NULL AS action, r.title AS title, c.to_level AS level, p.name AS person, c.proposed_at AS at, 0 AS decided
        FROM level_changes AS c CROSS JOIN records AS r ON r.id = c.record_id JOIN people AS p ON p.id = c.proposed_by
        WHERE c.state = 'proposed' AND c.proposed_by <> :sight_person AND c.to_level <= :sight_level AND ", sight!(), " ORDER BY c.row LIMIT 50");
    CLEARANCES = "SELECT 'clearance' AS kind, c.id AS id, NULL AS action, p.name AS title, c.level AS level, s.name AS person, c.proposed_at AS at, 0 AS decided
        FROM clearances AS c JOIN people AS p ON p.id = c.person_id JOIN people AS s ON s.id = c.proposed_by
        WHERE c.completed_at IS NULL AND c.withdrawn_at IS NULL AND c.person_id <> :person ORDER BY c.row LIMIT 50";
    LISTS = "SELECT CASE WHEN l.state = 'executed' THEN 'list_attest' WHEN l.state = 'attested' THEN 'list_issue' ELSE 'list_count' END AS kind, l.id AS id, NULL AS action, l.name AS title, l.level AS level, p.name AS person, coalesce(l.attested_at, l.ended_at, l.cooling_until || 'T00:00:00.000Z') AS at, 0 AS decided
        FROM destruction_lists AS l JOIN people AS p ON p.id = l.applicant_id
        WHERE l.level <= :level AND (l.state IN ('executed','attested') OR l.state = 'cooling' AND l.cooling_until <= :today) ORDER BY l.row LIMIT 50";
    INCIDENTS = concat!("SELECT 'incident' AS kind, i.id AS id, NULL AS action, r.title AS title, r.level AS level, p.name AS person, i.opened_at AS at, 0 AS decided
        FROM incidents AS i CROSS JOIN records AS r ON r.id = i.record_id JOIN people AS p ON p.id = i.opened_by WHERE i.closed_at IS NULL AND ", sight!(), " ORDER BY i.opened_at, i.row LIMIT 20");
    LATE = concat!("SELECT l.id AS id, r.title AS title, p.name AS borrower, l.due_on AS due_on FROM loans AS l CROSS JOIN records AS r ON r.id = l.record_id JOIN people AS p ON p.id = l.borrower_id
        WHERE l.state = 'out' AND l.due_on < :today AND ", sight!(), " ORDER BY l.due_on LIMIT 20");
    OPEN_COPIES = concat!("SELECT count(*) FROM copies AS c CROSS JOIN records AS r ON r.id = c.record_id WHERE c.kind = 'numbered' AND c.state = 'out' AND ", sight!());
    HELD = concat!("SELECT count(DISTINCT h.record_id) FROM holds AS h CROSS JOIN records AS r ON r.id = h.record_id WHERE h.lifted_at IS NULL AND ", sight!());
    // Sight over the counts, and those of other departments' walls that name this person.
    RECORDS = concat!("SELECT (SELECT coalesce(sum(n.count), 0) FROM record_counts AS n WHERE n.state = 'kept' AND n.level <= :sight_level AND (n.walled = 0 OR n.department_id = :sight_department) AND (:sight_arriving = 0 OR n.import_row <> :sight_arriving))
        + (SELECT count(*) FROM need_to_know AS k CROSS JOIN records AS r ON r.id = k.record_id WHERE k.person_id = :sight_person AND r.state = 'kept' AND r.walled = 1 AND r.department_id IS NOT :sight_department AND ", sight!(), ")");
    OVERDUE_BY_DEPARTMENT = concat!("SELECT coalesce(d.name, p.organisation) AS name, count(*) AS count, min(l.due_on) AS oldest FROM loans AS l CROSS JOIN records AS r ON r.id = l.record_id JOIN people AS p ON p.id = l.borrower_id LEFT JOIN departments AS d ON d.id = p.department_id
        WHERE l.state = 'out' AND l.due_on < :today AND ", sight!(), " GROUP BY 1 ORDER BY 2 DESC LIMIT 8");
    SOON = concat!("SELECT 'agreement' AS kind, p.name AS label, p.agreement_until AS day, NULL AS record FROM people AS p WHERE p.state = 'active' AND p.agreement_until BETWEEN :today AND :until
        UNION ALL SELECT 'hold_review', h.number, h.review_on, h.record_id FROM holds AS h CROSS JOIN records AS r ON r.id = h.record_id WHERE h.lifted_at IS NULL AND h.review_on BETWEEN :today AND :until AND ", sight!(), "
        UNION ALL SELECT 'copy_return', c.barcode, c.return_by, c.record_id FROM copies AS c CROSS JOIN records AS r ON r.id = c.record_id WHERE c.state = 'out' AND c.return_by BETWEEN :today AND :until AND ", sight!(), "
        UNION ALL SELECT 'cooling', l.number, l.cooling_until, NULL FROM destruction_lists AS l WHERE l.state = 'cooling' AND l.level <= :sight_level AND l.cooling_until BETWEEN :today AND :until
        ORDER BY 3 LIMIT 12");
}

pub(crate) fn waiting_from_row(row: &Row<'_>) -> rusqlite::Result<WaitingRow> {
    Ok(WaitingRow {
        kind: row.get("kind")?,
        id: row.get("id")?,
        action: row.get("action")?,
        title: row.get("title")?,
        level: row.get::<_, Option<i64>>("level")?.and_then(Level::from_rank),
        person: row.get("person")?,
        at: crate::moment(row, "at")?,
        decided: row.get("decided")?,
    })
}

/// Level changes that wait for another person's countersignature.
pub fn list_level_changes_waiting(reader: &Reader<'_>, sight: &Sight) -> Result<Vec<WaitingRow>> {
    reader.list(LEVEL_CHANGES, &sight.bind(Vec::new()), waiting_from_row)
}

/// Clearances proposed and not completed, another's than one's own.
pub fn list_clearances_waiting(reader: &Reader<'_>, person: PersonId) -> Result<Vec<WaitingRow>> {
    reader.list(CLEARANCES, &named! { person: person }, waiting_from_row)
}

/// Destruction lists whose next step can be taken today.
pub fn list_destructions_waiting(reader: &Reader<'_>, sight: &Sight, today: Day) -> Result<Vec<WaitingRow>> {
    reader.list(LISTS, &named! { level: sight.level(), today: today }, waiting_from_row)
}

/// Incidents nobody has closed.
pub fn list_incidents_open(reader: &Reader<'_>, sight: &Sight) -> Result<Vec<WaitingRow>> {
    reader.list(INCIDENTS, &sight.bind(Vec::new()), waiting_from_row)
}

/// The loans longest overdue.
pub fn list_late(reader: &Reader<'_>, sight: &Sight, today: Day) -> Result<Vec<LateRow>> {
    reader.list(LATE, &sight.bind(named! { today: today }), |row| {
        Ok(LateRow {
            id: row.get("id")?,
            title: row.get("title")?,
            borrower: row.get("borrower")?,
            due_on: crate::day(row, "due_on")?,
        })
    })
}

/// Overdue loans by department: name, how many, since when the oldest.
pub fn overdue_by_department(
    reader: &Reader<'_>,
    sight: &Sight,
    today: Day,
) -> Result<Vec<(String, i64, Day)>> {
    reader.list(OVERDUE_BY_DEPARTMENT, &sight.bind(named! { today: today }), |row| {
        Ok((row.get("name")?, row.get("count")?, crate::day(row, "oldest")?))
    })
}

/// What comes within the days up to `until`.
pub fn list_soon(reader: &Reader<'_>, sight: &Sight, today: Day, until: Day) -> Result<Vec<SoonRow>> {
    reader.list(SOON, &sight.bind(named! { today: today, until: until }), |row| {
        Ok(SoonRow {
            kind: row.get("kind")?,
            label: row.get("label")?,
            on: crate::day(row, "day")?,
            record: row.get("record")?,
        })
    })
}

/// How many kept records are within sight, out of the counts.
pub fn count_kept(reader: &Reader<'_>, sight: &Sight) -> Result<i64> {
    reader.number(RECORDS, &sight.bind(Vec::new()))
}

/// The figures of the first line: out, overdue, numbered copies out, held, records kept.
pub fn figures(reader: &Reader<'_>, sight: &Sight, today: Day) -> Result<[i64; 5]> {
    let seen = sight.bind(Vec::new());
    Ok([
        crate::loans::count_open(reader, sight)?,
        crate::loans::count_overdue(reader, sight, today)?,
        reader.number(OPEN_COPIES, &seen)?,
        reader.number(HELD, &seen)?,
        count_kept(reader, sight)?,
    ])
}
