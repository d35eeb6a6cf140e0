//! The copy jobs one may see, newest first.

use super::statements::number_of;
use crate::border::{PersonRef, next_page, page_size};
use crate::{Desk, Error, Operation, Result};
use domain::Day;
use domain::copying::JobState;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::copying::{JobFilter, JobRow};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListCopyJobs {
    /// One state.
    #[ts(optional = nullable)]
    pub state: Option<String>,
    /// First office-local day asked.
    #[ts(optional = nullable)]
    pub from: Option<String>,
    /// Last office-local day asked.
    #[ts(optional = nullable)]
    pub to: Option<String>,
    /// Of this record only.
    #[ts(optional = nullable)]
    pub record_id: Option<String>,
    /// Continue after this position.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many, 200 at the most.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// A line of the list.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CopyJobLine {
    /// Identity.
    pub id: String,
    /// `FZ-0307-2026-0001`.
    pub number: String,
    /// Identity of the record.
    pub record_id: String,
    /// 档号 or 登记号.
    pub record_number: String,
    /// Title.
    pub title: String,
    /// Level.
    pub level: String,
    /// 申请人.
    pub applicant: PersonRef,
    /// 领取人.
    pub receiver: PersonRef,
    /// Pages of each copy.
    pub pages: i64,
    /// 份数.
    pub copies: i64,
    /// State.
    pub state: String,
    /// When asked.
    pub requested_at: String,
    /// 应收回.
    pub return_by: Option<String>,
    /// Copies not back although the day has passed.
    pub overdue: bool,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CopyJobPage {
    /// Jobs.
    pub rows: Vec<CopyJobLine>,
    /// Where to go on.
    pub next: Option<String>,
}

fn line(job: JobRow, today: Day) -> CopyJobLine {
    CopyJobLine {
        id: job.id.to_string(),
        record_id: job.record.to_string(),
        record_number: number_of(&job).to_owned(),
        level: job.record_level.code().to_owned(),
        overdue: job.state == JobState::HandedOver.code() && job.return_by.is_some_and(|day| day < today),
        applicant: PersonRef { id: job.applicant.to_string(), name: job.applicant_name },
        receiver: PersonRef { id: job.receiver.to_string(), name: job.receiver_name },
        number: job.number,
        title: job.title,
        pages: job.pages,
        copies: job.copies,
        state: job.state,
        requested_at: job.requested_at.to_string(),
        return_by: job.return_by.map(|day| day.to_string()),
    }
}

/// Lists a page.
pub fn list_copy_jobs(desk: &mut Desk, ask: ListCopyJobs) -> Result<CopyJobPage> {
    desk.read(Operation::ListCopyJobs, |view| {
        let zone = view.now().zone;
        let start = |day: &Option<String>, later: u64| {
            day.as_deref()
                .and_then(|day| day.parse::<Day>().ok())
                .and_then(|day| store::audit::day_start(day + chrono::Days::new(later), &zone))
        };
        let state = match ask.state.as_deref().filter(|code| !code.is_empty()) {
            Some(code) => {
                Some(JobState::from_code(code).ok_or_else(|| Error::Malformed("state".into()))?.code())
            }
            None => None,
        };
        let limit = page_size(ask.limit);
        let filter = JobFilter {
            state,
            from: start(&ask.from, 0),
            until: start(&ask.to, 1),
            record: ask.record_id.as_deref().and_then(|id| id.parse().ok()),
            before_row: ask.after.as_deref().and_then(|text| text.parse().ok()),
            limit,
        };
        let jobs = store::copying::list_jobs(view, view.sight(), &filter)?;
        let next = next_page(&jobs, limit, |job| job.row.to_string());
        let today = view.now().today();
        Ok(CopyJobPage { rows: jobs.into_iter().map(|job| line(job, today)).collect(), next })
    })
}
