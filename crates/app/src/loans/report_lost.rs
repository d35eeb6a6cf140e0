//! Report a copy lost (登记丢失): the loan ends as lost, an incident opens.

use super::claim_returned::move_on;
use super::view::LoanView;
use crate::error::OrMissing;
use crate::incidents::{Opening, loss_may_follow, open_case};
use crate::{Changed, Desk, Operation, Result};
use domain::loans::{IncidentKind, LoanAct, LoanEvent};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReportLost {
    /// Which loan.
    pub loan_id: String,
    /// What is known.
    pub note: String,
}

/// Reports.
pub fn report_lost(desk: &mut Desk, ask: ReportLost) -> Result<Changed<LoanView>> {
    let locale = desk.locale();
    desk.transact(Operation::ReportLost, |work| {
        let (loan, view) = move_on(work, &ask.loan_id, LoanAct::ReportLost, &ask.note, locale)?;
        let copy = store::loans::get_copy(work, work.sight(), loan.copy)?.or_missing()?;
        store::loans::set_copy(work, loan.copy, "lost", Some(loan.borrower), None, &copy.condition)?;
        work.record(LoanEvent::CopyReportedLost { loan: loan.id, copy: loan.copy, record: loan.record });
        loss_may_follow(work, loan.id)?;
        open_case(
            work,
            &Opening {
                kind: IncidentKind::Lost,
                copy: copy.copy,
                record: copy.record,
                level: copy.level,
                loan: Some(loan.id),
                responsible: loan.borrower,
                text: ask.note.trim(),
            },
        )?;
        Ok(view)
    })
}
