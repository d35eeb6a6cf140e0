//! The tree of places with what each holds (库位).

use crate::{Desk, Operation, Result};
use domain::places::{CapacityUnit, Occupancy, Standing, roll_up};
use domain::{PersonId, PlaceId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use store::places::PlaceRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListPlaces {
    /// Places that are no longer used as well.
    #[serde(default)]
    pub with_retired: bool,
}

/// The tree, in the order of its paths.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct PlaceList {
    /// Places.
    pub rows: Vec<PlaceView>,
}

/// A place.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct PlaceView {
    /// Identity.
    pub id: String,
    /// What it stands in.
    pub parent_id: Option<String>,
    /// `room`, `cabinet`, `shelf`, `box`.
    pub kind: String,
    /// Code among its siblings.
    pub code: String,
    /// Name.
    pub name: String,
    /// `二号库 / C03 / 4`.
    pub path: String,
    /// 13 digits.
    pub barcode: String,
    /// How much fits; none = uncounted.
    pub capacity: Option<i64>,
    /// `items` or `cm`.
    pub unit: String,
    /// How much is used, in that unit, with all that stands in it.
    pub used: i64,
    /// Nothing more fits.
    pub full: bool,
    /// Copies whose home it is; occupancy is declared not secret.
    pub held: i64,
    /// The same with all that stands in it.
    pub held_within: i64,
    /// Thickness of a box in millimetres.
    pub spine_mm: Option<i64>,
    /// Who keeps it; none = who keeps what it stands in.
    pub keeper_id: Option<String>,
    /// Their name.
    pub keeper: Option<String>,
    /// A box that does not stand where it belongs: where that is.
    pub home_parent_id: Option<String>,
    /// No longer used.
    pub retired: bool,
    /// 绝密 may be read here.
    pub top_secret_reading: bool,
}

/// What stands directly in each place, for [`roll_up`].
pub(crate) fn standings(rows: &[PlaceRow]) -> Vec<Standing> {
    rows.iter()
        .map(|row| Standing {
            place: row.id,
            parent: row.parent,
            items: row.held,
            millimetres: row.held_mm,
            spine_mm: row.spine_mm,
        })
        .collect()
}

/// What a place holds with all that stands in it.
pub(crate) fn occupancy(row: &PlaceRow, sums: &HashMap<PlaceId, (i64, i64)>) -> Occupancy {
    let (items, millimetres) = sums.get(&row.id).copied().unwrap_or((row.held, row.held_mm));
    Occupancy {
        capacity: row.capacity,
        unit: CapacityUnit::from_code(&row.unit).unwrap_or(CapacityUnit::Items),
        items,
        millimetres,
    }
}

pub(crate) fn place_view(row: PlaceRow, sums: &HashMap<PlaceId, (i64, i64)>) -> PlaceView {
    let occupancy = occupancy(&row, sums);
    PlaceView {
        id: row.id.to_string(),
        parent_id: row.parent.map(|parent| parent.to_string()),
        kind: row.kind,
        code: row.code,
        name: row.name,
        path: row.path,
        barcode: row.barcode,
        capacity: row.capacity,
        unit: row.unit,
        used: occupancy.used(),
        full: occupancy.is_full(),
        held: row.held,
        held_within: occupancy.items,
        spine_mm: row.spine_mm,
        keeper_id: row.keeper.map(|keeper: PersonId| keeper.to_string()),
        keeper: row.keeper_name,
        home_parent_id: row.home_parent.filter(|home| row.parent != Some(*home)).map(|home| home.to_string()),
        retired: row.retired_at.is_some(),
        top_secret_reading: row.top_secret_reading,
    }
}

/// What is built in a place, in the order of paths, retired places left out.
pub(crate) fn views_below(reader: &store::Reader<'_>, place: PlaceId) -> Result<Vec<PlaceView>> {
    let rows = store::places::list_below(reader, place)?;
    let sums = roll_up(&standings(&rows));
    let rows = rows.into_iter().filter(|row| row.id != place && row.retired_at.is_none());
    Ok(rows.map(|row| place_view(row, &sums)).collect())
}

/// Lists them.
pub fn list_places(desk: &mut Desk, ask: ListPlaces) -> Result<PlaceList> {
    desk.read(Operation::ListPlaces, |view| {
        let rows = store::places::list_places(view)?;
        let sums = roll_up(&standings(&rows));
        let rows = rows.into_iter().filter(|row| ask.with_retired || row.retired_at.is_none());
        Ok(PlaceList { rows: rows.map(|row| place_view(row, &sums)).collect() })
    })
}
