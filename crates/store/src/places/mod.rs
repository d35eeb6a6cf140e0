//! Places: the tree of rooms, cabinets, shelves and boxes; what is carried between them, counted and found.

mod away;
mod card;
mod finding;
mod label;
mod slip;
mod stocktake;
mod thing;

pub use away::{AwayRow, STATEMENTS as AWAY, list_away};
pub use card::{
    STATEMENTS as CARDS, StandingCopy, StandingVolume, count_standing, count_volumes, list_standing,
    list_standing_volumes,
};
pub use finding::{
    FindingRow, NewFinding, STATEMENTS as FINDINGS, close_finding, count_by_kind, find_open_search,
    get_finding, insert_finding, list_findings,
};
pub use label::{
    LabelRow, STATEMENTS as LABELS, SpineRow, get_copy_label, get_person_label, get_place_label, get_spine,
    get_volume_label, list_labels_registered, list_labels_within,
};
pub use slip::{
    MoveSlipRow, STATEMENTS as SLIPS, SlipItemRow, get_slip, insert_slip, insert_slip_item, list_slip_items,
    list_slips,
};
pub use stocktake::{
    CountRow, Difference, ExpectedRow, STATEMENTS as STOCKTAKES, ScanRow, StocktakeRow, count_accounted,
    count_verdicts, find_scan, gather, get_stocktake, insert_stocktake, list_counts, list_expected,
    list_missing_differences, list_open_over, list_scan_differences, list_stocktakes, number_of_expected,
    put_scan, set_stocktake,
};
pub use thing::{
    ContentRow, STATEMENTS as THINGS, Thing, ThingKind, carry_box, carry_copy, carry_volume, find_thing,
    get_copy_thing, get_volume_key, get_volume_thing, give_up_copy, is_lost_on_loan, list_contents,
    recover_copy, rehome_copy,
};

use crate::{Named, Reader, Result, Row, Tx, id, named, optional_id, optional_moment};
use domain::{Moment, PersonId, PlaceId};

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
    /// How much fits; none = uncounted.
    pub capacity: Option<i64>,
    /// Code of how that is counted.
    pub unit: String,
    /// Thickness of a box.
    pub spine_mm: Option<i64>,
    /// Who keeps it; none = as what it stands in.
    pub keeper: Option<PersonId>,
    /// Their name.
    pub keeper_name: Option<String>,
    /// Where a box belongs.
    pub home_parent: Option<PlaceId>,
    /// No longer used since.
    pub retired_at: Option<Moment>,
    /// 绝密 may be read here.
    pub top_secret_reading: bool,
    /// Copies whose home it is; occupancy is declared not secret.
    pub held: i64,
    /// Their thickness.
    pub held_mm: i64,
}

/// Thickness of copies: ten pages a millimetre, as `domain::places::copy_thickness_mm` has it.
macro_rules! thickness {
    () => {
        "coalesce(sum(max(1, (s.pages + 9) / 10)), 0)"
    };
}

macro_rules! select {
    () => {
        concat!(
            "SELECT p.*, keeper.name AS keeper_name, (SELECT count(*) FROM copies AS s WHERE s.home_place_id = p.id AND s.state <> 'destroyed' AND ", crate::arrived!(), ") AS held, ",
            "(SELECT ", thickness!(), " FROM copies AS s WHERE s.home_place_id = p.id AND s.state <> 'destroyed' AND ", crate::arrived!(), ") AS held_mm FROM places AS p LEFT JOIN people AS keeper ON keeper.id = p.keeper_id "
        )
    };
}

