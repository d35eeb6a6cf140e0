//! Approvals as stored: requests, decisions, and the cell of the matrix they came from.

use crate::{Reader, Result, Row, Sight, Tx, id, level, moment, named, optional_id, optional_moment};
use domain::access::{Level, Post};
use domain::approvals::{Action, Decided, Decision, MatrixRow, Mode};
use domain::{ApprovalId, Day, Moment, PersonId, RecordId, SignatureId};

/// A request with the names its views need.
#[derive(Debug, Clone)]
pub struct ApprovalRow {
    /// Position, for keyset lists.
    pub row: i64,
    /// Identity.
    pub id: ApprovalId,
    /// `SQ-0307-2026-0018`.
    pub number: String,
    /// Action code.
    pub action: String,
    /// The loan, copy job or list it is about.
    pub subject: String,
    /// The record, when it is about one.
    pub record: Option<RecordId>,
    /// Level when asked.
    pub level: Level,
    /// The exact content, canonical JSON.
    pub statement: String,
    /// What the approval is bound to.
    pub digest: Vec<u8>,
    /// Who asked.
    pub applicant: PersonId,
    /// Name.
    pub applicant_name: String,
    /// 用途.
    pub purpose: String,
    /// Who must allow it.
    pub approvers: Vec<Post>,
    /// `all` or `any`.
    pub mode: String,
    /// Article.
    pub article: String,
    /// State code as stored.
    pub state: String,
    /// When asked.
    pub asked_at: Moment,
    /// Last day.
    pub expires_on: Day,
    /// When used.
    pub used_at: Option<Moment>,
    /// 档号 or 登记号 of the record.
    pub record_number: Option<String>,
    /// Title, only when the reader may see it.
    pub record_title: Option<String>,
}

/// One decision.
#[derive(Debug, Clone)]
pub struct DecisionRow {
    /// Who.
    pub person: PersonId,
    /// Name.
    pub name: String,
    /// As which approver.
    pub post: Post,
    /// `approve` or `refuse`.
    pub decision: String,
    /// 意见.
    pub opinion: String,
    /// Signed so.
    pub signature: SignatureId,
    /// When.
    pub decided_at: Moment,
}

/// A new request.
#[derive(Debug, Clone)]
pub struct NewApproval {
    /// Identity.
    pub id: ApprovalId,
    /// `SQ-…`.
    pub number: String,
    /// What it allows.
    pub action: Action,
    /// The loan, copy job or list.
    pub subject: String,
    /// The record, when it is about one.
    pub record: Option<RecordId>,
    /// Level.
    pub level: Level,
    /// The exact content.
    pub statement: String,
    /// Its digest.
    pub digest: [u8; 32],
    /// Who asks.
    pub applicant: PersonId,
    /// 用途.
    pub purpose: String,
    /// Who must allow it.
    pub approvers: Vec<Post>,
    /// All or one.
    pub mode: Mode,
    /// Article.
    pub article: String,
    /// When.
    pub asked_at: Moment,
    /// Last day.
    pub expires_on: Day,
}

/// Which approvals a list shows.
#[derive(Debug, Clone, Default)]
pub struct ApprovalFilter {
    /// Only those this person asked for.
    pub applicant: Option<PersonId>,
    /// Only open ones that this person, holding these posts, could decide.
    pub waiting_for: Option<PersonId>,
    /// Only this stored state.
    pub state: Option<String>,
    /// Not those past their last day.
    pub today: Option<Day>,
    /// Before this position (newest first).
    pub before_row: Option<i64>,
    /// At most.
    pub limit: i64,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT a.*, p.name AS applicant_name, coalesce(r.archival_number, r.accession) AS record_number, ",
            "CASE WHEN ", crate::sight!(), " THEN r.title END AS record_title FROM approvals AS a ",
            "JOIN people AS p ON p.id = a.applicant_id LEFT JOIN records AS r ON r.id = a.record_id "
        )
    };
}

// A request exists for its applicant, for whoever may see what it is about, and for the cleared holders
// of the posts it asks: a wall keeps the title from them, not the decision that is theirs.
macro_rules! visible {
    () => {
        concat!(
            "(a.applicant_id = :sight_person OR (a.record_id IS NULL AND a.level <= :sight_level) OR ",
            crate::sight!(),
            " OR (a.level <= :sight_level AND EXISTS (SELECT 1 FROM json_each(a.approvers) AS posts JOIN post_grants AS held ON held.post = posts.value ",
            "WHERE held.person_id = :sight_person AND held.withdrawn_at IS NULL)))"
        )
    };
}

