//! Searches that a person keeps under a name.

use crate::sealed::MASK;
use crate::{Reader, Result, Tx, id, moment, named};
use domain::{Moment, PersonId, RowId};

/// A kept search.
#[derive(Debug, Clone)]
pub struct SavedSearchRow {
    /// Identity.
    pub id: RowId,
    /// Its name.
    pub name: String,
    /// What was asked, as JSON.
    pub request: String,
    /// Since.
    pub saved_at: Moment,
}

crate::statements! {
    LIST_SAVED = "SELECT id, name, request, saved_at FROM saved_searches WHERE person_id = :person ORDER BY row";
}

/// The searches of a person, by name. They are sealed to that person: nobody else's session reads them, and those
/// from before the person's keys were made anew are left out.
pub fn list_saved_searches(reader: &Reader<'_>, person: PersonId) -> Result<Vec<SavedSearchRow>> {
    let mut found = reader.list(LIST_SAVED, &named! { person: person }, |row| {
        Ok(SavedSearchRow {
            id: id(row, "id")?,
            name: row.get("name")?,
            request: row.get("request")?,
            saved_at: moment(row, "saved_at")?,
        })
    })?;
    found.retain(|search| search.request != MASK);
    found.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(found)
}

/// Keeps a search.
pub fn insert_saved_search(tx: &Tx<'_>, person: PersonId, search: &SavedSearchRow) -> Result<()> {
    tx.insert(
        "saved_searches",
        &named! { id: search.id, person_id: person, name: &search.name, request: &search.request, saved_at: search.saved_at },
    )
}

/// Changes what a kept search asks.
pub fn set_saved_search(tx: &Tx<'_>, search: RowId, request: &str, at: Moment) -> Result<()> {
    tx.update("saved_searches", search, &named! { request: request, saved_at: at })
}

/// Lets a kept search go.
pub fn delete_saved_search(tx: &Tx<'_>, search: RowId) -> Result<bool> {
    tx.delete("saved_searches", search)
}
