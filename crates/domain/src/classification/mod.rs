//! Classification in depth (3-domain §2, §3): publication, the yearly review, the guide's versions, relabelling,
//! need-to-know lists and walls. The level itself and its changes are among the records.

mod guide;
mod publication;
mod review;
mod scheme;
mod who_may_know;

pub use guide::{
    GuideAct, GuideDecision, GuideEntry, GuideProposal, GuideState, PackLineFacts, PackWord,
    check_guide_entry, decide_guide, propose_guide, weigh_pack_line,
};
pub use publication::{PublicationForm, PublicationScope, check_publication, is_lowered_by_publication};
pub use review::{
    ReviewDecision, ReviewForm, ReviewItemForm, ReviewState, check_review_item, check_review_opening,
    close_review,
};
pub use scheme::{LevelScheme, class_of, grade_of};
pub use who_may_know::{AccessAct, Naming, WallChange, change_wall, check_naming, needs_second_for_wall};

use crate::access::Level;
use crate::ids::{CategoryId, CopyId, DepartmentId, LevelChangeId, PersonId, RecordId, RowId};
use crate::moment::Day;

/// How far ahead ending terms appear.
pub const TERM_NOTICE_DAYS: u64 = 60;

crate::refusals! {
    /// What classifying in depth refuses.
    pub enum ClassificationRefusal in "classification" {
        /// It is said to have been published after today.
        PublishedInFuture { day: Day } => "published_in_future", Form;
        /// Nothing in this scope waits for publication.
        NothingAwaitsPublication => "nothing_awaits_publication", Form;
        /// What is published is not kept at 绝密.
        PublicationToTop { level: Level } => "publication_to_top", Form;
        /// Everything of this publication has been proposed.
        PublicationComplete => "publication_complete", Form;
        /// Nothing whose term has ended waits for a proposal.
        NothingEnded => "nothing_ended", Form;
        /// A batch of countersignatures lists nothing, or too much to be read.
        BatchSize { count: i64, most: i64 } => "batch_size", Form;
        /// One change is twice in the batch.
        TwiceInBatch { number: String } => "twice_in_batch", Form;
        /// A review begins at 内部: 一般 has nothing to be reviewed.
        ReviewLevel => "review_level", Form;
        /// Nobody opens a review over levels above his clearance.
        ReviewAboveClearance { level: Level, clearance: Level } => "review_above_clearance", Evidence;
        /// The last day of a review lies before its opening.
        ReviewDuePast { day: Day } => "review_due_past", Form;
        /// A review of that year over these records is open already.
        ReviewOpenAlready { year: i32 } => "review_open_already", Form;
        /// The review is closed.
        ReviewClosed => "review_closed", Form;
        /// The record does not belong to the review, or is decided already.
        NotInReview { number: String } => "not_in_review", Form;
        /// The decision says one thing and the level or term another.
        DecisionContradicts { decision: ReviewDecision } => "decision_contradicts", Form;
        /// Several records in one stroke can only be kept as they are.
        OnlyKeepTogether => "only_keep_together", Form;
        /// Records wait undecided, and no reason is given for leaving them.
        ReviewUnfinished { left: i64 } => "review_unfinished", Form;
        /// A field of the guide is empty.
        GuideFieldEmpty { field: crate::records::Field } => "guide_field_empty", Form;
        /// A category needs at least one text that speaks of it.
        GuideWithoutGround => "guide_without_ground", Form;
        /// The category code is taken.
        GuideCodeTaken { code: String } => "guide_code_taken", Form;
        /// A change of this category waits for a countersignature.
        GuideAlreadyProposed { code: String } => "guide_already_proposed", Form;
        /// The category is retired.
        GuideRetired { code: String } => "guide_retired", Form;
        /// The proposal changes nothing.
        GuideUnchanged { code: String } => "guide_unchanged", Form;
        /// This proposal is decided.
        GuideDecided { state: GuideState } => "guide_decided", Form;
        /// Whoever proposed does not decide.
        GuideDecidedByProposer { name: String } => "guide_decided_by_proposer", Evidence;
        /// This copy's mark need not be replaced.
        NothingToRelabel { number: String } => "nothing_to_relabel", Form;
        /// A naming must end after today.
        NamingPast { day: Day } => "naming_past", Form;
        /// The person is not on the list.
        NotNamed { name: String } => "not_named", Form;
        /// The wall stands, or is lifted, already.
        WallUnchanged => "wall_unchanged", Form;
        /// From 机密 upward a wall is changed by two.
        WallNeedsSecond { level: Level } => "wall_needs_second", Evidence;
    }
}

crate::events! {
    /// What the trail says of classifying in depth.
    pub enum ClassificationEvent {
        /// A publication was recorded.
        PublicationRecorded { publication: RowId, scope: &'static str, level: i64 } => "publication_recorded";
        /// A publication proposed lowering for so many records.
        PublicationProposed { publication: RowId, count: i64 } => "publication_proposed";
        /// A term was changed, the level left as it is.
        LevelTermChanged { record: RecordId, change: LevelChangeId } => "level_term_changed";
        /// A yearly review was opened.
        ReviewOpened { review: RowId, year: i64, level: i64 } => "level_review_opened";
        /// A record was decided in a review.
        ReviewItemDecided { review: RowId, record: RecordId, decision: &'static str } => "level_review_item_decided";
        /// A review was closed.
        ReviewClosed { review: RowId, decided: i64, left: i64 } => "level_review_closed";
        /// A change of the guide was proposed.
        GuideProposed { version: RowId, category: CategoryId, act: &'static str } => "guide_proposed";
        /// A change of the guide came into force.
        GuideChanged { version: RowId, category: CategoryId, number: i64, level: i64 } => "guide_changed";
        /// A change of the guide was refused.
        GuideRefused { version: RowId, category: CategoryId } => "guide_refused";
        /// A copy carries its new mark.
        CopyRelabelled { copy: CopyId, record: RecordId } => "copy_relabelled";
        /// Somebody was taken off a need-to-know list.
        NeedToKnowTakenOff { record: RecordId, person: PersonId } => "need_to_know_taken_off";
        /// A wall was set around a record.
        WallSet { record: RecordId } => "wall_set";
        /// A wall was lifted.
        WallLifted { record: RecordId } => "wall_lifted";
        /// The list of purposes was changed.
        PurposeKept { purpose: RowId } => "purpose_kept";
        /// A department says its levels in the words of that scheme.
        LevelSchemeChosen { department: DepartmentId, scheme: &'static str } => "level_scheme_chosen";
    }
}
