//! A borrower as the desk needs him.

use crate::{Reader, Result, Row, id, level, named, optional_day, optional_id};
use domain::access::Level;
use domain::{Day, DepartmentId, PersonId, RecordId};

/// A borrower: who, what may be seen, what is out.
#[derive(Debug, Clone)]
pub struct BorrowerRow {
    /// Who.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// 工号.
    pub staff_number: String,
    /// Thirteen digits.
    pub barcode: String,
    /// `staff`, `outside`, `guest`.
    pub kind: String,
    /// Department.
    pub department: Option<DepartmentId>,
    /// Its name.
    pub department_name: Option<String>,
    /// Organisation of an outside person.
    pub organisation: String,
    /// Telephone.
    pub phone: String,
    /// `active`, `suspended`, `left`.
    pub state: String,
    /// Clearance.
    pub clearance: Level,
    /// Agreement valid until.
    pub agreement_until: Option<Day>,
    /// Last training.
    pub training_on: Option<Day>,
    /// Items out.
    pub open_items: u32,
    /// Overdue.
    pub overdue_items: u32,
    /// The earliest due day of what is out.
    pub earliest_due: Option<Day>,
    /// The wall of the record asked about lets pass.
    pub within_wall: bool,
}

/// A person found by name, initials or number.
#[derive(Debug, Clone)]
pub struct MatchRow {
    /// Who.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// 工号.
    pub staff_number: String,
    /// Department.
    pub department_name: Option<String>,
    /// State code.
    pub state: String,
}

crate::statements! {
    GET_BORROWER = "SELECT p.*, d.name AS department_name, coalesce((SELECT max(c.level) FROM clearances AS c WHERE c.person_id = p.id AND c.completed_at IS NOT NULL AND c.withdrawn_at IS NULL), 0) AS clearance, (SELECT count(*) FROM loans AS l WHERE l.borrower_id = p.id AND l.state IN ('out','claimed_returned')) AS open_items, (SELECT count(*) FROM loans AS l WHERE l.borrower_id = p.id AND l.state IN ('out','claimed_returned') AND l.due_on < :today) AS overdue_items, (SELECT min(l.due_on) FROM loans AS l WHERE l.borrower_id = p.id AND l.state IN ('out','claimed_returned')) AS earliest_due, coalesce((SELECT r.walled = 0 OR r.department_id = p.department_id OR EXISTS (SELECT 1 FROM need_to_know AS k WHERE k.record_id = r.id AND k.person_id = p.id AND (k.until IS NULL OR k.until >= :today)) FROM records AS r WHERE r.id = :record), 1) AS within_wall FROM people AS p LEFT JOIN departments AS d ON d.id = p.department_id WHERE p.id = :person";
    FIND_PEOPLE = "SELECT p.id, p.name, p.staff_number, p.state, d.name AS department_name FROM people AS p LEFT JOIN departments AS d ON d.id = p.department_id WHERE p.barcode = :query OR p.staff_number = :query OR p.phone = :query OR instr(p.name, :query) OR instr(p.initials, lower(:query)) ORDER BY (p.barcode = :query OR p.staff_number = :query) DESC, p.state <> 'active', p.row LIMIT 20";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<BorrowerRow> {
    Ok(BorrowerRow {
        id: id(row, "id")?,
        name: row.get("name")?,
        staff_number: row.get("staff_number")?,
        barcode: row.get("barcode")?,
        kind: row.get("kind")?,
        department: optional_id(row, "department_id")?,
        department_name: row.get("department_name")?,
        organisation: row.get("organisation")?,
        phone: row.get("phone")?,
        state: row.get("state")?,
        clearance: level(row, "clearance")?,
        agreement_until: optional_day(row, "agreement_until")?,
        training_on: optional_day(row, "training_on")?,
        open_items: row.get("open_items")?,
        overdue_items: row.get("overdue_items")?,
        earliest_due: optional_day(row, "earliest_due")?,
        within_wall: row.get::<_, Option<bool>>("within_wall")?.unwrap_or(false),
    })
}

/// The borrower, with the wall of `record` if one is asked about.
pub fn get_borrower(
    reader: &Reader<'_>,
    person: PersonId,
    record: Option<RecordId>,
    today: Day,
) -> Result<Option<BorrowerRow>> {
    reader.get(GET_BORROWER, &named! { person: person, record: record, today: today }, from_row)
}

/// People by exact barcode, 工号 or telephone first, then by name or pinyin initials.
pub fn find_people(reader: &Reader<'_>, query: &str) -> Result<Vec<MatchRow>> {
    reader.list(FIND_PEOPLE, &named! { query: query }, |row| {
        Ok(MatchRow {
            id: id(row, "id")?,
            name: row.get("name")?,
            staff_number: row.get("staff_number")?,
            department_name: row.get("department_name")?,
            state: row.get("state")?,
        })
    })
}
