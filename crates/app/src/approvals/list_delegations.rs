//! Delegations (授权代批): one's own in both directions; who decides or watches sees all.

use super::delegation_view::{DelegationView, delegation_view};
use super::list_standing_approvals::sees_all;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListDelegations {
    /// Only those that hold or will.
    #[serde(default)]
    pub standing: bool,
    /// Only those I gave or was given.
    #[serde(default)]
    pub mine: bool,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DelegationList {
    /// Newest first, 200 at most.
    pub rows: Vec<DelegationView>,
}

/// Lists.
pub fn list_delegations(desk: &mut Desk, ask: ListDelegations) -> Result<DelegationList> {
    desk.read(Operation::ListDelegations, |view| {
        let person = (ask.mine || !sees_all(view.posts())).then(|| view.actor());
        let rows = store::approvals::list_delegations(view, person, ask.standing, view.now().today())?;
        Ok(DelegationList { rows: rows.into_iter().map(|row| delegation_view(row, view.now())).collect() })
    })
}
