//! Changes of the duty table (职责表的变更), newest first, or only those that wait.

use super::duty_view::{DutyChangeView, change_view};
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListDutyChanges {
    /// Only proposals that wait.
    #[serde(default)]
    pub waiting: bool,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DutyChangeList {
    /// 200 at most.
    pub rows: Vec<DutyChangeView>,
}

/// Lists.
pub fn list_duty_changes(desk: &mut Desk, ask: ListDutyChanges) -> Result<DutyChangeList> {
    desk.read(Operation::ListDutyChanges, |view| {
        let rows = store::approvals::list_duty_changes(view, ask.waiting)?;
        Ok(DutyChangeList { rows: rows.into_iter().map(change_view).collect() })
    })
}
