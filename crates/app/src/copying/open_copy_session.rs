//! Begin on the spot (开始现场复制): the supervisor proves to be here by the own passphrase; the
//! approval is used up for exactly this content.

use super::facts::{find_job, someone, source_facts, state_of, supervising_post, supervisor_facts};
use super::statements::{Asked, opening};
use super::view::{CopyJobView, job_view};
use crate::approvals::use_approval;
use crate::border::Second;
use crate::error::OrMissing;
use crate::signing::{OnTheSpot, sign_act};
use crate::{Changed, Desk, Operation, Result, Work};
use domain::SignatureId;
use domain::approvals::ApprovalRefusal;
use domain::copying::{CopyEvent, Step, Supervision, check_pages_of_a_face, check_supervision};
use domain::records::CopyState;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::copying::JobRow;
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct OpenCopySession {
    /// Which job.
    pub job_id: String,
    /// 现场监督人; needed where the matrix asks for one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub supervisor: Option<Second>,
    /// The copier's counter; none when it has no counter.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub meter_before: Option<i64>,
    /// How the office calls the copier, when it has several.
    #[serde(default)]
    pub copier: String,
    /// 双面.
    #[serde(default)]
    pub duplex: bool,
    /// Pages on one face (每面页数); none: one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub face_pages: Option<i64>,
}

/// Begins.
pub fn open_copy_session(desk: &mut Desk, ask: OpenCopySession) -> Result<Changed<CopyJobView>> {
    desk.permit(Operation::OpenCopySession)?;
    let locale = desk.locale();
    let supervisor = ask.supervisor.as_ref().map(|second| desk.on_the_spot(second)).transpose()?;
    desk.transact(Operation::OpenCopySession, |work| {
        let job = find_job(work, work.sight(), &ask.job_id)?;
        let next = state_of(&job)?.after(Step::OpenSession, &job.number)?;
        let source = store::copying::get_source(work, work.sight(), job.record, job.source)?.or_missing()?;
        source_facts(&source)?.check_is_here()?;
        let people = supervision(work, &job, supervisor.as_ref())?;
        check_supervision(&people)?;
        let face_pages = ask.face_pages.unwrap_or(1);
        check_pages_of_a_face(face_pages)?;
        take_approval(work, &job)?;
        store::copying::insert_setting(work, work.new_id(), job.id, ask.copier.trim(), face_pages)?;
        let signature = arrive(work, &job, &people, supervisor.as_ref(), &ask)?;
        store::copying::set_source_state(work, job.source, CopyState::InSession.code())?;
        store::copying::update_job(
            work,
            job.id,
            &named! {
                state: next.code(), operator_id: work.actor(), supervisor_id: people.supervisor.map(|one| one.person.id),
                session_opened_at: work.now().at, opening_signature_id: signature, duplex: ask.duplex, meter_before: ask.meter_before,
            },
        )?;
        work.record(CopyEvent::CopySessionOpened { job: job.id, operator: work.actor() });
        job_view(work, work.sight(), &ask.job_id, work.now(), locale)
    })
}

fn supervision(work: &Work<'_, '_>, job: &JobRow, supervisor: Option<&OnTheSpot>) -> Result<Supervision> {
    Ok(Supervision {
        level: job.record_level,
        supervised: store::copying::is_supervised(work, job.record_level)?,
        applicant: someone(work, job.applicant)?,
        operator: someone(work, work.actor())?,
        supervisor: supervisor.map(|here| supervisor_facts(work, here.person())).transpose()?,
    })
}

/// A job that needed no approval needs one after its record was raised: what was asked for then is
/// not what lies here now.
fn take_approval(work: &Work<'_, '_>, job: &JobRow) -> Result<()> {
    match job.approval {
        Some(approval) => use_approval(work, approval, &Asked::of(job).statement()),
        None if job.record_level > job.level => {
            Err(ApprovalRefusal::ContentDiffers { number: job.number.clone() }.into())
        }
        None => Ok(()),
    }
}

fn arrive(
    work: &Work<'_, '_>,
    job: &JobRow,
    people: &Supervision,
    here: Option<&OnTheSpot>,
    ask: &OpenCopySession,
) -> Result<Option<SignatureId>> {
    let (Some(supervisor), Some(here)) = (&people.supervisor, here) else { return Ok(None) };
    let post = supervising_post(&supervisor.posts).map_or("", |post| post.code());
    let statement = opening(job, work.actor(), ask);
    let signature = sign_act(work, here, post, "supervise_copying", &job.id.to_string(), &statement)?;
    let who = (here.person(), post);
    store::copying::insert_supervision(work, work.new_id(), job.id, who, work.now().at, signature)?;
    work.record(CopyEvent::SupervisorArrived { job: job.id, supervisor: here.person(), signature });
    Ok(Some(signature))
}
