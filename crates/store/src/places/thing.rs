//! Things that can be carried, by their exact number: copies, volumes with what belongs in them, boxes.

use crate::{Reader, Result, Row, Tx, id, named, optional_id};
use domain::{CopyId, PlaceId, RecordId, VolumeId};

/// What a number names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThingKind {
    /// A copy.
    Copy(CopyId),
    /// A volume.
    Volume(VolumeId),
    /// A box.
    Box(PlaceId),
}

/// A thing as it stands now.
#[derive(Debug, Clone)]
pub struct Thing {
    /// What it is.
    pub kind: ThingKind,
    /// State code; `in` for volumes and boxes.
    pub state: String,
    /// Where it is.
    pub place: Option<PlaceId>,
    /// That path.
    pub path: Option<String>,
    /// Where it belongs.
    pub home: Option<PlaceId>,
    /// Pages of a copy.
    pub pages: i64,
    /// The record of a copy.
    pub record: Option<RecordId>,
}

/// A paper that belongs in a volume and stands with it.
#[derive(Debug, Clone)]
pub struct ContentRow {
    /// The copy.
    pub copy: CopyId,
    /// State code.
    pub state: String,
    /// Pages.
    pub pages: i64,
}

// A volume that was given no place belongs where most of its papers do.
macro_rules! volume {
    () => {
        concat!(
            "SELECT NULL AS copy_id, v.id AS volume_id, NULL AS box_id, 'in' AS state, v.place_id, coalesce(v.home_place_id, v.place_id, (SELECT s.home_place_id FROM records AS r JOIN copies AS s ON s.record_id = r.id ",
            "WHERE r.volume_id = v.id AND s.home_place_id IS NOT NULL AND s.state <> 'destroyed' GROUP BY s.home_place_id ORDER BY count(*) DESC, s.home_place_id LIMIT 1)) AS home_id, p.path, 0 AS pages, NULL AS record_id ",
            "FROM volumes AS v LEFT JOIN places AS p ON p.id = v.place_id "
        )
    };
}

