//! Retention (保管期限): rules, due dates that explain themselves, holds (3-domain §7).

mod due;
mod hold;
mod rule;
mod start;

pub use due::{Due, DueFacts, FOR_EVER, Span, due_date};
pub use hold::{HoldFacts, check_hold, check_lift};
pub use rule::{RetentionAction, RetentionRule, RetentionTrigger};
pub use start::{StartFacts, check_consent, check_start};

use crate::ids::{AppraisalId, HoldId, RecordId};
use crate::moment::Day;

crate::refusals! {
    /// What retention refuses.
    pub enum RetentionRefusal in "retention" {
        /// A hold needs its reason.
        HoldReasonNeeded => "hold_reason_needed", Form;
        /// A hold needs the authority that asked for it.
        HoldAuthorityNeeded => "hold_authority_needed", Form;
        /// The review day of a hold lies ahead.
        HoldReviewPast { review_on: Day } => "hold_review_past", Form;
        /// Nothing is left to hold.
        RecordGone { number: String } => "record_gone", Form;
        /// The hold was lifted before.
        HoldLiftedAlready { number: String } => "hold_lifted_already", Form;
        /// Lifting a hold needs its reason.
        LiftReasonNeeded => "lift_reason_needed", Form;
        /// The record is on hold: its retention may not change.
        OnHold { number: String, hold: String } => "on_hold", Evidence;
        /// Personal information may not be kept past its latest day.
        BeyondLatest { latest: Day } => "beyond_latest", Evidence;
        /// The rule counts from the document's own date: there is nothing to record.
        StartNotAsked { number: String } => "start_not_asked", Form;
        /// What has not happened yet starts no term.
        StartAhead { date: Day } => "start_ahead", Form;
        /// Changing a recorded start needs its reason.
        StartReasonNeeded { recorded: Day } => "start_reason_needed", Form;
        /// What is ours needs nobody's consent.
        ConsentNotAsked { number: String } => "consent_not_asked", Form;
        /// The consent needs the number of its paper.
        ConsentEmpty => "consent_empty", Form;
        /// An extension lies after the day the term ends.
        ExtensionTooShort { due_on: Day } => "extension_too_short", Form;
    }
}

crate::notes! {
    /// How a due date came about.
    pub enum RetentionNote in "retention" {
        /// Which rule applies.
        Rule { code: String, version: i64, text: String, mandate: String } => "rule";
        /// The term counts from 1 January after the year of creation.
        FromYearAfterCreation { created: Day, from: Day } => "from_year_after_creation";
        /// The term counts from the day after the fiscal year of the document.
        FromFiscalYear { created: Day, from: Day } => "from_fiscal_year";
        /// The term counts from the day after a given day.
        FromDate { date: Day, from: Day } => "from_date";
        /// The term counts from the day after an event.
        FromEvent { event: String, date: Day, from: Day } => "from_event";
        /// The term runs so long and ends that day.
        TermEnds { years: i64, months: i64, on: Day } => "term_ends";
        /// The rule keeps it for ever.
        Permanent => "permanent";
        /// The event that starts the term is not recorded: an error state, never a silent date.
        TriggerMissing { event: String } => "trigger_missing";
        /// The date that starts the term is not recorded.
        DateMissing => "date_missing";
        /// An appraisal extended the term.
        ExtendedUntil { until: Day } => "extended_until";
        /// An appraisal kept it for ever.
        KeptForEver => "kept_for_ever";
        /// Personal information: the latest day, with its ground.
        Latest { latest: Day, ground: String } => "latest";
        /// The latest day for personal information cut the term short.
        CutByLatest { latest: Day } => "cut_by_latest";
        /// The rule asks for a review, not for destruction, when the term ends.
        ReviewWhenDue => "review_when_due";
    }
}

crate::events! {
    /// What the trail records about holds and terms.
    pub enum RetentionEvent {
        /// A hold was placed.
        HoldPlaced { hold: HoldId, record: RecordId, standing: i64 } => "hold_placed";
        /// A hold was lifted.
        HoldLifted { hold: HoldId, record: RecordId } => "hold_lifted";
        /// The day that starts a term was recorded or changed; `changed` is 1 when there was one before.
        TermStartRecorded { record: RecordId, changed: i64 } => "term_start_recorded";
        /// The owner's written consent to destruction was recorded.
        OwnerConsentRecorded { record: RecordId } => "owner_consent_recorded";
        /// An appraisal extended the term of a record.
        RetentionExtended { record: RecordId, appraisal: AppraisalId, decision: &'static str } => "retention_extended";
    }
}
