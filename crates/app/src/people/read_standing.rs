//! Somebody's standing: suspended, leaving, introduced.

use super::facts::person_of;
use super::introduce_outsider::{IntroductionView, introduction_view};
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::people::PersonRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadStanding {
    /// Whose.
    pub person_id: String,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct PersonStanding {
    /// Whose.
    pub person_id: String,
    /// `staff`, `outside`, `guest`.
    pub kind: String,
    /// `active`, `suspended`, `left`.
    pub state: String,
    /// Why suspended.
    pub suspended_for: Option<String>,
    /// By whom.
    pub suspended_by: Option<String>,
    /// Since when.
    pub suspended_at: Option<String>,
    /// The last day of somebody who is leaving.
    pub leaves_on: Option<String>,
    /// Letters of introduction, newest first.
    pub introductions: Vec<IntroductionView>,
}

pub(super) fn standing_view(reader: &Reader<'_>, person: PersonRow) -> Result<PersonStanding> {
    let suspension = store::people::standing_suspension(reader, person.id)?;
    let leaving = store::people::standing_leaving(reader, person.id)?;
    let letters = store::people::list_introductions(reader, Some(person.id), None, 20)?;
    Ok(PersonStanding {
        person_id: person.id.to_string(),
        kind: person.kind,
        state: person.state,
        suspended_for: suspension.as_ref().map(|one| one.reason.clone()),
        suspended_by: suspension.as_ref().map(|one| one.by.clone()),
        suspended_at: suspension.map(|one| one.since.to_string()),
        leaves_on: leaving.map(|one| one.last_on.to_string()),
        introductions: letters.into_iter().map(introduction_view).collect(),
    })
}

/// Reads it.
pub fn read_standing(desk: &mut Desk, ask: ReadStanding) -> Result<PersonStanding> {
    desk.read(Operation::ReadStanding, |view| standing_view(view, person_of(view, &ask.person_id)?))
}
