//! Ask for copies (申请复制): by oneself, or entered by the clerk for somebody at the counter.

use super::asking::{Asking, gather};
use super::facts::{first_post, someone};
use super::statements::{Asked, confirmation};
use super::view::{CopyJobView, job_view};
use crate::approvals::{Ask, ask_or_stand};
use crate::border::Second;
use crate::signing::{OnTheSpot, sign_act};
use crate::{Changed, Desk, Operation, Result, Work};
use domain::access::{AccessRefusal, Permission, permissions_of};
use domain::approvals::{Action, StandingAct};
use domain::copying::{ConfirmedBy, CopyEvent, JobState, may_ask, precheck_copying};
use domain::numbers::prefix;
use domain::{CopyJobId, PersonId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::copying::{NewConfirmation, SourceRow};
use store::named;
use store::sealed::mark;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct RequestCopyJob {
    /// Of which record.
    pub record_id: String,
    /// From which copy of it; none: the original, when it is at hand.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub source_copy_id: Option<String>,
    /// 领取人; none: the applicant.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub receiver_id: Option<String>,
    /// 申请人, when the clerk enters it for somebody; none: oneself.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub applicant_id: Option<String>,
    /// 用途.
    pub purpose: String,
    /// 去向.
    pub destination: String,
    /// Pages of each copy.
    pub pages: i64,
    /// `1-14, 20`; empty: all pages.
    #[serde(default)]
    pub page_range: String,
    /// 份数.
    pub copies: i64,
    /// 盖“与原件相符”章.
    #[serde(default)]
    pub certified: bool,
    /// 应收回, `YYYY-MM-DD`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub return_by: Option<String>,
    /// Who confirms on the spot what the pre-check wants confirmed.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub confirm: Option<ConfirmCopyRequest>,
}

/// A named post's confirmation.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ConfirmCopyRequest {
    /// Who confirms.
    pub second: Second,
    /// Why.
    pub reason: String,
}

/// Asks.
pub fn request_copy_job(desk: &mut Desk, ask: RequestCopyJob) -> Result<Changed<CopyJobView>> {
    let locale = desk.locale();
    let for_others = permissions_of(&desk.posts()?).contains(&Permission::OperateCopying);
    let confirmed = match &ask.confirm {
        Some(given) => {
            desk.permit(Operation::RequestCopyJob)?;
            Some((desk.on_the_spot(&given.second)?, given.reason.trim().to_owned()))
        }
        None => None,
    };
    desk.transact(Operation::RequestCopyJob, |work| {
        let asking = gather(work, work.sight(), work.now(), &ask)?;
        if asking.applicant != work.actor() && !for_others {
            let who = Permission::OperateCopying.posts().to_vec();
            return Err(
                AccessRefusal::NotPermitted { operation: Operation::RequestCopyJob.name(), who }.into()
            );
        }
        let by = match &confirmed {
            Some((here, reason)) => Some(ConfirmedBy {
                person: someone(work, here.person())?,
                posts: store::people::list_posts(work, here.person())?,
                reason: reason.clone(),
            }),
            None => None,
        };
        let found = precheck_copying(&asking.facts, &work.now());
        let codes = may_ask(&found, &someone(work, asking.applicant)?, by.as_ref())?;
        let confirmed = confirmed.as_ref().filter(|_| !codes.is_empty());
        let job = enter(work, &asking, ask.certified, confirmed.map(|by| (by, codes.as_slice())))?;
        job_view(work, work.sight(), &job.to_string(), work.now(), locale)
    })
}

/// Who confirmed with which reason, and what.
type Confirmed<'a> = (&'a (OnTheSpot, String), &'a [&'static str]);

/// The copying as standing approvals look at it.
fn standing_act(source: &SourceRow, applicant: PersonId) -> StandingAct<'_> {
    StandingAct {
        person: applicant,
        action: Action::Copying,
        level: source.level,
        category: source.category,
        family: &source.family,
    }
}

