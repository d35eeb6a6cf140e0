//! Requests that went out as files (离线签批请求): of one request for approval, or all, with where each stands.

use super::card_view::{AwayRequestView, away_view};
use crate::border::page_size;
use crate::error::OrMissing;
use crate::{Desk, Operation, Result};
use domain::ApprovalId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListApprovalRequests {
    /// Only of this request for approval.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub approval_id: Option<String>,
    /// At most.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct AwayRequestList {
    /// Newest first.
    pub rows: Vec<AwayRequestView>,
}

/// Lists.
pub fn list_approval_requests(desk: &mut Desk, ask: ListApprovalRequests) -> Result<AwayRequestList> {
    desk.read(Operation::ListApprovalRequests, |view| {
        let approval: Option<ApprovalId> =
            ask.approval_id.as_deref().map(|id| id.parse().ok().or_missing()).transpose()?;
        let rows = store::approvals::list_away(view, view.sight(), approval, page_size(ask.limit))?;
        Ok(AwayRequestList { rows: rows.iter().map(|row| away_view(row, view.now())).collect() })
    })
}
