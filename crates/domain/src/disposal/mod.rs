//! Disposal (鉴定销毁): appraisal, list, approval, cooling-off, count, execution, attestation,
//! certificate (3-domain §7, 4-security "Destroying content, in order").

mod appraisal;
mod blockers;
mod certificate;
mod cooling;
mod count;
mod figures;
mod merkle;
mod people;
mod results;
mod shredding;
mod state;

pub use appraisal::{
    AppraisalDecision, AppraisalFacts, CandidateFacts, check_appraisal_closing, check_appraisal_opening,
    check_decision,
};
pub use blockers::{CopyStanding, ItemFacts, blockers};
pub use certificate::{CertificateFacts, check_issue};
pub use cooling::{Cooling, cooling_ends, has_cooled};
pub use count::{CountedItem, ListedItem, check_count, check_name};
pub use figures::{Carrier, Figures, ItemFigures, figures};
pub use merkle::{CopyMark, Leaf, leaf_hash, list_root, title_commitment};
pub use people::{DestructionPeople, Named, check_clearances, check_people};
pub use results::{ItemResult, check_results, result_of_shredding};
pub use shredding::{DestructionMethod, ShredderClass, check_method, check_times, required_class};
pub use state::{DestructionState, DestructionStep};

use crate::access::Level;
use crate::ids::{
    AppraisalId, AppraisalItemId, CertificateId, ContentId, DestructionItemId, DestructionListId, IncidentId,
    RecordId,
};
use crate::moment::Day;

