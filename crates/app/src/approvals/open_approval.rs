//! Open a request (打开审批单) to read exactly what is asked: from 机密 upward nobody signs without it, so it is recorded.

use super::read_approval::find;
use super::view::{ApprovalView, approval_view_for};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::approvals::ApprovalEvent;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct OpenApproval {
    /// Which.
    pub id: String,
}

/// Opens. Only who may read the record's words is shown them; having had it open is the reader's own.
pub fn open_approval(desk: &mut Desk, ask: OpenApproval) -> Result<Changed<ApprovalView>> {
    let (posts, locale) = (desk.posts()?, desk.locale());
    desk.witness(Operation::OpenApproval, |work| {
        let id = find(work, work.sight(), &posts, &ask.id)?.id;
        let row = store::approvals::get_visible(work, work.sight(), id)?.or_missing()?;
        let (by, now) = (work.actor(), work.now());
        if store::approvals::find_opening(work, id, by)?.is_none() {
            store::approvals::insert_opening(work, work.new_id(), id, by, now.at)?;
        }
        work.record(ApprovalEvent::ApprovalOpened { approval: id, by });
        approval_view_for(work, row, now, locale, Some(by))
    })
}
