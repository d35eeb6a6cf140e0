//! Reverse the last act (撤销上一笔): a reversing event; the first entry stays as it was written.

use super::facts::state_of;
use super::last_act::{Last, find};
use super::reservations::queue;
use super::return_copy::before_of;
use super::view::{LoanView, loan_view};
use super::{reading_room, recalls};
use crate::approvals::{give_back_approval, give_back_standing};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result, Work};
use domain::loans::{DeskAct, LoanEvent, LoanState, may_reverse};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::loans::Returning;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReverseLastAct {}

/// Reverses.
pub fn reverse_last_act(desk: &mut Desk, _: ReverseLastAct) -> Result<Changed<LoanView>> {
    let locale = desk.locale();
    desk.transact(Operation::ReverseLastAct, |work| {
        let last = find(work, work.sight(), work.session(), work.actor())?;
        let act = may_reverse(last.as_ref().map(|last| &last.facts))?;
        let last = last.or_missing()?;
        let reached = act.reversed(state_of(&last.loan)?, before_of(&last.act)?)?;
        match act {
            DeskAct::Lend => put_lending_back(work, &last, reached)?,
            DeskAct::Return => put_return_back(work, &last, reached)?,
            DeskAct::Renew => {
                let due = last.act.before_due.or_missing()?;
                store::loans::set_due(work, last.loan.id, due, last.loan.renewals.saturating_sub(1))?;
            }
        }
        store::loans::set_reversed(work, last.act.id, work.now().at)?;
        work.record(LoanEvent::DeskActReversed {
            loan: last.loan.id,
            copy: last.copy.copy,
            record: last.copy.record,
            act: act.code(),
            reversed: last.act.id,
        });
        let row = store::loans::get_loan(work, work.sight(), last.loan.id)?.or_missing()?;
        Ok(loan_view(row, work.now(), locale))
    })
}

/// The copy is back where it lay; a lend made on an approval gives it back.
fn put_lending_back(work: &Work<'_, '_>, last: &Last, reached: LoanState) -> Result<()> {
    store::loans::set_state(work, last.loan.id, reached.code(), "", last.loan.approval)?;
    store::loans::set_copy(
        work,
        last.copy.copy,
        "in",
        None,
        last.act.before_place,
        &last.act.before_condition,
    )?;
    reading_room::reversed(work, last.loan.id, false)?;
    queue::lending_reversed(work, last.copy.copy, last.loan.id)?;
    match last.loan.approval {
        Some(approval) => give_back_approval(work, approval),
        None => give_back_standing(work, &last.loan.id.to_string()),
    }
}

/// The copy is with the borrower again, or lost again; incidents of that return are closed.
fn put_return_back(work: &Work<'_, '_>, last: &Last, reached: LoanState) -> Result<()> {
    let undone =
        Returning { state: reached.code(), at: None, by: "", received_by: None, pages: None, condition: "" };
    store::loans::set_returned(work, last.loan.id, &undone)?;
    let state = if reached == LoanState::Lost { "lost" } else { "out" };
    store::loans::set_copy(
        work,
        last.copy.copy,
        state,
        Some(last.loan.borrower),
        None,
        &last.act.before_condition,
    )?;
    store::loans::close_incidents(work, last.copy.copy, last.act.at, work.now().at, "reversed")?;
    queue::return_reversed(work, last.copy.copy, last.copy.record)?;
    recalls::return_reversed(work, last.loan.id, last.act.at)?;
    reading_room::reversed(work, last.loan.id, true)?;
    crate::incidents::return_reversed(work, last.loan.id, last.copy.copy, last.act.at)
}