fn enter(
    work: &Work<'_, '_>,
    asking: &Asking,
    certified: bool,
    confirmed: Option<Confirmed<'_>>,
) -> Result<CopyJobId> {
    let Asking { source, facts, applicant, receiver } = asking;
    let (request, applicant, receiver) = (&facts.request, *applicant, *receiver);
    let job: CopyJobId = work.new_id();
    let number = work.next_paper_number(prefix::COPY_JOB)?;
    let kept = |column, text: &str| work.sealed_for(source.level, ("copy_jobs", column), job, text);
    let (purpose, destination) =
        (kept("purpose", &request.purpose)?, kept("destination", &request.destination)?);
    let asked = Asked {
        job,
        number: &number,
        record: source.record,
        source: source.copy,
        level: source.level,
        applicant,
        receiver,
        pages: request.pages,
        page_range: &request.page_range,
        copies: request.copies,
        purpose: &mark(&purpose),
        destination: &mark(&destination),
        certified,
        return_by: request.return_by,
    };
    let own_duty = store::approvals::find_own_duty(work, applicant, &source.family)?.is_some();
    let outcome = ask_or_stand(
        work,
        &Ask {
            action: Action::Copying,
            subject: job.to_string(),
            record: Some(source.record),
            level: source.level,
            statement: &asked.statement(),
            applicant,
            purpose: &request.purpose,
            own_duty,
        },
        &standing_act(source, applicant),
    )?;
    let state = if outcome.approval.is_some() { JobState::Requested } else { JobState::Approved };
    let ground = outcome.ground.code();
    store::copying::insert_job(
        work,
        &named! {
            id: job, number: &number, record_id: source.record, source_copy_id: source.copy, applicant_id: applicant, receiver_id: receiver,
            purpose: purpose, destination: destination, pages: request.pages, page_range: &request.page_range,
            copies: request.copies, certified: certified, return_by: request.return_by, level: source.level, approval_id: outcome.approval,
            ground: ground, state: state.code(), requested_at: work.now().at,
        },
    )?;
    record(work, &asked, outcome.approval.is_none().then_some(ground));
    if let Some(confirmed) = confirmed {
        confirm(work, &asked, confirmed)?;
    }
    Ok(job)
}

fn record(work: &Work<'_, '_>, asked: &Asked<'_>, granted: Option<&'static str>) {
    work.record(CopyEvent::CopyRequested {
        job: asked.job,
        record: asked.record,
        applicant: asked.applicant,
        receiver: asked.receiver,
        level: asked.level.rank(),
        pages: asked.pages,
        copies: asked.copies,
    });
    if let Some(ground) = granted {
        work.record(CopyEvent::CopyApproved { job: asked.job, ground });
    }
}

/// Keeps what was confirmed; the signed words carry the mark of a sealed reason only.
fn confirm(work: &Work<'_, '_>, asked: &Asked<'_>, confirmed: Confirmed<'_>) -> Result<()> {
    let ((here, reason), codes) = confirmed;
    let first: RowId = work.new_id();
    let sealed = work.sealed_for(asked.level, ("copy_confirmations", "reason"), first, reason)?;
    let statement = confirmation(asked, codes, &mark(&sealed));
    let post = first_post(work, here.person())?;
    let signature = sign_act(work, here, post, "confirm_copy_request", &asked.job.to_string(), &statement)?;
    for (index, code) in codes.iter().enumerate() {
        store::copying::insert_confirmation(
            work,
            &NewConfirmation {
                id: if index == 0 { first } else { work.new_id() },
                job: asked.job,
                record: asked.record,
                code,
                reason,
                by: here.person(),
                signature,
                at: work.now().at,
            },
        )?;
        let by = here.person();
        work.record(CopyEvent::CopyRequestConfirmed { job: asked.job, by, code, signature });
    }
    Ok(())
}
