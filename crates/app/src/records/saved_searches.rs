//! The searches a person keeps, as several operations answer them.

use super::list_records::ListRecords;
use crate::error::{Error, Result};
use domain::PersonId;
use schemars::JsonSchema;
use serde::Serialize;
use store::Reader;
use ts_rs::TS;

/// A kept search.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct SavedSearch {
    /// Identity.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it asks.
    pub request: ListRecords,
    /// Since.
    pub saved_at: String,
}

/// The reader's own, by name.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct SavedSearchList {
    /// All of them.
    pub rows: Vec<SavedSearch>,
}

/// A person's kept searches.
pub(crate) fn saved_searches(reader: &Reader<'_>, person: PersonId) -> Result<SavedSearchList> {
    let rows = store::records::list_saved_searches(reader, person)?;
    let view = |row: store::records::SavedSearchRow| {
        Ok(SavedSearch {
            id: row.id.to_string(),
            name: row.name,
            request: serde_json::from_str(&row.request).map_err(|error| Error::Broken(error.to_string()))?,
            saved_at: row.saved_at.to_string(),
        })
    };
    Ok(SavedSearchList { rows: rows.into_iter().map(view).collect::<Result<_>>()? })
}
