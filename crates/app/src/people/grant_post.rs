//! Grant a post (授予岗位).

use super::facts::{holder_of, person_of, post_of};
use super::view::{PersonView, person_view};
use crate::{Changed, Desk, Operation, Result};
use domain::people::{PeopleEvent, PeopleRefusal, check_grant};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct GrantPost {
    /// To whom.
    pub person_id: String,
    /// Which, by code.
    pub post: String,
}

/// Grants.
pub fn grant_post(desk: &mut Desk, ask: GrantPost) -> Result<Changed<PersonView>> {
    desk.transact(Operation::GrantPost, |work| {
        let person = person_of(work, &ask.person_id)?;
        if person.state == "left" {
            return Err(PeopleRefusal::PersonLeft { name: person.name }.into());
        }
        let post = post_of(&ask.post)?;
        check_grant(work.actor(), &holder_of(work, person.id)?, post, work.office().small_office)?;
        let grant = work.new_id();
        store::people::insert_post(work, grant, person.id, post, work.actor(), work.now().at)?;
        work.record(PeopleEvent::PostGranted { grant, person: person.id, post: post.code() });
        person_view(work, person.id)
    })
}
