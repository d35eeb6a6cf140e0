//! Signing cards (签批卡): one's own; all of them for who prepares requests or keeps security.

use super::card_view::{SigningCardView, card_view};
use crate::border::page_size;
use crate::{Desk, Operation, Result};
use domain::access::{Permission, permissions_of};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListSigningCards {
    /// Only my own.
    #[serde(default)]
    pub mine: bool,
    /// At most.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct SigningCardList {
    /// Newest first.
    pub rows: Vec<SigningCardView>,
}

/// Lists.
pub fn list_signing_cards(desk: &mut Desk, ask: ListSigningCards) -> Result<SigningCardList> {
    desk.read(Operation::ListSigningCards, |view| {
        let knows_all = permissions_of(view.posts())
            .iter()
            .any(|one| matches!(one, Permission::WorkDesk | Permission::AdministerSecurity));
        let person = (ask.mine || !knows_all).then(|| view.actor());
        let rows = store::approvals::list_cards(view, person, page_size(ask.limit))?;
        Ok(SigningCardList { rows: rows.iter().map(card_view).collect() })
    })
}