macro_rules! filtered {
    () => {
        concat!(
            "WHERE ", visible!(), " AND (:applicant IS NULL OR a.applicant_id = :applicant) AND (:state IS NULL OR a.state = :state) ",
            "AND (:today IS NULL OR a.expires_on >= :today) ",
            "AND (:waiting_for IS NULL OR (a.state = 'open' AND a.applicant_id <> :waiting_for ",
            "AND NOT EXISTS (SELECT 1 FROM approval_decisions AS done WHERE done.approval_id = a.id AND done.person_id = :waiting_for) ",
            "AND EXISTS (SELECT 1 FROM json_each(a.approvers) AS asked JOIN post_grants AS g ON g.post = asked.value ",
            "WHERE g.person_id = :waiting_for AND g.withdrawn_at IS NULL ",
            "AND NOT EXISTS (SELECT 1 FROM approval_decisions AS d WHERE d.approval_id = a.id AND d.post = asked.value)))) "
        )
    };
}

crate::statements! {
    GET_APPROVAL = concat!(select!(), "WHERE a.id = :id");
    GET_VISIBLE = concat!(select!(), "WHERE a.id = :id AND ", visible!());
    LIST_APPROVALS = concat!(select!(), filtered!(), "AND (:before_row IS NULL OR a.row < :before_row) ORDER BY a.row DESC LIMIT :limit");
    COUNT_APPROVALS = concat!("SELECT count(*) FROM approvals AS a LEFT JOIN records AS r ON r.id = a.record_id ", filtered!());
    OF_SUBJECT = concat!(select!(), "WHERE a.subject_id = :subject ORDER BY a.row DESC LIMIT 1");
    LIST_DECISIONS = "SELECT d.*, p.name FROM approval_decisions AS d JOIN people AS p ON p.id = d.person_id WHERE d.approval_id = :approval ORDER BY d.row";
    MATRIX_CELL = "SELECT * FROM matrix_rows WHERE level = :level AND action = :action ORDER BY version DESC LIMIT 1";
    NON_WORKING_DAYS = "SELECT day, working FROM non_working_days ORDER BY day";
    IS_OWN_DUTY = "SELECT d.name FROM duties AS u JOIN departments AS d ON d.id = u.department_id JOIN people AS p ON p.department_id = u.department_id WHERE p.id = :person AND u.family = :family AND u.withdrawn_at IS NULL LIMIT 1";
}

fn posts(text: &str) -> Vec<Post> {
    text.split(['[', ']', ',', '"', ' ']).filter_map(Post::from_code).collect()
}

/// Posts as a JSON array of codes; codes need no escaping.
fn posts_json(posts: &[Post]) -> String {
    let quoted: Vec<String> = posts.iter().map(|post| format!("\"{}\"", post.code())).collect();
    format!("[{}]", quoted.join(","))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ApprovalRow> {
    Ok(ApprovalRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        number: row.get("number")?,
        action: row.get("action")?,
        subject: row.get("subject_id")?,
        record: optional_id(row, "record_id")?,
        level: level(row, "level")?,
        statement: row.get("statement")?,
        digest: row.get("digest")?,
        applicant: id(row, "applicant_id")?,
        applicant_name: row.get("applicant_name")?,
        purpose: row.get("purpose")?,
        approvers: posts(&row.get::<_, String>("approvers")?),
        mode: row.get("mode")?,
        article: row.get("article")?,
        state: row.get("state")?,
        asked_at: moment(row, "asked_at")?,
        expires_on: crate::day(row, "expires_on")?,
        used_at: optional_moment(row, "used_at")?,
        record_number: row.get("record_number")?,
        record_title: row.get("record_title")?,
    })
}

/// The request of that identity, whoever asks: for the act it allows, never for showing.
pub fn get_approval(reader: &Reader<'_>, sight: &Sight, approval: ApprovalId) -> Result<Option<ApprovalRow>> {
    reader.get(GET_APPROVAL, &sight.bind(named! { id: approval }), from_row)
}

/// The request, if it exists for this reader.
pub fn get_visible(reader: &Reader<'_>, sight: &Sight, approval: ApprovalId) -> Result<Option<ApprovalRow>> {
    reader.get(GET_VISIBLE, &sight.bind(named! { id: approval }), from_row)
}

/// The latest request about a loan, copy job or list.
pub fn find_of_subject(reader: &Reader<'_>, sight: &Sight, subject: &str) -> Result<Option<ApprovalRow>> {
    reader.get(OF_SUBJECT, &sight.bind(named! { subject: subject }), from_row)
}

