//! Rows of `copy_jobs`, joined with what every view of them needs.

use crate::sealed::mark;
use crate::{
    Named, Reader, Result, Row, Sight, Tx, id, level, moment, named, optional_day, optional_id,
    optional_moment,
};
use domain::access::Level;
use domain::{
    ApprovalId, CopyId, CopyJobId, Day, DepartmentId, Moment, PersonId, RecordId, SignatureId,
    SignatureImageId,
};

/// A copy job with its record and the names of its people.
#[derive(Debug, Clone)]
pub struct JobRow {
    /// Position, for keyset lists.
    pub row: i64,
    /// Identity.
    pub id: CopyJobId,
    /// `FZ-0307-2026-0001`.
    pub number: String,
    /// Of which record.
    pub record: RecordId,
    /// From which copy of it.
    pub source: CopyId,
    /// 申请人.
    pub applicant: PersonId,
    /// 领取人.
    pub receiver: PersonId,
    /// 用途.
    pub purpose: String,
    /// 去向.
    pub destination: String,
    /// Pages of each copy, as asked.
    pub pages: i64,
    /// Which pages, as asked.
    pub page_range: String,
    /// Copies, as asked.
    pub copies: i64,
    /// 盖“与原件相符”章.
    pub certified: bool,
    /// 应收回.
    pub return_by: Option<Day>,
    /// Level when asked.
    pub level: Level,
    /// The approval it stands on.
    pub approval: Option<ApprovalId>,
    /// `none_needed`, `own_duty`, `approval`.
    pub ground: String,
    /// State code.
    pub state: String,
    /// When asked.
    pub requested_at: Moment,
    /// 经办人.
    pub operator: Option<PersonId>,
    /// 监督人.
    pub supervisor: Option<PersonId>,
    /// Start on the spot.
    pub session_opened_at: Option<Moment>,
    /// The supervisor's opening signature.
    pub opening_signature: Option<SignatureId>,
    /// 双面.
    pub duplex: bool,
    /// Counter before.
    pub meter_before: Option<i64>,
    /// Counter after.
    pub meter_after: Option<i64>,
    /// 份 made.
    pub copied_copies: Option<i64>,
    /// Pages of each copy made.
    pub copied_pages: Option<i64>,
    /// 面.
    pub faces: Option<i64>,
    /// 张.
    pub sheets: Option<i64>,
    /// 废面.
    pub spoiled_faces: Option<i64>,
    /// 废张.
    pub spoiled_sheets: Option<i64>,
    /// When counted.
    pub counted_at: Option<Moment>,
    /// When signed off.
    pub signed_off_at: Option<Moment>,
    /// The sign-off.
    pub sign_off_signature: Option<SignatureId>,
    /// When handed over.
    pub handed_over_at: Option<Moment>,
    /// `pad`, `paper`, `passphrase`.
    pub receipt: String,
    /// The receiver's signature by passphrase.
    pub receipt_signature: Option<SignatureId>,
    /// The receiver's handwriting.
    pub receipt_image: Option<SignatureImageId>,
    /// Why it was stopped.
    pub aborted_reason: String,
    /// The purpose as statements sign it.
    pub purpose_mark: String,
    /// The destination as statements sign it.
    pub destination_mark: String,
    /// Title of the record.
    pub title: String,
    /// 档号, when filed.
    pub archival_number: Option<String>,
    /// 登记号.
    pub accession: String,
    /// 文号.
    pub document_number: String,
    /// Level of the record today.
    pub record_level: Level,
    /// Term of the level.
    pub level_term: String,
    /// Family of its category, for own duty.
    pub family: String,
    /// Department of the record.
    pub record_department: DepartmentId,
    /// `原件`, `02` … of the source.
    pub source_label: String,
    /// Kind code of the source.
    pub source_kind: String,
    /// Pages of the source.
    pub source_pages: i64,
    /// Name of the applicant.
    pub applicant_name: String,
    /// Department of the applicant, or the body an outsider belongs to.
    pub applicant_department: String,
    /// Name of the receiver.
    pub receiver_name: String,
    /// Name of the operator.
    pub operator_name: Option<String>,
    /// Name of the supervisor.
    pub supervisor_name: Option<String>,
    /// The approval's number.
    pub approval_number: Option<String>,
    /// Whether the reader's sight covers the record; always so except in the register.
    pub visible: bool,
}

