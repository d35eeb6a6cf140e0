//! Violations (违规登记).

use crate::{Reader, Result, Row, Sight, Tx, day, id, moment, named, optional_id, optional_moment};
use domain::access::Level;
use domain::{Day, Moment, PersonId, RecordId, RowId, SignatureId};

/// A violation to be entered.
#[derive(Debug, Clone)]
pub struct NewViolation<'a> {
    /// Identity.
    pub id: RowId,
    /// `WG-…`.
    pub number: String,
    /// Kind code.
    pub kind: &'a str,
    /// Which text says so.
    pub article: &'a str,
    /// Whose.
    pub person: PersonId,
    /// About which record.
    pub record: Option<RecordId>,
    /// Out of which case.
    pub case: Option<RowId>,
    /// When it happened.
    pub happened_on: Day,
    /// What happened.
    pub facts: &'a str,
    /// Entered by.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

/// What is established about a violation.
#[derive(Debug, Clone)]
pub struct Description<'a> {
    /// Kind code.
    pub kind: &'a str,
    /// Which text says so.
    pub article: &'a str,
    /// What happened.
    pub facts: &'a str,
    /// Intent code.
    pub intent: &'a str,
    /// What came of it.
    pub consequence: &'a str,
}

/// A violation as a reader may see it.
#[derive(Debug, Clone)]
pub struct ViolationRow {
    /// Position, for keyset lists.
    pub row: i64,
    /// Identity.
    pub id: RowId,
    /// `WG-…`.
    pub number: String,
    /// Kind code.
    pub kind: String,
    /// Which text says so.
    pub article: String,
    /// Whose.
    pub person: PersonId,
    /// Name.
    pub person_name: String,
    /// Department or organisation.
    pub person_unit: Option<String>,
    /// About which record.
    pub record: Option<RecordId>,
    /// Its number.
    pub record_number: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// Its level.
    pub level: Option<Level>,
    /// Out of which case.
    pub case: Option<RowId>,
    /// Its number.
    pub case_number: Option<String>,
    /// When it happened.
    pub happened_on: Day,
    /// What happened.
    pub facts: String,
    /// Intent code.
    pub intent: String,
    /// What came of it.
    pub consequence: String,
    /// State code.
    pub state: String,
    /// Entered by.
    pub registered_by: String,
    /// When.
    pub registered_at: Moment,
    /// Decided violations of the same person before the proposal.
    pub earlier: u32,
    /// Sanction code, proposed or decided.
    pub sanction: String,
    /// Grounds of the proposal.
    pub proposal: String,
    /// By whom.
    pub proposed_by: Option<PersonId>,
    /// Name.
    pub proposer: Option<String>,
    /// Grounds of the decision.
    pub decision: String,
    /// By whom.
    pub decider: Option<String>,
    /// When.
    pub decided_at: Option<Moment>,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT x.*, p.name AS person_name, coalesce(d.name, nullif(p.organisation, '')) AS person_unit, coalesce(r.archival_number, r.accession) AS record_number, r.title, r.level AS record_level, k.number AS case_number, entered.name AS registered_by_name, proposer.name AS proposer_name, decider.name AS decider_name ",
            "FROM violations AS x JOIN people AS p ON p.id = x.person_id LEFT JOIN departments AS d ON d.id = p.department_id LEFT JOIN records AS r ON r.id = x.record_id LEFT JOIN incident_cases AS k ON k.id = x.case_id JOIN people AS entered ON entered.id = x.registered_by LEFT JOIN people AS proposer ON proposer.id = x.proposed_by LEFT JOIN people AS decider ON decider.id = x.decided_by ",
            "WHERE (x.record_id IS NULL OR ", crate::sight!(), ") "
        )
    };
}

