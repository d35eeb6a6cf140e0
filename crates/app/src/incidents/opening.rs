//! An incident about a copy, and the case that works it through.

use super::facts::Reach;
use crate::error::OrMissing;
use crate::{Result, Work};
use domain::access::Level;
use domain::incidents::{CaseState, IncidentEvent, ends};
use domain::loans::{IncidentKind, LoanEvent};
use domain::numbers::prefix;
use domain::{CopyId, IncidentId, LoanId, PersonId, RecordId, RowId};
use store::incidents::NewCase;
use store::loans::NewIncident;

/// What happened to a copy, and who answers for it.
pub(crate) struct Opening<'a> {
    pub kind: IncidentKind,
    pub copy: CopyId,
    pub record: RecordId,
    pub level: Level,
    /// The loan on which it was out; none when it was in the office's keeping.
    pub loan: Option<LoanId>,
    /// The borrower, or whoever entered a loss from the shelf.
    pub responsible: PersonId,
    /// What is known.
    pub text: &'a str,
}

/// Opens incident and case. When personal information may be lost, the check begins the same moment.
pub(crate) fn open_case(work: &Work<'_, '_>, opening: &Opening<'_>) -> Result<IncidentId> {
    let incident: IncidentId = work.new_id();
    let Opening { kind, copy, record, .. } = *opening;
    let at = work.now().at;
    let new = NewIncident {
        id: incident,
        kind: kind.code(),
        copy,
        record,
        text: opening.text,
        by: work.actor(),
        at,
    };
    store::loans::insert_incident(work, &new)?;
    work.record(LoanEvent::IncidentOpened { incident, kind: kind.code(), copy, record });
    let case: RowId = work.new_id();
    store::incidents::insert_case(
        work,
        &NewCase {
            id: case,
            number: work.next_paper_number(prefix::INCIDENT)?,
            incident,
            kind: kind.code(),
            loan: opening.loan,
            copy,
            record,
            responsible: opening.responsible,
            level: opening.level,
            state: CaseState::Statement.code(),
            at,
        },
    )?;
    work.record(IncidentEvent::CaseOpened { case, incident, copy, responsible: opening.responsible });
    let reach = Reach { own: false, custody: true };
    let row = store::incidents::get_case(work, work.sight(), case, reach.own, reach.custody)?.or_missing()?;
    if ends(kind, opening.level, row.personal).breach_check {
        let breach: RowId = work.new_id();
        let number = work.next_paper_number(prefix::BREACH_CHECK)?;
        store::incidents::insert_breach(work, breach, &number, (case, record), at)?;
        work.record(IncidentEvent::BreachOpened { breach, case });
    }
    Ok(incident)
}
