//! Permits for taking things off the premises (外带证), and the gate.

use crate::{Reader, Result, Row, Sight, Tx, day, id, level, moment, named, optional_moment};
use domain::access::Level;
use domain::{CopyId, Day, LoanId, Moment, PersonId, RecordId, RowId, SignatureId};

/// A permit to be given out.
#[derive(Debug, Clone)]
pub struct NewPermit<'a> {
    /// Identity.
    pub id: RowId,
    /// `WD-…`.
    pub number: String,
    /// For which loan.
    pub loan: LoanId,
    /// Which copy.
    pub copy: CopyId,
    /// Of which record.
    pub record: RecordId,
    /// Level on that day.
    pub level: Level,
    /// Who carries.
    pub carrier: PersonId,
    /// With whom.
    pub second: Option<PersonId>,
    /// The second carrier's signature.
    pub signature: Option<SignatureId>,
    /// Channel code.
    pub channel: &'a str,
    /// Where to.
    pub destination: &'a str,
    /// Until when.
    pub valid_on: Day,
    /// Given out by.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

/// A permit as a reader may see it.
#[derive(Debug, Clone)]
pub struct PermitRow {
    /// Position, for keyset lists.
    pub row: i64,
    /// Identity.
    pub id: RowId,
    /// `WD-…`.
    pub number: String,
    /// For which loan.
    pub loan: LoanId,
    /// Its state.
    pub loan_state: String,
    /// The copy's barcode.
    pub barcode: String,
    /// Pages.
    pub pages: u32,
    /// 档号 or 登记号.
    pub record_number: String,
    /// Title, where the reader may see it.
    pub title: Option<String>,
    /// Level on the day of issue.
    pub level: Level,
    /// Who carries.
    pub carrier: String,
    /// Department or organisation.
    pub carrier_unit: Option<String>,
    /// With whom.
    pub second: Option<String>,
    /// Channel code.
    pub channel: String,
    /// Where to; none where the reader may not see the record.
    pub destination: Option<String>,
    /// Until when.
    pub valid_on: Day,
    /// Given out by.
    pub issued_by: String,
    /// When.
    pub issued_at: Moment,
    /// Taken back.
    pub withdrawn_at: Option<Moment>,
    /// Direction code of the last passage.
    pub passed: Option<String>,
    /// When.
    pub passed_at: Option<Moment>,
}

macro_rules! select {
    () => {
        concat!(
            "SELECT x.*, l.state AS loan_state, s.barcode, s.pages, coalesce(r.archival_number, r.accession) AS record_number, CASE WHEN ", crate::sight!(), " THEN r.title END AS title, CASE WHEN ", crate::sight!(), " THEN x.destination END AS seen_destination, p.name AS carrier_name, coalesce(d.name, nullif(p.organisation, '')) AS carrier_unit, q.name AS second_name, giver.name AS issued_by_name, ",
            "(SELECT g.direction FROM gate_checks AS g WHERE g.permit_id = x.id ORDER BY g.row DESC LIMIT 1) AS passed, (SELECT g.checked_at FROM gate_checks AS g WHERE g.permit_id = x.id ORDER BY g.row DESC LIMIT 1) AS passed_at ",
            "FROM carry_permits AS x JOIN loans AS l ON l.id = x.loan_id JOIN copies AS s ON s.id = x.copy_id JOIN records AS r ON r.id = x.record_id JOIN people AS p ON p.id = x.carrier_id LEFT JOIN departments AS d ON d.id = p.department_id LEFT JOIN people AS q ON q.id = x.second_id JOIN people AS giver ON giver.id = x.issued_by "
        )
    };
}

