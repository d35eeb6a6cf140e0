//! What lending and copying do with standing approvals: look for one, record its use, give a use back; and what
//! becomes of one when its request is decided.

use super::asking::{Ask, Asked, create_approval, need_of};
use crate::{Result, Work};
use domain::approvals::{ApprovalEvent, ApprovalState, Need, StandingAct, StandingState};
use domain::{ApprovalId, Now, RecordId};
use store::Reader;
use store::approvals::StandingRow;

/// The standing approval that carries this act now.
fn find(reader: &Reader<'_>, now: Now, act: &StandingAct<'_>) -> Result<Option<StandingRow>> {
    let held = store::approvals::list_standing_of_person(reader, act.person, act.action, now.today())?;
    Ok(held.into_iter().find(|standing| standing.facts.carries(act, now)))
}

/// The need as it is once standing approvals are looked at: one that covers the act takes the place of asking.
pub fn with_standing(reader: &Reader<'_>, now: Now, need: Need, act: &StandingAct<'_>) -> Result<Need> {
    match need {
        Need::Approval { .. } => {
            let found = find(reader, now, act)?;
            Ok(found.map_or(need, |standing| Need::Standing { number: standing.facts.number }))
        }
        other => Ok(other),
    }
}

/// Puts a request to the approvers, unless a standing approval carries the act: then its use is recorded at once.
pub fn ask_or_stand(work: &Work<'_, '_>, ask: &Ask<'_>, act: &StandingAct<'_>) -> Result<Asked> {
    let need = need_of(work, ask.action, ask.level, ask.own_duty)?;
    let need = with_standing(work, work.now(), need, act)?;
    match (&need, ask.record) {
        (Need::Standing { .. }, Some(record)) => {
            use_standing(work, act, &ask.subject, record)?;
            Ok(Asked { ground: need.ground(), approval: None })
        }
        _ => create_approval(work, ask),
    }
}

/// Records that a standing approval carried this act for `subject`; nothing when none does.
pub fn use_standing(
    work: &Work<'_, '_>,
    act: &StandingAct<'_>,
    subject: &str,
    record: RecordId,
) -> Result<()> {
    let Some(standing) = find(work, work.now(), act)? else { return Ok(()) };
    let id = standing.facts.id;
    let done = (subject, record, act.level);
    store::approvals::insert_use(work, work.new_id(), id, done, (work.actor(), work.now().at))?;
    work.record(ApprovalEvent::StandingUsed {
        standing: id,
        person: act.person,
        record,
        action: act.action.code(),
    });
    Ok(())
}

/// The act of `subject` was reversed; nothing when no standing approval carried it.
pub fn give_back_standing(work: &Work<'_, '_>, subject: &str) -> Result<()> {
    let Some(used) = store::approvals::find_use(work, subject)? else { return Ok(()) };
    store::approvals::give_back_use(work, used, work.now().at)?;
    work.record(ApprovalEvent::StandingGivenBack { used });
    Ok(())
}

/// The request for one was decided or withdrawn. Given, the request is used up by that: it carries nothing else.
pub(super) fn settled(
    work: &Work<'_, '_>,
    approval: ApprovalId,
    standing: &StandingRow,
    state: ApprovalState,
) -> Result<()> {
    let reached = match state {
        ApprovalState::Approved => StandingState::InForce,
        ApprovalState::Refused => StandingState::Refused,
        ApprovalState::Withdrawn => StandingState::Withdrawn,
        ApprovalState::Open | ApprovalState::Used | ApprovalState::Expired => return Ok(()),
    };
    store::approvals::set_standing_state(work, standing.facts.id, reached)?;
    let (standing, person) = (standing.facts.id, standing.facts.person);
    work.record(ApprovalEvent::StandingSettled { standing, person, state: reached.code() });
    if reached == StandingState::InForce {
        store::approvals::set_state(work, approval, ApprovalState::Used.code(), Some(work.now().at))?;
    }
    Ok(())
}
