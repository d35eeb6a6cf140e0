//! Departments, the duty table (部门×类别) and the office's switches.

use crate::{Reader, Result, Row, Tx, id, moment, named};
use domain::{DepartmentId, Moment, PersonId, RowId};

/// A department.
#[derive(Debug, Clone)]
pub struct DepartmentRow {
    /// Identity.
    pub id: DepartmentId,
    /// Short code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Active people in it.
    pub people: i64,
}

/// A confirmed duty.
#[derive(Debug, Clone)]
pub struct DutyRow {
    /// Identity.
    pub id: RowId,
    /// Which department.
    pub department: DepartmentId,
    /// Its name.
    pub department_name: String,
    /// Works with which family of categories.
    pub family: String,
    /// Confirmed by.
    pub confirmed_by: String,
    /// Confirmed when.
    pub confirmed_at: Moment,
}

crate::statements! {
    LIST_DEPARTMENTS = "SELECT d.*, (SELECT count(*) FROM people AS p WHERE p.department_id = d.id AND p.state = 'active') AS people FROM departments AS d ORDER BY d.row";
    LIST_DUTIES = "SELECT u.*, d.name AS department_name, coalesce(p.name, '') AS confirmed_by_name FROM duties AS u JOIN departments AS d ON d.id = u.department_id LEFT JOIN people AS p ON p.id = u.confirmed_by WHERE u.withdrawn_at IS NULL ORDER BY d.row, u.row";
    LIST_FAMILIES = "SELECT DISTINCT family FROM categories ORDER BY family";
    SETTING_ID = "SELECT id FROM settings WHERE key = :key";
}

/// All departments.
pub fn list_departments(reader: &Reader<'_>) -> Result<Vec<DepartmentRow>> {
    reader.list(LIST_DEPARTMENTS, &[], |row| {
        Ok(DepartmentRow {
            id: id(row, "id")?,
            code: row.get("code")?,
            name: row.get("name")?,
            people: row.get("people")?,
        })
    })
}

/// Adds a department.
pub fn insert_department(tx: &Tx<'_>, department: DepartmentId, code: &str, name: &str) -> Result<()> {
    tx.insert("departments", &named! { id: department, code: code, name: name })
}

fn duty_from_row(row: &Row<'_>) -> rusqlite::Result<DutyRow> {
    Ok(DutyRow {
        id: id(row, "id")?,
        department: id(row, "department_id")?,
        department_name: row.get("department_name")?,
        family: row.get("family")?,
        confirmed_by: row.get("confirmed_by_name")?,
        confirmed_at: moment(row, "confirmed_at")?,
    })
}

/// The standing duties.
pub fn list_duties(reader: &Reader<'_>) -> Result<Vec<DutyRow>> {
    reader.list(LIST_DUTIES, &[], duty_from_row)
}

/// Confirms a duty.
pub fn insert_duty(
    tx: &Tx<'_>,
    duty: RowId,
    department: DepartmentId,
    family: &str,
    by: PersonId,
    at: Moment,
) -> Result<()> {
    tx.insert(
        "duties",
        &named! { id: duty, department_id: department, family: family, confirmed_by: by, confirmed_at: at },
    )
}

/// Ends a duty.
pub fn withdraw_duty(tx: &Tx<'_>, duty: RowId, at: Moment) -> Result<()> {
    tx.update("duties", duty, &named! { withdrawn_at: at })
}

/// The families of the file plan.
pub fn list_families(reader: &Reader<'_>) -> Result<Vec<String>> {
    reader.list(LIST_FAMILIES, &[], |row| row.get(0))
}

/// Writes a switch of the office; answers the row it stands in.
pub fn put_setting(
    tx: &Tx<'_>,
    fresh: RowId,
    key: &str,
    value: &str,
    by: PersonId,
    at: Moment,
) -> Result<RowId> {
    let standing = tx.get(SETTING_ID, &named! { key: key }, |row| id::<RowId>(row, "id"))?;
    let columns = named! { value: value, changed_by: by, changed_at: at };
    match standing {
        Some(standing) => tx.update("settings", standing, &columns).map(|()| standing),
        None => {
            let mut columns = columns;
            columns.extend(named! { id: fresh, key: key });
            tx.insert("settings", &columns).map(|()| fresh)
        }
    }
}
