//! Establish a violation's kind, facts, intent and consequence.

use super::facts::{code, row_of, stored};
use super::violation_view::{ViolationView, violation_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::incidents::{IncidentEvent, Intent, ViolationKind, ViolationState};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::incidents::Description;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct DescribeViolation {
    /// Which.
    pub violation_id: String,
    /// Kind code.
    pub kind: String,
    /// What happened.
    pub facts: String,
    /// Intent code.
    pub intent: String,
    /// What came of it.
    #[serde(default)]
    pub consequence: String,
}

/// Establishes.
pub fn describe_violation(desk: &mut Desk, ask: DescribeViolation) -> Result<Changed<ViolationView>> {
    desk.transact(Operation::DescribeViolation, |work| {
        let id = row_of(&ask.violation_id)?;
        let row = store::incidents::get_violation(work, work.sight(), id)?.or_missing()?;
        let state = stored(ViolationState::from_code(&row.state), id)?;
        domain::incidents::describe_violation(&row.number, state, &ask.facts)?;
        let kind = code(ViolationKind::from_code(&ask.kind), &ask.kind)?;
        let intent = code(Intent::from_code(&ask.intent), &ask.intent)?;
        store::incidents::set_described(
            work,
            id,
            &Description {
                kind: kind.code(),
                article: kind.article(),
                facts: ask.facts.trim(),
                intent: intent.code(),
                consequence: ask.consequence.trim(),
            },
        )?;
        work.record(IncidentEvent::ViolationDescribed {
            violation: id,
            kind: kind.code(),
            intent: intent.code(),
        });
        Ok(violation_view(store::incidents::get_violation(work, work.sight(), id)?.or_missing()?))
    })
}
