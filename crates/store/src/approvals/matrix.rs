//! The approval matrix as stored: the rule pack's cells, and before them the office's own.

use super::{posts, posts_json};
use crate::{Reader, Result, Row, Tx, id, level, moment, named, optional_moment};
use domain::access::Level;
use domain::approvals::{ActPlace, Action, MatrixRow, Mode};
use domain::dispatch::Channel;
use domain::{ApprovalId, Moment, PersonId, RowId, SignatureId};

/// A change of a cell: the office's own word, proposed, in force, superseded or refused.
#[derive(Debug, Clone)]
pub struct MatrixChangeRow {
    /// Identity.
    pub id: RowId,
    /// Which version of the cell it is or would be.
    pub version: i64,
    /// `change` or `back_to_pack`.
    pub act: String,
    /// The cell.
    pub cell: MatrixRow,
    /// Why.
    pub reason: String,
    /// State code.
    pub state: String,
    /// Who proposed.
    pub proposed_by: PersonId,
    /// Their name.
    pub proposed_by_name: String,
    /// When.
    pub proposed_at: Moment,
    /// Who decided.
    pub decided_by_name: Option<String>,
    /// When.
    pub decided_at: Option<Moment>,
}

macro_rules! changes {
    () => {
        "SELECT c.*, p.name AS proposed_by_name, q.name AS decided_by_name FROM matrix_changes AS c JOIN people AS p ON p.id = c.proposed_by LEFT JOIN people AS q ON q.id = c.decided_by "
    };
}

crate::statements! {
    PACK_CELL = "SELECT * FROM matrix_rows WHERE level = :level AND action = :action ORDER BY version DESC LIMIT 1";
    OFFICE_CELL = "SELECT * FROM matrix_changes WHERE level = :level AND action = :action AND state = 'in_force' AND act = 'change'";
    PACK_CELLS = "SELECT m.* FROM matrix_rows AS m WHERE m.version = (SELECT max(n.version) FROM matrix_rows AS n WHERE n.level = m.level AND n.action = m.action) ORDER BY m.action, m.level";
    PACK_VERSIONS = "SELECT * FROM matrix_rows WHERE level = :level AND action = :action ORDER BY version DESC";
    CHANGES = concat!(changes!(), "WHERE (:level IS NULL OR c.level = :level) AND (:action IS NULL OR c.action = :action) AND (NOT :waiting OR c.state = 'proposed') ORDER BY c.row DESC LIMIT 200");
    CHANGE = concat!(changes!(), "WHERE c.id = :change");
    LAST_VERSION = "SELECT coalesce(max(version), 0) FROM matrix_changes WHERE level = :level AND action = :action";
    IN_FORCE = "SELECT id FROM matrix_changes WHERE level = :level AND action = :action AND state = 'in_force'";
    OFFICE_CELLS = concat!(changes!(), "WHERE c.state = 'in_force' AND c.act = 'change' ORDER BY c.action, c.level");
    TERMS = "SELECT t.*, a.level, a.action, a.approvers, a.mode, a.article FROM approval_terms AS t JOIN approvals AS a ON a.id = t.approval_id WHERE t.approval_id = :approval";
    MATRIX_WAITING = "SELECT 'matrix_change' AS kind, c.id AS id, c.action AS action, c.action AS title, c.level AS level, p.name AS person, c.proposed_at AS at, 0 AS decided FROM matrix_changes AS c JOIN people AS p ON p.id = c.proposed_by WHERE c.state = 'proposed' AND c.proposed_by <> :person ORDER BY c.row LIMIT 20";
}

fn codes<T>(text: &str, read: fn(&str) -> Option<T>) -> Vec<T> {
    text.split(['[', ']', ',', '"', ' ']).filter_map(read).collect()
}

/// Ways as a JSON array of codes; codes need no escaping.
pub(crate) fn channels_json(channels: &[Channel]) -> String {
    let quoted: Vec<String> = channels.iter().map(|one| format!("\"{}\"", one.code())).collect();
    format!("[{}]", quoted.join(","))
}

fn cell(row: &Row<'_>) -> rusqlite::Result<MatrixRow> {
    let (action, place): (String, String) = (row.get("action")?, row.get("place")?);
    Ok(MatrixRow {
        level: level(row, "level")?,
        action: Action::from_code(&action).ok_or(rusqlite::Error::InvalidQuery)?,
        approvers: posts(&row.get::<_, String>("approvers")?),
        mode: Mode::from_code(&row.get::<_, String>("mode")?).unwrap_or(Mode::All),
        supervised: row.get("supervised")?,
        witnesses: row.get("witnesses")?,
        channels: codes(&row.get::<_, String>("channels")?, Channel::from_code),
        place: ActPlace::from_code(&place).unwrap_or(ActPlace::Anywhere),
        watermark: row.get("watermark")?,
        longest_days: row.get("longest_days")?,
        shredder_class: row.get("shredder_class")?,
        article: row.get("article")?,
    })
}

fn change(row: &Row<'_>) -> rusqlite::Result<MatrixChangeRow> {
    Ok(MatrixChangeRow {
        id: id(row, "id")?,
        version: row.get("version")?,
        act: row.get("act")?,
        cell: cell(row)?,
        reason: row.get("reason")?,
        state: row.get("state")?,
        proposed_by: id(row, "proposed_by")?,
        proposed_by_name: row.get("proposed_by_name")?,
        proposed_at: moment(row, "proposed_at")?,
        decided_by_name: row.get("decided_by_name")?,
        decided_at: optional_moment(row, "decided_at")?,
    })
}

