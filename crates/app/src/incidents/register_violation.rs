//! Enter a violation (违规登记) that no case led to.

use super::facts::code;
use super::violation_view::{ViolationView, violation_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::incidents::{IncidentEvent, IncidentRefusal, ViolationKind, ViolationState, describe_violation};
use domain::loans::LoanRefusal;
use domain::numbers::prefix;
use domain::{Day, PersonId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::incidents::NewViolation;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct RegisterViolation {
    /// Whose.
    pub person_id: String,
    /// Kind code.
    pub kind: String,
    /// When it happened.
    pub happened_on: String,
    /// What happened.
    pub facts: String,
    /// 登记号 or 档号 of the record it is about.
    #[serde(default)]
    pub record_number: String,
}

/// Enters it.
pub fn register_violation(desk: &mut Desk, ask: RegisterViolation) -> Result<Changed<ViolationView>> {
    desk.transact(Operation::RegisterViolation, |work| {
        let person: PersonId = ask.person_id.parse().ok().or_missing()?;
        store::people::get_person(work, person)?.or_missing()?;
        let kind = code(ViolationKind::from_code(&ask.kind), &ask.kind)?;
        let happened_on: Day = code(ask.happened_on.parse().ok(), &ask.happened_on)?;
        if happened_on > work.now().today() {
            return Err(LoanRefusal::HappenedInFuture.into());
        }
        describe_violation("", ViolationState::Registered, &ask.facts)?;
        if person == work.actor() {
            let name = store::people::get_person(work, person)?.map(|one| one.name).unwrap_or_default();
            return Err(IncidentRefusal::OwnViolation { name }.into());
        }
        let record = match ask.record_number.trim() {
            "" => None,
            number => {
                let found = store::loans::find_by_number(work, work.sight(), number)?;
                // Custody names things unseen; whoever enters a violation must be able to see the record.
                Some(found.into_iter().find(|copy| copy.title.is_some()).or_missing()?.record)
            }
        };
        let violation: RowId = work.new_id();
        store::incidents::insert_violation(
            work,
            &NewViolation {
                id: violation,
                number: work.next_paper_number(prefix::VIOLATION)?,
                kind: kind.code(),
                article: kind.article(),
                person,
                record,
                case: None,
                happened_on,
                facts: ask.facts.trim(),
                by: work.actor(),
                at: work.now().at,
            },
        )?;
        work.record(IncidentEvent::ViolationRegistered { violation, person, kind: kind.code() });
        let row = store::incidents::get_violation(work, work.sight(), violation)?.or_missing()?;
        Ok(violation_view(row))
    })
}
