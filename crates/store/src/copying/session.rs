//! What a session on the spot is set to, the copiers taken into it, and its marks page by page. The caller has read
//! the job through its `Sight`.

use crate::{Reader, Result, Tx, id, named};
use domain::copying::{MarkSums, MarkedPage};
use domain::{CopyJobId, Moment, RowId};

/// A copier that was taken into a session after it began.
#[derive(Debug, Clone)]
pub struct MeterRow {
    /// Identity.
    pub id: RowId,
    /// How the office calls it.
    pub copier: String,
    /// Counter when it was taken in.
    pub before: Option<i64>,
    /// Counter at the end.
    pub after: Option<i64>,
}

/// A page that somebody marked.
#[derive(Debug, Clone)]
pub struct MarkRow {
    /// Identity.
    pub id: RowId,
    /// Which copy, from 1.
    pub copy: i64,
    /// Which page of it.
    pub page: i64,
    /// Made, and spoiled over it.
    pub marked: MarkedPage,
    /// Why sheets were spoiled, the last time.
    pub reason: String,
}

crate::statements! {
    SETTING = "SELECT copier, face_pages FROM copy_sessions WHERE job_id = :job";
    METERS = "SELECT id, copier, meter_before, meter_after FROM copy_meters WHERE job_id = :job ORDER BY row";
    MARKS = "SELECT id, copy_number, page, done, spoiled, reason FROM copy_marks WHERE job_id = :job ORDER BY copy_number, page";
    SUMS = "SELECT coalesce(sum(done), 0) AS done, coalesce(sum(spoiled), 0) AS spoiled FROM copy_marks WHERE job_id = :job";
}

/// The name of the copier it began at, and the pages of a face.
pub fn get_setting(reader: &Reader<'_>, job: CopyJobId) -> Result<Option<(String, i64)>> {
    reader.get(SETTING, &named! { job: job }, |row| Ok((row.get("copier")?, row.get("face_pages")?)))
}

/// Keeps what a session is set to.
pub fn insert_setting(
    tx: &Tx<'_>,
    setting: RowId,
    job: CopyJobId,
    copier: &str,
    face_pages: i64,
) -> Result<()> {
    tx.insert("copy_sessions", &named! { id: setting, job_id: job, copier: copier, face_pages: face_pages })
}

/// The copiers taken in later, in that order.
pub fn list_meters(reader: &Reader<'_>, job: CopyJobId) -> Result<Vec<MeterRow>> {
    reader.list(METERS, &named! { job: job }, |row| {
        Ok(MeterRow {
            id: id(row, "id")?,
            copier: row.get("copier")?,
            before: row.get("meter_before")?,
            after: row.get("meter_after")?,
        })
    })
}

/// Takes a copier in.
pub fn insert_meter(
    tx: &Tx<'_>,
    meter: RowId,
    job: CopyJobId,
    copier: &str,
    before: Option<i64>,
    at: Moment,
) -> Result<()> {
    tx.insert(
        "copy_meters",
        &named! { id: meter, job_id: job, copier: copier, meter_before: before, meter_after: None::<i64>, added_at: at },
    )
}

/// Its counter at the end.
pub fn set_meter_after(tx: &Tx<'_>, meter: RowId, after: Option<i64>) -> Result<()> {
    tx.update("copy_meters", meter, &named! { meter_after: after })
}

/// The marks of a session.
pub fn list_marks(reader: &Reader<'_>, job: CopyJobId) -> Result<Vec<MarkRow>> {
    reader.list(MARKS, &named! { job: job }, |row| {
        Ok(MarkRow {
            id: id(row, "id")?,
            copy: row.get("copy_number")?,
            page: row.get("page")?,
            marked: MarkedPage { done: row.get("done")?, spoiled: row.get("spoiled")? },
            reason: row.get("reason")?,
        })
    })
}

/// Pages made and sheets spoiled by the marks.
pub fn mark_sums(reader: &Reader<'_>, job: CopyJobId) -> Result<MarkSums> {
    let sums = reader.get(SUMS, &named! { job: job }, |row| {
        Ok(MarkSums { done: row.get("done")?, spoiled: row.get("spoiled")? })
    })?;
    Ok(sums.unwrap_or_default())
}

/// Marks a page for the first time, or again.
pub fn put_mark(tx: &Tx<'_>, job: CopyJobId, mark: &MarkRow, is_new: bool, at: Moment) -> Result<()> {
    let (done, spoiled, reason) = (mark.marked.done, mark.marked.spoiled, mark.reason.as_str());
    if is_new {
        let (copy, page) = (mark.copy, mark.page);
        tx.insert(
            "copy_marks",
            &named! { id: mark.id, job_id: job, copy_number: copy, page: page, done: done, spoiled: spoiled, reason: reason, marked_at: at },
        )
    } else {
        tx.update(
            "copy_marks",
            mark.id,
            &named! { done: done, spoiled: spoiled, reason: reason, marked_at: at },
        )
    }
}
