//! Custody: what one must know of a thing one guards, by its exact number, whatever one's clearance.

use crate::{Reader, Result, Row, Sight, id, level, named, optional_day, optional_id};
use domain::access::Level;
use domain::{CopyId, Day, LoanId, PersonId, RecordId};

/// A thing as its keeper may know it: no title unless the reader may see it anyway.
#[derive(Debug, Clone)]
pub struct CustodyRow {
    /// The record.
    pub record: RecordId,
    /// The copy, when the number was a copy's.
    pub copy: Option<CopyId>,
    /// Its label.
    pub label: Option<String>,
    /// 登记号.
    pub accession: String,
    /// 档号.
    pub archival_number: Option<String>,
    /// Level.
    pub level: Level,
    /// State code of the copy, else of the record.
    pub state: String,
    /// Path of where it is.
    pub place: Option<String>,
    /// The title, `None` = 〔密〕.
    pub title: Option<String>,
    /// Due back.
    pub due_on: Option<Day>,
}

/// A loan that is open.
#[derive(Debug, Clone)]
pub struct OpenLoanLine {
    /// The loan.
    pub id: LoanId,
    /// The copy.
    pub copy: CopyId,
    /// Its label.
    pub label: String,
    /// Who has it.
    pub borrower: PersonId,
    /// Their name.
    pub borrower_name: String,
    /// State code.
    pub state: String,
    /// Due back.
    pub due_on: Option<Day>,
    /// It was out before the register was opened.
    pub is_opening_balance: bool,
}

crate::statements! {
    CUSTODY = concat!(
        "SELECT r.id AS record_id, r.accession, r.archival_number, r.level, s.id AS copy_id, s.label, coalesce(s.state, r.state) AS state, p.path AS place, ",
        "CASE WHEN ", crate::sight!(), " THEN r.title END AS title, (SELECT l.due_on FROM loans AS l WHERE l.copy_id = s.id AND l.state IN ('out','claimed_returned')) AS due_on ",
        "FROM records AS r LEFT JOIN copies AS s ON s.id = coalesce((SELECT b.id FROM copies AS b WHERE b.barcode = :number), (SELECT o.id FROM copies AS o WHERE o.record_id = r.id ORDER BY o.row LIMIT 1)) ",
        "LEFT JOIN places AS p ON p.id = s.place_id ",
        "WHERE r.import_row IS NOT :sight_arriving AND r.id = coalesce((SELECT c.record_id FROM copies AS c WHERE c.barcode = :number), (SELECT n.id FROM records AS n WHERE n.archival_number = :number), (SELECT a.id FROM records AS a WHERE a.accession = :number))"
    );
    CUSTODY_OF_COPY = concat!(
        "SELECT r.id AS record_id, r.accession, r.archival_number, r.level, s.id AS copy_id, s.label, s.state, p.path AS place, CASE WHEN ", crate::sight!(), " THEN r.title END AS title, ",
        "(SELECT l.due_on FROM loans AS l WHERE l.copy_id = s.id AND l.state IN ('out','claimed_returned')) AS due_on FROM copies AS s JOIN records AS r ON r.id = s.record_id LEFT JOIN places AS p ON p.id = s.place_id WHERE s.id = :copy AND r.import_row IS NOT :sight_arriving"
    );
    OPEN_LOANS = "SELECT l.id, l.copy_id, s.label, l.borrower_id, p.name AS borrower_name, l.state, l.due_on, l.import_row IS NOT NULL AS is_opening_balance FROM loans AS l JOIN copies AS s ON s.id = l.copy_id JOIN people AS p ON p.id = l.borrower_id WHERE l.record_id = :record AND l.state IN ('requested','approved','out','claimed_returned') ORDER BY l.row";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<CustodyRow> {
    Ok(CustodyRow {
        record: id(row, "record_id")?,
        copy: optional_id(row, "copy_id")?,
        label: row.get("label")?,
        accession: row.get("accession")?,
        archival_number: row.get("archival_number")?,
        level: level(row, "level")?,
        state: row.get("state")?,
        place: row.get("place")?,
        title: row.get("title")?,
        due_on: optional_day(row, "due_on")?,
    })
}

/// The thing with exactly that barcode, 档号 or 登记号.
pub fn find_custody(reader: &Reader<'_>, sight: &Sight, number: &str) -> Result<Option<CustodyRow>> {
    reader.get(CUSTODY, &sight.bind(named! { number: number }), from_row)
}

/// That copy, whose identity a scan gave before.
pub fn get_custody(reader: &Reader<'_>, sight: &Sight, copy: CopyId) -> Result<Option<CustodyRow>> {
    reader.get(CUSTODY_OF_COPY, &sight.bind(named! { copy: copy }), from_row)
}

/// The open loans of a record the caller has read under a Sight already.
pub fn list_open_loans(reader: &Reader<'_>, record: RecordId) -> Result<Vec<OpenLoanLine>> {
    reader.list(OPEN_LOANS, &named! { record: record }, |row| {
        Ok(OpenLoanLine {
            id: id(row, "id")?,
            copy: id(row, "copy_id")?,
            label: row.get("label")?,
            borrower: id(row, "borrower_id")?,
            borrower_name: row.get("borrower_name")?,
            state: row.get("state")?,
            due_on: optional_day(row, "due_on")?,
            is_opening_balance: row.get("is_opening_balance")?,
        })
    })
}
