//! What a decided approval means for its list: with the last yes, cooling-off begins (复核期).

use super::lock_list::approval_statement;
use super::take_off_list::state_of;
use crate::error::OrMissing;
use crate::{Result, Work};
use domain::approvals::ApprovalState;
use domain::disposal::{DestructionStep, DisposalEvent, cooling_ends};
use domain::{ApprovalId, DestructionListId};
use store::{Reader, named};

/// Unless the office has set another number.
const COOLING_OFF_DAYS: u64 = 7;

/// Days of cooling-off (setting `cooling_off_days`).
pub(crate) fn cooling_off_days(reader: &Reader<'_>) -> Result<u64> {
    let stored = store::vault::get_setting(reader, "cooling_off_days")?;
    Ok(stored.and_then(|text| text.trim().parse().ok()).unwrap_or(COOLING_OFF_DAYS))
}

/// Called with the decision, in its transaction. A granted approval is used up at once, so that its
/// validity cannot run out while the list cools; a refused one leaves the list locked, to be cancelled.
pub(crate) fn approval_settled(work: &Work<'_, '_>, approval: ApprovalId, subject: &str, state: ApprovalState) -> Result<()> {
    if state != ApprovalState::Approved {
        return Ok(());
    }
    let list: DestructionListId = subject.parse().ok().or_missing()?;
    let row = store::disposal::get_list_for_act(work, list)?.or_missing()?;
    let next = state_of(&row)?.step(DestructionStep::Cool, &row.number)?;
    crate::approvals::use_approval(work, approval, &approval_statement(&row))?;
    let days = cooling_off_days(work)?;
    let now = work.now();
    let until = cooling_ends(now.today(), days);
    store::disposal::update_list(work, list, &named! { state: next.code(), cooling_from: now.at, cooling_until: until })?;
    work.record(DisposalEvent::CoolingBegan { list, days: i64::try_from(days).unwrap_or(i64::MAX) });
    Ok(())
}
