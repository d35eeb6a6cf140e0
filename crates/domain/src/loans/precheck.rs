//! The pre-check of the desk (预检): impossible, needs confirmation by a named post, note.

use super::KEEP_STANDING;
use super::{
    ApprovalStanding, BorrowerFacts, BorrowerState, CirculationNote, CopyFacts, LoanFacts, LoanNote,
    LoanRefusal, Way, Whereabouts,
};
use crate::access::{Level, Post};
use crate::approvals::Need;
use crate::moment::Now;
use crate::notice::Note;
use crate::refusal::Refusal;
use chrono::Months;

/// Three lists, in this order on the screen; all three empty means: straight out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PreCheck {
    /// 不能办理.
    pub impossible: Vec<Refusal>,
    /// 需要确认.
    pub confirm: Vec<Confirm>,
    /// 提示.
    pub notes: Vec<Note>,
}

/// Something a named post may confirm with a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirm {
    /// What.
    pub what: Refusal,
    /// Who may.
    pub who: Vec<Post>,
}

/// Who confirms at the desk, and why.
#[derive(Debug, Clone, Copy)]
pub struct OverrideBy<'a> {
    /// The posts of the clerk and of everybody who authorised on the spot.
    pub posts: &'a [Post],
    /// The reason given.
    pub reason: &'a str,
}

/// Looks at everything and says all of it at once, so that the clerk asks once.
#[must_use]
pub fn precheck(facts: &LoanFacts, now: Now) -> PreCheck {
    let mut found = PreCheck::default();
    let impossible = [
        is_gone(&facts.copy),
        is_elsewhere(&facts.copy),
        is_electronic(&facts.copy),
        is_counted_for_destruction(&facts.copy),
        has_gone(&facts.borrower, now),
        is_below_clearance(&facts.borrower, facts.copy.level),
        is_outside_wall(&facts.borrower),
        leaves_its_place(facts),
        has_no_agreement(facts, now),
    ];
    found.impossible.extend(impossible.into_iter().flatten().map(Refusal::from));
    let agreement = has_valid_agreement(&facts.borrower, now);
    let outsider = facts.borrower.standing.outsider(&facts.borrower.name, agreement, now);
    found.impossible.extend(outsider.into_iter().map(Refusal::from));
    found.impossible.extend(lacks_approval(facts));
    found.confirm.extend(
        [
            is_overdue_elsewhere(facts),
            is_at_limit(facts),
            agreement_ended(facts, now),
            training_is_old(facts, now),
            is_leaving(facts, now),
        ]
        .into_iter()
        .flatten(),
    );
    found.confirm.extend(is_for_another(facts));
    found.notes.extend(notes(facts).into_iter().map(Note::from));
    found.notes.extend(queue_notes(facts));
    found
}

/// The same rule, when the act is done: nothing impossible, and whatever needs confirming was
/// confirmed with a reason by a post that may.
///
/// # Errors
/// The first thing that stands in the way.
pub fn may_lend(found: &PreCheck, by: OverrideBy<'_>) -> Result<(), Refusal> {
    if let Some(refusal) = found.impossible.first() {
        return Err(refusal.clone());
    }
    let reasoned = !by.reason.trim().is_empty();
    let open = found
        .confirm
        .iter()
        .find(|confirm| !reasoned || !confirm.who.iter().any(|post| by.posts.contains(post)));
    open.map_or(Ok(()), |confirm| Err(confirm.what.clone()))
}

fn is_gone(copy: &CopyFacts) -> Option<LoanRefusal> {
    copy.record_gone.then(|| LoanRefusal::RecordGone { copy: copy.name.clone() })
}

fn is_elsewhere(copy: &CopyFacts) -> Option<LoanRefusal> {
    let name = copy.name.clone();
    match &copy.whereabouts {
        Whereabouts::In => None,
        Whereabouts::Out { holder, due } => {
            Some(LoanRefusal::CopyAlreadyOut { copy: name, holder: holder.clone(), due: *due })
        }
        Whereabouts::InSession => Some(LoanRefusal::CopyInSession { copy: name }),
        Whereabouts::Lost => Some(LoanRefusal::CopyLost { copy: name }),
        Whereabouts::Destroyed => Some(LoanRefusal::CopyDestroyed { copy: name }),
    }
}

fn is_electronic(copy: &CopyFacts) -> Option<LoanRefusal> {
    copy.electronic.then(|| LoanRefusal::CopyElectronic { copy: copy.name.clone() })
}