crate::statements! {
    GET_VIOLATION = concat!(select!(), "AND x.id = :violation");
    LIST_VIOLATIONS = concat!(select!(), "AND (:open = 0 OR x.state <> 'decided') AND (:person IS NULL OR x.person_id = :person) AND (:before_row IS NULL OR x.row < :before_row) ORDER BY x.row DESC LIMIT :limit");
    EARLIER = "SELECT count(*) FROM violations WHERE person_id = :person AND state = 'decided' AND sanction NOT IN ('','none')";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ViolationRow> {
    Ok(ViolationRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        number: row.get("number")?,
        kind: row.get("kind")?,
        article: row.get("article")?,
        person: id(row, "person_id")?,
        person_name: row.get("person_name")?,
        person_unit: row.get("person_unit")?,
        record: optional_id(row, "record_id")?,
        record_number: row.get("record_number")?,
        title: row.get("title")?,
        level: row.get::<_, Option<i64>>("record_level")?.and_then(Level::from_rank),
        case: optional_id(row, "case_id")?,
        case_number: row.get("case_number")?,
        happened_on: day(row, "happened_on")?,
        facts: row.get("facts")?,
        intent: row.get("intent")?,
        consequence: row.get("consequence")?,
        state: row.get("state")?,
        registered_by: row.get("registered_by_name")?,
        registered_at: moment(row, "registered_at")?,
        earlier: row.get("earlier")?,
        sanction: row.get("sanction")?,
        proposal: row.get("proposal")?,
        proposed_by: optional_id(row, "proposed_by")?,
        proposer: row.get("proposer_name")?,
        decision: row.get("decision")?,
        decider: row.get("decider_name")?,
        decided_at: optional_moment(row, "decided_at")?,
    })
}

/// That violation, for whoever may see its record.
pub fn get_violation(reader: &Reader<'_>, sight: &Sight, violation: RowId) -> Result<Option<ViolationRow>> {
    reader.get(GET_VIOLATION, &sight.bind(named! { violation: violation }), from_row)
}

/// Violations, newest first.
pub fn list_violations(
    reader: &Reader<'_>,
    sight: &Sight,
    open: bool,
    person: Option<PersonId>,
    (before_row, limit): (Option<i64>, i64),
) -> Result<Vec<ViolationRow>> {
    let bound = sight.bind(named! { open: open, person: person, before_row: before_row, limit: limit });
    reader.list(LIST_VIOLATIONS, &bound, from_row)
}

/// Violations of that person decided with a sanction.
pub fn count_earlier(reader: &Reader<'_>, person: PersonId) -> Result<u32> {
    Ok(u32::try_from(reader.number(EARLIER, &named! { person: person })?).unwrap_or(u32::MAX))
}

/// Enters a violation.
pub fn insert_violation(tx: &Tx<'_>, new: &NewViolation<'_>) -> Result<()> {
    tx.insert(
        "violations",
        &named! {
            id: new.id, number: &new.number, kind: new.kind, article: new.article, person_id: new.person, record_id: new.record, case_id: new.case,
            happened_on: new.happened_on, facts: new.facts, intent: "unknown", state: "registered", registered_by: new.by, registered_at: new.at
        },
    )
}

/// Writes what was established.
pub fn set_described(tx: &Tx<'_>, violation: RowId, found: &Description<'_>) -> Result<()> {
    tx.update(
        "violations",
        violation,
        &named! { kind: found.kind, article: found.article, facts: found.facts, intent: found.intent, consequence: found.consequence },
    )
}

/// Writes the proposal.
pub fn set_proposed(
    tx: &Tx<'_>,
    violation: RowId,
    (state, sanction): (&str, &str),
    words: &str,
    earlier: u32,
    (by, at): (PersonId, Moment),
) -> Result<()> {
    tx.update(
        "violations",
        violation,
        &named! { state: state, sanction: sanction, proposal: words, earlier: earlier, proposed_by: by, proposed_at: at },
    )
}

/// Writes the decision.
pub fn set_violation_decided(
    tx: &Tx<'_>,
    violation: RowId,
    (state, sanction): (&str, &str),
    words: &str,
    signature: SignatureId,
    (by, at): (PersonId, Moment),
) -> Result<()> {
    tx.update(
        "violations",
        violation,
        &named! { state: state, sanction: sanction, decision: words, signature_id: signature, decided_by: by, decided_at: at },
    )
}
