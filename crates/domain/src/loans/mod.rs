//! Lending (借阅): the pre-check in three lists, lending rules, due dates, renewal, return,
//! reversal and late entry (3-domain §4).

mod batch;
mod calendar;
mod carry;
mod circulation;
mod facts;
mod lateness;
mod precheck;
mod recall;
mod renewal;
mod reservation;
mod returning;
mod reversal;
mod rule_editing;
mod rules;
mod secrecy;
mod state;
mod way;
mod whole_volume;

pub use batch::{MOST_AT_ONCE, check_batch};
pub use calendar::Calendar;
pub use carry::{
    CarryEvent, CarryFacts, CarryRefusal, CarryRule, Channel, GateDirection, GateFacts, NEVER, SecondCarrier,
    may_carry, may_pass,
};
pub use circulation::{CirculationEvent, CirculationNote, CirculationRefusal};
pub use facts::{
    ApprovalStanding, BorrowerFacts, BorrowerState, Checks, CopyFacts, DestructionFacts, LoanFacts,
    Whereabouts,
};
pub use lateness::{LATE_WORKING_DAYS, LateEntry, may_be_entered_late};
pub use precheck::{Confirm, OverrideBy, PreCheck, may_keep, may_lend, precheck};
pub use recall::{RecallFacts, RecallState, due_after_withdrawal, recall};
pub use renewal::{MAX_RENEWALS, RenewalCircumstances, RenewalFacts, may_be_renewed, renew};
pub use reservation::{
    Claim, QueueFacts, Queued, ReservationAct, ReservationFacts, ReservationState, claim_on,
    let_next_go_first, may_reserve, next_in_line, pick_up_until, reorder,
};
pub use returning::{IncidentKind, ReturnFacts, Returned, is_page_count_needed, take_back};
pub use reversal::{DeskAct, LastAct, may_reverse};
pub use rule_editing::{
    LONGEST_DAYS, RuleAct, RuleDecision, RuleProposal, RuleState, decide_rule, propose_rule,
};
pub use rules::{Applied, LendingRule, Resolution, RuleFact, RuleQuestion, due_day, resolve_rule};
pub use secrecy::{Introduction, KEEP_STANDING, Standing};
pub use state::{LoanAct, LoanState, days_overdue, is_overdue};
pub use way::Way;
pub use whole_volume::{PieceBack, may_leave_whole, take_volume_back, together};

use crate::access::{Level, Post};
use crate::approvals::Action;
use crate::ids::{ApprovalId, CopyId, IncidentId, LoanId, PersonId, RecordId, RowId, VolumeId};
use crate::moment::Day;
use crate::refusal::Param;

/// The day a loan is due, worded even when none was set.
impl From<Option<Day>> for Param {
    fn from(day: Option<Day>) -> Param {
        day.map_or_else(|| Param::Text("—".to_owned()), Param::Day)
    }
}

