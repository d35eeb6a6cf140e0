//! Slices: rows written together, hidden until the import is published, and taken away again if it is not.

use crate::{Named, Reader, Result, Row, Tx, id, named};
use domain::imports::RecordLine;
use domain::{CopyId, Day, LoanId, Moment, PersonId, PlaceId, RecordId, RowId, VolumeId};

/// A slice as stored.
#[derive(Debug, Clone)]
pub struct SliceRow {
    /// Identity.
    pub id: RowId,
    /// Of which import.
    pub import: RowId,
    /// Its number from 1.
    pub number: i64,
    /// Records in it.
    pub rows: i64,
    /// The first of their rows.
    pub first_row: i64,
    /// The last.
    pub last_row: i64,
    /// Volumes it opened.
    pub volumes: Vec<VolumeId>,
    /// The root over its digests.
    pub root: [u8; 32],
}

/// A record of a slice.
#[derive(Debug, Clone)]
pub struct ArrivingRecord<'a> {
    /// Identity.
    pub id: RecordId,
    /// 登记号.
    pub accession: &'a str,
    /// What the file says.
    pub line: &'a RecordLine,
    /// Its volume.
    pub volume: Option<VolumeId>,
    /// The import's number.
    pub import_row: i64,
    /// By whom.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

/// A place of an import.
#[derive(Debug, Clone)]
pub struct ArrivingPlace<'a> {
    /// Identity.
    pub id: PlaceId,
    /// What it stands in.
    pub parent: Option<PlaceId>,
    /// Kind code.
    pub kind: &'a str,
    /// Code among its siblings.
    pub code: &'a str,
    /// Name.
    pub name: &'a str,
    /// Its path.
    pub path: &'a str,
    /// 13 digits.
    pub barcode: &'a str,
    /// How much fits.
    pub capacity: Option<i64>,
    /// In what it is counted, code.
    pub unit: &'a str,
    /// Thickness of a box.
    pub spine_mm: Option<i64>,
}

/// A loan that was out when the register was opened.
#[derive(Debug, Clone)]
pub struct ArrivingLoan<'a> {
    /// Identity.
    pub id: LoanId,
    /// Which copy.
    pub copy: CopyId,
    /// Of which record.
    pub record: RecordId,
    /// Who has it.
    pub borrower: PersonId,
    /// Since.
    pub lent_at: Moment,
    /// 应还.
    pub due_on: Day,
    /// 用途.
    pub purpose: &'a str,
    /// The import's number: the mark of an opening balance.
    pub import_row: i64,
    /// Entered by.
    pub by: PersonId,
    /// Entered when.
    pub at: Moment,
}

crate::statements! {
    LAST_ROW = "SELECT max(row) FROM records";
    ARRIVED = "SELECT count(*) FROM records WHERE import_row = :import_row";
    LAST_SLICE = "SELECT * FROM import_slices WHERE import_id = :import AND removed_at IS NULL ORDER BY number DESC LIMIT 1";
    ROOTS = "SELECT root FROM import_slices WHERE import_id = :import AND removed_at IS NULL ORDER BY number";
    COUNT_SLICES = "SELECT count(*) FROM import_slices WHERE import_id = :import AND removed_at IS NULL";
    COPIES_OF_SLICE = "SELECT s.row, s.id FROM copies AS s JOIN records AS r ON r.id = s.record_id WHERE r.import_row = :import_row AND r.row BETWEEN :first AND :last";
    RECORDS_OF_SLICE = "SELECT row, id FROM records WHERE import_row = :import_row AND row BETWEEN :first AND :last";
    EMPTY_VOLUME = "SELECT v.row, v.id FROM volumes AS v WHERE v.id = :volume AND NOT EXISTS (SELECT 1 FROM records AS x WHERE x.volume_id = v.id)";
    DROP_COPY = "DELETE FROM copies WHERE row = :row";
    DROP_RECORD = "DELETE FROM records WHERE row = :row";
    DROP_VOLUME = "DELETE FROM volumes WHERE row = :row";
}

/// The row of the newest record.
pub fn last_record_row(reader: &Reader<'_>) -> Result<i64> {
    reader.number(LAST_ROW, &[])
}

/// How many records carry the import's number.
pub fn arrived_rows(reader: &Reader<'_>, import_row: i64) -> Result<i64> {
    reader.number(ARRIVED, &named! { import_row: import_row })
}

/// Writes a record that nobody sees yet.
pub fn insert_arriving(tx: &Tx<'_>, new: &ArrivingRecord<'_>) -> Result<()> {
    let line = new.line;
    let filed_at = line.archival_number.as_ref().map(|_| new.at);
    tx.insert(
        "records",
        &named! {
            id: new.id, accession: new.accession, archival_number: line.archival_number.clone(), filed_at: filed_at, title: &line.title, author: &line.author,
            document_number: &line.document_number, document_date: line.document_date, category_id: line.category.id, level: line.level,
            level_basis: &line.level_basis, level_term: &line.level_term, retention_rule_id: line.category.rule, trigger_date: line.trigger_date,
            department_id: line.department, walled: line.walled, volume_id: new.volume, secret_owner: line.secret_owner.code(), property: line.property.code(),
            personal_information: line.personal_information, sensitive_personal: line.sensitive_personal, copyright: line.copyright, pages: line.pages, summary: &line.note, registered_by: new.by, registered_at: new.at,
            import_row: new.import_row, guide_version: line.category.version
        },
    )
}