crate::statements! {
    GET_PERMIT = concat!(select!(), "WHERE x.id = :permit");
    FIND_PERMIT = concat!(select!(), "WHERE x.number = :number");
    STANDING_PERMIT = "SELECT number FROM carry_permits WHERE loan_id = :loan AND withdrawn_at IS NULL AND valid_on >= :today ORDER BY row DESC LIMIT 1";
    LIST_PERMITS = concat!(select!(), "WHERE (:standing = 0 OR (x.withdrawn_at IS NULL AND x.valid_on >= :sight_today AND l.state IN ('out','claimed_returned'))) AND (:before_row IS NULL OR x.row < :before_row) ORDER BY x.row DESC LIMIT :limit");
    LAST_PASSAGE = "SELECT direction FROM gate_checks WHERE permit_id = :permit ORDER BY row DESC LIMIT 1";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<PermitRow> {
    Ok(PermitRow {
        row: row.get("row")?,
        id: id(row, "id")?,
        number: row.get("number")?,
        loan: id(row, "loan_id")?,
        loan_state: row.get("loan_state")?,
        barcode: row.get("barcode")?,
        pages: row.get("pages")?,
        record_number: row.get("record_number")?,
        title: row.get("title")?,
        level: level(row, "level")?,
        carrier: row.get("carrier_name")?,
        carrier_unit: row.get("carrier_unit")?,
        second: row.get("second_name")?,
        channel: row.get("channel")?,
        destination: row.get("seen_destination")?,
        valid_on: day(row, "valid_on")?,
        issued_by: row.get("issued_by_name")?,
        issued_at: moment(row, "issued_at")?,
        withdrawn_at: optional_moment(row, "withdrawn_at")?,
        passed: row.get("passed")?,
        passed_at: optional_moment(row, "passed_at")?,
    })
}

/// That permit; title and destination by sight.
pub fn get_permit(reader: &Reader<'_>, sight: &Sight, permit: RowId) -> Result<Option<PermitRow>> {
    reader.get(GET_PERMIT, &sight.bind(named! { permit: permit }), from_row)
}

/// The permit of that number.
pub fn find_permit(reader: &Reader<'_>, sight: &Sight, number: &str) -> Result<Option<PermitRow>> {
    reader.get(FIND_PERMIT, &sight.bind(named! { number: number }), from_row)
}

/// The number of the permit that stands for a loan.
pub fn standing_permit(reader: &Reader<'_>, loan: LoanId, today: Day) -> Result<Option<String>> {
    reader.get(STANDING_PERMIT, &named! { loan: loan, today: today }, |row| row.get("number"))
}

/// Permits, newest first.
pub fn list_permits(
    reader: &Reader<'_>,
    sight: &Sight,
    standing: bool,
    (before_row, limit): (Option<i64>, i64),
) -> Result<Vec<PermitRow>> {
    let bound = sight.bind(named! { standing: standing, before_row: before_row, limit: limit });
    reader.list(LIST_PERMITS, &bound, from_row)
}

/// The direction of the last passage.
pub fn last_passage(reader: &Reader<'_>, permit: RowId) -> Result<Option<String>> {
    reader.get(LAST_PASSAGE, &named! { permit: permit }, |row| row.get("direction"))
}

/// Gives a permit out.
pub fn insert_permit(tx: &Tx<'_>, new: &NewPermit<'_>) -> Result<()> {
    tx.insert(
        "carry_permits",
        &named! {
            id: new.id, number: &new.number, loan_id: new.loan, copy_id: new.copy, record_id: new.record, level: new.level, carrier_id: new.carrier,
            second_id: new.second, signature_id: new.signature, channel: new.channel, destination: new.destination, valid_on: new.valid_on, issued_by: new.by, issued_at: new.at
        },
    )
}

/// Takes it back.
pub fn withdraw_permit(tx: &Tx<'_>, permit: RowId, at: Moment) -> Result<()> {
    tx.update("carry_permits", permit, &named! { withdrawn_at: at })
}

/// It passes the gate.
pub fn insert_gate_check(
    tx: &Tx<'_>,
    check: RowId,
    permit: RowId,
    direction: &str,
    (by, at): (PersonId, Moment),
) -> Result<()> {
    tx.insert(
        "gate_checks",
        &named! { id: check, permit_id: permit, direction: direction, checked_by: by, checked_at: at },
    )
}
