//! Signed sheets (纸批): of one request, mine to confirm, or all that nobody has confirmed (未确认纸批).

use super::paper_view::{PaperApprovalView, paper_view};
use crate::border::page_size;
use crate::error::OrMissing;
use crate::{Desk, Operation, Result};
use domain::ApprovalId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::approvals::PaperFilter;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListPaperApprovals {
    /// Only of this request.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub approval_id: Option<String>,
    /// Only those I signed.
    #[serde(default)]
    pub mine: bool,
    /// Only those that nobody has confirmed or denied.
    #[serde(default)]
    pub unconfirmed: bool,
    /// At most.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct PaperApprovalList {
    /// Newest first.
    pub rows: Vec<PaperApprovalView>,
}

/// Lists.
pub fn list_paper_approvals(desk: &mut Desk, ask: ListPaperApprovals) -> Result<PaperApprovalList> {
    desk.read(Operation::ListPaperApprovals, |view| {
        let approval: Option<ApprovalId> =
            ask.approval_id.as_deref().map(|id| id.parse().ok().or_missing()).transpose()?;
        let filter = PaperFilter {
            approver: ask.mine.then(|| view.actor()),
            approval,
            unconfirmed: ask.unconfirmed,
            limit: page_size(ask.limit),
        };
        let rows = store::approvals::list_papers(view, view.sight(), &filter)?;
        Ok(PaperApprovalList { rows: rows.iter().map(|row| paper_view(row, view.now())).collect() })
    })
}
