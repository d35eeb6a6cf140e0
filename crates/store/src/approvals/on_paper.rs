//! Signed sheets (纸批): attested, and waiting for the approver's own key.

use super::{deputy, visible};
use crate::{Reader, Result, Row, Sight, Tx, id, moment, named, optional_id, optional_moment, sight};
use domain::access::Post;
use domain::{ApprovalId, ContentId, Day, IncidentId, Moment, PersonId, RecordId, RowId, SignatureId};

/// A signed sheet with the names its list needs.
#[derive(Debug, Clone)]
pub struct PaperRow {
    /// Identity.
    pub id: RowId,
    /// Of which approval.
    pub approval: ApprovalId,
    /// `SQ-…`.
    pub number: String,
    /// Action code.
    pub action: String,
    /// State code of the approval.
    pub approval_state: String,
    /// Who signed with a pen.
    pub approver: PersonId,
    /// Name.
    pub approver_name: String,
    /// As which approver.
    pub post: String,
    /// Who attested.
    pub attested_by_name: String,
    /// When.
    pub attested_at: Moment,
    /// The last day to confirm.
    pub confirm_by: Day,
    /// State code.
    pub state: String,
    /// When settled.
    pub settled_at: Option<Moment>,
    /// The incident of a denial.
    pub incident: Option<IncidentId>,
    /// The scan.
    pub scan: Scan,
}

/// The scan of a signed sheet, sealed.
#[derive(Debug, Clone)]
pub struct Scan {
    /// Its identity as a sealed file.
    pub id: ContentId,
    /// MIME type.
    pub media_type: String,
    /// Size in bytes.
    pub size_bytes: i64,
    /// SHA-256 of the plain file.
    pub sha256: Vec<u8>,
    /// SHA-256 of the sealed bytes.
    pub sealed_sha256: Vec<u8>,
    /// Its name in the folder.
    pub blob: String,
    /// Under which key: 0 the data key, 3 and 4 a level's.
    pub key_level: u8,
    /// Its key, wrapped.
    pub wrapped: Vec<u8>,
}

/// A sheet that is attested.
#[derive(Debug, Clone)]
pub struct NewPaper {
    /// Identity.
    pub id: RowId,
    /// Of which approval.
    pub approval: ApprovalId,
    /// Who signed with a pen.
    pub approver: PersonId,
    /// As which approver.
    pub post: Post,
    /// Who brought it in.
    pub clerk: PersonId,
    /// Who attested, signed how, when.
    pub attested: (PersonId, SignatureId, Moment),
    /// The last day to confirm.
    pub confirm_by: Day,
    /// The scan.
    pub scan: Scan,
}

/// Which sheets a list shows.
#[derive(Debug, Clone, Default)]
pub struct PaperFilter {
    /// Only this approver's.
    pub approver: Option<PersonId>,
    /// Only this approval's.
    pub approval: Option<ApprovalId>,
    /// Only those that are not settled.
    pub unconfirmed: bool,
    /// At most.
    pub limit: i64,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT w.*, a.number, a.action, a.state AS approval_state, p.name AS approver_name, t.name AS attested_by_name FROM paper_approvals AS w ",
            "JOIN approvals AS a ON a.id = w.approval_id JOIN people AS p ON p.id = w.approver_id JOIN people AS t ON t.id = w.attested_by LEFT JOIN records AS r ON r.id = a.record_id WHERE ",
            "(w.approver_id = :sight_person OR ", visible!(), ") "
        )
    };
}