/// Which jobs a list shows.
#[derive(Debug, Clone, Default)]
pub struct JobFilter {
    /// One state.
    pub state: Option<&'static str>,
    /// Asked at or after.
    pub from: Option<Moment>,
    /// Asked before.
    pub until: Option<Moment>,
    /// Of this record only.
    pub record: Option<RecordId>,
    /// Older than this position.
    pub before_row: Option<i64>,
    /// At most.
    pub limit: i64,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT j.*, r.title, r.archival_number, r.accession, r.document_number, r.level AS record_level, r.level_term, ",
            "r.department_id AS record_department, c.family, s.label AS source_label, s.kind AS source_kind, s.pages AS source_pages, ",
            "applicant.name AS applicant_name, coalesce(d.name, applicant.organisation) AS applicant_department, ",
            "receiver.name AS receiver_name, operator.name AS operator_name, supervisor.name AS supervisor_name, ",
            "a.number AS approval_number, ",
            $crate::sight!(),
            " AS visible FROM copy_jobs AS j JOIN records AS r ON r.id = j.record_id JOIN categories AS c ON c.id = r.category_id ",
            "JOIN copies AS s ON s.id = j.source_copy_id JOIN people AS applicant ON applicant.id = j.applicant_id ",
            "LEFT JOIN departments AS d ON d.id = applicant.department_id JOIN people AS receiver ON receiver.id = j.receiver_id ",
            "LEFT JOIN people AS operator ON operator.id = j.operator_id LEFT JOIN people AS supervisor ON supervisor.id = j.supervisor_id ",
            "LEFT JOIN approvals AS a ON a.id = j.approval_id "
        )
    };
}

crate::statements! {
    GET_JOB = concat!(select!(), "WHERE j.id = :id AND visible");
    LIST_JOBS = concat!(select!(), "WHERE visible AND (:state IS NULL OR j.state = :state) AND (:from IS NULL OR j.requested_at >= :from) AND (:until IS NULL OR j.requested_at < :until) AND (:record IS NULL OR j.record_id = :record) AND (:before_row IS NULL OR j.row < :before_row) ORDER BY j.row DESC LIMIT :limit");
    STANDING = "SELECT number, state FROM copy_jobs WHERE id = :id";
    LIST_EVENTS = "SELECT e.at, e.kind, coalesce(p.name, '') AS actor FROM audit_events AS e LEFT JOIN people AS p ON p.id = e.actor WHERE e.subject = :job ORDER BY e.seq";
    LIST_REGISTER = concat!(select!(), "WHERE j.requested_at >= :from AND j.requested_at < :until ORDER BY j.row");
}

