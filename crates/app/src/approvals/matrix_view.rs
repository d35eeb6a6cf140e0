//! A cell of the matrix and its versions, as they cross the border.

use super::view::TermsView;
use crate::border::PersonRef;
use crate::error::Result;
use crate::records::asking::member;
use domain::access::{Level, Post};
use domain::approvals::{ActPlace, Action, MatrixRow, Mode};
use domain::dispatch::Channel;
use domain::records::Field;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::approvals::MatrixChangeRow;
use ts_rs::TS;

/// A cell as somebody writes it.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CellWish {
    /// Who must allow it, in this order.
    pub approvers: Vec<String>,
    /// `all`, `any`, `ordered`.
    pub mode: String,
    /// A supervisor on the spot.
    #[serde(default)]
    pub supervised: bool,
    /// Witnesses.
    #[serde(default)]
    pub witnesses: u32,
    /// By which ways; empty: not said.
    #[serde(default)]
    pub channels: Vec<String>,
    /// `anywhere`, `archive_room`, `reading_place`.
    pub place: String,
    /// What leaves carries a watermark.
    #[serde(default)]
    pub watermark: bool,
    /// Longest loan in working days.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub longest_days: Option<u32>,
    /// Shredder class, `P-4`.
    #[serde(default)]
    pub shredder_class: String,
    /// Article.
    pub article: String,
}

impl CellWish {
    /// The cell it says, its codes checked.
    pub(super) fn cell(&self, level: Level, action: Action) -> Result<MatrixRow> {
        let channels = self.channels.iter().map(|code| member(code, Field::Kind, Channel::from_code));
        let approvers = self.approvers.iter().map(|code| member(code, Field::Kind, Post::from_code));
        Ok(MatrixRow {
            level,
            action,
            approvers: approvers.collect::<Result<_>>()?,
            mode: member(&self.mode, Field::Kind, Mode::from_code)?,
            supervised: self.supervised,
            witnesses: self.witnesses,
            channels: channels.collect::<Result<_>>()?,
            place: member(&self.place, Field::Place, ActPlace::from_code)?,
            watermark: self.watermark,
            longest_days: self.longest_days,
            shredder_class: self.shredder_class.trim().to_owned(),
            article: self.article.trim().to_owned(),
        })
    }
}

/// What a cell says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct CellView {
    /// Level.
    pub level: String,
    /// Action.
    pub action: String,
    /// Who must allow it, in this order.
    pub approvers: Vec<String>,
    /// `all`, `any`, `ordered`.
    pub mode: String,
    /// On what terms.
    pub terms: TermsView,
    /// Article.
    pub article: String,
}

impl CellView {
    pub(crate) fn of(cell: &MatrixRow) -> CellView {
        CellView {
            level: cell.level.code().to_owned(),
            action: cell.action.code().to_owned(),
            approvers: cell.approvers.iter().map(|post| post.code().to_owned()).collect(),
            mode: cell.mode.code().to_owned(),
            terms: TermsView::of(cell),
            article: cell.article.clone(),
        }
    }
}

/// A change of a cell.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct MatrixChangeView {
    /// Identity.
    pub id: String,
    /// Which of the office's versions it is or would be.
    pub version: i64,
    /// `change` or `back_to_pack`.
    pub act: String,
    /// The cell.
    pub cell: CellView,
    /// Why.
    pub reason: String,
    /// `proposed`, `in_force`, `superseded`, `refused`.
    pub state: String,
    /// Who proposed.
    pub proposed_by: PersonRef,
    /// When.
    pub proposed_at: String,
    /// Who decided.
    pub decided_by: Option<String>,
    /// When.
    pub decided_at: Option<String>,
}

pub(super) fn change_view(row: MatrixChangeRow) -> MatrixChangeView {
    MatrixChangeView {
        id: row.id.to_string(),
        version: row.version,
        act: row.act,
        cell: CellView::of(&row.cell),
        reason: row.reason,
        state: row.state,
        proposed_by: PersonRef { id: row.proposed_by.to_string(), name: row.proposed_by_name },
        proposed_at: row.proposed_at.to_string(),
        decided_by: row.decided_by_name,
        decided_at: row.decided_at.map(|at| at.to_string()),
    }
}

/// Proposals of all cells that wait.
pub(crate) fn waiting_matrix_changes(reader: &Reader<'_>) -> Result<Vec<MatrixChangeView>> {
    let rows = store::approvals::list_matrix_changes(reader, None, true)?;
    Ok(rows.into_iter().map(change_view).collect())
}
