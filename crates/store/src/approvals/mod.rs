//! Approvals as stored: requests and decisions.

mod by_file;
mod decision;
mod delegation;
mod duty;
mod matrix;
mod on_paper;
mod opening;
mod standing;

pub use by_file::{
    AwayRow, CardRow, NewAway, get_away, get_card, has_open_request, insert_away, insert_card, list_away,
    list_cards, revoke_card, settle_away, slot_keys, void_open_requests,
};
pub use decision::{DecisionRow, insert_decision, list_decisions};
pub use delegation::{
    DelegationRow, NewDelegation, get_delegation, insert_delegated, insert_delegation, list_behind,
    list_delegations, list_delegations_for, list_delegations_to, withdraw_delegation,
};
pub use duty::{
    DutyChangeRow, OwnDuty, PostDutyRow, decide_duty_change, duty_waits, find_own_duty, get_duty_change,
    insert_duty_change, insert_post_duty, list_duties_waiting, list_duty_changes, list_post_duties,
    withdraw_post_duty,
};
pub(crate) use matrix::channels_json;
pub use matrix::{
    MatrixChangeRow, decide_matrix_change, get_matrix_change, get_matrix_row, get_office_cell, get_pack_cell,
    get_terms, insert_matrix_change, insert_terms, last_matrix_version, list_matrix_changes,
    list_matrix_waiting, list_office_cells, list_pack_cells, list_pack_versions,
};
pub use on_paper::{
    NewPaper, PaperFilter, PaperRow, Scan, get_paper, insert_paper, list_papers, list_papers_waiting,
    list_scans_of, open_paper_incident, set_scan_key, settle_paper,
};
pub use opening::{find_opening, insert_opening};
pub use standing::{
    NewStanding, ReviewDays, StandingFilter, StandingRow, StandingUseRow, count_standing, find_use,
    get_family, get_standing, get_standing_of, give_back_use, insert_standing, insert_use, list_standing,
    list_standing_of_person, list_uses, review_standing, revoke_standing, set_standing_state,
    standing_overlaps,
};

pub(crate) use by_file::STATEMENTS as BY_FILE;
pub(crate) use decision::STATEMENTS as DECISIONS;
pub(crate) use delegation::STATEMENTS as DELEGATIONS;
pub(crate) use duty::STATEMENTS as DUTIES;
pub(crate) use matrix::STATEMENTS as MATRIX;
pub(crate) use on_paper::STATEMENTS as ON_PAPER;
pub(crate) use opening::STATEMENTS as OPENINGS;
pub(crate) use standing::STATEMENTS as STANDING;

use crate::{Reader, Result, Row, Sight, Tx, id, level, moment, named, optional_id, optional_moment};
use domain::access::{Level, Post};
use domain::approvals::{Action, Mode};
use domain::{ApprovalId, Day, Moment, PersonId, RecordId};

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
    pub unexpired: bool,
    /// Only those asked for or approved whose last day is this one at the latest.
    pub ends_by: Option<Day>,
    /// Only this act.
    pub action: Option<String>,
    /// Only this level.
    pub level: Option<Level>,
    /// Only with this number, or asked for by somebody of this name.
    pub words: Option<String>,
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

// Somebody (`:sight_person`) stands in for the holder `g` of a post: the delegation covers the act, its level and today.
macro_rules! deputy {
    () => {
        "EXISTS (SELECT 1 FROM delegations AS s WHERE s.to_id = :sight_person AND s.from_id = g.person_id AND s.from_id <> a.applicant_id AND s.withdrawn_at IS NULL AND s.level >= a.level AND instr(s.actions, '\"' || a.action || '\"') > 0 AND s.begins_on <= :sight_today AND s.ends_on >= :sight_today)"
    };
}

// A request exists for its applicant, for whoever may see what it is about, and for the cleared holders
// of the posts it asks and their deputies: a wall keeps the title from them, not the decision that is theirs.
macro_rules! visible {
    () => {
        concat!(
            "(a.applicant_id = :sight_person OR (a.record_id IS NULL AND a.level <= :sight_level) OR ",
            crate::sight!(),
            " OR (a.level <= :sight_level AND EXISTS (SELECT 1 FROM json_each(a.approvers) AS posts JOIN post_grants AS g ON g.post = posts.value AND g.withdrawn_at IS NULL ",
            "WHERE g.person_id = :sight_person OR ", deputy!(), ")))"
        )
    };
}
use {deputy, visible};

