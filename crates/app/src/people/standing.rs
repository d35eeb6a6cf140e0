//! What the rules about suspending, resuming and leaving are told.

use super::facts::person_of;
use crate::error::OrMissing;
use crate::signing::{OnTheSpot, sign_act};
use crate::{Result, Work};
use domain::access::Permission;
use domain::people::StandingChange;
use domain::{RowId, SignatureId};
use store::people::PersonRow;

/// Asks the rule about a change of somebody's standing that two people make, and signs it by the second.
pub(super) fn signed_by_second(
    work: &Work<'_, '_>,
    (person_id, reason): (&str, &str),
    second: &OnTheSpot,
    act: &'static str,
    rule: impl FnOnce(&StandingChange<'_>) -> std::result::Result<(), domain::people::PeopleRefusal>,
) -> Result<(PersonRow, SignatureId)> {
    let person = person_of(work, person_id)?;
    let other = store::people::get_person(work, second.person())?.or_missing()?;
    let posts = store::people::list_posts(work, second.person())?;
    let who = Permission::KeepStanding.posts();
    rule(&StandingChange {
        person: person.id,
        name: &person.name,
        state: &person.state,
        actor: work.actor(),
        second: other.id,
        second_name: &other.name,
        second_posts: &posts,
        who,
        reason,
    })?;
    let post = posts.iter().find(|post| who.contains(post)).map_or("", |post| post.code());
    let statement =
        serde_json::json!({ "act": act, "person": person.id.to_string(), "reason": reason.trim() });
    let subject = person.id.to_string();
    let signature = sign_act(work, second, post, act, &subject, &statement.to_string())?;
    Ok((person, signature))
}

/// A letter of introduction's identity.
pub(super) fn row_of(text: &str) -> Result<RowId> {
    text.parse().ok().or_missing()
}
