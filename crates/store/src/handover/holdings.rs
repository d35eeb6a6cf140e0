//! What somebody holds, computed from the register, and how it goes into other hands.

use crate::{Reader, Result, Row, Sight, Tx, id, level, named, optional_id};
use domain::access::Level;
use domain::{CopyId, Day, LoanId, PersonId, RecordId, RowId};

/// Something somebody holds.
#[derive(Debug, Clone)]
pub struct HoldingRow {
    /// `loan`, `reading`, `copy`, `notebook`, `approval`.
    pub kind: String,
    /// Its identity.
    pub subject: String,
    /// Its number: of the record with the copy's label, of the notebook, of the request.
    pub number: String,
    /// Which record, when one.
    pub record: Option<RecordId>,
    /// The copy held, when one.
    pub copy: Option<CopyId>,
    /// Title, when the reader may see it.
    pub title: Option<String>,
    /// Level.
    pub level: Level,
    /// A wall admits the successor.
    pub admitted: bool,
    /// Pages or leaves.
    pub pages: i64,
}

macro_rules! admitted {
    () => {
        "(r.walled = 0 OR r.department_id = (SELECT department_id FROM people WHERE id = :to) OR EXISTS (SELECT 1 FROM need_to_know AS k WHERE k.record_id = r.id AND k.person_id = :to AND (k.until IS NULL OR k.until >= :today)))"
    };
}

macro_rules! record_columns {
    () => {
        concat!(
            "coalesce(r.archival_number, r.accession) || ' ' || s.label AS number, r.id AS record_id, s.id AS copy_id, CASE WHEN ",
            $crate::sight!(), " THEN r.title END AS title, r.level, ", admitted!(), " AS admitted, s.pages "
        )
    };
}

crate::statements! {
    LIST_HOLDINGS = concat!(
        "SELECT CASE WHEN l.way = 'reading' THEN 'reading' ELSE 'loan' END AS kind, l.id AS subject, ", record_columns!(),
        "FROM loans AS l JOIN copies AS s ON s.id = l.copy_id JOIN records AS r ON r.id = l.record_id WHERE l.borrower_id = :from AND l.state IN ('out','claimed_returned') ",
        "UNION ALL SELECT 'copy' AS kind, s.id AS subject, ", record_columns!(),
        "FROM copies AS s JOIN records AS r ON r.id = s.record_id WHERE s.holder_id = :from AND s.state IN ('out','in_session') AND NOT EXISTS (SELECT 1 FROM loans AS l WHERE l.copy_id = s.id AND l.state IN ('out','claimed_returned')) ",
        "UNION ALL SELECT 'notebook', n.id, n.number, NULL, NULL, NULL, coalesce((SELECT max(r.level) FROM excerpts AS e JOIN records AS r ON r.id = e.record_id WHERE e.notebook_id = n.id), 0), ",
        "NOT EXISTS (SELECT 1 FROM excerpts AS e JOIN records AS r ON r.id = e.record_id WHERE e.notebook_id = n.id AND NOT ", admitted!(), "), n.leaves FROM excerpt_notebooks AS n WHERE n.holder_id = :from AND n.returned_at IS NULL ",
        "UNION ALL SELECT 'approval', a.id, a.number, NULL, NULL, NULL, a.level, 1, 0 FROM approvals AS a WHERE a.applicant_id = :from AND a.state IN ('open','approved') AND a.expires_on >= :today ",
        "ORDER BY 1, 3"
    );
    COPY_OF_LOAN = "SELECT copy_id FROM loans WHERE id = :loan";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<HoldingRow> {
    Ok(HoldingRow {
        kind: row.get("kind")?,
        subject: row.get("subject")?,
        number: row.get("number")?,
        record: optional_id(row, "record_id")?,
        copy: optional_id(row, "copy_id")?,
        title: row.get("title")?,
        level: level(row, "level")?,
        admitted: row.get("admitted")?,
        pages: row.get("pages")?,
    })
}

/// Everything somebody holds, whoever asks: nothing may be left behind because the asker does not see it. Titles beyond
/// the asker's sight stay out.
pub fn list_holdings(
    reader: &Reader<'_>,
    sight: &Sight,
    from: PersonId,
    to: Option<PersonId>,
    today: Day,
) -> Result<Vec<HoldingRow>> {
    reader.list(LIST_HOLDINGS, &sight.bind(named! { from: from, to: to, today: today }), from_row)
}

/// A loan goes on to somebody else, with the copy.
pub fn hand_on_loan(tx: &Tx<'_>, loan: LoanId, to: PersonId) -> Result<()> {
    let copy = tx.get(COPY_OF_LOAN, &named! { loan: loan }, |row| id::<CopyId>(row, "copy_id"))?;
    tx.update("loans", loan, &named! { borrower_id: to })?;
    copy.map_or(Ok(()), |copy| hand_on_copy(tx, copy, to))
}

/// A copy goes on to somebody else.
pub fn hand_on_copy(tx: &Tx<'_>, copy: CopyId, to: PersonId) -> Result<()> {
    tx.update("copies", copy, &named! { holder_id: to })
}

/// A notebook goes on to somebody else.
pub fn hand_on_notebook(tx: &Tx<'_>, notebook: RowId, to: PersonId) -> Result<()> {
    tx.update("excerpt_notebooks", notebook, &named! { holder_id: to })
}
