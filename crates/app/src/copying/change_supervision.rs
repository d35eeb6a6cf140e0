//! Hand over supervision (监督交接): who leaves and who arrives sign the counts so far with their own passphrases. Nobody
//! arriving pauses the session; somebody absent is replaced by another who may supervise, and the register says why.

use super::facts::{find_job, operator_of, someone, state_of, supervising_post, supervisor_facts};
use super::readings::{Copiers, MeterReading, face_pages, signed_for, watches};
use super::statements::handing_over;
use super::view::{CopyJobView, job_view};
use crate::border::Second;
use crate::signing::{OnTheSpot, sign_act};
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::SignatureId;
use domain::copying::{
    Absence, Change, CopyEvent, Handover, SoFar, Standing, Step, Supervision, check_change,
    check_nothing_copied, check_operator, check_supervision,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::copying::{JobRow, SupervisionRow};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ChangeSupervision {
    /// Which job.
    pub job_id: String,
    /// Who leaves and signs.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub leaving: Option<Second>,
    /// Why nobody signs for leaving: `called_away`, `taken_ill`, `passphrase_forgotten`, `other`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub absence: Option<String>,
    /// Who arrives and signs; nobody: the session pauses.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub arriving: Option<Second>,
    /// Good faces (成品面) so far.
    pub faces: i64,
    /// 废面 so far.
    #[serde(default)]
    pub spoiled_faces: i64,
    /// 废张 so far, when counted.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub spoiled_sheets: Option<i64>,
    /// The counters as they stand.
    #[serde(default)]
    pub meters: Vec<MeterReading>,
}

/// Both sides, proven.
struct Both {
    leaving: Option<OnTheSpot>,
    arriving: Option<OnTheSpot>,
}

/// Hands over.
pub fn change_supervision(desk: &mut Desk, ask: ChangeSupervision) -> Result<Changed<CopyJobView>> {
    desk.permit(Operation::ChangeSupervision)?;
    let locale = desk.locale();
    let absence = match ask.absence.as_deref().filter(|code| !code.is_empty()) {
        Some(code) => Some(Absence::from_code(code).ok_or_else(|| Error::Malformed("absence".into()))?),
        None => None,
    };
    let mut here = |second: &Option<Second>| second.as_ref().map(|one| desk.on_the_spot(one)).transpose();
    let both = Both { leaving: here(&ask.leaving)?, arriving: here(&ask.arriving)? };
    desk.transact(Operation::ChangeSupervision, |work| {
        let job = find_job(work, work.sight(), &ask.job_id)?;
        state_of(&job)?.after(Step::Count, &job.number)?;
        check_operator(&operator_of(&job, work.actor()), &someone(work, work.actor())?)?;
        let rows = store::copying::list_supervisions(work, job.id)?;
        let name = |one: &Option<OnTheSpot>| one.as_ref().map(|one| someone(work, one.person())).transpose();
        let change = Change { leaving: name(&both.leaving)?, absence, arriving: name(&both.arriving)? };
        let handover = check_change(&job.number, &watches(&rows), &change)?;
        let so_far = counted_so_far(work, &job, &ask)?;
        let signed = signed_for(&rows);
        let standing = so_far.check(most_faces(work, &job)?, job.duplex, &signed)?;
        if handover == Handover::Resume {
            check_nothing_copied(&signed, &standing)?;
        }
        if let Some(here) = &both.arriving {
            check_supervision(&Supervision {
                level: job.record_level,
                supervised: true,
                applicant: someone(work, job.applicant)?,
                operator: operator_of(&job, work.actor()),
                supervisor: Some(supervisor_facts(work, here.person())?),
            })?;
        }
        change_over(work, &job, rows.last(), &both, handover, &standing)?;
        job_view(work, work.sight(), &ask.job_id, work.now(), locale)
    })
}

fn counted_so_far(work: &Work<'_, '_>, job: &JobRow, ask: &ChangeSupervision) -> Result<SoFar> {
    Ok(SoFar {
        faces: ask.faces,
        spoiled_faces: ask.spoiled_faces,
        spoiled_sheets: ask.spoiled_sheets,
        meters: Copiers::of(work, job)?.read(&ask.meters)?,
    })
}

fn most_faces(work: &Work<'_, '_>, job: &JobRow) -> Result<i64> {
    let on_a_face = face_pages(work, job)?;
    Ok((job.pages + on_a_face - 1) / on_a_face * job.copies)
}

fn change_over(
    work: &Work<'_, '_>,
    job: &JobRow,
    last: Option<&SupervisionRow>,
    both: &Both,
    handover: Handover,
    standing: &Standing,
) -> Result<()> {
    let absence = match handover {
        Handover::TakeOver(absence) => absence.code(),
        _ => "",
    };
    let person = |one: &Option<OnTheSpot>| one.as_ref().map(OnTheSpot::person);
    let statement = handing_over(job, (person(&both.leaving), person(&both.arriving)), absence, standing);
    let leaving = both
        .leaving
        .as_ref()
        .map(|who| signed(work, job, who, "leave_supervision", &statement).map(|done| done.0))
        .transpose()?;
    if let Some(last) = last.filter(|last| last.left_at.is_none()) {
        leave(work, job, last, (leaving, absence), standing)?;
    }
    if let Some(who) = &both.arriving {
        let (signature, post) = signed(work, job, who, "take_over_supervision", &statement)?;
        arrive(work, job, who, post, signature)?;
    }
    Ok(())
}

/// Somebody leaves: signed, or with the code of why not.
pub(super) fn leave(
    work: &Work<'_, '_>,
    job: &JobRow,
    watch: &SupervisionRow,
    signed: (Option<SignatureId>, &'static str),
    standing: &Standing,
) -> Result<()> {
    store::copying::end_supervision(work, watch.id, work.now().at, signed, standing)?;
    work.record(CopyEvent::SupervisorLeft {
        job: job.id,
        supervisor: watch.supervisor,
        faces: standing.faces,
        spoiled_sheets: standing.spoiled_sheets,
        absence: signed.1,
    });
    Ok(())
}

/// Somebody arrives with a signature.
pub(super) fn arrive(
    work: &Work<'_, '_>,
    job: &JobRow,
    who: &OnTheSpot,
    post: &'static str,
    signature: SignatureId,
) -> Result<()> {
    let supervisor = who.person();
    store::copying::insert_supervision(
        work,
        work.new_id(),
        job.id,
        (supervisor, post),
        work.now().at,
        signature,
    )?;
    store::copying::update_job(work, job.id, &named! { supervisor_id: supervisor })?;
    work.record(CopyEvent::SupervisorArrived { job: job.id, supervisor, signature });
    Ok(())
}

fn signed(
    work: &Work<'_, '_>,
    job: &JobRow,
    who: &OnTheSpot,
    act: &'static str,
    statement: &str,
) -> Result<(SignatureId, &'static str)> {
    let posts = store::people::list_posts(work, who.person())?;
    let post = supervising_post(&posts).map_or("", |post| post.code());
    Ok((sign_act(work, who, post, act, &job.id.to_string(), statement)?, post))
}
