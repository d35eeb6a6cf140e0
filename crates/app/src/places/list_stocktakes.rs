//! The newest stocktakes (盘点).

use super::stocktake_view::{StocktakeView, stocktake_view};
use crate::{Desk, Operation, Result, border};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListStocktakes {
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
}

/// Lists them.
pub fn list_stocktakes(desk: &mut Desk, ask: ListStocktakes) -> Result<StocktakeList> {
    desk.read(Operation::ListStocktakes, |view| {
        let rows = store::places::list_stocktakes(view, border::page_size(ask.limit))?;
        let rows = rows.into_iter().map(|row| stocktake_view(view, row)).collect::<Result<_>>()?;
        Ok(StocktakeList { rows })
    })
}
