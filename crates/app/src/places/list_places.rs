//! The tree of places with what each holds (库位).

use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::places::PlaceRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListPlaces {}

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
    /// How many copies fit; none = uncounted.
    pub capacity: Option<i64>,
    /// Copies whose home it is; occupancy is declared not secret.
    pub held: i64,
    /// 绝密 may be read here.
    pub top_secret_reading: bool,
}

pub(crate) fn place_view(row: PlaceRow) -> PlaceView {
    PlaceView {
        id: row.id.to_string(),
        parent_id: row.parent.map(|parent| parent.to_string()),
        kind: row.kind,
        code: row.code,
        name: row.name,
        path: row.path,
        barcode: row.barcode,
        capacity: row.capacity,
        held: row.held,
        top_secret_reading: row.top_secret_reading,
    }
}

/// Lists them.
pub fn list_places(desk: &mut Desk, _ask: ListPlaces) -> Result<PlaceList> {
    desk.read(Operation::ListPlaces, |view| {
        Ok(PlaceList { rows: store::places::list_places(view)?.into_iter().map(place_view).collect() })
    })
}
