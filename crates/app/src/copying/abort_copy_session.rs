//! Stop (中止): before or during a session, with a reason and the sheets counted and destroyed on the spot.

use super::facts::{find_job, state_of};
use super::view::{CopyJobView, job_view};
use crate::{Changed, Desk, Operation, Result};
use domain::copying::{CopyEvent, CopyRefusal, Figure, JobState, Step};
use domain::records::CopyState;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct AbortCopySession {
    /// Which job.
    pub job_id: String,
    /// Why.
    pub reason: String,
    /// Sheets made so far (张), all spoiled now.
    #[serde(default)]
    pub sheets: i64,
}

/// Stops.
pub fn abort_copy_session(desk: &mut Desk, ask: AbortCopySession) -> Result<Changed<CopyJobView>> {
    let locale = desk.locale();
    desk.transact(Operation::AbortCopySession, |work| {
        let job = find_job(work, work.sight(), &ask.job_id)?;
        let state = state_of(&job)?;
        let next = state.after(Step::Abort, &job.number)?;
        let reason = ask.reason.trim();
        if reason.is_empty() {
            return Err(CopyRefusal::ReasonMissing.into());
        }
        if !(0..=1_000_000).contains(&ask.sheets) {
            return Err(CopyRefusal::CountUnlikely { figure: Figure::Sheets, counted: ask.sheets }.into());
        }
        if state == JobState::InSession {
            store::copying::set_source_state(work, job.source, CopyState::In.code())?;
        }
        store::copying::update_job(
            work,
            job.id,
            &named! { state: next.code(), aborted_reason: reason, spoiled_sheets: ask.sheets },
        )?;
        work.record(CopyEvent::CopySessionAborted { job: job.id, sheets: ask.sheets });
        job_view(work, work.sight(), &ask.job_id, work.now(), locale)
    })
}
