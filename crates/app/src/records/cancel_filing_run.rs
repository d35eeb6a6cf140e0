//! Give up a 归档 run (取消归档) before any number is taken; its records wait for another.

use crate::error::Result;
use crate::records::asking::identity;
use crate::records::filing_run_view::{FilingStep, found_run, run_now};
use crate::{Changed, Desk, Operation};
use domain::RowId;
use domain::records::{FilingEvent, FilingRefusal, FilingState, STEP, at_step};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which run and why.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CancelFilingRun {
    /// Run.
    pub run_id: String,
    /// Why.
    pub reason: String,
}

/// Gives it up and lets a step's records go; asked again it lets the rest go.
pub fn cancel_filing_run(desk: &mut Desk, ask: CancelFilingRun) -> Result<Changed<FilingStep>> {
    let run: RowId = identity(&ask.run_id)?;
    desk.transact(Operation::CancelFilingRun, |work| {
        let (row, state) = found_run(work, work.sight(), run)?;
        let rest = state == FilingState::Cancelled && row.items > 0;
        if !rest {
            at_step(&row.number, state, &[FilingState::Gathering, FilingState::Arranging])?;
        }
        if ask.reason.trim().is_empty() {
            return Err(FilingRefusal::ReasonMissing.into());
        }
        for item in store::records::list_standing_items(work, run, STEP)? {
            store::records::leave_out(work, item)?;
        }
        store::records::set_cancelled(work, run, ask.reason.trim())?;
        work.record(FilingEvent::FilingRunCancelled { run });
        let now = run_now(work, work.sight(), run)?;
        Ok(FilingStep { done: row.items - now.items, total: row.items, run: now })
    })
}
