//! Renew a loan (续借).

use super::facts::{borrower_facts, standing_of, state_of, way_of};
use super::lending_rules::explained::rule_for;
use super::reservations::queue::{number_setting, others_waiting};
use super::view::{LoanView, loan_view};
use crate::approvals::office_calendar;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::LoanId;
use domain::loans::{
    BorrowerFacts, DeskAct, LoanEvent, RenewalCircumstances, RenewalFacts, may_be_renewed, may_keep, renew,
};
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
        let today = work.now().today();
        let borrower =
            store::loans::get_borrower(work, loan.borrower, Some(loan.record), today)?.or_missing()?;
        let rule = rule_for(work, &copy, (loan.borrower, &borrower.kind), way)?.applied;
        let facts = RenewalFacts {
            state: state_of(&loan)?,
            way,
            due: loan.due_on.unwrap_or(today),
            renewals: loan.renewals,
            rule,
        };
        let calendar = office_calendar(work)?;
        let due = renew(&facts, &calendar, work.now())?;
        let (others_wait, first) = others_waiting(work, loan.copy, loan.record, loan.borrower)?;
        let around = RenewalCircumstances {
            others_wait,
            first: &first,
            recalled: store::loans::find_standing_recall(work, work.sight(), id)?.is_some(),
            due: facts.due,
            window_days: number_setting(work, "loans.renewal_window_days")?,
            open_items: borrower.open_items,
            item_limit: facts.rule.item_limit,
            rule: &facts.rule.name,
        };
        may_be_renewed(&around, &calendar, work.now())?;
        let standing = standing_of(work, &borrower, "")?;
        let due = standing.prolonged(&borrower.name, facts.due, due)?;
        let keeper = BorrowerFacts { standing, ..borrower_facts(&borrower, None, work.now()) };
        may_keep(&keeper, copy.level, work.now())?;
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
