//! A branch of the tree taking another path.

use super::room::{Arriving, check_room};
use crate::Work;
use crate::error::{OrMissing, Result};
use domain::PlaceId;
use domain::places::{Branch, PlaceKind, SubtreePath, repath, roll_up};
use store::named;
use store::places::PlaceRow;

/// Gives a place and all that stands in it their new paths; answers how many changed.
pub(crate) fn follow(work: &Work<'_, '_>, place: &PlaceRow, path: &str) -> Result<i64> {
    if place.path == path {
        return Ok(0);
    }
    let below = store::places::list_below(work, place.id)?;
    let paths: Vec<SubtreePath> =
        below.into_iter().map(|row| SubtreePath { place: row.id, path: row.path }).collect();
    let moved = repath(&paths, &place.path, path);
    for one in &moved {
        store::places::set_place(work, one.place, &named! { path: &one.path })?;
    }
    Ok(i64::try_from(moved.len()).unwrap_or(i64::MAX))
}

/// Puts a place into another with all that stands in it; answers how many paths changed.
pub(crate) fn carry(
    work: &Work<'_, '_>,
    place: &PlaceRow,
    parent: Option<PlaceId>,
    rehome: bool,
) -> Result<i64> {
    let above = parent.map(|parent| store::places::list_above(work, parent)).transpose()?.unwrap_or_default();
    if parent.is_some() {
        above.first().or_missing()?;
    }
    let stands_in = above.first();
    let ids: Vec<PlaceId> = above.iter().map(|row| row.id).collect();
    let path = domain::places::move_place(&Branch {
        place: place.id,
        kind: PlaceKind::from_code(&place.kind).or_missing()?,
        code: &place.code,
        path: &place.path,
        above: &ids,
        parent: stands_in.and_then(|row| PlaceKind::from_code(&row.kind)),
        parent_path: stands_in.map_or("", |row| row.path.as_str()),
        parent_retired: stands_in.is_some_and(|row| row.retired_at.is_some()),
        code_taken: store::places::is_code_taken(work, parent, &place.code, Some(place.id))?,
    })?;
    if let Some(parent) = parent {
        let sums = roll_up(&super::list_places::standings(&store::places::list_below(work, place.id)?));
        let (items, thick) = sums.get(&place.id).copied().unwrap_or_default();
        let millimetres = place.spine_mm.unwrap_or(thick);
        check_room(work, parent, &[Arriving { home: Some(place.id), items, millimetres }])?;
    }
    let within = follow(work, place, &path)?;
    let home = if rehome { parent } else { place.home_parent };
    store::places::set_place(work, place.id, &named! { parent_id: parent, home_parent_id: home })?;
    Ok(within)
}
