//! The approval matrix (审批矩阵) as it stands: the office's own cells before the rule pack's.

use crate::approvals::{CellView, MatrixChangeView};
use crate::{Desk, Operation, Result};
use domain::access::Level;
use domain::approvals::Action;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadMatrix {}

/// A cell: what one act at one level asks for.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct MatrixCellView {
    /// What it says.
    pub cell: CellView,
    /// The office's own word, not the rule pack's.
    pub own: bool,
    /// Version of the pack, or of the office's change.
    pub version: i64,
    /// What the rule pack says, when the office says otherwise.
    pub pack: Option<CellView>,
    /// A proposal that waits.
    pub waiting: Option<MatrixChangeView>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct MatrixView {
    /// Cells.
    pub rows: Vec<MatrixCellView>,
}

/// Reads.
pub fn read_matrix(desk: &mut Desk, _: ReadMatrix) -> Result<MatrixView> {
    desk.read(Operation::ReadMatrix, |view| {
        let packs = store::approvals::list_pack_cells(view)?;
        let own = store::approvals::list_office_cells(view)?;
        let mut waiting = crate::approvals::waiting_matrix_changes(view)?;
        let mut rows = Vec::new();
        for level in Level::ALL {
            for action in Action::ALL {
                let pack = packs.iter().find(|(_, cell)| cell.level == level && cell.action == *action);
                let office = own.iter().find(|row| row.cell.level == level && row.cell.action == *action);
                let Some((cell, version)) = office
                    .map(|row| (&row.cell, row.version))
                    .or_else(|| pack.map(|(version, cell)| (cell, *version)))
                else {
                    continue;
                };
                let waits = waiting
                    .iter()
                    .position(|one| one.cell.level == level.code() && one.cell.action == action.code());
                rows.push(MatrixCellView {
                    cell: CellView::of(cell),
                    own: office.is_some(),
                    version,
                    pack: office.and(pack).map(|(_, cell)| CellView::of(cell)),
                    waiting: waits.map(|at| waiting.swap_remove(at)),
                });
            }
        }
        Ok(MatrixView { rows })
    })
}
