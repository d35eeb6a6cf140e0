//! Make the search index anew from the records: after a restore, or when somebody doubts it (重建检索索引).

use crate::{Changed, Desk, Operation, Result};
use domain::records::SearchEvent;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::time::Duration;
use ts_rs::TS;

/// So long does a step take; its commit takes as long again.
pub(crate) const STEP: Duration = Duration::from_millis(30);

/// Begins, or goes one step on with what was begun.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct RebuildSearchIndex {
    /// Empties the index and begins; without it the next step is made.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub begin: Option<bool>,
}

/// How far it has come.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct IndexRebuild {
    /// How much is still to come; at the beginning, all there is.
    pub left: i64,
    /// `rebuilding` or `done`.
    pub state: String,
}

fn answer(left: i64) -> IndexRebuild {
    IndexRebuild { left, state: if left == 0 { "done" } else { "rebuilding" }.to_owned() }
}

/// Makes a step. What is not in the index yet is not found; nothing else waits for it. Whoever searches meanwhile
/// makes the next steps too (`advance_sealed_index`).
pub fn rebuild_search_index(desk: &mut Desk, ask: RebuildSearchIndex) -> Result<Changed<IndexRebuild>> {
    if ask.begin.unwrap_or(false) {
        return desk.transact(Operation::RebuildSearchIndex, |work| {
            let records = store::imports::last_record_row(work)?;
            let left = store::records::begin_rebuild(work)?;
            work.record(SearchEvent::IndexRebuildBegun { index: work.new_id(), records });
            Ok(answer(left))
        });
    }
    // The index is derived: only its beginning is an event, its steps write nothing that is digested.
    desk.witness(Operation::RebuildSearchIndex, |work| Ok(answer(store::records::rebuild_step(work, STEP)?)))
}
