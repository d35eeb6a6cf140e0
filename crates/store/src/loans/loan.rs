//! Rows of `loans`, joined with what every view of them needs.

use super::rule::LoanTerms;
use crate::{
    Reader, Result, Row, Sight, id, level, moment, named, optional_day, optional_id, optional_moment,
};
use domain::access::Level;
use domain::{ApprovalId, CopyId, Day, LoanId, Moment, PersonId, RecordId, SignatureId, SignatureImageId};

/// A loan with the names of its people and the number of its record.
#[derive(Debug, Clone)]
pub struct LoanRow {
    /// Position, for keyset lists.
    pub row: i64,
    /// Identity.
    pub id: LoanId,
    /// Which copy.
    pub copy: CopyId,
    /// Its label.
    pub label: String,
    /// Its barcode.
    pub barcode: String,
    /// Of which record.
    pub record: RecordId,
    /// 登记号.
    pub accession: String,
    /// 档号.
    pub archival_number: Option<String>,
    /// Title, only when the reader may see it.
    pub title: Option<String>,
    /// The record's level now.
    pub level: Level,
    /// 借阅人.
    pub borrower: PersonId,
    /// Name.
    pub borrower_name: String,
    /// Department.
    pub borrower_department: Option<String>,
    /// Way code.
    pub way: String,
    /// State code.
    pub state: String,
    /// 用途.
    pub purpose: String,
    /// The approval it stands or waits on.
    pub approval: Option<ApprovalId>,
    /// Ground code; empty before lending.
    pub ground: String,
    /// Name of the lending rule.
    pub rule: String,
    /// Entered by.
    pub requested_by: PersonId,
    /// Entered when.
    pub requested_at: Moment,
    /// 经办人.
    pub lent_by_name: Option<String>,
    /// When it went out.
    pub lent_at: Option<Moment>,
    /// 应还.
    pub due_on: Option<Day>,
    /// 续借次数.
    pub renewals: u32,
    /// Why a confirmation was given.
    pub override_reason: String,
    /// `pad`, `paper`, `passphrase` or empty.
    pub receipt: String,
    /// The receipt's signature.
    pub receipt_signature: Option<SignatureId>,
    /// The receipt's picture.
    pub receipt_image: Option<SignatureImageId>,
    /// When it came back.
    pub returned_at: Option<Moment>,
    /// Brought by.
    pub returned_by: String,
    /// 收件人.
    pub received_by_name: Option<String>,
    /// Pages counted.
    pub return_pages: Option<i64>,
    /// Condition at return.
    pub return_condition: String,
    /// What is known of a loss, claim or cancellation.
    pub closing_note: String,
    /// When it happened.
    pub happened_at: Moment,
    /// When it was entered.
    pub recorded_at: Moment,
    /// Why it was entered late (补).
    pub late_reason: String,
    /// It was out before the register was opened (在外开账) and came with an import.
    pub is_opening_balance: bool,
    /// A recall stands (催回).
    pub is_recalled: bool,
    /// The rule it was lent under, as it stood that day; none of what came with an import.
    pub terms: Option<LoanTerms>,
}

/// Which loans a list shows.
#[derive(Debug, Clone, Default)]
pub struct LoanFilter {
    /// State code; `open` stands for out and claimed returned.
    pub state: Option<String>,
    /// Out and due before this day.
    pub overdue_on: Option<Day>,
    /// Of this person.
    pub borrower: Option<PersonId>,
    /// Of this record.
    pub record: Option<RecordId>,
    /// Happened on or after.
    pub from: Option<Moment>,
    /// Happened before.
    pub until: Option<Moment>,
    /// Before this position (newest first).
    pub before_row: Option<i64>,
    /// At most.
    pub limit: i64,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT l.*, c.label, c.barcode, r.accession, r.archival_number, r.level, CASE WHEN ", crate::sight!(), " THEN r.title END AS title, ",
            "p.name AS borrower_name, d.name AS borrower_department, lender.name AS lent_by_name, receiver.name AS received_by_name, ",
            "EXISTS (SELECT 1 FROM recalls AS x WHERE x.loan_id = l.id AND x.state = 'standing') AS is_recalled, t.article AS term_article, t.days AS term_days, t.item_limit AS term_items, t.renewals AS term_renewals, t.grace_days AS term_grace, t.because AS term_because ",
            "FROM loans AS l CROSS JOIN copies AS c ON c.id = l.copy_id CROSS JOIN records AS r ON r.id = l.record_id JOIN people AS p ON p.id = l.borrower_id ",
            "LEFT JOIN departments AS d ON d.id = p.department_id LEFT JOIN people AS lender ON lender.id = l.lent_by LEFT JOIN people AS receiver ON receiver.id = l.received_by LEFT JOIN loan_terms AS t ON t.loan_id = l.id "
        )
    };
}

