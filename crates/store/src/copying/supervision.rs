//! Who watched a session from when until when, who confirmed what stood against its request, and who compared its
//! copies with the original. The caller has read the job through its `Sight`.

use crate::{Reader, Result, Tx, id, moment, named, optional_id, optional_moment};
use domain::copying::Standing;
use domain::{CopyId, CopyJobId, Moment, PersonId, RecordId, RowId, SignatureId};

/// One person's time at a session.
#[derive(Debug, Clone)]
pub struct SupervisionRow {
    /// Identity.
    pub id: RowId,
    /// Who.
    pub supervisor: PersonId,
    /// Name.
    pub name: String,
    /// In which post.
    pub post: String,
    /// From.
    pub arrived_at: Moment,
    /// Signed by.
    pub arrival: SignatureId,
    /// Until.
    pub left_at: Option<Moment>,
    /// Signed by; none when that person could not.
    pub leaving: Option<SignatureId>,
    /// Why not.
    pub absence: String,
    /// What was counted then.
    pub standing: Standing,
}

/// What was confirmed for a request.
#[derive(Debug, Clone)]
pub struct ConfirmationRow {
    /// Which refusal.
    pub code: String,
    /// Why.
    pub reason: String,
    /// By whom.
    pub name: String,
    /// When.
    pub at: Moment,
}

/// A confirmation about to be kept.
#[derive(Debug)]
pub struct NewConfirmation<'a> {
    /// Identity.
    pub id: RowId,
    /// Of which job.
    pub job: CopyJobId,
    /// Of which record.
    pub record: RecordId,
    /// Which refusal.
    pub code: &'a str,
    /// Why, sealed with the record.
    pub reason: &'a str,
    /// By whom.
    pub by: PersonId,
    /// Signed.
    pub signature: SignatureId,
    /// When.
    pub at: Moment,
}

crate::statements! {
    OF_JOB = "SELECT w.*, p.name FROM copy_supervisions AS w JOIN people AS p ON p.id = w.supervisor_id WHERE w.job_id = :job ORDER BY w.row";
    CONFIRMED = "SELECT f.code, f.reason, f.confirmed_at, p.name FROM copy_confirmations AS f JOIN people AS p ON p.id = f.confirmed_by WHERE f.job_id = :job ORDER BY f.row";
    CERTIFIED = "SELECT f.copy_id, f.certified_at, p.name FROM copy_certifications AS f JOIN people AS p ON p.id = f.compared_by WHERE f.job_id = :job ORDER BY f.row";
}

/// Everybody who watched, in order.
pub fn list_supervisions(reader: &Reader<'_>, job: CopyJobId) -> Result<Vec<SupervisionRow>> {
    reader.list(OF_JOB, &named! { job: job }, |row| {
        Ok(SupervisionRow {
            id: id(row, "id")?,
            supervisor: id(row, "supervisor_id")?,
            name: row.get("name")?,
            post: row.get("post")?,
            arrived_at: moment(row, "arrived_at")?,
            arrival: id(row, "arrival_signature_id")?,
            left_at: optional_moment(row, "left_at")?,
            leaving: optional_id(row, "leaving_signature_id")?,
            absence: row.get("absence")?,
            standing: Standing {
                faces: row.get("faces")?,
                spoiled_faces: row.get("spoiled_faces")?,
                spoiled_sheets: row.get("spoiled_sheets")?,
                moved: row.get("moved")?,
            },
        })
    })
}

/// Somebody arrives.
pub fn insert_supervision(
    tx: &Tx<'_>,
    watch: RowId,
    job: CopyJobId,
    who: (PersonId, &str),
    at: Moment,
    signature: SignatureId,
) -> Result<()> {
    tx.insert(
        "copy_supervisions",
        &named! { id: watch, job_id: job, supervisor_id: who.0, post: who.1, arrived_at: at, arrival_signature_id: signature },
    )
}

/// Somebody leaves, signed or with the code of why not.
pub fn end_supervision(
    tx: &Tx<'_>,
    watch: RowId,
    at: Moment,
    signed: (Option<SignatureId>, &str),
    standing: &Standing,
) -> Result<()> {
    tx.update(
        "copy_supervisions",
        watch,
        &named! {
            left_at: at, leaving_signature_id: signed.0, absence: signed.1, faces: standing.faces, spoiled_faces: standing.spoiled_faces,
            spoiled_sheets: standing.spoiled_sheets, moved: standing.moved,
        },
    )
}

/// Keeps a confirmation.
pub fn insert_confirmation(tx: &Tx<'_>, new: &NewConfirmation<'_>) -> Result<()> {
    tx.insert(
        "copy_confirmations",
        &named! {
            id: new.id, job_id: new.job, record_id: new.record, code: new.code, reason: new.reason, confirmed_by: new.by,
            signature_id: new.signature, confirmed_at: new.at,
        },
    )
}

/// What was confirmed for a job.
pub fn list_confirmations(reader: &Reader<'_>, job: CopyJobId) -> Result<Vec<ConfirmationRow>> {
    reader.list(CONFIRMED, &named! { job: job }, |row| {
        Ok(ConfirmationRow {
            code: row.get("code")?,
            reason: row.get("reason")?,
            name: row.get("name")?,
            at: moment(row, "confirmed_at")?,
        })
    })
}

/// A copy was compared with its original.
pub fn insert_certification(
    tx: &Tx<'_>,
    certification: RowId,
    copy: (CopyId, CopyJobId),
    by: PersonId,
    signature: SignatureId,
    at: Moment,
) -> Result<()> {
    tx.insert(
        "copy_certifications",
        &named! { id: certification, copy_id: copy.0, job_id: copy.1, compared_by: by, signature_id: signature, certified_at: at },
    )
}

/// The copies of a job that were compared: which, when, by whom.
pub fn list_certifications(reader: &Reader<'_>, job: CopyJobId) -> Result<Vec<(CopyId, Moment, String)>> {
    reader.list(CERTIFIED, &named! { job: job }, |row| {
        Ok((id(row, "copy_id")?, moment(row, "certified_at")?, row.get("name")?))
    })
}
