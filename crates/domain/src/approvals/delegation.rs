//! Delegation (授权代批): an approver who is away lets another person decide in his post.
//!
//! A deputy acts by the delegator's own posts and never by posts that were lent to him: it is not handed on.

use super::{Action, Approval, ApprovalRefusal, Decider, next_posts};
use crate::access::{Level, Permission, Post};
use crate::ids::{PersonId, RowId};
use crate::moment::{Day, Now};

/// The longest a delegation lasts, in days.
pub const LONGEST_DELEGATION_DAYS: i64 = 92;

/// A delegation as told by the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delegation {
    /// Identity.
    pub id: RowId,
    /// Who lets decide.
    pub from: PersonId,
    /// Who may decide.
    pub to: PersonId,
    /// The posts that the delegator holds today.
    pub posts: Vec<Post>,
    /// What may be decided.
    pub actions: Vec<Action>,
    /// Up to which level.
    pub ceiling: Level,
    /// First day.
    pub begins_on: Day,
    /// Last day.
    pub ends_on: Day,
    /// Taken back.
    pub withdrawn: bool,
}

impl Delegation {
    /// Whether it holds today.
    #[must_use]
    pub fn holds(&self, now: Now) -> bool {
        !self.withdrawn && (self.begins_on..=self.ends_on).contains(&now.today())
    }

    fn covers(&self, approval: &Approval, now: Now) -> bool {
        self.holds(now) && self.ceiling >= approval.level && self.actions.contains(&approval.action)
    }
}

/// The delegation by which somebody decides; none: by a post of his own. `lasting` tells that the request is one
/// for a standing approval.
///
/// # Errors
/// A standing approval is not a deputy's to give; the delegation does not cover this.
pub fn acts_by<'a>(
    approval: &Approval,
    decider: &Decider,
    lasting: bool,
    delegations: &'a [Delegation],
    now: Now,
) -> Result<Option<&'a Delegation>, ApprovalRefusal> {
    let next = next_posts(approval);
    let serves = |posts: &[Post]| next.iter().any(|post| posts.contains(post));
    if serves(&decider.posts) {
        return Ok(None);
    }
    let mine: Vec<&Delegation> =
        delegations.iter().filter(|one| one.to == decider.person && serves(&one.posts)).collect();
    if mine.is_empty() {
        return Ok(None);
    }
    if lasting {
        return Err(ApprovalRefusal::StandingByDeputy { name: decider.name.clone() });
    }
    match mine.iter().find(|one| one.covers(approval, now)) {
        Some(one) => Ok(Some(one)),
        None => Err(ApprovalRefusal::DelegationDoesNotCover { name: decider.name.clone() }),
    }
}

/// What is known when somebody gives a delegation.
#[derive(Debug, Clone)]
pub struct DelegationProposal<'a> {
    /// Who gives it.
    pub from: PersonId,
    /// The posts held.
    pub from_posts: &'a [Post],
    /// Who shall decide.
    pub to: PersonId,
    /// Name.
    pub to_name: &'a str,
    /// The deputy's posts.
    pub to_posts: &'a [Post],
    /// What the deputy may see.
    pub to_clearance: Level,
    /// The deputy works here and can sign.
    pub to_can_sign: bool,
    /// What may be decided.
    pub actions: &'a [Action],
    /// Up to which level.
    pub ceiling: Level,
    /// First day.
    pub begins_on: Day,
    /// Last day.
    pub ends_on: Day,
    /// Why.
    pub reason: &'a str,
    /// The office lets destruction be delegated.
    pub destruction_too: bool,
    /// Delegations of the same person that stand or will.
    pub others: &'a [Delegation],
}

/// Whether it may be given.
///
/// # Errors
/// Says what is in the way.
pub fn check_delegation(facts: &DelegationProposal<'_>, today: Day) -> Result<(), ApprovalRefusal> {
    if !facts.from_posts.iter().any(|post| Permission::Approve.posts().contains(post)) {
        return Err(ApprovalRefusal::NothingToDelegate { who: Permission::Approve.posts().to_vec() });
    }
    if facts.from == facts.to {
        return Err(ApprovalRefusal::DelegatedToSelf { name: facts.to_name.to_owned() });
    }
    // Whoever keeps the papers or the accounts does not decide about them, and the auditor changes nothing.
    let apart = [
        Post::Clerk,
        Post::Auditor,
        Post::SystemAdministrator,
        Post::SecurityAdministrator,
        Post::AuditAdministrator,
    ];
    if !facts.to_can_sign || facts.to_posts.iter().any(|post| apart.contains(post)) {
        return Err(ApprovalRefusal::DeputyUnfit { name: facts.to_name.to_owned() });
    }
    if facts.to_clearance < facts.ceiling {
        return Err(ApprovalRefusal::DeputyClearanceTooLow {
            name: facts.to_name.to_owned(),
            needed: facts.ceiling,
        });
    }
    if facts.reason.trim().is_empty() {
        return Err(ApprovalRefusal::ReasonNeeded);
    }
    if facts.actions.is_empty() {
        return Err(ApprovalRefusal::DelegationOfNothing);
    }
    if facts.actions.contains(&Action::Destruction) && !facts.destruction_too {
        return Err(ApprovalRefusal::DestructionNotDelegated);
    }
    if facts.begins_on < today || facts.ends_on < facts.begins_on {
        return Err(ApprovalRefusal::DatesWrong { from: facts.begins_on, until: facts.ends_on });
    }
    if (facts.ends_on - facts.begins_on).num_days() >= LONGEST_DELEGATION_DAYS {
        return Err(ApprovalRefusal::DelegationTooLong { days: LONGEST_DELEGATION_DAYS });
    }
    let meets = |one: &&Delegation| {
        !one.withdrawn
            && one.begins_on <= facts.ends_on
            && one.ends_on >= facts.begins_on
            && one.actions.iter().any(|action| facts.actions.contains(action))
    };
    match facts.others.iter().find(meets) {
        Some(one) => Err(ApprovalRefusal::DelegatedAlready { from: one.begins_on, until: one.ends_on }),
        None => Ok(()),
    }
}

/// The delegator takes it back, at once.
///
/// # Errors
/// Somebody else's; taken back or over already.
pub fn end_delegation(delegation: &Delegation, person: PersonId, today: Day) -> Result<(), ApprovalRefusal> {
    if delegation.from != person {
        return Err(ApprovalRefusal::OnlyDelegatorWithdraws);
    }
    if delegation.withdrawn || delegation.ends_on < today {
        return Err(ApprovalRefusal::DelegationOver);
    }
    Ok(())
}