// `$by` is the condition that an index answers; without one the newest rows are walked until the page is full.
macro_rules! listed {
    ($by:literal) => {
        concat!(
            select!(), "WHERE ", $by, " AND ", crate::sight!(), " AND (:state IS NULL OR l.state = :state OR (:state = 'open' AND l.state IN ('out','claimed_returned'))) ",
            "AND (:overdue_on IS NULL OR (l.state IN ('out','claimed_returned') AND l.due_on < :overdue_on)) ",
            "AND (:borrower IS NULL OR l.borrower_id = :borrower) AND (:record IS NULL OR l.record_id = :record) ",
            "AND (:from IS NULL OR l.happened_at >= :from) AND (:until IS NULL OR l.happened_at < :until) ",
            "AND (:before_row IS NULL OR l.row < :before_row) ORDER BY l.row DESC LIMIT :limit"
        )
    };
}

crate::statements! {
    GET_LOAN = concat!(select!(), "WHERE l.id = :id");
    GET_VISIBLE = concat!(select!(), "WHERE l.id = :id AND (l.borrower_id = :sight_person OR ", crate::sight!(), ")");
    FIND_OUT = concat!(select!(), "WHERE l.copy_id = :copy AND l.state IN ('out','claimed_returned','lost') ORDER BY l.row DESC LIMIT 1");
    FIND_WAITING = concat!(select!(), "WHERE l.copy_id = :copy AND l.borrower_id = :borrower AND l.way = :way AND l.state IN ('requested','approved') ORDER BY l.row DESC LIMIT 1");
    OF_APPROVAL = concat!(select!(), "WHERE l.approval_id = :approval ORDER BY l.row");
    LIST_ALL = listed!("1");
    LIST_OPEN = listed!("l.state IN ('out','claimed_returned')");
    LIST_IN_STATE = listed!("l.state = :state");
    LIST_OF_BORROWER = listed!("l.borrower_id = :borrower");
    LIST_OF_BORROWER_IN_STATE = listed!("l.borrower_id = :borrower AND l.state = :state");
    LIST_OPEN_OF_BORROWER = listed!("l.borrower_id = :borrower AND l.state IN ('out','claimed_returned')");
    LIST_OF_RECORD = listed!("l.record_id = :record");
    COUNT_OPEN = concat!("SELECT count(*) FROM loans AS l CROSS JOIN records AS r ON r.id = l.record_id WHERE l.state IN ('out','claimed_returned') AND ", crate::sight!());
    COUNT_OVERDUE = concat!("SELECT count(*) FROM loans AS l CROSS JOIN records AS r ON r.id = l.record_id WHERE l.state = 'out' AND l.due_on < :today AND ", crate::sight!());
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<LoanRow> {
    Ok(LoanRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        copy: id(row, "copy_id")?,
        label: row.get("label")?,
        barcode: row.get("barcode")?,
        record: id(row, "record_id")?,
        accession: row.get("accession")?,
        archival_number: row.get("archival_number")?,
        title: row.get("title")?,
        level: level(row, "level")?,
        borrower: id(row, "borrower_id")?,
        borrower_name: row.get("borrower_name")?,
        borrower_department: row.get("borrower_department")?,
        way: row.get("way")?,
        state: row.get("state")?,
        purpose: row.get("purpose")?,
        approval: optional_id(row, "approval_id")?,
        ground: row.get("ground")?,
        rule: row.get("rule")?,
        requested_by: id(row, "requested_by")?,
        requested_at: moment(row, "requested_at")?,
        lent_by_name: row.get("lent_by_name")?,
        lent_at: optional_moment(row, "lent_at")?,
        due_on: optional_day(row, "due_on")?,
        renewals: row.get("renewals")?,
        override_reason: row.get("override_reason")?,
        receipt: row.get("receipt")?,
        receipt_signature: optional_id(row, "receipt_signature_id")?,
        receipt_image: optional_id(row, "receipt_image_id")?,
        returned_at: optional_moment(row, "returned_at")?,
        returned_by: row.get("returned_by")?,
        received_by_name: row.get("received_by_name")?,
        return_pages: row.get("return_pages")?,
        return_condition: row.get("return_condition")?,
        closing_note: row.get("closing_note")?,
        happened_at: moment(row, "happened_at")?,
        recorded_at: moment(row, "recorded_at")?,
        late_reason: row.get("late_reason")?,
        is_opening_balance: row.get::<_, Option<i64>>("import_row")?.is_some(),
        is_recalled: row.get("is_recalled")?,
        terms: terms(row)?,
    })
}

