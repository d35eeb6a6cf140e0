//! Checks whether personal information leaked, and whom the office told.

use crate::{Reader, Result, Row, Sight, Tx, day, id, moment, named, optional_id, optional_moment};
use domain::access::Level;
use domain::{Day, Moment, PersonId, RecordId, RowId, SignatureId};

/// A check as a reader may see it.
#[derive(Debug, Clone)]
pub struct BreachRow {
    /// Position, for keyset lists.
    pub row: i64,
    /// Identity.
    pub id: RowId,
    /// `HC-…`.
    pub number: String,
    /// Out of which case.
    pub case: RowId,
    /// Its number.
    pub case_number: String,
    /// About which record.
    pub record: RecordId,
    /// Its number.
    pub record_number: String,
    /// Its title.
    pub title: String,
    /// Its level.
    pub level: Level,
    /// State code.
    pub state: String,
    /// Since when.
    pub opened_at: Moment,
    /// Codes, blank between.
    pub data_kinds: String,
    /// How many people.
    pub people: u32,
    /// Harm code.
    pub harm: String,
    /// 原因.
    pub cause: String,
    /// 补救措施.
    pub measures: String,
    /// What the people can do.
    pub advice: String,
    /// Whom to ask.
    pub contact: String,
    /// Who assessed.
    pub assessed_by: Option<PersonId>,
    /// Name.
    pub assessor: Option<String>,
    /// Outcome code.
    pub outcome: String,
    /// Why somebody is not told.
    pub reason: String,
    /// Who decided.
    pub decider: Option<String>,
    /// When.
    pub decided_at: Option<Moment>,
}

/// An assessment to be written.
#[derive(Debug, Clone)]
pub struct NewAssessment<'a> {
    /// State code.
    pub state: &'a str,
    /// Codes, blank between.
    pub data_kinds: &'a str,
    /// How many people.
    pub people: u32,
    /// Harm code.
    pub harm: &'a str,
    /// 原因.
    pub cause: &'a str,
    /// 补救措施.
    pub measures: &'a str,
    /// What the people can do.
    pub advice: &'a str,
    /// Whom to ask.
    pub contact: &'a str,
}

/// A notice given.
#[derive(Debug, Clone)]
pub struct NoticeRow {
    /// Whom.
    pub whom: String,
    /// On which day.
    pub told_on: Day,
    /// How.
    pub how: String,
    /// Noted by.
    pub by: String,
}

/// A notice to be written.
#[derive(Debug, Clone)]
pub struct NewNotice<'a> {
    /// Identity.
    pub id: RowId,
    /// The check.
    pub breach: RowId,
    /// About which record.
    pub record: RecordId,
    /// Whom.
    pub whom: &'a str,
    /// On which day.
    pub told_on: Day,
    /// How.
    pub how: &'a str,
    /// Noted by.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT x.*, k.number AS case_number, coalesce(r.archival_number, r.accession) AS record_number, r.title, r.level, assessor.name AS assessor_name, decider.name AS decider_name FROM breach_checks AS x JOIN incident_cases AS k ON k.id = x.case_id JOIN records AS r ON r.id = x.record_id LEFT JOIN people AS assessor ON assessor.id = x.assessed_by LEFT JOIN people AS decider ON decider.id = x.decided_by WHERE ",
            crate::sight!(), " "
        )
    };
}

