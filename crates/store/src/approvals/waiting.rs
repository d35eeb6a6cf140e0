//! What of this area stands on somebody's workbench: requests to decide, and what of the own ends soon.

use crate::workbench::{SoonRow, WaitingRow, waiting_from_row};
use crate::{Reader, Result, Sight, named};
use domain::Day;

crate::statements! {
    WAITING = concat!("SELECT 'approval' AS kind, a.id AS id, a.action AS action, coalesce(CASE WHEN ", crate::sight!(), " THEN r.title END, l.name, a.number) AS title, a.level AS level, p.name AS person, a.asked_at AS at,
            (SELECT count(*) FROM approval_decisions AS d WHERE d.approval_id = a.id) AS decided
        FROM approvals AS a JOIN people AS p ON p.id = a.applicant_id LEFT JOIN records AS r ON r.id = a.record_id LEFT JOIN destruction_lists AS l ON l.id = a.subject_id
        WHERE a.expires_on >= :sight_today AND ", waits!(":sight_person"), " AND ", visible!(), " ORDER BY a.row LIMIT 50");
    ENDING = "SELECT 'approval_ends' AS kind, a.number AS label, a.expires_on AS day, a.record_id AS record FROM approvals AS a WHERE a.applicant_id = :person AND a.state IN ('open','approved') AND a.expires_on BETWEEN :today AND :until
        UNION ALL SELECT 'standing_ends', s.number, s.ends_on, NULL FROM standing_approvals AS s WHERE s.person_id = :person AND s.state = 'in_force' AND s.ends_on BETWEEN :today AND :month ORDER BY 3 LIMIT 12";
}

/// Requests that this person can decide now.
pub fn list_approvals_waiting(reader: &Reader<'_>, sight: &Sight) -> Result<Vec<WaitingRow>> {
    reader.list(WAITING, &sight.bind(Vec::new()), waiting_from_row)
}

/// The person's own requests that expire by `until`, and standing approvals that end by `month`.
pub fn list_ending(reader: &Reader<'_>, sight: &Sight, until: Day, month: Day) -> Result<Vec<SoonRow>> {
    let ends = named! { person: sight.person(), today: sight.today(), until: until, month: month };
    reader.list(ENDING, &ends, |row| {
        Ok(SoonRow {
            kind: row.get("kind")?,
            label: row.get("label")?,
            on: crate::day(row, "day")?,
            record: row.get("record")?,
        })
    })
}
