//! The session on the spot as screens show it: people, copiers, marks, counts.

use super::counting::counted;
use super::readings::{CopierView, Copiers, WatchView, face_pages, watch_view};
use crate::Result;
use crate::border::PersonRef;
use schemars::JsonSchema;
use serde::Serialize;
use store::Reader;
use store::copying::JobRow;
use ts_rs::TS;

/// What the operator counted.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CopyCountsView {
    /// 份.
    pub copies: i64,
    /// 每份页数.
    pub pages: i64,
    /// 面.
    pub faces: i64,
    /// 张.
    pub sheets: i64,
    /// 废面.
    pub spoiled_faces: i64,
    /// 废张.
    pub spoiled_sheets: i64,
    /// When.
    pub at: String,
}

/// A page that was marked.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct MarkedPageView {
    /// Which copy, from 1.
    pub copy: i64,
    /// Which page.
    pub page: i64,
    /// Made.
    pub done: bool,
    /// Sheets spoiled over it.
    pub spoiled: i64,
    /// Why, the last time.
    pub reason: String,
}

/// The session on the spot.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CopySessionView {
    /// 经办人.
    pub operator: PersonRef,
    /// 监督人, the present or the last one; none where none is asked for.
    pub supervisor: Option<PersonRef>,
    /// Everybody who watched, in order.
    pub watches: Vec<WatchView>,
    /// Somebody watches now, or nobody has to.
    pub watched: bool,
    /// Pages on one face.
    pub face_pages: i64,
    /// The copiers with their counters.
    pub copiers: Vec<CopierView>,
    /// Pages that were marked.
    pub marks: Vec<MarkedPageView>,
    /// The act in which the spoiled sheets were destroyed.
    pub spoiled_destroyed: Option<String>,
    /// Start.
    pub opened_at: String,
    /// 双面.
    pub duplex: bool,
    /// Counter before.
    pub meter_before: Option<i64>,
    /// Counter after.
    pub meter_after: Option<i64>,
    /// Counts.
    pub counts: Option<CopyCountsView>,
    /// End, by signature.
    pub signed_off_at: Option<String>,
    /// The sign-off.
    pub sign_off_signature_id: Option<String>,
}

/// The session of a job that has one.
pub(super) fn session_view(reader: &Reader<'_>, job: &JobRow) -> Result<Option<CopySessionView>> {
    let (Some(operator), Some(opened_at)) = (job.operator, job.session_opened_at) else { return Ok(None) };
    let watches = store::copying::list_supervisions(reader, job.id)?;
    let marks = store::copying::list_marks(reader, job.id)?;
    Ok(Some(CopySessionView {
        operator: PersonRef { id: operator.to_string(), name: job.operator_name.clone().unwrap_or_default() },
        supervisor: job.supervisor.map(|id| PersonRef {
            id: id.to_string(),
            name: job.supervisor_name.clone().unwrap_or_default(),
        }),
        opened_at: opened_at.to_string(),
        watched: watches.last().is_none_or(|last| last.left_at.is_none()),
        watches: watches.iter().map(watch_view).collect(),
        face_pages: face_pages(reader, job)?,
        copiers: Copiers::of(reader, job)?.view(),
        marks: marks
            .iter()
            .map(|row| MarkedPageView {
                copy: row.copy,
                page: row.page,
                done: row.marked.done,
                spoiled: row.marked.spoiled,
                reason: row.reason.clone(),
            })
            .collect(),
        spoiled_destroyed: store::copying::find_spoiled_gone(reader, job.id)?.map(|(number, _)| number),
        duplex: job.duplex,
        meter_before: job.meter_before,
        meter_after: job.meter_after,
        counts: counted(job).zip(job.counted_at).map(|(counts, at)| CopyCountsView {
            copies: counts.copies,
            pages: counts.pages,
            faces: counts.faces,
            sheets: counts.sheets,
            spoiled_faces: counts.spoiled_faces,
            spoiled_sheets: counts.spoiled_sheets,
            at: at.to_string(),
        }),
        signed_off_at: job.signed_off_at.map(|at| at.to_string()),
        sign_off_signature_id: job.sign_off_signature.map(|id| id.to_string()),
    }))
}
