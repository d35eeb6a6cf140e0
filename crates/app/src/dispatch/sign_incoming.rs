//! The handler signs for an incoming paper (签收).

use super::incoming_view::{IncomingView, find_incoming, incoming_view, state_of};
use super::statements;
use crate::acknowledging::Acknowledged;
use crate::border::Receipt;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::access::Level;
use domain::dispatch::{DispatchEvent, DispatchRefusal, Hand, IncomingState, IncomingStep};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct SignIncoming {
    /// Which paper.
    pub id: String,
    /// How the handler acknowledges.
    pub receipt: Receipt,
}

/// Signs for it.
pub fn sign_incoming(desk: &mut Desk, ask: SignIncoming) -> Result<Changed<IncomingView>> {
    desk.permit(Operation::SignIncoming)?;
    let (locale, posts) = (desk.locale(), desk.posts()?);
    let given = Acknowledged::take(desk, &ask.receipt)?;
    desk.transact(Operation::SignIncoming, |work| {
        let row = find_incoming(work, work.sight(), &posts, &ask.id)?;
        let next = state_of(&row)?.after(IncomingStep::SignFor, IncomingState::SignedFor, &row.number)?;
        let handler = row.handler.or_missing()?;
        let signer = given.person(handler);
        if signer != handler {
            let name = store::people::get_person(work, signer)?.or_missing()?.name;
            let expected = row.handler_name.clone().unwrap_or_default();
            return Err(DispatchRefusal::NotTheHandler { name, handler: expected }.into());
        }
        if row.level >= Level::TopSecret && given.hand() != Hand::Passphrase {
            return Err(DispatchRefusal::PassphraseNeeded { level: row.level }.into());
        }
        let statement = statements::incoming(&row, handler);
        let kept = given.keep(work, "receive_incoming", &row.id.to_string(), &statement)?;
        let receipt = given.hand().code();
        store::dispatch::update_incoming(
            work,
            row.id,
            &named! {
                state: next.code(), receipt: receipt, receipt_signature_id: kept.signature,
                receipt_image_id: kept.image, signed_at: work.now().at,
            },
        )?;
        work.record(DispatchEvent::PaperSignedFor { incoming: row.id, handler, receipt });
        let row = find_incoming(work, work.sight(), &posts, &ask.id)?;
        incoming_view(row, work.now().today(), locale)
    })
}
