//! What an approval, given, refused or withdrawn, does to the disclosure or the footage that waits for it.

use crate::{Error, Result, Work};
use domain::approvals::{ApprovalState, Ground};
use domain::sharing::{FootageState, FootageStep, SharingEvent, SharingState, SharingStep};
use domain::{FootageId, SharingId};
use store::named;

/// An approval was decided or withdrawn; of another area's subject, or of one that is not asked for any more, this is
/// no news.
pub(crate) fn approval_settled(work: &Work<'_, '_>, subject: &str, state: ApprovalState) -> Result<()> {
    let allowed = match state {
        ApprovalState::Approved => true,
        ApprovalState::Refused | ApprovalState::Withdrawn => false,
        _ => return Ok(()),
    };
    if let Ok(sharing) = subject.parse::<SharingId>()
        && let Some((number, stored)) = store::sharing::get_sharing_standing(work, sharing)?
    {
        return settle_sharing(work, sharing, (&number, &stored), allowed);
    }
    if let Ok(footage) = subject.parse::<FootageId>()
        && let Some((number, stored)) = store::sharing::get_footage_standing(work, footage)?
    {
        return settle_footage(work, footage, (&number, &stored), allowed);
    }
    Ok(())
}

fn settle_sharing(
    work: &Work<'_, '_>,
    sharing: SharingId,
    (number, stored): (&str, &str),
    allowed: bool,
) -> Result<()> {
    let state =
        SharingState::from_code(stored).ok_or_else(|| Error::Broken(format!("sharing {sharing}: state")))?;
    let step = if allowed { SharingStep::Approve } else { SharingStep::Refuse };
    let Ok(next) = state.after(step, number) else { return Ok(()) };
    store::sharing::update_sharing(work, sharing, &named! { state: next.code() })?;
    work.record(match allowed {
        true => SharingEvent::SharingApproved { sharing, ground: Ground::Approval.code() },
        false => SharingEvent::SharingRefused { sharing },
    });
    Ok(())
}

fn settle_footage(
    work: &Work<'_, '_>,
    footage: FootageId,
    (number, stored): (&str, &str),
    allowed: bool,
) -> Result<()> {
    let state =
        FootageState::from_code(stored).ok_or_else(|| Error::Broken(format!("footage {footage}: state")))?;
    let step = if allowed { FootageStep::Approve } else { FootageStep::Refuse };
    let Ok(next) = state.after(step, number) else { return Ok(()) };
    store::sharing::update_footage(work, footage, &named! { state: next.code() })?;
    work.record(match allowed {
        true => SharingEvent::FootageApproved { footage, ground: Ground::Approval.code() },
        false => SharingEvent::FootageRefused { footage },
    });
    Ok(())
}
