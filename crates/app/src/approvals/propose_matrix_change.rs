//! Propose a change of one cell of the matrix (提议修改审批矩阵), or its return to the rule pack's word.

use super::matrix_view::{CellWish, MatrixChangeView, change_view};
use crate::error::OrMissing;
use crate::records::asking::member;
use crate::{Changed, Desk, Error, Operation, Result};
use domain::RowId;
use domain::access::Level;
use domain::approvals::{Action, ApprovalEvent, CellAct, CellProposal, propose_cell};
use domain::records::Field;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::approvals::MatrixChangeRow;
use ts_rs::TS;

/// The proposal.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ProposeMatrixChange {
    /// `change` or `back_to_pack`.
    pub act: String,
    /// Level of the cell.
    pub level: String,
    /// Action of the cell.
    pub action: String,
    /// The cell as it shall be, of `change`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub cell: Option<CellWish>,
    /// Why.
    pub reason: String,
}

/// Proposes.
pub fn propose_matrix_change(desk: &mut Desk, ask: ProposeMatrixChange) -> Result<Changed<MatrixChangeView>> {
    desk.transact(Operation::ProposeMatrixChange, |work| {
        let act = member(&ask.act, Field::Kind, CellAct::from_code)?;
        let level = member(&ask.level, Field::Level, Level::from_code)?;
        let action = member(&ask.action, Field::Kind, Action::from_code)?;
        let wanted = match (act, &ask.cell) {
            (CellAct::Change, Some(wish)) => wish.cell(level, action)?,
            (CellAct::Change, None) => return Err(Error::Malformed("cell".to_owned())),
            (CellAct::BackToPack, _) => store::approvals::get_pack_cell(work, level, action)?.or_missing()?.1,
        };
        let state = propose_cell(&CellProposal {
            act,
            standing: store::approvals::get_matrix_row(work, level, action)?.as_ref(),
            is_own: store::approvals::get_office_cell(work, level, action)?.is_some(),
            wanted: &wanted,
            waits: !store::approvals::list_matrix_changes(work, Some((level, action)), true)?.is_empty(),
            reason: &ask.reason,
        })?;
        let change: RowId = work.new_id();
        let new = MatrixChangeRow {
            id: change,
            version: store::approvals::last_matrix_version(work, level, action)? + 1,
            act: act.code().to_owned(),
            cell: wanted,
            reason: ask.reason.trim().to_owned(),
            state: state.code().to_owned(),
            proposed_by: work.actor(),
            proposed_by_name: String::new(),
            proposed_at: work.now().at,
            decided_by_name: None,
            decided_at: None,
        };
        store::approvals::insert_matrix_change(work, &new)?;
        let (action, act) = (action.code(), act.code());
        work.record(ApprovalEvent::MatrixChangeProposed { change, level: level.rank(), action, act });
        Ok(change_view(store::approvals::get_matrix_change(work, change)?.or_missing()?))
    })
}
