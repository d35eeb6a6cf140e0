//! Changes of level, those that wait first of all (密级变更).

use crate::records::asking::optional_identity;
use crate::records::level_change_view::{LevelChangeView, level_change_view};
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListLevelChanges {
    /// Only those that wait for a countersignature.
    pub open_only: bool,
    /// Of one record.
    #[ts(optional = nullable)]
    pub record_id: Option<String>,
}

/// The changes, newest first, 200 at most.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct LevelChangeList {
    /// Lines.
    pub rows: Vec<LevelChangeView>,
}

/// Lists them.
pub fn list_level_changes(desk: &mut Desk, ask: ListLevelChanges) -> Result<LevelChangeList> {
    desk.read(Operation::ListLevelChanges, |view| {
        let record = optional_identity(ask.record_id.as_deref())?;
        let rows = store::records::list_changes(view, view.sight(), record, ask.open_only)?;
        Ok(LevelChangeList { rows: rows.into_iter().map(level_change_view).collect() })
    })
}
