//! Propose a change of level, of its term, or of both (提议变更密级); it takes effect when another person countersigns.

use crate::classification::proposing::{Proposal, propose, term_asked};
use crate::error::OrMissing;
use crate::records::asking::{identity, member};
use crate::records::level_change_view::{LevelChangeView, level_change_view};
use crate::{Changed, Desk, Operation, Result};
use domain::RecordId;
use domain::access::Level;
use domain::records::{ChangeKind, Field};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
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
    /// The term: `long`, `until:2031-01-01`, `event:published`; left out, the record keeps its own.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub term: Option<String>,
}

/// Proposes.
pub fn propose_level_change(desk: &mut Desk, ask: ProposeLevelChange) -> Result<Changed<LevelChangeView>> {
    let (record, to): (RecordId, Level) =
        (identity(&ask.record_id)?, member(&ask.to, Field::Level, Level::from_code)?);
    let term = term_asked(ask.term.as_deref())?;
    desk.transact(Operation::ProposeLevelChange, |work| {
        let row = store::records::get_record(work, work.sight(), record)?.or_missing()?;
        let proposal = Proposal {
            to,
            term: term.as_ref(),
            reason: &ask.reason,
            basis: &ask.basis,
            kind: ChangeKind::Change,
            source: None,
        };
        propose(work, &row, &proposal).map(level_change_view)
    })
}