fn is_counted_for_destruction(copy: &CopyFacts) -> Option<LoanRefusal> {
    let listed = copy.destruction.as_ref().filter(|list| list.counted)?;
    Some(LoanRefusal::CountedForDestruction { copy: copy.name.clone(), list: listed.list.clone() })
}

fn has_gone(borrower: &BorrowerFacts, now: Now) -> Option<LoanRefusal> {
    let name = borrower.name.clone();
    match borrower.state {
        BorrowerState::Active if borrower.standing.has_left(now) => Some(LoanRefusal::BorrowerLeft { name }),
        BorrowerState::Active => None,
        BorrowerState::Suspended => {
            Some(LoanRefusal::BorrowerSuspended { name, who: KEEP_STANDING.to_vec() })
        }
        BorrowerState::Left => Some(LoanRefusal::BorrowerLeft { name }),
    }
}

/// Who could not borrow it today does not keep it longer.
///
/// # Errors
/// Left or suspended; the clearance is too low by now; outside the wall by now.
pub fn may_keep(borrower: &BorrowerFacts, level: Level, now: Now) -> Result<(), LoanRefusal> {
    let against = [has_gone(borrower, now), is_below_clearance(borrower, level), is_outside_wall(borrower)];
    against.into_iter().flatten().next().map_or(Ok(()), Err)
}

fn is_below_clearance(borrower: &BorrowerFacts, needed: Level) -> Option<LoanRefusal> {
    (borrower.clearance < needed).then(|| LoanRefusal::BorrowerClearanceTooLow {
        name: borrower.name.clone(),
        needed,
        who: vec![Post::SecurityAdministrator],
    })
}

fn is_outside_wall(borrower: &BorrowerFacts) -> Option<LoanRefusal> {
    (!borrower.within_wall).then(|| LoanRefusal::BorrowerOutsideWall { name: borrower.name.clone() })
}

fn leaves_its_place(facts: &LoanFacts) -> Option<LoanRefusal> {
    let copy = facts.copy.name.clone();
    match (facts.copy.level, facts.way, &facts.reading_place) {
        (Level::TopSecret, Way::CarryOut, _) => Some(LoanRefusal::TopSecretStays { copy }),
        (Level::TopSecret, Way::Reading, None) => Some(LoanRefusal::NoReadingPlace { copy }),
        _ => None,
    }
}

fn has_valid_agreement(borrower: &BorrowerFacts, now: Now) -> bool {
    borrower.agreement_until.is_some_and(|until| until >= now.today())
}

fn has_no_agreement(facts: &LoanFacts, now: Now) -> Option<LoanRefusal> {
    let stands = !facts.checks.agreement
        || facts.copy.level < Level::Secret
        || has_valid_agreement(&facts.borrower, now);
    (!stands).then(|| LoanRefusal::AgreementMissing {
        name: facts.borrower.name.clone(),
        level: facts.copy.level,
        who: vec![Post::SecrecyOfficer],
    })
}

fn lacks_approval(facts: &LoanFacts) -> Option<Refusal> {
    let Need::Approval { approvers, article, .. } = &facts.need else { return None };
    match &facts.approval {
        ApprovalStanding::Granted => None,
        ApprovalStanding::NotAsked => Some(
            LoanRefusal::ApprovalNeeded {
                level: facts.copy.level,
                action: facts.way.action(),
                who: approvers.clone(),
                article: article.clone(),
            }
            .into(),
        ),
        ApprovalStanding::Waiting { number, who } => {
            Some(LoanRefusal::ApprovalWaiting { number: number.clone(), who: who.clone() }.into())
        }
        ApprovalStanding::Fails(why) => Some(why.clone().into()),
    }
}

fn confirm(who: &[Post], what: impl FnOnce(Vec<Post>) -> LoanRefusal) -> Option<Confirm> {
    Some(Confirm { what: what(who.to_vec()).into(), who: who.to_vec() })
}

const AT_THE_DESK: [Post; 2] = [Post::Clerk, Post::OfficeDirector];
const BY_THE_OFFICE: [Post; 2] = [Post::OfficeDirector, Post::SecrecyOfficer];

fn is_overdue_elsewhere(facts: &LoanFacts) -> Option<Confirm> {
    let (name, count, days) =
        (facts.borrower.name.clone(), facts.borrower.overdue_items, facts.borrower.longest_overdue);
    if count == 0 {
        return None;
    }
    confirm(&AT_THE_DESK, |who| LoanRefusal::OverdueItems { name, count, days, who })
}

