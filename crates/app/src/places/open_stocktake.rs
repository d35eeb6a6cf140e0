//! Open a stocktake (开始盘点) over a place and what stands in it; what should be there is gathered in steps.

use super::stocktake_view::{StocktakeView, stocktake_view};
use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::{Changed, Desk, Operation, Result, Work};
use domain::places::{PlaceEvent, PlaceRefusal};
use domain::{PlaceId, RowId, numbers};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use store::places::StocktakeRow;
use ts_rs::TS;

/// Copies of one step, so that the desk stays free between steps.
pub(super) const STEP: i64 = 500;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct OpenStocktake {
    /// Over which place.
    pub place_id: String,
    /// Counters do not see what should be there.
    #[serde(default)]
    pub blind: bool,
}

/// Opens it and gathers the first copies; a stocktake still `gathering` is gathered on by `gather_stocktake`.
pub fn open_stocktake(desk: &mut Desk, ask: OpenStocktake) -> Result<Changed<StocktakeView>> {
    let place: PlaceId = identity(&ask.place_id)?;
    desk.transact(Operation::OpenStocktake, |work| {
        let row = store::places::get_place(work, place)?.or_missing()?;
        if let Some(other) = store::places::list_open_over(work, place)?.into_iter().next() {
            return Err(PlaceRefusal::StocktakeOpen { number: other.number }.into());
        }
        let stocktake = StocktakeRow {
            id: work.new_id(),
            number: work.next_paper_number(numbers::prefix::STOCKTAKE)?,
            place,
            path: row.path,
            blind: ask.blind,
            state: "gathering".to_owned(),
            last_row: 0,
            expected: 0,
            opened_by: work.actor(),
            opened_by_name: String::new(),
            opened_at: work.now().at,
            closed_at: None,
        };
        store::places::insert_stocktake(work, &stocktake)?;
        let blind = i64::from(ask.blind);
        work.record(PlaceEvent::StocktakeOpened { stocktake: stocktake.id, place, blind });
        gather(work, &stocktake)?;
        let opened = store::places::get_stocktake(work, stocktake.id)?.or_missing()?;
        stocktake_view(work, opened)
    })
}

/// Gathers some copies more; the stocktake is open when there are no more.
pub(super) fn gather(work: &Work<'_, '_>, stocktake: &StocktakeRow) -> Result<i64> {
    let (gathered, last) = store::places::gather(work, stocktake, STEP, || -> RowId { work.new_id() })?;
    let state = if gathered < STEP { "open" } else { "gathering" };
    store::places::set_stocktake(
        work,
        stocktake.id,
        &named! { state: state, last_row: last, expected: stocktake.expected + gathered },
    )?;
    Ok(gathered)
}
