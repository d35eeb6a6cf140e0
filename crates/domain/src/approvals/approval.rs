//! One approval: its states, decisions, and the question whether it carries an act now.

use super::{Action, ApprovalRefusal, Mode, Party, are_distinct};
use crate::access::{Level, Post};
use crate::coded::coded;
use crate::ids::PersonId;
use crate::moment::{Day, Now};
use sha2::{Digest, Sha256};

/// How many working days a request, and what it allows, stays valid.
pub const VALID_WORKING_DAYS: u32 = 10;
/// How many working days before its last day people are reminded of one.
pub const REMINDED_WORKING_DAYS: u32 = 2;

coded! {
    /// Where an approval stands (审批状态).
    pub enum ApprovalState {
        /// 待批.
        Open = "open", "approval-state-open";
        /// 已批.
        Approved = "approved", "approval-state-approved";
        /// 未批准.
        Refused = "refused", "approval-state-refused";
        /// 已撤回.
        Withdrawn = "withdrawn", "approval-state-withdrawn";
        /// 已使用.
        Used = "used", "approval-state-used";
        /// 已过期.
        Expired = "expired", "approval-state-expired";
    }
}

coded! {
    /// Yes or no.
    pub enum Decision {
        /// 同意.
        Approve = "approve", "decision-approve";
        /// 不同意.
        Refuse = "refuse", "decision-refuse";
    }
}

/// A decision already given and signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// Who.
    pub person: PersonId,
    /// As which approver.
    pub post: Post,
    /// Yes or no.
    pub decision: Decision,
    /// Whose post it was, when a deputy decided (代批).
    pub behind: Option<PersonId>,
}

impl Decided {
    /// Everybody whose word this is: the person, and whom a deputy stands for.
    fn people(&self) -> impl Iterator<Item = PersonId> {
        [Some(self.person), self.behind].into_iter().flatten()
    }
}

/// An approval as told by the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// `SQ-0307-2026-0018`.
    pub number: String,
    /// What it allows.
    pub action: Action,
    /// The level of what it is about, when asked.
    pub level: Level,
    /// What exactly, [`digest_of`] the statement.
    pub digest: [u8; 32],
    /// Who asked.
    pub applicant: PersonId,
    /// Who must allow it.
    pub approvers: Vec<Post>,
    /// All of them or one.
    pub mode: Mode,
    /// As stored; see [`effective_state`].
    pub state: ApprovalState,
    /// The last day it holds.
    pub expires_on: Day,
    /// Decisions so far.
    pub decisions: Vec<Decided>,
}

/// Somebody about to decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decider {
    /// Who.
    pub person: PersonId,
    /// For messages.
    pub name: String,
    /// The posts held.
    pub posts: Vec<Post>,
    /// What the person may see.
    pub clearance: Level,
    /// Whose post is used, when the decider is a deputy; the posts are then that person's.
    pub behind: Option<PersonId>,
}

/// The digest an approval is bound to. The tag keeps it apart from every other digest of the vault.
#[must_use]
pub fn digest_of(statement: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(b"strongroom/approval-statement/v1\0");
    hash.update(statement.as_bytes());
    hash.finalize().into()
}

/// The state that counts today: what was not finished by its last day has expired.
#[must_use]
pub fn effective_state(state: ApprovalState, expires_on: Day, now: Now) -> ApprovalState {
    match state {
        ApprovalState::Open | ApprovalState::Approved if expires_on < now.today() => ApprovalState::Expired,
        stored => stored,
    }
}

/// The posts whose yes is still missing; with `any`, one of the listed is enough.
#[must_use]
pub fn missing_posts(approval: &Approval) -> Vec<Post> {
    let said_yes = |post: &Post| {
        approval.decisions.iter().any(|given| given.decision == Decision::Approve && given.post == *post)
    };
    match approval.mode {
        Mode::Any if approval.approvers.iter().any(said_yes) => Vec::new(),
        Mode::Any => approval.approvers.clone(),
        Mode::All | Mode::Ordered => {
            approval.approvers.iter().copied().filter(|post| !said_yes(post)).collect()
        }
    }
}

/// The posts whose turn it is: every missing one, or with `ordered` the first of them alone.
#[must_use]
pub fn next_posts(approval: &Approval) -> Vec<Post> {
    let mut missing = missing_posts(approval);
    if approval.mode == Mode::Ordered {
        missing.truncate(1);
    }
    missing
}

/// Nothing but open may be decided or withdrawn.
fn is_open(approval: &Approval, now: Now) -> Result<(), ApprovalRefusal> {
    match effective_state(approval.state, approval.expires_on, now) {
        ApprovalState::Open => Ok(()),
        other => Err(not_usable(approval, other)),
    }
}

fn not_usable(approval: &Approval, state: ApprovalState) -> ApprovalRefusal {
    let number = approval.number.clone();
    match state {
        ApprovalState::Open => ApprovalRefusal::StillOpen { number, who: missing_posts(approval) },
        ApprovalState::Refused => ApprovalRefusal::WasRefused { number },
        ApprovalState::Withdrawn => ApprovalRefusal::WasWithdrawn { number },
        ApprovalState::Expired => ApprovalRefusal::Expired { number, until: approval.expires_on },
        ApprovalState::Approved => ApprovalRefusal::AlreadyApproved { number },
        ApprovalState::Used => ApprovalRefusal::AlreadyUsed { number },
    }
}

