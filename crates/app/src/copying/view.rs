//! A copy job as screens show it.

use super::counting::{counted, next_labels};
use super::facts::{find_job, numbered_facts, state_of};
use super::readings::Copiers;
use super::session_view::{CopySessionView, session_view};
use super::statements::{number_of, short_hash, sign_off};
use crate::Result;
use crate::approvals::{ApprovalView, approval_view};
use crate::border::PersonRef;
use ::texts::Locale;
use domain::Now;
use domain::copying::{JobState, SUPERVISING_POSTS};
use schemars::JsonSchema;
use serde::Serialize;
use store::copying::{JobRow, NumberedRow};
use store::{Reader, Sight};
use ts_rs::TS;

/// Somebody who may supervise this job.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct SupervisorView {
    /// Identity.
    pub id: String,
    /// Name.
    pub name: String,
    /// Login.
    pub login: String,
    /// Post.
    pub post: String,
    /// Clearance.
    pub clearance: String,
}

/// What will be signed, shown before it is.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct SignOffPreview {
    /// The exact content, JSON.
    pub statement: String,
    /// The first digits of its hash.
    pub short_hash: String,
    /// Numbers the copies will carry.
    pub labels: Vec<String>,
}

/// A numbered copy.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct NumberedCopyView {
    /// Identity.
    pub id: String,
    /// `F01`.
    pub label: String,
    /// Number of its record.
    pub record_number: String,
    /// Barcode.
    pub barcode: String,
    /// Pages.
    pub pages: i64,
    /// `ready`, `out`, `returned`, `destroyed`, `lost`.
    pub state: String,
    /// Who has it.
    pub holder: Option<String>,
    /// 应收回.
    pub return_by: Option<String>,
    /// When it came back.
    pub returned_at: Option<String>,
    /// When it was destroyed.
    pub destroyed_at: Option<String>,
}

/// Something that happened to a job.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CopyJobEvent {
    /// When.
    pub at: String,
    /// Who.
    pub actor: String,
    /// What.
    pub kind: String,
}

/// What a named post confirmed.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CopyConfirmationView {
    /// Which refusal, `copying.quota_to_confirm`.
    pub code: String,
    /// Why.
    pub reason: String,
    /// By whom.
    pub name: String,
    /// When.
    pub at: String,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CopyJobView {
    /// Identity.
    pub id: String,
    /// `FZ-0307-2026-0001`.
    pub number: String,
    /// State.
    pub state: String,
    /// Identity of the record.
    pub record_id: String,
    /// 档号 or 登记号.
    pub record_number: String,
    /// Title.
    pub title: String,
    /// 文号.
    pub document_number: String,
    /// Level of the record today.
    pub level: String,
    /// Its term.
    pub level_term: String,
    /// Identity of the copy it is made from.
    pub source_copy_id: String,
    /// Label of that copy.
    pub source_label: String,
    /// Pages of that copy.
    pub source_pages: i64,
    /// 申请人.
    pub applicant: PersonRef,
    /// Department of the applicant.
    pub applicant_department: String,
    /// 领取人.
    pub receiver: PersonRef,
    /// 用途.
    pub purpose: String,
    /// 去向.
    pub destination: String,
    /// Pages of each copy.
    pub pages: i64,
    /// Which pages; empty: all.
    pub page_range: String,
    /// 份数.
    pub copies: i64,
    /// 盖“与原件相符”章.
    pub certified: bool,
    /// 应收回.
    pub return_by: Option<String>,
    /// When asked.
    pub requested_at: String,
    /// `none_needed`, `own_duty`, `approval`.
    pub ground: String,
    /// The approval, when one is needed.
    pub approval: Option<ApprovalView>,
    /// Whether a supervisor must be on the spot.
    pub supervised: bool,
    /// Who may supervise, while that is still to come.
    pub supervisors: Vec<SupervisorView>,
    /// The session.
    pub session: Option<CopySessionView>,
    /// What the supervisor will sign, once counted.
    pub to_sign: Option<SignOffPreview>,
    /// The numbered copies.
    pub numbered: Vec<NumberedCopyView>,
    /// When handed over.
    pub handed_over_at: Option<String>,
    /// How received.
    pub receipt: String,
    /// Why it was stopped.
    pub aborted_reason: String,
    /// What stood against the request and was confirmed by a named post.
    pub confirmations: Vec<CopyConfirmationView>,
    /// What happened, oldest first.
    pub events: Vec<CopyJobEvent>,
}