// An open request that this person, whose eyes these are, can decide now: by a post of his own or by one lent to him.
macro_rules! waits {
    ($person:literal) => {
        concat!(
            "(a.state = 'open' AND a.applicant_id <> ", $person, " ",
            "AND NOT EXISTS (SELECT 1 FROM approval_decisions AS done WHERE done.approval_id = a.id AND done.person_id = ", $person, ") ",
            "AND NOT EXISTS (SELECT 1 FROM delegated_decisions AS gone WHERE gone.approval_id = a.id AND gone.behind_id = ", $person, ") ",
            "AND EXISTS (SELECT 1 FROM json_each(a.approvers) AS asked JOIN post_grants AS g ON g.post = asked.value AND g.withdrawn_at IS NULL ",
            "WHERE (g.person_id = ", $person, " OR ", deputy!(), ") ",
            "AND NOT EXISTS (SELECT 1 FROM approval_decisions AS d WHERE d.approval_id = a.id AND d.post = asked.value) ",
            "AND (a.mode <> 'any' OR NOT EXISTS (SELECT 1 FROM approval_decisions AS y WHERE y.approval_id = a.id)) ",
            "AND (a.mode <> 'ordered' OR NOT EXISTS (SELECT 1 FROM json_each(a.approvers) AS earlier WHERE earlier.key < asked.key ",
            "AND NOT EXISTS (SELECT 1 FROM approval_decisions AS e WHERE e.approval_id = a.id AND e.post = earlier.value)))))"
        )
    };
}

macro_rules! filtered {
    () => {
        concat!(
            "WHERE ", visible!(), " AND (:applicant IS NULL OR a.applicant_id = :applicant) ",
            "AND CASE WHEN :state IS NULL THEN 1 WHEN :state = 'expired' THEN a.state = 'expired' OR (a.state IN ('open','approved') AND a.expires_on < :sight_today) ELSE a.state = :state END ",
            "AND (NOT :unexpired OR a.expires_on >= :sight_today) AND (:ends_by IS NULL OR (a.state IN ('open','approved') AND a.expires_on <= :ends_by)) ",
            "AND (:action IS NULL OR a.action = :action) AND (:level IS NULL OR a.level = :level) ",
            "AND (:words IS NULL OR instr(a.number, :words) > 0 OR EXISTS (SELECT 1 FROM people AS w WHERE w.id = a.applicant_id AND instr(w.name, :words) > 0)) ",
            "AND (:waiting_for IS NULL OR ", waits!(":waiting_for"), ") "
        )
    };
}

mod waiting;

pub(crate) use waiting::STATEMENTS as WAITING;
pub use waiting::{list_approvals_waiting, list_ending};

crate::statements! {
    GET_APPROVAL = concat!(select!(), "WHERE a.id = :id");
    GET_VISIBLE = concat!(select!(), "WHERE a.id = :id AND ", visible!());
    LIST_APPROVALS = concat!(select!(), filtered!(), "AND (:before_row IS NULL OR a.row < :before_row) ORDER BY a.row DESC LIMIT :limit");
    COUNT_APPROVALS = concat!("SELECT count(*) FROM approvals AS a LEFT JOIN records AS r ON r.id = a.record_id ", filtered!());
    OF_SUBJECT = concat!(select!(), "WHERE a.subject_id = :subject ORDER BY a.row DESC LIMIT 1");
    NON_WORKING_DAYS = "SELECT day, working FROM non_working_days ORDER BY day";
}

fn posts(text: &str) -> Vec<Post> {
    text.split(['[', ']', ',', '"', ' ']).filter_map(Post::from_code).collect()
}

/// Posts as a JSON array of codes; codes need no escaping.
pub(crate) fn posts_json(posts: &[Post]) -> String {
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
    named! {
        applicant: filter.applicant, waiting_for: filter.waiting_for, state: filter.state.clone(), unexpired: filter.unexpired, ends_by: filter.ends_by,
        action: filter.action.clone(), level: filter.level, words: filter.words.clone()
    }
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

/// The office's exceptions from Monday to Friday.
pub fn list_non_working_days(reader: &Reader<'_>) -> Result<Vec<(Day, bool)>> {
    reader.list(NON_WORKING_DAYS, &[], |row| Ok((crate::day(row, "day")?, row.get("working")?)))
}
