//! Things that can be carried, by their exact number: copies, volumes, boxes.

use crate::{Reader, Result, Row, Tx, named, optional_id};
use domain::{CopyId, PlaceId, VolumeId};

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
}

crate::statements! {
    COPY_THING = "SELECT s.id AS copy_id, NULL AS volume_id, NULL AS box_id, s.state, s.place_id, s.home_place_id AS home_id, p.path, s.pages FROM copies AS s LEFT JOIN places AS p ON p.id = s.place_id WHERE s.id = :copy";
    FIND_THING = "SELECT s.id AS copy_id, NULL AS volume_id, NULL AS box_id, s.state, s.place_id, s.home_place_id AS home_id, p.path, s.pages FROM copies AS s LEFT JOIN places AS p ON p.id = s.place_id WHERE s.barcode = :barcode
        UNION ALL SELECT NULL, v.id, NULL, 'in', v.place_id, coalesce(v.home_place_id, v.place_id), p.path, 0 FROM volumes AS v LEFT JOIN places AS p ON p.id = v.place_id WHERE v.barcode = :barcode
        UNION ALL SELECT NULL, NULL, b.id, 'in', b.parent_id, coalesce(b.home_parent_id, b.parent_id), p.path, 0 FROM places AS b LEFT JOIN places AS p ON p.id = b.parent_id WHERE b.barcode = :barcode AND b.kind = 'box'";
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
