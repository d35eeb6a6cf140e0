//! Lift a suspension (恢复), again by two people.

use super::standing::signed_by_second;
use super::view::{PersonView, person_view};
use crate::border::Second;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::people::{PeopleEvent, check_resumption};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ResumePerson {
    /// Whom.
    pub person_id: String,
    /// Why.
    pub reason: String,
    /// 主任 or 保密责任人, other than who enters it.
    pub second: Second,
}

/// Lifts it.
pub fn resume_person(desk: &mut Desk, ask: ResumePerson) -> Result<Changed<PersonView>> {
    desk.permit(Operation::ResumePerson)?;
    let second = desk.on_the_spot(&ask.second)?;
    desk.transact(Operation::ResumePerson, |work| {
        let about = (ask.person_id.as_str(), ask.reason.as_str());
        let (person, signature) = signed_by_second(work, about, &second, "resume_person", check_resumption)?;
        let standing = store::people::standing_suspension(work, person.id)?.or_missing()?;
        let by = (work.actor(), work.now().at);
        store::people::lift_suspension(work, standing.id, ask.reason.trim(), signature, by)?;
        store::people::set_state(work, person.id, "active")?;
        work.record(PeopleEvent::PersonResumed {
            suspension: standing.id,
            person: person.id,
            second: second.person(),
        });
        person_view(work, person.id)
    })
}
