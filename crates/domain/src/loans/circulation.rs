//! What the queue, the recall, the lending rules, the office's calendar and the reading room refuse, note and record.

use super::{LoanState, ReservationAct, ReservationState, RuleState};
use crate::access::Post;
use crate::ids::{CopyId, LoanId, PersonId, PlaceId, RecallId, RecordId, ReservationId, RowId};
use crate::moment::Day;

crate::refusals! {
    /// What stands against waiting, recalling, renewing and changing the rules of lending.
    pub enum CirculationRefusal in "loan" {
        /// The reservation's state does not allow the act.
        ReservationNotPossible { state: ReservationState, act: ReservationAct } => "reservation_not_possible", Evidence;
        /// The record has no copy that could be lent.
        NothingToReserve { wanted: String } => "nothing_to_reserve", Form;
        /// The borrower has it.
        HasItAlready { name: String, wanted: String } => "has_it_already", Form;
        /// The borrower waits for it.
        WaitsAlready { name: String, wanted: String } => "waits_already", Form;
        /// As many as allowed are waited for.
        ReservationLimit { name: String, open: u32, limit: u32 } => "reservation_limit", Evidence;
        /// It can be lent at once.
        LiesInStore { wanted: String } => "lies_in_store", Form;
        /// The queue has no such place.
        NoSuchPlaceInQueue { place: usize, last: usize } => "no_such_place_in_queue", Form;
        /// Changing the queue needs a reason.
        QueueReasonNeeded => "queue_reason_needed", Form;
        /// Nobody is behind in the queue.
        NobodyBehind => "nobody_behind", Form;
        /// Kept on the pick-up shelf for somebody else.
        KeptForAnother { copy: String, name: String, until: Option<Day>, who: Vec<Post> } => "kept_for_another", Evidence;
        /// Somebody else is first in line.
        AnotherIsFirst { copy: String, name: String, others: u32, who: Vec<Post> } => "another_is_first", Evidence;
        /// The place is none to lay a copy on.
        NoPickUpShelf { place: String } => "no_pick_up_shelf", Form;
        /// Only what is out is recalled.
        RecallNotOut { state: LoanState } => "recall_not_out", Evidence;
        /// Reading ends the same day.
        ReadingNotRecalled => "reading_not_recalled", Form;
        /// A recall stands.
        RecalledAlready { due: Day } => "recalled_already", Form;
        /// It is overdue already; remind instead.
        RecallOverdue { due: Day } => "recall_overdue", Form;
        /// A recall says why.
        RecallReasonNeeded => "recall_reason_needed", Form;
        /// The least days would not let it be due earlier.
        RecallGainsNothing { due: Day, least: u32 } => "recall_gains_nothing", Form;
        /// The recall has ended.
        RecallEnded => "recall_ended", Form;
        /// Somebody waits for it.
        RenewalOthersWait { others: u32, name: String } => "renewal_others_wait", Evidence;
        /// It was recalled.
        RenewalRecalled { due: Day } => "renewal_recalled", Evidence;
        /// Before the days in which it may be renewed.
        RenewalTooEarly { from: Day } => "renewal_too_early", Form;
        /// More items out than the rule allows.
        RenewalOverLimit { open: u32, limit: u32, rule: String } => "renewal_over_limit", Evidence;
        /// A rule without name, article or reason.
        RuleWordsMissing => "rule_words_missing", Form;
        /// A rule of that name stands.
        RuleNameTaken { name: String } => "rule_name_taken", Form;
        /// No rule of that name.
        RuleUnknown { name: String } => "rule_unknown", Form;
        /// A change of it waits.
        RuleWaits { name: String } => "rule_waits", Form;
        /// It says that already.
        RuleUnchanged { name: String } => "rule_unchanged", Form;
        /// Days, items or renewals beyond what any rule may say.
        RuleOutOfBounds { days: u32, renewals: u32 } => "rule_out_of_bounds", Form;
        /// Another rule speaks of exactly the same.
        RuleSaidTwice { name: String, other: String } => "rule_said_twice", Form;
        /// One rule must hold for everything.
        LastGeneralRule { name: String } => "last_general_rule", Evidence;
        /// The change was decided.
        RuleDecided { state: RuleState } => "rule_decided", Evidence;
        /// Whoever proposed does not decide.
        RuleDecidedByProposer { name: String } => "rule_decided_by_proposer", Evidence;
        /// A day that has passed is not changed any more: late entries counted on it.
        DayPassed { day: Day } => "day_passed", Form;
        /// The day is as it is.
        DayUnchanged { day: Day } => "day_unchanged", Form;
        /// A day off says why.
        DayNameNeeded => "day_name_needed", Form;
        /// 绝密 is read on a named seat.
        SeatNeeded { place: String } => "seat_needed", Form;
        /// Somebody sits there.
        SeatTaken { seat: String, name: String } => "seat_taken", Evidence;
    }
}