crate::refusals! {
    /// What the lending desk refuses, asks to confirm or notes.
    pub enum LoanRefusal in "loan" {
        /// Nothing stands in the list.
        NothingListed => "nothing_listed", Form;
        /// More than a person looks through at once.
        TooManyAtOnce { count: u32, most: u32 } => "too_many_at_once", Form;
        /// The same person has asked for the same copy already.
        AlreadyRequested { copy: String, state: LoanState } => "already_requested", Form;
        /// Somebody holds the copy.
        CopyAlreadyOut { copy: String, holder: String, due: Option<Day> } => "copy_already_out", Evidence;
        /// The copy lies on the copier, in an open copy session.
        CopyInSession { copy: String } => "copy_in_session", Evidence;
        /// The copy was reported lost.
        CopyLost { copy: String } => "copy_lost", Evidence;
        /// The copy was destroyed.
        CopyDestroyed { copy: String } => "copy_destroyed", Evidence;
        /// The record is destroyed or handed over.
        RecordGone { copy: String } => "record_gone", Evidence;
        /// A file is opened or copied, not lent.
        CopyElectronic { copy: String } => "copy_electronic", Form;
        /// The copy is being taken out for destruction.
        CountedForDestruction { copy: String, list: String } => "counted_for_destruction", Evidence;
        /// The borrower has left.
        BorrowerLeft { name: String } => "borrower_left", Evidence;
        /// The borrower is suspended.
        BorrowerSuspended { name: String, who: Vec<Post> } => "borrower_suspended", Evidence;
        /// The borrower is leaving; a named post may go on.
        BorrowerLeaving { name: String, day: Day, who: Vec<Post> } => "borrower_leaving", Evidence;
        /// An outsider comes with a letter.
        IntroductionMissing { name: String } => "introduction_missing", Evidence;
        /// The letter's time is over.
        IntroductionEnded { name: String, until: Day } => "introduction_ended", Evidence;
        /// The letter was given for something else.
        PurposeNotIntroduced { purpose: String } => "purpose_not_introduced", Evidence;
        /// The employee who answers for the outsider is gone.
        HostGone { name: String } => "host_gone", Evidence;
        /// An outsider signs an agreement first, whatever the level.
        OutsiderWithoutAgreement { name: String, who: Vec<Post> } => "outsider_without_agreement", Evidence;
        /// The borrower's clearance is below the level.
        BorrowerClearanceTooLow { name: String, needed: Level, who: Vec<Post> } => "borrower_clearance_too_low", Evidence;
        /// The borrower's department is outside the wall and the list does not name him.
        BorrowerOutsideWall { name: String } => "borrower_outside_wall", Evidence;
        /// 绝密 is read at its place, never carried out.
        TopSecretStays { copy: String } => "top_secret_stays", Evidence;
        /// No place for reading 绝密 is named.
        NoReadingPlace { copy: String } => "no_reading_place", Evidence;
        /// The matrix asks for approval and there is none.
        ApprovalNeeded { level: Level, action: Action, who: Vec<Post>, article: String } => "approval_needed", Evidence;
        /// The approval asked for is not complete.
        ApprovalWaiting { number: String, who: Vec<Post> } => "approval_waiting", Evidence;
        /// No valid confidentiality agreement, from 秘密 upward.
        AgreementMissing { name: String, level: Level, who: Vec<Post> } => "agreement_missing", Evidence;
        /// The agreement ended or is missing; below 秘密 a named post may go on.
        AgreementToConfirm { name: String, who: Vec<Post> } => "agreement_to_confirm", Evidence;
        /// The training is missing or older than its validity.
        TrainingOutOfDate { name: String, last: Option<Day>, who: Vec<Post> } => "training_out_of_date", Evidence;
        /// Items are overdue.
        OverdueItems { name: String, count: u32, days: i64, who: Vec<Post> } => "overdue_items", Evidence;
        /// As many items as the rule allows are out already.
        ItemLimitReached { name: String, open: u32, limit: u32, rule: String, who: Vec<Post> } => "item_limit_reached", Evidence;
        /// The pages must be counted at this return.
        PageCountNeeded { copy: String, expected: u32 } => "page_count_needed", Form;
        /// The loan's state does not allow the act.
        NotPossibleNow { state: LoanState, act: LoanAct } => "not_possible_now", Evidence;
        /// Nobody has this copy out.
        NotOut { copy: String } => "not_out", Form;
        /// Several copies of the record are out; which one lies on the desk?
        SeveralOut { number: String, count: usize } => "several_out", Form;
        /// Renewed as often as the rule allows.
        RenewalLimitReached { times: u32, rule: String } => "renewal_limit_reached", Evidence;
        /// Overdue beyond the days of grace.
        RenewalTooLate { days: i64, grace: u32 } => "renewal_too_late", Evidence;
        /// Reading ends the same day.
        ReadingNotRenewed => "reading_not_renewed", Form;
        /// The day asked for is later than the rule allows.
        DueTooLate { due: Day, latest: Day, rule: String } => "due_too_late", Form;
        /// The day asked for has passed.
        DueInPast { due: Day } => "due_in_past", Form;
        /// Nothing done in this session that could be reversed.
        NothingToReverse => "nothing_to_reverse", Form;
        /// Something later touched the copy.
        TouchedLater { copy: String } => "touched_later", Evidence;
        /// Another person signed; corrected by a new act.
        SignedByAnother { copy: String } => "signed_by_another", Evidence;
        /// It is a piece of a volume that went out or came back as a whole.
        PartOfVolume { key: String } => "part_of_volume", Form;
        /// A time that has not come.
        HappenedInFuture => "happened_in_future", Form;
        /// Later than three working days.
        HappenedTooLongAgo { days: i64, allowed: u32 } => "happened_too_long_ago", Evidence;
        /// A late entry says why it is late.
        LateReasonNeeded => "late_reason_needed", Form;
        /// From 秘密 upward a late entry is countersigned.
        LateCountersignNeeded { level: Level, who: Vec<Post> } => "late_countersign_needed", Evidence;
        /// A loss, claim or cancellation says what is known.
        NoteNeeded => "note_needed", Form;
        /// 即登即借 is for what needs no approval.
        QuickOnlyWithoutApproval { level: Level, who: Vec<Post> } => "quick_only_without_approval", Evidence;
        /// The borrower must be another person than the receipt's signer.
        ReceiptByAnother { name: String } => "receipt_by_another", Evidence;
    }
}

