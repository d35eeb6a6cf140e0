//! Appraisal batches, newest first.

use super::appraisal_view::AppraisalLine;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListAppraisals {
    /// Only open ones.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub open: Option<bool>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct AppraisalList {
    /// Batches.
    pub rows: Vec<AppraisalLine>,
}

/// Lists them.
pub fn list_appraisals(desk: &mut Desk, ask: ListAppraisals) -> Result<AppraisalList> {
    desk.read(Operation::ListAppraisals, |view| {
        let rows = store::disposal::list_appraisals(view, view.sight(), ask.open.unwrap_or(false))?;
        Ok(AppraisalList { rows: rows.iter().map(AppraisalLine::from).collect() })
    })
}
