//! Who puts a change of the office's rules in force: the general manager or the secrecy officer, never its proposer,
//! with the own passphrase over exactly that change.

use crate::border::Second;
use crate::error::OrMissing;
use crate::records::asking::said;
use crate::signing::OnTheSpot;
use crate::{Desk, Result, Work};
use domain::access::{AccessRefusal, Permission, Post};
use domain::records::Field;
use store::people::PersonRow;

/// The person who decides: the session's own with the passphrase again, or somebody on the spot.
pub(super) fn decider(
    desk: &mut Desk,
    passphrase: Option<&str>,
    second: Option<&Second>,
) -> Result<OnTheSpot> {
    match second {
        Some(second) => desk.on_the_spot(second),
        None => {
            let passphrase = said(passphrase.unwrap_or_default(), Field::Passphrase)?;
            desk.own_signature(passphrase, None)
        }
    }
}

/// The person with the post by which the change is decided.
pub(super) fn post_of(work: &Work<'_, '_>, who: &OnTheSpot) -> Result<(PersonRow, Post)> {
    let person = store::people::get_person(work, who.person())?.or_missing()?;
    let may = Permission::CompleteClearance.posts();
    let posts = store::people::list_posts(work, who.person())?;
    match posts.into_iter().find(|post| may.contains(post)) {
        Some(post) => Ok((person, post)),
        None => Err(AccessRefusal::WrongPost { name: person.name, who: may.to_vec() }.into()),
    }
}
