//! Cases and their signed steps.

use crate::{Reader, Result, Row, Sight, Tx, id, level, moment, named, optional_id, optional_moment};
use domain::access::Level;
use domain::{CopyId, IncidentId, LoanId, Moment, PersonId, RecordId, RowId, SignatureId};

/// A case to be opened.
#[derive(Debug, Clone)]
pub struct NewCase<'a> {
    /// Identity.
    pub id: RowId,
    /// `YC-…`.
    pub number: String,
    /// Its incident.
    pub incident: IncidentId,
    /// Kind code.
    pub kind: &'a str,
    /// The loan, if it was out.
    pub loan: Option<LoanId>,
    /// Which copy.
    pub copy: CopyId,
    /// Of which record.
    pub record: RecordId,
    /// Who answers for it.
    pub responsible: PersonId,
    /// The record's level on that day.
    pub level: Level,
    /// State code.
    pub state: &'a str,
    /// When.
    pub at: Moment,
}

/// A case as a reader may see it.
#[derive(Debug, Clone)]
pub struct CaseRow {
    /// Position, for keyset lists.
    pub row: i64,
    /// Identity.
    pub id: RowId,
    /// `YC-…`.
    pub number: String,
    /// Its incident.
    pub incident: IncidentId,
    /// Kind code.
    pub kind: String,
    /// The loan.
    pub loan: Option<LoanId>,
    /// Which copy.
    pub copy: CopyId,
    /// Its label.
    pub label: String,
    /// Its barcode.
    pub barcode: String,
    /// Of which record.
    pub record: RecordId,
    /// 档号 or 登记号.
    pub record_number: String,
    /// Title, where the reader may see it.
    pub title: Option<String>,
    /// The record holds personal information.
    pub personal: bool,
    /// Who answers for it.
    pub responsible: PersonId,
    /// Name.
    pub responsible_name: String,
    /// The level on the day it was opened.
    pub level: Level,
    /// The record's level now.
    pub record_level: Level,
    /// State code.
    pub state: String,
    /// What the incident says; none where the reader may not see the record.
    pub text: Option<String>,
    /// Opened.
    pub opened_at: Moment,
    /// Decided, closed or found.
    pub ended_at: Option<Moment>,
    /// What came of it.
    pub closing: String,
    /// Found again by.
    pub found_by: Option<String>,
    /// When.
    pub found_at: Option<Moment>,
    /// Where and how.
    pub found_note: String,
    /// State code before it was found.
    pub state_before: String,
    /// The barcode of the copy made in its place.
    pub replacement: Option<String>,
    /// How it was made.
    pub replacement_note: String,
    /// When that was noted.
    pub replaced_at: Option<Moment>,
    /// The violation it led to.
    pub violation: Option<RowId>,
    /// The breach check it led to.
    pub breach: Option<RowId>,
}

/// Which cases.
#[derive(Debug, Clone, Default)]
pub struct CaseFilter<'a> {
    /// Kind code.
    pub kind: Option<&'a str>,
    /// Open ones only.
    pub open: bool,
    /// Only those that the reader answers for.
    pub own: bool,
    /// Without regard to sight: whoever guards the papers.
    pub custody: bool,
    /// Before this position.
    pub before_row: Option<i64>,
    /// At most.
    pub limit: i64,
}

/// A signed step.
#[derive(Debug, Clone)]
pub struct StepRow {
    /// Step code.
    pub step: String,
    /// By whom.
    pub person: PersonId,
    /// Name.
    pub name: String,
    /// In which post.
    pub post: String,
    /// What was said; none where the reader may not see the record and did not say it.
    pub words: Option<String>,
    /// Number of the paper note; empty: own passphrase.
    pub paper_note: String,
    /// Who attested the note.
    pub attested_by: Option<String>,
    /// When.
    pub signed_at: Moment,
}

