//! Ask for a loan (申请借阅): by the borrower, or by the desk for somebody without account.

use super::facts::{Eyes, copy_of, gather, person_of, statement_of, way_of};
use super::view::{LoanView, loan_view};
use crate::approvals::{Ask, Asked, create_approval};
use crate::error::OrMissing;
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::LoanId;
use domain::access::{AccessRefusal, Level, Permission, permissions_of};
use domain::approvals::{Ground, Need};
use domain::loans::{LoanEvent, LoanRefusal, LoanState, precheck};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::loans::NewLoan;
use store::sealed::mark;
use ts_rs::TS;

use super::facts::Gathered;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct RequestLoan {
    /// Which copy.
    pub copy_id: String,
    /// 借阅人; oneself, except at the desk.
    pub borrower_id: String,
    /// `reading` or `carry_out`.
    pub way: String,
    /// 用途.
    pub purpose: String,
}

/// From 机密 upward a purpose is given.
pub(super) fn check_purpose(level: Level, purpose: &str) -> Result<()> {
    match level >= Level::Confidential && purpose.trim().is_empty() {
        true => Err(AccessRefusal::PurposeNeeded { level }.into()),
        false => Ok(()),
    }
}

/// Enters a request; `approved` at once when the matrix asks nobody. Answers its identity.
pub(super) fn enter(work: &Work<'_, '_>, gathered: &Gathered, purpose: &str) -> Result<LoanId> {
    let id: LoanId = work.new_id();
    let (copy, record, borrower) = (gathered.copy.copy, gathered.copy.record, gathered.borrower.id);
    let kept = work.sealed_for(gathered.copy.level, ("loans", "purpose"), id, purpose.trim())?;
    let statement = statement_of(&gathered.copy, borrower, gathered.way, &mark(&kept));
    let ask = Ask {
        action: gathered.way.action(),
        subject: id.to_string(),
        record: Some(record),
        level: gathered.copy.level,
        statement: &statement,
        applicant: borrower,
        purpose,
        own_duty: gathered.facts.borrower.own_duty.is_some(),
    };
    // Under a standing approval nobody is asked; the lending itself records the use.
    let asked = match &gathered.facts.need {
        Need::Standing { .. } => Asked { ground: Ground::Standing, approval: None },
        _ => create_approval(work, &ask)?,
    };
    let state = if asked.approval.is_some() { LoanState::Requested } else { LoanState::Approved };
    let new = NewLoan {
        id,
        copy,
        record,
        borrower,
        way: gathered.way.code(),
        state: state.code(),
        purpose: &kept,
        approval: asked.approval,
        requested_by: work.actor(),
        at: work.now().at,
    };
    store::loans::insert_loan(work, &new)?;
    work.record(LoanEvent::LoanRequested { loan: id, copy, record, borrower, way: gathered.way.code() });
    Ok(id)
}

/// Asks. What is impossible for other reasons than the approval is refused at once, so that nobody
/// signs in vain; a copy that is out may be asked for.
pub fn request_loan(desk: &mut Desk, ask: RequestLoan) -> Result<Changed<LoanView>> {
    let (locale, posts) = (desk.locale(), desk.posts()?);
    desk.transact(Operation::RequestLoan, |work| {
        let way = way_of(&ask.way)?;
        let borrower = person_of(&ask.borrower_id)?;
        let at_desk = permissions_of(&posts).contains(&Permission::WorkDesk);
        let copy = copy_of(work, work.sight(), &ask.copy_id)?;
        // Whoever asks for himself must be able to see it; the desk guards it without seeing its title.
        if !at_desk && (borrower != work.actor() || copy.title.is_none()) {
            return Err(Error::Missing);
        }
        check_purpose(copy.level, &ask.purpose)?;
        let eyes = Eyes { sight: work.sight(), now: work.now(), locale };
        let gathered = gather(work, eyes, copy, borrower, way, &ask.purpose)?;
        if let Some(waiting) = &gathered.waiting {
            let state = super::facts::state_of(waiting)?;
            return Err(LoanRefusal::AlreadyRequested { copy: gathered.copy.name(), state }.into());
        }
        let waits_for = ["loan.approval_needed", "loan.copy_already_out", "loan.copy_in_session"];
        let found = precheck(&gathered.facts, work.now());
        if let Some(refusal) = found.impossible.into_iter().find(|refusal| !waits_for.contains(&refusal.code))
        {
            return Err(refusal.into());
        }
        let loan = enter(work, &gathered, &ask.purpose)?;
        let row = store::loans::get_loan(work, work.sight(), loan)?.or_missing()?;
        Ok(loan_view(row, work.now(), locale))
    })
}
