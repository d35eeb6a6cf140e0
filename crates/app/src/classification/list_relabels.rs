//! Copies whose mark must be replaced after a change of level (换标清单), by place.

use crate::border::{next_page, page_size};
use crate::classification::relabelling::mark_words;
use crate::error::Error;
use crate::{Desk, Locale, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::classification::RelabelRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListRelabels {
    /// Those done instead of those waiting.
    pub done: bool,
    /// Cursor.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// A copy to be relabelled.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RelabelView {
    /// Identity.
    pub id: String,
    /// Record.
    pub record_id: String,
    /// 档号 or 登记号.
    pub number: String,
    /// Title; none above the reader's clearance, shown as 〔密〕.
    pub title: Option<String>,
    /// Level code.
    pub level: String,
    /// The copy.
    pub copy_id: String,
    /// Its label.
    pub label: String,
    /// 13 digits.
    pub barcode: String,
    /// Where it is.
    pub place: Option<String>,
    /// Who holds it.
    pub holder: Option<String>,
    /// The mark it carries; empty where it carries none.
    pub from_mark: String,
    /// The mark to put on; empty where the old one only comes off.
    pub to_mark: String,
    /// Since.
    pub opened_at: String,
    /// Who put it on.
    pub done_by: Option<String>,
    /// When.
    pub done_at: Option<String>,
}

/// A page of the list.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RelabelList {
    /// Lines.
    pub rows: Vec<RelabelView>,
    /// Cursor of the next page.
    pub next: Option<String>,
    /// Waiting in all.
    pub waiting: i64,
}

pub(super) fn relabel_view(locale: Locale, row: RelabelRow) -> RelabelView {
    RelabelView {
        id: row.id.to_string(),
        record_id: row.record.to_string(),
        number: row.number,
        title: row.title,
        level: row.level.code().to_owned(),
        copy_id: row.copy.to_string(),
        label: row.label,
        barcode: row.barcode,
        place: row.place,
        holder: row.holder,
        from_mark: mark_words(locale, &row.from),
        to_mark: mark_words(locale, &row.to),
        opened_at: row.opened_at.to_string(),
        done_by: row.done_by,
        done_at: row.done_at.map(|at| at.to_string()),
    }
}

/// Where a page ended: a position, and the place before which it stands.
fn position(after: &str) -> Result<(&str, i64)> {
    if after.is_empty() {
        return Ok(("", 0));
    }
    let (row, place) = after.split_once('|').ok_or_else(|| Error::Malformed("after".into()))?;
    Ok((place, row.parse().map_err(|_| Error::Malformed("after".into()))?))
}

/// Lists them.
pub fn list_relabels(desk: &mut Desk, ask: ListRelabels) -> Result<RelabelList> {
    desk.read(Operation::ListRelabels, |view| {
        let limit = page_size(ask.limit);
        let after = position(ask.after.as_deref().unwrap_or_default())?;
        let rows = store::classification::list_relabels(view, view.sight(), !ask.done, after, limit)?;
        let next = next_page(&rows, limit, |last| {
            format!("{}|{}", last.row, last.place.as_deref().unwrap_or_default())
        });
        Ok(RelabelList {
            rows: rows.into_iter().map(|row| relabel_view(view.locale(), row)).collect(),
            next,
            waiting: store::classification::count_relabels(view, view.sight())?,
        })
    })
}
