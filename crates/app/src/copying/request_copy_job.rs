//! Ask for copies (申请复制): by oneself, or entered by the clerk for somebody at the counter.

use super::facts::{check_may_hold, source_facts};
use super::statements::Asked;
use super::view::{CopyJobView, job_view};
use crate::approvals::{Ask, create_approval};
use crate::error::OrMissing;
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::access::{AccessRefusal, Permission, permissions_of};
use domain::approvals::Action;
use domain::copying::{CopyEvent, CopyRequest, JobState, check_request};
use domain::numbers::prefix;
use domain::{CopyJobId, Day, PersonId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::copying::SourceRow;
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
}

fn person_or(given: Option<&str>, otherwise: PersonId) -> Result<PersonId> {
    given.filter(|id| !id.is_empty()).map_or(Ok(otherwise), |id| id.parse().ok().or_missing())
}

fn find_source(work: &Work<'_, '_>, ask: &RequestCopyJob) -> Result<SourceRow> {
    let record = ask.record_id.parse().ok().or_missing()?;
    match &ask.source_copy_id {
        Some(copy) => {
            store::copying::get_source(work, work.sight(), record, copy.parse().ok().or_missing()?)?
                .or_missing()
        }
        None => store::copying::find_original(work, work.sight(), record)?.or_missing(),
    }
}

/// Asks.
pub fn request_copy_job(desk: &mut Desk, ask: RequestCopyJob) -> Result<Changed<CopyJobView>> {
    let locale = desk.locale();
    let for_others = permissions_of(&desk.posts()?).contains(&Permission::OperateCopying);
    desk.transact(Operation::RequestCopyJob, |work| {
        let applicant = person_or(ask.applicant_id.as_deref(), work.actor())?;
        if applicant != work.actor() && !for_others {
            let who = Permission::OperateCopying.posts().to_vec();
            return Err(
                AccessRefusal::NotPermitted { operation: Operation::RequestCopyJob.name(), who }.into()
            );
        }
        let receiver = person_or(ask.receiver_id.as_deref(), applicant)?;
        let source = find_source(work, &ask)?;
        let request = read_request(&ask)?;
        check_request(&request, &source_facts(&source)?, &work.now())?;
        let applicant_row = store::people::get_person(work, applicant)?.or_missing()?;
        check_may_hold(work, applicant_row, source.record, source.level)?;
        if receiver != applicant {
            let receiver_row = store::people::get_person(work, receiver)?.or_missing()?;
            check_may_hold(work, receiver_row, source.record, source.level)?;
        }
        let job = enter(work, &source, &request, ask.certified, applicant, receiver)?;
        job_view(work, work.sight(), &job.to_string(), work.now(), locale)
    })
}

fn read_request(ask: &RequestCopyJob) -> Result<CopyRequest> {
    let return_by = match ask.return_by.as_deref().filter(|day| !day.is_empty()) {
        Some(day) => Some(day.parse::<Day>().map_err(|_| Error::Malformed("return_by".into()))?),
        None => None,
    };
    Ok(CopyRequest {
        purpose: ask.purpose.trim().to_owned(),
        destination: ask.destination.trim().to_owned(),
        pages: ask.pages,
        page_range: ask.page_range.trim().to_owned(),
        copies: ask.copies,
        return_by,
    })
}

fn enter(
    work: &Work<'_, '_>,
    source: &SourceRow,
    request: &CopyRequest,
    certified: bool,
    applicant: PersonId,
    receiver: PersonId,
) -> Result<CopyJobId> {
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
    let outcome = create_approval(
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
    let (level, pages, copies) = (source.level.rank(), request.pages, request.copies);
    work.record(CopyEvent::CopyRequested {
        job,
        record: source.record,
        applicant,
        receiver,
        level,
        pages,
        copies,
    });
    if outcome.approval.is_none() {
        work.record(CopyEvent::CopyApproved { job, ground });
    }
    Ok(job)
}
