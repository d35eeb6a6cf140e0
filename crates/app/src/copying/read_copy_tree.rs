//! The family tree of a record's copies (复制件谱系): the original, what was made of it, and what was made of that.

use crate::error::OrMissing;
use crate::{Desk, Operation, Result};
use domain::copying::{Branch, NumberedState, in_tree_order};
use domain::records::CopyKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::copying::FamilyRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadCopyTree {
    /// Of which record.
    pub record_id: String,
}

/// A copy in its tree, or in the register of numbered copies.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CopyBranch {
    /// Identity.
    pub id: String,
    /// Identity of the record.
    pub record_id: String,
    /// 档号 or 登记号.
    pub record_number: String,
    /// Title.
    pub title: String,
    /// Level.
    pub level: String,
    /// Generations from the root of the tree.
    pub depth: usize,
    /// `F01-1`.
    pub label: String,
    /// Barcode.
    pub barcode: String,
    /// `original`, `further`, `numbered`, `excerpt`, `electronic`.
    pub kind: String,
    /// Pages.
    pub pages: i64,
    /// `ready`, `out`, `returned`, `in_session`, `destroyed`, `lost`; `in` for what was not copied here.
    pub state: String,
    /// Who has it.
    pub holder: Option<String>,
    /// Identity of that person.
    pub holder_id: Option<String>,
    /// Made by this job.
    pub job_id: Option<String>,
    /// Its number.
    pub job_number: Option<String>,
    /// 应收回.
    pub return_by: Option<String>,
    /// Called back by this day.
    pub recalled_by: Option<String>,
    /// It should be back by now.
    pub overdue: bool,
    /// Compared with the original.
    pub certified: bool,
    /// When made.
    pub made_at: String,
    /// When destroyed.
    pub destroyed_at: Option<String>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CopyTree {
    /// 档号 or 登记号.
    pub record_number: String,
    /// Title.
    pub title: String,
    /// Level, which every branch has.
    pub level: String,
    /// Parents before children.
    pub branches: Vec<CopyBranch>,
    /// Numbered copies still with people.
    pub outside: usize,
}

pub(super) fn branch(row: &FamilyRow, depth: usize, today: domain::Day) -> CopyBranch {
    let numbered = row.kind == CopyKind::Numbered.code();
    let state = match NumberedState::of(&row.state, row.handed_over).filter(|_| numbered) {
        Some(state) => state.code().to_owned(),
        None => row.state.clone(),
    };
    let due = row.recall_due.or(row.return_by);
    CopyBranch {
        id: row.id.to_string(),
        record_id: row.record.to_string(),
        record_number: row.number.clone(),
        title: row.title.clone(),
        level: row.level.code().to_owned(),
        depth,
        label: row.label.clone(),
        barcode: row.barcode.clone(),
        kind: row.kind.clone(),
        pages: row.pages,
        overdue: state == NumberedState::Out.code() && due.is_some_and(|due| due < today),
        state,
        holder: row.holder_name.clone(),
        holder_id: row.holder.map(|id| id.to_string()),
        job_id: row.job.map(|id| id.to_string()),
        job_number: row.job_number.clone(),
        return_by: row.return_by.map(|day| day.to_string()),
        recalled_by: row.recall_due.map(|day| day.to_string()),
        certified: row.certified,
        made_at: row.made_at.to_string(),
        destroyed_at: row.destroyed_at.map(|at| at.to_string()),
    }
}

/// Reads.
pub fn read_copy_tree(desk: &mut Desk, ask: ReadCopyTree) -> Result<CopyTree> {
    desk.read(Operation::ReadCopyTree, |view| {
        let record = ask.record_id.parse().ok().or_missing()?;
        let rows = store::copying::list_family(view, view.sight(), record)?;
        let first = rows.first().or_missing()?;
        let today = view.now().today();
        let family: Vec<Branch> =
            rows.iter().map(|row| Branch { copy: row.id, parent: row.parent }).collect();
        let branches: Vec<CopyBranch> =
            in_tree_order(&family).into_iter().map(|(at, depth)| branch(&rows[at], depth, today)).collect();
        Ok(CopyTree {
            record_number: first.number.clone(),
            title: first.title.clone(),
            level: first.level.code().to_owned(),
            outside: branches.iter().filter(|one| one.state == NumberedState::Out.code()).count(),
            branches,
        })
    })
}
