//! Operations of the area `loans`: the lending desk.

mod cancel_loan;
mod carry_view;
mod claim_returned;
mod close_incident;
mod facts;
mod find_carry_permit;
mod issue_carry_permit;
mod last_act;
mod lend_copies;
mod lend_copy;
mod lend_volume;
mod lending;
mod lending_rules;
mod list_carry_permits;
mod list_desk_acts;
mod list_loans;
mod office_calendar;
mod pass_gate;
mod precheck_loan;
mod precheck_loans;
mod print_carry_permit;
mod print_loan_register;
mod quick_lend;
mod read_borrower;
mod read_volume_loan;
mod reading_room;
mod recalls;
mod receipt;
mod renew_loan;
mod report_lost;
mod request_loan;
mod reservations;
mod return_copy;
mod return_volume;
mod reverse_last_act;
mod settled;
mod view;
mod volume_loan_view;
mod whole_volume;
mod withdraw_carry_permit;

pub use cancel_loan::{CancelLoan, cancel_loan};
pub use carry_view::CarryPermitView;
pub use claim_returned::{ClaimReturned, claim_returned};
pub use close_incident::{CloseIncident, close_incident};
pub use find_carry_permit::{FindCarryPermit, find_carry_permit};
pub use issue_carry_permit::{IssueCarryPermit, issue_carry_permit};
pub use last_act::{LastAct, LastActView, last_act};
pub use lend_copies::{LendCopies, LentCopies, lend_copies};
pub use lend_copy::{LendCopy, lend_copy};
pub use lend_volume::{LendVolume, lend_volume};
pub use lending_rules::{
    DecideLendingRule, ExplainLendingRule, LendingRuleExplained, LendingRuleLine, LendingRuleList,
    LendingRulePreview, ListLendingRules, PreviewLendingRule, ProposeLendingRule, RuleEditionView,
    decide_lending_rule, explain_lending_rule, list_lending_rules, preview_lending_rule,
    propose_lending_rule,
};
pub use list_carry_permits::{CarryPermitPage, ListCarryPermits, list_carry_permits};
pub use list_desk_acts::{DeskDay, ListDeskActs, list_desk_acts};
pub use list_loans::{ListLoans, LoanPage, list_loans};
pub use office_calendar::{
    CalendarDayPreview, CalendarYear, ChangedCalendar, PreviewCalendarDay, ReadCalendar, SetCalendarDay,
    preview_calendar_day, read_calendar, set_calendar_day,
};
pub use pass_gate::{PassGate, pass_gate};
pub use precheck_loan::{PreCheckView, PrecheckLoan, precheck_loan};
pub use precheck_loans::{BatchLine, BatchView, PrecheckLoans, precheck_loans};
pub use print_carry_permit::{PrintCarryPermit, print_carry_permit};
pub use print_loan_register::{PrintLoanRegister, print_loan_register};
pub use quick_lend::{QuickLend, QuickLoanView, quick_lend};
pub use read_borrower::{BorrowerCard, ReadBorrower, read_borrower};
pub use read_volume_loan::{ReadVolumeLoan, read_volume_loan};
pub use reading_room::{ListReadingRoom, ReadingRoomView, list_reading_room};
pub use recalls::{
    ListRecalls, PrintLoanRecall, RecallLoan, RecallPage, RecallView, RecordRecallNotice, WithdrawRecall,
    list_recalls, print_loan_recall, recall_loan, record_recall_notice, withdraw_recall,
};
pub use renew_loan::{RenewLoan, renew_loan};
pub use report_lost::{ReportLost, report_lost};
pub use request_loan::{RequestLoan, request_loan};
pub use reservations::{
    CancelReservation, ExpireReservations, ExpiredReservations, KeptForView, ListReservations,
    MoveReservation, NamePickUpShelf, PickUpShelfView, PlaceReservation, PrintReservationSlip, QueueView,
    ReadQueue, ReservationPage, ReservationView, SkipReservation, cancel_reservation, expire_reservations,
    list_reservations, move_reservation, name_pick_up_shelf, place_reservation, print_reservation_slip,
    read_queue, skip_reservation,
};
pub use return_copy::{ReturnCopy, ReturnView, return_copy};
pub use return_volume::{DifferingPiece, ReturnVolume, VolumeReturnView, return_volume};
pub use reverse_last_act::{ReverseLastAct, reverse_last_act};
pub(crate) use settled::approval_settled;
pub use view::LoanView;
pub use volume_loan_view::VolumeLoanView;
pub use withdraw_carry_permit::{WithdrawCarryPermit, withdraw_carry_permit};
