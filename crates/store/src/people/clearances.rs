//! Clearances in two steps: proposed, then completed by another.

use crate::{Reader, Result, Row, Tx, id, level, moment, named, optional_id, optional_moment};
use domain::access::Level;
use domain::{Moment, PersonId, RowId};

/// A clearance, proposed or standing.
#[derive(Debug, Clone)]
pub struct ClearanceRow {
    /// Identity.
    pub id: RowId,
    /// Whose.
    pub person: PersonId,
    /// Name of that person.
    pub person_name: String,
    /// Up to which level.
    pub level: Level,
    /// Proposed by.
    pub proposed_by: PersonId,
    /// Name of the proposer.
    pub proposed_by_name: String,
    /// Proposed when.
    pub proposed_at: Moment,
    /// Completed by.
    pub completed_by: Option<PersonId>,
    /// Name of who completed.
    pub completed_by_name: Option<String>,
    /// Completed when.
    pub completed_at: Option<Moment>,
    /// Ended when.
    pub withdrawn_at: Option<Moment>,
}

macro_rules! select {
    () => {
        "SELECT c.*, p.name AS person_name, proposer.name AS proposed_by_name, completer.name AS completed_by_name FROM clearances AS c JOIN people AS p ON p.id = c.person_id JOIN people AS proposer ON proposer.id = c.proposed_by LEFT JOIN people AS completer ON completer.id = c.completed_by "
    };
}

crate::statements! {
    GET_CLEARANCE_ROW = concat!(select!(), "WHERE c.id = :id");
    LIST_CLEARANCES = concat!(select!(), "WHERE (:open_only = 0 OR (c.completed_at IS NULL AND c.withdrawn_at IS NULL)) AND ", crate::older!("c", "clearances"), " ORDER BY c.row DESC LIMIT :limit");
    LIST_EARLIER = concat!(select!(), "WHERE c.person_id = :person AND c.id <> :id AND c.completed_at IS NOT NULL AND c.withdrawn_at IS NULL ORDER BY c.row");
    COUNT_WAITING = "SELECT count(*) FROM clearances WHERE person_id = :person AND completed_at IS NULL AND withdrawn_at IS NULL";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ClearanceRow> {
    Ok(ClearanceRow {
        id: id(row, "id")?,
        person: id(row, "person_id")?,
        person_name: row.get("person_name")?,
        level: level(row, "level")?,
        proposed_by: id(row, "proposed_by")?,
        proposed_by_name: row.get("proposed_by_name")?,
        proposed_at: moment(row, "proposed_at")?,
        completed_by: optional_id(row, "completed_by")?,
        completed_by_name: row.get("completed_by_name")?,
        completed_at: optional_moment(row, "completed_at")?,
        withdrawn_at: optional_moment(row, "withdrawn_at")?,
    })
}

/// One clearance.
pub fn get_clearance_row(reader: &Reader<'_>, clearance: RowId) -> Result<Option<ClearanceRow>> {
    reader.get(GET_CLEARANCE_ROW, &named! { id: clearance }, from_row)
}

/// Clearances after one, newest first.
pub fn list_clearances(
    reader: &Reader<'_>,
    open_only: bool,
    after: Option<RowId>,
    limit: i64,
) -> Result<Vec<ClearanceRow>> {
    reader.list(LIST_CLEARANCES, &named! { open_only: open_only, after: after, limit: limit }, from_row)
}

/// How many proposals for a person wait.
pub fn count_waiting(reader: &Reader<'_>, person: PersonId) -> Result<i64> {
    reader.number(COUNT_WAITING, &named! { person: person })
}

/// Completes one and ends the person's earlier ones; answers those that ended.
pub fn complete_clearance(
    tx: &Tx<'_>,
    clearance: &ClearanceRow,
    by: PersonId,
    at: Moment,
) -> Result<Vec<RowId>> {
    tx.update("clearances", clearance.id, &named! { completed_by: by, completed_at: at })?;
    let earlier = tx.list(LIST_EARLIER, &named! { person: clearance.person, id: clearance.id }, from_row)?;
    for old in &earlier {
        tx.update("clearances", old.id, &named! { withdrawn_at: at })?;
    }
    Ok(earlier.into_iter().map(|old| old.id).collect())
}
