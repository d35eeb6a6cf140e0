//! A change of the duty table as it crosses the border.

use crate::border::PersonRef;
use schemars::JsonSchema;
use serde::Serialize;
use store::approvals::DutyChangeRow;
use ts_rs::TS;

/// A change of the duty table.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DutyChangeView {
    /// Identity.
    pub id: String,
    /// `confirm` or `withdraw`.
    pub act: String,
    /// Department.
    pub department_id: Option<String>,
    /// Its name.
    pub department: Option<String>,
    /// Post code.
    pub post: Option<String>,
    /// Family code.
    pub family: String,
    /// Article.
    pub article: String,
    /// Why.
    pub reason: String,
    /// `proposed`, `in_force`, `refused`.
    pub state: String,
    /// Who proposed.
    pub proposed_by: PersonRef,
    /// When.
    pub proposed_at: String,
    /// Who decided.
    pub decided_by: Option<String>,
    /// When.
    pub decided_at: Option<String>,
}

pub(super) fn change_view(row: DutyChangeRow) -> DutyChangeView {
    DutyChangeView {
        id: row.id.to_string(),
        act: row.act,
        department_id: row.department.map(|id| id.to_string()),
        department: row.department_name,
        post: row.post.map(|post| post.code().to_owned()),
        family: row.family,
        article: row.article,
        reason: row.reason,
        state: row.state,
        proposed_by: PersonRef { id: row.proposed_by.to_string(), name: row.proposed_by_name },
        proposed_at: row.proposed_at.to_string(),
        decided_by: row.decided_by_name,
        decided_at: row.decided_at.map(|at| at.to_string()),
    }
}
