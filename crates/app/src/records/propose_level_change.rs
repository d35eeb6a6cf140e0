//! Propose a change of level (提议变更密级); it takes effect when another person countersigns.

use crate::error::OrMissing;
use crate::records::asking::{identity, member};
use crate::records::level_change_view::{LevelChangeView, level_change_view};
use crate::{Changed, Desk, Operation, Result};
use domain::access::Level;
use domain::records::{Field, ProposalFacts, RecordEvent, RecordState, propose_change};
use domain::{LevelChangeId, RecordId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::LevelChangeRow;
use ts_rs::TS;

/// The proposal.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ProposeLevelChange {
    /// Which record.
    pub record_id: String,
    /// To which level.
    pub to: String,
    /// Why.
    pub reason: String,
    /// On what basis.
    pub basis: String,
}

/// Proposes.
pub fn propose_level_change(desk: &mut Desk, ask: ProposeLevelChange) -> Result<Changed<LevelChangeView>> {
    let (record, to): (RecordId, Level) =
        (identity(&ask.record_id)?, member(&ask.to, Field::Level, Level::from_code)?);
    desk.transact(Operation::ProposeLevelChange, |work| {
        let row = store::records::get_record(work, work.sight(), record)?.or_missing()?;
        let facts = ProposalFacts {
            number: row.number(),
            state: RecordState::from_code(&row.state).unwrap_or(RecordState::Destroyed),
            from: row.level,
            to,
            reason: &ask.reason,
            basis: &ask.basis,
            proposer_clearance: work.sight().level(),
            waiting: store::records::waiting_change(work, record)?,
        };
        let state = propose_change(&facts)?;
        let proposer = store::people::get_person(work, work.actor())?.or_missing()?;
        let change = LevelChangeRow {
            id: work.new_id::<LevelChangeId>(),
            record,
            number: row.number().to_owned(),
            from: row.level,
            to,
            reason: ask.reason.trim().to_owned(),
            basis: ask.basis.trim().to_owned(),
            proposed_by: work.actor(),
            proposed_by_name: proposer.name,
            proposed_at: work.now().at,
            countersigned_by: None,
            countersigned_by_name: None,
            countersigned_at: None,
            state: state.code().to_owned(),
            title: row.title,
        };
        store::records::insert_change(work, &change)?;
        work.record(RecordEvent::LevelChangeProposed {
            record,
            change: change.id,
            from: change.from.rank(),
            to: to.rank(),
        });
        Ok(level_change_view(change))
    })
}
