//! Loans as stored, the copy and borrower as the desk needs them, and the day's acts.

mod borrower;
mod calendar;
mod carry;
mod desk_act;
mod desk_copy;
mod loan;
mod recall;
mod register;
mod reservation;
mod rule;
mod seated_reading;
mod volume_loan;
mod writing;

pub use borrower::STATEMENTS as BORROWERS;
pub use borrower::{BorrowerRow, MatchRow, find_people, get_borrower};
pub use calendar::STATEMENTS as CALENDAR;
pub use calendar::{
    CalendarChange, CalendarDayRow, DueRow, did_office_speak_of, insert_calendar_change, list_calendar_days,
    list_due_on,
};
pub use carry::STATEMENTS as CARRYING;
pub use carry::{
    NewPermit, PermitRow, find_permit, get_permit, insert_gate_check, insert_permit, last_passage,
    list_permits, standing_permit, withdraw_permit,
};
pub use desk_act::STATEMENTS as DESK_ACTS;
pub use desk_act::{ActLine, ActRow, insert_act, is_touched_later, last_act, list_acts, set_reversed};
pub use desk_copy::STATEMENTS as DESK_COPIES;
pub use desk_copy::{
    DeskCopyRow, find_by_barcode, find_by_number, find_copies, find_reading_place, get_copy, list_holds,
    list_of_record, list_of_volume, list_of_volume_loan, move_out, set_copy,
};
pub use loan::STATEMENTS as LOANS;
pub use loan::{
    LoanFilter, LoanRow, count_open, count_overdue, find_out, find_waiting, get_loan, get_visible,
    list_loans, list_of_approval,
};
pub use recall::STATEMENTS as RECALLS;
pub use recall::{
    NewRecall, RecallFilter, RecallRow, count_recalls, find_standing_recall, get_recall, insert_recall,
    last_recall, list_recalls, set_recall_state, set_told,
};
pub use register::STATEMENTS as REGISTER;
pub use register::{RegisterRow, count_lent, list_register};
pub use reservation::STATEMENTS as RESERVATIONS;
pub use reservation::{
    NewReservation, NewReservationAct, ReservationActRow, ReservationFilter, ReservationRow, count_open_of,
    count_reservations, end_reservation, find_of_loan, get_reservation, has_it, insert_reservation,
    insert_reservation_act, last_place, list_lapsed, list_of_queue, list_positions, list_queue,
    list_reservation_acts, list_reservations, set_kept, set_position, set_waiting,
};
pub use rule::STATEMENTS as RULES;
pub use rule::{
    LoanTerms, RuleEditionRow, decide_rule_edition, does_rule_wait, get_rule_edition, insert_rule,
    insert_rule_edition, insert_terms, last_edition, list_office_rules, list_pack_rules, list_rule_editions,
    list_rules, supersede_rule,
};
pub use seated_reading::STATEMENTS as SEATED_READINGS;
pub use seated_reading::{
    SeatedReadingRow, find_reading_room, find_seated_reading, insert_seated_reading, list_seated_readings,
    set_left, who_sits,
};
pub use volume_loan::STATEMENTS as VOLUME_LOANS;
pub use volume_loan::{
    DeskVolumeRow, VolumeLoanRow, find_desk_volume, insert_volume_loan, insert_volume_loan_piece,
    open_volume_loan, volume_of_loan,
};
pub use writing::STATEMENTS as WRITING;
pub use writing::{
    Lending, NewIncident, NewLoan, Returning, close_incident, close_incidents, get_open_incident,
    insert_incident, insert_loan, set_due, set_lent, set_returned, set_state,
};
