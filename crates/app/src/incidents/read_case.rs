//! One case with its signed steps.

use super::case_view::{CaseView, case_view};
use super::facts::{Reach, row_of};
use crate::error::OrMissing;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadCase {
    /// Which; its incident's identity does as well.
    pub case_id: String,
}

/// Reads it.
pub fn read_case(desk: &mut Desk, ask: ReadCase) -> Result<CaseView> {
    desk.read(Operation::ReadCase, |view| {
        let (reach, id) = (Reach::of(view.posts()), row_of(&ask.case_id)?);
        let row =
            store::incidents::get_case(view, view.sight(), id, reach.own, reach.custody)?.or_missing()?;
        case_view(view, view.sight(), row)
    })
}
