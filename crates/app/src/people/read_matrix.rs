//! The approval matrix (审批矩阵) as it stands.

use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadMatrix {}

/// A cell: what one act at one level asks for.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct MatrixCellView {
    /// Level.
    pub level: String,
    /// Action.
    pub action: String,
    /// Who must allow it, by post.
    pub approvers: Vec<String>,
    /// `all` or `any`.
    pub mode: String,
    /// A supervisor on the spot.
    pub supervised: bool,
    /// Witnesses.
    pub witnesses: i64,
    /// Longest loan in days.
    pub longest_days: Option<i64>,
    /// Shredder class.
    pub shredder_class: String,
    /// Article.
    pub article: String,
    /// Version of the pack.
    pub version: i64,
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
        let rows = store::people::list_matrix(view)?
            .into_iter()
            .map(|cell| MatrixCellView {
                level: cell.level.code().to_owned(),
                action: cell.action,
                approvers: cell.approvers.iter().map(|post| post.code().to_owned()).collect(),
                mode: cell.mode,
                supervised: cell.supervised,
                witnesses: cell.witnesses,
                longest_days: cell.longest_days,
                shredder_class: cell.shredder_class,
                article: cell.article,
                version: cell.version,
            })
            .collect();
        Ok(MatrixView { rows })
    })
}