/// Writes a copy of an arriving record.
pub fn insert_copy(
    tx: &Tx<'_>,
    copy: (CopyId, RecordId),
    (label, kind, barcode): (&str, &str, &str),
    (line, at): (&RecordLine, Moment),
) -> Result<()> {
    let place: Option<PlaceId> = line.place;
    tx.insert(
        "copies",
        &named! {
            id: copy.0, record_id: copy.1, label: label, barcode: barcode, kind: kind, medium: line.medium.code(), pages: line.pages,
            home_place_id: place, place_id: place, made_at: at
        },
    )
}

/// Opens a volume for arriving records; its title is its key until somebody gives it another.
pub fn insert_volume(
    tx: &Tx<'_>,
    volume: VolumeId,
    barcode: &str,
    (kind, key): (&str, &str),
    at: Moment,
) -> Result<()> {
    tx.insert(
        "volumes",
        &named! { id: volume, barcode: barcode, kind: kind, subject_key: key, title: key, opened_at: at },
    )
}

/// Writes a place with its barcode and path.
pub fn insert_place(tx: &Tx<'_>, place: &ArrivingPlace<'_>) -> Result<()> {
    tx.insert(
        "places",
        &named! {
            id: place.id, parent_id: place.parent, kind: place.kind, code: place.code, name: place.name, path: place.path, barcode: place.barcode,
            capacity: place.capacity, capacity_unit: place.unit, spine_mm: place.spine_mm
        },
    )
}

/// Writes a loan of an opening balance; the copy is with its borrower.
pub fn insert_loan(tx: &Tx<'_>, loan: &ArrivingLoan<'_>) -> Result<()> {
    tx.insert(
        "loans",
        &named! {
            id: loan.id, copy_id: loan.copy, record_id: loan.record, borrower_id: loan.borrower, way: "carry_out", state: "out", purpose: loan.purpose,
            ground: "", requested_by: loan.by, requested_at: loan.at, lent_by: loan.by, lent_at: loan.lent_at, due_on: loan.due_on,
            happened_at: loan.lent_at, recorded_at: loan.at, import_row: loan.import_row
        },
    )?;
    tx.update(
        "copies",
        loan.copy,
        &named! { state: "out", holder_id: loan.borrower, place_id: None::<PlaceId> },
    )
}

/// Writes a slice.
pub fn insert_slice(tx: &Tx<'_>, slice: &SliceRow) -> Result<()> {
    let ids: Vec<String> = slice.volumes.iter().map(|volume| format!("\"{volume}\"")).collect();
    tx.insert(
        "import_slices",
        &named! {
            id: slice.id, import_id: slice.import, number: slice.number, rows: slice.rows, first_row: slice.first_row, last_row: slice.last_row,
            volumes: format!("[{}]", ids.join(",")), root: slice.root
        },
    )
}

/// The digests of the rows of these tables that this transaction has written, in table and row order.
pub fn written_digests(tx: &Tx<'_>, tables: &[&str]) -> Result<Vec<[u8; 32]>> {
    let written = tx.written_rows()?;
    Ok(written
        .into_iter()
        .filter(|row| tables.contains(&row.table.as_str()))
        .filter_map(|row| row.digest)
        .collect())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<SliceRow> {
    let volumes: String = row.get("volumes")?;
    Ok(SliceRow {
        id: id(row, "id")?,
        import: id(row, "import_id")?,
        number: row.get("number")?,
        rows: row.get("rows")?,
        first_row: row.get("first_row")?,
        last_row: row.get("last_row")?,
        volumes: volumes.split(['[', ']', ',', '"']).filter_map(|text| text.parse().ok()).collect(),
        root: row.get("root")?,
    })
}

/// The newest slice that still stands.
pub fn last_slice(reader: &Reader<'_>, import: RowId) -> Result<Option<SliceRow>> {
    reader.get(LAST_SLICE, &named! { import: import }, from_row)
}

/// How many slices stand.
pub fn count_slices(reader: &Reader<'_>, import: RowId) -> Result<i64> {
    reader.number(COUNT_SLICES, &named! { import: import })
}

/// The roots of the slices in their order.
pub fn list_roots(reader: &Reader<'_>, import: RowId) -> Result<Vec<[u8; 32]>> {
    reader.list(ROOTS, &named! { import: import }, |row| row.get("root"))
}

/// Takes the rows of a slice away again: copies, records, and the volumes it opened that hold nothing.
pub fn remove_slice(tx: &Tx<'_>, slice: &SliceRow, import_row: i64, at: Moment) -> Result<()> {
    let range = named! { import_row: import_row, first: slice.first_row, last: slice.last_row };
    drop_rows(tx, "copies", (COPIES_OF_SLICE, DROP_COPY), &range)?;
    drop_rows(tx, "records", (RECORDS_OF_SLICE, DROP_RECORD), &range)?;
    for volume in &slice.volumes {
        drop_rows(tx, "volumes", (EMPTY_VOLUME, DROP_VOLUME), &named! { volume: volume })?;
    }
    tx.update("import_slices", slice.id, &named! { removed_at: at })
}

fn drop_rows(tx: &Tx<'_>, table: &'static str, (list, drop): (&str, &str), which: &[Named]) -> Result<()> {
    let rows = tx.list(list, which, |row| Ok((row.get::<_, i64>("row")?, row.get::<_, String>("id")?)))?;
    for (row, id) in rows {
        tx.leaves(table, row, id);
        tx.run(drop, &named! { row: row })?;
    }
    Ok(())
}
