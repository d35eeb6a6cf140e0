//! Stocktakes (盘点), newest first.

use super::stocktake_view::{StocktakeView, stocktake_view};
use crate::border::{next_page, page_size};
use crate::records::asking::optional_identity;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListStocktakes {
    /// Cursor.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// The stocktakes, newest first.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct StocktakeList {
    /// Stocktakes.
    pub rows: Vec<StocktakeView>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// Lists them.
pub fn list_stocktakes(desk: &mut Desk, ask: ListStocktakes) -> Result<StocktakeList> {
    desk.read(Operation::ListStocktakes, |view| {
        let limit = page_size(ask.limit);
        let rows = store::places::list_stocktakes(view, optional_identity(ask.after.as_deref())?, limit)?;
        let next = next_page(&rows, limit, |row| row.id.to_string());
        let rows = rows.into_iter().map(|row| stocktake_view(view, row)).collect::<Result<_>>()?;
        Ok(StocktakeList { rows, next })
    })
}
