//! Assess what may have leaked (核查): kinds, people, cause, measures, harm.

use super::breach_view::{BreachView, breach_view};
use super::facts::{code, row_of, stored};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::incidents::{Assessment, BreachState, DataKind, Harm, IncidentEvent, assess};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::incidents::NewAssessment;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct AssessBreach {
    /// Which check.
    pub breach_id: String,
    /// Codes of the data.
    pub data_kinds: Vec<String>,
    /// How many people.
    pub people: u32,
    /// Harm code.
    pub harm: String,
    /// 原因.
    pub cause: String,
    /// 已采取的补救措施.
    pub measures: String,
    /// What the people can do.
    #[serde(default)]
    pub advice: String,
    /// Whom to ask.
    pub contact: String,
}

/// Assesses.
pub fn assess_breach(desk: &mut Desk, ask: AssessBreach) -> Result<Changed<BreachView>> {
    desk.transact(Operation::AssessBreach, |work| {
        let id = row_of(&ask.breach_id)?;
        let row = store::incidents::get_breach(work, work.sight(), id)?.or_missing()?;
        let kinds: Vec<DataKind> =
            ask.data_kinds.iter().map(|kind| code(DataKind::from_code(kind), kind)).collect::<Result<_>>()?;
        let harm = code(Harm::from_code(&ask.harm), &ask.harm)?;
        let state = assess(&Assessment {
            number: &row.number,
            state: stored(BreachState::from_code(&row.state), id)?,
            kinds: &kinds,
            people: ask.people,
            cause: &ask.cause,
            measures: &ask.measures,
            contact: &ask.contact,
        })?;
        let codes: Vec<&str> = kinds.iter().map(|kind| kind.code()).collect();
        let found = NewAssessment {
            state: state.code(),
            data_kinds: &codes.join(" "),
            people: ask.people,
            harm: harm.code(),
            cause: ask.cause.trim(),
            measures: ask.measures.trim(),
            advice: ask.advice.trim(),
            contact: ask.contact.trim(),
        };
        store::incidents::set_assessed(work, id, &found, (work.actor(), work.now().at))?;
        let people = i64::from(ask.people);
        work.record(IncidentEvent::BreachAssessed { breach: id, people, harm: harm.code() });
        breach_view(work, store::incidents::get_breach(work, work.sight(), id)?.or_missing()?)
    })
}
