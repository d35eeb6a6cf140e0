//! The papers of a request, and what of a record a request must know.

use crate::{Named, Reader, Result, Row, Sight, Tx, id, level, named, optional_id};
use domain::access::Level;
use domain::{CopyId, PersonId, RecordId, RowId, SharingId};

/// A paper of a request.
#[derive(Debug, Clone)]
pub struct ItemRow {
    /// Identity.
    pub id: RowId,
    /// Which record.
    pub record: RecordId,
    /// Running number.
    pub position: i64,
    /// Way code.
    pub way: String,
    /// Which pages; empty: all.
    pub page_range: String,
    /// How many that is.
    pub pages: i64,
    /// How many copies.
    pub copies: i64,
    /// The kept copy that goes.
    pub copy: Option<CopyId>,
    /// Its label.
    pub copy_label: Option<String>,
    /// Its state code.
    pub copy_state: Option<String>,
    /// Others' data in it were covered.
    pub masked: bool,
    /// It was given.
    pub given: bool,
    /// 档号 or 登记号.
    pub number: String,
    /// Title.
    pub title: String,
    /// Level today.
    pub level: Level,
    /// State code of the record.
    pub record_state: String,
    /// The record holds personal information.
    pub personal_information: bool,
    /// Key of the household volume it lies in.
    pub household: Option<String>,
}

/// A record as a request wants to know it.
#[derive(Debug, Clone)]
pub struct SharedRecordRow {
    /// Which.
    pub record: RecordId,
    /// 档号 or 登记号.
    pub number: String,
    /// Level.
    pub level: Level,
    /// State code.
    pub state: String,
    /// Pages.
    pub pages: i64,
    /// Personal information.
    pub personal_information: bool,
    /// Key of the household volume it lies in.
    pub household: Option<String>,
}

crate::statements! {
    LIST_ITEMS = "SELECT i.*, coalesce(r.archival_number, r.accession) AS number, r.title, r.level, r.state AS record_state, (r.personal_information OR r.sensitive_personal) AS personal, c.label AS copy_label, c.state AS copy_state, (SELECT v.subject_key FROM volumes AS v WHERE v.id = r.volume_id AND v.kind = 'household') AS household FROM sharing_items AS i JOIN records AS r ON r.id = i.record_id LEFT JOIN copies AS c ON c.id = i.copy_id WHERE i.sharing_id = :sharing ORDER BY i.position";
    GET_SHARED_RECORD = concat!("SELECT r.id, coalesce(r.archival_number, r.accession) AS number, r.level, r.state, r.pages, (r.personal_information OR r.sensitive_personal) AS personal, (SELECT v.subject_key FROM volumes AS v WHERE v.id = r.volume_id AND v.kind = 'household') AS household FROM records AS r WHERE r.id = :record AND ", crate::sight!());
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ItemRow> {
    Ok(ItemRow {
        id: id(row, "id")?,
        record: id(row, "record_id")?,
        position: row.get("position")?,
        way: row.get("way")?,
        page_range: row.get("page_range")?,
        pages: row.get("pages")?,
        copies: row.get("copies")?,
        copy: optional_id(row, "copy_id")?,
        copy_label: row.get("copy_label")?,
        copy_state: row.get("copy_state")?,
        masked: row.get("masked")?,
        given: row.get("given")?,
        number: row.get("number")?,
        title: row.get("title")?,
        level: level(row, "level")?,
        record_state: row.get("record_state")?,
        personal_information: row.get("personal")?,
        household: row.get("household")?,
    })
}

/// The papers of a request the caller has seen through a [`Sight`].
pub fn list_items(reader: &Reader<'_>, sharing: SharingId) -> Result<Vec<ItemRow>> {
    reader.list(LIST_ITEMS, &named! { sharing: sharing }, from_row)
}

/// A record, when the reader may see it.
pub fn get_shared_record(
    reader: &Reader<'_>,
    sight: &Sight,
    record: RecordId,
) -> Result<Option<SharedRecordRow>> {
    reader.get(GET_SHARED_RECORD, &sight.bind(named! { record: record }), |row| {
        Ok(SharedRecordRow {
            record: id(row, "id")?,
            number: row.get("number")?,
            level: level(row, "level")?,
            state: row.get("state")?,
            pages: row.get("pages")?,
            personal_information: row.get("personal")?,
            household: row.get("household")?,
        })
    })
}

/// A paper of a request.
pub fn insert_item(tx: &Tx<'_>, columns: &[Named]) -> Result<()> {
    tx.insert("sharing_items", columns)
}

/// What became of it.
pub fn update_item(tx: &Tx<'_>, item: RowId, columns: &[Named]) -> Result<()> {
    tx.update("sharing_items", item, columns)
}

/// A kept copy leaves: it is with the partner, or with nobody of this house.
pub fn give_copy(tx: &Tx<'_>, copy: CopyId, to: Option<PersonId>) -> Result<()> {
    tx.update("copies", copy, &named! { state: "out", holder_id: to, place_id: None::<String> })
}
