//! The office's calendar: days that differ from Monday–Friday, who changed them, what is due on them.

use crate::{Reader, Result, Sight, Tx, day, id, named, optional_moment};
use domain::{Day, LoanId, Moment, PersonId, RowId};

/// A day that differs, or that the office spoke of.
#[derive(Debug, Clone)]
pub struct CalendarDayRow {
    /// The day.
    pub day: Day,
    /// Whether it is worked.
    pub working: bool,
    /// Why.
    pub name: String,
    /// Who of the office said so; `None`: the rule pack.
    pub changed_by: Option<String>,
    /// When.
    pub changed_at: Option<Moment>,
}

/// Something due on a day.
#[derive(Debug, Clone)]
pub struct DueRow {
    /// Which loan.
    pub loan: LoanId,
    /// 档号 or 登记号.
    pub number: String,
    /// 借阅人.
    pub borrower: String,
    /// The day.
    pub due: Day,
}

/// What the office says of a day.
#[derive(Debug, Clone)]
pub struct CalendarChange<'a> {
    /// Identity.
    pub id: RowId,
    /// The day.
    pub day: Day,
    /// What it was.
    pub was_working: bool,
    /// What it is.
    pub working: bool,
    /// Why.
    pub name: &'a str,
    /// By whom.
    pub by: PersonId,
    /// When.
    pub at: Moment,
}

crate::statements! {
    DAYS_OF = "SELECT n.day, n.working, n.name, p.name AS by_name, c.changed_at FROM non_working_days AS n LEFT JOIN calendar_changes AS c ON c.row = (SELECT max(last.row) FROM calendar_changes AS last WHERE last.day = n.day) LEFT JOIN people AS p ON p.id = c.changed_by WHERE n.day BETWEEN :from AND :until ORDER BY n.day";
    OFFICE_SPOKE = "SELECT count(*) FROM calendar_changes WHERE day = :day";
    DUE_ON = concat!("SELECT l.id, coalesce(r.archival_number, r.accession) AS number, p.name AS borrower, l.due_on FROM loans AS l JOIN records AS r ON r.id = l.record_id JOIN people AS p ON p.id = l.borrower_id WHERE l.state IN ('out','claimed_returned') AND l.due_on = :day AND ", crate::sight!(), " ORDER BY l.row LIMIT 200");
}

/// The days that differ between two days.
pub fn list_calendar_days(reader: &Reader<'_>, from: Day, until: Day) -> Result<Vec<CalendarDayRow>> {
    reader.list(DAYS_OF, &named! { from: from, until: until }, |row| {
        Ok(CalendarDayRow {
            day: day(row, "day")?,
            working: row.get("working")?,
            name: row.get("name")?,
            changed_by: row.get("by_name")?,
            changed_at: optional_moment(row, "changed_at")?,
        })
    })
}

/// Whether the office itself ever spoke of a day.
pub fn did_office_speak_of(reader: &Reader<'_>, day: Day) -> Result<bool> {
    Ok(reader.number(OFFICE_SPOKE, &named! { day: day })? > 0)
}

/// What is due on a day, within sight.
pub fn list_due_on(reader: &Reader<'_>, sight: &Sight, on: Day) -> Result<Vec<DueRow>> {
    reader.list(DUE_ON, &sight.bind(named! { day: on }), |row| {
        Ok(DueRow {
            loan: id(row, "id")?,
            number: row.get("number")?,
            borrower: row.get("borrower")?,
            due: day(row, "due_on")?,
        })
    })
}

/// Notes what the office said.
pub fn insert_calendar_change(tx: &Tx<'_>, change: &CalendarChange<'_>) -> Result<()> {
    tx.insert(
        "calendar_changes",
        &named! {
            id: change.id, day: change.day, was_working: change.was_working, working: change.working, name: change.name, changed_by: change.by,
            changed_at: change.at
        },
    )
}
