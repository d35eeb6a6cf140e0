//! One violation.

use super::facts::row_of;
use super::violation_view::{ViolationView, violation_view};
use crate::error::OrMissing;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadViolation {
    /// Which.
    pub violation_id: String,
}

/// Reads it.
pub fn read_violation(desk: &mut Desk, ask: ReadViolation) -> Result<ViolationView> {
    desk.read(Operation::ReadViolation, |view| {
        let id = row_of(&ask.violation_id)?;
        Ok(violation_view(store::incidents::get_violation(view, view.sight(), id)?.or_missing()?))
    })
}
