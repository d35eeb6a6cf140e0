//! Change a place (修改库位): code, name, capacity, spine, keeper. Another code renames all that stands in it.

use super::branch::follow;
use super::list_places::PlaceView;
use super::room::{measure, view_of};
use crate::error::OrMissing;
use crate::records::asking::{identity, optional_identity};
use crate::{Changed, Desk, Operation, Result};
use domain::places::{PlaceEvent, PlaceFacts, PlaceKind, PlaceRefusal, add_place};
use domain::{PersonId, PlaceId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// The place as it shall be.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ChangePlace {
    /// Which.
    pub place_id: String,
    /// Code among its siblings.
    pub code: String,
    /// Name; the code when left out.
    #[serde(default)]
    pub name: String,
    /// How much fits.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub capacity: Option<i64>,
    /// `items` (also when left out) or `cm`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub unit: Option<String>,
    /// Thickness of a box in millimetres.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub spine_mm: Option<i64>,
    /// Who keeps it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub keeper_id: Option<String>,
    /// 绝密 may be read here.
    #[serde(default)]
    pub top_secret_reading: bool,
}

/// Changes it.
pub fn change_place(desk: &mut Desk, ask: ChangePlace) -> Result<Changed<PlaceView>> {
    let id: PlaceId = identity(&ask.place_id)?;
    desk.transact(Operation::ChangePlace, |work| {
        let above = store::places::list_above(work, id)?;
        let (place, parent) = (above.first().or_missing()?, above.get(1));
        if place.retired_at.is_some() {
            return Err(PlaceRefusal::Retired { path: place.path.clone() }.into());
        }
        let code = ask.code.trim();
        let path = add_place(&PlaceFacts {
            kind: PlaceKind::from_code(&place.kind).or_missing()?,
            parent: parent.and_then(|parent| PlaceKind::from_code(&parent.kind)),
            parent_path: parent.map_or("", |parent| parent.path.as_str()),
            code,
            code_taken: store::places::is_code_taken(work, place.parent, code, Some(id))?,
            capacity: ask.capacity,
            top_secret_reading: ask.top_secret_reading,
        })?;
        let unit = measure(ask.unit.as_deref(), ask.spine_mm)?;
        let keeper: Option<PersonId> = optional_identity(ask.keeper_id.as_deref())?;
        if let Some(keeper) = keeper {
            store::people::get_person(work, keeper)?.or_missing()?;
        }
        let within = follow(work, place, &path)?;
        let name = if ask.name.trim().is_empty() { code } else { ask.name.trim() };
        store::places::set_place(
            work,
            id,
            &named! { code: code, name: name, capacity: ask.capacity, capacity_unit: unit.code(), spine_mm: ask.spine_mm, keeper_id: keeper, top_secret_reading: ask.top_secret_reading },
        )?;
        work.record(PlaceEvent::PlaceChanged { place: id, changes: within });
        view_of(work, id)
    })
}
