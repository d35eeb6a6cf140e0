//! Look a standing approval through (复核长期批准): it is still needed and stays.

use super::read_standing_approval::find;
use super::standing_view::{StandingView, standing_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::approvals::{ApprovalEvent, is_in_force};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReviewStandingApproval {
    /// Which.
    pub id: String,
}

/// Keeps it.
pub fn review_standing_approval(
    desk: &mut Desk,
    ask: ReviewStandingApproval,
) -> Result<Changed<StandingView>> {
    let posts = desk.posts()?;
    desk.transact(Operation::ReviewStandingApproval, |work| {
        let row = find(work, work.sight(), &posts, &ask.id)?;
        let (by, now, id) = (work.actor(), work.now(), row.facts.id);
        is_in_force(&row.facts, now.today())?;
        store::approvals::review_standing(work, id, by, now.today())?;
        work.record(ApprovalEvent::StandingReviewed { standing: id, by });
        Ok(standing_view(store::approvals::get_standing(work, id)?.or_missing()?, now))
    })
}