fn is_at_limit(facts: &LoanFacts) -> Option<Confirm> {
    let (name, open, limit, rule) = (
        facts.borrower.name.clone(),
        facts.borrower.open_items,
        facts.rule.item_limit,
        facts.rule.name.clone(),
    );
    if open < limit {
        return None;
    }
    confirm(&BY_THE_OFFICE, |who| LoanRefusal::ItemLimitReached { name, open, limit, rule, who })
}

fn agreement_ended(facts: &LoanFacts, now: Now) -> Option<Confirm> {
    let matters = facts.copy.level == Level::Internal && facts.checks.agreement;
    if !matters || has_valid_agreement(&facts.borrower, now) {
        return None;
    }
    confirm(&BY_THE_OFFICE, |who| LoanRefusal::AgreementToConfirm { name: facts.borrower.name.clone(), who })
}

fn training_is_old(facts: &LoanFacts, now: Now) -> Option<Confirm> {
    let last = facts.borrower.training_on;
    let valid = last
        .and_then(|on| on.checked_add_months(Months::new(facts.checks.training_months)))
        .is_some_and(|until| until >= now.today());
    if !facts.checks.training || facts.copy.level == Level::General || valid {
        return None;
    }
    confirm(&AT_THE_DESK, |who| LoanRefusal::TrainingOutOfDate {
        name: facts.borrower.name.clone(),
        last,
        who,
    })
}

/// A copy on the pick-up shelf is somebody's: 主任 alone may give it to another. One that lies there while somebody
/// waits is the desk's to give, with a reason.
fn is_for_another(facts: &LoanFacts) -> Option<Confirm> {
    const DIRECTOR: [Post; 1] = [Post::OfficeDirector];
    let copy = &facts.copy.name;
    let kept = facts.queue.kept_for_another(copy, DIRECTOR.to_vec());
    let waited = || facts.queue.not_first_in_line(copy, AT_THE_DESK.to_vec());
    match kept {
        Some(what) => Some(Confirm { what: what.into(), who: DIRECTOR.to_vec() }),
        None => waited().map(|what| Confirm { what: what.into(), who: AT_THE_DESK.to_vec() }),
    }
}

fn queue_notes(facts: &LoanFacts) -> Vec<Note> {
    let (queue, mut notes) = (&facts.queue, Vec::new());
    if queue.own {
        notes.push(CirculationNote::OwnTurn { copy: facts.copy.name.clone() }.into());
    }
    if queue.own && queue.others > 0 {
        notes.push(CirculationNote::OthersWait { others: queue.others }.into());
    }
    notes
}

/// In the clearing period things come back and do not go out, unless somebody answers for it.
fn is_leaving(facts: &LoanFacts, now: Now) -> Option<Confirm> {
    let day = facts.borrower.standing.is_leaving(now)?;
    let name = facts.borrower.name.clone();
    confirm(&KEEP_STANDING, |who| LoanRefusal::BorrowerLeaving { name, day, who })
}

fn notes(facts: &LoanFacts) -> Vec<LoanNote> {
    let copy = &facts.copy;
    let mut notes: Vec<LoanNote> =
        copy.holds.iter().map(|number| LoanNote::OnHold { number: number.clone() }).collect();
    if !copy.damage.is_empty() {
        notes.push(LoanNote::DamageNoted { text: copy.damage.clone(), pages: copy.pages });
    }
    if let Some(listed) = copy.destruction.as_ref().filter(|list| !list.counted) {
        notes.push(LoanNote::ListedForDestruction { list: listed.list.clone() });
    }
    if let (Level::TopSecret, Some(place)) = (copy.level, &facts.reading_place) {
        notes.push(LoanNote::ReadAtPlace { place: place.clone() });
    }
    if let Need::Standing { number } = &facts.need {
        notes.push(LoanNote::StandingApplies { number: number.clone() });
    }
    if let (Need::OwnDuty, Some((department, family))) = (&facts.need, &facts.borrower.own_duty) {
        notes.push(LoanNote::OwnDutyApplies { department: department.clone(), family: family.clone() });
    }
    if copy.level >= Level::Secret && !copy.sealed {
        notes.push(LoanNote::PagesCountedAtReturn { pages: copy.pages });
    }
    notes
}

#[cfg(test)]
mod tests;
