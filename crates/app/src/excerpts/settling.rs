//! What an approval, given, refused or withdrawn, does to the excerpt that waits for it.

use crate::error::OrMissing;
use crate::{Error, Result, Work};
use domain::approvals::{ApprovalState, Ground};
use domain::excerpts::{ExcerptEvent, ExcerptState, ExcerptStep};
use domain::{ApprovalId, ExcerptId};
use store::named;

/// The approval an excerpt waits on was decided or withdrawn.
pub(crate) fn approval_settled(
    work: &Work<'_, '_>,
    _: ApprovalId,
    subject: &str,
    state: ApprovalState,
) -> Result<()> {
    let excerpt: ExcerptId = subject.parse().ok().or_missing()?;
    let (step, event) = match state {
        ApprovalState::Approved => {
            (ExcerptStep::Approve, ExcerptEvent::ExcerptApproved { excerpt, ground: Ground::Approval.code() })
        }
        ApprovalState::Refused | ApprovalState::Withdrawn => {
            (ExcerptStep::Refuse, ExcerptEvent::ExcerptRefused { excerpt })
        }
        _ => return Ok(()),
    };
    let (number, state) = store::excerpts::get_excerpt_standing(work, excerpt)?.or_missing()?;
    let state =
        ExcerptState::from_code(&state).ok_or_else(|| Error::Broken(format!("excerpt {excerpt}: state")))?;
    let next = state.after(step, &number)?;
    store::excerpts::update_excerpt(work, excerpt, &named! { state: next.code() })?;
    work.record(event);
    Ok(())
}
