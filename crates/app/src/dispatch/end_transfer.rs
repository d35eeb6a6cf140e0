//! Home again (收回): the clerk takes it from who has it; with stops left somebody says why.

use super::hopping::{Hopping, name_of, standing};
use super::transfer_view::{TransferView, find_transfer, state_of, transfer_view};
use crate::acknowledging::Acknowledged;
use crate::border::{Receipt, Second};
use crate::{Changed, Desk, Operation, Result};
use domain::dispatch::{DispatchEvent, TransferStep, check_home};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct EndTransfer {
    /// Which transfer.
    pub id: String,
    /// Who has it signs that it was given back.
    pub giver: Receipt,
    /// The clerk signs that it was taken.
    pub taker: Receipt,
    /// Who goes along; at 绝密 somebody does.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub companion: Option<Second>,
    /// Pages counted.
    pub pages: i64,
    /// The seal is whole, or there is none.
    pub seal_intact: bool,
    /// Why it comes home before everybody had it.
    #[serde(default)]
    pub reason: String,
}

/// Takes it home.
pub fn end_transfer(desk: &mut Desk, ask: EndTransfer) -> Result<Changed<TransferView>> {
    desk.permit(Operation::EndTransfer)?;
    let giver = Acknowledged::take(desk, &ask.giver)?;
    let taker = Acknowledged::take(desk, &ask.taker)?;
    let companion = ask.companion.as_ref().map(|second| desk.on_the_spot(second)).transpose()?;
    desk.transact(Operation::EndTransfer, |work| {
        let row = find_transfer(work, work.sight(), &ask.id)?;
        let next = state_of(&row)?.after(TransferStep::End, &row.number)?;
        let stops = store::dispatch::list_stops(work, row.id)?;
        let hops = store::dispatch::list_hops(work, row.id)?;
        let mut standing = standing(work, &row, &hops, &stops)?;
        // Nobody of the route is next: the clerk who sits here takes it.
        let actor = work.actor();
        let clerk = (actor, name_of(work, actor)?);
        let left = i64::try_from(stops.len().saturating_sub(hops.len())).unwrap_or(i64::MAX);
        standing.next = None;
        let hopping = Hopping {
            row: &row,
            giver: &giver,
            taker: &taker,
            expected: actor,
            companion: companion.as_ref(),
            at_desk: true,
            pages: ask.pages,
            seal_intact: ask.seal_intact,
            home: true,
        };
        let facts = hopping.facts(work, &standing)?;
        check_home(&standing, &facts, &clerk, (left, &ask.reason))?;
        let position = i64::try_from(hops.len()).unwrap_or(i64::MAX) + 1;
        hopping.make(work, &facts, position)?;
        store::dispatch::put_home(work, row.copy)?;
        store::dispatch::update_transfer(
            work,
            row.id,
            &named! { state: next.code(), ended_at: work.now().at, closing: ask.reason.trim() },
        )?;
        work.record(DispatchEvent::TransferHopped {
            transfer: row.id,
            hop: position,
            from: facts.giver.0,
            to: facts.taker.0,
            pages: ask.pages,
            given: giver.hand().code(),
            taken: taker.hand().code(),
        });
        work.record(DispatchEvent::TransferEnded { transfer: row.id, copy: row.copy, hops: position });
        let row = find_transfer(work, work.sight(), &ask.id)?;
        transfer_view(work, row, work.now().today())
    })
}
