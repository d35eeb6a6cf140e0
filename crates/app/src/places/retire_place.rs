//! Retire an empty place (停用库位); its barcode and code are never given again.

use super::list_places::PlaceView;
use super::room::view_of;
use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::{Changed, Desk, Operation, Result};
use domain::PlaceId;
use domain::places::PlaceEvent;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct RetirePlace {
    /// Which.
    pub place_id: String,
}

/// Retires it.
pub fn retire_place(desk: &mut Desk, ask: RetirePlace) -> Result<Changed<PlaceView>> {
    let id: PlaceId = identity(&ask.place_id)?;
    desk.transact(Operation::RetirePlace, |work| {
        let place = store::places::get_place(work, id)?.or_missing()?;
        let items = store::places::count_standing(work, id)? + store::places::count_volumes(work, id)?;
        let below = store::places::list_below(work, id)?;
        let places = below.iter().filter(|row| row.id != id && row.retired_at.is_none()).count();
        let places = i64::try_from(places).unwrap_or(i64::MAX);
        domain::places::retire_place(&place.path, place.retired_at.is_some(), items, places)?;
        store::places::set_place(work, id, &named! { retired_at: work.now().at })?;
        work.record(PlaceEvent::PlaceRetired { place: id });
        view_of(work, id)
    })
}
