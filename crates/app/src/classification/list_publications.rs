//! Publications that touched something the reader may see (公布登记).

use crate::border::{next_page, page_size};
use crate::classification::publishing::{PublicationView, publication_view};
use crate::records::asking::optional_identity;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListPublications {
    /// Cursor.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// The publications, newest first.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct PublicationList {
    /// Lines.
    pub rows: Vec<PublicationView>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// Lists them.
pub fn list_publications(desk: &mut Desk, ask: ListPublications) -> Result<PublicationList> {
    desk.read(Operation::ListPublications, |view| {
        let after = optional_identity(ask.after.as_deref())?;
        let limit = page_size(ask.limit);
        let rows = store::classification::list_publications(view, view.sight(), after, limit)?;
        let next = next_page(&rows, limit, |row| row.id.to_string());
        Ok(PublicationList { rows: rows.into_iter().map(publication_view).collect(), next })
    })
}
