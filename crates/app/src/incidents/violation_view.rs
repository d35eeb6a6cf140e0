//! A violation as it crosses the border.

use domain::incidents::Sanction;
use schemars::JsonSchema;
use serde::Serialize;
use store::incidents::ViolationRow;
use ts_rs::TS;

/// A violation.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ViolationView {
    /// Identity.
    pub id: String,
    /// `WG-0307-2026-0001`.
    pub number: String,
    /// Kind code.
    pub kind: String,
    /// Which text says so.
    pub article: String,
    /// Whose: identity.
    pub person_id: String,
    /// Name.
    pub person: String,
    /// Department or organisation.
    pub unit: Option<String>,
    /// The record.
    pub record_id: Option<String>,
    /// Its number.
    pub record_number: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// Its level code.
    pub level: Option<String>,
    /// The case it came out of.
    pub case_id: Option<String>,
    /// Its number.
    pub case_number: Option<String>,
    /// When it happened.
    pub happened_on: String,
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
    pub registered_at: String,
    /// Violations of the same person decided with a sanction before.
    pub earlier: u32,
    /// Sanction code, proposed or decided.
    pub sanction: String,
    /// `a`, `b` or empty.
    pub ladder: String,
    /// Grounds of the proposal.
    pub proposal: String,
    /// By whom.
    pub proposed_by: Option<String>,
    /// Grounds of the decision.
    pub decision: String,
    /// By whom.
    pub decided_by: Option<String>,
    /// When.
    pub decided_at: Option<String>,
}

pub(super) fn violation_view(row: ViolationRow) -> ViolationView {
    let ladder = Sanction::from_code(&row.sanction).and_then(Sanction::ladder);
    ViolationView {
        id: row.id.to_string(),
        number: row.number,
        kind: row.kind,
        article: row.article,
        person_id: row.person.to_string(),
        person: row.person_name,
        unit: row.person_unit,
        record_id: row.record.map(|id| id.to_string()),
        record_number: row.record_number,
        title: row.title,
        level: row.level.map(|level| level.code().to_owned()),
        case_id: row.case.map(|id| id.to_string()),
        case_number: row.case_number,
        happened_on: row.happened_on.to_string(),
        facts: row.facts,
        intent: row.intent,
        consequence: row.consequence,
        state: row.state,
        registered_by: row.registered_by,
        registered_at: row.registered_at.to_string(),
        earlier: row.earlier,
        sanction: row.sanction,
        ladder: ladder.map_or("", |ladder| ladder.code()).to_owned(),
        proposal: row.proposal,
        proposed_by: row.proposer,
        decision: row.decision,
        decided_by: row.decider,
        decided_at: row.decided_at.map(|at| at.to_string()),
    }
}
