//! The supervisor's sign-off (监督签认): the signer counts the paper and types the figures; they must be
//! the operator's. The numbered copies exist from this moment.

use super::counting::{counted, next_labels};
use super::facts::{find_job, operator_of, someone, state_of, supervising_post};
use super::statements;
use super::view::{CopyJobView, job_view};
use crate::border::Second;
use crate::signing::sign_act;
use crate::{Changed, Desk, Operation, Result, Work};
use domain::CopyId;
use domain::copying::{
    CopyEvent, CopyRefusal, SignedCounts, Someone, Step, check_operator, check_signed_counts, check_signs_off,
};
use domain::numbers::BarcodeKind;
use domain::records::CopyState;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::copying::{JobRow, NewNumbered};
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
    /// The supervisor who opened the session.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub supervisor: Option<Second>,
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
    desk.transact(Operation::SignOffCopySession, |work| {
        let job = find_job(work, work.sight(), &ask.job_id)?;
        let next = state_of(&job)?.after(Step::SignOff, &job.number)?;
        check_operator(&operator_of(&job, work.actor()), &someone(work, work.actor())?)?;
        let signer = signer.as_ref().ok_or(CopyRefusal::SupervisorNeeded { level: job.record_level })?;
        check_signs_off(&opener(&job, work), &someone(work, signer.person())?)?;
        let counted = counted(&job).ok_or_else(|| CopyRefusal::NotCounted { number: job.number.clone() })?;
        check_signed_counts(
            &counted,
            &SignedCounts { copies: ask.copies, pages: ask.pages, spoiled_sheets: ask.spoiled },
        )?;
        let labels = next_labels(work, &job, counted.copies)?;
        let statement = statements::sign_off(&job, &counted, &labels);
        let post = supervising_post(&store::people::list_posts(work, signer.person())?)
            .map_or("clerk", |post| post.code());
        let signature = sign_act(work, signer, post, "sign_off_copying", &job.id.to_string(), &statement)?;
        store::copying::update_job(
            work,
            job.id,
            &named! { state: next.code(), signed_off_at: work.now().at, sign_off_signature_id: signature },
        )?;
        store::copying::set_source_state(work, job.source, CopyState::In.code())?;
        work.record(CopyEvent::CopySessionSignedOff { job: job.id, signer: signer.person(), signature });
        make_copies(work, &job, counted.pages, &labels)?;
        job_view(work, work.sight(), &ask.job_id, work.now(), locale)
    })
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