fn terms(row: &Row<'_>) -> rusqlite::Result<Option<LoanTerms>> {
    let Some(days) = row.get::<_, Option<u32>>("term_days")? else { return Ok(None) };
    Ok(Some(LoanTerms {
        rule: row.get("rule")?,
        article: row.get("term_article")?,
        days,
        item_limit: row.get("term_items")?,
        renewals: row.get("term_renewals")?,
        grace_days: row.get("term_grace")?,
        because: row.get("term_because")?,
    }))
}

/// That loan, for an act at the desk.
pub fn get_loan(reader: &Reader<'_>, sight: &Sight, loan: LoanId) -> Result<Option<LoanRow>> {
    reader.get(GET_LOAN, &sight.bind(named! { id: loan }), from_row)
}

/// That loan, if it exists for this reader.
pub fn get_visible(reader: &Reader<'_>, sight: &Sight, loan: LoanId) -> Result<Option<LoanRow>> {
    reader.get(GET_VISIBLE, &sight.bind(named! { id: loan }), from_row)
}

/// The loan that has the copy out, or lost it.
pub fn find_out(reader: &Reader<'_>, sight: &Sight, copy: CopyId) -> Result<Option<LoanRow>> {
    reader.get(FIND_OUT, &sight.bind(named! { copy: copy }), from_row)
}

/// The request of that person for that copy that waits at the desk.
pub fn find_waiting(
    reader: &Reader<'_>,
    sight: &Sight,
    copy: CopyId,
    borrower: PersonId,
    way: &str,
) -> Result<Option<LoanRow>> {
    reader.get(FIND_WAITING, &sight.bind(named! { copy: copy, borrower: borrower, way: way }), from_row)
}

/// The loans that stand or wait on an approval.
pub fn list_of_approval(reader: &Reader<'_>, sight: &Sight, approval: ApprovalId) -> Result<Vec<LoanRow>> {
    reader.list(OF_APPROVAL, &sight.bind(named! { approval: approval }), from_row)
}

impl LoanFilter {
    /// The statement whose index leaves the least to look through.
    fn statement(&self) -> &'static str {
        let open = self.overdue_on.is_some()
            || self.state.as_deref().is_some_and(|state| matches!(state, "open" | "out"));
        match (self.record, self.borrower, open, &self.state) {
            (Some(_), ..) => LIST_OF_RECORD,
            (None, Some(_), true, _) => LIST_OPEN_OF_BORROWER,
            (None, Some(_), false, Some(_)) => LIST_OF_BORROWER_IN_STATE,
            (None, Some(_), false, None) => LIST_OF_BORROWER,
            (None, None, true, _) => LIST_OPEN,
            (None, None, false, Some(_)) => LIST_IN_STATE,
            (None, None, false, None) => LIST_ALL,
        }
    }
}

/// Loans within sight, newest first.
pub fn list_loans(reader: &Reader<'_>, sight: &Sight, filter: &LoanFilter) -> Result<Vec<LoanRow>> {
    let parameters = named! {
        state: filter.state.clone(), overdue_on: filter.overdue_on, borrower: filter.borrower, record: filter.record,
        from: filter.from, until: filter.until, before_row: filter.before_row, limit: filter.limit
    };
    reader.list(filter.statement(), &sight.bind(parameters), from_row)
}

/// How many are out within sight, claimed returns among them.
pub fn count_open(reader: &Reader<'_>, sight: &Sight) -> Result<i64> {
    reader.number(COUNT_OPEN, &sight.bind(Vec::new()))
}

/// How many of them are past their day. What is said to be back is looked for, not dunned.
pub fn count_overdue(reader: &Reader<'_>, sight: &Sight, today: Day) -> Result<i64> {
    reader.number(COUNT_OVERDUE, &sight.bind(named! { today: today }))
}
