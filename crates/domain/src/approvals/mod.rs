//! Approvals (审批): who must allow what, who has, and whether it still holds (3-domain §3, R4 二·三).
//!
//! An approval is bound to the exact content by a digest, lives until a day, and is used once.

mod action;
mod approval;
mod distinct;
mod ground;
mod matrix;

pub use action::Action;
pub use approval::{
    Approval, ApprovalState, Decided, Decider, Decision, VALID_WORKING_DAYS, digest_of, effective_state,
    give_back, is_granted, missing_posts, receive_decision, use_up, withdraw,
};
pub use distinct::{Party, are_distinct, differ};
pub use ground::Ground;
pub use matrix::{MatrixRow, Mode, Need, what_is_needed};

use crate::access::{Level, Post};
use crate::ids::{ApprovalId, PersonId, SignatureId};
use crate::moment::Day;

crate::refusals! {
    /// What an approval may be refused for.
    pub enum ApprovalRefusal in "approval" {
        /// Nobody decided yet, or not everybody who must.
        StillOpen { number: String, who: Vec<Post> } => "still_open", Evidence;
        /// An approver said no.
        WasRefused { number: String } => "was_refused", Evidence;
        /// The applicant took it back.
        WasWithdrawn { number: String } => "was_withdrawn", Evidence;
        /// It allowed one act, and that act was done.
        AlreadyUsed { number: String } => "already_used", Evidence;
        /// Everybody has decided; nothing is left to decide.
        AlreadyApproved { number: String } => "already_approved", Evidence;
        /// Its last day has passed.
        Expired { number: String, until: Day } => "expired", Evidence;
        /// What is to be done is not what was approved.
        ContentDiffers { number: String } => "content_differs", Evidence;
        /// The decisions do not carry it: a post is missing, or one person stands twice.
        NotCarried { number: String, who: Vec<Post> } => "not_carried", Evidence;
        /// This person decides nothing here; `who` does.
        NotYourDecision { name: String, who: Vec<Post> } => "not_your_decision", Evidence;
        /// This person has decided already.
        AlreadyDecided { name: String } => "already_decided", Evidence;
        /// Applicant and approver are one person.
        ApplicantDecides { name: String, who: Vec<Post> } => "applicant_decides", Evidence;
        /// The approver's clearance is below the level of what is asked for.
        ApproverClearanceTooLow { name: String, needed: Level } => "approver_clearance_too_low", Evidence;
        /// A refusal needs a word why.
        OpinionNeeded => "opinion_needed", Form;
        /// Only the applicant takes a request back.
        OnlyApplicantWithdraws { number: String } => "only_applicant_withdraws", Evidence;
        /// The purpose of a request is missing.
        PurposeNeeded => "purpose_needed", Form;
    }
}

crate::events! {
    /// What the trail keeps of approvals.
    pub enum ApprovalEvent {
        /// A request was put to its approvers.
        ApprovalAsked { approval: ApprovalId, action: &'static str, level: i64, applicant: PersonId, digest: [u8; 32] } => "approval_asked";
        /// An approver decided, signed.
        ApprovalDecided { approval: ApprovalId, by: PersonId, post: &'static str, decision: &'static str, signature: SignatureId, outcome: &'static str } => "approval_decided";
        /// The applicant took it back.
        ApprovalWithdrawn { approval: ApprovalId, by: PersonId } => "approval_withdrawn";
        /// The act it allows was done.
        ApprovalUsed { approval: ApprovalId, action: &'static str } => "approval_used";
        /// The act was reversed; it may be used once more.
        ApprovalGivenBack { approval: ApprovalId, action: &'static str } => "approval_given_back";
    }
}
