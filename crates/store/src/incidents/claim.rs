//! 称已还: what the borrower says is back, and where it was looked for.

use crate::{Reader, Result, Row, Sight, Tx, id, moment, named, optional_moment};
use domain::access::Level;
use domain::{LoanId, Moment, PersonId, RecordId, RowId};

/// A claim as a reader may see it.
#[derive(Debug, Clone)]
pub struct ClaimRow {
    /// Position, for keyset lists.
    pub row: i64,
    /// Identity.
    pub id: RowId,
    /// The loan.
    pub loan: LoanId,
    /// Of which record.
    pub record: RecordId,
    /// Its copy's barcode.
    pub barcode: String,
    /// 档号 or 登记号.
    pub record_number: String,
    /// Title, where the reader may see it.
    pub title: Option<String>,
    /// The record's level.
    pub level: Level,
    /// 借阅人.
    pub borrower: String,
    /// What the borrower says.
    pub note: String,
    /// When.
    pub claimed_at: Moment,
    /// `found`, `lost` or empty.
    pub outcome: String,
    /// When that was.
    pub settled_at: Option<Moment>,
    /// How often it was looked for.
    pub searches: i64,
    /// Where it belongs.
    pub home: Option<String>,
}

/// A search.
#[derive(Debug, Clone)]
pub struct SearchRow {
    /// Where and how.
    pub note: String,
    /// By whom.
    pub by: String,
    /// When.
    pub at: Moment,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT x.*, s.barcode, coalesce(r.archival_number, r.accession) AS record_number, CASE WHEN ", crate::sight!(), " THEN r.title END AS title, r.level, p.name AS borrower_name, home.path AS home_path, (SELECT count(*) FROM claim_searches AS t WHERE t.claim_id = x.id) AS searches ",
            "FROM return_claims AS x JOIN loans AS l ON l.id = x.loan_id JOIN copies AS s ON s.id = l.copy_id JOIN records AS r ON r.id = x.record_id JOIN people AS p ON p.id = l.borrower_id LEFT JOIN places AS home ON home.id = s.home_place_id "
        )
    };
}

crate::statements! {
    GET_CLAIM = concat!(select!(), "WHERE x.id = :claim");
    OPEN_CLAIM = concat!(select!(), "WHERE x.loan_id = :loan AND x.outcome = ''");
    LIST_CLAIMS = concat!(select!(), "WHERE (:open = 0 OR x.outcome = '') AND (:before_row IS NULL OR x.row < :before_row) ORDER BY x.row DESC LIMIT :limit");
    SEARCHES = "SELECT t.note, t.searched_at, p.name FROM claim_searches AS t JOIN people AS p ON p.id = t.searched_by WHERE t.claim_id = :claim ORDER BY t.row";
    LAST_SETTLED = "SELECT id FROM return_claims WHERE loan_id = :loan AND outcome = 'found' ORDER BY row DESC LIMIT 1";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ClaimRow> {
    Ok(ClaimRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        loan: id(row, "loan_id")?,
        record: id(row, "record_id")?,
        barcode: row.get("barcode")?,
        record_number: row.get("record_number")?,
        title: row.get("title")?,
        level: crate::level(row, "level")?,
        borrower: row.get("borrower_name")?,
        note: row.get("note")?,
        claimed_at: moment(row, "claimed_at")?,
        outcome: row.get("outcome")?,
        settled_at: optional_moment(row, "settled_at")?,
        searches: row.get("searches")?,
        home: row.get("home_path")?,
    })
}

/// That claim; whoever guards the papers sees it, its title by sight.
pub fn get_claim(reader: &Reader<'_>, sight: &Sight, claim: RowId) -> Result<Option<ClaimRow>> {
    reader.get(GET_CLAIM, &sight.bind(named! { claim: claim }), from_row)
}

/// The open claim of a loan.
pub fn find_open_claim(reader: &Reader<'_>, sight: &Sight, loan: LoanId) -> Result<Option<ClaimRow>> {
    reader.get(OPEN_CLAIM, &sight.bind(named! { loan: loan }), from_row)
}

/// Claims, newest first.
pub fn list_claims(
    reader: &Reader<'_>,
    sight: &Sight,
    open: bool,
    before_row: Option<i64>,
    limit: i64,
) -> Result<Vec<ClaimRow>> {
    let bound = sight.bind(named! { open: open, before_row: before_row, limit: limit });
    reader.list(LIST_CLAIMS, &bound, from_row)
}

/// Where it was looked for.
pub fn list_searches(reader: &Reader<'_>, claim: RowId) -> Result<Vec<SearchRow>> {
    reader.list(SEARCHES, &named! { claim: claim }, |row| {
        Ok(SearchRow { note: row.get("note")?, by: row.get("name")?, at: moment(row, "searched_at")? })
    })
}

/// Enters a claim.
pub fn insert_claim(
    tx: &Tx<'_>,
    claim: RowId,
    (loan, record): (LoanId, RecordId),
    note: &str,
    (by, at): (PersonId, Moment),
) -> Result<()> {
    tx.insert(
        "return_claims",
        &named! { id: claim, loan_id: loan, record_id: record, note: note, claimed_at: at, entered_by: by },
    )
}

/// Enters a search.
pub fn insert_search(
    tx: &Tx<'_>,
    search: RowId,
    (claim, record): (RowId, RecordId),
    note: &str,
    (by, at): (PersonId, Moment),
) -> Result<()> {
    tx.insert(
        "claim_searches",
        &named! { id: search, claim_id: claim, record_id: record, note: note, searched_by: by, searched_at: at },
    )
}

/// What came of the claim.
pub fn settle_claim(tx: &Tx<'_>, claim: RowId, outcome: &str, (by, at): (PersonId, Moment)) -> Result<()> {
    tx.update("return_claims", claim, &named! { outcome: outcome, settled_at: at, settled_by: by })
}

/// The return that settled the last claim of a loan was reversed.
pub fn withdraw_settlement(tx: &Tx<'_>, loan: LoanId) -> Result<()> {
    let Some(claim) = tx.get(LAST_SETTLED, &named! { loan: loan }, |row| id::<RowId>(row, "id"))? else {
        return Ok(());
    };
    tx.update(
        "return_claims",
        claim,
        &named! { outcome: "", settled_at: None::<Moment>, settled_by: None::<PersonId> },
    )
}
