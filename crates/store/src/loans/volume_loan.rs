//! Volumes lent as a whole: the volume as it lies on the desk, its loan, the loans of its pieces under it.

use crate::{Reader, Result, Row, Sight, Tx, day, id, level, moment, named, optional_id};
use domain::access::Level;
use domain::{ApprovalId, Day, LoanId, Moment, PersonId, RowId, VolumeId};

/// A volume on the desk, found by its exact barcode or identity: custody, as with copies.
#[derive(Debug, Clone)]
pub struct DeskVolumeRow {
    /// Which.
    pub volume: VolumeId,
    /// Thirteen digits.
    pub barcode: String,
    /// Its key.
    pub key: String,
    /// Title, only when the reader may see something in it, or it is empty.
    pub title: Option<String>,
}

/// A loan of a whole volume.
#[derive(Debug, Clone)]
pub struct VolumeLoanRow {
    /// Identity.
    pub id: LoanId,
    /// Which volume.
    pub volume: VolumeId,
    /// 借阅人.
    pub borrower: PersonId,
    /// Name.
    pub borrower_name: String,
    /// Way code.
    pub way: String,
    /// The highest level inside when it went out.
    pub level: Level,
    /// Pieces that went out.
    pub pieces: i64,
    /// Their pages.
    pub pages: i64,
    /// The approval it stands on.
    pub approval: Option<ApprovalId>,
    /// 经办人.
    pub lent_by: PersonId,
    /// When it went out.
    pub lent_at: Moment,
    /// 应还.
    pub due_on: Day,
}

crate::statements! {
    DESK_VOLUME = concat!(
        "SELECT v.id, v.barcode, v.subject_key, CASE WHEN EXISTS (SELECT 1 FROM records AS r WHERE r.volume_id = v.id AND ",
        crate::sight!(),
        ") OR NOT EXISTS (SELECT 1 FROM records AS x WHERE x.volume_id = v.id) THEN v.title END AS title FROM volumes AS v WHERE v.barcode = :code OR v.id = :code"
    );
    OPEN_LOAN = "SELECT x.*, p.name AS borrower_name FROM volume_loans AS x JOIN people AS p ON p.id = x.borrower_id WHERE x.volume_id = :volume AND EXISTS (SELECT 1 FROM volume_loan_pieces AS i JOIN loans AS l ON l.id = i.loan_id WHERE i.volume_loan_id = x.id AND l.state IN ('out','claimed_returned')) ORDER BY x.row DESC LIMIT 1";
    VOLUME_OF_LOAN = "SELECT v.subject_key FROM volume_loan_pieces AS i JOIN volume_loans AS x ON x.id = i.volume_loan_id JOIN volumes AS v ON v.id = x.volume_id WHERE i.loan_id = :loan";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<VolumeLoanRow> {
    Ok(VolumeLoanRow {
        id: id(row, "id")?,
        volume: id(row, "volume_id")?,
        borrower: id(row, "borrower_id")?,
        borrower_name: row.get("borrower_name")?,
        way: row.get("way")?,
        level: level(row, "level")?,
        pieces: row.get("pieces")?,
        pages: row.get("pages")?,
        approval: optional_id(row, "approval_id")?,
        lent_by: id(row, "lent_by")?,
        lent_at: moment(row, "lent_at")?,
        due_on: day(row, "due_on")?,
    })
}

/// The volume of exactly that barcode or identity.
pub fn find_desk_volume(reader: &Reader<'_>, sight: &Sight, code: &str) -> Result<Option<DeskVolumeRow>> {
    reader.get(DESK_VOLUME, &sight.bind(named! { code: code }), |row| {
        Ok(DeskVolumeRow {
            volume: id(row, "id")?,
            barcode: row.get("barcode")?,
            key: row.get("subject_key")?,
            title: row.get("title")?,
        })
    })
}

/// The loan on which a piece of the volume is still out, if it went out as a whole.
pub fn open_volume_loan(reader: &Reader<'_>, volume: VolumeId) -> Result<Option<VolumeLoanRow>> {
    reader.get(OPEN_LOAN, &named! { volume: volume }, from_row)
}

/// Key of the volume with which that loan's copy went out.
pub fn volume_of_loan(reader: &Reader<'_>, loan: LoanId) -> Result<Option<String>> {
    reader.get(VOLUME_OF_LOAN, &named! { loan: loan }, |row| row.get(0))
}

/// Writes the loan of a whole volume; names are not stored.
pub fn insert_volume_loan(tx: &Tx<'_>, loan: &VolumeLoanRow) -> Result<()> {
    tx.insert(
        "volume_loans",
        &named! {
            id: loan.id, volume_id: loan.volume, borrower_id: loan.borrower, way: &loan.way, level: loan.level, pieces: loan.pieces, pages: loan.pages,
            approval_id: loan.approval, lent_by: loan.lent_by, lent_at: loan.lent_at, due_on: loan.due_on
        },
    )
}

/// Puts a piece's loan under the volume's.
pub fn insert_volume_loan_piece(tx: &Tx<'_>, row: RowId, volume_loan: LoanId, loan: LoanId) -> Result<()> {
    tx.insert("volume_loan_pieces", &named! { id: row, volume_loan_id: volume_loan, loan_id: loan })
}
