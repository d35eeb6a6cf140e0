//! Loans as stored, the copy and borrower as the desk needs them, and the day's acts.

mod borrower;
mod desk_act;
mod desk_copy;
mod loan;
mod register;
mod rule;
mod volume_loan;
mod writing;

pub use borrower::STATEMENTS as BORROWERS;
pub use borrower::{BorrowerRow, MatchRow, find_people, get_borrower};
pub use desk_act::STATEMENTS as DESK_ACTS;
pub use desk_act::{ActLine, ActRow, insert_act, is_touched_later, last_act, list_acts, set_reversed};
pub use desk_copy::STATEMENTS as DESK_COPIES;
pub use desk_copy::{
    DeskCopyRow, find_by_barcode, find_by_number, find_copies, find_reading_place, get_copy, list_holds,
    list_of_record, list_of_volume, list_of_volume_loan, move_out, set_copy,
};
pub use loan::STATEMENTS as LOANS;
pub use loan::{
    LoanFilter, LoanRow, count_loans, find_out, find_waiting, get_loan, get_visible, list_loans,
    list_of_approval,
};
pub use register::STATEMENTS as REGISTER;
pub use register::{RegisterRow, count_lent, list_register};
pub use rule::STATEMENTS as RULES;
pub use rule::{insert_rule, list_rules};
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
