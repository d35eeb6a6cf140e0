//! Suspend somebody (停用): nothing is lent to them until two people lift it.

use super::standing::signed_by_second;
use super::view::{PersonView, person_view};
use crate::border::Second;
use crate::{Changed, Desk, Operation, Result};
use domain::RowId;
use domain::people::{PeopleEvent, check_suspension};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct SuspendPerson {
    /// Whom.
    pub person_id: String,
    /// Why.
    pub reason: String,
    /// 主任 or 保密责任人, other than who enters it.
    pub second: Second,
}

/// Suspends.
pub fn suspend_person(desk: &mut Desk, ask: SuspendPerson) -> Result<Changed<PersonView>> {
    desk.permit(Operation::SuspendPerson)?;
    let second = desk.on_the_spot(&ask.second)?;
    desk.transact(Operation::SuspendPerson, |work| {
        let about = (ask.person_id.as_str(), ask.reason.as_str());
        let (person, signature) = signed_by_second(work, about, &second, "suspend_person", check_suspension)?;
        let suspension: RowId = work.new_id();
        let by = (work.actor(), work.now().at);
        store::people::insert_suspension(work, suspension, person.id, ask.reason.trim(), signature, by)?;
        store::people::set_state(work, person.id, "suspended")?;
        work.record(PeopleEvent::PersonSuspended { suspension, person: person.id, second: second.person() });
        person_view(work, person.id)
    })
}
