//! Rows of `recalls` (催回).

use crate::{Reader, Result, Row, Sight, Tx, day, id, level, moment, named, optional_id, optional_moment};
use domain::access::Level;
use domain::{CopyId, Day, LoanId, Moment, PersonId, RecallId, RecordId};

/// A recall with the names that every view of it needs.
#[derive(Debug, Clone)]
pub struct RecallRow {
    /// Position, for keyset lists.
    pub row: i64,
    /// Identity.
    pub id: RecallId,
    /// `CH-…`.
    pub number: String,
    /// Which loan.
    pub loan: LoanId,
    /// State code of the loan.
    pub loan_state: String,
    /// Of which record.
    pub record: RecordId,
    /// 登记号.
    pub accession: String,
    /// 档号.
    pub archival_number: Option<String>,
    /// Title, only when the reader may see it.
    pub title: Option<String>,
    /// Level.
    pub level: Level,
    /// Which copy.
    pub copy: CopyId,
    /// Its label.
    pub label: String,
    /// Who has it.
    pub borrower: PersonId,
    /// Name.
    pub borrower_name: String,
    /// Department.
    pub borrower_department: Option<String>,
    /// Telephone.
    pub borrower_phone: String,
    /// Who needs it.
    pub wanted_by: Option<PersonId>,
    /// Name.
    pub wanted_by_name: Option<String>,
    /// Why.
    pub reason: String,
    /// The due day before.
    pub before_due: Day,
    /// The due day now.
    pub due: Day,
    /// State code.
    pub state: String,
    /// Who recalled.
    pub recalled_by_name: String,
    /// When.
    pub recalled_at: Moment,
    /// When the borrower was told.
    pub told_at: Option<Moment>,
    /// How: `person`, `telephone`, `letter`, `message`.
    pub told_way: Option<String>,
    /// When it ended.
    pub ended_at: Option<Moment>,
    /// Why.
    pub closing: String,
}

/// A new recall.
#[derive(Debug, Clone)]
pub struct NewRecall<'a> {
    /// Identity.
    pub id: RecallId,
    /// `CH-…`.
    pub number: &'a str,
    /// Which loan.
    pub loan: LoanId,
    /// Of which record.
    pub record: RecordId,
    /// Which copy.
    pub copy: CopyId,
    /// Who needs it.
    pub wanted_by: Option<PersonId>,
    /// Why.
    pub reason: &'a str,
    /// The due day before.
    pub before_due: Day,
    /// The due day now.
    pub due: Day,
    /// By whom.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

/// Which recalls a list shows.
#[derive(Debug, Clone, Default)]
pub struct RecallFilter {
    /// State code; `overdue` stands for standing past its day, `untold` for standing without notice.
    pub state: Option<String>,
    /// Today.
    pub today: Option<Day>,
    /// Before this position (newest first).
    pub before_row: Option<i64>,
    /// At most.
    pub limit: i64,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT x.*, l.state AS loan_state, l.borrower_id, c.label, r.accession, r.archival_number, r.level, CASE WHEN ", crate::sight!(), " THEN r.title END AS title, ",
            "p.name AS borrower_name, p.phone AS borrower_phone, d.name AS borrower_department, w.name AS wanted_by_name, b.name AS recalled_by_name ",
            "FROM recalls AS x JOIN loans AS l ON l.id = x.loan_id JOIN copies AS c ON c.id = x.copy_id JOIN records AS r ON r.id = x.record_id JOIN people AS p ON p.id = l.borrower_id ",
            "LEFT JOIN departments AS d ON d.id = p.department_id LEFT JOIN people AS w ON w.id = x.wanted_by JOIN people AS b ON b.id = x.recalled_by "
        )
    };
}

macro_rules! filtered {
    () => {
        concat!(
            "WHERE (l.borrower_id = :sight_person OR ", crate::sight!(), ") AND (:state IS NULL OR x.state = :state OR (:state = 'overdue' AND x.state = 'standing' AND l.due_on < :today) OR (:state = 'untold' AND x.state = 'standing' AND x.told_at IS NULL)) "
        )
    };
}

