//! Propose what a violation is to lead to (处理建议): a step of ladder A or B, or none.

use super::facts::{code, row_of, stored};
use super::violation_view::{ViolationView, violation_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::incidents::{IncidentEvent, Intent, Proposing, Sanction, ViolationState};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ProposeSanction {
    /// Which.
    pub violation_id: String,
    /// Sanction code.
    pub sanction: String,
    /// Grounds.
    #[serde(default)]
    pub words: String,
}

/// Proposes.
pub fn propose_sanction(desk: &mut Desk, ask: ProposeSanction) -> Result<Changed<ViolationView>> {
    desk.transact(Operation::ProposeSanction, |work| {
        let id = row_of(&ask.violation_id)?;
        let row = store::incidents::get_violation(work, work.sight(), id)?.or_missing()?;
        let sanction = code(Sanction::from_code(&ask.sanction), &ask.sanction)?;
        let earlier = store::incidents::count_earlier(work, row.person)?;
        let state = domain::incidents::propose_sanction(&Proposing {
            number: &row.number,
            state: stored(ViolationState::from_code(&row.state), id)?,
            person: row.person,
            person_name: &row.person_name,
            proposer: work.actor(),
            intent: stored(Intent::from_code(&row.intent), id)?,
            facts: &row.facts,
            earlier,
            sanction,
        })?;
        let by = (work.actor(), work.now().at);
        let reached = (state.code(), sanction.code());
        store::incidents::set_proposed(work, id, reached, ask.words.trim(), earlier, by)?;
        work.record(IncidentEvent::SanctionProposed { violation: id, sanction: sanction.code() });
        Ok(violation_view(store::incidents::get_violation(work, work.sight(), id)?.or_missing()?))
    })
}
