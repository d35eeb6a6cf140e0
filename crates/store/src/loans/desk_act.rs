//! The day's acts at the desk (流水) and what each is put back to when it is reversed.

use crate::{
    Reader, Result, Row, Sight, Tx, id, level, moment, named, optional_day, optional_id, optional_moment,
};
use domain::access::Level;
use domain::{CopyId, Day, LoanId, Moment, PersonId, PlaceId, RecordId, RowId, SessionId};

/// One act.
#[derive(Debug, Clone)]
pub struct ActRow {
    /// Identity.
    pub id: RowId,
    /// In which session.
    pub session: SessionId,
    /// By whom.
    pub person: PersonId,
    /// `lend`, `return`, `renew`.
    pub act: String,
    /// On which loan.
    pub loan: LoanId,
    /// Of which copy.
    pub copy: CopyId,
    /// Of which record.
    pub record: RecordId,
    /// When.
    pub at: Moment,
    /// Somebody else signed for it.
    pub signed_by_another: bool,
    /// The loan's state before.
    pub before_state: String,
    /// Its due day before.
    pub before_due: Option<Day>,
    /// The copy's place before.
    pub before_place: Option<PlaceId>,
    /// Its noted damage before.
    pub before_condition: String,
    /// When it was reversed.
    pub reversed_at: Option<Moment>,
}

/// One line of the day.
#[derive(Debug, Clone)]
pub struct ActLine {
    /// The act.
    pub act: ActRow,
    /// 档号 or 登记号.
    pub number: String,
    /// The copy's label.
    pub label: String,
    /// Title, only when the reader may see it.
    pub title: Option<String>,
    /// Level.
    pub level: Level,
    /// 借阅人.
    pub borrower: String,
    /// 应还.
    pub due_on: Option<Day>,
    /// The loan's state now.
    pub state: String,
    /// Name of who acted.
    pub by: String,
    /// Pages counted at a return, when they differ from the copy's.
    pub pages_missing: Option<i64>,
}

crate::statements! {
    LAST_ACT = "SELECT * FROM desk_acts WHERE session = :session AND +person_id = :person ORDER BY row DESC LIMIT 1";
    TOUCHED_LATER = "SELECT count(*) FROM row_digests AS t WHERE t.seq > (SELECT max(s.seq) FROM row_digests AS s WHERE s.table_name = 'desk_acts' AND s.row_id = :act) AND ((t.table_name = 'copies' AND t.row_id = :copy) OR (t.table_name = 'loans' AND t.row_id = :loan))";
    LIST_ACTS = concat!("SELECT a.*, coalesce(r.archival_number, r.accession) AS number, c.label, r.level, CASE WHEN ", crate::sight!(), " THEN r.title END AS title, b.name AS borrower, l.due_on, l.state, p.name AS by_name, CASE WHEN a.act = 'return' AND l.return_pages IS NOT NULL AND l.return_pages <> c.pages THEN c.pages - l.return_pages END AS pages_missing FROM desk_acts AS a CROSS JOIN loans AS l ON l.id = a.loan_id CROSS JOIN copies AS c ON c.id = a.copy_id CROSS JOIN records AS r ON r.id = a.record_id JOIN people AS b ON b.id = l.borrower_id JOIN people AS p ON p.id = a.person_id WHERE a.at >= :from AND (a.person_id = :sight_person OR ", crate::sight!(), ") ORDER BY a.at DESC, a.row DESC LIMIT 500");
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ActRow> {
    Ok(ActRow {
        id: id(row, "id")?,
        session: id(row, "session")?,
        person: id(row, "person_id")?,
        act: row.get("act")?,
        loan: id(row, "loan_id")?,
        copy: id(row, "copy_id")?,
        record: id(row, "record_id")?,
        at: moment(row, "at")?,
        signed_by_another: row.get("signed_by_another")?,
        before_state: row.get("before_state")?,
        before_due: optional_day(row, "before_due_on")?,
        before_place: optional_id(row, "before_place_id")?,
        before_condition: row.get("before_condition")?,
        reversed_at: optional_moment(row, "reversed_at")?,
    })
}

/// Notes an act.
pub fn insert_act(tx: &Tx<'_>, act: &ActRow) -> Result<()> {
    tx.insert(
        "desk_acts",
        &named! {
            id: act.id, session: act.session, person_id: act.person, act: &act.act, loan_id: act.loan, copy_id: act.copy, record_id: act.record,
            at: act.at, signed_by_another: act.signed_by_another, before_state: &act.before_state, before_due_on: act.before_due,
            before_place_id: act.before_place, before_condition: &act.before_condition, reversed_at: act.reversed_at
        },
    )
}

/// The last act of that person in that session.
pub fn last_act(reader: &Reader<'_>, session: SessionId, person: PersonId) -> Result<Option<ActRow>> {
    reader.get(LAST_ACT, &named! { session: session, person: person }, from_row)
}

/// Whether copy or loan were written again after the act. The trail knows: it keeps a digest of every
/// written row under the position of the event that wrote it.
pub fn is_touched_later(reader: &Reader<'_>, act: &ActRow) -> Result<bool> {
    Ok(reader.number(TOUCHED_LATER, &named! { act: act.id, copy: act.copy, loan: act.loan })? > 0)
}

/// The act is reversed.
pub fn set_reversed(tx: &Tx<'_>, act: RowId, at: Moment) -> Result<()> {
    tx.update("desk_acts", act, &named! { reversed_at: at })
}

/// The acts since a moment, newest first: one's own, and whatever else is within sight.
pub fn list_acts(reader: &Reader<'_>, sight: &Sight, from: Moment) -> Result<Vec<ActLine>> {
    reader.list(LIST_ACTS, &sight.bind(named! { from: from }), |row| {
        Ok(ActLine {
            act: from_row(row)?,
            number: row.get("number")?,
            label: row.get("label")?,
            title: row.get("title")?,
            level: level(row, "level")?,
            borrower: row.get("borrower")?,
            due_on: optional_day(row, "due_on")?,
            state: row.get("state")?,
            by: row.get("by_name")?,
            pages_missing: row.get("pages_missing")?,
        })
    })
}
