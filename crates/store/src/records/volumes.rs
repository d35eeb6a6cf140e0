//! Volumes (案卷/户档).

use crate::{Reader, Result, Row, Sight, Tx, id, moment, named, optional_id, optional_moment};
use domain::access::Level;
use domain::{DepartmentId, Moment, PlaceId, VolumeId};

/// A volume as stored, with what the reader may see inside.
#[derive(Debug, Clone)]
pub struct VolumeRow {
    /// Position, for keyset lists.
    pub row: i64,
    /// Identity.
    pub id: VolumeId,
    /// 13 digits.
    pub barcode: String,
    /// Kind code.
    pub kind: String,
    /// `3-1204`, `DT-03` …
    pub subject_key: String,
    /// Title.
    pub title: String,
    /// Department.
    pub department: Option<DepartmentId>,
    /// Place.
    pub place: Option<PlaceId>,
    /// Its path.
    pub place_path: Option<String>,
    /// Opened when.
    pub opened_at: Moment,
    /// Closed when.
    pub closed_at: Option<Moment>,
    /// Records inside that the reader may see.
    pub records: i64,
    /// Their pages.
    pub pages: i64,
    /// The highest level among them.
    pub level: Level,
}

// A volume is there for a reader who sees something in it, or while it is empty: what stands behind a
// wall gives neither its key nor its title away. Each figure looks up one volume's records by their index, so
// that a page of a list costs the same however many records there are.
macro_rules! select {
    () => {
        concat!(
            "SELECT v.*, p.path AS place_path, (SELECT count(*) FROM records AS r WHERE r.volume_id = v.id AND ",
            crate::sight!(),
            ") AS records, (SELECT coalesce(sum(r.pages), 0) FROM records AS r WHERE r.volume_id = v.id AND ",
            crate::sight!(),
            ") AS pages, (SELECT coalesce(max(r.level), 0) FROM records AS r WHERE r.volume_id = v.id AND ",
            crate::sight!(),
            ") AS level FROM volumes AS v LEFT JOIN places AS p ON p.id = v.place_id ",
            "WHERE (EXISTS (SELECT 1 FROM records AS r WHERE r.volume_id = v.id AND ",
            crate::sight!(),
            ") OR NOT EXISTS (SELECT 1 FROM records AS x WHERE x.volume_id = v.id)) "
        )
    };
}

crate::statements! {
    LIST_VOLUMES = concat!(select!(), "AND (:kind IS NULL OR v.kind = :kind) AND (:query IS NULL OR instr(v.subject_key, :query) OR (instr(v.title, :query) AND unicode(v.title) <> 62954)) AND v.row < :before_row ORDER BY v.row DESC LIMIT :limit");
    GET_VOLUME = concat!(select!(), "AND v.id = :volume");
    FIND_VOLUMES = concat!(select!(), "AND (v.subject_key = :key OR v.barcode = :key OR (v.subject_key >= :key || '#' AND v.subject_key < :key || '$') OR (:building IS NOT NULL AND v.kind = 'household' AND v.subject_key LIKE :building || '-%-' || :room)) ORDER BY v.subject_key LIMIT 20");
    // What at least half of the volumes of that kind hold; with fewer than three there is no custom yet.
    EXPECTED = concat!(
        "SELECT c.name FROM categories AS c JOIN (SELECT r.category_id, count(DISTINCT r.volume_id) AS volumes FROM records AS r JOIN volumes AS v ON v.id = r.volume_id WHERE v.kind = :kind AND ",
        crate::sight!(),
        " GROUP BY r.category_id) AS h ON h.category_id = c.id CROSS JOIN (SELECT count(*) AS volumes FROM volumes WHERE kind = :kind) AS a WHERE a.volumes >= 3 AND 2 * h.volumes >= a.volumes ",
        "AND NOT EXISTS (SELECT 1 FROM records AS r WHERE r.volume_id = :volume AND r.category_id = c.id AND ",
        crate::sight!(),
        ") ORDER BY c.row"
    );
    FIND_KEY = "SELECT id FROM volumes WHERE kind = :kind AND subject_key = :key";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<VolumeRow> {
    Ok(VolumeRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        barcode: row.get("barcode")?,
        kind: row.get("kind")?,
        subject_key: row.get("subject_key")?,
        title: row.get("title")?,
        department: optional_id(row, "department_id")?,
        place: optional_id(row, "place_id")?,
        place_path: row.get("place_path")?,
        opened_at: moment(row, "opened_at")?,
        closed_at: optional_moment(row, "closed_at")?,
        records: row.get("records")?,
        pages: row.get("pages")?,
        level: crate::level(row, "level")?,
    })
}

/// Volumes, newest first; `query` is part of key or title.
pub fn list_volumes(
    reader: &Reader<'_>,
    sight: &Sight,
    kind: Option<&str>,
    query: Option<&str>,
    before_row: Option<i64>,
    limit: i64,
) -> Result<Vec<VolumeRow>> {
    let parameters =
        named! { kind: kind, query: query, before_row: before_row.unwrap_or(i64::MAX), limit: limit };
    reader.list(LIST_VOLUMES, &sight.bind(parameters), from_row)
}

/// One volume.
pub fn get_volume(reader: &Reader<'_>, sight: &Sight, volume: VolumeId) -> Result<Option<VolumeRow>> {
    reader.get(GET_VOLUME, &sight.bind(named! { volume: volume }), from_row)
}

/// Volumes of a key or barcode. `flat` gives building and room when the key names no unit, so that
/// every unit's flat of that number is found.
pub fn find_volumes(
    reader: &Reader<'_>,
    sight: &Sight,
    key: &str,
    flat: Option<(&str, &str)>,
) -> Result<Vec<VolumeRow>> {
    let parameters =
        named! { key: key, building: flat.map(|(building, _)| building), room: flat.map(|(_, room)| room) };
    reader.list(FIND_VOLUMES, &sight.bind(parameters), from_row)
}

/// The volume of exactly that kind and key, whether or not anybody may look inside.
pub fn find_volume(reader: &Reader<'_>, kind: &str, key: &str) -> Result<Option<VolumeId>> {
    reader.get(FIND_KEY, &named! { kind: kind, key: key }, |row| id(row, "id"))
}

/// Names of the categories that most volumes of that kind hold and this one lacks, as far as the reader sees.
pub fn expected_categories(
    reader: &Reader<'_>,
    sight: &Sight,
    kind: &str,
    volume: VolumeId,
) -> Result<Vec<String>> {
    reader.list(EXPECTED, &sight.bind(named! { kind: kind, volume: volume }), |row| row.get("name"))
}

/// Writes a new volume.
pub fn insert_volume(tx: &Tx<'_>, volume: &VolumeRow) -> Result<()> {
    tx.insert(
        "volumes",
        &named! {
            id: volume.id, barcode: &volume.barcode, kind: &volume.kind, subject_key: &volume.subject_key, title: &volume.title, department_id: volume.department,
            place_id: volume.place, opened_at: volume.opened_at
        },
    )
}
