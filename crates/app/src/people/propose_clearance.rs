//! Propose a clearance (提请涉密等级): the security administrator's half; it opens nothing by itself.

use super::facts::{level_of, person_of, step_of};
use super::list_clearances::{ClearanceView, clearance_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::people::{PeopleEvent, check_proposal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ProposeClearance {
    /// For whom.
    pub person_id: String,
    /// Up to which level, by code.
    pub level: String,
}

/// Proposes.
pub fn propose_clearance(desk: &mut Desk, ask: ProposeClearance) -> Result<Changed<ClearanceView>> {
    desk.transact(Operation::ProposeClearance, |work| {
        let person = person_of(work, &ask.person_id)?;
        let level = level_of(&ask.level)?;
        check_proposal(&step_of(work, &person, level)?, store::people::count_waiting(work, person.id)? > 0)?;
        let clearance = work.new_id();
        store::people::insert_clearance(
            work,
            clearance,
            person.id,
            level,
            (work.actor(), work.now().at),
            None,
        )?;
        work.record(PeopleEvent::ClearanceProposed { clearance, person: person.id, level: level.rank() });
        Ok(clearance_view(store::people::get_clearance_row(work, clearance)?.or_missing()?))
    })
}
