//! Name the place where kept copies lie (指定留存架).

use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::PlaceId;
use domain::loans::{CirculationEvent, CirculationRefusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct NamePickUpShelf {
    /// Which place.
    pub place_id: String,
}

/// Where they lie.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct PickUpShelfView {
    /// The place.
    pub place_id: String,
    /// In words.
    pub path: String,
}

/// Names it. What is kept already stays where it lies until somebody moves it.
pub fn name_pick_up_shelf(desk: &mut Desk, ask: NamePickUpShelf) -> Result<Changed<PickUpShelfView>> {
    desk.transact(Operation::NamePickUpShelf, |work| {
        let id: PlaceId = ask.place_id.parse().ok().or_missing()?;
        let place = store::places::get_place(work, id)?.or_missing()?;
        if place.top_secret_reading {
            return Err(CirculationRefusal::NoPickUpShelf { place: place.path }.into());
        }
        let setting = store::people::put_setting(
            work,
            work.new_id(),
            "pick_up_shelf",
            &id.to_string(),
            work.actor(),
            work.now().at,
        )?;
        work.record(CirculationEvent::PickUpShelfNamed { setting, place: id });
        Ok(PickUpShelfView { place_id: id.to_string(), path: place.path })
    })
}
