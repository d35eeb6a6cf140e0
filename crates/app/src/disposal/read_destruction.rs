//! One destruction: steps, lines, people, roots, cooling-off, backup statement.

use super::destruction::DestructionView;
use super::view::{Eyes, destruction_view};
use crate::error::OrMissing;
use crate::{Desk, Operation, Result};
use domain::DestructionListId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadDestruction {
    /// Which list.
    pub id: String,
}

/// Reads it.
pub fn read_destruction(desk: &mut Desk, ask: ReadDestruction) -> Result<DestructionView> {
    let list: DestructionListId = ask.id.parse().ok().or_missing()?;
    desk.read(Operation::ReadDestruction, |view| destruction_view(&Eyes::of_view(view)?, list))
}
