//! Recalls (催回): a loan comes back earlier because somebody else needs it.

mod list_recalls;
mod print_loan_recall;
mod recall_loan;
mod record_recall_notice;
mod view;
mod withdraw_recall;

pub use list_recalls::{ListRecalls, RecallPage, list_recalls};
pub use print_loan_recall::{PrintLoanRecall, print_loan_recall};
pub use recall_loan::{RecallLoan, recall_loan};
pub use record_recall_notice::{RecordRecallNotice, record_recall_notice};
pub use view::RecallView;
pub use withdraw_recall::{WithdrawRecall, withdraw_recall};

use crate::{Result, Work};
use domain::LoanId;
use domain::Moment;
use domain::loans::{CirculationEvent, RecallState};

/// What was recalled came back.
pub(super) fn met(work: &Work<'_, '_>, loan: LoanId) -> Result<()> {
    let Some(row) = store::loans::find_standing_recall(work, work.sight(), loan)? else { return Ok(()) };
    store::loans::set_recall_state(work, row.id, RecallState::Met.code(), Some(work.now().at), "")?;
    work.record(CirculationEvent::RecallMet { recall: row.id, loan, record: row.record });
    Ok(())
}

/// That return was reversed: what it had met stands again.
pub(super) fn return_reversed(work: &Work<'_, '_>, loan: LoanId, returned_at: Moment) -> Result<()> {
    let last = store::loans::last_recall(work, work.sight(), loan)?;
    let met = last.filter(|row| row.state == RecallState::Met.code() && row.ended_at == Some(returned_at));
    match met {
        Some(row) => {
            Ok(store::loans::set_recall_state(work, row.id, RecallState::Standing.code(), None, "")?)
        }
        None => Ok(()),
    }
}
