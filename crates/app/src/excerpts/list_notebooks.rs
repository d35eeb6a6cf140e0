//! The notebooks for excerpts, newest first.

use super::view::{NotebookView, notebook_view};
use crate::border::{next_page, page_size};
use crate::error::OrMissing;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListNotebooks {
    /// Of this person only.
    #[ts(optional = nullable)]
    pub person_id: Option<String>,
    /// Only those that are out.
    pub open: bool,
    /// Continue after this position.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many, 200 at the most.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct NotebookPage {
    /// Notebooks.
    pub rows: Vec<NotebookView>,
    /// Where to go on.
    pub next: Option<String>,
}

/// Lists a page.
pub fn list_notebooks(desk: &mut Desk, ask: ListNotebooks) -> Result<NotebookPage> {
    desk.read(Operation::ListNotebooks, |view| {
        let limit = page_size(ask.limit);
        let person = ask.person_id.as_deref().map(|id| id.parse().ok().or_missing()).transpose()?;
        let before = ask.after.as_deref().and_then(|text| text.parse().ok());
        let rows = store::excerpts::list_notebooks(view, person, ask.open, before, limit)?;
        let next = next_page(&rows, limit, |row| row.row.to_string());
        Ok(NotebookPage { rows: rows.into_iter().map(notebook_view).collect(), next })
    })
}
