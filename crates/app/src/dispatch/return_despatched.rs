//! A kept copy that was sent out comes back (清退): pages counted; a difference opens an incident.

use super::outgoing_view::{OutgoingView, find_outgoing, find_part, outgoing_view, part_state};
use super::settle_outgoing::close_when_settled;
use crate::incidents::{Found, open_incident};
use crate::{Changed, Desk, Operation, Result};
use domain::dispatch::{DispatchEvent, DispatchRefusal, ReceiverState};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReturnDespatched {
    /// Whose part.
    pub receiver_id: String,
    /// Pages counted.
    pub pages: i64,
}

/// Takes it back.
pub fn return_despatched(desk: &mut Desk, ask: ReturnDespatched) -> Result<Changed<OutgoingView>> {
    desk.transact(Operation::ReturnDespatched, |work| {
        let (row, part) = find_part(work, work.sight(), &ask.receiver_id)?;
        let state = part_state(&part);
        let at_hand = matches!(state, ReceiverState::Sent | ReceiverState::SignedFor);
        let Some(copy) = part.copy.filter(|_| at_hand) else {
            return Err(DispatchRefusal::ReceiverNotAtThisStep { receiver: part.receiver, state }.into());
        };
        if !(0..=100_000).contains(&ask.pages) {
            return Err(DispatchRefusal::PagesUnlikely { pages: ask.pages }.into());
        }
        store::dispatch::put_home(work, copy)?;
        store::dispatch::update_receiver(
            work,
            part.id,
            &named! { returned_at: work.now().at, returned_pages: ask.pages },
        )?;
        work.record(DispatchEvent::DespatchedCopyReturned {
            outgoing: row.id,
            receiver: part.id,
            copy,
            pages: ask.pages,
        });
        let should = part.pages.unwrap_or_default();
        if should != ask.pages {
            open_incident(work, copy, row.record, &row.number, Found::PagesDiffer((ask.pages, should)))?;
        }
        close_when_settled(work, row.id)?;
        let row = find_outgoing(work, work.sight(), &row.id.to_string())?;
        outgoing_view(work, row, work.now())
    })
}
