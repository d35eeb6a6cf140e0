//! From hand to hand (交接): who has it gives it to who is next, both sign, pages and seal are looked at.

use super::hopping::{Hopping, standing};
use super::statements::AskedTransfer;
use super::transfer_view::{TransferView, find_transfer, state_of, transfer_view};
use crate::acknowledging::Acknowledged;
use crate::approvals::use_approval;
use crate::border::{Receipt, Second};
use crate::copying::check_may_hold;
use crate::error::OrMissing;
use crate::signing::OnTheSpot;
use crate::{Changed, Desk, Operation, Result, Work};
use domain::access::{AccessRefusal, Permission, permissions_of};
use domain::dispatch::{DispatchEvent, DispatchRefusal, HopFacts, TransferState, TransferStep, check_hop};
use domain::records::CopyState;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::dispatch::TransferRow;
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct HandOnTransfer {
    /// Which transfer.
    pub id: String,
    /// Who has it signs that it was given (and, of a circulation, read).
    pub giver: Receipt,
    /// Who is next signs that it was taken.
    pub taker: Receipt,
    /// Who goes along; at 绝密 somebody does.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub companion: Option<Second>,
    /// Pages counted.
    pub pages: i64,
    /// The seal is whole, or there is none.
    pub seal_intact: bool,
}

/// Hands on.
pub fn hand_on_transfer(desk: &mut Desk, ask: HandOnTransfer) -> Result<Changed<TransferView>> {
    desk.permit(Operation::HandOnTransfer)?;
    let at_desk = permissions_of(&desk.posts()?).contains(&Permission::KeepRecords);
    let giver = Acknowledged::take(desk, &ask.giver)?;
    let taker = Acknowledged::take(desk, &ask.taker)?;
    let companion = ask.companion.as_ref().map(|second| desk.on_the_spot(second)).transpose()?;
    desk.transact(Operation::HandOnTransfer, |work| {
        let row = find_transfer(work, work.sight(), &ask.id)?;
        let before = state_of(&row)?;
        let next = before.after(TransferStep::Hop, &row.number)?;
        let stops = store::dispatch::list_stops(work, row.id)?;
        let hops = store::dispatch::list_hops(work, row.id)?;
        if hops.is_empty() {
            leave(&row, at_desk)?;
        }
        let standing = standing(work, &row, &hops, &stops)?;
        let hopping = Hopping {
            row: &row,
            giver: &giver,
            taker: &taker,
            expected: standing.next.as_ref().map_or(standing.holder.0, |(person, _)| *person),
            companion: companion.as_ref(),
            at_desk,
            pages: ask.pages,
            seal_intact: ask.seal_intact,
            home: false,
        };
        let facts = hopping.facts(work, &standing)?;
        check_hop(&standing, &facts)?;
        check_people(work, &row, &facts, companion.as_ref())?;
        if before == TransferState::Approved
            && let Some(approval) = row.approval
        {
            use_approval(work, approval, &AskedTransfer::of(&row, &stops).statement())?;
        }
        let position = i64::try_from(hops.len()).unwrap_or(i64::MAX) + 1;
        hopping.make(work, &facts, position)?;
        store::dispatch::put_in_hand(work, row.copy, Some(facts.taker.0))?;
        store::dispatch::update_transfer(work, row.id, &named! { state: next.code() })?;
        work.record(DispatchEvent::TransferHopped {
            transfer: row.id,
            hop: position,
            from: facts.giver.0,
            to: facts.taker.0,
            pages: ask.pages,
            given: giver.hand().code(),
            taken: taker.hand().code(),
        });
        let row = find_transfer(work, work.sight(), &ask.id)?;
        transfer_view(work, row, work.now().today())
    })
}

/// It leaves the strongroom: by a clerk's hand, and only when it is there.
fn leave(row: &TransferRow, at_desk: bool) -> Result<()> {
    if !at_desk {
        let who = Permission::KeepRecords.posts().to_vec();
        return Err(AccessRefusal::NotPermitted { operation: Operation::HandOnTransfer.name(), who }.into());
    }
    let state = CopyState::from_code(&row.copy_state).or_missing()?;
    if state != CopyState::In {
        return Err(DispatchRefusal::CopyNotHere { label: row.label.clone(), state }.into());
    }
    Ok(())
}

/// Whoever takes it may have it today, whatever was so when the route was made.
fn check_people(
    work: &Work<'_, '_>,
    row: &TransferRow,
    facts: &HopFacts,
    companion: Option<&OnTheSpot>,
) -> Result<()> {
    for person in [Some(facts.taker.0), companion.map(OnTheSpot::person)].into_iter().flatten() {
        let person = store::people::get_person(work, person)?.or_missing()?;
        check_may_hold(work, person, row.record, row.level)?;
    }
    Ok(())
}