fn packed(row: &Row<'_>) -> rusqlite::Result<(i64, MatrixRow)> {
    Ok((row.get("version")?, cell(row)?))
}

/// The cell that holds: the office's own, else the newest of the rule pack.
pub fn get_matrix_row(reader: &Reader<'_>, level: Level, action: Action) -> Result<Option<MatrixRow>> {
    match get_office_cell(reader, level, action)? {
        Some(own) => Ok(Some(own)),
        None => Ok(get_pack_cell(reader, level, action)?.map(|(_, cell)| cell)),
    }
}

/// The office's own cell, if it has one.
pub fn get_office_cell(reader: &Reader<'_>, level: Level, action: Action) -> Result<Option<MatrixRow>> {
    reader.get(OFFICE_CELL, &named! { level: level, action: action.code() }, cell)
}

/// The newest cell of the rule pack with the pack's version.
pub fn get_pack_cell(reader: &Reader<'_>, level: Level, action: Action) -> Result<Option<(i64, MatrixRow)>> {
    reader.get(PACK_CELL, &named! { level: level, action: action.code() }, packed)
}

/// The newest version of every cell of the rule pack.
pub fn list_pack_cells(reader: &Reader<'_>) -> Result<Vec<(i64, MatrixRow)>> {
    reader.list(PACK_CELLS, &[], packed)
}

/// Every version of a cell that rule packs brought, newest first.
pub fn list_pack_versions(
    reader: &Reader<'_>,
    level: Level,
    action: Action,
) -> Result<Vec<(i64, MatrixRow)>> {
    reader.list(PACK_VERSIONS, &named! { level: level, action: action.code() }, packed)
}

/// The office's own cells in force.
pub fn list_office_cells(reader: &Reader<'_>) -> Result<Vec<MatrixChangeRow>> {
    reader.list(OFFICE_CELLS, &[], change)
}

/// Changes, newest first: of one cell or of all, only those waiting if asked.
pub fn list_matrix_changes(
    reader: &Reader<'_>,
    cell: Option<(Level, Action)>,
    waiting: bool,
) -> Result<Vec<MatrixChangeRow>> {
    let (level, action) = cell.unzip();
    let action = action.map(|action| action.code().to_owned());
    reader.list(CHANGES, &named! { level: level, action: action, waiting: waiting }, change)
}

/// One change.
pub fn get_matrix_change(reader: &Reader<'_>, of: RowId) -> Result<Option<MatrixChangeRow>> {
    reader.get(CHANGE, &named! { change: of }, change)
}

/// Proposals of others that wait.
pub fn list_matrix_waiting(
    reader: &Reader<'_>,
    person: PersonId,
) -> Result<Vec<crate::workbench::WaitingRow>> {
    reader.list(MATRIX_WAITING, &named! { person: person }, crate::workbench::waiting_from_row)
}

/// The number of the cell's last change.
pub fn last_matrix_version(reader: &Reader<'_>, level: Level, action: Action) -> Result<i64> {
    reader.number(LAST_VERSION, &named! { level: level, action: action.code() })
}

/// Writes a proposal down.
pub fn insert_matrix_change(tx: &Tx<'_>, new: &MatrixChangeRow) -> Result<()> {
    let cell = &new.cell;
    tx.insert(
        "matrix_changes",
        &named! {
            id: new.id, level: cell.level, action: cell.action.code(), version: new.version, act: &new.act, approvers: posts_json(&cell.approvers), mode: cell.mode.code(),
            supervised: cell.supervised, witnesses: cell.witnesses, channels: channels_json(&cell.channels), place: cell.place.code(), watermark: cell.watermark,
            longest_days: cell.longest_days, shredder_class: &cell.shredder_class, article: &cell.article, reason: &new.reason, state: &new.state,
            proposed_by: new.proposed_by, proposed_at: new.proposed_at
        },
    )
}

/// Writes the other person's decision down; what was in force before is so no longer.
pub fn decide_matrix_change(
    tx: &Tx<'_>,
    of: &MatrixChangeRow,
    state: &str,
    (by, at, signature): (PersonId, Moment, SignatureId),
) -> Result<()> {
    if state == "in_force" {
        let cell = named! { level: of.cell.level, action: of.cell.action.code() };
        if let Some(before) = tx.get(IN_FORCE, &cell, |row| id::<RowId>(row, "id"))? {
            tx.update("matrix_changes", before, &named! { state: "superseded" })?;
        }
    }
    tx.update(
        "matrix_changes",
        of.id,
        &named! { state: state, decided_by: by, decided_at: at, signature_id: signature },
    )
}

/// Keeps the cell a request was put under.
pub fn insert_terms(tx: &Tx<'_>, row: RowId, approval: ApprovalId, cell: &MatrixRow) -> Result<()> {
    tx.insert(
        "approval_terms",
        &named! {
            id: row, approval_id: approval, supervised: cell.supervised, witnesses: cell.witnesses, channels: channels_json(&cell.channels), place: cell.place.code(),
            watermark: cell.watermark, longest_days: cell.longest_days, shredder_class: &cell.shredder_class
        },
    )
}

/// The cell a request was put under.
pub fn get_terms(reader: &Reader<'_>, approval: ApprovalId) -> Result<Option<MatrixRow>> {
    reader.get(TERMS, &named! { approval: approval }, cell)
}
