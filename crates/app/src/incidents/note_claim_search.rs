//! Note where something said to be back was looked for (查找记录).

use super::facts::row_of;
use super::list_claims::{ClaimView, claim_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::RowId;
use domain::incidents::{IncidentEvent, IncidentRefusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct NoteClaimSearch {
    /// Which claim.
    pub claim_id: String,
    /// Where and how.
    pub note: String,
}

/// Notes it.
pub fn note_claim_search(desk: &mut Desk, ask: NoteClaimSearch) -> Result<Changed<ClaimView>> {
    desk.transact(Operation::NoteClaimSearch, |work| {
        let id = row_of(&ask.claim_id)?;
        let row = store::incidents::get_claim(work, work.sight(), id)?.or_missing()?;
        if !row.outcome.is_empty() {
            return Err(IncidentRefusal::ClaimSettled.into());
        }
        if ask.note.trim().is_empty() {
            return Err(IncidentRefusal::WordsNeeded.into());
        }
        let search: RowId = work.new_id();
        let by = (work.actor(), work.now().at);
        store::incidents::insert_search(work, search, (id, row.record), ask.note.trim(), by)?;
        work.record(IncidentEvent::ClaimSearched { claim: id, loan: row.loan });
        claim_view(work, store::incidents::get_claim(work, work.sight(), id)?.or_missing()?)
    })
}
