//! Close a stocktake (结束盘点): every difference opens a finding, some at a time; the front end calls it until
//! the state is `closed`.

use super::carrying::put_thing;
use super::stocktake_view::{StocktakeView, at_step, stocktake_view};
use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::{Changed, Desk, Operation, Result, Work};
use chrono::Days;
use domain::places::{FINDING_DAYS, FindingKind, PlaceEvent, ScanVerdict, StocktakeState};
use domain::{RowId, numbers};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use store::places::{Difference, NewFinding, StocktakeRow, ThingKind};
use ts_rs::TS;

/// Findings of one step, so that the desk stays free between steps.
const STEP: i64 = 100;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CloseStocktake {
    /// Which.
    pub stocktake_id: String,
}

/// Closes it, or opens some more findings.
pub fn close_stocktake(desk: &mut Desk, ask: CloseStocktake) -> Result<Changed<StocktakeView>> {
    let id: RowId = identity(&ask.stocktake_id)?;
    desk.transact(Operation::CloseStocktake, |work| {
        let row = at_step(work, id, &[StocktakeState::Open, StocktakeState::Closing])?;
        let mut differences = store::places::list_scan_differences(work, id, STEP)?;
        let room = STEP - i64::try_from(differences.len()).unwrap_or(STEP);
        differences.extend(store::places::list_missing_differences(work, id, room)?);
        for difference in &differences {
            open_finding(work, &row, difference)?;
        }
        let findings = i64::try_from(differences.len()).unwrap_or(STEP);
        if findings < STEP {
            let (by, at) = (work.actor(), work.now().at);
            store::places::set_stocktake(
                work,
                id,
                &named! { state: "closed", closed_by: by, closed_at: at },
            )?;
            work.record(PlaceEvent::StocktakeClosed { stocktake: id, findings });
        } else {
            store::places::set_stocktake(work, id, &named! { state: "closing" })?;
            work.record(PlaceEvent::StocktakeCompared { stocktake: id, findings });
        }
        stocktake_view(work, store::places::get_stocktake(work, id)?.or_missing()?)
    })
}

fn open_finding(work: &Work<'_, '_>, stocktake: &StocktakeRow, difference: &Difference) -> Result<()> {
    let verdict = ScanVerdict::from_code(&difference.verdict);
    let kind = verdict.map_or(Some(FindingKind::Missing), FindingKind::of_scan).or_missing()?;
    let finding = NewFinding {
        id: work.new_id(),
        number: work.next_paper_number(numbers::prefix::FINDING)?,
        kind: kind.code(),
        stocktake: Some(stocktake.id),
        copy: difference.copy,
        volume: difference.volume,
        barcode: &difference.barcode,
        place: Some(difference.place),
        note: "",
        opened_by: work.actor(),
        opened_at: work.now().at,
        due_on: work.now().today() + Days::new(FINDING_DAYS),
    };
    store::places::insert_finding(work, &finding)?;
    work.record(PlaceEvent::FindingOpened { finding: finding.id, kind: kind.code() });
    if kind == FindingKind::Misplaced {
        note_where_it_is(work, difference)?;
    }
    Ok(())
}

/// What stands at a wrong place is recorded as standing there, so that the list of things away from home has it.
fn note_where_it_is(work: &Work<'_, '_>, difference: &Difference) -> Result<()> {
    let Some(thing) = store::places::find_thing(work, &difference.barcode)? else { return Ok(()) };
    if matches!(thing.kind, ThingKind::Box(_)) || thing.state != "in" || thing.home.is_none() {
        return Ok(());
    }
    put_thing(work, &thing, difference.place, false)
}
