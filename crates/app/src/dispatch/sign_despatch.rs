//! The return slip is in (签收回执): who signed for a receiver's part, and when. The last one closes the paper.

use super::outgoing_view::{OutgoingView, find_outgoing, find_part, outgoing_view, part_state};
use super::settle_outgoing::close_when_settled;
use crate::{Changed, Desk, Error, Operation, Result};
use domain::Day;
use domain::dispatch::{DispatchEvent, DispatchRefusal, ReceiverState};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct SignDespatch {
    /// Whose part.
    pub receiver_id: String,
    /// Day on the slip, `YYYY-MM-DD`.
    pub signed_on: String,
    /// Name on the slip.
    pub signer: String,
}

/// Enters the slip.
pub fn sign_despatch(desk: &mut Desk, ask: SignDespatch) -> Result<Changed<OutgoingView>> {
    let day: Day = ask.signed_on.parse().map_err(|_| Error::Malformed("signed_on".into()))?;
    desk.transact(Operation::SignDespatch, |work| {
        let (row, part) = find_part(work, work.sight(), &ask.receiver_id)?;
        let state = part_state(&part);
        let Some(sent) = part.sent_at.filter(|_| state == ReceiverState::Sent) else {
            return Err(DispatchRefusal::ReceiverNotAtThisStep { receiver: part.receiver, state }.into());
        };
        if ask.signer.trim().is_empty() {
            return Err(DispatchRefusal::SignerMissing.into());
        }
        if day < sent.day_in(work.now().zone) {
            return Err(DispatchRefusal::SignedBeforeSent { day }.into());
        }
        if day > work.now().today() {
            return Err(DispatchRefusal::ReceivedLater { day }.into());
        }
        store::dispatch::update_receiver(
            work,
            part.id,
            &named! { signed_on: day, signer: ask.signer.trim(), signed_recorded_by: work.actor() },
        )?;
        if let Some(copy) = part.copy {
            // It is out of the carrier's hands, and in nobody's of this house.
            store::dispatch::put_in_hand(work, copy, None)?;
        }
        work.record(DispatchEvent::DespatchSignedFor { outgoing: row.id, receiver: part.id });
        close_when_settled(work, row.id)?;
        let row = find_outgoing(work, work.sight(), &row.id.to_string())?;
        outgoing_view(work, row, work.now())
    })
}
