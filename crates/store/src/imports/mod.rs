//! Imports: what is being brought in, its slices, remembered mappings, and the sealed staging file beside the vault.

mod known;
mod slices;
mod staging;

pub use known::{
    NumberedCopy, accession_of_number, accession_of_twin, copies_of_number, is_accession, learn_known,
    list_families, rule_of_code, volume_of_key,
};
pub use slices::{
    ArrivingLoan, ArrivingPlace, ArrivingRecord, SliceRow, arrived_rows, count_slices, insert_arriving,
    insert_copy, insert_loan, insert_place, insert_slice, insert_volume, last_record_row, last_slice,
    list_roots, remove_slice, written_digests,
};
pub use staging::{StagedLine, Staging, StagingLine, WhichLines};

pub use known::STATEMENTS as KNOWN;
pub use slices::STATEMENTS as SLICES;

use crate::{Reader, Result, Row, Tx, id, moment, named, optional_moment};
use domain::{Moment, PersonId, RowId};

/// An import as stored.
#[derive(Debug, Clone)]
pub struct ImportRow {
    /// Its number, which rows that came with it carry.
    pub row: i64,
    /// Identity.
    pub id: RowId,
    /// Subject code.
    pub subject: String,
    /// Name of the file.
    pub file_name: String,
    /// SHA-256 of the file.
    pub file_sha256: [u8; 32],
    /// Sheet.
    pub sheet: String,
    /// Mapping as JSON.
    pub mapping: String,
    /// Wrong rows were left out on purpose.
    pub partial: bool,
    /// State code.
    pub state: String,
    /// Rows read.
    pub rows_read: i64,
    /// Rows with something wrong.
    pub rows_wrong: i64,
    /// Rows written so far.
    pub rows_arrived: i64,
    /// The root, once published.
    pub root: Option<[u8; 32]>,
    /// Who began it.
    pub begun_by: PersonId,
    /// Their name.
    pub begun_by_name: String,
    /// When.
    pub begun_at: Moment,
    /// When it was published or discarded.
    pub ended_at: Option<Moment>,
}

/// A remembered mapping.
#[derive(Debug, Clone)]
pub struct MappingRow {
    /// Identity.
    pub id: RowId,
    /// Name.
    pub name: String,
    /// Subject code.
    pub subject: String,
    /// As JSON.
    pub mapping: String,
    /// When it was saved.
    pub saved_at: Moment,
}

macro_rules! select {
    () => {
        "SELECT i.*, p.name AS begun_by_name FROM imports AS i JOIN people AS p ON p.id = i.begun_by "
    };
}

crate::statements! {
    GET_IMPORT = concat!(select!(), "WHERE i.id = :import");
    LIST_IMPORTS = concat!(select!(), "WHERE ", crate::older!("i", "imports"), " ORDER BY i.row DESC LIMIT :limit");
    UNFINISHED = concat!(select!(), "WHERE i.state IN ('arriving','discarding')");
    NOT_ENDED = "SELECT id FROM imports WHERE ended_at IS NULL";
    LIST_MAPPINGS = "SELECT * FROM import_mappings ORDER BY name";
    MAPPING_NAMED = "SELECT id FROM import_mappings WHERE name = :name";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ImportRow> {
    Ok(ImportRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        subject: row.get("subject")?,
        file_name: row.get("file_name")?,
        file_sha256: row.get("file_sha256")?,
        sheet: row.get("sheet")?,
        mapping: row.get("mapping")?,
        partial: row.get("partial")?,
        state: row.get("state")?,
        rows_read: row.get("rows_read")?,
        rows_wrong: row.get("rows_wrong")?,
        rows_arrived: row.get("rows_arrived")?,
        root: row.get("root")?,
        begun_by: id(row, "begun_by")?,
        begun_by_name: row.get("begun_by_name")?,
        begun_at: moment(row, "begun_at")?,
        ended_at: optional_moment(row, "ended_at")?,
    })
}

/// One import.
pub fn get_import(reader: &Reader<'_>, import: RowId) -> Result<Option<ImportRow>> {
    reader.get(GET_IMPORT, &named! { import: import }, from_row)
}

/// Imports after one, newest first.
pub fn list_imports(reader: &Reader<'_>, after: Option<RowId>, limit: i64) -> Result<Vec<ImportRow>> {
    reader.list(LIST_IMPORTS, &named! { after: after, limit: limit }, from_row)
}

/// The one import that is arriving or being removed.
pub fn unfinished_import(reader: &Reader<'_>) -> Result<Option<ImportRow>> {
    reader.get(UNFINISHED, &[], from_row)
}

/// Imports that are not ended: their staging files are still needed.
pub fn list_not_ended(reader: &Reader<'_>) -> Result<Vec<RowId>> {
    reader.list(NOT_ENDED, &[], |row| id(row, "id"))
}

/// Writes an import that begins.
pub fn insert_import(tx: &Tx<'_>, import: &ImportRow) -> Result<()> {
    tx.insert(
        "imports",
        &named! {
            id: import.id, subject: &import.subject, file_name: &import.file_name, file_sha256: import.file_sha256, sheet: &import.sheet,
            mapping: &import.mapping, partial: import.partial, state: &import.state, begun_by: import.begun_by, begun_at: import.begun_at
        },
    )
}

/// The whole file was read.
pub fn set_checked(tx: &Tx<'_>, import: RowId, state: &str, rows: i64, wrong: i64) -> Result<()> {
    tx.update("imports", import, &named! { state: state, rows_read: rows, rows_wrong: wrong })
}

/// It was accepted.
pub fn set_accepted(tx: &Tx<'_>, import: RowId, state: &str, partial: bool) -> Result<()> {
    tx.update("imports", import, &named! { state: state, partial: partial })
}

/// So many rows have arrived.
pub fn set_arrived(tx: &Tx<'_>, import: RowId, rows: i64) -> Result<()> {
    tx.update("imports", import, &named! { rows_arrived: rows })
}

/// Another state; with a moment, the last one.
pub fn set_state(
    tx: &Tx<'_>,
    import: RowId,
    state: &str,
    root: Option<[u8; 32]>,
    ended: Option<Moment>,
) -> Result<()> {
    tx.update("imports", import, &named! { state: state, root: root, ended_at: ended })
}

/// Remembered mappings by name.
pub fn list_mappings(reader: &Reader<'_>) -> Result<Vec<MappingRow>> {
    reader.list(LIST_MAPPINGS, &[], |row| {
        Ok(MappingRow {
            id: id(row, "id")?,
            name: row.get("name")?,
            subject: row.get("subject")?,
            mapping: row.get("mapping")?,
            saved_at: moment(row, "saved_at")?,
        })
    })
}

/// Remembers a mapping under its name, in place of the one that had it; answers its identity.
pub fn put_mapping(tx: &Tx<'_>, mapping: &MappingRow, by: PersonId) -> Result<RowId> {
    let known = tx.get(MAPPING_NAMED, &named! { name: &mapping.name }, |row| id::<RowId>(row, "id"))?;
    let columns = named! { name: &mapping.name, subject: &mapping.subject, mapping: &mapping.mapping, saved_by: by, saved_at: mapping.saved_at };
    match known {
        Some(known) => tx.update("import_mappings", known, &columns).map(|()| known),
        None => {
            let mut columns = columns;
            columns.extend(named! { id: mapping.id });
            tx.insert("import_mappings", &columns).map(|()| mapping.id)
        }
    }
}
