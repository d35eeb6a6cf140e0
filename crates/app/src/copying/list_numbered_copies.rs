//! Numbered copies across records (编号复制件台账): who has what, what is overdue, what was called back.

use super::read_copy_tree::{CopyBranch, branch};
use crate::border::{next_page, page_size};
use crate::error::OrMissing;
use crate::{Desk, Error, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::copying::NumberedFilter;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListNumberedCopies {
    /// `out`, `in`, `destroyed`, `lost`; none: all.
    #[ts(optional = nullable)]
    pub state: Option<String>,
    /// With this person.
    #[ts(optional = nullable)]
    pub holder_id: Option<String>,
    /// Of this record.
    #[ts(optional = nullable)]
    pub record_id: Option<String>,
    /// Past its day only.
    pub overdue: bool,
    /// Called back only.
    pub recalled: bool,
    /// Where the next page begins.
    #[ts(optional = nullable)]
    pub after: Option<i64>,
    /// How many.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct NumberedCopyPage {
    /// Newest first.
    pub rows: Vec<CopyBranch>,
    /// Where the next page begins.
    pub next: Option<i64>,
}

fn state_code(code: &str) -> Result<&'static str> {
    ["in", "out", "destroyed", "lost"]
        .into_iter()
        .find(|known| *known == code)
        .ok_or_else(|| Error::Malformed("state".into()))
}

/// Lists.
pub fn list_numbered_copies(desk: &mut Desk, ask: ListNumberedCopies) -> Result<NumberedCopyPage> {
    desk.read(Operation::ListNumberedCopies, |view| {
        let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
        let limit = page_size(ask.limit);
        let today = view.now().today();
        let state = given(&ask.state).map(|code| state_code(&code)).transpose()?;
        let filter = NumberedFilter {
            state: if ask.overdue { Some("out") } else { state },
            holder: given(&ask.holder_id).map(|id| id.parse().ok().or_missing()).transpose()?,
            record: given(&ask.record_id).map(|id| id.parse().ok().or_missing()).transpose()?,
            due_before: ask.overdue.then_some(today),
            recalled: ask.recalled,
            before_row: ask.after,
            limit,
        };
        let rows = store::copying::list_numbered(view, view.sight(), &filter)?;
        let next = next_page(&rows, limit, |row| row.row);
        Ok(NumberedCopyPage { rows: rows.iter().map(|row| branch(row, 0, today)).collect(), next })
    })
}