crate::statements! {
    GET_BREACH = concat!(select!(), "AND x.id = :breach");
    LIST_BREACHES = concat!(select!(), "AND (:open = 0 OR x.state <> 'closed') AND (:before_row IS NULL OR x.row < :before_row) ORDER BY x.row DESC LIMIT :limit");
    NOTICES = "SELECT t.*, p.name FROM breach_notices AS t JOIN people AS p ON p.id = t.noted_by WHERE t.breach_id = :breach ORDER BY t.row";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<BreachRow> {
    Ok(BreachRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        number: row.get("number")?,
        case: id(row, "case_id")?,
        case_number: row.get("case_number")?,
        record: id(row, "record_id")?,
        record_number: row.get("record_number")?,
        title: row.get("title")?,
        level: crate::level(row, "level")?,
        state: row.get("state")?,
        opened_at: moment(row, "opened_at")?,
        data_kinds: row.get("data_kinds")?,
        people: row.get("people")?,
        harm: row.get("harm")?,
        cause: row.get("cause")?,
        measures: row.get("measures")?,
        advice: row.get("advice")?,
        contact: row.get("contact")?,
        assessed_by: optional_id(row, "assessed_by")?,
        assessor: row.get("assessor_name")?,
        outcome: row.get("outcome")?,
        reason: row.get("reason")?,
        decider: row.get("decider_name")?,
        decided_at: optional_moment(row, "decided_at")?,
    })
}

/// That check, for whoever may see its record.
pub fn get_breach(reader: &Reader<'_>, sight: &Sight, breach: RowId) -> Result<Option<BreachRow>> {
    reader.get(GET_BREACH, &sight.bind(named! { breach: breach }), from_row)
}

/// Checks, newest first.
pub fn list_breaches(
    reader: &Reader<'_>,
    sight: &Sight,
    open: bool,
    (before_row, limit): (Option<i64>, i64),
) -> Result<Vec<BreachRow>> {
    let bound = sight.bind(named! { open: open, before_row: before_row, limit: limit });
    reader.list(LIST_BREACHES, &bound, from_row)
}

/// The notices given.
pub fn list_notices(reader: &Reader<'_>, breach: RowId) -> Result<Vec<NoticeRow>> {
    reader.list(NOTICES, &named! { breach: breach }, |row| {
        Ok(NoticeRow {
            whom: row.get("whom")?,
            told_on: day(row, "told_on")?,
            how: row.get("how")?,
            by: row.get("name")?,
        })
    })
}

/// Begins a check.
pub fn insert_breach(
    tx: &Tx<'_>,
    breach: RowId,
    number: &str,
    (case, record): (RowId, RecordId),
    at: Moment,
) -> Result<()> {
    tx.insert(
        "breach_checks",
        &named! { id: breach, number: number, case_id: case, record_id: record, state: "open", opened_at: at },
    )
}

/// Writes the assessment.
pub fn set_assessed(
    tx: &Tx<'_>,
    breach: RowId,
    found: &NewAssessment<'_>,
    (by, at): (PersonId, Moment),
) -> Result<()> {
    tx.update(
        "breach_checks",
        breach,
        &named! {
            state: found.state, data_kinds: found.data_kinds, people: found.people, harm: found.harm, cause: found.cause, measures: found.measures,
            advice: found.advice, contact: found.contact, assessed_by: by, assessed_at: at
        },
    )
}

/// Writes the decision.
pub fn set_breach_decided(
    tx: &Tx<'_>,
    breach: RowId,
    (state, outcome): (&str, &str),
    reason: &str,
    signature: SignatureId,
    (by, at): (PersonId, Moment),
) -> Result<()> {
    tx.update(
        "breach_checks",
        breach,
        &named! { state: state, outcome: outcome, reason: reason, signature_id: signature, decided_by: by, decided_at: at },
    )
}

/// Writes a notice.
pub fn insert_notice(tx: &Tx<'_>, new: &NewNotice<'_>) -> Result<()> {
    tx.insert(
        "breach_notices",
        &named! { id: new.id, breach_id: new.breach, record_id: new.record, whom: new.whom, told_on: new.told_on, how: new.how, noted_by: new.by, noted_at: new.at },
    )
}

/// Moves a check on.
pub fn set_breach_state(tx: &Tx<'_>, breach: RowId, state: &str) -> Result<()> {
    tx.update("breach_checks", breach, &named! { state: state })
}
