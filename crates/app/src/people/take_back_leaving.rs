//! Somebody stays after all.

use super::facts::person_of;
use super::read_standing::{PersonStanding, standing_view};
use crate::{Changed, Desk, Operation, Result};
use domain::people::{PeopleEvent, PeopleRefusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct TakeBackLeaving {
    /// Who.
    pub person_id: String,
}

/// Takes it back.
pub fn take_back_leaving(desk: &mut Desk, ask: TakeBackLeaving) -> Result<Changed<PersonStanding>> {
    desk.transact(Operation::TakeBackLeaving, |work| {
        let person = person_of(work, &ask.person_id)?;
        let standing = store::people::standing_leaving(work, person.id)?
            .ok_or_else(|| PeopleRefusal::NotLeaving { name: person.name.clone() })?;
        store::people::take_back_leaving(work, standing.id, work.now().at)?;
        work.record(PeopleEvent::LeavingTakenBack { leaving: standing.id, person: person.id });
        standing_view(work, person)
    })
}
