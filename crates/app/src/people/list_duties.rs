//! The duty table (职责表): which department works with which family of categories.

use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListDuties {}

/// A duty.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DutyView {
    /// Identity.
    pub id: String,
    /// Identity of the department.
    pub department_id: String,
    /// Department.
    pub department: String,
    /// Family code.
    pub family: String,
    /// Confirmed by.
    pub confirmed_by: String,
    /// When.
    pub confirmed_at: String,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DutyList {
    /// Standing duties.
    pub rows: Vec<DutyView>,
    /// Families that could be chosen.
    pub families: Vec<String>,
}

pub(super) fn duties(reader: &Reader<'_>) -> Result<DutyList> {
    let rows = store::people::list_duties(reader)?
        .into_iter()
        .map(|row| DutyView {
            id: row.id.to_string(),
            department_id: row.department.to_string(),
            department: row.department_name,
            family: row.family,
            confirmed_by: row.confirmed_by,
            confirmed_at: row.confirmed_at.to_string(),
        })
        .collect();
    Ok(DutyList { rows, families: store::people::list_families(reader)? })
}

/// Lists.
pub fn list_duties(desk: &mut Desk, _: ListDuties) -> Result<DutyList> {
    desk.read(Operation::ListDuties, |view| duties(view))
}
