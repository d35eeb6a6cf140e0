//! Copies whose mark must be replaced after a change of level (换标清单), by place.

use crate::classification::relabelling::mark_words;
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

/// The list, 500 at most.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RelabelList {
    /// Lines.
    pub rows: Vec<RelabelView>,
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

/// Lists them.
pub fn list_relabels(desk: &mut Desk, ask: ListRelabels) -> Result<RelabelList> {
    desk.read(Operation::ListRelabels, |view| {
        let rows = store::classification::list_relabels(view, view.sight(), !ask.done)?;
        Ok(RelabelList {
            rows: rows.into_iter().map(|row| relabel_view(view.locale(), row)).collect(),
            waiting: store::classification::count_relabels(view, view.sight())?,
        })
    })
}
