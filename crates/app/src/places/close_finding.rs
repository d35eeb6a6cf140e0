//! Close a finding (问题处理完毕) with what came of it: carried back, belongs there now, reported lost …

use super::carrying::put_thing;
use super::finding_view::{PlaceFinding, finding_view};
use super::room::{Arriving, check_room};
use crate::error::OrMissing;
use crate::incidents::{Opening, came_back, open_case};
use crate::records::asking::identity;
use crate::{Changed, Desk, Operation, Result, Work};
use domain::RowId;
use domain::loans::IncidentKind;
use domain::places::{FindingFacts, FindingKind, FindingOutcome, PlaceEvent, PlaceRefusal, copy_may_move};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::places::{FindingRow, Thing, ThingKind};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CloseFinding {
    /// Which.
    pub finding_id: String,
    /// One of its outcomes.
    pub outcome: String,
    /// In words.
    pub note: String,
}

/// Closes it.
pub fn close_finding(desk: &mut Desk, ask: CloseFinding) -> Result<Changed<PlaceFinding>> {
    let id: RowId = identity(&ask.finding_id)?;
    desk.transact(Operation::CloseFinding, |work| {
        let row = store::places::get_finding(work, work.sight(), id)?.or_missing()?;
        let outcome = FindingOutcome::from_code(&ask.outcome)
            .ok_or_else(|| PlaceRefusal::CodeUnknown { text: ask.outcome.clone() })?;
        domain::places::close_finding(&FindingFacts {
            number: &row.number,
            kind: FindingKind::from_code(&row.kind).or_missing()?,
            closed: row.closed_at.is_some(),
            outcome,
            closing: &ask.note,
        })?;
        if let Some(thing) = thing_of(work, &row)? {
            carry_out(work, &thing, &row, outcome, &ask.note)?;
        }
        let (by, at) = (work.actor(), work.now().at);
        store::places::close_finding(work, id, by, at, outcome.code(), ask.note.trim())?;
        work.record(PlaceEvent::FindingClosed { finding: id, outcome: outcome.code() });
        let closed = store::places::get_finding(work, work.sight(), id)?.or_missing()?;
        Ok(finding_view(closed, work.now()))
    })
}

/// The copy or volume that a finding is about.
fn thing_of(work: &Work<'_, '_>, row: &FindingRow) -> Result<Option<Thing>> {
    Ok(match (row.copy, row.volume) {
        (Some(copy), _) => store::places::get_copy_thing(work, copy)?,
        (_, Some(volume)) => store::places::get_volume_thing(work, volume)?,
        _ => None,
    })
}

/// What an outcome changes at the thing.
fn carry_out(
    work: &Work<'_, '_>,
    thing: &Thing,
    row: &FindingRow,
    outcome: FindingOutcome,
    note: &str,
) -> Result<()> {
    let barcode = row.barcode.clone().unwrap_or_default();
    match outcome {
        FindingOutcome::MovedBack => {
            copy_may_move(&barcode, &thing.state)?;
            put_thing(work, thing, thing.home.or_missing()?, false)?;
        }
        FindingOutcome::Rehomed => {
            copy_may_move(&barcode, &thing.state)?;
            let place = row.place.or_missing()?;
            check_room(work, place, &arriving(work, thing)?)?;
            put_thing(work, thing, place, true)?;
        }
        FindingOutcome::ReportedLost => {
            copy_may_move(&barcode, &thing.state)?;
            if let (ThingKind::Copy(copy), Some(record)) = (thing.kind, thing.record) {
                store::places::give_up_copy(work, copy)?;
                work.record(PlaceEvent::CopyGivenUp { finding: row.id, copy });
                let level = store::loans::get_copy(work, work.sight(), copy)?.or_missing()?.level;
                open_case(
                    work,
                    &Opening {
                        kind: IncidentKind::Lost,
                        copy,
                        record,
                        level,
                        loan: None,
                        responsible: work.actor(),
                        text: note.trim(),
                    },
                )?;
            }
        }
        FindingOutcome::PutRight => recover(work, thing, row, barcode)?,
        FindingOutcome::Found | FindingOutcome::HandedOver | FindingOutcome::Explained => {}
    }
    Ok(())
}

/// What is put somewhere for good: the copy, or every paper of the volume.
fn arriving(work: &Work<'_, '_>, thing: &Thing) -> Result<Vec<Arriving>> {
    match thing.kind {
        ThingKind::Volume(volume) => Ok(store::places::list_contents(work, volume, thing.home)?
            .iter()
            .map(|paper| Arriving::copy(thing.home, paper.pages))
            .collect()),
        _ => Ok(vec![Arriving::copy(thing.home, thing.pages)]),
    }
}

/// What counted as lost and was found on a shelf is in again, where it was found.
fn recover(work: &Work<'_, '_>, thing: &Thing, row: &FindingRow, barcode: String) -> Result<()> {
    let ThingKind::Copy(copy) = thing.kind else { return Ok(()) };
    if thing.state != "lost" {
        return Ok(());
    }
    if store::places::is_lost_on_loan(work, copy)? {
        return Err(PlaceRefusal::LostOnLoan { barcode }.into());
    }
    store::places::recover_copy(work, copy, row.place.or(thing.home))?;
    work.record(PlaceEvent::CopyRecovered { finding: row.id, copy });
    came_back(work, None, copy, &row.number)
}
