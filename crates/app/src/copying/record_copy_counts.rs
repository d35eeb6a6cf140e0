//! Enter what was made (登记复制数): copies, pages, spoiled faces, the copier's counter. May be
//! corrected until the supervisor signs.

use super::facts::{find_job, operator_of, someone, state_of};
use super::readings::{Copiers, MeterReading, check_watched, face_pages, signed_for};
use super::view::{CopyJobView, job_view};
use crate::{Changed, Desk, Operation, Result};
use domain::copying::{CopyEvent, Counts, Standing, Step, check_against_marks, check_operator, check_rises};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct RecordCopyCounts {
    /// Which job.
    pub job_id: String,
    /// Finished copies (份).
    pub copied_copies: i64,
    /// Pages of each copy (每份页数).
    pub copied_pages: i64,
    /// Spoiled faces (废面).
    #[serde(default)]
    pub spoiled_faces: i64,
    /// Spoiled sheets (废张), when counted: on both sides one sheet may carry two spoiled faces.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub spoiled_sheets: Option<i64>,
    /// The counter, at the end, of the copier it began at.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub meter_after: Option<i64>,
    /// The counters of the copiers taken in later.
    #[serde(default)]
    pub further: Vec<MeterReading>,
}

/// Counts.
pub fn record_copy_counts(desk: &mut Desk, ask: RecordCopyCounts) -> Result<Changed<CopyJobView>> {
    let locale = desk.locale();
    desk.transact(Operation::RecordCopyCounts, |work| {
        let job = find_job(work, work.sight(), &ask.job_id)?;
        let next = state_of(&job)?.after(Step::Count, &job.number)?;
        check_operator(&operator_of(&job, work.actor()), &someone(work, work.actor())?)?;
        let watches = check_watched(work, &job)?;
        let copiers = Copiers::of(work, &job)?;
        let first = MeterReading { copier_id: None, reading: ask.meter_after };
        let readings: Vec<_> = ask.further.iter().cloned().chain([first]).collect();
        let counts = Counts {
            copies: ask.copied_copies,
            pages: ask.copied_pages,
            spoiled_faces: ask.spoiled_faces,
            spoiled_sheets: ask.spoiled_sheets,
            duplex: job.duplex,
            face_pages: face_pages(work, &job)?,
            meters: copiers.read(&readings)?,
        };
        let counted = counts.check(job.copies, job.pages)?;
        check_rises(&signed_for(&watches), &Standing::from(counted))?;
        check_against_marks(&counted, store::copying::mark_sums(work, job.id)?)?;
        for (meter, read) in copiers.further().iter().zip(counts.meters.iter().skip(1)) {
            store::copying::set_meter_after(work, meter.id, read.after)?;
        }
        store::copying::update_job(
            work,
            job.id,
            &named! {
                state: next.code(), copied_copies: counted.copies, copied_pages: counted.pages, faces: counted.faces, sheets: counted.sheets,
                spoiled_faces: counted.spoiled_faces, spoiled_sheets: counted.spoiled_sheets, meter_after: ask.meter_after, counted_at: work.now().at,
            },
        )?;
        work.record(CopyEvent::CopiesCounted {
            job: job.id,
            copies: counted.copies,
            pages: counted.pages,
            faces: counted.faces,
            sheets: counted.sheets,
            spoiled_faces: counted.spoiled_faces,
            spoiled_sheets: counted.spoiled_sheets,
        });
        job_view(work, work.sight(), &ask.job_id, work.now(), locale)
    })
}
