//! Stop (中止): before or during a session, with a reason and the sheets counted and destroyed on the spot.

use super::change_supervision::leave;
use super::destroying::{DestroyedHow, spoiled_gone};
use super::facts::{find_job, someone, state_of};
use super::readings::signed_for;
use super::statements::handing_over;
use super::view::{CopyJobView, job_view};
use crate::border::Second;
use crate::signing::{OnTheSpot, sign_act};
use crate::{Changed, Desk, Operation, Result, Work};
use domain::copying::{
    Absence, CopyEvent, CopyRefusal, Figure, JobState, Someone, Standing, Step, check_signs_off,
};
use domain::records::CopyState;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::copying::JobRow;
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
    /// The supervisor who watches, signing that many sheets; none: the sheets are kept and destroyed later by two.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub supervisor: Option<Second>,
    /// How the sheets were destroyed on the spot, before the supervisor's eyes.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub spoiled_destroyed: Option<DestroyedHow>,
}

/// Stops.
pub fn abort_copy_session(desk: &mut Desk, ask: AbortCopySession) -> Result<Changed<CopyJobView>> {
    desk.permit(Operation::AbortCopySession)?;
    let locale = desk.locale();
    let here = ask.supervisor.as_ref().map(|second| desk.on_the_spot(second)).transpose()?;
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
        let watches = store::copying::list_supervisions(work, job.id)?;
        let signed = signed_for(&watches).spoiled_sheets;
        if ask.sheets < signed {
            let (figure, counted) = (Figure::SpoiledSheets, ask.sheets);
            return Err(CopyRefusal::CountsFell { figure, signed, counted }.into());
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
        end_watch(work, &job, ask.sheets, here.as_ref())?;
        match (&here, &ask.spoiled_destroyed) {
            (Some(second), how) => spoiled_gone(work, &job, how.as_ref(), second)?,
            (None, Some(_)) => return Err(CopyRefusal::SupervisorNeeded { level: job.record_level }.into()),
            (None, None) => {}
        }
        job_view(work, work.sight(), &ask.job_id, work.now(), locale)
    })
}

/// Whoever watched leaves with the sheets counted: signed when here, otherwise left open as called away.
fn end_watch(work: &Work<'_, '_>, job: &JobRow, sheets: i64, here: Option<&OnTheSpot>) -> Result<()> {
    let watches = store::copying::list_supervisions(work, job.id)?;
    let Some(last) = watches.last().filter(|last| last.left_at.is_none()) else { return Ok(()) };
    let standing = Standing { spoiled_sheets: sheets, ..signed_for(&watches) };
    let Some(here) = here else {
        return leave(work, job, last, (None, Absence::CalledAway.code()), &standing);
    };
    let watching = Someone { id: last.supervisor, name: last.name.clone() };
    check_signs_off(&watching, &someone(work, here.person())?)?;
    let statement = handing_over(job, (Some(here.person()), None), "aborted", &standing);
    let signature = sign_act(work, here, &last.post, "leave_supervision", &job.id.to_string(), &statement)?;
    leave(work, job, last, (Some(signature), ""), &standing)
}
