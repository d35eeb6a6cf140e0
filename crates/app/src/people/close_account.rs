//! Close an account (关闭账户); the keys are retired, old signatures stay valid.

use super::facts::{holder_of, person_of};
use super::view::{PersonView, person_view};
use crate::{Changed, Desk, Operation, Result};
use domain::access::Post;
use domain::people::{PeopleEvent, PeopleRefusal, check_closing};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CloseAccount {
    /// Whose.
    pub person_id: String,
    /// Why.
    pub reason: String,
    /// The person has left the office.
    #[serde(default)]
    pub left: bool,
}

/// Closes.
pub fn close_account(desk: &mut Desk, ask: CloseAccount) -> Result<Changed<PersonView>> {
    desk.transact(Operation::CloseAccount, |work| {
        let person = person_of(work, &ask.person_id)?;
        let now = work.now().at;
        let account =
            store::people::get_account(work, person.id)?.filter(|account| account.closed_at.is_none());
        let Some(account) = account else {
            return Err(PeopleRefusal::AccountMissing { name: person.name }.into());
        };
        let mut left_without = Vec::new();
        for post in Post::ALL.into_iter().filter(|post| post.is_administrator()) {
            if store::people::count_others(work, post, person.id, now)? == 0 {
                left_without.push(post);
            }
        }
        check_closing(work.actor(), &holder_of(work, person.id)?, &left_without)?;
        if ask.reason.trim().is_empty() {
            return Err(PeopleRefusal::ReasonMissing.into());
        }
        store::people::close_account(work, account.id, now, ask.reason.trim())?;
        work.withdraw_level_keys(person.id)?;
        for slot in store::vault::list_live_slots(work)?.iter().filter(|slot| slot.person == person.id) {
            store::vault::retire_slot(work, slot.id, now)?;
        }
        if ask.left {
            store::people::set_state(work, person.id, "left")?;
        }
        work.record(PeopleEvent::AccountClosed { person: person.id });
        person_view(work, person.id)
    })
}
