//! Withdraw a post (收回岗位).

use super::facts::{holder_of, person_of, post_of};
use super::view::{PersonView, person_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::people::{PeopleEvent, check_withdrawal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct WithdrawPost {
    /// From whom.
    pub person_id: String,
    /// Which, by code.
    pub post: String,
}

/// Withdraws.
pub fn withdraw_post(desk: &mut Desk, ask: WithdrawPost) -> Result<Changed<PersonView>> {
    desk.transact(Operation::WithdrawPost, |work| {
        let person = person_of(work, &ask.person_id)?;
        let post = post_of(&ask.post)?;
        let others = store::people::count_others(work, post, person.id, work.now().at)?;
        check_withdrawal(&holder_of(work, person.id)?, post, others)?;
        let grant = store::people::withdraw_post(work, person.id, post, work.now().at)?.or_missing()?;
        work.record(PeopleEvent::PostWithdrawn { grant, person: person.id, post: post.code() });
        person_view(work, person.id)
    })
}
