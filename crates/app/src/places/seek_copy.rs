//! Look for a copy that is not where it should be (找不到). The search ends when a stocktake scans it, or by hand.

use super::finding_view::{PlaceFinding, finding_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use chrono::Days;
use domain::numbers;
use domain::places::{FINDING_DAYS, FindingKind, PlaceEvent, PlaceRefusal, copy_may_move};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::places::{NewFinding, ThingKind};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct SeekCopy {
    /// Exactly its barcode.
    pub barcode: String,
    /// Where it was looked for.
    #[serde(default)]
    pub note: String,
}

/// Opens the search.
pub fn seek_copy(desk: &mut Desk, ask: SeekCopy) -> Result<Changed<PlaceFinding>> {
    let barcode = ask.barcode.trim();
    desk.transact(Operation::SeekCopy, |work| {
        let thing = store::places::find_thing(work, barcode)?.or_missing()?;
        let ThingKind::Copy(copy) = thing.kind else {
            return Err(PlaceRefusal::NotMovable { barcode: barcode.to_owned() }.into());
        };
        copy_may_move(barcode, &thing.state)?;
        if let Some((_, number)) = store::places::find_open_search(work, copy)? {
            return Err(PlaceRefusal::SearchOpen { number }.into());
        }
        let finding = NewFinding {
            id: work.new_id(),
            number: work.next_paper_number(numbers::prefix::FINDING)?,
            kind: FindingKind::Sought.code(),
            stocktake: None,
            copy: Some(copy),
            volume: None,
            barcode,
            place: thing.place,
            note: ask.note.trim(),
            opened_by: work.actor(),
            opened_at: work.now().at,
            due_on: work.now().today() + Days::new(FINDING_DAYS),
        };
        store::places::insert_finding(work, &finding)?;
        work.record(PlaceEvent::CopySought { finding: finding.id, copy });
        let row = store::places::get_finding(work, work.sight(), finding.id)?.or_missing()?;
        Ok(finding_view(row, work.now()))
    })
}
