//! The searches that the reader keeps.

use super::saved_searches::{SavedSearchList, saved_searches};
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListSavedSearches {}

/// Lists them by name.
pub fn list_saved_searches(desk: &mut Desk, _ask: ListSavedSearches) -> Result<SavedSearchList> {
    desk.read(Operation::ListSavedSearches, |view| saved_searches(view, view.actor()))
}
