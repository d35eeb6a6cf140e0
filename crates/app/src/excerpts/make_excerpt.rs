//! The excerpt is written (制作摘抄件): it gets its number, its barcode and a holder who signs for it.

use super::statements::{self, AskedExcerpt};
use super::view::{ExcerptView, excerpt_view, find_excerpt, find_notebook, state_of};
use crate::acknowledging::Acknowledged;
use crate::approvals::use_approval;
use crate::border::Receipt;
use crate::copying::check_may_hold;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result, Work};
use domain::excerpts::{ExcerptEvent, ExcerptRefusal, ExcerptStep, check_leaves, check_own_pages};
use domain::numbers::BarcodeKind;
use domain::records::{CopyKind, next_label};
use domain::{CopyId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::excerpts::{ExcerptRow, NewExcerptCopy};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct MakeExcerpt {
    /// Which excerpt.
    pub id: String,
    /// Pages of the excerpt itself; in a notebook its leaves are counted.
    #[serde(default)]
    pub pages: i64,
    /// The notebook it stands in.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub notebook_id: Option<String>,
    /// First leaf.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub first_leaf: Option<i64>,
    /// Last leaf.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub last_leaf: Option<i64>,
    /// How its writer acknowledges.
    pub receipt: Receipt,
}

/// Leaves of a notebook that it fills.
struct Leaves {
    notebook: RowId,
    first: i64,
    last: i64,
}

/// Enters what was written.
pub fn make_excerpt(desk: &mut Desk, ask: MakeExcerpt) -> Result<Changed<ExcerptView>> {
    desk.permit(Operation::MakeExcerpt)?;
    let locale = desk.locale();
    let given = Acknowledged::take(desk, &ask.receipt)?;
    desk.transact(Operation::MakeExcerpt, |work| {
        let row = find_excerpt(work, work.sight(), &ask.id)?;
        let next = state_of(&row)?.after(ExcerptStep::Make, &row.number)?;
        let person = store::people::get_person(work, row.applicant)?.or_missing()?;
        check_may_hold(work, person, row.record, row.level)?;
        let (pages, leaves) = pages_of(work, &ask, &row)?;
        if let Some(approval) = row.approval {
            use_approval(work, approval, &AskedExcerpt::of(&row).statement())?;
        }
        let copy: CopyId = work.new_id();
        let label = next_label(CopyKind::Excerpt, &store::records::list_labels(work, row.record)?)?;
        let barcode = work.next_barcode(BarcodeKind::Excerpt)?;
        store::excerpts::insert_excerpt_copy(
            work,
            &NewExcerptCopy {
                id: copy,
                record: row.record,
                source: row.source,
                label: &label,
                barcode: &barcode,
                pages,
                holder: row.applicant,
                return_by: row.return_by,
                at: work.now().at,
            },
        )?;
        check_signer(work, &row, &given)?;
        let statement = statements::receipt(&row, &label, &barcode, pages);
        let kept = given.keep(work, "receive_excerpt", &row.id.to_string(), &statement)?;
        store::excerpts::update_excerpt(
            work,
            row.id,
            &named! {
                state: next.code(), copy_id: copy, notebook_id: leaves.as_ref().map(|leaves| leaves.notebook),
                first_leaf: leaves.as_ref().map(|leaves| leaves.first), last_leaf: leaves.as_ref().map(|leaves| leaves.last),
                made_by: work.actor(), made_at: work.now().at, receipt: given.hand().code(),
                receipt_signature_id: kept.signature, receipt_image_id: kept.image,
            },
        )?;
        work.record(ExcerptEvent::ExcerptMade {
            excerpt: row.id,
            copy,
            source: row.source,
            pages,
            receipt: given.hand().code(),
        });
        let row = find_excerpt(work, work.sight(), &ask.id)?;
        excerpt_view(row, work.now().today(), locale)
    })
}

fn check_signer(work: &Work<'_, '_>, row: &ExcerptRow, given: &Acknowledged) -> Result<()> {
    let signer = given.person(row.applicant);
    if signer == row.applicant {
        return Ok(());
    }
    let name = store::people::get_person(work, signer)?.or_missing()?.name;
    Err(ExcerptRefusal::NotTheHolder { name, holder: row.applicant_name.clone() }.into())
}

/// The pages it has, and its leaves when it stands in a notebook of its own writer.
fn pages_of(work: &Work<'_, '_>, ask: &MakeExcerpt, row: &ExcerptRow) -> Result<(i64, Option<Leaves>)> {
    let Some(id) = ask.notebook_id.as_deref().filter(|id| !id.is_empty()) else {
        check_own_pages(ask.pages)?;
        return Ok((ask.pages, None));
    };
    let book = find_notebook(work, Some(id), None)?;
    let notebook = book.number.clone();
    if book.returned_at.is_some() || book.destroyed_at.is_some() {
        return Err(ExcerptRefusal::NotebookClosed { notebook }.into());
    }
    if book.holder != row.applicant {
        return Err(ExcerptRefusal::NotebookOfAnother { notebook, holder: book.holder_name }.into());
    }
    let (first, last) = (ask.first_leaf.unwrap_or_default(), ask.last_leaf.unwrap_or_default());
    let taken = store::excerpts::list_leaves(work, book.id)?;
    let pages = check_leaves(first, last, book.leaves, &taken)?;
    Ok((pages, Some(Leaves { notebook: book.id, first, last })))
}
