//! The next step of a publication that covers many records (续提).

use crate::classification::publishing::{PublicationStep, Published, propose_step};
use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::{Changed, Desk, Operation, Result};
use domain::RowId;
use domain::classification::ClassificationRefusal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::classification::Scope;
use ts_rs::TS;

/// Which publication.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ContinuePublication {
    /// Identity.
    pub id: String,
}

/// Proposes the next step.
pub fn continue_publication(desk: &mut Desk, ask: ContinuePublication) -> Result<Changed<PublicationStep>> {
    let id: RowId = identity(&ask.id)?;
    desk.transact(Operation::ContinuePublication, |work| {
        let row = store::classification::get_publication(work, work.sight(), id)?.or_missing()?;
        if row.complete {
            return Err(ClassificationRefusal::PublicationComplete.into());
        }
        let reason = format!("{} {}", row.place, row.on);
        let scope = Scope { kind: &row.scope, id: &row.scope_id };
        propose_step(work, &Published { id, scope, to: row.to, reason: &reason, evidence: &row.evidence })
    })
}