/// Receives one decision: as which post it counts, and where the approval stands afterwards.
///
/// A person counts once, for the first missing post held in the matrix's order, so that joint
/// approvers are different people even when one of them holds two of the posts. A deputy counts as two: nobody
/// decides twice by somebody else's hand.
///
/// # Errors
/// Not open any more; applicant decides; decided already; not an approver; not yet the turn; clearance too low;
/// a refusal without a word why.
pub fn receive_decision(
    approval: &Approval,
    decider: &Decider,
    decision: Decision,
    opinion: &str,
    now: Now,
) -> Result<(Post, ApprovalState), ApprovalRefusal> {
    is_open(approval, now)?;
    let missing = missing_posts(approval);
    if [Some(decider.person), decider.behind].contains(&Some(approval.applicant)) {
        return Err(ApprovalRefusal::ApplicantDecides { name: decider.name.clone(), who: missing });
    }
    let stood = |person: PersonId| person == decider.person || decider.behind == Some(person);
    if approval.decisions.iter().flat_map(Decided::people).any(stood) {
        return Err(ApprovalRefusal::AlreadyDecided { name: decider.name.clone() });
    }
    let (next, name) = (next_posts(approval), decider.name.clone());
    let Some(post) = next.iter().copied().find(|post| decider.posts.contains(post)) else {
        return Err(match missing.iter().any(|post| decider.posts.contains(post)) {
            true => ApprovalRefusal::NotYourTurn { name, who: next },
            false => ApprovalRefusal::NotYourDecision { name, who: missing },
        });
    };
    if decider.clearance < approval.level {
        return Err(ApprovalRefusal::ApproverClearanceTooLow {
            name: decider.name.clone(),
            needed: approval.level,
        });
    }
    if decision == Decision::Refuse && opinion.trim().is_empty() {
        return Err(ApprovalRefusal::OpinionNeeded);
    }
    let state = match (decision, approval.mode) {
        (Decision::Refuse, _) => ApprovalState::Refused,
        (Decision::Approve, Mode::Any) => ApprovalState::Approved,
        (Decision::Approve, Mode::All | Mode::Ordered) if missing.len() == 1 => ApprovalState::Approved,
        (Decision::Approve, Mode::All | Mode::Ordered) => ApprovalState::Open,
    };
    Ok((post, state))
}

/// Whether this approval carries this exact act now. The stored state is not trusted alone: the
/// decisions must carry it, by different people, none of them the applicant.
///
/// # Errors
/// Says which of these fails.
pub fn is_granted(approval: &Approval, digest: &[u8; 32], now: Now) -> Result<(), ApprovalRefusal> {
    match effective_state(approval.state, approval.expires_on, now) {
        ApprovalState::Approved => {}
        other => return Err(not_usable(approval, other)),
    }
    if approval.digest != *digest {
        return Err(ApprovalRefusal::ContentDiffers { number: approval.number.clone() });
    }
    let missing = missing_posts(approval);
    let mut parties = vec![Party { role: "applicant", person: approval.applicant, name: "" }];
    parties.extend(approval.decisions.iter().flat_map(Decided::people).map(|person| Party {
        role: "approver",
        person,
        name: "",
    }));
    let refused = approval.decisions.iter().any(|given| given.decision == Decision::Refuse);
    if refused || !missing.is_empty() || are_distinct(&parties).is_err() {
        return Err(ApprovalRefusal::NotCarried { number: approval.number.clone(), who: missing });
    }
    Ok(())
}

/// The act was done: single use.
///
/// # Errors
/// As [`is_granted`].
pub fn use_up(approval: &Approval, digest: &[u8; 32], now: Now) -> Result<ApprovalState, ApprovalRefusal> {
    is_granted(approval, digest, now).map(|()| ApprovalState::Used)
}

/// The act was reversed: usable once more, until the same last day.
///
/// # Errors
/// `approval.still_open` and so on when it had not been used.
pub fn give_back(approval: &Approval) -> Result<ApprovalState, ApprovalRefusal> {
    match approval.state {
        ApprovalState::Used => Ok(ApprovalState::Approved),
        other => Err(not_usable(approval, other)),
    }
}

/// The applicant takes a request, or a grant not yet used, back.
///
/// # Errors
/// Somebody else's request; nothing left to take back.
pub fn withdraw(approval: &Approval, person: PersonId, now: Now) -> Result<ApprovalState, ApprovalRefusal> {
    if person != approval.applicant {
        return Err(ApprovalRefusal::OnlyApplicantWithdraws { number: approval.number.clone() });
    }
    match effective_state(approval.state, approval.expires_on, now) {
        ApprovalState::Open | ApprovalState::Approved => Ok(ApprovalState::Withdrawn),
        other => Err(not_usable(approval, other)),
    }
}

#[cfg(test)]
mod tests;
