//! Note that the authority or the people concerned were told of a leak.

use super::breach_view::{BreachView, breach_view};
use super::facts::{code, row_of, stored};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::incidents::{BreachOutcome, BreachState, IncidentEvent, IncidentRefusal, Notified, is_notified};
use domain::loans::LoanRefusal;
use domain::{Day, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::incidents::NewNotice;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct NoteBreachNotice {
    /// Which check.
    pub breach_id: String,
    /// `authority` or `people`.
    pub whom: String,
    /// On which day.
    pub told_on: String,
    /// How: letter number, visit, telephone.
    pub how: String,
}

/// Notes it.
pub fn note_breach_notice(desk: &mut Desk, ask: NoteBreachNotice) -> Result<Changed<BreachView>> {
    desk.transact(Operation::NoteBreachNotice, |work| {
        let id = row_of(&ask.breach_id)?;
        let row = store::incidents::get_breach(work, work.sight(), id)?.or_missing()?;
        let whom = code(Notified::from_code(&ask.whom), &ask.whom)?;
        let told_on: Day = code(ask.told_on.parse().ok(), &ask.told_on)?;
        if told_on > work.now().today() {
            return Err(LoanRefusal::HappenedInFuture.into());
        }
        if ask.how.trim().is_empty() {
            return Err(IncidentRefusal::WordsNeeded.into());
        }
        let given: Vec<Notified> = store::incidents::list_notices(work, id)?
            .iter()
            .filter_map(|notice| Notified::from_code(&notice.whom))
            .collect();
        let state = stored(BreachState::from_code(&row.state), id)?;
        let outcome = BreachOutcome::from_code(&row.outcome).unwrap_or(BreachOutcome::NoLeak);
        let reached = is_notified(&row.number, state, outcome, &given, whom)?;
        let notice: RowId = work.new_id();
        store::incidents::insert_notice(
            work,
            &NewNotice {
                id: notice,
                breach: id,
                record: row.record,
                whom: whom.code(),
                told_on,
                how: ask.how.trim(),
                by: work.actor(),
                at: work.now().at,
            },
        )?;
        store::incidents::set_breach_state(work, id, reached.code())?;
        let closed = i64::from(reached == BreachState::Closed);
        work.record(IncidentEvent::BreachNotified { breach: id, whom: whom.code(), closed });
        breach_view(work, store::incidents::get_breach(work, work.sight(), id)?.or_missing()?)
    })
}
