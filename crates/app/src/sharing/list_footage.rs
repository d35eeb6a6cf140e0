//! Looks at footage, newest first.

use super::asking::chosen;
use super::footage_view::{FootageView, footage_view};
use crate::border::{next_page, page_size};
use crate::{Desk, Operation, Result};
use domain::sharing::FootageState;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::sharing::FootageFilter;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListFootage {
    /// One state.
    #[ts(optional = nullable)]
    pub state: Option<String>,
    /// Continue after this position.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many, 200 at the most.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct FootagePage {
    /// Looks.
    pub rows: Vec<FootageView>,
    /// Where to go on.
    pub next: Option<String>,
}

/// Lists a page.
pub fn list_footage(desk: &mut Desk, ask: ListFootage) -> Result<FootagePage> {
    desk.read(Operation::ListFootage, |view| {
        let limit = page_size(ask.limit);
        let state = chosen(ask.state.as_deref().unwrap_or_default(), FootageState::from_code, "state")?;
        let filter = FootageFilter {
            state: state.map(FootageState::code),
            before_row: ask.after.as_deref().and_then(|text| text.parse().ok()),
            limit,
        };
        let rows = store::sharing::list_footage(view, &filter)?;
        let next = next_page(&rows, limit, |row| row.row.to_string());
        Ok(FootagePage {
            rows: rows.into_iter().map(|row| footage_view(view, row)).collect::<Result<_>>()?,
            next,
        })
    })
}
