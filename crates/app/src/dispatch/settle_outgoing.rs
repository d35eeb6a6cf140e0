//! An outgoing paper is done when every part is signed for and everything that was to come back came back.

use crate::error::OrMissing;
use crate::{Error, Result, Work};
use domain::OutgoingId;
use domain::dispatch::{DispatchEvent, OutgoingState, OutgoingStep};
use store::named;

/// Closes it then.
pub(super) fn close_when_settled(work: &Work<'_, '_>, outgoing: OutgoingId) -> Result<()> {
    let parts = store::dispatch::list_receivers(work, outgoing)?;
    let open = parts.iter().any(|part| {
        let to_come_back = part.copy.is_some() && part.return_by.is_some();
        part.signed_on.is_none() && part.returned_at.is_none() || to_come_back && part.returned_at.is_none()
    });
    if open {
        return Ok(());
    }
    let (number, state) = store::dispatch::get_outgoing_standing(work, outgoing)?.or_missing()?;
    let state = OutgoingState::from_code(&state)
        .ok_or_else(|| Error::Broken(format!("despatch {outgoing}: state")))?;
    let next = state.after(OutgoingStep::Close, &number)?;
    store::dispatch::update_outgoing(
        work,
        outgoing,
        &named! { state: next.code(), closed_at: work.now().at },
    )?;
    work.record(DispatchEvent::DespatchClosed { outgoing });
    Ok(())
}
