//! Suspensions, leavings and letters of introduction.

use crate::{Reader, Result, Row, Tx, day, id, moment, named, optional_moment};
use domain::{Day, Moment, PersonId, RowId, SignatureId};

/// A suspension that stands.
#[derive(Debug, Clone)]
pub struct SuspensionRow {
    /// Identity.
    pub id: RowId,
    /// Why.
    pub reason: String,
    /// By whom.
    pub by: String,
    /// Since when.
    pub since: Moment,
}

/// A leaving that stands.
#[derive(Debug, Clone)]
pub struct LeavingRow {
    /// Identity.
    pub id: RowId,
    /// The last day.
    pub last_on: Day,
    /// Noted by.
    pub by: String,
}

/// A letter of introduction.
#[derive(Debug, Clone)]
pub struct IntroductionRow {
    /// Identity.
    pub id: RowId,
    /// `JS-…`.
    pub number: String,
    /// Who is introduced.
    pub person: PersonId,
    /// Name.
    pub name: String,
    /// The letter's own number.
    pub letter: String,
    /// The unit that wrote it.
    pub unit: String,
    /// When it was written.
    pub dated_on: Day,
    /// What for.
    pub purpose: String,
    /// Document code.
    pub document: String,
    /// Its last four characters.
    pub last_four: String,
    /// Who looked at it.
    pub checked_by: String,
    /// When.
    pub checked_at: Moment,
    /// The employee who answers for the visitor.
    pub host: String,
    /// That employee's state code.
    pub host_state: String,
    /// Until when.
    pub ends_on: Day,
    /// Ended early.
    pub withdrawn_at: Option<Moment>,
}

/// A letter to be entered.
#[derive(Debug, Clone)]
pub struct NewIntroduction<'a> {
    /// Identity.
    pub id: RowId,
    /// `JS-…`.
    pub number: String,
    /// Who is introduced.
    pub person: PersonId,
    /// The letter's own number.
    pub letter: &'a str,
    /// The unit that wrote it.
    pub unit: &'a str,
    /// When it was written.
    pub dated_on: Day,
    /// What for.
    pub purpose: &'a str,
    /// Document code.
    pub document: &'a str,
    /// Its last four characters.
    pub last_four: &'a str,
    /// Who looked at it.
    pub by: PersonId,
    /// When.
    pub at: Moment,
    /// The employee who answers for the visitor.
    pub host: PersonId,
    /// Until when.
    pub ends_on: Day,
}

macro_rules! introductions {
    () => {
        "SELECT x.*, p.name, host.name AS host_name, host.state AS host_state, checker.name AS checker_name FROM introductions AS x JOIN people AS p ON p.id = x.person_id JOIN people AS host ON host.id = x.host_id JOIN people AS checker ON checker.id = x.checked_by "
    };
}

crate::statements! {
    SUSPENSION = "SELECT x.id, x.reason, x.suspended_at, p.name FROM suspensions AS x JOIN people AS p ON p.id = x.suspended_by WHERE x.person_id = :person AND x.lifted_at IS NULL";
    LEAVING = "SELECT x.id, x.last_on, p.name FROM leavings AS x JOIN people AS p ON p.id = x.noted_by WHERE x.person_id = :person AND x.taken_back_at IS NULL";
    INTRODUCTION = concat!(introductions!(), "WHERE x.id = :introduction");
    NEWEST_INTRODUCTION = concat!(introductions!(), "WHERE x.person_id = :person AND x.withdrawn_at IS NULL ORDER BY x.row DESC LIMIT 1");
    INTRODUCTIONS = concat!(introductions!(), "WHERE (:person IS NULL OR x.person_id = :person) AND (:standing_on IS NULL OR (x.withdrawn_at IS NULL AND x.ends_on >= :standing_on)) ORDER BY x.row DESC LIMIT :limit");
}

fn introduction_from(row: &Row<'_>) -> rusqlite::Result<IntroductionRow> {
    Ok(IntroductionRow {
        id: id(row, "id")?,
        number: row.get("number")?,
        person: id(row, "person_id")?,
        name: row.get("name")?,
        letter: row.get("letter")?,
        unit: row.get("unit")?,
        dated_on: day(row, "dated_on")?,
        purpose: row.get("purpose")?,
        document: row.get("document")?,
        last_four: row.get("last_four")?,
        checked_by: row.get("checker_name")?,
        checked_at: moment(row, "checked_at")?,
        host: row.get("host_name")?,
        host_state: row.get("host_state")?,
        ends_on: day(row, "ends_on")?,
        withdrawn_at: optional_moment(row, "withdrawn_at")?,
    })
}

