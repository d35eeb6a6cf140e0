//! Mark a page (张次登记): made, a sheet spoiled over it, or the mark taken back. Optional; what is marked must agree
//! with the counts.

use super::facts::{find_job, operator_of, someone, state_of};
use super::readings::check_watched;
use super::view::{CopyJobView, job_view};
use crate::{Changed, Desk, Error, Operation, Result};
use domain::copying::{CopyEvent, Mark, MarkedPage, SpoilReason, Step, check_marked_place, check_operator};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::copying::MarkRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct MarkCopiedPage {
    /// Which job.
    pub job_id: String,
    /// Which copy, from 1.
    pub copy: i64,
    /// Which page of it.
    pub page: i64,
    /// `done`, `spoiled`, `undone`.
    pub mark: String,
    /// Why spoiled: `jam`, `faint`, `skewed`, `wrong_page`, `other`.
    #[serde(default)]
    pub reason: String,
}

fn mark_of(ask: &MarkCopiedPage) -> Result<(Mark, &'static str)> {
    match ask.mark.as_str() {
        "done" => Ok((Mark::Done, "done")),
        "undone" => Ok((Mark::Undone, "undone")),
        "spoiled" => {
            let reason =
                SpoilReason::from_code(&ask.reason).ok_or_else(|| Error::Malformed("reason".into()))?;
            Ok((Mark::Spoiled(reason), "spoiled"))
        }
        _ => Err(Error::Malformed("mark".into())),
    }
}

/// Marks.
pub fn mark_copied_page(desk: &mut Desk, ask: MarkCopiedPage) -> Result<Changed<CopyJobView>> {
    let locale = desk.locale();
    desk.transact(Operation::MarkCopiedPage, |work| {
        let (mark, code) = mark_of(&ask)?;
        let job = find_job(work, work.sight(), &ask.job_id)?;
        state_of(&job)?.after(Step::Count, &job.number)?;
        check_operator(&operator_of(&job, work.actor()), &someone(work, work.actor())?)?;
        check_watched(work, &job)?;
        check_marked_place(ask.copy, ask.page, job.copies, job.pages)?;
        let known = store::copying::list_marks(work, job.id)?
            .into_iter()
            .find(|row| row.copy == ask.copy && row.page == ask.page);
        let is_new = known.is_none();
        let mut row = known.unwrap_or_else(|| MarkRow {
            id: work.new_id(),
            copy: ask.copy,
            page: ask.page,
            marked: MarkedPage::default(),
            reason: String::new(),
        });
        row.marked = row.marked.after(mark)?;
        row.reason = match mark {
            Mark::Spoiled(reason) => reason.code().to_owned(),
            Mark::Undone => String::new(),
            Mark::Done => row.reason,
        };
        store::copying::put_mark(work, job.id, &row, is_new, work.now().at)?;
        work.record(CopyEvent::CopyPageMarked { job: job.id, copy: ask.copy, page: ask.page, mark: code });
        job_view(work, work.sight(), &ask.job_id, work.now(), locale)
    })
}