crate::statements! {
    GET_RECALL = concat!(select!(), "WHERE x.id = :id AND (l.borrower_id = :sight_person OR ", crate::sight!(), ")");
    STANDING_OF_LOAN = concat!(select!(), "WHERE x.loan_id = :loan AND x.state = 'standing'");
    LAST_OF_LOAN = concat!(select!(), "WHERE x.loan_id = :loan ORDER BY x.row DESC LIMIT 1");
    LIST_RECALLS = concat!(select!(), filtered!(), "AND (:before_row IS NULL OR x.row < :before_row) ORDER BY x.row DESC LIMIT :limit");
    COUNT_RECALLS = concat!("SELECT count(*) FROM recalls AS x JOIN loans AS l ON l.id = x.loan_id JOIN records AS r ON r.id = x.record_id ", filtered!());
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<RecallRow> {
    Ok(RecallRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        number: row.get("number")?,
        loan: id(row, "loan_id")?,
        loan_state: row.get("loan_state")?,
        record: id(row, "record_id")?,
        accession: row.get("accession")?,
        archival_number: row.get("archival_number")?,
        title: row.get("title")?,
        level: level(row, "level")?,
        copy: id(row, "copy_id")?,
        label: row.get("label")?,
        borrower: id(row, "borrower_id")?,
        borrower_name: row.get("borrower_name")?,
        borrower_department: row.get("borrower_department")?,
        borrower_phone: row.get("borrower_phone")?,
        wanted_by: optional_id(row, "wanted_by")?,
        wanted_by_name: row.get("wanted_by_name")?,
        reason: row.get("reason")?,
        before_due: day(row, "before_due_on")?,
        due: day(row, "due_on")?,
        state: row.get("state")?,
        recalled_by_name: row.get("recalled_by_name")?,
        recalled_at: moment(row, "recalled_at")?,
        told_at: optional_moment(row, "told_at")?,
        told_way: row.get("told_way")?,
        ended_at: optional_moment(row, "ended_at")?,
        closing: row.get("closing")?,
    })
}

/// That recall, if it exists for this reader.
pub fn get_recall(reader: &Reader<'_>, sight: &Sight, recall: RecallId) -> Result<Option<RecallRow>> {
    reader.get(GET_RECALL, &sight.bind(named! { id: recall }), from_row)
}

/// The recall that stands on a loan at the desk.
pub fn find_standing_recall(reader: &Reader<'_>, sight: &Sight, loan: LoanId) -> Result<Option<RecallRow>> {
    reader.get(STANDING_OF_LOAN, &sight.bind(named! { loan: loan }), from_row)
}

/// The last recall of a loan at the desk, ended or not.
pub fn last_recall(reader: &Reader<'_>, sight: &Sight, loan: LoanId) -> Result<Option<RecallRow>> {
    reader.get(LAST_OF_LOAN, &sight.bind(named! { loan: loan }), from_row)
}

fn parameters(filter: &RecallFilter) -> Vec<crate::Named> {
    named! { state: filter.state.clone(), today: filter.today }
}

/// Recalls within sight and of one's own loans, newest first.
pub fn list_recalls(reader: &Reader<'_>, sight: &Sight, filter: &RecallFilter) -> Result<Vec<RecallRow>> {
    let mut bound = parameters(filter);
    bound.extend(named! { before_row: filter.before_row, limit: filter.limit });
    reader.list(LIST_RECALLS, &sight.bind(bound), from_row)
}

/// How many the filter finds.
pub fn count_recalls(reader: &Reader<'_>, sight: &Sight, filter: &RecallFilter) -> Result<i64> {
    reader.number(COUNT_RECALLS, &sight.bind(parameters(filter)))
}

/// Enters a recall.
pub fn insert_recall(tx: &Tx<'_>, new: &NewRecall<'_>) -> Result<()> {
    tx.insert(
        "recalls",
        &named! {
            id: new.id, number: new.number, loan_id: new.loan, record_id: new.record, copy_id: new.copy, wanted_by: new.wanted_by, reason: new.reason,
            before_due_on: new.before_due, due_on: new.due, state: "standing", recalled_by: new.by, recalled_at: new.at
        },
    )
}

/// The borrower was told.
pub fn set_told(tx: &Tx<'_>, recall: RecallId, by: PersonId, at: Moment, way: &str) -> Result<()> {
    tx.update("recalls", recall, &named! { told_by: by, told_at: at, told_way: way })
}

/// It ended, or stands again when a return is reversed.
pub fn set_recall_state(
    tx: &Tx<'_>,
    recall: RecallId,
    state: &str,
    ended: Option<Moment>,
    closing: &str,
) -> Result<()> {
    tx.update("recalls", recall, &named! { state: state, ended_at: ended, closing: closing })
}
