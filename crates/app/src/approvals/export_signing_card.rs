//! Export one's signing card (导出签批卡): an approver takes the own keys out in a file, under the own passphrase.

use super::card_view::{SigningCardView, TextFile, card_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use ::vault::Passphrase;
use domain::RowId;
use domain::access::{Permission, permissions_of};
use domain::approvals::{AwayEvent, AwayRefusal};
use domain::numbers::prefix;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ExportSigningCard {
    /// One's own, again; it opens the card as well.
    pub passphrase: String,
}

impl std::fmt::Debug for ExportSigningCard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ExportSigningCard(…)")
    }
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct SigningCardExport {
    /// The card as it is listed.
    pub card: SigningCardView,
    /// The file.
    pub file: TextFile,
}

/// Exports it.
pub fn export_signing_card(desk: &mut Desk, ask: ExportSigningCard) -> Result<Changed<SigningCardExport>> {
    desk.permit(Operation::ExportSigningCard)?;
    let who = desk.own_signature(&ask.passphrase, None)?;
    let passphrase = Passphrase::new(&ask.passphrase);
    desk.transact(Operation::ExportSigningCard, |work| {
        let name = store::people::get_person(work, who.person())?.or_missing()?.name;
        let posts = store::people::list_posts(work, who.person())?;
        if !permissions_of(&posts).contains(&Permission::Approve) {
            return Err(AwayRefusal::NotAnApprover { name }.into());
        }
        let id: RowId = work.new_id();
        let number = work.next_paper_number(prefix::SIGNING_CARD)?;
        let card = work.signing_card(&who.signer, &passphrase, (&number, &name))?;
        let slot = who.signer.slot();
        store::approvals::insert_card(work, id, &number, (who.person(), slot), work.now().at)?;
        work.record(AwayEvent::SigningCardExported { card: id, person: who.person(), slot });
        let row = store::approvals::get_card(work, id)?.or_missing()?;
        let file = TextFile::new(format!("{number}.card.json"), card.text()?);
        Ok(SigningCardExport { card: card_view(&row), file })
    })
}
