//! Versions of the matrix (审批矩阵的版本): of one cell what the rule packs and the office said, or every proposal that
//! waits.

use super::matrix_view::{CellView, MatrixChangeView, change_view};
use crate::records::asking::member;
use crate::{Desk, Operation, Result};
use domain::access::Level;
use domain::approvals::Action;
use domain::records::Field;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListMatrixChanges {
    /// Level of one cell,
    #[serde(default)]
    #[ts(optional = nullable)]
    pub level: Option<String>,
    /// and its action.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub action: Option<String>,
    /// Only proposals that wait.
    #[serde(default)]
    pub waiting: bool,
}

/// What a rule pack says of a cell.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct PackCellView {
    /// Version of the pack.
    pub version: i64,
    /// The cell.
    pub cell: CellView,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct MatrixChangeList {
    /// The office's changes, newest first, 200 at most.
    pub rows: Vec<MatrixChangeView>,
    /// What the rule packs said of one cell, newest first.
    pub packs: Vec<PackCellView>,
}

/// Lists.
pub fn list_matrix_changes(desk: &mut Desk, ask: ListMatrixChanges) -> Result<MatrixChangeList> {
    desk.read(Operation::ListMatrixChanges, |view| {
        let cell = match (&ask.level, &ask.action) {
            (Some(level), Some(action)) => Some((
                member(level, Field::Level, Level::from_code)?,
                member(action, Field::Kind, Action::from_code)?,
            )),
            _ => None,
        };
        let rows = store::approvals::list_matrix_changes(view, cell, ask.waiting)?;
        let packs = match cell {
            Some((level, action)) => store::approvals::list_pack_versions(view, level, action)?,
            None => Vec::new(),
        };
        let packs =
            packs.iter().map(|(version, cell)| PackCellView { version: *version, cell: CellView::of(cell) });
        Ok(MatrixChangeList { packs: packs.collect(), rows: rows.into_iter().map(change_view).collect() })
    })
}
