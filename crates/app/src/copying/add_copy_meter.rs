//! Take a further copier into a session (增用复印机): the first ran out of toner, or two run side by side. Its counter is
//! read before its first sheet.

use super::facts::{find_job, operator_of, someone, state_of};
use super::readings::{Copiers, check_watched};
use super::view::{CopyJobView, job_view};
use crate::{Changed, Desk, Operation, Result};
use domain::RowId;
use domain::copying::{CopyEvent, Step, check_operator};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct AddCopyMeter {
    /// Which job.
    pub job_id: String,
    /// How the office calls the copier.
    pub copier: String,
    /// Its counter now; none when it has no counter.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub meter_before: Option<i64>,
}

/// Takes it in.
pub fn add_copy_meter(desk: &mut Desk, ask: AddCopyMeter) -> Result<Changed<CopyJobView>> {
    let locale = desk.locale();
    desk.transact(Operation::AddCopyMeter, |work| {
        let job = find_job(work, work.sight(), &ask.job_id)?;
        state_of(&job)?.after(Step::Count, &job.number)?;
        check_operator(&operator_of(&job, work.actor()), &someone(work, work.actor())?)?;
        check_watched(work, &job)?;
        let copier = ask.copier.trim();
        Copiers::of(work, &job)?.check_new(copier)?;
        let meter: RowId = work.new_id();
        store::copying::insert_meter(work, meter, job.id, copier, ask.meter_before, work.now().at)?;
        work.record(CopyEvent::CopierAdded { job: job.id, copier: meter });
        job_view(work, work.sight(), &ask.job_id, work.now(), locale)
    })
}
