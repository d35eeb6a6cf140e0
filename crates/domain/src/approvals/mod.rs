//! Approvals (审批): who must allow what, who has, and whether it still holds (3-domain §3, R4 二·三).
//!
//! An approval is bound to the exact content by a digest, lives until a day, and is used once.

mod action;
mod approval;
mod away;
mod delegation;
mod distinct;
mod duty_change;
mod ground;
mod matrix;
mod matrix_change;
mod opening;
mod paper;
mod standing;

pub use action::Action;
pub use approval::{
    Approval, ApprovalState, Decided, Decider, Decision, REMINDED_WORKING_DAYS, VALID_WORKING_DAYS,
    digest_of, effective_state, give_back, is_granted, missing_posts, next_posts, receive_decision, use_up,
    withdraw,
};
pub use away::{
    AwayEvent, AwayRefusal, KeptRequest, RequestState, SaidDecision, is_of_request, may_ask_away,
    may_come_in, may_revoke,
};
pub use delegation::{
    Delegation, DelegationProposal, LONGEST_DELEGATION_DAYS, acts_by, check_delegation, end_delegation,
};
pub use distinct::{Party, are_distinct, differ};
pub use duty_change::{DutyAct, DutyProposal, propose_duty};
pub use ground::Ground;
pub use matrix::{ActPlace, MatrixRow, Mode, Need, what_is_needed};
pub use matrix_change::{
    CellAct, CellProposal, ChangeState, LEAST_WITNESSES, LONGEST_LOAN_DAYS, decide_change, propose_cell,
};
pub use opening::{check_opened, must_be_opened};
pub use paper::{
    ATTESTING_POSTS, Around, CONFIRM_WORKING_DAYS, PaperEvent, PaperRefusal, PaperState, SheetCode,
    is_overdue, may_attest, may_go_on_paper, may_settle,
};
pub use standing::{
    LONGEST_STANDING_MONTHS, StandingAct, StandingApproval, StandingProposal, StandingScope, StandingState,
    is_in_force, may_stand, propose_standing, revoke,
};