#[expect(clippy::too_many_lines, reason = "a column a line")]
fn from_row(row: &Row<'_>) -> rusqlite::Result<JobRow> {
    Ok(JobRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        number: row.get("number")?,
        record: id(row, "record_id")?,
        source: id(row, "source_copy_id")?,
        applicant: id(row, "applicant_id")?,
        receiver: id(row, "receiver_id")?,
        purpose: row.get("purpose")?,
        destination: row.get("destination")?,
        pages: row.get("pages")?,
        page_range: row.get("page_range")?,
        copies: row.get("copies")?,
        certified: row.get("certified")?,
        return_by: optional_day(row, "return_by")?,
        level: level(row, "level")?,
        approval: optional_id(row, "approval_id")?,
        ground: row.get("ground")?,
        state: row.get("state")?,
        requested_at: moment(row, "requested_at")?,
        operator: optional_id(row, "operator_id")?,
        supervisor: optional_id(row, "supervisor_id")?,
        session_opened_at: optional_moment(row, "session_opened_at")?,
        opening_signature: optional_id(row, "opening_signature_id")?,
        duplex: row.get::<_, Option<bool>>("duplex")?.unwrap_or(false),
        meter_before: row.get("meter_before")?,
        meter_after: row.get("meter_after")?,
        copied_copies: row.get("copied_copies")?,
        copied_pages: row.get("copied_pages")?,
        faces: row.get("faces")?,
        sheets: row.get("sheets")?,
        spoiled_faces: row.get("spoiled_faces")?,
        spoiled_sheets: row.get("spoiled_sheets")?,
        counted_at: optional_moment(row, "counted_at")?,
        signed_off_at: optional_moment(row, "signed_off_at")?,
        sign_off_signature: optional_id(row, "sign_off_signature_id")?,
        handed_over_at: optional_moment(row, "handed_over_at")?,
        receipt: row.get("receipt")?,
        receipt_signature: optional_id(row, "receipt_signature_id")?,
        receipt_image: optional_id(row, "receipt_image_id")?,
        aborted_reason: row.get("aborted_reason")?,
        purpose_mark: mark(&row.stored_text("purpose")?),
        destination_mark: mark(&row.stored_text("destination")?),
        title: row.get("title")?,
        archival_number: row.get("archival_number")?,
        accession: row.get("accession")?,
        document_number: row.get("document_number")?,
        record_level: level(row, "record_level")?,
        level_term: row.get("level_term")?,
        family: row.get("family")?,
        record_department: id(row, "record_department")?,
        source_label: row.get("source_label")?,
        source_kind: row.get("source_kind")?,
        source_pages: row.get("source_pages")?,
        applicant_name: row.get("applicant_name")?,
        applicant_department: row.get("applicant_department")?,
        receiver_name: row.get("receiver_name")?,
        operator_name: row.get("operator_name")?,
        supervisor_name: row.get("supervisor_name")?,
        approval_number: row.get("approval_number")?,
        visible: row.get("visible")?,
    })
}

/// The job, when the reader may see its record.
pub fn get_job(reader: &Reader<'_>, sight: &Sight, job: CopyJobId) -> Result<Option<JobRow>> {
    reader.get(GET_JOB, &sight.bind(named! { id: job }), from_row)
}

/// Jobs the reader may see, newest first.
pub fn list_jobs(reader: &Reader<'_>, sight: &Sight, filter: &JobFilter) -> Result<Vec<JobRow>> {
    let parameters = named! {
        state: filter.state, from: filter.from, until: filter.until, record: filter.record,
        before_row: filter.before_row, limit: filter.limit,
    };
    reader.list(LIST_JOBS, &sight.bind(parameters), from_row)
}

/// Every job asked for in a period, oldest first: a register has no gaps. Rows that are not
/// `visible` must be printed with their title sealed.
pub fn list_register(reader: &Reader<'_>, sight: &Sight, from: Moment, until: Moment) -> Result<Vec<JobRow>> {
    reader.list(LIST_REGISTER, &sight.bind(named! { from: from, until: until }), from_row)
}

/// What happened to a job, oldest first: moment, kind, name of who did it.
pub fn list_events(reader: &Reader<'_>, job: CopyJobId) -> Result<Vec<(Moment, String, String)>> {
    reader.list(LIST_EVENTS, &named! { job: job }, |row| {
        Ok((moment(row, "at")?, row.get("kind")?, row.get("actor")?))
    })
}

/// A new job.
pub fn insert_job(tx: &Tx<'_>, columns: &[Named]) -> Result<()> {
    tx.insert("copy_jobs", columns)
}

/// Number and state of a job: what the desk must know to move it on, never shown.
pub fn get_standing(reader: &Reader<'_>, job: CopyJobId) -> Result<Option<(String, String)>> {
    reader.get(STANDING, &named! { id: job }, |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Another state, nothing else.
pub fn set_state(tx: &Tx<'_>, job: CopyJobId, state: &str) -> Result<()> {
    tx.update("copy_jobs", job, &named! { state: state })
}

/// Whatever a step adds to a job.
pub fn update_job(tx: &Tx<'_>, job: CopyJobId, columns: &[Named]) -> Result<()> {
    tx.update("copy_jobs", job, columns)
}
