//! Changes of level: proposed, countersigned, refused.

use crate::{Reader, Result, Row, Sight, Tx, id, level, moment, named, optional_id, optional_moment};
use domain::access::Level;
use domain::{LevelChangeId, Moment, PersonId, RecordId, RowId, SignatureId};

/// A change of level as stored, with the record's number and title.
#[derive(Debug, Clone)]
pub struct LevelChangeRow {
    /// Identity.
    pub id: LevelChangeId,
    /// Which record.
    pub record: RecordId,
    /// 档号 or 登记号.
    pub number: String,
    /// Its title.
    pub title: String,
    /// From.
    pub from: Level,
    /// To.
    pub to: Level,
    /// Why.
    pub reason: String,
    /// On what basis.
    pub basis: String,
    /// Who proposed.
    pub proposed_by: PersonId,
    /// Their name.
    pub proposed_by_name: String,
    /// When.
    pub proposed_at: Moment,
    /// Who decided.
    pub countersigned_by: Option<PersonId>,
    /// Their name.
    pub countersigned_by_name: Option<String>,
    /// When.
    pub countersigned_at: Option<Moment>,
    /// State code.
    pub state: String,
    /// What it came from, kind code.
    pub kind: String,
    /// The record's term before.
    pub from_term: String,
    /// The term it proposes.
    pub to_term: String,
    /// The publication or review it came from.
    pub source: Option<RowId>,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT v.*, coalesce(r.archival_number, r.accession) AS number, r.title, r.level_term, p.name AS proposed_by_name, q.name AS countersigned_by_name FROM level_changes AS v ",
            "JOIN records AS r ON r.id = v.record_id JOIN people AS p ON p.id = v.proposed_by LEFT JOIN people AS q ON q.id = v.countersigned_by WHERE "
        )
    };
}

crate::statements! {
    // The levels of the change themselves must also lie within sight: a proposal to raise tells the target.
    LIST_CHANGES = concat!(select!(), crate::sight!(), " AND max(v.from_level, v.to_level) <= :sight_level AND (:record IS NULL OR v.record_id = :record) AND (:change IS NULL OR v.id = :change) AND (NOT :open_only OR v.state = 'proposed') AND ", crate::older!("v", "level_changes"), " ORDER BY v.row DESC LIMIT :limit");
    GET_CHANGE = concat!(select!(), crate::sight!(), " AND v.id = :change");
    WAITING = "SELECT to_level FROM level_changes WHERE record_id = :record AND state = 'proposed'";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<LevelChangeRow> {
    Ok(LevelChangeRow {
        id: id(row, "id")?,
        record: id(row, "record_id")?,
        number: row.get("number")?,
        title: row.get("title")?,
        from: level(row, "from_level")?,
        to: level(row, "to_level")?,
        reason: row.get("reason")?,
        basis: row.get("basis")?,
        proposed_by: id(row, "proposed_by")?,
        proposed_by_name: row.get("proposed_by_name")?,
        proposed_at: moment(row, "proposed_at")?,
        countersigned_by: optional_id(row, "countersigned_by")?,
        countersigned_by_name: row.get("countersigned_by_name")?,
        countersigned_at: optional_moment(row, "countersigned_at")?,
        state: row.get("state")?,
        kind: row.get("kind")?,
        from_term: row.get("level_term")?,
        to_term: row.get("to_term")?,
        source: optional_id(row, "source_id")?,
    })
}

/// Which changes a list shows.
#[derive(Debug, Clone, Copy, Default)]
pub struct LevelChangeFilter {
    /// Of one record.
    pub record: Option<RecordId>,
    /// This one alone.
    pub change: Option<LevelChangeId>,
    /// Only those that wait.
    pub open_only: bool,
    /// After this one.
    pub after: Option<LevelChangeId>,
    /// At most so many.
    pub limit: i64,
}

/// Changes the reader may know of, newest first.
pub fn list_changes(
    reader: &Reader<'_>,
    sight: &Sight,
    filter: &LevelChangeFilter,
) -> Result<Vec<LevelChangeRow>> {
    let LevelChangeFilter { record, change, open_only, after, limit } = *filter;
    let asked = named! { record: record, change: change, open_only: open_only, after: after, limit: limit };
    reader.list(LIST_CHANGES, &sight.bind(asked), from_row)
}

/// One change.
pub fn get_change(
    reader: &Reader<'_>,
    sight: &Sight,
    change: LevelChangeId,
) -> Result<Option<LevelChangeRow>> {
    reader.get(GET_CHANGE, &sight.bind(named! { change: change }), from_row)
}

/// The level to which a waiting change would bring the record.
pub fn waiting_change(reader: &Reader<'_>, record: RecordId) -> Result<Option<Level>> {
    reader.get(WAITING, &named! { record: record }, |row| level(row, "to_level"))
}

/// Writes a proposal.
pub fn insert_change(tx: &Tx<'_>, change: &LevelChangeRow) -> Result<()> {
    tx.insert(
        "level_changes",
        &named! {
            id: change.id, record_id: change.record, from_level: change.from, to_level: change.to, reason: &change.reason, basis: &change.basis,
            proposed_by: change.proposed_by, proposed_at: change.proposed_at, state: &change.state, kind: &change.kind, to_term: &change.to_term, source_id: change.source
        },
    )
}

/// Writes the other person's decision.
pub fn decide_change(
    tx: &Tx<'_>,
    change: LevelChangeId,
    state: &str,
    by: PersonId,
    at: Moment,
    signature: SignatureId,
) -> Result<()> {
    tx.update(
        "level_changes",
        change,
        &named! { state: state, countersigned_by: by, countersigned_at: at, signature_id: signature },
    )
}
