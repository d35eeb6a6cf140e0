//! Keep a search under a name (存为常用检索).

use super::list_records::ListRecords;
use super::saved_searches::{SavedSearchList, saved_searches};
use crate::error::Error;
use crate::{Changed, Desk, Operation, Result};
use domain::records::{SearchEvent, may_save};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::SavedSearchRow;
use ts_rs::TS;

/// What to keep. A name the person has already is an error unless it is to be overwritten.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct SaveSearch {
    /// Its name.
    pub name: String,
    /// What it asks; where it stood in its pages is not kept.
    pub request: ListRecords,
    /// Put in the place of the search of that name.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub overwrite: Option<bool>,
}

/// Keeps it.
pub fn save_search(desk: &mut Desk, ask: SaveSearch) -> Result<Changed<SavedSearchList>> {
    desk.transact(Operation::SaveSearch, |work| {
        let kept = store::records::list_saved_searches(work, work.actor())?;
        let same = kept.iter().find(|search| search.name == ask.name.trim());
        let overwrite = ask.overwrite.unwrap_or(false);
        let asked = ListRecords { after: None, limit: None, ..ask.request };
        let name = may_save(
            &ask.name,
            |_| same.is_some() && !overwrite,
            if same.is_some() { 0 } else { kept.len() },
            asked.asks_something(),
        )?;
        let request = serde_json::to_string(&asked).map_err(|error| Error::Broken(error.to_string()))?;
        let id = match same {
            Some(same) => {
                store::records::set_saved_search(work, same.id, &request, work.now().at)?;
                same.id
            }
            None => {
                let id = work.new_id();
                let row = SavedSearchRow { id, name: name.to_owned(), request, saved_at: work.now().at };
                store::records::insert_saved_search(work, work.actor(), &row)?;
                id
            }
        };
        work.record(SearchEvent::SearchSaved { search: id });
        saved_searches(work, work.actor())
    })
}
