//! The supervisor's sign-off (监督签认): the signer counts the paper and types the figures; they must be
//! the operator's. The numbered copies exist from this moment.

use super::change_supervision::{arrive, leave};
use super::counting::{counted, next_labels};
use super::destroying::{DestroyedHow, spoiled_gone};
use super::facts::{find_job, operator_of, someone, state_of, supervising_post, supervisor_facts};
use super::readings::{Copiers, check_watched, signed_for};
use super::statements;
use super::view::{CopyJobView, job_view};
use crate::border::Second;
use crate::signing::{OnTheSpot, sign_act};
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::copying::{
    Absence, CopyEvent, CopyRefusal, Counted, SignedCounts, Someone, Standing, Step, Supervision,
    check_against_marks, check_operator, check_rises, check_signed_counts, check_signs_off,
    check_supervision,
};
use domain::numbers::BarcodeKind;
use domain::records::CopyState;
use domain::{CopyId, PersonId, SignatureId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::copying::{JobRow, NewNumbered, SupervisionRow};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct SignOffCopySession {
    /// Which job.
    pub job_id: String,
    /// 份, counted by the signer.
    pub copies: i64,
    /// 每份页数, counted by the signer.
    pub pages: i64,
    /// 废张, counted by the signer.
    #[serde(default)]
    pub spoiled: i64,
    /// How the spoiled sheets were destroyed on the spot; none: they are kept and destroyed later by two.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub spoiled_destroyed: Option<DestroyedHow>,
    /// The supervisor who watches now, or another one instead.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub supervisor: Option<Second>,
    /// Why the supervisor who watched cannot sign and another does: `called_away`, `taken_ill`,
    /// `passphrase_forgotten`, `other`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub absence: Option<String>,
    /// The operator's own passphrase, where no supervisor is asked for.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub passphrase: Option<String>,
}

impl std::fmt::Debug for SignOffCopySession {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SignOffCopySession({}, {} × {}, {})", self.job_id, self.copies, self.pages, self.spoiled)
    }
}

/// Signs off.
pub fn sign_off_copy_session(desk: &mut Desk, ask: SignOffCopySession) -> Result<Changed<CopyJobView>> {
    desk.permit(Operation::SignOffCopySession)?;
    let locale = desk.locale();
    let signer = match (&ask.supervisor, &ask.passphrase) {
        (Some(second), _) => Some(desk.on_the_spot(second)?),
        (None, Some(own)) => Some(desk.own_signature(own, None)?),
        (None, None) => None,
    };
    let absence = match ask.absence.as_deref().filter(|code| !code.is_empty()) {
        Some(code) => Some(Absence::from_code(code).ok_or_else(|| Error::Malformed("absence".into()))?),
        None => None,
    };
    desk.transact(Operation::SignOffCopySession, |work| {
        let job = find_job(work, work.sight(), &ask.job_id)?;
        let next = state_of(&job)?.after(Step::SignOff, &job.number)?;
        check_operator(&operator_of(&job, work.actor()), &someone(work, work.actor())?)?;
        let signer = signer.as_ref().ok_or(CopyRefusal::SupervisorNeeded { level: job.record_level })?;
        let watches = check_watched(work, &job)?;
        let stands_in = may_sign(work, &job, &watches, signer.person(), absence)?;
        let counted = counted(&job).ok_or_else(|| CopyRefusal::NotCounted { number: job.number.clone() })?;
        check_signed_counts(
            &counted,
            &SignedCounts { copies: ask.copies, pages: ask.pages, spoiled_sheets: ask.spoiled },
        )?;
        let standing = Standing::from(counted);
        check_rises(&signed_for(&watches), &standing)?;
        check_against_marks(&counted, store::copying::mark_sums(work, job.id)?)?;
        let signature = sign(work, &job, &counted, signer)?;
        end_watch(
            work,
            &job,
            &watches,
            stands_in.then_some(absence).flatten(),
            (signer, signature),
            &standing,
        )?;
        store::copying::update_job(
            work,
            job.id,
            &named! { state: next.code(), signed_off_at: work.now().at, sign_off_signature_id: signature },
        )?;
        store::copying::set_source_state(work, job.source, CopyState::In.code())?;
        work.record(CopyEvent::CopySessionSignedOff { job: job.id, signer: signer.person(), signature });
        make_copies(work, &job, counted.pages, &next_labels(work, &job, counted.copies)?)?;
        spoiled_gone(work, &job, ask.spoiled_destroyed.as_ref(), signer)?;
        job_view(work, work.sight(), &ask.job_id, work.now(), locale)
    })
}