/// The suspension that stands.
pub fn standing_suspension(reader: &Reader<'_>, person: PersonId) -> Result<Option<SuspensionRow>> {
    reader.get(SUSPENSION, &named! { person: person }, |row| {
        Ok(SuspensionRow {
            id: id(row, "id")?,
            reason: row.get("reason")?,
            by: row.get("name")?,
            since: moment(row, "suspended_at")?,
        })
    })
}

/// The leaving that stands.
pub fn standing_leaving(reader: &Reader<'_>, person: PersonId) -> Result<Option<LeavingRow>> {
    reader.get(LEAVING, &named! { person: person }, |row| {
        Ok(LeavingRow { id: id(row, "id")?, last_on: day(row, "last_on")?, by: row.get("name")? })
    })
}

/// That letter.
pub fn get_introduction(reader: &Reader<'_>, introduction: RowId) -> Result<Option<IntroductionRow>> {
    reader.get(INTRODUCTION, &named! { introduction: introduction }, introduction_from)
}

/// The newest letter of a person that was not withdrawn, ended or not.
pub fn find_introduction(reader: &Reader<'_>, person: PersonId) -> Result<Option<IntroductionRow>> {
    reader.get(NEWEST_INTRODUCTION, &named! { person: person }, introduction_from)
}

/// Letters, newest first: of one person or all; with a day only those that stand on it.
pub fn list_introductions(
    reader: &Reader<'_>,
    person: Option<PersonId>,
    standing_on: Option<Day>,
    limit: i64,
) -> Result<Vec<IntroductionRow>> {
    let bound = named! { person: person, standing_on: standing_on, limit: limit };
    reader.list(INTRODUCTIONS, &bound, introduction_from)
}

/// Enters a letter.
pub fn insert_introduction(tx: &Tx<'_>, new: &NewIntroduction<'_>) -> Result<()> {
    tx.insert(
        "introductions",
        &named! {
            id: new.id, number: &new.number, person_id: new.person, letter: new.letter, unit: new.unit, dated_on: new.dated_on, purpose: new.purpose,
            document: new.document, last_four: new.last_four, checked_by: new.by, checked_at: new.at, host_id: new.host, ends_on: new.ends_on
        },
    )
}

/// Ends a letter early.
pub fn withdraw_introduction(tx: &Tx<'_>, introduction: RowId, at: Moment) -> Result<()> {
    tx.update("introductions", introduction, &named! { withdrawn_at: at })
}

/// Enters a suspension.
pub fn insert_suspension(
    tx: &Tx<'_>,
    suspension: RowId,
    person: PersonId,
    reason: &str,
    signature: SignatureId,
    (by, at): (PersonId, Moment),
) -> Result<()> {
    tx.insert(
        "suspensions",
        &named! { id: suspension, person_id: person, reason: reason, suspended_by: by, signature_id: signature, suspended_at: at },
    )
}

/// Lifts it.
pub fn lift_suspension(
    tx: &Tx<'_>,
    suspension: RowId,
    reason: &str,
    signature: SignatureId,
    (by, at): (PersonId, Moment),
) -> Result<()> {
    tx.update(
        "suspensions",
        suspension,
        &named! { lift_reason: reason, lifted_by: by, lift_signature_id: signature, lifted_at: at },
    )
}

/// Notes a leaving.
pub fn insert_leaving(
    tx: &Tx<'_>,
    leaving: RowId,
    person: PersonId,
    last_on: Day,
    (by, at): (PersonId, Moment),
) -> Result<()> {
    tx.insert(
        "leavings",
        &named! { id: leaving, person_id: person, last_on: last_on, noted_by: by, noted_at: at },
    )
}

/// Somebody stays after all.
pub fn take_back_leaving(tx: &Tx<'_>, leaving: RowId, at: Moment) -> Result<()> {
    tx.update("leavings", leaving, &named! { taken_back_at: at })
}