crate::notes! {
    /// What the desk mentions of queue and recall.
    pub enum CirculationNote in "loan" {
        /// It is the borrower's turn.
        OwnTurn { copy: String } => "own_turn";
        /// Others wait; the loan cannot be renewed.
        OthersWait { others: u32 } => "others_wait";
    }
}

crate::events! {
    /// What the trail keeps of queue, recall, rules, calendar and reading room.
    pub enum CirculationEvent {
        /// Somebody was entered in the queue.
        ReservationPlaced { reservation: ReservationId, record: RecordId, borrower: PersonId, place: i64 } => "reservation_placed";
        /// The order of the queue was changed.
        ReservationMoved { reservation: ReservationId, record: RecordId, from: i64, to: i64 } => "reservation_moved";
        /// Somebody let the next one go first.
        ReservationSkipped { reservation: ReservationId, record: RecordId } => "reservation_skipped";
        /// A copy is kept for somebody.
        ReservationShelved { reservation: ReservationId, record: RecordId, copy: CopyId, borrower: PersonId } => "reservation_shelved";
        /// A kept copy went back; the place in the queue stays.
        ReservationPutBack { reservation: ReservationId, record: RecordId, copy: CopyId } => "reservation_put_back";
        /// What was reserved was lent.
        ReservationPickedUp { reservation: ReservationId, record: RecordId, loan: LoanId } => "reservation_picked_up";
        /// A reservation was given up.
        ReservationCancelled { reservation: ReservationId, record: RecordId } => "reservation_cancelled";
        /// A kept copy was not fetched.
        ReservationExpired { reservation: ReservationId, record: RecordId, copy: CopyId } => "reservation_expired";
        /// Where kept copies lie.
        PickUpShelfNamed { setting: RowId, place: PlaceId } => "pick_up_shelf_named";
        /// A loan was recalled.
        LoanRecalled { recall: RecallId, loan: LoanId, copy: CopyId, record: RecordId, days_earlier: i64 } => "loan_recalled";
        /// A recall was withdrawn.
        RecallWithdrawn { recall: RecallId, loan: LoanId, record: RecordId } => "recall_withdrawn";
        /// The borrower was told.
        RecallNoticeGiven { recall: RecallId, loan: LoanId, record: RecordId, way: &'static str } => "recall_notice_given";
        /// What was recalled came back.
        RecallMet { recall: RecallId, loan: LoanId, record: RecordId } => "recall_met";
        /// A slip of the desk was printed; `file` is the PDF's SHA-256.
        DeskSlipPrinted { subject: RowId, kind: &'static str, file: [u8; 32] } => "desk_slip_printed";
        /// A change of a lending rule was proposed.
        LendingRuleProposed { edition: RowId, act: &'static str } => "lending_rule_proposed";
        /// It took force.
        LendingRuleChanged { edition: RowId, act: &'static str, days: i64, items: i64 } => "lending_rule_changed";
        /// It was not agreed to.
        LendingRuleRefused { edition: RowId } => "lending_rule_refused";
        /// A day became a working day or a day off.
        CalendarDayChanged { change: RowId, working: i64, due: i64 } => "calendar_day_changed";
        /// 绝密 was given out on a seat of the reading room.
        SeatTakenForReading { reading: RowId, loan: LoanId, record: RecordId, place: PlaceId } => "seat_taken_for_reading";
        /// The reading ended.
        SeatLeft { reading: RowId, loan: LoanId, record: RecordId, minutes: i64 } => "seat_left";
    }
}
