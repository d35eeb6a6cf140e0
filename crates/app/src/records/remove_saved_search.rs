//! Let a kept search go.

use super::saved_searches::{SavedSearchList, saved_searches};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::RowId;
use domain::records::SearchEvent;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which; only one's own are there.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct RemoveSavedSearch {
    /// Identity.
    pub id: String,
}

/// Lets it go.
pub fn remove_saved_search(desk: &mut Desk, ask: RemoveSavedSearch) -> Result<Changed<SavedSearchList>> {
    desk.transact(Operation::RemoveSavedSearch, |work| {
        let id: RowId = ask.id.parse().ok().or_missing()?;
        let kept = store::records::list_saved_searches(work, work.actor())?;
        kept.iter().find(|search| search.id == id).or_missing()?;
        store::records::delete_saved_search(work, id)?;
        work.record(SearchEvent::SearchRemoved { search: id });
        saved_searches(work, work.actor())
    })
}