crate::statements! {
    LIST_PLACES = concat!(
        "SELECT p.*, keeper.name AS keeper_name, coalesce(h.held, 0) AS held, coalesce(h.held_mm, 0) AS held_mm FROM places AS p LEFT JOIN people AS keeper ON keeper.id = p.keeper_id ",
        "LEFT JOIN (SELECT s.home_place_id, count(*) AS held, ", thickness!(), " AS held_mm FROM copies AS s WHERE s.home_place_id IS NOT NULL AND s.state <> 'destroyed' AND ", crate::arrived!(), " GROUP BY s.home_place_id) AS h ON h.home_place_id = p.id ORDER BY p.path"
    );
    GET_PLACE = concat!(select!(), "WHERE p.id = :place");
    FIND_PLACE = concat!(select!(), "WHERE p.barcode = :barcode");
    CODE_TAKEN = "SELECT 1 FROM places WHERE parent_id IS :parent AND code = :code AND id IS NOT :but";
    BELOW = concat!("WITH RECURSIVE below(id) AS (SELECT :place UNION SELECT c.id FROM places AS c JOIN below AS b ON c.parent_id = b.id) ", select!(), "WHERE p.id IN (SELECT id FROM below) ORDER BY p.path");
    ABOVE = concat!("WITH RECURSIVE above(id, depth) AS (SELECT :place, 0 UNION SELECT c.parent_id, a.depth + 1 FROM places AS c JOIN above AS a ON c.id = a.id WHERE c.parent_id IS NOT NULL AND a.depth < 10) ", select!(), "JOIN above AS a ON a.id = p.id ORDER BY a.depth");
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
        unit: row.get("capacity_unit")?,
        spine_mm: row.get("spine_mm")?,
        keeper: optional_id(row, "keeper_id")?,
        keeper_name: row.get("keeper_name")?,
        home_parent: optional_id(row, "home_parent_id")?,
        retired_at: optional_moment(row, "retired_at")?,
        top_secret_reading: row.get("top_secret_reading")?,
        held: row.get("held")?,
        held_mm: row.get("held_mm")?,
    })
}

/// The whole tree in the order of its paths.
pub fn list_places(reader: &Reader<'_>) -> Result<Vec<PlaceRow>> {
    reader.list(LIST_PLACES, &[], from_row)
}

/// A place and everything built in it, in the order of paths.
pub fn list_below(reader: &Reader<'_>, place: PlaceId) -> Result<Vec<PlaceRow>> {
    reader.list(BELOW, &named! { place: place }, from_row)
}

/// A place and what it stands in, upwards.
pub fn list_above(reader: &Reader<'_>, place: PlaceId) -> Result<Vec<PlaceRow>> {
    reader.list(ABOVE, &named! { place: place }, from_row)
}

/// One place.
pub fn get_place(reader: &Reader<'_>, place: PlaceId) -> Result<Option<PlaceRow>> {
    reader.get(GET_PLACE, &named! { place: place }, from_row)
}

/// The place of a barcode.
pub fn find_place(reader: &Reader<'_>, barcode: &str) -> Result<Option<PlaceRow>> {
    reader.get(FIND_PLACE, &named! { barcode: barcode }, from_row)
}

/// Whether a sibling has that code, `but` itself aside.
pub fn is_code_taken(
    reader: &Reader<'_>,
    parent: Option<PlaceId>,
    code: &str,
    but: Option<PlaceId>,
) -> Result<bool> {
    Ok(reader.number(CODE_TAKEN, &named! { parent: parent, code: code, but: but })? == 1)
}

/// Writes a new place.
pub fn insert_place(tx: &Tx<'_>, place: &PlaceRow) -> Result<()> {
    tx.insert(
        "places",
        &named! {
            id: place.id, parent_id: place.parent, kind: &place.kind, code: &place.code, name: &place.name, path: &place.path, barcode: &place.barcode,
            capacity: place.capacity, capacity_unit: &place.unit, spine_mm: place.spine_mm, keeper_id: place.keeper, home_parent_id: place.home_parent, top_secret_reading: place.top_secret_reading
        },
    )
}

/// Changes some columns of a place.
pub fn set_place(tx: &Tx<'_>, place: PlaceId, columns: &[Named]) -> Result<()> {
    tx.update("places", place, columns)
}
