//! A receiver's part leaves the house (发出): by its channel, in its carriers' hands, each signing for it.

use super::channel_rules::rule_of;
use super::outgoing_view::{OutgoingView, find_outgoing, find_part, outgoing_view, part_state, state_of};
use super::statements::{AskedDespatch, carriage};
use crate::acknowledging::sign_in_first_post;
use crate::approvals::use_approval;
use crate::border::Second;
use crate::error::OrMissing;
use crate::signing::OnTheSpot;
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::access::AccessRefusal;
use domain::dispatch::{
    Carriers, Channel, DispatchEvent, DispatchRefusal, OutgoingState, OutgoingStep, ReceiverState,
    check_channel,
};
use domain::records::CopyState;
use domain::{PersonId, SignatureId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::dispatch::{OutgoingRow, ReceiverRow};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct DespatchCopy {
    /// Whose part.
    pub receiver_id: String,
    /// Number of the post or courier.
    #[serde(default)]
    pub tracking: String,
    /// Who carries it, each by the own passphrase: nobody, one or two.
    #[serde(default)]
    pub carriers: Vec<Second>,
}

/// Sends it.
pub fn despatch_copy(desk: &mut Desk, ask: DespatchCopy) -> Result<Changed<OutgoingView>> {
    desk.permit(Operation::DespatchCopy)?;
    if ask.carriers.len() > 2 {
        return Err(Error::Malformed("carriers".into()));
    }
    let carriers =
        ask.carriers.iter().map(|carrier| desk.on_the_spot(carrier)).collect::<Result<Vec<_>>>()?;
    desk.transact(Operation::DespatchCopy, |work| {
        let (row, part) = find_part(work, work.sight(), &ask.receiver_id)?;
        let before = state_of(&row)?;
        let next = before.after(OutgoingStep::Send, &row.number)?;
        let state = part_state(&part);
        if state != ReceiverState::Waiting {
            return Err(DispatchRefusal::ReceiverNotAtThisStep { receiver: part.receiver, state }.into());
        }
        let people = carriers_of(work, &row, &carriers)?;
        let channel = Channel::from_code(&part.channel).or_missing()?;
        check_channel(&rule_of(row.level, channel)?, &people, &ask.tracking)?;
        if before == OutgoingState::Approved
            && let Some(approval) = row.approval
        {
            let parts = store::dispatch::list_receivers(work, row.id)?;
            use_approval(work, approval, &AskedDespatch::of(&row, &parts).statement())?;
        }
        let first = people.first.as_ref().map(|(person, _)| *person);
        take_copy(work, &part, first)?;
        let signatures = sign(work, &row, &part, &carriers)?;
        store::dispatch::update_receiver(
            work,
            part.id,
            &named! {
                tracking: ask.tracking.trim(), first_carrier_id: first, second_carrier_id: people.second.as_ref().map(|(person, _)| *person),
                first_signature_id: signatures.first().copied(), second_signature_id: signatures.get(1).copied(),
                sent_by: work.actor(), sent_at: work.now().at,
            },
        )?;
        store::dispatch::update_outgoing(work, row.id, &named! { state: next.code() })?;
        work.record(DispatchEvent::CopyDespatched {
            outgoing: row.id,
            receiver: part.id,
            serial: part.serial,
            channel: channel.code(),
        });
        let row = find_outgoing(work, work.sight(), &row.id.to_string())?;
        outgoing_view(work, row, work.now())
    })
}

/// The carriers with their names; whoever carries is cleared for what is inside.
fn carriers_of(work: &Work<'_, '_>, row: &OutgoingRow, carriers: &[OnTheSpot]) -> Result<Carriers> {
    let mut people: Vec<(PersonId, String)> = Vec::new();
    for carrier in carriers {
        let name = store::people::get_person(work, carrier.person())?.or_missing()?.name;
        if store::people::get_clearance(work, carrier.person())? < row.level {
            return Err(AccessRefusal::ClearanceTooLow { name, needed: row.level }.into());
        }
        people.push((carrier.person(), name));
    }
    let mut people = people.into_iter();
    Ok(Carriers { first: people.next(), second: people.next() })
}

fn take_copy(work: &Work<'_, '_>, part: &ReceiverRow, carrier: Option<PersonId>) -> Result<()> {
    let Some(copy) = part.copy else { return Ok(()) };
    let label = part.label.clone().unwrap_or_default();
    if let Some(slip) = store::dispatch::find_moving(work, copy)? {
        return Err(DispatchRefusal::AlreadyMoving { label, slip }.into());
    }
    let state = part.copy_state.as_deref().and_then(CopyState::from_code).or_missing()?;
    if state != CopyState::In {
        return Err(DispatchRefusal::CopyNotHere { label, state }.into());
    }
    Ok(store::dispatch::put_in_hand(work, copy, carrier)?)
}

fn sign(
    work: &Work<'_, '_>,
    row: &OutgoingRow,
    part: &ReceiverRow,
    carriers: &[OnTheSpot],
) -> Result<Vec<SignatureId>> {
    let people: Vec<PersonId> = carriers.iter().map(OnTheSpot::person).collect();
    let statement = carriage(row, part, &people);
    carriers
        .iter()
        .map(|carrier| sign_in_first_post(work, carrier, "carry_despatch", &row.id.to_string(), &statement))
        .collect()
}
