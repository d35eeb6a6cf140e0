//! Renew a loan (续借).

use super::facts::{state_of, way_of};
use super::view::{LoanView, loan_view};
use crate::approvals::office_calendar;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::LoanId;
use domain::loans::{DeskAct, LoanEvent, RenewalFacts, most_specific, renew};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::loans::ActRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct RenewLoan {
    /// Which loan.
    pub loan_id: String,
}

/// Renews.
pub fn renew_loan(desk: &mut Desk, ask: RenewLoan) -> Result<Changed<LoanView>> {
    let locale = desk.locale();
    desk.transact(Operation::RenewLoan, |work| {
        let id: LoanId = ask.loan_id.parse().ok().or_missing()?;
        let loan = store::loans::get_loan(work, work.sight(), id)?.or_missing()?;
        let copy = store::loans::get_copy(work, work.sight(), loan.copy)?.or_missing()?;
        let way = way_of(&loan.way)?;
        let longest = store::approvals::get_matrix_row(work, copy.level, way.action())?
            .and_then(|row| row.longest_days);
        let posts = store::people::list_posts(work, loan.borrower)?;
        let facts = RenewalFacts {
            state: state_of(&loan)?,
            way,
            due: loan.due_on.unwrap_or_else(|| work.now().today()),
            renewals: loan.renewals,
            rule: most_specific(&store::loans::list_rules(work)?, copy.level, &posts, &copy.family, longest),
        };
        let due = renew(&facts, &office_calendar(work)?, work.now())?;
        store::loans::set_due(work, id, due, loan.renewals + 1)?;
        let act = ActRow {
            id: work.new_id(),
            session: work.session(),
            person: work.actor(),
            act: DeskAct::Renew.code().to_owned(),
            loan: id,
            copy: loan.copy,
            record: loan.record,
            at: work.now().at,
            signed_by_another: false,
            before_state: loan.state.clone(),
            before_due: loan.due_on,
            before_place: copy.place,
            before_condition: copy.condition,
            reversed_at: None,
        };
        store::loans::insert_act(work, &act)?;
        let times = i64::from(loan.renewals) + 1;
        work.record(LoanEvent::LoanRenewed { loan: id, copy: loan.copy, record: loan.record, times });
        let row = store::loans::get_loan(work, work.sight(), id)?.or_missing()?;
        Ok(loan_view(row, work.now(), locale))
    })
}