fn filter_parameters(filter: &ApprovalFilter) -> Vec<crate::Named> {
    named! { applicant: filter.applicant, waiting_for: filter.waiting_for, state: filter.state.clone(), today: filter.today }
}

/// Requests, newest first.
pub fn list_approvals(
    reader: &Reader<'_>,
    sight: &Sight,
    filter: &ApprovalFilter,
) -> Result<Vec<ApprovalRow>> {
    let mut parameters = filter_parameters(filter);
    parameters.extend(named! { before_row: filter.before_row, limit: filter.limit });
    reader.list(LIST_APPROVALS, &sight.bind(parameters), from_row)
}

/// How many the filter finds in all.
pub fn count_approvals(reader: &Reader<'_>, sight: &Sight, filter: &ApprovalFilter) -> Result<i64> {
    reader.number(COUNT_APPROVALS, &sight.bind(filter_parameters(filter)))
}

/// The decisions on a request, in order.
pub fn list_decisions(reader: &Reader<'_>, approval: ApprovalId) -> Result<Vec<DecisionRow>> {
    reader.list(LIST_DECISIONS, &named! { approval: approval }, |row| {
        let post: String = row.get("post")?;
        Ok(DecisionRow {
            person: id(row, "person_id")?,
            name: row.get("name")?,
            post: Post::from_code(&post).ok_or(rusqlite::Error::InvalidQuery)?,
            decision: row.get("decision")?,
            opinion: row.get("opinion")?,
            signature: id(row, "signature_id")?,
            decided_at: moment(row, "decided_at")?,
        })
    })
}

impl DecisionRow {
    /// As the rules want it; an unknown decision counts as no.
    #[must_use]
    pub fn decided(&self) -> Decided {
        let decision = Decision::from_code(&self.decision).unwrap_or(Decision::Refuse);
        Decided { person: self.person, post: self.post, decision }
    }
}

/// Puts a request to its approvers.
pub fn insert_approval(tx: &Tx<'_>, new: &NewApproval) -> Result<()> {
    tx.insert(
        "approvals",
        &named! {
            id: new.id, number: &new.number, action: new.action.code(), subject_id: &new.subject, record_id: new.record, level: new.level,
            statement: &new.statement, digest: new.digest, applicant_id: new.applicant, purpose: &new.purpose,
            approvers: posts_json(&new.approvers), mode: new.mode.code(), article: &new.article, state: "open",
            asked_at: new.asked_at, expires_on: new.expires_on
        },
    )
}

/// Moves it on.
pub fn set_state(tx: &Tx<'_>, approval: ApprovalId, state: &str, used_at: Option<Moment>) -> Result<()> {
    tx.update("approvals", approval, &named! { state: state, used_at: used_at })
}

/// Adds a signed decision.
pub fn insert_decision(
    tx: &Tx<'_>,
    row: domain::RowId,
    approval: ApprovalId,
    decision: &DecisionRow,
) -> Result<()> {
    tx.insert(
        "approval_decisions",
        &named! {
            id: row, approval_id: approval, person_id: decision.person, post: decision.post, decision: &decision.decision,
            opinion: &decision.opinion, signature_id: decision.signature, decided_at: decision.decided_at
        },
    )
}

/// The cell of the matrix, newest version.
pub fn get_matrix_row(reader: &Reader<'_>, level: Level, action: Action) -> Result<Option<MatrixRow>> {
    reader.get(MATRIX_CELL, &named! { level: level, action: action.code() }, |row| {
        Ok(MatrixRow {
            level,
            action,
            approvers: posts(&row.get::<_, String>("approvers")?),
            mode: Mode::from_code(&row.get::<_, String>("mode")?).unwrap_or(Mode::All),
            longest_days: row.get("longest_days")?,
            article: row.get("article")?,
        })
    })
}

/// The office's exceptions from Monday to Friday.
pub fn list_non_working_days(reader: &Reader<'_>) -> Result<Vec<(Day, bool)>> {
    reader.list(NON_WORKING_DAYS, &[], |row| Ok((crate::day(row, "day")?, row.get("working")?)))
}

/// The department whose duty that family is, when the person belongs to it.
pub fn find_own_duty(reader: &Reader<'_>, person: PersonId, family: &str) -> Result<Option<String>> {
    reader.get(IS_OWN_DUTY, &named! { person: person, family: family }, |row| row.get(0))
}
