//! Operations of the area `loans`: the lending desk.

mod cancel_loan;
mod claim_returned;
mod facts;
mod last_act;
mod lend_copy;
mod lending;
mod list_desk_acts;
mod list_loans;
mod precheck_loan;
mod print_loan_register;
mod read_borrower;
mod receipt;
mod renew_loan;
mod report_lost;
mod request_loan;
mod return_copy;
mod reverse_last_act;
mod settled;
mod view;

pub use cancel_loan::{CancelLoan, cancel_loan};
pub use claim_returned::{ClaimReturned, claim_returned};
pub use last_act::{LastAct, LastActView, last_act};
pub use lend_copy::{LendCopy, lend_copy};
pub use list_desk_acts::{DeskDay, ListDeskActs, list_desk_acts};
pub use list_loans::{ListLoans, LoanPage, list_loans};
pub use precheck_loan::{PreCheckView, PrecheckLoan, precheck_loan};
pub use print_loan_register::{PrintLoanRegister, print_loan_register};
pub use read_borrower::{BorrowerCard, ReadBorrower, read_borrower};
pub use renew_loan::{RenewLoan, renew_loan};
pub use report_lost::{ReportLost, report_lost};
pub use request_loan::{RequestLoan, request_loan};
pub use return_copy::{ReturnCopy, ReturnView, return_copy};
pub use reverse_last_act::{ReverseLastAct, reverse_last_act};
pub(crate) use settled::approval_settled;
pub use view::LoanView;
