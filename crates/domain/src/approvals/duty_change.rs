//! The duty table (职责表, R4 二·三「除本职工作职责外」): whose daily work a family is. What stands in it needs no
//! approval, so every line of it is proposed by one and put in force by another.

use super::{ApprovalRefusal, ChangeState};
use crate::access::Post;
use crate::coded::coded;

coded! {
    /// What a change does to a line of the duty table.
    pub enum DutyAct {
        /// 确认.
        Confirm = "confirm", "duty-act-confirm";
        /// 撤销.
        Withdraw = "withdraw", "duty-act-withdraw";
    }
}

/// What is known when a change is proposed.
#[derive(Debug, Clone, Copy)]
pub struct DutyProposal<'a> {
    /// What is done.
    pub act: DutyAct,
    /// Of a department, whose name this is,
    pub department: Option<&'a str>,
    /// of a post, or of both: the post in that department.
    pub post: Option<Post>,
    /// The family as written.
    pub family: &'a str,
    /// It is one of the file plan's.
    pub family_known: bool,
    /// The line stands.
    pub stands: bool,
    /// A proposal for it waits.
    pub waits: bool,
    /// Why.
    pub reason: &'a str,
    /// Article.
    pub article: &'a str,
}

/// Whether it may be proposed.
///
/// # Errors
/// Says what is in the way.
pub fn propose_duty(facts: &DutyProposal<'_>) -> Result<ChangeState, ApprovalRefusal> {
    if facts.department.is_none() && facts.post.is_none() {
        return Err(ApprovalRefusal::DutyOfNobody);
    }
    // Administrators and the auditor work with no papers; nothing of them is their daily work.
    if let Some(post) = facts.post
        && (post.is_administrator() || post == Post::Auditor)
    {
        return Err(ApprovalRefusal::PostHasNoDuty { post });
    }
    if !facts.family_known {
        return Err(ApprovalRefusal::FamilyUnknown { family: facts.family.to_owned() });
    }
    if facts.reason.trim().is_empty() {
        return Err(ApprovalRefusal::ReasonNeeded);
    }
    if facts.article.trim().is_empty() {
        return Err(ApprovalRefusal::ArticleNeeded);
    }
    if facts.waits {
        return Err(ApprovalRefusal::DutyWaits);
    }
    match (facts.act, facts.stands) {
        (DutyAct::Confirm, true) => Err(ApprovalRefusal::DutyStands),
        (DutyAct::Withdraw, false) => Err(ApprovalRefusal::DutyDoesNotStand),
        _ => Ok(ChangeState::Proposed),
    }
}