crate::statements! {
    COPY_THING = "SELECT s.id AS copy_id, NULL AS volume_id, NULL AS box_id, s.state, s.place_id, s.home_place_id AS home_id, p.path, s.pages, s.record_id FROM copies AS s LEFT JOIN places AS p ON p.id = s.place_id WHERE s.id = :copy";
    FIND_THING = concat!(
        "SELECT s.id AS copy_id, NULL AS volume_id, NULL AS box_id, s.state, s.place_id, s.home_place_id AS home_id, p.path, s.pages, s.record_id FROM copies AS s LEFT JOIN places AS p ON p.id = s.place_id WHERE s.barcode = :barcode UNION ALL ",
        volume!(), "WHERE v.barcode = :barcode UNION ALL ",
        "SELECT NULL, NULL, b.id, 'in', b.parent_id, coalesce(b.home_parent_id, b.parent_id), p.path, 0, NULL FROM places AS b LEFT JOIN places AS p ON p.id = b.parent_id WHERE b.barcode = :barcode AND b.kind = 'box'"
    );
    // What belongs elsewhere, a second original in another cabinet, is not in the volume.
    CONTENTS = "SELECT s.id, s.state, s.pages FROM copies AS s JOIN records AS r ON r.id = s.record_id WHERE r.volume_id = :volume AND s.home_place_id IS :home AND s.state <> 'destroyed' AND s.medium <> 'electronic' ORDER BY s.row";
    LOST_ON_LOAN = "SELECT count(*) FROM loans WHERE copy_id = :copy AND state = 'lost'";
    VOLUME_KEY = "SELECT subject_key FROM volumes WHERE id = :volume";
    VOLUME_THING = concat!(volume!(), "WHERE v.id = :volume");
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Option<Thing>> {
    let copy = optional_id(row, "copy_id")?.map(ThingKind::Copy);
    let volume = optional_id(row, "volume_id")?.map(ThingKind::Volume);
    let kept = optional_id(row, "box_id")?.map(ThingKind::Box);
    let Some(kind) = copy.or(volume).or(kept) else { return Ok(None) };
    Ok(Some(Thing {
        kind,
        state: row.get("state")?,
        place: optional_id(row, "place_id")?,
        path: row.get("path")?,
        home: optional_id(row, "home_id")?,
        pages: row.get("pages")?,
        record: optional_id(row, "record_id")?,
    }))
}

/// The copy, volume or box of exactly that number.
pub fn find_thing(reader: &Reader<'_>, barcode: &str) -> Result<Option<Thing>> {
    Ok(reader.get(FIND_THING, &named! { barcode: barcode }, from_row)?.flatten())
}

/// A copy as a thing, whose identity a scan gave before.
pub fn get_copy_thing(reader: &Reader<'_>, copy: CopyId) -> Result<Option<Thing>> {
    Ok(reader.get(COPY_THING, &named! { copy: copy }, from_row)?.flatten())
}

/// A volume as a thing, whose identity a scan gave before.
pub fn get_volume_thing(reader: &Reader<'_>, volume: VolumeId) -> Result<Option<Thing>> {
    Ok(reader.get(VOLUME_THING, &named! { volume: volume }, from_row)?.flatten())
}

/// The key of a volume, as it stands on its spine.
pub fn get_volume_key(reader: &Reader<'_>, volume: VolumeId) -> Result<Option<String>> {
    reader.get(VOLUME_KEY, &named! { volume: volume }, |row| row.get("subject_key"))
}

/// The papers that belong in a volume: those of its records that belong where it belongs.
pub fn list_contents(
    reader: &Reader<'_>,
    volume: VolumeId,
    home: Option<PlaceId>,
) -> Result<Vec<ContentRow>> {
    reader.list(CONTENTS, &named! { volume: volume, home: home }, |row| {
        Ok(ContentRow { copy: id(row, "id")?, state: row.get("state")?, pages: row.get("pages")? })
    })
}

/// Whether a copy was lost by a borrower: then it comes back over the lending desk.
pub fn is_lost_on_loan(reader: &Reader<'_>, copy: CopyId) -> Result<bool> {
    Ok(reader.number(LOST_ON_LOAN, &named! { copy: copy })? > 0)
}

/// A copy given up as lost is there again.
pub fn recover_copy(tx: &Tx<'_>, copy: CopyId, place: Option<PlaceId>) -> Result<()> {
    tx.update("copies", copy, &named! { state: "in", place_id: place })
}

/// A copy belongs elsewhere from now on, wherever it is.
pub fn rehome_copy(tx: &Tx<'_>, copy: CopyId, home: PlaceId) -> Result<()> {
    tx.update("copies", copy, &named! { home_place_id: home })
}

/// Lays a copy elsewhere; `rehome`: it belongs there now.
pub fn carry_copy(tx: &Tx<'_>, copy: CopyId, to: PlaceId, rehome: bool) -> Result<()> {
    let mut columns = named! { place_id: to };
    if rehome {
        columns.extend(named! { home_place_id: to });
    }
    tx.update("copies", copy, &columns)
}

/// A copy that was looked for in vain is lost.
pub fn give_up_copy(tx: &Tx<'_>, copy: CopyId) -> Result<()> {
    tx.update("copies", copy, &named! { state: "lost", place_id: None::<PlaceId> })
}

/// Puts a volume elsewhere; `home` is where it belongs from now on.
pub fn carry_volume(tx: &Tx<'_>, volume: VolumeId, to: PlaceId, home: Option<PlaceId>) -> Result<()> {
    tx.update("volumes", volume, &named! { place_id: to, home_place_id: home })
}

/// Puts a box elsewhere; `home` is where it belongs from now on. Paths are the caller's.
pub fn carry_box(tx: &Tx<'_>, kept: PlaceId, to: PlaceId, home: Option<PlaceId>) -> Result<()> {
    tx.update("places", kept, &named! { parent_id: to, home_parent_id: home })
}
