//! What labels and spines say.

use crate::{Reader, Result, Row, Sight, id, level, named};
use domain::access::Level;
use domain::{CopyId, Moment, PersonId, PlaceId, VolumeId};

/// What one label says.
#[derive(Debug, Clone)]
pub struct LabelRow {
    /// The number that is scanned.
    pub barcode: String,
    /// 档号 or 登记号, key, code.
    pub number: String,
    /// Title or name; none where the reader may not see it.
    pub title: Option<String>,
    /// Level.
    pub level: Level,
    /// Its term as stored; empty where there is none.
    pub level_term: String,
    /// Path of where it belongs.
    pub place: String,
}

/// What the spine of a box says.
#[derive(Debug, Clone)]
pub struct SpineRow {
    /// The box.
    pub place: PlaceId,
    /// Path.
    pub path: String,
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Barcode.
    pub barcode: String,
    /// Thickness.
    pub spine_mm: Option<i64>,
    /// Highest level inside.
    pub level: Level,
    /// Lowest 档号 inside; 登记号 while nothing in it is filed.
    pub first: Option<String>,
    /// Highest.
    pub last: Option<String>,
    /// Years of the papers inside.
    pub years: Option<(String, String)>,
    /// Copies inside.
    pub items: i64,
}

macro_rules! copies {
    () => {
        concat!(
            "SELECT s.barcode, coalesce(r.archival_number, r.accession) AS number, CASE WHEN ", crate::sight!(), " THEN r.title END AS title, r.level, r.level_term, coalesce(home.path, '') AS place FROM copies AS s JOIN records AS r ON r.id = s.record_id LEFT JOIN places AS home ON home.id = s.home_place_id "
        )
    };
}

crate::statements! {
    COPY_LABEL = concat!(copies!(), "WHERE s.id = :copy AND s.state <> 'destroyed' AND r.import_row IS NOT :sight_arriving");
    LABELS_WITHIN = concat!("WITH RECURSIVE below(id) AS (SELECT :place UNION SELECT c.id FROM places AS c JOIN below AS b ON c.parent_id = b.id) ", copies!(), "WHERE s.home_place_id IN (SELECT id FROM below) AND s.state <> 'destroyed' AND s.medium <> 'electronic' AND r.import_row IS NOT :sight_arriving ORDER BY home.path, number, s.row LIMIT :limit");
    LABELS_REGISTERED = concat!(copies!(), "WHERE s.made_at >= :from AND s.made_at < :to AND s.state <> 'destroyed' AND s.medium <> 'electronic' AND ", crate::sight!(), " ORDER BY s.row LIMIT :limit");
    VOLUME_LABEL = concat!(
        "SELECT v.barcode, v.subject_key AS number, CASE WHEN NOT EXISTS (SELECT 1 FROM records AS r WHERE r.volume_id = v.id AND NOT ", crate::sight!(), ") THEN v.title END AS title, coalesce((SELECT max(r.level) FROM records AS r WHERE r.volume_id = v.id AND r.state = 'kept'), 0) AS level, '' AS level_term, coalesce(home.path, '') AS place ",
        "FROM volumes AS v LEFT JOIN places AS home ON home.id = coalesce(v.home_place_id, v.place_id) WHERE v.id = :volume"
    );
    PLACE_LABEL = "SELECT p.barcode, p.code AS number, p.name AS title, 0 AS level, '' AS level_term, p.path AS place FROM places AS p WHERE p.id = :place";
    PERSON_LABEL = "SELECT p.barcode, p.staff_number AS number, p.name AS title, 0 AS level, '' AS level_term, coalesce(d.name, p.organisation) AS place FROM people AS p LEFT JOIN departments AS d ON d.id = p.department_id WHERE p.id = :person";
    SPINE = "SELECT b.id, b.path, b.code, b.name, b.barcode, b.spine_mm, coalesce(max(r.level), 0) AS level, coalesce(min(r.archival_number), min(r.accession)) AS first, coalesce(max(r.archival_number), max(r.accession)) AS last, min(substr(r.document_date, 1, 4)) AS first_year, max(substr(r.document_date, 1, 4)) AS last_year, count(r.id) AS items FROM places AS b LEFT JOIN copies AS s ON s.home_place_id = b.id AND s.state <> 'destroyed' LEFT JOIN records AS r ON r.id = s.record_id WHERE b.id = :place AND b.kind = 'box' GROUP BY b.id";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<LabelRow> {
    Ok(LabelRow {
        barcode: row.get("barcode")?,
        number: row.get("number")?,
        title: row.get("title")?,
        level: level(row, "level")?,
        level_term: row.get("level_term")?,
        place: row.get("place")?,
    })
}

/// A copy's label.
pub fn get_copy_label(reader: &Reader<'_>, sight: &Sight, copy: CopyId) -> Result<Option<LabelRow>> {
    reader.get(COPY_LABEL, &sight.bind(named! { copy: copy }), from_row)
}

/// Labels of all that belongs in a place and what stands in it.
pub fn list_labels_within(
    reader: &Reader<'_>,
    sight: &Sight,
    place: PlaceId,
    limit: i64,
) -> Result<Vec<LabelRow>> {
    reader.list(LABELS_WITHIN, &sight.bind(named! { place: place, limit: limit }), from_row)
}

/// Labels of copies made in a period.
pub fn list_labels_registered(
    reader: &Reader<'_>,
    sight: &Sight,
    (from, to): (Moment, Moment),
    limit: i64,
) -> Result<Vec<LabelRow>> {
    reader.list(LABELS_REGISTERED, &sight.bind(named! { from: from, to: to, limit: limit }), from_row)
}

/// A volume's label.
pub fn get_volume_label(reader: &Reader<'_>, sight: &Sight, volume: VolumeId) -> Result<Option<LabelRow>> {
    reader.get(VOLUME_LABEL, &sight.bind(named! { volume: volume }), from_row)
}

/// A place's label.
pub fn get_place_label(reader: &Reader<'_>, place: PlaceId) -> Result<Option<LabelRow>> {
    reader.get(PLACE_LABEL, &named! { place: place }, from_row)
}

/// A person's card.
pub fn get_person_label(reader: &Reader<'_>, person: PersonId) -> Result<Option<LabelRow>> {
    reader.get(PERSON_LABEL, &named! { person: person }, from_row)
}

/// A box's spine: numbers and counts only, which are declared not secret.
pub fn get_spine(reader: &Reader<'_>, place: PlaceId) -> Result<Option<SpineRow>> {
    reader.get(SPINE, &named! { place: place }, |row| {
        let years: (Option<String>, Option<String>) = (row.get("first_year")?, row.get("last_year")?);
        Ok(SpineRow {
            place: id(row, "id")?,
            path: row.get("path")?,
            code: row.get("code")?,
            name: row.get("name")?,
            barcode: row.get("barcode")?,
            spine_mm: row.get("spine_mm")?,
            level: level(row, "level")?,
            first: row.get("first")?,
            last: row.get("last")?,
            years: years.0.zip(years.1),
            items: row.get("items")?,
        })
    })
}
