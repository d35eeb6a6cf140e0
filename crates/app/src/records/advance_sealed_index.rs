//! Loading the reader's own index of sealed words, a step at a time.

use crate::records::sealed_index::advance;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct AdvanceSealedIndex {}

/// How far it has come.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct SealedIndexProgress {
    /// Titles and texts opened.
    pub done: i64,
    /// Of so many.
    pub total: i64,
    /// `loading`, `ready`, or `full` when there is more than is held in memory.
    pub state: String,
}

/// Goes one step on.
pub fn advance_sealed_index(desk: &mut Desk, _ask: AdvanceSealedIndex) -> Result<SealedIndexProgress> {
    desk.permit(Operation::AdvanceSealedIndex)?;
    let step = advance(desk, Operation::AdvanceSealedIndex)?;
    let state = match (step.ready, step.full) {
        (false, _) => "loading",
        (true, true) => "full",
        (true, false) => "ready",
    };
    Ok(SealedIndexProgress { done: step.done, total: step.total, state: state.to_owned() })
}
