//! A signed sheet as a page shows it.

use crate::border::PersonRef;
use domain::Now;
use domain::approvals::{PaperState, is_overdue};
use schemars::JsonSchema;
use serde::Serialize;
use store::approvals::PaperRow;
use ts_rs::TS;

/// A paper approval.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct PaperApprovalView {
    /// Identity.
    pub id: String,
    /// The request.
    pub approval_id: String,
    /// `SQ-…`.
    pub number: String,
    /// Action code.
    pub action: String,
    /// State code of the request.
    pub approval_state: String,
    /// Who signed with a pen.
    pub approver: PersonRef,
    /// As which approver.
    pub post: String,
    /// Who attested.
    pub attested_by: String,
    /// When.
    pub attested_at: String,
    /// The last day to confirm.
    pub confirm_by: String,
    /// `unconfirmed`, `confirmed`, `denied`.
    pub state: String,
    /// Not settled within its days.
    pub is_overdue: bool,
    /// When settled.
    pub settled_at: Option<String>,
    /// SHA-256 of the scan, hex.
    pub scan_sha256: String,
}

/// The view of a stored sheet.
pub(super) fn paper_view(row: &PaperRow, now: Now) -> PaperApprovalView {
    let state = PaperState::from_code(&row.state).unwrap_or(PaperState::Unconfirmed);
    PaperApprovalView {
        id: row.id.to_string(),
        approval_id: row.approval.to_string(),
        number: row.number.clone(),
        action: row.action.clone(),
        approval_state: row.approval_state.clone(),
        approver: PersonRef { id: row.approver.to_string(), name: row.approver_name.clone() },
        post: row.post.clone(),
        attested_by: row.attested_by_name.clone(),
        attested_at: row.attested_at.to_string(),
        confirm_by: row.confirm_by.to_string(),
        state: row.state.clone(),
        is_overdue: is_overdue(state, row.confirm_by, now),
        settled_at: row.settled_at.map(|at| at.to_string()),
        scan_sha256: hex::encode(&row.scan.sha256),
    }
}
