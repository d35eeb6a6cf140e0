//! Take a delegation back (收回授权), at once; what was decided by it stands.

use super::delegation_view::{DelegationView, delegation_view};
use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::{Changed, Desk, Operation, Result};
use domain::approvals::{ApprovalEvent, end_delegation};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct WithdrawDelegation {
    /// Which.
    pub id: String,
}

/// Takes it back.
pub fn withdraw_delegation(desk: &mut Desk, ask: WithdrawDelegation) -> Result<Changed<DelegationView>> {
    desk.transact(Operation::WithdrawDelegation, |work| {
        let row = store::approvals::get_delegation(work, identity(&ask.id)?)?.or_missing()?;
        let (delegation, from, to) = (row.facts.id, row.facts.from, row.facts.to);
        end_delegation(&row.facts, work.actor(), work.now().today())?;
        store::approvals::withdraw_delegation(work, delegation, work.now().at)?;
        work.record(ApprovalEvent::DelegationWithdrawn { delegation, from, to });
        Ok(delegation_view(store::approvals::get_delegation(work, delegation)?.or_missing()?, work.now()))
    })
}
