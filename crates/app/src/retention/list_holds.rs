//! Holds, the standing ones first.

use super::HoldView;
use crate::error::OrMissing;
use crate::{Desk, Operation, Result};
use domain::RecordId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListHolds {
    /// Only of this record.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub record_id: Option<String>,
    /// Only those that stand.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub standing: Option<bool>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct HoldList {
    /// Holds.
    pub rows: Vec<HoldView>,
}

/// Lists them.
pub fn list_holds(desk: &mut Desk, ask: ListHolds) -> Result<HoldList> {
    let record: Option<RecordId> = ask.record_id.map(|id| id.parse().ok().or_missing()).transpose()?;
    desk.read(Operation::ListHolds, |view| {
        let rows = store::retention::list_holds(view, view.sight(), record, ask.standing.unwrap_or(false))?;
        let today = view.now().today();
        Ok(HoldList { rows: rows.into_iter().map(|row| HoldView::of(row, today)).collect() })
    })
}
