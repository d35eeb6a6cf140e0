//! Changes of level, those that wait first of all (密级变更).

use crate::border::{next_page, page_size};
use crate::records::asking::optional_identity;
use crate::records::level_change_view::{LevelChangeView, level_change_view};
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::LevelChangeFilter;
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
    /// This one alone.
    #[ts(optional = nullable)]
    pub change_id: Option<String>,
    /// Cursor.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// The changes, newest first.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct LevelChangeList {
    /// Lines.
    pub rows: Vec<LevelChangeView>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// Lists them.
pub fn list_level_changes(desk: &mut Desk, ask: ListLevelChanges) -> Result<LevelChangeList> {
    desk.read(Operation::ListLevelChanges, |view| {
        let filter = LevelChangeFilter {
            record: optional_identity(ask.record_id.as_deref())?,
            change: optional_identity(ask.change_id.as_deref())?,
            open_only: ask.open_only,
            after: optional_identity(ask.after.as_deref())?,
            limit: page_size(ask.limit),
        };
        let rows = store::records::list_changes(view, view.sight(), &filter)?;
        let next = next_page(&rows, filter.limit, |row| row.id.to_string());
        Ok(LevelChangeList { rows: rows.into_iter().map(level_change_view).collect(), next })
    })
}
