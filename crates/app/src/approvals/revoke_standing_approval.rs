//! Take a standing approval back (撤销长期批准), at once: by whoever it is for, or whoever decides such requests.

use super::read_standing_approval::find;
use super::standing_view::{StandingView, standing_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::approvals::{ApprovalEvent, revoke};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct RevokeStandingApproval {
    /// Which.
    pub id: String,
    /// Why.
    pub reason: String,
}

/// Takes it back.
pub fn revoke_standing_approval(
    desk: &mut Desk,
    ask: RevokeStandingApproval,
) -> Result<Changed<StandingView>> {
    let posts = desk.posts()?;
    desk.transact(Operation::RevokeStandingApproval, |work| {
        let row = find(work, work.sight(), &posts, &ask.id)?;
        let (by, now, id) = (work.actor(), work.now(), row.facts.id);
        revoke(&row.facts, (by, &posts), &ask.reason, now.today())?;
        let kept = work.sealed_for(
            row.facts.ceiling,
            ("standing_approvals", "revoked_reason"),
            id,
            ask.reason.trim(),
        )?;
        store::approvals::revoke_standing(work, id, (by, now.at), &kept)?;
        work.record(ApprovalEvent::StandingRevoked { standing: id, person: row.facts.person, by });
        Ok(standing_view(store::approvals::get_standing(work, id)?.or_missing()?, now))
    })
}
