//! What the desk tells this area: something is said to be back, came back, its return was reversed, a case is closed.

use super::facts::{kind_of, state_of};
use crate::{Result, Work};
use domain::incidents::{IncidentEvent, IncidentRefusal, close_case, find_again};
use domain::{CopyId, IncidentId, LoanId, Moment, RecordId, RowId};

/// The borrower says that it came back.
pub(crate) fn claim(work: &Work<'_, '_>, loan: LoanId, record: RecordId, note: &str) -> Result<()> {
    let claim: RowId = work.new_id();
    let by = (work.actor(), work.now().at);
    Ok(store::incidents::insert_claim(work, claim, (loan, record), note, by)?)
}

/// What is said to be back is looked for before it is given up.
pub(crate) fn loss_may_follow(work: &Work<'_, '_>, loan: LoanId) -> Result<()> {
    let Some(open) = store::incidents::find_open_claim(work, work.sight(), loan)? else { return Ok(()) };
    if open.searches == 0 {
        return Err(IncidentRefusal::SearchFirst { copy: open.barcode }.into());
    }
    let by = (work.actor(), work.now().at);
    Ok(store::incidents::settle_claim(work, open.id, "lost", by)?)
}

/// A copy is here again: the claim was right, the loss gains its counter-entry.
pub(crate) fn came_back(work: &Work<'_, '_>, loan: Option<LoanId>, copy: CopyId, note: &str) -> Result<()> {
    let by = (work.actor(), work.now().at);
    if let Some(loan) = loan
        && let Some(open) = store::incidents::find_open_claim(work, work.sight(), loan)?
    {
        store::incidents::settle_claim(work, open.id, "found", by)?;
    }
    let Some(case) = store::incidents::find_loss(work, work.sight(), copy, true)? else { return Ok(()) };
    let reached = find_again(&case.number, kind_of(&case)?, state_of(&case)?)?;
    store::incidents::set_case_found(work, case.id, (reached.code(), &case.state), by, note)?;
    if case.closing.is_empty() {
        store::loans::close_incident(work, case.incident, by.1, reached.code())?;
    }
    work.record(IncidentEvent::CaseFoundAgain { case: case.id, copy });
    Ok(())
}

/// A return was reversed: what it opened is closed, what it found is lost again, what it settled is open.
pub(crate) fn return_reversed(
    work: &Work<'_, '_>,
    loan: LoanId,
    copy: CopyId,
    returned_at: Moment,
) -> Result<()> {
    for case in store::incidents::list_opened_with(work, copy, returned_at)? {
        store::incidents::set_case_state(work, case, "closed", Some(work.now().at))?;
        work.record(IncidentEvent::CaseClosed { case });
    }
    store::incidents::withdraw_settlement(work, loan)?;
    let found = store::incidents::find_loss(work, work.sight(), copy, false)?;
    if let Some(case) = found.filter(|case| case.found_at == Some(returned_at)) {
        store::incidents::set_case_lost_again(work, case.id, &case.state_before)?;
        work.record(IncidentEvent::CaseLostAgain { case: case.id, copy });
    }
    Ok(())
}

/// An incident is closed with its case; one that must be signed first is refused.
pub(crate) fn close_case_of(work: &Work<'_, '_>, incident: IncidentId) -> Result<()> {
    let Some(case) = store::incidents::find_case_of_incident(work, work.sight(), incident)? else {
        return Ok(());
    };
    let reached = close_case(&case.number, kind_of(&case)?, case.level, state_of(&case)?)?;
    store::incidents::set_case_state(work, case.id, reached.code(), Some(work.now().at))?;
    work.record(IncidentEvent::CaseClosed { case: case.id });
    Ok(())
}
