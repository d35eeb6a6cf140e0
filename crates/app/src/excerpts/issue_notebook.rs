//! Hand out a notebook for excerpts (发放摘抄本): numbered, with numbered leaves, to one holder.

use super::view::{NotebookView, find_notebook, notebook_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::copying::CopyRefusal;
use domain::excerpts::{ExcerptEvent, check_own_pages};
use domain::numbers::{BarcodeKind, prefix};
use domain::{PersonId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct IssueNotebook {
    /// To whom.
    pub holder_id: String,
    /// Numbered leaves.
    pub leaves: i64,
}

/// Hands out.
pub fn issue_notebook(desk: &mut Desk, ask: IssueNotebook) -> Result<Changed<NotebookView>> {
    desk.transact(Operation::IssueNotebook, |work| {
        let holder: PersonId = ask.holder_id.parse().ok().or_missing()?;
        let person = store::people::get_person(work, holder)?.or_missing()?;
        if person.state != "active" {
            return Err(CopyRefusal::PersonNotActive { name: person.name }.into());
        }
        check_own_pages(ask.leaves)?;
        let notebook: RowId = work.new_id();
        let columns = named! {
            id: notebook, number: work.next_paper_number(prefix::NOTEBOOK)?, barcode: work.next_barcode(BarcodeKind::Excerpt)?,
            holder_id: holder, leaves: ask.leaves, issued_by: work.actor(), issued_at: work.now().at,
        };
        store::excerpts::insert_notebook(work, &columns)?;
        work.record(ExcerptEvent::NotebookIssued { notebook, holder, leaves: ask.leaves });
        Ok(notebook_view(find_notebook(work, Some(&notebook.to_string()), None)?))
    })
}
