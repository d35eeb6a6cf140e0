//! Enter until when somebody's confidentiality agreement holds, and the last training.

use super::facts::{day_of, person_of};
use super::view::{PersonView, person_view};
use crate::{Changed, Desk, Operation, Result};
use domain::people::PeopleEvent;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct RecordAgreement {
    /// Whose.
    pub person_id: String,
    /// Agreement valid until; none leaves it as it is.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub agreement_until: Option<String>,
    /// Last training; none leaves it as it is.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub training_on: Option<String>,
}

/// Enters.
pub fn record_agreement(desk: &mut Desk, ask: RecordAgreement) -> Result<Changed<PersonView>> {
    desk.transact(Operation::RecordAgreement, |work| {
        let person = person_of(work, &ask.person_id)?;
        let until = day_of(ask.agreement_until.as_deref(), "agreement_until")?.or(person.agreement_until);
        let training = day_of(ask.training_on.as_deref(), "training_on")?.or(person.training_on);
        store::people::set_agreement(work, person.id, until, training)?;
        work.record(PeopleEvent::AgreementRecorded { person: person.id });
        person_view(work, person.id)
    })
}
