//! Gather the next records of a 归档 run (收集一步), in the order they are arranged at first.

use crate::error::Result;
use crate::records::asking::identity;
use crate::records::filing::{Parts, numbering};
use crate::records::filing_run_view::{FilingStep, found_run, higher, run_now};
use crate::{Changed, Desk, Operation};
use domain::RowId;
use domain::records::{FilingEvent, FilingState, STEP, at_step};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::GAP;
use ts_rs::TS;

/// Which run.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct GatherFilingRun {
    /// Run.
    pub run_id: String,
}

/// Gathers a step.
pub fn gather_filing_run(desk: &mut Desk, ask: GatherFilingRun) -> Result<Changed<FilingStep>> {
    let run: RowId = identity(&ask.run_id)?;
    desk.transact(Operation::GatherFilingRun, |work| {
        let (row, state) = found_run(work, work.sight(), run)?;
        at_step(&row.number, state, &[FilingState::Gathering])?;
        let next = store::records::list_to_gather(work, work.sight(), &row, STEP)?;
        let mut position = store::records::last_position(work, run)?;
        let mut level = row.level;
        for (record, record_level) in &next {
            let volume = match record.volume {
                Some(volume) => store::records::get_volume(work, work.sight(), volume)?
                    .map_or(0, |volume| store::records::volume_number(&volume.barcode)),
                None => 0,
            };
            let parts = Parts {
                pattern: &record.pattern,
                months: record.period_months,
                department: &record.department_code,
                volume,
            };
            let numbering = numbering(work.office(), row.year, &parts)?;
            position += GAP;
            let sequence = (numbering.stem(), numbering.sequence_year());
            store::records::insert_item(
                work,
                (work.new_id(), run),
                record.record,
                position,
                (&sequence.0, sequence.1),
            )?;
            level = higher(level, *record_level);
        }
        let count = i64::try_from(next.len()).unwrap_or(i64::MAX);
        let left = store::records::count_to_gather(work, work.sight(), &row)?;
        let state = if left == 0 { FilingState::Arranging } else { FilingState::Gathering };
        store::records::set_run_state(work, run, state.code(), level)?;
        work.record(FilingEvent::FilingRunGathered { run, count });
        let run = run_now(work, work.sight(), run)?;
        Ok(FilingStep { done: run.items, total: run.items + left, run })
    })
}
