//! Give a stocktake up (放弃盘点): what was counted stays, nothing becomes a finding.

use super::stocktake_view::{StocktakeView, at_step, stocktake_view};
use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::{Changed, Desk, Operation, Result};
use domain::RowId;
use domain::places::{PlaceEvent, StocktakeState};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CancelStocktake {
    /// Which.
    pub stocktake_id: String,
}

/// Gives it up.
pub fn cancel_stocktake(desk: &mut Desk, ask: CancelStocktake) -> Result<Changed<StocktakeView>> {
    let id: RowId = identity(&ask.stocktake_id)?;
    desk.transact(Operation::CancelStocktake, |work| {
        at_step(work, id, &[StocktakeState::Gathering, StocktakeState::Open])?;
        let (by, at) = (work.actor(), work.now().at);
        store::places::set_stocktake(work, id, &named! { state: "cancelled", closed_by: by, closed_at: at })?;
        work.record(PlaceEvent::StocktakeCancelled { stocktake: id });
        stocktake_view(work, store::places::get_stocktake(work, id)?.or_missing()?)
    })
}
