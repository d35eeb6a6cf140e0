//! Checks for leaked personal information (个人信息泄露核查), newest first.

use super::breach_view::{BreachView, breach_view};
use crate::border::{next_page, page_size};
use crate::records::asking::cursor;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListBreachChecks {
    /// Unfinished ones only.
    #[serde(default)]
    pub open: bool,
    /// Cursor of the page before.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// A page of checks.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct BreachPage {
    /// Checks.
    pub rows: Vec<BreachView>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// Lists them.
pub fn list_breach_checks(desk: &mut Desk, ask: ListBreachChecks) -> Result<BreachPage> {
    desk.read(Operation::ListBreachChecks, |view| {
        let limit = page_size(ask.limit);
        let rows = store::incidents::list_breaches(
            view,
            view.sight(),
            ask.open,
            (cursor(ask.after.as_deref())?, limit),
        )?;
        let next = next_page(&rows, limit, |row| row.row.to_string());
        let rows = rows.into_iter().map(|row| breach_view(view, row)).collect::<Result<_>>()?;
        Ok(BreachPage { rows, next })
    })
}
