//! When something outside a session moves a job on: its approval, or the last copy coming back.

use super::facts::unreadable;
use crate::error::OrMissing;
use crate::{Result, Work};
use domain::approvals::{ApprovalState, Ground};
use domain::copying::{CopyEvent, JobState, NumberedState, Step, is_settled};
use domain::{ApprovalId, CopyJobId};

/// The approval a job waits on was decided or withdrawn.
pub fn approval_settled(
    work: &Work<'_, '_>,
    _: ApprovalId,
    subject: &str,
    state: ApprovalState,
) -> Result<()> {
    let job: CopyJobId = subject.parse().ok().or_missing()?;
    let (step, event) = match state {
        ApprovalState::Approved => {
            (Step::Approve, CopyEvent::CopyApproved { job, ground: Ground::Approval.code() })
        }
        ApprovalState::Refused | ApprovalState::Withdrawn => (Step::Refuse, CopyEvent::CopyRefused { job }),
        ApprovalState::Open | ApprovalState::Used | ApprovalState::Expired => return Ok(()),
    };
    advance(work, job, step)?;
    work.record(event);
    Ok(())
}

fn advance(work: &Work<'_, '_>, job: CopyJobId, step: Step) -> Result<()> {
    let (number, state) = store::copying::get_standing(work, job)?.or_missing()?;
    let state = JobState::from_code(&state).ok_or_else(|| unreadable("job state"))?;
    let next = state.after(step, &number)?;
    Ok(store::copying::set_state(work, job, next.code())?)
}

/// Closes a job whose copies are all back or destroyed.
pub(super) fn close_when_settled(work: &Work<'_, '_>, job: CopyJobId) -> Result<()> {
    let mut states = Vec::new();
    for copy in store::copying::list_of_job(work, job)? {
        states
            .push(NumberedState::of(&copy.state, copy.handed_over).ok_or_else(|| unreadable("copy state"))?);
    }
    let (_, state) = store::copying::get_standing(work, job)?.or_missing()?;
    let finished = JobState::from_code(&state).is_some_and(JobState::is_final);
    if is_settled(&states) && !finished {
        advance(work, job, Step::Close)?;
        work.record(CopyEvent::CopyJobClosed { job });
    }
    Ok(())
}
