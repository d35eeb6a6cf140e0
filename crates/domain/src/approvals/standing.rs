//! Standing approvals (长期批准): a person may do one act with a category or a family, for a year at most.
//!
//! They are given by whoever the matrix names, as every approval is; each use is recorded, and for destruction or
//! telling outsiders there is none.

use super::{Action, ApprovalRefusal, MatrixRow, Mode};
use crate::access::{Level, Permission, Post};
use crate::coded::coded;
use crate::ids::{CategoryId, PersonId, RowId};
use crate::moment::{Day, Now};

/// The longest a standing approval lasts, in months.
pub const LONGEST_STANDING_MONTHS: u32 = 12;

coded! {
    /// Where a standing approval stands.
    pub enum StandingState {
        /// 待批.
        Asked = "asked", "standing-state-asked";
        /// 有效.
        InForce = "in_force", "standing-state-in-force";
        /// 已到期.
        Ended = "ended", "standing-state-ended";
        /// 未批准.
        Refused = "refused", "standing-state-refused";
        /// 已撤回.
        Withdrawn = "withdrawn", "standing-state-withdrawn";
        /// 已撤销.
        Revoked = "revoked", "standing-state-revoked";
    }
}

/// With what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StandingScope {
    /// One category of the file plan.
    Category(CategoryId),
    /// A family of categories.
    Family(String),
}

/// A standing approval as told by the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandingApproval {
    /// Identity.
    pub id: RowId,
    /// `CQ-0307-2026-0002`.
    pub number: String,
    /// Whose.
    pub person: PersonId,
    /// What.
    pub action: Action,
    /// Up to which level.
    pub ceiling: Level,
    /// With what.
    pub scope: StandingScope,
    /// First day.
    pub begins_on: Day,
    /// Last day.
    pub ends_on: Day,
    /// As stored; see [`StandingApproval::state_on`].
    pub state: StandingState,
}

/// An act somebody is about to do.
#[derive(Debug, Clone, Copy)]
pub struct StandingAct<'a> {
    /// Who.
    pub person: PersonId,
    /// What.
    pub action: Action,
    /// At which level.
    pub level: Level,
    /// With a record of this category,
    pub category: CategoryId,
    /// of this family.
    pub family: &'a str,
}

impl StandingApproval {
    /// The state that counts on that day.
    #[must_use]
    pub fn state_on(&self, day: Day) -> StandingState {
        match self.state {
            StandingState::InForce if self.ends_on < day => StandingState::Ended,
            stored => stored,
        }
    }

    /// Whether it carries this act now.
    #[must_use]
    pub fn carries(&self, act: &StandingAct<'_>, now: Now) -> bool {
        let within = match &self.scope {
            StandingScope::Category(category) => *category == act.category,
            StandingScope::Family(family) => family == act.family,
        };
        self.state == StandingState::InForce
            && (self.begins_on..=self.ends_on).contains(&now.today())
            && may_stand(self.action)
            && self.person == act.person
            && self.action == act.action
            && self.ceiling >= act.level
            && within
    }
}

/// What may be allowed beforehand and for long.
#[must_use]
pub fn may_stand(action: Action) -> bool {
    !matches!(action, Action::Destruction | Action::Disclosure)
}

/// What is known when a standing approval is asked for.
#[derive(Debug, Clone)]
pub struct StandingProposal<'a> {
    /// Whose it shall be.
    pub name: &'a str,
    /// What that person may see.
    pub clearance: Level,
    /// The person works here.
    pub works_here: bool,
    /// What.
    pub action: Action,
    /// Up to which level.
    pub ceiling: Level,
    /// The category or family is known.
    pub scope_known: bool,
    /// First day.
    pub begins_on: Day,
    /// Last day.
    pub ends_on: Day,
    /// 用途.
    pub purpose: &'a str,
    /// The cells of that act, by level; an undecided one is missing.
    pub cells: &'a [MatrixRow],
    /// One for the same stands or is asked for in these days.
    pub overlaps: bool,
}

