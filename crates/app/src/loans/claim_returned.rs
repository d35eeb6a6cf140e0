//! The borrower says that it came back (称已还); the shelf says it did not.

use super::facts::state_of;
use super::view::{LoanView, loan_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result, Work};
use ::texts::Locale;
use domain::LoanId;
use domain::loans::{LoanAct, LoanEvent, LoanRefusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::loans::LoanRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ClaimReturned {
    /// Which loan.
    pub loan_id: String,
    /// What is known.
    pub note: String,
}

/// Moves a loan on by an act that needs a word, and answers the row as it was and the fresh view.
pub(super) fn move_on(
    work: &Work<'_, '_>,
    id: &str,
    act: LoanAct,
    note: &str,
    locale: Locale,
) -> Result<(LoanRow, LoanView)> {
    let id: LoanId = id.parse().ok().or_missing()?;
    let loan = store::loans::get_loan(work, work.sight(), id)?.or_missing()?;
    let reached = state_of(&loan)?.after(act)?;
    if note.trim().is_empty() {
        return Err(LoanRefusal::NoteNeeded.into());
    }
    store::loans::set_state(work, id, reached.code(), note.trim(), loan.approval)?;
    let fresh = store::loans::get_loan(work, work.sight(), id)?.or_missing()?;
    Ok((loan, loan_view(fresh, work.now(), locale)))
}

/// Notes the claim.
pub fn claim_returned(desk: &mut Desk, ask: ClaimReturned) -> Result<Changed<LoanView>> {
    let locale = desk.locale();
    desk.transact(Operation::ClaimReturned, |work| {
        let (loan, view) = move_on(work, &ask.loan_id, LoanAct::ClaimReturned, &ask.note, locale)?;
        crate::incidents::claim(work, loan.id, loan.record, ask.note.trim())?;
        work.record(LoanEvent::ReturnClaimed { loan: loan.id, copy: loan.copy, record: loan.record });
        Ok(view)
    })
}