/// A step to be kept.
#[derive(Debug, Clone)]
pub struct NewStep<'a> {
    /// Identity.
    pub id: RowId,
    /// The case.
    pub case: RowId,
    /// Of which record.
    pub record: RecordId,
    /// Step code.
    pub step: &'a str,
    /// By whom.
    pub person: PersonId,
    /// Post code.
    pub post: &'a str,
    /// What was said.
    pub words: &'a str,
    /// Number of the paper note.
    pub paper_note: &'a str,
    /// Who attested it.
    pub attested_by: Option<PersonId>,
    /// The signature.
    pub signature: SignatureId,
    /// At whose desk.
    pub entered_by: PersonId,
    /// When.
    pub at: Moment,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT x.*, s.label, s.barcode, coalesce(r.archival_number, r.accession) AS record_number, CASE WHEN ", crate::sight!(), " THEN r.title END AS title, CASE WHEN ", crate::sight!(), " OR x.responsible_id = :sight_person THEN i.text END AS incident_text, ",
            "r.personal_information, r.level AS record_level, i.closing, p.name AS responsible_name, finder.name AS found_by_name, new.barcode AS replacement_barcode, v.id AS violation_id, b.id AS breach_id ",
            "FROM incident_cases AS x JOIN incidents AS i ON i.id = x.incident_id JOIN copies AS s ON s.id = x.copy_id JOIN records AS r ON r.id = x.record_id JOIN people AS p ON p.id = x.responsible_id ",
            "LEFT JOIN people AS finder ON finder.id = x.found_by LEFT JOIN copies AS new ON new.id = x.replacement_copy_id LEFT JOIN violations AS v ON v.case_id = x.id LEFT JOIN breach_checks AS b ON b.case_id = x.id "
        )
    };
}

macro_rules! visible {
    () => {
        concat!("(:custody = 1 OR x.responsible_id = :sight_person OR (:own = 0 AND ", crate::sight!(), ")) ")
    };
}

crate::statements! {
    GET_CASE = concat!(select!(), "WHERE (x.id = :case OR x.incident_id = :case) AND ", visible!());
    OF_INCIDENT = concat!(select!(), "WHERE x.incident_id = :incident");
    OPEN_LOSS = concat!(select!(), "WHERE x.copy_id = :copy AND x.kind = 'lost' AND (x.state <> 'found') = :lost ORDER BY x.row DESC LIMIT 1");
    LIST_CASES = concat!(select!(), "WHERE ", visible!(), "AND (:kind IS NULL OR x.kind = :kind) AND (:open = 0 OR x.state NOT IN ('closed','found')) AND (:before_row IS NULL OR x.row < :before_row) ORDER BY x.row DESC LIMIT :limit");
    OPENED_WITH = "SELECT id FROM incident_cases WHERE copy_id = :copy AND opened_at = :at AND kind <> 'lost'";
    STEPS = concat!("SELECT t.*, CASE WHEN ", crate::sight!(), " OR t.person_id = :sight_person THEN t.words END AS said, p.name AS person_name, a.name AS attester_name FROM incident_steps AS t JOIN records AS r ON r.id = t.record_id JOIN people AS p ON p.id = t.person_id LEFT JOIN people AS a ON a.id = t.attested_by WHERE t.case_id = :case ORDER BY t.row");
}

fn case_from(row: &Row<'_>) -> rusqlite::Result<CaseRow> {
    Ok(CaseRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        number: row.get("number")?,
        incident: id(row, "incident_id")?,
        kind: row.get("kind")?,
        loan: optional_id(row, "loan_id")?,
        copy: id(row, "copy_id")?,
        label: row.get("label")?,
        barcode: row.get("barcode")?,
        record: id(row, "record_id")?,
        record_number: row.get("record_number")?,
        title: row.get("title")?,
        personal: row.get("personal_information")?,
        responsible: id(row, "responsible_id")?,
        responsible_name: row.get("responsible_name")?,
        level: level(row, "level")?,
        record_level: level(row, "record_level")?,
        state: row.get("state")?,
        text: row.get("incident_text")?,
        opened_at: moment(row, "opened_at")?,
        ended_at: optional_moment(row, "ended_at")?,
        closing: row.get("closing")?,
        found_by: row.get("found_by_name")?,
        found_at: optional_moment(row, "found_at")?,
        found_note: row.get("found_note")?,
        state_before: row.get("state_before")?,
        replacement: row.get("replacement_barcode")?,
        replacement_note: row.get("replacement_note")?,
        replaced_at: optional_moment(row, "replaced_at")?,
        violation: optional_id(row, "violation_id")?,
        breach: optional_id(row, "breach_id")?,
    })
}

/// That case, by its own or its incident's identity, for whoever may see it.
pub fn get_case(
    reader: &Reader<'_>,
    sight: &Sight,
    case: RowId,
    own: bool,
    custody: bool,
) -> Result<Option<CaseRow>> {
    let bound = sight.bind(named! { case: case, own: own, custody: custody });
    reader.get(GET_CASE, &bound, case_from)
}

