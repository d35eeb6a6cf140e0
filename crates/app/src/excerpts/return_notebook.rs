//! Take a notebook back (收回摘抄本) with everything in it: leaves counted; a leaf torn out opens an incident.

use super::view::{NotebookView, find_notebook, notebook_view, state_of};
use crate::incidents::{Found, open_incident};
use crate::{Changed, Desk, Error, Operation, Result};
use domain::excerpts::{ExcerptEvent, ExcerptRefusal, ExcerptState};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReturnNotebook {
    /// Which notebook.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub notebook_id: Option<String>,
    /// Its barcode, scanned.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub scan: Option<String>,
    /// Leaves counted.
    pub leaves: i64,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ReturnedNotebook {
    /// As it stands now.
    pub notebook: NotebookView,
    /// Leaves were missing: an incident was opened for each excerpt inside.
    pub incident: bool,
}

/// Takes back.
pub fn return_notebook(desk: &mut Desk, ask: ReturnNotebook) -> Result<Changed<ReturnedNotebook>> {
    desk.transact(Operation::ReturnNotebook, |work| {
        let book = find_notebook(work, ask.notebook_id.as_deref(), ask.scan.as_deref())?;
        if book.returned_at.is_some() {
            return Err(ExcerptRefusal::NotebookClosed { notebook: book.number }.into());
        }
        if !(0..=500).contains(&ask.leaves) {
            return Err(ExcerptRefusal::PagesUnlikely { pages: ask.leaves }.into());
        }
        let incident = ask.leaves != book.leaves;
        let inside = store::excerpts::list_in_notebook(work, work.sight(), book.id)?;
        for row in &inside {
            if state_of(row)? != ExcerptState::Held {
                continue;
            }
            let copy = row.copy.ok_or_else(|| Error::Broken(format!("excerpt {}: copy", row.id)))?;
            let pages = row.pages.unwrap_or_default();
            store::copying::set_returned(work, copy)?;
            store::excerpts::update_excerpt(
                work,
                row.id,
                &named! { returned_at: work.now().at, returned_pages: pages, received_by: work.actor() },
            )?;
            work.record(ExcerptEvent::ExcerptReturned { excerpt: row.id, copy, pages });
            if incident {
                // Which leaf is gone is seen by looking through: everything inside is in doubt.
                let counted = Found::PagesDiffer((ask.leaves, book.leaves));
                open_incident(work, copy, row.record, &book.number, counted)?;
            }
        }
        store::excerpts::update_notebook(
            work,
            book.id,
            &named! { returned_at: work.now().at, returned_leaves: ask.leaves, received_by: work.actor() },
        )?;
        let excerpts = i64::try_from(inside.len()).unwrap_or(i64::MAX);
        work.record(ExcerptEvent::NotebookReturned { notebook: book.id, leaves: ask.leaves, excerpts });
        let notebook = notebook_view(find_notebook(work, Some(&book.id.to_string()), None)?);
        Ok(ReturnedNotebook { notebook, incident })
    })
}
