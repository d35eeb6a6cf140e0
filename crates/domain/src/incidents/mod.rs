//! What went wrong and what came of it (丢失与违规, 3-domain §4 and §8): the signed path of a loss, what differs at a
//! return, violations, and the check whether personal information leaked.

mod breach;
mod case;
mod violation;

pub use breach::{
    Assessment, BreachOutcome, BreachState, DataKind, Deciding, Harm, Notified, assess, decide_breach,
    is_notified,
};
pub use case::{
    CaseState, CaseStep, Ends, MAY_ATTEST, PaperNote, Signing, close_case, ends, find_again, is_workflow_due,
    may_replace, path, sign_step,
};
pub use violation::{
    Intent, Judging, Ladder, Proposing, Sanction, ViolationKind, ViolationState, decide_violation, deciders,
    describe_violation, propose_sanction,
};

use crate::access::{Level, Post};
use crate::ids::{CopyId, IncidentId, LoanId, PersonId, RowId};

crate::refusals! {
    /// What the handling of losses, differences, violations and leaks refuses.
    pub enum IncidentRefusal in "incident" {
        /// Another step is due first, or all are signed.
        StepNotDue { step: CaseStep, state: CaseState } => "step_not_due", Evidence;
        /// The statement is given by whoever answers for the copy.
        StatementByAnother { name: String } => "statement_by_another", Evidence;
        /// The step belongs to other posts.
        WrongSigner { name: String, step: CaseStep, who: Vec<Post> } => "wrong_signer", Evidence;
        /// Nobody signs two steps of one case.
        SignedAlready { name: String } => "signed_already", Evidence;
        /// A step says something.
        WordsNeeded => "words_needed", Form;
        /// A paper note has a number or a day by which it is found.
        PaperNumberNeeded => "paper_number_needed", Form;
        /// From 绝密 on only the borrower's statement may come on paper.
        PaperNotAllowed { level: Level } => "paper_not_allowed", Evidence;
        /// A paper note is attested by other posts.
        AttesterWrongPost { name: String, who: Vec<Post> } => "attester_wrong_post", Evidence;
        /// Nobody attests the own paper note.
        AttesterSame { name: String } => "attester_same", Evidence;
        /// The case is over.
        CaseEnded { number: String, state: CaseState } => "case_ended", Form;
        /// Not signed to the end yet.
        CaseUndecided { number: String, state: CaseState } => "case_undecided", Evidence;
        /// Only what was lost is found again.
        NotLost { number: String } => "not_lost", Form;
        /// A copy of another record, or the lost one itself.
        ReplacementUnfit { copy: String } => "replacement_unfit", Form;
        /// A replacement is noted once.
        ReplacedAlready { number: String } => "replaced_already", Form;
        /// What is said to be back is looked for before it is reported lost.
        SearchFirst { copy: String } => "search_first", Evidence;
        /// The claim is settled.
        ClaimSettled => "claim_settled", Form;
        /// A violation says what happened.
        FactsNeeded => "facts_needed", Form;
        /// Whether on purpose or not is to be established first.
        IntentNeeded { number: String } => "intent_needed", Form;
        /// Nobody judges oneself.
        OwnViolation { name: String } => "own_violation", Evidence;
        /// Proposing and deciding are two people's acts.
        ProposedBySame { name: String } => "proposed_by_same", Evidence;
        /// Nothing is proposed yet.
        NothingProposed { number: String } => "nothing_proposed", Form;
        /// The violation is decided.
        ViolationSettled { number: String } => "violation_settled", Form;
        /// Another post is for repeated violations only.
        RepeatNeeded { name: String } => "repeat_needed", Evidence;
        /// Somebody else decides.
        DeciderWrongPost { name: String, who: Vec<Post> } => "decider_wrong_post", Evidence;
        /// Which data is to be said.
        DataKindsNeeded => "data_kinds_needed", Form;
        /// Nobody is concerned: then there is no personal information.
        NobodyConcerned => "nobody_concerned", Form;
        /// Cause, measures and a person to ask belong to the check.
        AssessmentIncomplete => "assessment_incomplete", Form;
        /// Not assessed yet.
        NotAssessed { number: String } => "not_assessed", Form;
        /// The check is decided.
        BreachSettled { number: String } => "breach_settled", Form;
        /// That outcome does not fit the harm assessed.
        OutcomeUnfit { harm: Harm, outcome: BreachOutcome } => "outcome_unfit", Evidence;
        /// Whoever is not told: why.
        ReasonNeeded => "reason_needed", Form;
        /// Nobody decides the own assessment.
        AssessedBySame { name: String } => "assessed_by_same", Evidence;
        /// That notice is not asked for, or given already.
        NoticeNotDue { number: String } => "notice_not_due", Form;
    }
}

crate::events! {
    /// What the trail keeps of cases, violations and leaks.
    pub enum IncidentEvent {
        /// A case was opened for an incident.
        CaseOpened { case: RowId, incident: IncidentId, copy: CopyId, responsible: PersonId } => "case_opened";
        /// A step was signed, or its paper note attested.
        CaseStepSigned { case: RowId, step: &'static str, by: PersonId, on_paper: i64 } => "case_step_signed";
        /// A case was closed.
        CaseClosed { case: RowId } => "case_closed";
        /// What counted as lost is here again.
        CaseFoundAgain { case: RowId, copy: CopyId } => "case_found_again";
        /// A found copy's return was reversed: it is lost again.
        CaseLostAgain { case: RowId, copy: CopyId } => "case_lost_again";
        /// Something was made in the place of what is lost.
        ReplacementNoted { case: RowId, copy: CopyId } => "replacement_noted";
        /// Somebody looked for what is said to be back.
        ClaimSearched { claim: RowId, loan: LoanId } => "claim_searched";
        /// A violation was entered.
        ViolationRegistered { violation: RowId, person: PersonId, kind: &'static str } => "violation_registered";
        /// Facts, intent or consequence were established.
        ViolationDescribed { violation: RowId, kind: &'static str, intent: &'static str } => "violation_described";
        /// A sanction was proposed.
        SanctionProposed { violation: RowId, sanction: &'static str } => "sanction_proposed";
        /// A violation was decided.
        ViolationDecided { violation: RowId, sanction: &'static str, by: PersonId } => "violation_decided";
        /// A check for a leak of personal information began.
        BreachOpened { breach: RowId, case: RowId } => "breach_opened";
        /// What may have leaked was assessed.
        BreachAssessed { breach: RowId, people: i64, harm: &'static str } => "breach_assessed";
        /// Whom to tell was decided.
        BreachDecided { breach: RowId, outcome: &'static str, by: PersonId } => "breach_decided";
        /// Somebody was told.
        BreachNotified { breach: RowId, whom: &'static str, closed: i64 } => "breach_notified";
    }
}
