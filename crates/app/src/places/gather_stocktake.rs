//! Gather what should be there, some copies further (盘点备数). The front end calls it until the state is `open`.

use super::open_stocktake::gather;
use super::stocktake_view::{StocktakeView, at_step, stocktake_view};
use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::{Changed, Desk, Operation, Result};
use domain::RowId;
use domain::places::{PlaceEvent, StocktakeState};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct GatherStocktake {
    /// Which.
    pub stocktake_id: String,
}

/// Gathers.
pub fn gather_stocktake(desk: &mut Desk, ask: GatherStocktake) -> Result<Changed<StocktakeView>> {
    let id: RowId = identity(&ask.stocktake_id)?;
    desk.transact(Operation::GatherStocktake, |work| {
        let row = at_step(work, id, &[StocktakeState::Gathering])?;
        let gathered = gather(work, &row)?;
        work.record(PlaceEvent::StocktakeGathered { stocktake: id, gathered });
        stocktake_view(work, store::places::get_stocktake(work, id)?.or_missing()?)
    })
}
