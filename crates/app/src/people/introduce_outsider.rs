//! Enter the letter by which another organisation introduces somebody (介绍信), with the document looked at: its kind
//! and last four characters, never the whole number.

use super::facts::{day_of, person_of};
use crate::error::OrMissing;
use crate::{Changed, Desk, Error, Operation, Result};
use domain::numbers::prefix;
use domain::people::{IdDocument, IntroductionFacts, PeopleEvent, check_introduction};
use domain::{Day, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::people::{IntroductionRow, NewIntroduction};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct IntroduceOutsider {
    /// Who is introduced.
    pub person_id: String,
    /// The letter's own number.
    pub letter: String,
    /// The unit that wrote it.
    pub unit: String,
    /// When it was written.
    pub dated_on: String,
    /// What for; loans are for exactly this.
    pub purpose: String,
    /// Document code.
    pub document: String,
    /// Its last four characters.
    pub last_four: String,
    /// The employee who answers for the visitor.
    pub host_id: String,
    /// Until when.
    pub ends_on: String,
}

/// A letter.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct IntroductionView {
    /// Identity.
    pub id: String,
    /// `JS-0307-2026-0001`.
    pub number: String,
    /// Who is introduced: identity.
    pub person_id: String,
    /// Name.
    pub person: String,
    /// The letter's own number.
    pub letter: String,
    /// The unit that wrote it.
    pub unit: String,
    /// When it was written.
    pub dated_on: String,
    /// What for.
    pub purpose: String,
    /// Document code.
    pub document: String,
    /// Its last four characters.
    pub last_four: String,
    /// Who looked at it.
    pub checked_by: String,
    /// When.
    pub checked_at: String,
    /// The employee who answers for the visitor.
    pub host: String,
    /// Until when.
    pub ends_on: String,
    /// Ended early.
    pub withdrawn: bool,
}

pub(super) fn introduction_view(row: IntroductionRow) -> IntroductionView {
    IntroductionView {
        id: row.id.to_string(),
        number: row.number,
        person_id: row.person.to_string(),
        person: row.name,
        letter: row.letter,
        unit: row.unit,
        dated_on: row.dated_on.to_string(),
        purpose: row.purpose,
        document: row.document,
        last_four: row.last_four,
        checked_by: row.checked_by,
        checked_at: row.checked_at.to_string(),
        host: row.host,
        ends_on: row.ends_on.to_string(),
        withdrawn: row.withdrawn_at.is_some(),
    }
}

fn day(text: &str, field: &str) -> Result<Day> {
    day_of(Some(text), field)?.ok_or_else(|| Error::Malformed(field.to_owned()))
}

/// Enters it.
pub fn introduce_outsider(desk: &mut Desk, ask: IntroduceOutsider) -> Result<Changed<IntroductionView>> {
    let document = IdDocument::from_code(&ask.document)
        .ok_or_else(|| Error::Malformed(format!("document {}", ask.document)))?;
    desk.transact(Operation::IntroduceOutsider, |work| {
        let (person, host) = (person_of(work, &ask.person_id)?, person_of(work, &ask.host_id)?);
        let (dated, until) = (day(&ask.dated_on, "dated_on")?, day(&ask.ends_on, "ends_on")?);
        let last_four = ask.last_four.trim().to_uppercase();
        check_introduction(
            &IntroductionFacts {
                name: &person.name,
                kind: &person.kind,
                letter: &ask.letter,
                unit: &ask.unit,
                dated,
                purpose: &ask.purpose,
                last_four: &last_four,
                host_name: &host.name,
                host_state: &host.state,
                host_kind: &host.kind,
                until,
            },
            work.now(),
        )?;
        let introduction: RowId = work.new_id();
        store::people::insert_introduction(
            work,
            &NewIntroduction {
                id: introduction,
                number: work.next_paper_number(prefix::INTRODUCTION)?,
                person: person.id,
                letter: ask.letter.trim(),
                unit: ask.unit.trim(),
                dated_on: dated,
                purpose: ask.purpose.trim(),
                document: document.code(),
                last_four: &last_four,
                by: work.actor(),
                at: work.now().at,
                host: host.id,
                ends_on: until,
            },
        )?;
        work.record(PeopleEvent::OutsiderIntroduced {
            introduction,
            person: person.id,
            host: host.id,
            document: document.code(),
        });
        Ok(introduction_view(store::people::get_introduction(work, introduction)?.or_missing()?))
    })
}
