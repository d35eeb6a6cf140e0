//! Propose to lower what has reached the end of its term (期满提议), a step of at most 200; nothing is lowered
//! before another person countersigns.

use crate::classification::proposing::{Proposal, propose};
use crate::error::OrMissing;
use crate::records::asking::{member, said};
use crate::{Changed, Desk, Operation, Result};
use domain::access::Level;
use domain::classification::ClassificationRefusal;
use domain::records::{ChangeKind, Field};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Proposals of one step.
pub(super) const STEP: i64 = 200;

/// The proposal.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ProposeEndedTerms {
    /// To which level; 一般 lifts the secrecy.
    pub to: String,
    /// Why.
    pub reason: String,
}

/// Where a long act stands; call it again until `state` is `done`.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ProposedStep {
    /// Proposed in this step.
    pub done: i64,
    /// Left to propose.
    pub left: i64,
    /// `going` or `done`.
    pub state: String,
}

/// Proposes a step.
pub fn propose_ended_terms(desk: &mut Desk, ask: ProposeEndedTerms) -> Result<Changed<ProposedStep>> {
    let to = member(&ask.to, Field::Level, Level::from_code)?;
    let reason = said(&ask.reason, Field::Reason)?;
    desk.transact(Operation::ProposeEndedTerms, |work| {
        let today = work.now().today();
        let ended = store::classification::list_ended(work, work.sight(), today, STEP)?;
        let mut done = 0;
        for one in ended.iter().filter(|one| one.level > to) {
            let row = store::records::get_record(work, work.sight(), one.id)?.or_missing()?;
            let proposal = Proposal {
                to,
                term: None,
                reason,
                basis: &row.level_basis,
                kind: ChangeKind::Expiry,
                source: None,
            };
            propose(work, &row, &proposal)?;
            done += 1;
        }
        if done == 0 {
            return Err(ClassificationRefusal::NothingEnded.into());
        }
        let left = store::classification::count_ended(work, work.sight(), today)?;
        let going = left > 0 && done == STEP;
        Ok(ProposedStep { done, left, state: if going { "going" } else { "done" }.to_owned() })
    })
}