/// Whose yes it needs: whoever the matrix asks at any level up to the ceiling, so that nobody's word is gone around.
///
/// # Errors
/// Says what is in the way.
pub fn propose_standing(
    facts: &StandingProposal<'_>,
    today: Day,
) -> Result<(Vec<Post>, Mode, String), ApprovalRefusal> {
    if !may_stand(facts.action) {
        return Err(ApprovalRefusal::NeverStanding { action: facts.action });
    }
    if !facts.works_here || facts.clearance < facts.ceiling {
        let (name, needed) = (facts.name.to_owned(), facts.ceiling);
        return Err(ApprovalRefusal::StandingAboveClearance { name, needed });
    }
    if !facts.scope_known {
        return Err(ApprovalRefusal::StandingWithoutScope);
    }
    if facts.purpose.trim().is_empty() {
        return Err(ApprovalRefusal::PurposeNeeded);
    }
    if facts.begins_on < today || facts.ends_on < facts.begins_on {
        return Err(ApprovalRefusal::DatesWrong { from: facts.begins_on, until: facts.ends_on });
    }
    if facts
        .begins_on
        .checked_add_months(chrono::Months::new(LONGEST_STANDING_MONTHS))
        .is_none_or(|end| facts.ends_on >= end)
    {
        return Err(ApprovalRefusal::StandingTooLong { months: LONGEST_STANDING_MONTHS });
    }
    if facts.overlaps {
        return Err(ApprovalRefusal::StandingThere { name: facts.name.to_owned() });
    }
    who_gives(facts)
}

fn who_gives(facts: &StandingProposal<'_>) -> Result<(Vec<Post>, Mode, String), ApprovalRefusal> {
    let up_to = |level: &&Level| **level <= facts.ceiling;
    let (mut posts, mut modes, mut article) = (Vec::new(), Vec::new(), String::new());
    for level in Level::ALL.iter().filter(up_to) {
        let Some(cell) = facts.cells.iter().find(|cell| cell.level == *level) else {
            // Undecided: the general manager, as the matrix itself is read.
            posts.push(vec![Post::GeneralManager]);
            modes.push(Mode::All);
            continue;
        };
        if !cell.approvers.is_empty() {
            posts.push(cell.approvers.clone());
            modes.push(cell.mode);
            article.clone_from(&cell.article);
        }
    }
    let Some(first) = posts.first() else {
        return Err(ApprovalRefusal::StandingNotNeeded { action: facts.action, level: facts.ceiling });
    };
    let alike = posts.iter().all(|one| one == first) && modes.iter().all(|one| *one == modes[0]);
    if alike {
        return Ok((first.clone(), modes[0], article));
    }
    let asked = |post: &Post| posts.iter().any(|one| one.contains(post));
    let all = Post::ALL.iter().copied().filter(asked).collect();
    Ok((all, Mode::All, article))
}

/// Somebody takes one back: whoever it is for, whoever asked, or whoever decides such requests.
///
/// # Errors
/// Not that person's to take back; not in force; no reason.
pub fn revoke(
    standing: &StandingApproval,
    (person, posts): (PersonId, &[Post]),
    reason: &str,
    today: Day,
) -> Result<StandingState, ApprovalRefusal> {
    let decides = Permission::Approve.posts().iter().chain(&[Post::SecrecyOfficer]);
    if standing.person != person && !decides.clone().any(|post| posts.contains(post)) {
        return Err(ApprovalRefusal::NotYoursToRevoke { who: decides.copied().collect() });
    }
    is_in_force(standing, today)?;
    match reason.trim().is_empty() {
        true => Err(ApprovalRefusal::ReasonNeeded),
        false => Ok(StandingState::Revoked),
    }
}

/// Only what is in force is taken back or looked through.
///
/// # Errors
/// `approval.standing_not_in_force`.
pub fn is_in_force(standing: &StandingApproval, today: Day) -> Result<(), ApprovalRefusal> {
    match standing.state_on(today) {
        StandingState::InForce => Ok(()),
        state => Err(ApprovalRefusal::StandingNotInForce { number: standing.number.clone(), state }),
    }
}
