//! The exact contents that are approved and signed, as canonical JSON. No titles stand in them: the
//! record is named by identity and number, and a sealed text by its mark.

use super::open_copy_session::OpenCopySession;
use super::readings::CopierView;
use domain::access::Level;
use domain::copying::{Counted, Standing};
use domain::{CopyId, CopyJobId, Day, PersonId, RecordId};
use serde_json::json;
use sha2::{Digest, Sha256};
use store::copying::{DestroyRow, JobRow, NumberedRow};

/// What is asked for. Written at the request and again at the session; the approval holds only while
/// both are the same.
pub(super) struct Asked<'a> {
    pub job: CopyJobId,
    pub number: &'a str,
    pub record: RecordId,
    pub source: CopyId,
    pub level: Level,
    pub applicant: PersonId,
    pub receiver: PersonId,
    pub pages: i64,
    pub page_range: &'a str,
    pub copies: i64,
    pub purpose: &'a str,
    pub destination: &'a str,
    pub certified: bool,
    pub return_by: Option<Day>,
}

impl Asked<'_> {
    /// The stored job; the level is the record's of today, so that a raised level voids the approval.
    pub(super) fn of(job: &JobRow) -> Asked<'_> {
        Asked {
            job: job.id,
            number: &job.number,
            record: job.record,
            source: job.source,
            level: job.record_level,
            applicant: job.applicant,
            receiver: job.receiver,
            pages: job.pages,
            page_range: &job.page_range,
            copies: job.copies,
            purpose: &job.purpose_mark,
            destination: &job.destination_mark,
            certified: job.certified,
            return_by: job.return_by,
        }
    }

    pub(super) fn statement(&self) -> String {
        json!({
            "act": "copy", "job": self.job.to_string(), "number": self.number, "record": self.record.to_string(),
            "source": self.source.to_string(), "level": self.level.code(), "applicant": self.applicant.to_string(),
            "receiver": self.receiver.to_string(), "pages": self.pages, "page_range": self.page_range, "copies": self.copies,
            "purpose": self.purpose, "destination": self.destination, "certified": self.certified,
            "return_by": self.return_by.map(|day| day.to_string()),
        })
        .to_string()
    }
}

fn persons(job: &JobRow) -> serde_json::Value {
    json!({
        "applicant": job.applicant.to_string(), "receiver": job.receiver.to_string(),
        "operator": job.operator.map(|id| id.to_string()), "supervisor": job.supervisor.map(|id| id.to_string()),
    })
}

/// The supervisor is here and sees this job begin.
pub(super) fn opening(job: &JobRow, operator: PersonId, ask: &OpenCopySession) -> String {
    json!({
        "act": "supervise_copying", "job": job.id.to_string(), "number": job.number, "record": job.record.to_string(),
        "record_number": number_of(job), "level": job.record_level.code(), "approval": job.approval_number,
        "operator": operator.to_string(), "applicant": job.applicant.to_string(), "pages": job.pages, "page_range": job.page_range,
        "copies": job.copies, "duplex": ask.duplex, "face_pages": ask.face_pages.unwrap_or(1), "copier": ask.copier.trim(),
        "meter_before": ask.meter_before,
    })
    .to_string()
}

/// Who leaves and who arrives, over the counts so far; both sign the same.
pub(super) fn handing_over(
    job: &JobRow,
    people: (Option<PersonId>, Option<PersonId>),
    absence: &str,
    so_far: &Standing,
) -> String {
    json!({
        "act": "hand_over_supervision", "job": job.id.to_string(), "number": job.number, "record_number": number_of(job),
        "level": job.record_level.code(), "pages": job.pages, "copies": job.copies, "leaving": people.0.map(|id| id.to_string()), "arriving": people.1.map(|id| id.to_string()),
        "absence": absence, "faces": so_far.faces, "spoiled_faces": so_far.spoiled_faces, "spoiled_sheets": so_far.spoiled_sheets,
        "moved": so_far.moved,
    })
    .to_string()
}

