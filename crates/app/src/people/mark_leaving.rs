//! Note that somebody is leaving, and the last day (离岗清退期).

use super::facts::{day_of, person_of};
use super::read_standing::{PersonStanding, standing_view};
use crate::{Changed, Desk, Error, Operation, Result};
use domain::RowId;
use domain::people::{PeopleEvent, check_leaving};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct MarkLeaving {
    /// Who.
    pub person_id: String,
    /// The last day.
    pub last_on: String,
}

/// Notes it; another day takes the place of the one noted before.
pub fn mark_leaving(desk: &mut Desk, ask: MarkLeaving) -> Result<Changed<PersonStanding>> {
    desk.transact(Operation::MarkLeaving, |work| {
        let person = person_of(work, &ask.person_id)?;
        let last =
            day_of(Some(&ask.last_on), "last_on")?.ok_or_else(|| Error::Malformed("last_on".into()))?;
        check_leaving(&person.name, &person.state, last, work.now())?;
        if let Some(before) = store::people::standing_leaving(work, person.id)? {
            store::people::take_back_leaving(work, before.id, work.now().at)?;
        }
        let leaving: RowId = work.new_id();
        store::people::insert_leaving(work, leaving, person.id, last, (work.actor(), work.now().at))?;
        work.record(PeopleEvent::LeavingNoted { leaving, person: person.id });
        standing_view(work, person)
    })
}
