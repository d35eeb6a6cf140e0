//! Begin a 归档 run (开始归档): one department's papers of one year.

use crate::error::{OrMissing, Result};
use crate::records::asking::identity;
use crate::records::filing_run_view::{FilingRunView, found_run, run_now};
use crate::{Changed, Desk, Operation};
use domain::numbers::prefix;
use domain::records::{FilingEvent, FilingRefusal, may_begin};
use domain::{DepartmentId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which department, which year.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct BeginFilingRun {
    /// Year of the papers.
    pub year: i32,
    /// Department.
    pub department_id: String,
}

/// Begins it; `gather_filing_run` fills it step by step.
pub fn begin_filing_run(desk: &mut Desk, ask: BeginFilingRun) -> Result<Changed<FilingRunView>> {
    let department: DepartmentId = identity(&ask.department_id)?;
    desk.transact(Operation::BeginFilingRun, |work| {
        store::people::list_departments(work)?
            .into_iter()
            .find(|known| known.id == department)
            .or_missing()?;
        let standing = store::records::standing_run(work, ask.year, department)?;
        may_begin(ask.year, work.now().today(), standing.as_deref())?;
        let (run, number) = (work.new_id::<RowId>(), work.next_paper_number(prefix::FILING_RUN)?);
        let by = (work.actor(), work.now().at);
        store::records::insert_run(work, (run, &number), ask.year, department, by)?;
        let (row, _) = found_run(work, work.sight(), run)?;
        if store::records::list_to_gather(work, work.sight(), &row, 1)?.is_empty() {
            return Err(FilingRefusal::NothingWaits { year: ask.year }.into());
        }
        work.record(FilingEvent::FilingRunBegun { run, year: i64::from(ask.year), department });
        run_now(work, work.sight(), run)
    })
}
