//! Close an incident (异常处理完毕) with what came of it.

use crate::border::Done;
use crate::error::OrMissing;
use crate::incidents::close_case_of;
use crate::{Changed, Desk, Operation, Result};
use domain::IncidentId;
use domain::loans::{LoanEvent, LoanRefusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct CloseIncident {
    /// Which.
    pub incident_id: String,
    /// What came of it.
    pub note: String,
}

/// Closes it. An incident about a record one may not see, or a closed one, is not there.
pub fn close_incident(desk: &mut Desk, ask: CloseIncident) -> Result<Changed<Done>> {
    desk.transact(Operation::CloseIncident, |work| {
        let id: IncidentId = ask.incident_id.parse().ok().or_missing()?;
        let copy = store::loans::get_open_incident(work, work.sight(), id)?.or_missing()?;
        let note = ask.note.trim();
        if note.is_empty() {
            return Err(LoanRefusal::NoteNeeded.into());
        }
        close_case_of(work, id)?;
        store::loans::close_incident(work, id, work.now().at, note)?;
        work.record(LoanEvent::IncidentClosed { incident: id, copy });
        Ok(Done {})
    })
}
