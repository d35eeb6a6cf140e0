//! The reading room (阅览室): who read what 绝密 on which seat, from when to when.

use crate::{Reader, Result, Row, Sight, Tx, id, moment, named, optional_moment};
use domain::{LoanId, Moment, PlaceId, RecordId, RowId};

/// A reading on a seat.
#[derive(Debug, Clone)]
pub struct SeatedReadingRow {
    /// Identity.
    pub id: RowId,
    /// The loan.
    pub loan: LoanId,
    /// The record.
    pub record: RecordId,
    /// 档号 or 登记号.
    pub number: String,
    /// Title, only when the reader may see it.
    pub title: Option<String>,
    /// Who reads.
    pub borrower_name: String,
    /// The place.
    pub place: PlaceId,
    /// In words.
    pub place_path: String,
    /// The seat.
    pub seat: String,
    /// From.
    pub seated_at: Moment,
    /// To.
    pub left_at: Option<Moment>,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT s.*, coalesce(r.archival_number, r.accession) AS number, CASE WHEN ", crate::sight!(), " THEN r.title END AS title, p.name AS borrower_name, h.path AS place_path ",
            "FROM seated_readings AS s JOIN loans AS l ON l.id = s.loan_id JOIN records AS r ON r.id = s.record_id JOIN people AS p ON p.id = l.borrower_id JOIN places AS h ON h.id = s.place_id "
        )
    };
}

crate::statements! {
    READING_PLACE = "SELECT id, path FROM places WHERE top_secret_reading = 1 AND retired_at IS NULL ORDER BY row LIMIT 1";
    WHO_SITS = "SELECT p.name FROM seated_readings AS s JOIN loans AS l ON l.id = s.loan_id JOIN people AS p ON p.id = l.borrower_id WHERE s.place_id = :place AND s.seat = :seat AND s.left_at IS NULL";
    OF_LOAN = concat!(select!(), "WHERE s.loan_id = :loan");
    // Custody: whoever guards the room sees number and reader; the title is cut by sight.
    LIST_READINGS = concat!(select!(), "WHERE s.left_at IS NULL OR s.seated_at >= :from ORDER BY s.row DESC LIMIT 200");
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<SeatedReadingRow> {
    Ok(SeatedReadingRow {
        id: id(row, "id")?,
        loan: id(row, "loan_id")?,
        record: id(row, "record_id")?,
        number: row.get("number")?,
        title: row.get("title")?,
        borrower_name: row.get("borrower_name")?,
        place: id(row, "place_id")?,
        place_path: row.get("place_path")?,
        seat: row.get("seat")?,
        seated_at: moment(row, "seated_at")?,
        left_at: optional_moment(row, "left_at")?,
    })
}

/// The place named for reading 绝密: identity and path.
pub fn find_reading_room(reader: &Reader<'_>) -> Result<Option<(PlaceId, String)>> {
    reader.get(READING_PLACE, &[], |row| Ok((id(row, "id")?, row.get("path")?)))
}

/// Who sits there now.
pub fn who_sits(reader: &Reader<'_>, place: PlaceId, seat: &str) -> Result<Option<String>> {
    reader.get(WHO_SITS, &named! { place: place, seat: seat }, |row| row.get(0))
}

/// The reading of a loan.
pub fn find_seated_reading(
    reader: &Reader<'_>,
    sight: &Sight,
    loan: LoanId,
) -> Result<Option<SeatedReadingRow>> {
    reader.get(OF_LOAN, &sight.bind(named! { loan: loan }), from_row)
}

/// Who sits now, and who sat since a moment.
pub fn list_seated_readings(
    reader: &Reader<'_>,
    sight: &Sight,
    from: Moment,
) -> Result<Vec<SeatedReadingRow>> {
    reader.list(LIST_READINGS, &sight.bind(named! { from: from }), from_row)
}

/// Somebody sits down.
pub fn insert_seated_reading(
    tx: &Tx<'_>,
    reading: RowId,
    (loan, record): (LoanId, RecordId),
    (place, seat): (PlaceId, &str),
    at: Moment,
) -> Result<()> {
    tx.insert(
        "seated_readings",
        &named! { id: reading, loan_id: loan, record_id: record, place_id: place, seat: seat, seated_at: at },
    )
}

/// The reading ends, or goes on when its return is reversed.
pub fn set_left(tx: &Tx<'_>, reading: RowId, at: Option<Moment>) -> Result<()> {
    tx.update("seated_readings", reading, &named! { left_at: at })
}