crate::notes! {
    /// What the desk mentions.
    pub enum LoanNote in "loan" {
        /// On hold: may be lent, not destroyed.
        OnHold { number: String } => "on_hold";
        /// Damage was noted earlier.
        DamageNoted { text: String, pages: u32 } => "damage_noted";
        /// On a locked destruction list; not counted yet.
        ListedForDestruction { list: String } => "listed_for_destruction";
        /// Where it is to be read.
        ReadAtPlace { place: String } => "read_at_place";
        /// Own duty: no approval, still registered.
        OwnDutyApplies { department: String, family: String } => "own_duty_applies";
        /// A standing approval of this number covers it; the use is recorded.
        StandingApplies { number: String } => "standing_applies";
        /// A return will need its pages counted.
        PagesCountedAtReturn { pages: u32 } => "pages_counted_at_return";
    }
}

crate::events! {
    /// What the trail keeps of lending.
    pub enum LoanEvent {
        /// A loan was asked for.
        LoanRequested { loan: LoanId, copy: CopyId, record: RecordId, borrower: PersonId, way: &'static str } => "loan_requested";
        /// A requested loan's approval came in.
        LoanApproved { loan: LoanId, copy: CopyId, record: RecordId, approval: ApprovalId } => "loan_approved";
        /// A requested loan was not approved.
        LoanRefused { loan: LoanId, copy: CopyId, record: RecordId, approval: ApprovalId } => "loan_refused";
        /// A requested loan was given up.
        LoanCancelled { loan: LoanId, copy: CopyId, record: RecordId } => "loan_cancelled";
        /// A copy went out.
        CopyLent { loan: LoanId, copy: CopyId, record: RecordId, borrower: PersonId, way: &'static str, ground: &'static str, overridden: i64, late: i64 } => "copy_lent";
        /// A copy came back.
        CopyReturned { loan: LoanId, copy: CopyId, record: RecordId, pages: i64 } => "copy_returned";
        /// A whole volume went out; each piece has its own loan beside this one.
        VolumeLent { loan: LoanId, volume: VolumeId, borrower: PersonId, level: i64, pieces: i64, pages: i64 } => "volume_lent";
        /// Pieces of a volume came back together; `left` are still out.
        VolumeReturned { loan: LoanId, volume: VolumeId, pieces: i64, pages: i64, left: i64 } => "volume_returned";
        /// A loan was renewed.
        LoanRenewed { loan: LoanId, copy: CopyId, record: RecordId, times: i64 } => "loan_renewed";
        /// The borrower says that it came back; it was not found.
        ReturnClaimed { loan: LoanId, copy: CopyId, record: RecordId } => "return_claimed";
        /// A copy was reported lost.
        CopyReportedLost { loan: LoanId, copy: CopyId, record: RecordId } => "copy_reported_lost";
        /// The last act at the desk was reversed.
        DeskActReversed { loan: LoanId, copy: CopyId, record: RecordId, act: &'static str, reversed: RowId } => "desk_act_reversed";
        /// A register was printed; `file` is the PDF's SHA-256.
        LoanRegisterPrinted { run: RowId, rows: i64, file: [u8; 32] } => "loan_register_printed";
        /// Something is not as it should be.
        IncidentOpened { incident: IncidentId, kind: &'static str, copy: CopyId, record: RecordId } => "incident_opened";
        /// An incident was dealt with.
        IncidentClosed { incident: IncidentId, copy: CopyId } => "incident_closed";
    }
}
