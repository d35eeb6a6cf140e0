//! One appraisal batch with its items.

use super::appraisal_view::{AppraisalView, appraisal_view};
use super::view::Eyes;
use crate::error::OrMissing;
use crate::{Desk, Operation, Result};
use domain::AppraisalId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadAppraisal {
    /// Which batch.
    pub id: String,
}

/// Reads it.
pub fn read_appraisal(desk: &mut Desk, ask: ReadAppraisal) -> Result<AppraisalView> {
    let appraisal: AppraisalId = ask.id.parse().ok().or_missing()?;
    desk.read(Operation::ReadAppraisal, |view| appraisal_view(&Eyes::of_view(view)?, appraisal))
}
