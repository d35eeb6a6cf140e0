//! A second hand under a level: who it is, whether the post may, and the signature.

use crate::border::Second;
use crate::error::{OrMissing, Result};
use crate::signing::{OnTheSpot, sign_act};
use crate::{Desk, Work};
use domain::access::{AccessRefusal, Permission, Post};
use domain::records::Countersigner;
use domain::{PersonId, RecordId, RowId, SignatureId};
use sha2::Digest;
use store::records::LevelChangeRow;

/// Somebody whose passphrase was just checked and whose post may countersign levels.
pub(crate) struct Hand {
    spot: OnTheSpot,
    post: Post,
}

impl Hand {
    /// Who.
    pub(crate) fn person(&self) -> PersonId {
        self.spot.person()
    }

    /// The facts the rule asks for.
    pub(crate) fn countersigner(&self, work: &Work<'_, '_>) -> Result<Countersigner> {
        let person = store::people::get_person(work, self.person())?.or_missing()?;
        Ok(Countersigner {
            person: person.id,
            name: person.name,
            clearance: store::people::get_clearance(work, self.person())?,
        })
    }
}

/// Authenticates a second person and checks the post.
pub(crate) fn hand_of(desk: &mut Desk, second: &Second) -> Result<Hand> {
    let spot = desk.on_the_spot(second)?;
    with_post(desk, spot)
}

/// Checks the post of somebody who has authenticated.
pub(crate) fn with_post(desk: &mut Desk, spot: OnTheSpot) -> Result<Hand> {
    let reader = desk.vault().reader();
    let posts = store::people::list_posts(&reader, spot.person())?;
    let may = Permission::ChangeLevels.posts();
    match posts.into_iter().find(|post| may.contains(post)) {
        Some(post) => Ok(Hand { spot, post }),
        None => {
            let name = store::people::get_person(&reader, spot.person())?
                .map(|person| person.name)
                .unwrap_or_default();
            Err(AccessRefusal::WrongPost { name, who: may.to_vec() }.into())
        }
    }
}

/// Signs exactly this change.
pub(crate) fn sign(
    work: &Work<'_, '_>,
    hand: &Hand,
    change: &LevelChangeRow,
    agree: bool,
) -> Result<SignatureId> {
    let mark = |column| work.mark_of("level_changes", column, change.id);
    let (reason, basis) = (mark("reason")?, mark("basis")?);
    let statement = serde_json::json!({
        "act": "countersign_level", "change": change.id.to_string(), "record": change.record.to_string(), "number": change.number,
        "from": change.from.code(), "to": change.to.code(), "reason": reason, "basis": basis, "term": change.to_term,
        "proposed_by": change.proposed_by.to_string(), "agree": agree,
    });
    sign_act(
        work,
        &hand.spot,
        hand.post.code(),
        "countersign_level",
        &change.id.to_string(),
        &statement.to_string(),
    )
}

/// Signs exactly this change of a wall. The reason is bound by its digest: the record may be raised to 绝密 later,
/// and then nothing written about it stands plain in a signature.
pub(crate) fn sign_wall(
    work: &Work<'_, '_>,
    hand: &Hand,
    record: RecordId,
    change: (RowId, &str),
    reason: &str,
) -> Result<SignatureId> {
    let (change, act) = change;
    let bound = sha2::Sha256::new().chain_update(change.to_string()).chain_update(reason).finalize();
    let statement = serde_json::json!({
        "act": "countersign_wall", "record": record.to_string(), "change": change.to_string(), "do": act, "reason_sha256": hex::encode(bound), "asked_by": work.actor().to_string(),
    });
    sign_act(
        work,
        &hand.spot,
        hand.post.code(),
        "countersign_wall",
        &record.to_string(),
        &statement.to_string(),
    )
}
