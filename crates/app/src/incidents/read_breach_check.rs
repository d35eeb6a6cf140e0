//! One check with its notices.

use super::breach_view::{BreachView, breach_view};
use super::facts::row_of;
use crate::error::OrMissing;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadBreachCheck {
    /// Which.
    pub breach_id: String,
}

/// Reads it.
pub fn read_breach_check(desk: &mut Desk, ask: ReadBreachCheck) -> Result<BreachView> {
    desk.read(Operation::ReadBreachCheck, |view| {
        let id = row_of(&ask.breach_id)?;
        breach_view(view, store::incidents::get_breach(view, view.sight(), id)?.or_missing()?)
    })
}
