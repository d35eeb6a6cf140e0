//! Excerpts and notebooks as screens show them.

use crate::approvals::title_or_sealed;
use crate::border::PersonRef;
use crate::error::OrMissing;
use crate::{Error, Result};
use ::texts::Locale;
use domain::excerpts::ExcerptState;
use domain::records::CopyState;
use domain::{Day, RowId};
use schemars::JsonSchema;
use serde::Serialize;
use store::excerpts::{ExcerptRow, NotebookRow};
use store::{Reader, Sight};
use ts_rs::TS;

/// An excerpt.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ExcerptView {
    /// Identity.
    pub id: String,
    /// `ZC-0307-2026-0001`.
    pub number: String,
    /// Identity of the record.
    pub record_id: String,
    /// 档号 or 登记号.
    pub record_number: String,
    /// Title; sealed above the reader's clearance.
    pub title: String,
    /// Level.
    pub level: String,
    /// Who writes it and holds it.
    pub applicant: PersonRef,
    /// Department.
    pub department: String,
    /// 用途.
    pub purpose: String,
    /// Which pages; empty: all.
    pub page_range: String,
    /// How many pages that is.
    pub source_pages: i64,
    /// How much, in words.
    pub extent: String,
    /// 应交回.
    pub return_by: Option<String>,
    /// Held although the day has passed.
    pub overdue: bool,
    /// State.
    pub state: String,
    /// Ground: `none_needed`, `own_duty`, `approval`.
    pub ground: String,
    /// The approval.
    pub approval_id: Option<String>,
    /// Its number.
    pub approval_number: Option<String>,
    /// When asked.
    pub requested_at: String,
    /// The copy it became.
    pub copy_id: Option<String>,
    /// `Z01`.
    pub label: Option<String>,
    /// Thirteen digits.
    pub barcode: Option<String>,
    /// Pages of the excerpt itself.
    pub pages: Option<i64>,
    /// Identity of the notebook it stands in.
    pub notebook_id: Option<String>,
    /// Number of that notebook.
    pub notebook_number: Option<String>,
    /// First leaf.
    pub first_leaf: Option<i64>,
    /// Last leaf.
    pub last_leaf: Option<i64>,
    /// When it was written.
    pub made_at: Option<String>,
    /// How it was signed for: `pad`, `paper`, `passphrase`.
    pub receipt: String,
    /// When it came back.
    pub returned_at: Option<String>,
    /// Pages counted then.
    pub returned_pages: Option<i64>,
    /// When it was destroyed.
    pub destroyed_at: Option<String>,
}

/// A notebook.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct NotebookView {
    /// Identity.
    pub id: String,
    /// `ZB-0307-2026-0001`.
    pub number: String,
    /// Thirteen digits.
    pub barcode: String,
    /// Who has it.
    pub holder: PersonRef,
    /// Numbered leaves.
    pub leaves: i64,
    /// Leaves written on.
    pub used: i64,
    /// Excerpts in it.
    pub excerpts: i64,
    /// When it was handed out.
    pub issued_at: String,
    /// When it came back.
    pub returned_at: Option<String>,
    /// Leaves counted then.
    pub returned_leaves: Option<i64>,
    /// When it was destroyed.
    pub destroyed_at: Option<String>,
}

/// Where an excerpt stands.
pub(super) fn state_of(row: &ExcerptRow) -> Result<ExcerptState> {
    let unreadable = || Error::Broken(format!("excerpt {}: state", row.id));
    let copy = match &row.copy_state {
        Some(code) => Some(CopyState::from_code(code).ok_or_else(unreadable)?),
        None => None,
    };
    ExcerptState::of(&row.state, copy).ok_or_else(unreadable)
}

/// The excerpt of that identity, for a reader who may see its record.
pub(super) fn find_excerpt(reader: &Reader<'_>, sight: &Sight, id: &str) -> Result<ExcerptRow> {
    store::excerpts::get_excerpt(reader, sight, id.parse().ok().or_missing()?)?.or_missing()
}

/// The excerpt in hand: chosen from a list, or scanned (custody).
pub(super) fn find_in_hand(
    reader: &Reader<'_>,
    sight: &Sight,
    id: Option<&str>,
    scan: Option<&str>,
) -> Result<ExcerptRow> {
    match (id, scan) {
        (Some(id), _) => find_excerpt(reader, sight, id),
        (None, Some(scan)) => {
            store::excerpts::find_excerpt_by_barcode(reader, sight, scan.trim())?.or_missing()
        }
        (None, None) => Err(Error::Malformed("id or scan".into())),
    }
}

/// The notebook chosen or scanned.
pub(super) fn find_notebook(
    reader: &Reader<'_>,
    id: Option<&str>,
    scan: Option<&str>,
) -> Result<NotebookRow> {
    match (id, scan) {
        (Some(id), _) => {
            store::excerpts::get_notebook(reader, id.parse::<RowId>().ok().or_missing()?)?.or_missing()
        }
        (None, Some(scan)) => store::excerpts::find_notebook_by_barcode(reader, scan.trim())?.or_missing(),
        (None, None) => Err(Error::Malformed("notebook_id or scan".into())),
    }
}

/// As screens show it. What came in by custody keeps its words to itself.
pub(super) fn excerpt_view(row: ExcerptRow, today: Day, locale: Locale) -> Result<ExcerptView> {
    let state = state_of(&row)?;
    let seen = |text: String| title_or_sealed(locale, row.visible.then_some(text));
    Ok(ExcerptView {
        id: row.id.to_string(),
        record_id: row.record.to_string(),
        title: seen(row.title),
        level: row.level.code().to_owned(),
        applicant: PersonRef { id: row.applicant.to_string(), name: row.applicant_name },
        purpose: seen(row.purpose),
        extent: seen(row.extent),
        overdue: state == ExcerptState::Held && row.return_by.is_some_and(|day| day < today),
        state: state.code().to_owned(),
        return_by: row.return_by.map(|day| day.to_string()),
        approval_id: row.approval.map(|id| id.to_string()),
        requested_at: row.requested_at.to_string(),
        copy_id: row.copy.map(|id| id.to_string()),
        notebook_id: row.notebook.map(|id| id.to_string()),
        made_at: row.made_at.map(|at| at.to_string()),
        returned_at: row.returned_at.map(|at| at.to_string()),
        destroyed_at: row.destroyed_at.map(|at| at.to_string()),
        number: row.number,
        record_number: row.record_number,
        department: row.department,
        page_range: row.page_range,
        source_pages: row.source_pages,
        ground: row.ground,
        approval_number: row.approval_number,
        label: row.label,
        barcode: row.barcode,
        pages: row.pages,
        notebook_number: row.notebook_number,
        first_leaf: row.first_leaf,
        last_leaf: row.last_leaf,
        receipt: row.receipt,
        returned_pages: row.returned_pages,
    })
}

/// A notebook as screens show it.
pub(super) fn notebook_view(row: NotebookRow) -> NotebookView {
    NotebookView {
        id: row.id.to_string(),
        holder: PersonRef { id: row.holder.to_string(), name: row.holder_name },
        issued_at: row.issued_at.to_string(),
        returned_at: row.returned_at.map(|at| at.to_string()),
        destroyed_at: row.destroyed_at.map(|at| at.to_string()),
        number: row.number,
        barcode: row.barcode,
        leaves: row.leaves,
        used: row.used,
        excerpts: row.excerpts,
        returned_leaves: row.returned_leaves,
    }
}