crate::statements! {
    PAPER = concat!(select!(), "AND w.id = :id");
    PAPERS = concat!(select!(), "AND (:approver IS NULL OR w.approver_id = :approver) AND (:approval IS NULL OR w.approval_id = :approval) AND (:unconfirmed = 0 OR w.state = 'unconfirmed') ORDER BY w.row DESC LIMIT :limit");
    SCANS_OF = "SELECT w.* FROM paper_approvals AS w JOIN approvals AS a ON a.id = w.approval_id WHERE a.record_id = :record ORDER BY w.row";
    WAITING = concat!("SELECT 'paper_approval' AS kind, w.id AS id, a.action AS action, coalesce(CASE WHEN ", sight!(), " THEN r.title END, a.number) AS title, a.level AS level, t.name AS person, w.attested_at AS at, 0 AS decided
        FROM paper_approvals AS w JOIN approvals AS a ON a.id = w.approval_id JOIN people AS t ON t.id = w.attested_by LEFT JOIN records AS r ON r.id = a.record_id
        WHERE w.state = 'unconfirmed' AND w.approver_id = :sight_person ORDER BY w.row LIMIT 50");
}

/// The scans of sheets about a record, by sheet.
pub fn list_scans_of(reader: &Reader<'_>, record: RecordId) -> Result<Vec<(RowId, Scan)>> {
    reader.list(SCANS_OF, &named! { record: record }, |row| Ok((id(row, "id")?, scan_from_row(row)?)))
}

/// Puts a scan's key under another level's key.
pub fn set_scan_key(tx: &Tx<'_>, paper: RowId, key_level: u8, wrapped: &[u8]) -> Result<()> {
    tx.update("paper_approvals", paper, &named! { key_level: i64::from(key_level), wrapped: wrapped })
}

fn scan_from_row(row: &Row<'_>) -> rusqlite::Result<Scan> {
    Ok(Scan {
        id: id(row, "scan_id")?,
        media_type: row.get("media_type")?,
        size_bytes: row.get("size_bytes")?,
        sha256: row.get("sha256")?,
        sealed_sha256: row.get("sealed_sha256")?,
        blob: row.get("blob")?,
        key_level: row.get("key_level")?,
        wrapped: row.get("wrapped")?,
    })
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<PaperRow> {
    Ok(PaperRow {
        id: id(row, "id")?,
        approval: id(row, "approval_id")?,
        number: row.get("number")?,
        action: row.get("action")?,
        approval_state: row.get("approval_state")?,
        approver: id(row, "approver_id")?,
        approver_name: row.get("approver_name")?,
        post: row.get("post")?,
        attested_by_name: row.get("attested_by_name")?,
        attested_at: moment(row, "attested_at")?,
        confirm_by: crate::day(row, "confirm_by")?,
        state: row.get("state")?,
        settled_at: optional_moment(row, "settled_at")?,
        incident: optional_id(row, "incident_id")?,
        scan: scan_from_row(row)?,
    })
}

/// One sheet, if its approval exists for this reader.
pub fn get_paper(reader: &Reader<'_>, sight: &Sight, paper: RowId) -> Result<Option<PaperRow>> {
    reader.get(PAPER, &sight.bind(named! { id: paper }), from_row)
}

/// Sheets, newest first.
pub fn list_papers(reader: &Reader<'_>, sight: &Sight, filter: &PaperFilter) -> Result<Vec<PaperRow>> {
    let asked = named! {
        approver: filter.approver, approval: filter.approval, unconfirmed: i64::from(filter.unconfirmed), limit: filter.limit
    };
    reader.list(PAPERS, &sight.bind(asked), from_row)
}

/// Sheets that wait for this person's own confirmation.
pub fn list_papers_waiting(reader: &Reader<'_>, sight: &Sight) -> Result<Vec<crate::workbench::WaitingRow>> {
    reader.list(WAITING, &sight.bind(Vec::new()), crate::workbench::waiting_from_row)
}

/// Keeps an attested sheet.
pub fn insert_paper(tx: &Tx<'_>, new: &NewPaper) -> Result<()> {
    tx.insert(
        "paper_approvals",
        &named! {
            id: new.id, approval_id: new.approval, approver_id: new.approver, post: new.post, clerk_id: new.clerk,
            attested_by: new.attested.0, attestation_id: new.attested.1, attested_at: new.attested.2, confirm_by: new.confirm_by,
            scan_id: new.scan.id, media_type: &new.scan.media_type, size_bytes: new.scan.size_bytes, sha256: &new.scan.sha256,
            sealed_sha256: &new.scan.sealed_sha256, blob: &new.scan.blob, key_level: i64::from(new.scan.key_level), wrapped: &new.scan.wrapped, state: "unconfirmed"
        },
    )
}

/// The approver confirmed or denied.
pub fn settle_paper(
    tx: &Tx<'_>,
    paper: RowId,
    (state, at): (&str, Moment),
    signature: SignatureId,
    incident: Option<IncidentId>,
) -> Result<()> {
    tx.update(
        "paper_approvals",
        paper,
        &named! { state: state, settled_at: at, settlement_id: signature, incident_id: incident },
    )
}

/// Opens the incident of a denied sheet.
pub fn open_paper_incident(
    tx: &Tx<'_>,
    incident: IncidentId,
    (approval, record): (ApprovalId, Option<RecordId>),
    text: &str,
    (by, at): (PersonId, Moment),
) -> Result<()> {
    tx.insert(
        "incidents",
        &named! { id: incident, kind: "paper_denied", subject_id: approval, record_id: record, text: text, opened_by: by, opened_at: at },
    )
}
