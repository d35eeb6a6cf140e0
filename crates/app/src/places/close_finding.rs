//! Close a finding (问题处理完毕) with what came of it: carried back, belongs there now, reported lost …

use super::finding_view::{PlaceFinding, finding_view};
use super::room::{Arriving, check_room};
use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::{Changed, Desk, Operation, Result, Work};
use domain::places::{FindingFacts, FindingKind, FindingOutcome, PlaceEvent, PlaceRefusal, copy_may_move};
use domain::{CopyId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::places::FindingRow;
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
        if let Some(copy) = row.copy {
            carry_out(work, copy, &row, outcome)?;
        }
        let (by, at) = (work.actor(), work.now().at);
        store::places::close_finding(work, id, by, at, outcome.code(), ask.note.trim())?;
        work.record(PlaceEvent::FindingClosed { finding: id, outcome: outcome.code() });
        let closed = store::places::get_finding(work, work.sight(), id)?.or_missing()?;
        Ok(finding_view(closed, work.now()))
    })
}

/// What an outcome changes at the copy.
fn carry_out(work: &Work<'_, '_>, copy: CopyId, row: &FindingRow, outcome: FindingOutcome) -> Result<()> {
    let thing = store::places::get_copy_thing(work, copy)?.or_missing()?;
    let barcode = row.barcode.clone().unwrap_or_default();
    match outcome {
        FindingOutcome::MovedBack => {
            copy_may_move(&barcode, &thing.state)?;
            let home = thing.home.or_missing()?;
            store::places::carry_copy(work, copy, home, false)?;
        }
        FindingOutcome::Rehomed => {
            copy_may_move(&barcode, &thing.state)?;
            let place = row.place.or_missing()?;
            check_room(work, place, &[Arriving::copy(thing.home, thing.pages)])?;
            store::places::carry_copy(work, copy, place, true)?;
        }
        FindingOutcome::ReportedLost => {
            copy_may_move(&barcode, &thing.state)?;
            store::places::give_up_copy(work, copy)?;
            work.record(PlaceEvent::CopyGivenUp { finding: row.id, copy });
        }
        FindingOutcome::Found
        | FindingOutcome::PutRight
        | FindingOutcome::HandedOver
        | FindingOutcome::Explained => {}
    }
    Ok(())
}