/// The case of an incident.
pub fn find_case_of_incident(
    reader: &Reader<'_>,
    sight: &Sight,
    incident: IncidentId,
) -> Result<Option<CaseRow>> {
    reader.get(OF_INCIDENT, &sight.bind(named! { incident: incident }), case_from)
}

/// The newest loss of a copy: one that stands, or one that was found again.
pub fn find_loss(reader: &Reader<'_>, sight: &Sight, copy: CopyId, lost: bool) -> Result<Option<CaseRow>> {
    reader.get(OPEN_LOSS, &sight.bind(named! { copy: copy, lost: lost }), case_from)
}

/// The differences that a return at that moment opened about a copy.
pub fn list_opened_with(reader: &Reader<'_>, copy: CopyId, at: Moment) -> Result<Vec<RowId>> {
    reader.list(OPENED_WITH, &named! { copy: copy, at: at }, |row| id(row, "id"))
}

/// Cases, newest first.
pub fn list_cases(reader: &Reader<'_>, sight: &Sight, filter: &CaseFilter<'_>) -> Result<Vec<CaseRow>> {
    let bound = sight.bind(named! {
        kind: filter.kind, open: filter.open, own: filter.own, custody: filter.custody, before_row: filter.before_row, limit: filter.limit
    });
    reader.list(LIST_CASES, &bound, case_from)
}

/// The steps signed so far.
pub fn list_steps(reader: &Reader<'_>, sight: &Sight, case: RowId) -> Result<Vec<StepRow>> {
    reader.list(STEPS, &sight.bind(named! { case: case }), |row| {
        Ok(StepRow {
            step: row.get("step")?,
            person: id(row, "person_id")?,
            name: row.get("person_name")?,
            post: row.get("post")?,
            words: row.get("said")?,
            paper_note: row.get("paper_note")?,
            attested_by: row.get("attester_name")?,
            signed_at: moment(row, "signed_at")?,
        })
    })
}

/// Opens a case.
pub fn insert_case(tx: &Tx<'_>, new: &NewCase<'_>) -> Result<()> {
    tx.insert(
        "incident_cases",
        &named! {
            id: new.id, number: &new.number, incident_id: new.incident, kind: new.kind, loan_id: new.loan, copy_id: new.copy, record_id: new.record,
            responsible_id: new.responsible, level: new.level, state: new.state, opened_at: new.at
        },
    )
}

/// Keeps a signed step.
pub fn insert_step(tx: &Tx<'_>, new: &NewStep<'_>) -> Result<()> {
    tx.insert(
        "incident_steps",
        &named! {
            id: new.id, case_id: new.case, record_id: new.record, step: new.step, person_id: new.person, post: new.post, words: new.words,
            paper_note: new.paper_note, attested_by: new.attested_by, signature_id: new.signature, entered_by: new.entered_by, signed_at: new.at
        },
    )
}

/// Moves a case on.
pub fn set_case_state(tx: &Tx<'_>, case: RowId, state: &str, ended_at: Option<Moment>) -> Result<()> {
    tx.update("incident_cases", case, &named! { state: state, ended_at: ended_at })
}

/// The counter-entry: found again. What was signed before stays.
pub fn set_case_found(
    tx: &Tx<'_>,
    case: RowId,
    (state, before): (&str, &str),
    (by, at): (PersonId, Moment),
    note: &str,
) -> Result<()> {
    tx.update(
        "incident_cases",
        case,
        &named! { state: state, state_before: before, ended_at: at, found_by: by, found_at: at, found_note: note },
    )
}

/// The return that found it was reversed.
pub fn set_case_lost_again(tx: &Tx<'_>, case: RowId, state: &str) -> Result<()> {
    tx.update(
        "incident_cases",
        case,
        &named! { state: state, state_before: "", ended_at: None::<Moment>, found_by: None::<PersonId>, found_at: None::<Moment>, found_note: "" },
    )
}

/// Notes the copy made in its place.
pub fn set_replacement(tx: &Tx<'_>, case: RowId, copy: CopyId, note: &str, at: Moment) -> Result<()> {
    tx.update(
        "incident_cases",
        case,
        &named! { replacement_copy_id: copy, replacement_note: note, replaced_at: at },
    )
}