crate::refusals! {
    /// What disposal refuses; the blockers of an item are among them.
    pub enum DisposalRefusal in "disposal" {
        /// An appraisal or list needs records.
        NothingChosen => "nothing_chosen", Form;
        /// A title or name is missing.
        NameNeeded => "name_needed", Form;
        /// One batch takes one family of categories.
        OtherFamily { number: String, family: String } => "other_family", Form;
        /// The record is being appraised in another open batch.
        InOpenAppraisal { number: String, appraisal: String } => "in_open_appraisal", Form;
        /// The batch is closed.
        AppraisalClosed { number: String } => "appraisal_closed", Form;
        /// The batch is still open.
        AppraisalOpen { number: String } => "appraisal_open", Form;
        /// Items without a decision.
        Undecided { count: i64 } => "undecided", Form;
        /// An opinion is missing.
        OpinionNeeded => "opinion_needed", Form;
        /// An extension needs its day.
        ExtensionDayNeeded => "extension_day_needed", Form;
        /// Nothing in the batch was decided for destruction, or all of it stands in lists.
        NothingToList { number: String } => "nothing_to_list", Form;

        /// Somebody has it on loan.
        OnLoan { copy: String, holder: String } => "on_loan", Evidence;
        /// It is on hold.
        Held { hold: String, authority: String } => "held", Evidence;
        /// A numbered copy or excerpt is outside.
        CopyOpen { copy: String, holder: String } => "copy_open", Evidence;
        /// A copy lies on the copier.
        CopyInSession { copy: String } => "copy_in_session", Evidence;
        /// A copy is lost and not accounted for.
        CopyLost { copy: String } => "copy_lost", Evidence;
        /// No copy is on the shelf: nothing could be destroyed.
        NoCopyLeft => "no_copy_left", Evidence;
        /// The term still runs.
        NotDue { due_on: Day } => "not_due", Evidence;
        /// The event or day that starts the term is not recorded.
        TriggerMissing => "trigger_missing", Evidence;
        /// The rule, or an appraisal, keeps it for ever.
        KeptForEver => "kept_for_ever", Evidence;
        /// It stands in another list.
        InOtherList { list: String } => "in_other_list", Evidence;
        /// It is not ours and the owner's written consent is missing (权属).
        NotOurs { property: &'static str } => "not_ours", Evidence;
        /// An incident, copy job, approval or level change is open (未了事项).
        Unsettled { matter: &'static str, count: i64 } => "unsettled", Evidence;
        /// The record or its copies changed since the list was locked.
        ChangedSinceLocked => "changed_since_locked", Evidence;
        /// It was destroyed or handed over before.
        GoneAlready { state: &'static str } => "gone_already", Evidence;

        /// The list is in another state.
        WrongState { number: String, state: DestructionState, step: DestructionStep } => "wrong_state", Evidence;
        /// After the first irreversible step nothing is cancelled.
        TooLateToCancel { number: String } => "too_late_to_cancel", Evidence;
        /// A reason is missing.
        ReasonNeeded => "reason_needed", Form;
        /// The typed name is not the list's name.
        NameDiffers { name: String } => "name_differs", Form;
        /// Items of the list are blocked; each is explained in the check.
        ListBlocked { count: i64, first: String } => "list_blocked", Evidence;
        /// Only a blocked item leaves a locked list.
        NotBlocked { number: String } => "not_blocked", Evidence;
        /// The approval is not given.
        NotApproved { number: String } => "not_approved", Evidence;
        /// Cooling-off is running (复核期).
        Cooling { until: Day } => "cooling", Evidence;
        /// The days have passed by this clock, but no session was opened since: its days must lie between recorded events.
        CoolingUnseen { until: Day } => "cooling_unseen", Evidence;
        /// An item was not counted.
        NotCounted { position: i64, number: String } => "not_counted", Form;
        /// A counted item was blocked since the list was locked.
        CountedBlocked { position: i64, number: String } => "counted_blocked", Evidence;
        /// Items were blocked between count and execution: count again.
        BlockedSinceCount { count: i64, first: String } => "blocked_since_count", Evidence;
        /// Something was counted that is not in the list.
        CountedUnlisted => "counted_unlisted", Form;
        /// The count differs from the list.
        CountDiffers { position: i64, number: String, copies: i64, counted_copies: i64, pages: i64, counted_pages: i64 } => "count_differs", Evidence;
        /// The stored list no longer gives the approved root.
        RootDiffers { number: String } => "root_differs", Evidence;
        /// An act by somebody who did not sign the count.
        OtherPeople { name: String } => "other_people", Evidence;
        /// The machine's class does not reach the required one, and neither pulping nor burning follows.
        ClassTooLow { used: String, required: String } => "class_too_low", Evidence;
        /// The machine's class is missing or unknown.
        ClassNeeded { required: String } => "class_needed", Form;
        /// Where it was done is missing.
        PlaceNeeded => "place_needed", Form;
        /// Begin and end lie between the count and now, in that order.
        TimesWrong { counted: String } => "times_wrong", Form;
        /// Paper needs a method for paper.
        MethodForPaperNeeded => "method_for_paper_needed", Form;
        /// An item has no result.
        ResultMissing { position: i64, number: String } => "result_missing", Form;
        /// Files still wait for their shredding; it goes on at the next try.
        ShredsPending { count: i64 } => "shreds_pending", Evidence;
        /// Nothing was destroyed: there is nothing to certify.
        NothingDestroyed { number: String } => "nothing_destroyed", Evidence;
        /// The figures of the certificate do not add up.
        FiguresDoNotAddUp { listed: i64, destroyed: i64, left: i64 } => "figures_do_not_add_up", Evidence;
        /// The file given for checking cannot be read.
        NotReadable { what: &'static str } => "not_readable", Form;
        /// Who stands by must be cleared for the list's level.
        WitnessClearance { name: String, level: Level } => "witness_clearance", Evidence;
    }
}

crate::notes! {
    /// Why an item is not among the destroyed, beyond the blockers.
    pub enum DisposalNote in "disposal" {
        /// Taken off a draft or a locked list by hand.
        TakenOff { reason: String } => "taken_off";
        /// The approvers said no.
        ApprovalRefused => "approval_refused";
        /// The request for approval was taken back.
        ApprovalWithdrawn => "approval_withdrawn";
        /// The check found it 不合格.
        LeftFailed => "left_failed";
        /// The check could not tell: 无法判定.
        LeftUnknown => "left_unknown";
    }
}

crate::events! {
    /// What the trail records about disposal.
    pub enum DisposalEvent {
        /// An appraisal batch was opened.
        AppraisalOpened { appraisal: AppraisalId, items: i64 } => "appraisal_opened";
        /// An item was decided.
        ItemAppraised { item: AppraisalItemId, record: RecordId, decision: &'static str } => "item_appraised";
        /// The batch was closed.
        AppraisalClosed { appraisal: AppraisalId, destroy: i64, extend: i64, keep: i64 } => "appraisal_closed";
        /// A list was drafted.
        ListDrafted { list: DestructionListId, appraisal: AppraisalId, items: i64 } => "list_drafted";
        /// An item left a list.
        ItemExcluded { item: DestructionItemId, list: DestructionListId, record: RecordId, reason: &'static str } => "destruction_item_excluded";
        /// A list was locked; nothing enters any more.
        ListLocked { list: DestructionListId, root: [u8; 32], items: i64 } => "list_locked";
        /// The approval was given: cooling-off began.
        CoolingBegan { list: DestructionListId, days: i64 } => "cooling_began";
        /// A list was cancelled.
        DestructionCancelled { list: DestructionListId, state: &'static str } => "destruction_cancelled";
        /// Executor and both witnesses signed count and intent.
        ListCounted { list: DestructionListId, root: [u8; 32], items: i64 } => "list_counted";
        /// The key of a file was destroyed.
        ContentKeyDestroyed { content: ContentId, record: RecordId, list: DestructionListId } => "content_key_destroyed";
        /// Execution began: from here nothing is cancelled.
        ExecutionBegan { list: DestructionListId, files: i64 } => "execution_began";
        /// Execution ended with its results.
        ListExecuted { list: DestructionListId, root: [u8; 32], destroyed: i64, left: i64 } => "list_executed";
        /// A record was destroyed; its residual entry remains.
        RecordDestroyed { record: RecordId, list: DestructionListId, item: DestructionItemId } => "record_destroyed";
        /// Executor and witnesses attested.
        ListAttested { list: DestructionListId } => "list_attested";
        /// A witness withdrew after the first irreversible step.
        ListUnattested { list: DestructionListId, incident: IncidentId } => "list_unattested";
        /// A certificate was issued.
        CertificateIssued { certificate: CertificateId, list: DestructionListId, statement: [u8; 32] } => "certificate_issued";
        /// A certificate was printed.
        CertificatePrinted { certificate: CertificateId, print: i64, file: [u8; 32] } => "certificate_printed";
        /// A destruction list was printed.
        DestructionListPrinted { list: DestructionListId, file: [u8; 32] } => "destruction_list_printed";
    }
}
