//! Departments.

use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListDepartments {}

/// A department.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DepartmentView {
    /// Identity.
    pub id: String,
    /// Short code.
    pub code: String,
    /// Name.
    pub name: String,
    /// People in it.
    pub people: i64,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DepartmentList {
    /// Departments.
    pub rows: Vec<DepartmentView>,
}

pub(super) fn departments(reader: &Reader<'_>) -> Result<DepartmentList> {
    let rows = store::people::list_departments(reader)?
        .into_iter()
        .map(|row| DepartmentView {
            id: row.id.to_string(),
            code: row.code,
            name: row.name,
            people: row.people,
        })
        .collect();
    Ok(DepartmentList { rows })
}

/// Lists.
pub fn list_departments(desk: &mut Desk, _: ListDepartments) -> Result<DepartmentList> {
    desk.read(Operation::ListDepartments, |view| departments(view))
}
