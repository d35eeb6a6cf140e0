//! Revoke a signing card (吊销签批卡): its person, or the security administrator when it was lost. Open requests to it
//! go void.

use super::card_view::{SigningCardView, card_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::RowId;
use domain::access::{Permission, permissions_of};
use domain::approvals::{AwayEvent, may_revoke};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct RevokeSigningCard {
    /// Identity.
    pub id: String,
}

/// Revokes it.
pub fn revoke_signing_card(desk: &mut Desk, ask: RevokeSigningCard) -> Result<Changed<SigningCardView>> {
    let keeps_security = permissions_of(&desk.posts()?).contains(&Permission::AdministerSecurity);
    desk.transact(Operation::RevokeSigningCard, |work| {
        let id: RowId = ask.id.parse().ok().or_missing()?;
        let row = store::approvals::get_card(work, id)?.or_missing()?;
        may_revoke((row.person, &row.number, row.revoked_at.is_some()), work.actor(), keeps_security)?;
        let requests = store::approvals::revoke_card(work, id, work.actor(), work.now().at)?;
        work.record(AwayEvent::SigningCardRevoked {
            card: id,
            person: row.person,
            by: work.actor(),
            requests,
        });
        let row = store::approvals::get_card(work, id)?.or_missing()?;
        Ok(card_view(&row))
    })
}
