//! Room at a place: for what is put there, in the place itself and in all it stands in.

use super::list_places::{PlaceView, occupancy, place_view, standings};
use crate::Work;
use crate::error::{OrMissing, Result};
use domain::PlaceId;
use domain::places::{CapacityUnit, PlaceRefusal, copy_thickness_mm, roll_up, room_for};
use std::collections::HashSet;
use store::Reader;
use store::places::PlaceRow;

/// Something to be put at a place.
pub(crate) struct Arriving {
    /// Where it belonged until now.
    pub(crate) home: Option<PlaceId>,
    /// Copies.
    pub(crate) items: i64,
    /// Thickness.
    pub(crate) millimetres: i64,
}

impl Arriving {
    /// One copy.
    pub(crate) fn copy(home: Option<PlaceId>, pages: i64) -> Arriving {
        Arriving { home, items: 1, millimetres: copy_thickness_mm(pages) }
    }
}

/// Refuses a place that is full or no longer used.
pub(crate) fn check_room(work: &Work<'_, '_>, place: PlaceId, arriving: &[Arriving]) -> Result<()> {
    let above = store::places::list_above(work, place)?;
    let own = above.first().or_missing()?;
    if own.retired_at.is_some() {
        return Err(PlaceRefusal::Retired { path: own.path.clone() }.into());
    }
    for row in above.iter().filter(|row| row.capacity.is_some()) {
        let below = store::places::list_below(work, row.id)?;
        let within: HashSet<PlaceId> = below.iter().map(|one| one.id).collect();
        let new = arriving.iter().filter(|one| one.home.is_none_or(|home| !within.contains(&home)));
        let (items, millimetres) =
            new.fold((0, 0), |(items, thick), one| (items + one.items, thick + one.millimetres));
        // What only moves about within a full place is not turned away.
        if items == 0 && millimetres == 0 {
            continue;
        }
        let boxed = boxed_below(&above, row.id);
        let millimetres = if boxed { 0 } else { millimetres };
        room_for(&row.path, &occupancy(row, &roll_up(&standings(&below))), items, millimetres)?;
    }
    Ok(())
}

/// Whether a box with a known spine stands between the place and `row`: what is put into it takes no more length.
fn boxed_below(above: &[PlaceRow], row: PlaceId) -> bool {
    above.iter().take_while(|one| one.id != row).any(|one| one.spine_mm.is_some())
}

/// A place as screens show it.
pub(crate) fn view_of(reader: &Reader<'_>, place: PlaceId) -> Result<PlaceView> {
    let below = store::places::list_below(reader, place)?;
    let sums = roll_up(&standings(&below));
    let row = below.into_iter().find(|row| row.id == place).or_missing()?;
    Ok(place_view(row, &sums))
}

/// The keeper of a place: its own, else of the nearest it stands in.
pub(crate) fn keeper_of(above: &[PlaceRow]) -> Option<(domain::PersonId, &str)> {
    above.iter().find_map(|row| Some((row.keeper?, row.keeper_name.as_deref().unwrap_or_default())))
}

/// Checks a capacity's unit and a spine.
pub(crate) fn measure(unit: Option<&str>, spine_mm: Option<i64>) -> Result<CapacityUnit> {
    if let Some(spine) = spine_mm.filter(|spine| !(5..=200).contains(spine)) {
        return Err(PlaceRefusal::SpineOutOfRange { spine }.into());
    }
    match unit.filter(|unit| !unit.is_empty()) {
        None => Ok(CapacityUnit::Items),
        Some(unit) => CapacityUnit::from_code(unit)
            .ok_or_else(|| PlaceRefusal::CodeUnknown { text: unit.to_owned() }.into()),
    }
}
