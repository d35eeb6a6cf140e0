//! Copies (份) of a record.

use crate::{
    Reader, Result, Row, Sight, Tx, id, level, moment, named, optional_day, optional_id, optional_moment,
};
use domain::access::Level;
use domain::{CopyId, CopyJobId, Day, Moment, PersonId, PlaceId, RecordId};

/// A copy as stored, with where and with whom it is.
#[derive(Debug, Clone)]
pub struct CopyRow {
    /// Identity.
    pub id: CopyId,
    /// Of which record.
    pub record: RecordId,
    /// `原件`, `02`, `F01` …
    pub label: String,
    /// 13 digits.
    pub barcode: String,
    /// Kind code.
    pub kind: String,
    /// Medium code.
    pub medium: String,
    /// Pages.
    pub pages: i64,
    /// Where it belongs.
    pub home_place: Option<PlaceId>,
    /// Path of that place.
    pub home_path: Option<String>,
    /// Where it is.
    pub place: Option<PlaceId>,
    /// Path of that place.
    pub place_path: Option<String>,
    /// Who holds it.
    pub holder: Option<PersonId>,
    /// Their name.
    pub holder_name: Option<String>,
    /// Copied from.
    pub parent: Option<CopyId>,
    /// By which job.
    pub job: Option<CopyJobId>,
    /// 封签.
    pub seal_number: String,
    /// Damage noted.
    pub condition: String,
    /// To be given back by.
    pub return_by: Option<Day>,
    /// State code.
    pub state: String,
    /// When destroyed.
    pub destroyed_at: Option<Moment>,
    /// When made.
    pub made_at: Moment,
    /// Level of its record.
    pub level: Level,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT s.*, r.level AS record_level, home.path AS home_path, place.path AS place_path, holder.name AS holder_name FROM copies AS s JOIN records AS r ON r.id = s.record_id ",
            "LEFT JOIN places AS home ON home.id = s.home_place_id LEFT JOIN places AS place ON place.id = s.place_id LEFT JOIN people AS holder ON holder.id = s.holder_id "
        )
    };
}

crate::statements! {
    LIST_COPIES = concat!(select!(), "WHERE s.record_id = :record AND ", crate::sight!(), " ORDER BY s.row");
    GET_COPY = concat!(select!(), "WHERE s.id = :copy AND ", crate::sight!());
    LABELS = "SELECT label FROM copies WHERE record_id = :record ORDER BY row";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<CopyRow> {
    Ok(CopyRow {
        id: id(row, "id")?,
        record: id(row, "record_id")?,
        label: row.get("label")?,
        barcode: row.get("barcode")?,
        kind: row.get("kind")?,
        medium: row.get("medium")?,
        pages: row.get("pages")?,
        home_place: optional_id(row, "home_place_id")?,
        home_path: row.get("home_path")?,
        place: optional_id(row, "place_id")?,
        place_path: row.get("place_path")?,
        holder: optional_id(row, "holder_id")?,
        holder_name: row.get("holder_name")?,
        parent: optional_id(row, "parent_copy_id")?,
        job: optional_id(row, "copy_job_id")?,
        seal_number: row.get("seal_number")?,
        condition: row.get("condition")?,
        return_by: optional_day(row, "return_by")?,
        state: row.get("state")?,
        destroyed_at: optional_moment(row, "destroyed_at")?,
        made_at: moment(row, "made_at")?,
        level: level(row, "record_level")?,
    })
}

/// All copies of a record, destroyed ones included.
pub fn list_copies(reader: &Reader<'_>, sight: &Sight, record: RecordId) -> Result<Vec<CopyRow>> {
    reader.list(LIST_COPIES, &sight.bind(named! { record: record }), from_row)
}

/// One copy.
pub fn get_copy(reader: &Reader<'_>, sight: &Sight, copy: CopyId) -> Result<Option<CopyRow>> {
    reader.get(GET_COPY, &sight.bind(named! { copy: copy }), from_row)
}

/// Every label the record ever gave.
pub fn list_labels(reader: &Reader<'_>, record: RecordId) -> Result<Vec<String>> {
    reader.list(LABELS, &named! { record: record }, |row| row.get(0))
}

/// Writes a new copy; the names of places and people are not stored with it.
pub fn insert_copy(tx: &Tx<'_>, copy: &CopyRow) -> Result<()> {
    tx.insert(
        "copies",
        &named! {
            id: copy.id, record_id: copy.record, label: &copy.label, barcode: &copy.barcode, kind: &copy.kind, medium: &copy.medium, pages: copy.pages,
            home_place_id: copy.home_place, place_id: copy.place, holder_id: copy.holder, parent_copy_id: copy.parent, copy_job_id: copy.job,
            seal_number: &copy.seal_number, condition: &copy.condition, return_by: copy.return_by, state: &copy.state, made_at: copy.made_at
        },
    )
}

/// Gives a copy another home and lays it there.
pub fn move_copy(tx: &Tx<'_>, copy: CopyId, place: PlaceId) -> Result<()> {
    tx.update("copies", copy, &named! { home_place_id: place, place_id: place })
}