/// A numbered copy as screens show it.
pub(super) fn numbered_view(row: &NumberedRow) -> Result<NumberedCopyView> {
    Ok(NumberedCopyView {
        id: row.id.to_string(),
        label: row.label.clone(),
        record_number: row.record_number.clone(),
        barcode: row.barcode.clone(),
        pages: row.pages,
        state: numbered_facts(row)?.state.code().to_owned(),
        holder: row.holder_name.clone(),
        return_by: row.return_by.map(|day| day.to_string()),
        returned_at: row.returned_at.filter(|_| row.state != "out").map(|at| at.to_string()),
        destroyed_at: row.destroyed_at.map(|at| at.to_string()),
    })
}

/// The people who could be called: right post, cleared, with an account, neither applicant nor operator.
fn supervisors(reader: &Reader<'_>, job: &JobRow, actor: domain::PersonId) -> Result<Vec<SupervisorView>> {
    let mut found: Vec<SupervisorView> = Vec::new();
    for post in SUPERVISING_POSTS {
        for person in store::people::list_holders(reader, post)? {
            let clearance = store::people::get_clearance(reader, person.id)?;
            let account =
                store::people::get_account(reader, person.id)?.filter(|account| account.closed_at.is_none());
            let listed = found.iter().any(|known| known.id == person.id.to_string());
            if let Some(account) = account
                && !listed
                && clearance >= job.record_level
                && person.id != job.applicant
                && person.id != job.operator.unwrap_or(actor)
            {
                found.push(SupervisorView {
                    id: person.id.to_string(),
                    name: person.name,
                    login: account.login,
                    post: post.code().to_owned(),
                    clearance: clearance.code().to_owned(),
                });
            }
        }
    }
    Ok(found)
}

fn preview(reader: &Reader<'_>, job: &JobRow, state: JobState) -> Result<Option<SignOffPreview>> {
    let Some(counts) = counted(job).filter(|_| state == JobState::InSession) else { return Ok(None) };
    let labels = next_labels(reader, job, counts.copies)?;
    let statement = sign_off(job, &counts, &Copiers::of(reader, job)?.view(), &labels);
    Ok(Some(SignOffPreview { short_hash: short_hash(&statement), statement, labels }))
}

fn confirmations(reader: &Reader<'_>, job: &JobRow) -> Result<Vec<CopyConfirmationView>> {
    let rows = store::copying::list_confirmations(reader, job.id)?;
    Ok(rows
        .into_iter()
        .map(|row| CopyConfirmationView {
            code: row.code,
            reason: row.reason,
            name: row.name,
            at: row.at.to_string(),
        })
        .collect())
}

fn events(reader: &Reader<'_>, job: &JobRow) -> Result<Vec<CopyJobEvent>> {
    let events = store::copying::list_events(reader, job.id)?;
    Ok(events.into_iter().map(|(at, kind, actor)| CopyJobEvent { at: at.to_string(), actor, kind }).collect())
}

/// The view of a job that the reader may see.
pub(super) fn job_view(
    reader: &Reader<'_>,
    sight: &Sight,
    id: &str,
    now: Now,
    locale: Locale,
) -> Result<CopyJobView> {
    let job = find_job(reader, sight, id)?;
    let state = state_of(&job)?;
    let approval = match job.approval {
        Some(approval) => store::approvals::get_approval(reader, sight, approval)?
            .map(|row| approval_view(reader, row, now, locale))
            .transpose()?,
        None => None,
    };
    let waiting = matches!(state, JobState::Requested | JobState::Approved | JobState::InSession);
    Ok(CopyJobView {
        supervised: store::copying::is_supervised(reader, job.record_level)?,
        supervisors: if waiting { supervisors(reader, &job, sight.person())? } else { Vec::new() },
        session: session_view(reader, &job)?,
        confirmations: confirmations(reader, &job)?,
        to_sign: preview(reader, &job, state)?,
        numbered: store::copying::list_of_job(reader, job.id)?
            .iter()
            .map(numbered_view)
            .collect::<Result<_>>()?,
        events: events(reader, &job)?,
        approval,
        id: job.id.to_string(),
        record_id: job.record.to_string(),
        record_number: number_of(&job).to_owned(),
        level: job.record_level.code().to_owned(),
        source_copy_id: job.source.to_string(),
        applicant: PersonRef { id: job.applicant.to_string(), name: job.applicant_name },
        receiver: PersonRef { id: job.receiver.to_string(), name: job.receiver_name },
        return_by: job.return_by.map(|day| day.to_string()),
        requested_at: job.requested_at.to_string(),
        handed_over_at: job.handed_over_at.map(|at| at.to_string()),
        number: job.number,
        state: job.state,
        title: job.title,
        document_number: job.document_number,
        level_term: job.level_term,
        source_label: job.source_label,
        source_pages: job.source_pages,
        applicant_department: job.applicant_department,
        purpose: job.purpose,
        destination: job.destination,
        pages: job.pages,
        page_range: job.page_range,
        copies: job.copies,
        certified: job.certified,
        ground: job.ground,
        receipt: job.receipt,
        aborted_reason: job.aborted_reason,
    })
}
