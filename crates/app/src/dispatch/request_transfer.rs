//! Ask to pass a copy along a route (申请传递、传阅): everybody on it is checked beforehand.

use super::statements::{AskedTransfer, stop};
use super::transfer_view::{TransferView, find_transfer, transfer_view};
use crate::approvals::{Ask, create_approval};
use crate::copying::check_may_hold;
use crate::error::OrMissing;
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::approvals::Action;
use domain::dispatch::{DispatchEvent, DispatchRefusal, Route, TransferKind, TransferState, check_route};
use domain::numbers::prefix;
use domain::records::{CopyState, Medium};
use domain::{Day, PersonId, TransferId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::copying::SourceRow;
use store::named;
use store::sealed::mark;
use ts_rs::TS;

/// A stop of the route.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct StopAsked {
    /// Who.
    pub person_id: String,
    /// By which day it should be passed on, `YYYY-MM-DD`.
    pub due_on: String,
}

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct RequestTransfer {
    /// `transfer` or `circulation`.
    pub kind: String,
    /// Of which record.
    pub record_id: String,
    /// Which copy of it; none: the original.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub copy_id: Option<String>,
    /// 事由.
    pub purpose: String,
    /// 封签号.
    #[serde(default)]
    pub seal_number: String,
    /// The route, in order.
    pub stops: Vec<StopAsked>,
}

/// Asks.
pub fn request_transfer(desk: &mut Desk, ask: RequestTransfer) -> Result<Changed<TransferView>> {
    let kind = TransferKind::from_code(&ask.kind).ok_or_else(|| Error::Malformed("kind".into()))?;
    desk.transact(Operation::RequestTransfer, |work| {
        let record = ask.record_id.parse().ok().or_missing()?;
        let source = match ask.copy_id.as_deref().filter(|id| !id.is_empty()) {
            Some(copy) => {
                store::copying::get_source(work, work.sight(), record, copy.parse().ok().or_missing()?)?
            }
            None => store::copying::find_original(work, work.sight(), record)?,
        }
        .or_missing()?;
        check_copy(work, &source)?;
        if ask.purpose.trim().is_empty() {
            return Err(DispatchRefusal::ReasonMissing.into());
        }
        let stops = read_stops(work, &ask)?;
        check_route(&stops, work.now().today())?;
        for stop in &stops {
            let person = store::people::get_person(work, stop.person)?.or_missing()?;
            check_may_hold(work, person, source.record, source.level)?;
        }
        let transfer = enter(work, kind, &ask, &source, &stops)?;
        let row = find_transfer(work, work.sight(), &transfer.to_string())?;
        transfer_view(work, row, work.now().today())
    })
}

fn check_copy(work: &Work<'_, '_>, source: &SourceRow) -> Result<()> {
    if source.record_state != "kept" {
        return Err(DispatchRefusal::RecordNotKept { number: source.number.clone() }.into());
    }
    let label = source.label.clone();
    if Medium::from_code(&source.medium) == Some(Medium::Electronic) {
        return Err(DispatchRefusal::CopyNotInHand { label }.into());
    }
    if let Some(slip) = store::dispatch::find_moving(work, source.copy)? {
        return Err(DispatchRefusal::AlreadyMoving { label, slip }.into());
    }
    let state = CopyState::from_code(&source.state).or_missing()?;
    if state != CopyState::In {
        return Err(DispatchRefusal::CopyNotHere { label, state }.into());
    }
    Ok(())
}

fn read_stops(work: &Work<'_, '_>, ask: &RequestTransfer) -> Result<Vec<Route>> {
    ask.stops
        .iter()
        .map(|asked| {
            let person: PersonId = asked.person_id.parse().ok().or_missing()?;
            let name = store::people::get_person(work, person)?.or_missing()?.name;
            let due_on = asked.due_on.parse::<Day>().map_err(|_| Error::Malformed("due_on".into()))?;
            Ok(Route { person, name, due_on })
        })
        .collect()
}

fn enter(
    work: &Work<'_, '_>,
    kind: TransferKind,
    ask: &RequestTransfer,
    source: &SourceRow,
    stops: &[Route],
) -> Result<TransferId> {
    let transfer: TransferId = work.new_id();
    let number = work.next_paper_number(prefix::TRANSFER)?;
    let purpose = work.sealed_for(source.level, ("transfers", "purpose"), transfer, ask.purpose.trim())?;
    let asked = AskedTransfer {
        transfer,
        number: &number,
        kind: kind.code(),
        record: source.record,
        copy: source.copy,
        level: source.level,
        applicant: work.actor(),
        purpose: &mark(&purpose),
        stops: stops.iter().map(|one| stop(one.person, one.due_on)).collect(),
    };
    let own_duty = store::approvals::find_own_duty(work, work.actor(), &source.family)?.is_some();
    let outcome = create_approval(
        work,
        &Ask {
            action: Action::Transfer,
            subject: transfer.to_string(),
            record: Some(source.record),
            level: source.level,
            statement: &asked.statement(),
            applicant: work.actor(),
            purpose: ask.purpose.trim(),
            own_duty,
        },
    )?;
    let state = if outcome.approval.is_some() { TransferState::Requested } else { TransferState::Approved };
    let ground = outcome.ground.code();
    store::dispatch::insert_transfer(
        work,
        &named! {
            id: transfer, number: &number, kind: kind.code(), record_id: source.record, copy_id: source.copy, applicant_id: work.actor(),
            purpose: purpose, level: source.level, approval_id: outcome.approval, ground: ground, state: state.code(),
            seal_number: ask.seal_number.trim(), requested_at: work.now().at,
        },
    )?;
    for (position, stop) in (1..).zip(stops) {
        store::dispatch::insert_stop(work, work.new_id(), transfer, position, stop.person, stop.due_on)?;
    }
    work.record(DispatchEvent::TransferRequested {
        transfer,
        kind: kind.code(),
        copy: source.copy,
        applicant: work.actor(),
        level: source.level.rank(),
        stops: i64::try_from(stops.len()).unwrap_or(i64::MAX),
    });
    if outcome.approval.is_none() {
        work.record(DispatchEvent::TransferApproved { transfer, ground });
    }
    Ok(transfer)
}