/// The counts, as signed for at the end.
pub(super) fn sign_off(job: &JobRow, counted: &Counted, copiers: &[CopierView], labels: &[String]) -> String {
    json!({
        "act": "sign_off_copying", "job": job.id.to_string(), "number": job.number, "record": job.record.to_string(),
        "record_number": number_of(job), "level": job.record_level.code(), "approval": job.approval_number, "persons": persons(job),
        "page_range": job.page_range, "opened_at": job.session_opened_at.map(|at| at.to_string()),
        "copies": counted.copies, "pages": counted.pages, "faces": counted.faces, "sheets": counted.sheets,
        "spoiled_faces": counted.spoiled_faces, "spoiled_sheets": counted.spoiled_sheets,
        "copiers": copiers.iter().map(|one| json!({ "copier": one.copier, "before": one.meter_before, "after": one.meter_after })).collect::<Vec<_>>(),
        "duplex": job.duplex, "labels": labels,
    })
    .to_string()
}

/// What the receiver takes.
pub(super) fn receipt(job: &JobRow, copies: &[NumberedRow]) -> String {
    json!({
        "act": "receive_copies", "job": job.id.to_string(), "number": job.number, "record_number": number_of(job),
        "level": job.record_level.code(), "receiver": job.receiver.to_string(),
        "copies": copies.iter().map(|copy| json!({ "label": copy.label, "barcode": copy.barcode, "pages": copy.pages })).collect::<Vec<_>>(),
        "return_by": job.return_by.map(|day| day.to_string()),
    })
    .to_string()
}

/// 收回即毁, as the second person signs it: everything that lies on the table.
pub(super) fn destruction(
    number: &str,
    items: &[(&str, &DestroyRow)],
    how: (&str, &str),
    destroyer: PersonId,
) -> String {
    let item = |(kind, row): &(&str, &DestroyRow)| {
        json!({
            "kind": kind, "copy": row.copy.map(|id| id.to_string()), "record": row.record.to_string(), "record_number": row.number,
            "label": row.label, "barcode": row.barcode, "level": row.level.code(), "pages": row.pages,
        })
    };
    json!({
        "act": "destroy_copies", "number": number, "items": items.iter().map(item).collect::<Vec<_>>(), "method": how.0,
        "used_class": how.1, "destroyer": destroyer.to_string(),
    })
    .to_string()
}

/// What a named post confirms on the spot, with the mark of the reason.
pub(super) fn confirmation(asked: &Asked<'_>, codes: &[&str], reason_mark: &str) -> String {
    json!({
        "act": "confirm_copy_request", "job": asked.job.to_string(), "number": asked.number, "record": asked.record.to_string(),
        "applicant": asked.applicant.to_string(), "pages": asked.pages, "copies": asked.copies, "codes": codes, "reason": reason_mark,
    })
    .to_string()
}

/// A copy agrees with its original, as the comparing person signs it.
pub(super) fn certification(job: &JobRow, copies: &[&NumberedRow]) -> String {
    json!({
        "act": "certify_copies", "job": job.id.to_string(), "number": job.number, "record": job.record.to_string(),
        "record_number": number_of(job), "source": job.source.to_string(),
        "copies": copies.iter().map(|copy| json!({ "label": copy.label, "barcode": copy.barcode, "pages": copy.pages })).collect::<Vec<_>>(),
    })
    .to_string()
}

/// 档号, or the 登记号 before filing.
pub(super) fn number_of(job: &JobRow) -> &str {
    job.archival_number.as_deref().unwrap_or(&job.accession)
}

/// The first digits of a statement's hash, as the sign-off slip shows them.
pub(super) fn short_hash(statement: &str) -> String {
    let digits = hex::encode(Sha256::digest(statement.as_bytes()));
    [&digits[0..4], &digits[4..8], &digits[8..12]].join("·")
}
