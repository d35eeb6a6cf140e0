//! Publications that touched something the reader may see (公布登记).

use crate::classification::publishing::{PublicationView, publication_view};
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListPublications {}

/// The publications, newest first, 200 at most.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct PublicationList {
    /// Lines.
    pub rows: Vec<PublicationView>,
}

/// Lists them.
pub fn list_publications(desk: &mut Desk, _ask: ListPublications) -> Result<PublicationList> {
    desk.read(Operation::ListPublications, |view| {
        let rows = store::classification::list_publications(view, view.sight())?;
        Ok(PublicationList { rows: rows.into_iter().map(publication_view).collect() })
    })
}
