//! Places: the tree of rooms, cabinets, shelves and boxes.

use crate::{Reader, Result, Row, Tx, id, named, optional_id};
use domain::PlaceId;

/// A place as stored.
#[derive(Debug, Clone)]
pub struct PlaceRow {
    /// Identity.
    pub id: PlaceId,
    /// What it stands in.
    pub parent: Option<PlaceId>,
    /// Kind code.
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
    /// 绝密 may be read here.
    pub top_secret_reading: bool,
    /// Copies whose home it is; occupancy is declared not secret.
    pub held: i64,
}

macro_rules! select {
    () => {
        "SELECT p.*, (SELECT count(*) FROM copies AS s WHERE s.home_place_id = p.id AND s.state <> 'destroyed') AS held FROM places AS p "
    };
}

crate::statements! {
    LIST_PLACES = concat!(select!(), "ORDER BY p.path");
    GET_PLACE = concat!(select!(), "WHERE p.id = :place");
    FIND_PLACE = concat!(select!(), "WHERE p.barcode = :barcode");
    CODE_TAKEN = "SELECT 1 FROM places WHERE parent_id IS :parent AND code = :code";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<PlaceRow> {
    Ok(PlaceRow {
        id: id(row, "id")?,
        parent: optional_id(row, "parent_id")?,
        kind: row.get("kind")?,
        code: row.get("code")?,
        name: row.get("name")?,
        path: row.get("path")?,
        barcode: row.get("barcode")?,
        capacity: row.get("capacity")?,
        top_secret_reading: row.get("top_secret_reading")?,
        held: row.get("held")?,
    })
}

/// The whole tree in the order of its paths.
pub fn list_places(reader: &Reader<'_>) -> Result<Vec<PlaceRow>> {
    reader.list(LIST_PLACES, &[], from_row)
}

/// One place.
pub fn get_place(reader: &Reader<'_>, place: PlaceId) -> Result<Option<PlaceRow>> {
    reader.get(GET_PLACE, &named! { place: place }, from_row)
}

/// The place of a barcode.
pub fn find_place(reader: &Reader<'_>, barcode: &str) -> Result<Option<PlaceRow>> {
    reader.get(FIND_PLACE, &named! { barcode: barcode }, from_row)
}

/// Whether a sibling has that code.
pub fn is_code_taken(reader: &Reader<'_>, parent: Option<PlaceId>, code: &str) -> Result<bool> {
    Ok(reader.number(CODE_TAKEN, &named! { parent: parent, code: code })? == 1)
}

/// Writes a new place.
pub fn insert_place(tx: &Tx<'_>, place: &PlaceRow) -> Result<()> {
    tx.insert(
        "places",
        &named! {
            id: place.id, parent_id: place.parent, kind: &place.kind, code: &place.code, name: &place.name, path: &place.path, barcode: &place.barcode,
            capacity: place.capacity, top_secret_reading: place.top_secret_reading
        },
    )
}
