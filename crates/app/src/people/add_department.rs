//! Add a department.

use super::list_departments::{DepartmentList, departments};
use crate::{Changed, Desk, Operation, Result};
use domain::people::{PeopleEvent, PeopleRefusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct AddDepartment {
    /// Short code, unique.
    pub code: String,
    /// Name.
    pub name: String,
}

/// Adds.
pub fn add_department(desk: &mut Desk, ask: AddDepartment) -> Result<Changed<DepartmentList>> {
    desk.transact(Operation::AddDepartment, |work| {
        let (code, name) = (ask.code.trim(), ask.name.trim());
        if name.is_empty() || code.is_empty() {
            return Err(PeopleRefusal::NameMissing.into());
        }
        if store::people::list_departments(work)?.iter().any(|known| known.code == code) {
            return Err(PeopleRefusal::DepartmentCodeTaken { code: code.to_owned() }.into());
        }
        let department = work.new_id();
        store::people::insert_department(work, department, code, name)?;
        work.record(PeopleEvent::DepartmentAdded { department });
        departments(work)
    })
}
