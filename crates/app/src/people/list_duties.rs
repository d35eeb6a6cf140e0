//! The duty table (职责表): which department, and which post, works with which family of categories.

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
    /// Identity of the department; none: the post in all of them.
    pub department_id: Option<String>,
    /// Department.
    pub department: Option<String>,
    /// The post, when it is a post's.
    pub post: Option<String>,
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

fn duties(reader: &Reader<'_>) -> Result<DutyList> {
    let mut rows: Vec<DutyView> = store::people::list_duties(reader)?
        .into_iter()
        .map(|row| DutyView {
            id: row.id.to_string(),
            department_id: Some(row.department.to_string()),
            department: Some(row.department_name),
            post: None,
            family: row.family,
            confirmed_by: row.confirmed_by,
            confirmed_at: row.confirmed_at.to_string(),
        })
        .collect();
    rows.extend(store::approvals::list_post_duties(reader)?.into_iter().map(|row| DutyView {
        id: row.id.to_string(),
        department_id: row.department.map(|id| id.to_string()),
        department: row.department_name,
        post: Some(row.post.code().to_owned()),
        family: row.family,
        confirmed_by: row.confirmed_by,
        confirmed_at: row.confirmed_at.to_string(),
    }));
    Ok(DutyList { rows, families: store::people::list_families(reader)? })
}

/// Lists.
pub fn list_duties(desk: &mut Desk, _: ListDuties) -> Result<DutyList> {
    desk.read(Operation::ListDuties, |view| duties(view))
}
