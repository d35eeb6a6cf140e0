//! An incoming paper goes on to whom it concerns (转出), or back to its sender (退回).

use super::incoming_view::{IncomingView, find_incoming, incoming_view, state_of};
use crate::{Changed, Desk, Operation, Result};
use domain::dispatch::{DispatchEvent, DispatchRefusal, IncomingState, IncomingStep};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct SendOnIncoming {
    /// Which paper.
    pub id: String,
    /// Back to the sender; else on to `sent_to`.
    #[serde(default)]
    pub back: bool,
    /// To whom it goes on.
    #[serde(default)]
    pub sent_to: String,
    /// Why.
    pub reason: String,
}

/// Sends it on.
pub fn send_on_incoming(desk: &mut Desk, ask: SendOnIncoming) -> Result<Changed<IncomingView>> {
    let (locale, posts) = (desk.locale(), desk.posts()?);
    desk.transact(Operation::SendOnIncoming, |work| {
        let row = find_incoming(work, work.sight(), &posts, &ask.id)?;
        let onward = if ask.back { IncomingState::SentBack } else { IncomingState::PassedOn };
        let next = state_of(&row)?.after(IncomingStep::SendOn, onward, &row.number)?;
        if ask.reason.trim().is_empty() {
            return Err(DispatchRefusal::ReasonMissing.into());
        }
        if !ask.back && ask.sent_to.trim().is_empty() {
            return Err(DispatchRefusal::ReceiverMissing.into());
        }
        store::dispatch::update_incoming(
            work,
            row.id,
            &named! {
                state: next.code(), sent_to: ask.sent_to.trim(), closing: ask.reason.trim(),
                closed_at: work.now().at, closed_by: work.actor(),
            },
        )?;
        work.record(DispatchEvent::PaperSentOn { incoming: row.id, outcome: next.code() });
        let row = find_incoming(work, work.sight(), &posts, &ask.id)?;
        incoming_view(row, work.now().today(), locale)
    })
}
