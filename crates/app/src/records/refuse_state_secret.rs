//! A state secret is not registered here: a slip goes with it to the secrecy officer, no title is kept
//! (国家秘密不予登记).

use crate::{Changed, Desk, Operation, Result};
use domain::RowId;
use domain::numbers::prefix;
use domain::records::RecordEvent;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Nothing is asked, so that nothing can be kept.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct RefuseStateSecret {}

/// The slip.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct StateSecretSlip {
    /// Its number, for printing.
    pub slip_number: String,
}

/// Writes a slip.
pub fn refuse_state_secret(desk: &mut Desk, _ask: RefuseStateSecret) -> Result<Changed<StateSecretSlip>> {
    desk.transact(Operation::RefuseStateSecret, |work| {
        let slip: RowId = work.new_id();
        let slip_number = work.next_paper_number(prefix::TRANSFER_SLIP)?;
        store::records::insert_slip(work, slip, &slip_number, work.actor(), work.now().at)?;
        work.record(RecordEvent::StateSecretRefused { slip });
        Ok(StateSecretSlip { slip_number })
    })
}