use crate::access::{Level, Post};
use crate::ids::{ApprovalId, PersonId, RecordId, RowId, SignatureId};
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
        /// One after another: `who` decides before this person.
        NotYourTurn { name: String, who: Vec<Post> } => "not_your_turn", Evidence;
        /// From 机密 upward a request is opened before it is decided.
        NotOpened { number: String } => "not_opened", Evidence;
        /// A batch names at least one and at most that many requests.
        BatchSize { most: usize } => "batch_size", Form;
        /// A change says why.
        ReasonNeeded => "reason_needed", Form;
        /// A change says by which article.
        ArticleNeeded => "article_needed", Form;
        /// The last day lies before the first, or the first in the past.
        DatesWrong { from: Day, until: Day } => "dates_wrong", Form;
        /// A proposal for that cell waits.
        CellWaits { level: Level, action: Action } => "cell_waits", Form;
        /// The cell says that already.
        CellUnchanged { level: Level, action: Action } => "cell_unchanged", Form;
        /// This post decides no requests.
        PostDecidesNothing { post: Post } => "post_decides_nothing", Form;
        /// A post stands twice among the approvers.
        PostTwice { post: Post } => "post_twice", Form;
        /// At that level, and for destruction, somebody is always asked.
        CellAsksNobody { level: Level, action: Action } => "cell_asks_nobody", Form;
        /// A destruction has witnesses.
        WitnessesTooFew { least: u32 } => "witnesses_too_few", Form;
        /// A longest term is one of loans, within bounds.
        LongestDaysWrong { most: u32 } => "longest_days_wrong", Form;
        /// That act does not happen at the reading place.
        PlaceDoesNotFit { action: Action } => "place_does_not_fit", Form;
        /// The shredder class does not destroy that level.
        ShredderTooCoarse { level: Level, class: String } => "shredder_too_coarse", Form;
        /// The proposal was decided.
        ChangeDecided { state: ChangeState } => "change_decided", Form;
        /// Proposing and putting in force are two people's acts.
        ChangeByOne { name: String } => "change_by_one", Evidence;
        /// A duty is a department's or a post's.
        DutyOfNobody => "duty_of_nobody", Form;
        /// That post has no daily work with papers.
        PostHasNoDuty { post: Post } => "post_has_no_duty", Form;
        /// The file plan has no such family.
        FamilyUnknown { family: String } => "family_unknown", Form;
        /// A proposal for that line waits.
        DutyWaits => "duty_waits", Form;
        /// The line stands.
        DutyStands => "duty_stands", Form;
        /// The line does not stand.
        DutyDoesNotStand => "duty_does_not_stand", Form;
        /// Destruction and telling outsiders are allowed case by case only.
        NeverStanding { action: Action } => "never_standing", Evidence;
        /// The person is not cleared for that level, or has left.
        StandingAboveClearance { name: String, needed: Level } => "standing_above_clearance", Evidence;
        /// With a category or a family that the file plan has.
        StandingWithoutScope => "standing_without_scope", Form;
        /// It lasts a year at most.
        StandingTooLong { months: u32 } => "standing_too_long", Form;
        /// One for the same stands in these days, or is asked for.
        StandingThere { name: String } => "standing_there", Form;
        /// The matrix asks nobody for that.
        StandingNotNeeded { action: Action, level: Level } => "standing_not_needed", Form;
        /// It is not in force.
        StandingNotInForce { number: String, state: StandingState } => "standing_not_in_force", Form;
        /// Whoever it is for, or whoever decides, takes it back.
        NotYoursToRevoke { who: Vec<Post> } => "not_yours_to_revoke", Evidence;
        /// What outlasts the delegation is not a deputy's to give.
        StandingByDeputy { name: String } => "standing_by_deputy", Evidence;
        /// The delegation is over, or does not reach this act or level.
        DelegationDoesNotCover { name: String } => "delegation_does_not_cover", Evidence;
        /// Only who decides requests lets others decide.
        NothingToDelegate { who: Vec<Post> } => "nothing_to_delegate", Evidence;
        /// Nobody is the own deputy.
        DelegatedToSelf { name: String } => "delegated_to_self", Form;
        /// Has no account, has left, keeps the papers, administers or audits.
        DeputyUnfit { name: String } => "deputy_unfit", Evidence;
        /// The deputy is not cleared for that level.
        DeputyClearanceTooLow { name: String, needed: Level } => "deputy_clearance_too_low", Evidence;
        /// A delegation names what may be decided.
        DelegationOfNothing => "delegation_of_nothing", Form;
        /// The office does not let destruction be delegated.
        DestructionNotDelegated => "destruction_not_delegated", Evidence;
        /// Longer than a delegation lasts.
        DelegationTooLong { days: i64 } => "delegation_too_long", Form;
        /// Another delegation for one of these acts covers some of these days.
        DelegatedAlready { from: Day, until: Day } => "delegated_already", Form;
        /// Only the delegator takes it back.
        OnlyDelegatorWithdraws => "only_delegator_withdraws", Evidence;
        /// It was taken back, or its last day has passed.
        DelegationOver => "delegation_over", Form;
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
        /// Somebody who may decide it has had it open.
        ApprovalOpened { approval: ApprovalId, by: PersonId } => "approval_opened";
        /// A decision was a deputy's: by whom, in whose post, by which delegation.
        ApprovalDecidedByDeputy { approval: ApprovalId, by: PersonId, behind: PersonId, delegation: RowId } => "approval_decided_by_deputy";
        /// A change of a cell of the matrix was proposed.
        MatrixChangeProposed { change: RowId, level: i64, action: &'static str, act: &'static str } => "matrix_change_proposed";
        /// It was put in force or refused by another.
        MatrixChangeDecided { change: RowId, level: i64, action: &'static str, state: &'static str, signature: SignatureId } => "matrix_change_decided";
        /// A change of the duty table was proposed.
        DutyChangeProposed { change: RowId, act: &'static str } => "duty_change_proposed";
        /// It was put in force or refused by another.
        DutyChangeDecided { change: RowId, act: &'static str, state: &'static str, signature: SignatureId } => "duty_change_decided";
        /// A standing approval was asked for.
        StandingAsked { standing: RowId, person: PersonId, action: &'static str, level: i64, approval: ApprovalId } => "standing_asked";
        /// Its request was decided or taken back.
        StandingSettled { standing: RowId, person: PersonId, state: &'static str } => "standing_settled";
        /// It carried an act.
        StandingUsed { standing: RowId, person: PersonId, record: RecordId, action: &'static str } => "standing_used";
        /// That act was reversed.
        StandingGivenBack { used: RowId } => "standing_given_back";
        /// It was taken back.
        StandingRevoked { standing: RowId, person: PersonId, by: PersonId } => "standing_revoked";
        /// It was looked through and stays.
        StandingReviewed { standing: RowId, by: PersonId } => "standing_reviewed";
        /// An approver lets another person decide.
        DelegationGiven { delegation: RowId, from: PersonId, to: PersonId, level: i64, signature: SignatureId } => "delegation_given";
        /// He takes it back.
        DelegationWithdrawn { delegation: RowId, from: PersonId, to: PersonId } => "delegation_withdrawn";
    }
}
