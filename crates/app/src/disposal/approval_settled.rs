//! What a decided approval means for its list: with the last yes, cooling-off begins (复核期).

use super::left::Left;
use super::lock_list::approval_statement;
use super::take_off_list::state_of;
use crate::error::OrMissing;
use crate::{Result, Work};
use domain::approvals::ApprovalState;
use domain::disposal::{DestructionStep, DisposalEvent, DisposalNote, cooling_ends};
use domain::{ApprovalId, DestructionListId, Note};
use store::disposal::ListRow;
use store::{Reader, named};

/// Unless the office has set another number.
const COOLING_OFF_DAYS: u64 = 7;

/// Days of cooling-off (setting `cooling_off_days`).
pub(crate) fn cooling_off_days(reader: &Reader<'_>) -> Result<u64> {
    let stored = store::vault::get_setting(reader, "cooling_off_days")?;
    Ok(stored.and_then(|text| text.trim().parse().ok()).unwrap_or(COOLING_OFF_DAYS))
}

/// Called with the decision, in its transaction. A granted approval is used up at once, so that its
/// validity cannot run out while the list cools; a refused or withdrawn one ends the list.
pub(crate) fn approval_settled(
    work: &Work<'_, '_>,
    approval: ApprovalId,
    subject: &str,
    state: ApprovalState,
) -> Result<()> {
    let list: DestructionListId = subject.parse().ok().or_missing()?;
    let row = store::disposal::get_list_for_act(work, list)?.or_missing()?;
    let ended: Note = match state {
        ApprovalState::Approved => return begin_cooling(work, approval, &row),
        ApprovalState::Refused => DisposalNote::ApprovalRefused.into(),
        ApprovalState::Withdrawn => DisposalNote::ApprovalWithdrawn.into(),
        ApprovalState::Open | ApprovalState::Used | ApprovalState::Expired => return Ok(()),
    };
    let was = state_of(&row)?;
    let next = was.step(DestructionStep::Cancel, &row.number)?;
    store::disposal::update_list(
        work,
        list,
        &named! { state: next.code(), cancelled_reason: Left::noted(&ended).to_text() },
    )?;
    work.record(DisposalEvent::DestructionCancelled { list, state: was.code() });
    Ok(())
}

fn begin_cooling(work: &Work<'_, '_>, approval: ApprovalId, row: &ListRow) -> Result<()> {
    let list = row.id;
    let next = state_of(row)?.step(DestructionStep::Cool, &row.number)?;
    crate::approvals::use_approval(work, approval, &approval_statement(work, row)?)?;
    let days = cooling_off_days(work)?;
    let now = work.now();
    let until = cooling_ends(now.today(), days);
    store::disposal::update_list(
        work,
        list,
        &named! { state: next.code(), cooling_from: now.at, cooling_until: until },
    )?;
    work.record(DisposalEvent::CoolingBegan { list, days: i64::try_from(days).unwrap_or(i64::MAX) });
    Ok(())
}
