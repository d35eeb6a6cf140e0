//! Give up a requested loan (取消借阅): the borrower's own, or at the desk.

use super::claim_returned::move_on;
use super::view::LoanView;
use crate::error::OrMissing;
use crate::{Changed, Desk, Error, Operation, Result};
use domain::LoanId;
use domain::access::{Permission, permissions_of};
use domain::approvals::{ApprovalEvent, ApprovalState};
use domain::loans::{LoanAct, LoanEvent};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct CancelLoan {
    /// Which loan.
    pub loan_id: String,
    /// Why.
    pub reason: String,
}

/// Cancels, and withdraws the approval it waited for.
pub fn cancel_loan(desk: &mut Desk, ask: CancelLoan) -> Result<Changed<LoanView>> {
    let (locale, posts) = (desk.locale(), desk.posts()?);
    desk.transact(Operation::CancelLoan, |work| {
        let id: LoanId = ask.loan_id.parse().ok().or_missing()?;
        let at_desk = permissions_of(&posts).contains(&Permission::WorkDesk);
        let loan = store::loans::get_loan(work, work.sight(), id)?.or_missing()?;
        if !at_desk && loan.borrower != work.actor() {
            return Err(Error::Missing);
        }
        let (loan, view) = move_on(work, &ask.loan_id, LoanAct::Cancel, &ask.reason, locale)?;
        if let Some(approval) = loan.approval {
            let row = store::approvals::get_approval(work, work.sight(), approval)?.or_missing()?;
            if matches!(row.state.as_str(), "open" | "approved") {
                store::approvals::set_state(work, approval, ApprovalState::Withdrawn.code(), None)?;
                work.record(ApprovalEvent::ApprovalWithdrawn { approval, by: work.actor() });
            }
        }
        work.record(LoanEvent::LoanCancelled { loan: loan.id, copy: loan.copy, record: loan.record });
        Ok(view)
    })
}