fn sign(work: &Work<'_, '_>, job: &JobRow, counted: &Counted, signer: &OnTheSpot) -> Result<SignatureId> {
    let labels = next_labels(work, job, counted.copies)?;
    let statement = statements::sign_off(job, counted, &Copiers::of(work, job)?.view(), &labels);
    let post = supervising_post(&store::people::list_posts(work, signer.person())?)
        .map_or("clerk", |post| post.code());
    sign_act(work, signer, post, "sign_off_copying", &job.id.to_string(), &statement)
}

/// Whoever watches signs; another one only when it is said why, and that one may supervise. Answers whether
/// another one does.
fn may_sign(
    work: &Work<'_, '_>,
    job: &JobRow,
    watches: &[SupervisionRow],
    signer: PersonId,
    absence: Option<Absence>,
) -> Result<bool> {
    let signer = someone(work, signer)?;
    let opener = opener(job, work);
    if watches.is_empty() || signer.id == opener.id || absence.is_none() {
        check_signs_off(&opener, &signer)?;
        return Ok(false);
    }
    check_supervision(&Supervision {
        level: job.record_level,
        supervised: true,
        applicant: someone(work, job.applicant)?,
        operator: operator_of(job, work.actor()),
        supervisor: Some(supervisor_facts(work, signer.id)?),
    })?;
    Ok(true)
}

/// The watch ends with the sign-off; whoever stands in has watched from the count to the signature.
fn end_watch(
    work: &Work<'_, '_>,
    job: &JobRow,
    watches: &[SupervisionRow],
    absence: Option<Absence>,
    signed: (&OnTheSpot, SignatureId),
    standing: &Standing,
) -> Result<()> {
    let Some(last) = watches.last() else { return Ok(()) };
    let (signer, signature) = signed;
    let Some(absence) = absence else {
        return leave(work, job, last, (Some(signature), ""), standing);
    };
    leave(work, job, last, (None, absence.code()), standing)?;
    let posts = store::people::list_posts(work, signer.person())?;
    let post = supervising_post(&posts).map_or("", |post| post.code());
    arrive(work, job, signer, post, signature)?;
    let now = store::copying::list_supervisions(work, job.id)?;
    now.last().map_or(Ok(()), |watch| leave(work, job, watch, (Some(signature), ""), standing))
}

/// Who must end what was begun: the supervisor, or the operator where nobody supervised.
fn opener(job: &JobRow, work: &Work<'_, '_>) -> Someone {
    match job.supervisor {
        Some(id) => Someone { id, name: job.supervisor_name.clone().unwrap_or_default() },
        None => operator_of(job, work.actor()),
    }
}

fn make_copies(work: &Work<'_, '_>, job: &JobRow, pages: i64, labels: &[String]) -> Result<()> {
    for label in labels {
        let copy: CopyId = work.new_id();
        let barcode = work.next_barcode(BarcodeKind::NumberedCopy)?;
        store::copying::insert_numbered(
            work,
            &NewNumbered {
                id: copy,
                record: job.record,
                source: job.source,
                job: job.id,
                label,
                barcode: &barcode,
                pages,
                return_by: job.return_by,
                at: work.now().at,
            },
        )?;
        work.record(CopyEvent::NumberedCopyMade { copy, job: job.id, source: job.source });
    }
    Ok(())
}
