//! What an approval, given, refused or withdrawn, does to the outgoing paper or the transfer that waits for it.

use crate::{Error, Result, Work};
use domain::approvals::{ApprovalState, Ground};
use domain::dispatch::{DispatchEvent, OutgoingState, OutgoingStep, TransferState, TransferStep};
use domain::{ApprovalId, OutgoingId, TransferId};
use store::named;

/// Which way an approval went.
fn went(state: ApprovalState) -> Option<bool> {
    match state {
        ApprovalState::Approved => Some(true),
        ApprovalState::Refused | ApprovalState::Withdrawn => Some(false),
        _ => None,
    }
}

/// An approval of a transfer or a despatch was decided or withdrawn; of another area's subject this is no news.
pub(crate) fn approval_settled(
    work: &Work<'_, '_>,
    _: ApprovalId,
    subject: &str,
    state: ApprovalState,
) -> Result<()> {
    let Some(allowed) = went(state) else { return Ok(()) };
    if let Ok(transfer) = subject.parse::<TransferId>()
        && let Some((number, stored)) = store::dispatch::get_transfer_standing(work, transfer)?
    {
        return settle_transfer(work, transfer, (&number, &stored), allowed);
    }
    if let Ok(outgoing) = subject.parse::<OutgoingId>()
        && let Some((number, stored)) = store::dispatch::get_outgoing_standing(work, outgoing)?
    {
        return settle_outgoing(work, outgoing, (&number, &stored), allowed);
    }
    Ok(())
}

fn settle_transfer(
    work: &Work<'_, '_>,
    transfer: TransferId,
    (number, stored): (&str, &str),
    allowed: bool,
) -> Result<()> {
    let state = TransferState::from_code(stored)
        .ok_or_else(|| Error::Broken(format!("transfer {transfer}: state")))?;
    let step = if allowed { TransferStep::Approve } else { TransferStep::Refuse };
    let next = state.after(step, number)?;
    store::dispatch::update_transfer(work, transfer, &named! { state: next.code() })?;
    work.record(match allowed {
        true => DispatchEvent::TransferApproved { transfer, ground: Ground::Approval.code() },
        false => DispatchEvent::TransferRefused { transfer },
    });
    Ok(())
}

fn settle_outgoing(
    work: &Work<'_, '_>,
    outgoing: OutgoingId,
    (number, stored): (&str, &str),
    allowed: bool,
) -> Result<()> {
    let state = OutgoingState::from_code(stored)
        .ok_or_else(|| Error::Broken(format!("despatch {outgoing}: state")))?;
    let step = if allowed { OutgoingStep::Approve } else { OutgoingStep::Refuse };
    let next = state.after(step, number)?;
    store::dispatch::update_outgoing(work, outgoing, &named! { state: next.code() })?;
    work.record(match allowed {
        true => DispatchEvent::DespatchApproved { outgoing, ground: Ground::Approval.code() },
        false => DispatchEvent::DespatchRefused { outgoing },
    });
    Ok(())
}
