//! What stands in one place, as its keeper may know it: titles only where the reader may see them.

use crate::{Reader, Result, Row, Sight, id, level, named};
use domain::access::Level;
use domain::{CopyId, PlaceId, RecordId, VolumeId};

/// A copy that is, or belongs, in a place.
#[derive(Debug, Clone)]
pub struct StandingCopy {
    /// Position for paging.
    pub row: i64,
    /// The copy.
    pub copy: CopyId,
    /// Its record.
    pub record: RecordId,
    /// Barcode.
    pub barcode: String,
    /// Its label.
    pub label: String,
    /// 档号, else 登记号.
    pub number: String,
    /// Level.
    pub level: Level,
    /// State code.
    pub state: String,
    /// The title, `None` = 〔密〕.
    pub title: Option<String>,
    /// Where it belongs.
    pub home_path: Option<String>,
    /// Where it is.
    pub place_path: Option<String>,
}

/// A volume that is in a place.
#[derive(Debug, Clone)]
pub struct StandingVolume {
    /// The volume.
    pub volume: VolumeId,
    /// Barcode.
    pub barcode: String,
    /// 房号, equipment number …
    pub subject_key: String,
    /// The title, `None` = 〔密〕: a paper in it is above the reader.
    pub title: Option<String>,
}

macro_rules! standing {
    () => {
        "(s.home_place_id = :place OR s.place_id = :place) AND s.state <> 'destroyed' AND r.import_row IS NOT :sight_arriving"
    };
}

crate::statements! {
    LIST_STANDING = concat!(
        "SELECT s.row, s.id, s.record_id, s.barcode, s.label, coalesce(r.archival_number, r.accession) AS number, r.level, s.state, CASE WHEN ", crate::sight!(), " THEN r.title END AS title, home.path AS home_path, place.path AS place_path ",
        "FROM copies AS s JOIN records AS r ON r.id = s.record_id LEFT JOIN places AS home ON home.id = s.home_place_id LEFT JOIN places AS place ON place.id = s.place_id ",
        "WHERE s.row > :after AND ", standing!(), " ORDER BY s.row LIMIT :limit"
    );
    COUNT_STANDING = concat!("SELECT count(*) FROM copies AS s WHERE (s.home_place_id = :place OR s.place_id = :place) AND s.state <> 'destroyed' AND ", crate::arrived!());
    COUNT_VOLUMES = "SELECT count(*) FROM volumes WHERE place_id = :place OR home_place_id = :place";
    STANDING_VOLUMES = concat!(
        "SELECT v.id, v.barcode, v.subject_key, CASE WHEN NOT EXISTS (SELECT 1 FROM records AS r WHERE r.volume_id = v.id AND NOT ", crate::sight!(), ") THEN v.title END AS title FROM volumes AS v WHERE v.place_id = :place ORDER BY v.subject_key"
    );
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<StandingCopy> {
    Ok(StandingCopy {
        row: row.get("row")?,
        copy: id(row, "id")?,
        record: id(row, "record_id")?,
        barcode: row.get("barcode")?,
        label: row.get("label")?,
        number: row.get("number")?,
        level: level(row, "level")?,
        state: row.get("state")?,
        title: row.get("title")?,
        home_path: row.get("home_path")?,
        place_path: row.get("place_path")?,
    })
}

/// Copies that are or belong exactly there, a page after a position.
pub fn list_standing(
    reader: &Reader<'_>,
    sight: &Sight,
    place: PlaceId,
    after: i64,
    limit: i64,
) -> Result<Vec<StandingCopy>> {
    reader.list(LIST_STANDING, &sight.bind(named! { place: place, after: after, limit: limit }), from_row)
}

/// How many are or belong exactly there: occupancy is declared not secret.
pub fn count_standing(reader: &Reader<'_>, place: PlaceId) -> Result<i64> {
    reader.number(COUNT_STANDING, &named! { place: place })
}

/// How many volumes are or belong exactly there.
pub fn count_volumes(reader: &Reader<'_>, place: PlaceId) -> Result<i64> {
    reader.number(COUNT_VOLUMES, &named! { place: place })
}

/// Volumes that are exactly there.
pub fn list_standing_volumes(
    reader: &Reader<'_>,
    sight: &Sight,
    place: PlaceId,
) -> Result<Vec<StandingVolume>> {
    reader.list(STANDING_VOLUMES, &sight.bind(named! { place: place }), |row| {
        Ok(StandingVolume {
            volume: id(row, "id")?,
            barcode: row.get("barcode")?,
            subject_key: row.get("subject_key")?,
            title: row.get("title")?,
        })
    })
}
