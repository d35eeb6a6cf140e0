//! The office's own matrix (审批矩阵): every change of a cell is proposed by one and put in force by another.
//!
//! A newer rule pack never changes a cell the office has spoken about; requests keep the cell they were asked under.

use super::{ActPlace, Action, ApprovalRefusal, MatrixRow};
use crate::access::{Level, Permission};
use crate::coded::coded;
use crate::ids::PersonId;

coded! {
    /// What a change does to a cell.
    pub enum CellAct {
        /// 修改.
        Change = "change", "cell-act-change";
        /// 恢复规则包.
        BackToPack = "back_to_pack", "cell-act-back-to-pack";
    }
}

coded! {
    /// Where a change of the matrix or of the duty table stands.
    pub enum ChangeState {
        /// 待会签.
        Proposed = "proposed", "change-state-proposed";
        /// 现行.
        InForce = "in_force", "change-state-in-force";
        /// 已被替代.
        Superseded = "superseded", "change-state-superseded";
        /// 不同意.
        Refused = "refused", "change-state-refused";
    }
}

/// The longest loan a cell may allow, in working days.
pub const LONGEST_LOAN_DAYS: u32 = 250;
/// The witnesses a destruction has at least.
pub const LEAST_WITNESSES: u32 = 2;

/// What is known when a change is proposed.
#[derive(Debug, Clone)]
pub struct CellProposal<'a> {
    /// What is done.
    pub act: CellAct,
    /// The cell that holds now.
    pub standing: Option<&'a MatrixRow>,
    /// The office has spoken about it before.
    pub is_own: bool,
    /// The cell as it shall be; of [`CellAct::BackToPack`] the pack's.
    pub wanted: &'a MatrixRow,
    /// A proposal for it waits.
    pub waits: bool,
    /// Why.
    pub reason: &'a str,
}

/// Whether a change may be proposed.
///
/// # Errors
/// Says what is in the way.
pub fn propose_cell(facts: &CellProposal<'_>) -> Result<ChangeState, ApprovalRefusal> {
    let (level, action) = (facts.wanted.level, facts.wanted.action);
    if facts.reason.trim().is_empty() {
        return Err(ApprovalRefusal::ReasonNeeded);
    }
    if facts.waits {
        return Err(ApprovalRefusal::CellWaits { level, action });
    }
    let unchanged = match facts.act {
        CellAct::Change => facts.standing == Some(facts.wanted),
        CellAct::BackToPack => !facts.is_own,
    };
    if unchanged {
        return Err(ApprovalRefusal::CellUnchanged { level, action });
    }
    match facts.act {
        CellAct::Change => check_cell(facts.wanted).map(|()| ChangeState::Proposed),
        CellAct::BackToPack => Ok(ChangeState::Proposed),
    }
}

/// What no cell may say, whoever agrees.
fn check_cell(cell: &MatrixRow) -> Result<(), ApprovalRefusal> {
    let (level, action) = (cell.level, cell.action);
    if cell.article.trim().is_empty() {
        return Err(ApprovalRefusal::ArticleNeeded);
    }
    if let Some(post) = cell.approvers.iter().find(|post| !Permission::Approve.posts().contains(post)) {
        return Err(ApprovalRefusal::PostDecidesNothing { post: *post });
    }
    if let Some(post) = cell
        .approvers
        .iter()
        .enumerate()
        .find_map(|(at, post)| cell.approvers[..at].contains(post).then_some(post))
    {
        return Err(ApprovalRefusal::PostTwice { post: *post });
    }
    // R4 二·三·1 names who decides from 秘密 upward; destruction always asks somebody.
    if cell.approvers.is_empty() && (level >= Level::Secret || action == Action::Destruction) {
        return Err(ApprovalRefusal::CellAsksNobody { level, action });
    }
    if action == Action::Destruction && cell.witnesses < LEAST_WITNESSES {
        return Err(ApprovalRefusal::WitnessesTooFew { least: LEAST_WITNESSES });
    }
    let is_loan = matches!(action, Action::Reading | Action::CarryOut);
    if cell.longest_days.is_some_and(|days| !is_loan || days == 0 || days > LONGEST_LOAN_DAYS) {
        return Err(ApprovalRefusal::LongestDaysWrong { most: LONGEST_LOAN_DAYS });
    }
    if cell.place == ActPlace::ReadingPlace && !is_here(action) {
        return Err(ApprovalRefusal::PlaceDoesNotFit { action });
    }
    check_shredder(cell)
}

/// Acts that happen at a place of the office.
fn is_here(action: Action) -> bool {
    matches!(action, Action::Reading | Action::Copying | Action::Excerpt | Action::Printing)
}

/// The coarsest class that destroys that level (3-domain §7).
fn coarsest(level: Level) -> u8 {
    match level {
        Level::General => 2,
        Level::Internal => 3,
        Level::Secret => 4,
        Level::Confidential => 5,
        Level::TopSecret => 6,
    }
}

fn check_shredder(cell: &MatrixRow) -> Result<(), ApprovalRefusal> {
    if cell.shredder_class.is_empty() && cell.action != Action::Destruction {
        return Ok(());
    }
    let class = cell.shredder_class.strip_prefix("P-").and_then(|text| text.parse::<u8>().ok());
    match class.filter(|class| (1..=7).contains(class)) {
        Some(class) if class >= coarsest(cell.level) => Ok(()),
        _ => Err(ApprovalRefusal::ShredderTooCoarse {
            level: cell.level,
            class: format!("P-{}", coarsest(cell.level)),
        }),
    }
}

/// The other person's decision about a change of the matrix or of the duty table.
///
/// # Errors
/// Decided already; by its proposer.
pub fn decide_change(
    state: ChangeState,
    (proposer, decider): (PersonId, PersonId),
    name: &str,
    agree: bool,
) -> Result<ChangeState, ApprovalRefusal> {
    if state != ChangeState::Proposed {
        return Err(ApprovalRefusal::ChangeDecided { state });
    }
    if proposer == decider {
        return Err(ApprovalRefusal::ChangeByOne { name: name.to_owned() });
    }
    Ok(if agree { ChangeState::InForce } else { ChangeState::Refused })
}
