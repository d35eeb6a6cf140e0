//! Ask where the signature is (催签): counted, with its day.

use super::outgoing_view::{OutgoingView, find_outgoing, find_part, outgoing_view, part_state};
use crate::{Changed, Desk, Operation, Result};
use domain::dispatch::{DispatchEvent, DispatchRefusal, ReceiverState};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ChaseDespatch {
    /// Whose part.
    pub receiver_id: String,
}

/// Chases.
pub fn chase_despatch(desk: &mut Desk, ask: ChaseDespatch) -> Result<Changed<OutgoingView>> {
    desk.transact(Operation::ChaseDespatch, |work| {
        let (row, part) = find_part(work, work.sight(), &ask.receiver_id)?;
        let state = part_state(&part);
        if state != ReceiverState::Sent {
            return Err(DispatchRefusal::ReceiverNotAtThisStep { receiver: part.receiver, state }.into());
        }
        let times = part.chased + 1;
        let columns = named! { chased: times, chased_at: work.now().at };
        store::dispatch::update_receiver(work, part.id, &columns)?;
        work.record(DispatchEvent::DespatchChased { outgoing: row.id, receiver: part.id, times });
        let row = find_outgoing(work, work.sight(), &row.id.to_string())?;
        outgoing_view(work, row, work.now())
    })
}
