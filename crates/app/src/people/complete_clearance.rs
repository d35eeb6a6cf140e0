//! Countersign a clearance (会签涉密等级): a holder's session seals the level keys to the person; the
//! person's earlier clearances end.

use super::facts::step_of;
use super::list_clearances::{ClearanceView, clearance_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::people::{PeopleEvent, check_completion};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct CompleteClearance {
    /// Which proposal.
    pub clearance_id: String,
}

/// Countersigns.
pub fn complete_clearance(desk: &mut Desk, ask: CompleteClearance) -> Result<Changed<ClearanceView>> {
    desk.transact(Operation::CompleteClearance, |work| {
        let proposal = store::people::get_clearance_row(work, ask.clearance_id.parse().ok().or_missing()?)?
            .or_missing()?;
        let person = store::people::get_person(work, proposal.person)?.or_missing()?;
        let step = step_of(work, &person, proposal.level)?;
        let open = proposal.completed_at.is_none() && proposal.withdrawn_at.is_none();
        check_completion(&step, proposal.proposed_by, open)?;
        let ended = store::people::complete_clearance(work, &proposal, work.actor(), work.now().at)?;
        work.grant_level_keys(person.id, proposal.level)?;
        work.record(PeopleEvent::ClearanceCompleted {
            clearance: proposal.id,
            person: person.id,
            level: proposal.level.rank(),
        });
        for clearance in ended {
            work.record(PeopleEvent::ClearanceWithdrawn { clearance, person: person.id });
        }
        Ok(clearance_view(store::people::get_clearance_row(work, proposal.id)?.or_missing()?))
    })
}
