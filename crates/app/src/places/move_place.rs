//! Put a place elsewhere with all that stands in it (库位移动).

use super::branch::carry;
use super::list_places::PlaceView;
use super::room::view_of;
use crate::error::OrMissing;
use crate::records::asking::{identity, optional_identity};
use crate::{Changed, Desk, Operation, Result};
use domain::PlaceId;
use domain::places::{PlaceEvent, PlaceRefusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct MovePlace {
    /// Which.
    pub place_id: String,
    /// Into what; nothing for a room.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub parent_id: Option<String>,
}

/// Moves it.
pub fn move_place(desk: &mut Desk, ask: MovePlace) -> Result<Changed<PlaceView>> {
    let id: PlaceId = identity(&ask.place_id)?;
    let parent: Option<PlaceId> = optional_identity(ask.parent_id.as_deref())?;
    desk.transact(Operation::MovePlace, |work| {
        let place = store::places::get_place(work, id)?.or_missing()?;
        if place.retired_at.is_some() {
            return Err(PlaceRefusal::Retired { path: place.path }.into());
        }
        let within = carry(work, &place, parent, true)?;
        work.record(PlaceEvent::PlaceMoved { place: id, within });
        view_of(work, id)
    })
}
