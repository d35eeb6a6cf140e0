//! What an approval's end does to the loan that waited for it.

use super::facts::state_of;
use crate::{Result, Work};
use domain::approvals::ApprovalState;
use domain::loans::{LoanAct, LoanEvent};
use domain::{ApprovalId, LoanId};

/// Approved: it waits at the desk. Refused or withdrawn: it ends. A loan that went on without it is
/// left alone.
pub(crate) fn approval_settled(
    work: &Work<'_, '_>,
    approval: ApprovalId,
    subject: &str,
    state: ApprovalState,
) -> Result<()> {
    let Some(id) = subject.parse::<LoanId>().ok() else { return Ok(()) };
    let Some(loan) = store::loans::get_loan(work, work.sight(), id)? else { return Ok(()) };
    let act = match state {
        ApprovalState::Approved => LoanAct::Approve,
        ApprovalState::Refused => LoanAct::Refuse,
        ApprovalState::Withdrawn => LoanAct::Cancel,
        ApprovalState::Open | ApprovalState::Used | ApprovalState::Expired => return Ok(()),
    };
    let Ok(reached) = state_of(&loan)?.after(act) else { return Ok(()) };
    if loan.approval != Some(approval) {
        return Ok(());
    }
    store::loans::set_state(work, id, reached.code(), &loan.closing_note, Some(approval))?;
    let (loan, copy, record) = (id, loan.copy, loan.record);
    work.record(match act {
        LoanAct::Approve => LoanEvent::LoanApproved { loan, copy, record, approval },
        LoanAct::Refuse => LoanEvent::LoanRefused { loan, copy, record, approval },
        _ => LoanEvent::LoanCancelled { loan, copy, record },
    });
    Ok(())
}
