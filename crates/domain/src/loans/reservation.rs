//! Reservations (预约): who waits for a copy or for any copy of a record, in which order, and for whom a copy that
//! came back is kept on the pick-up shelf (留存架).

use super::{Calendar, CirculationRefusal};
use crate::access::Post;
use crate::coded::coded;
use crate::ids::{CopyId, PersonId, ReservationId};
use crate::moment::Day;

coded! {
    /// Where a reservation stands (预约状态).
    pub enum ReservationState {
        /// 排队.
        Waiting = "waiting", "reservation-state-waiting";
        /// 待取: a copy is kept for it.
        Ready = "ready", "reservation-state-ready";
        /// 已取.
        PickedUp = "picked_up", "reservation-state-picked-up";
        /// 已取消.
        Cancelled = "cancelled", "reservation-state-cancelled";
        /// 逾期未取.
        Expired = "expired", "reservation-state-expired";
    }
}

coded! {
    /// What may happen to a reservation.
    pub enum ReservationAct {
        /// 预约.
        Place = "place", "reservation-act-place";
        /// 调整次序.
        Move = "move", "reservation-act-move";
        /// 本次让过.
        Skip = "skip", "reservation-act-skip";
        /// 留存.
        Shelve = "shelve", "reservation-act-shelve";
        /// 留存撤回: the copy is wanted elsewhere; the place in the queue stays.
        PutBack = "put_back", "reservation-act-put-back";
        /// 取件.
        PickUp = "pick_up", "reservation-act-pick-up";
        /// 取消.
        Cancel = "cancel", "reservation-act-cancel";
        /// 逾期未取.
        Expire = "expire", "reservation-act-expire";
    }
}

impl ReservationState {
    /// Where the act leads. Whoever waits may also borrow without a copy having been kept: another one lay there.
    ///
    /// # Errors
    /// [`CirculationRefusal::ReservationNotPossible`] for every pair that the table does not name.
    pub fn after(self, act: ReservationAct) -> Result<ReservationState, CirculationRefusal> {
        use ReservationAct as A;
        use ReservationState as S;
        Ok(match (self, act) {
            (S::Waiting, A::Move) => S::Waiting,
            (S::Waiting | S::Ready, A::Skip) | (S::Ready, A::PutBack) => S::Waiting,
            (S::Waiting, A::Shelve) => S::Ready,
            (S::Waiting | S::Ready, A::PickUp) => S::PickedUp,
            (S::Waiting | S::Ready, A::Cancel) => S::Cancelled,
            (S::Ready, A::Expire) => S::Expired,
            (state, act) => return Err(CirculationRefusal::ReservationNotPossible { state, act }),
        })
    }

    /// Somebody still waits or may come for it.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, ReservationState::Waiting | ReservationState::Ready)
    }
}

/// One place in the queue of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queued {
    /// Which reservation.
    pub id: ReservationId,
    /// Who waits.
    pub borrower: PersonId,
    /// Only this copy will do; `None`: any copy of the record.
    pub copy: Option<CopyId>,
    /// Waiting or ready.
    pub state: ReservationState,
    /// The copy kept for it.
    pub kept: Option<CopyId>,
    /// Until when it is kept.
    pub until: Option<Day>,
    /// The person may be served: works here, sees the record.
    pub may_come: bool,
}

impl Queued {
    /// Whether that copy would do.
    #[must_use]
    pub fn takes(&self, copy: CopyId) -> bool {
        self.copy.is_none_or(|wanted| wanted == copy)
    }

    /// A copy is kept for it, and its last day has not passed.
    #[must_use]
    pub fn keeps(&self, copy: CopyId, today: Day) -> bool {
        self.state == ReservationState::Ready
            && self.kept == Some(copy)
            && self.until.is_none_or(|until| until >= today)
    }

    /// Its last day has passed.
    #[must_use]
    pub fn has_lapsed(&self, today: Day) -> bool {
        self.state == ReservationState::Ready && self.until.is_some_and(|until| until < today)
    }
}

/// Whom a copy that lies on the desk is for: the first who waits for it or for any copy. Who cannot be served now
/// keeps the place and is passed over.
#[must_use]
pub fn next_in_line(queue: &[Queued], copy: CopyId) -> Option<&Queued> {
    queue.iter().find(|one| one.state == ReservationState::Waiting && one.takes(copy) && one.may_come)
}

/// What stands between a copy in the store and a borrower.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// Nobody waits.
    Free,
    /// It is this person's turn: kept for, or first in line.
    Own(ReservationId),
    /// Kept on the shelf for somebody else.
    KeptFor(PersonId, Option<Day>),
    /// Somebody else is first in line.
    WaitedForBy(PersonId),
}

/// Whose a copy in the store is today.
#[must_use]
pub fn claim_on(queue: &[Queued], copy: CopyId, borrower: PersonId, today: Day) -> Claim {
    if let Some(kept) = queue.iter().find(|one| one.keeps(copy, today)) {
        return match kept.borrower == borrower {
            true => Claim::Own(kept.id),
            false => Claim::KeptFor(kept.borrower, kept.until),
        };
    }
    match next_in_line(queue, copy) {
        Some(first) if first.borrower == borrower => Claim::Own(first.id),
        Some(first) => Claim::WaitedForBy(first.borrower),
        None => Claim::Free,
    }
}

/// The last day a copy is kept on the shelf.
#[must_use]
pub fn pick_up_until(shelved: Day, working_days: u32, calendar: &Calendar) -> Day {
    calendar.after(shelved, working_days)
}

/// What a new reservation is judged by.
#[derive(Debug, Clone)]
pub struct ReservationFacts<'a> {
    /// How the desk calls what is wanted.
    pub wanted: &'a str,
    /// The copies that would do and can be carried at all: each with whether it lies free in the store.
    pub copies: &'a [bool],
    /// Whether the borrower has one of them.
    pub has_it: bool,
    /// Whether he waits for the record already.
    pub waits: bool,
    /// What he waits for in all.
    pub open: u32,
    /// How many are allowed.
    pub limit: u32,
    /// His name.
    pub name: &'a str,
}

/// Whether somebody may be entered in the queue.
///
/// # Errors
/// Nothing to wait for; he has it; he waits already; as many as allowed; it lies there.
pub fn may_reserve(facts: &ReservationFacts<'_>) -> Result<(), CirculationRefusal> {
    let wanted = || facts.wanted.to_owned();
    if facts.copies.is_empty() {
        return Err(CirculationRefusal::NothingToReserve { wanted: wanted() });
    }
    if facts.has_it {
        return Err(CirculationRefusal::HasItAlready { name: facts.name.to_owned(), wanted: wanted() });
    }
    if facts.waits {
        return Err(CirculationRefusal::WaitsAlready { name: facts.name.to_owned(), wanted: wanted() });
    }
    if facts.open >= facts.limit {
        return Err(CirculationRefusal::ReservationLimit {
            name: facts.name.to_owned(),
            open: facts.open,
            limit: facts.limit,
        });
    }
    if facts.copies.iter().any(|free| *free) {
        return Err(CirculationRefusal::LiesInStore { wanted: wanted() });
    }
    Ok(())
}

/// The order after `moved` takes the place `to` (counted from 1) among those who wait. Answers the identities in
/// their new order; who is ready keeps what is kept and is not part of it.
///
/// # Errors
/// Not in this queue; the same place; a place that is not there; no reason.
pub fn reorder(
    waiting: &[ReservationId],
    moved: ReservationId,
    to: usize,
    reason: &str,
) -> Result<Vec<ReservationId>, CirculationRefusal> {
    let from =
        waiting.iter().position(|one| *one == moved).ok_or(CirculationRefusal::ReservationNotPossible {
            state: ReservationState::Ready,
            act: ReservationAct::Move,
        })?;
    if to == 0 || to > waiting.len() || to == from + 1 {
        return Err(CirculationRefusal::NoSuchPlaceInQueue { place: to, last: waiting.len() });
    }
    if reason.trim().is_empty() {
        return Err(CirculationRefusal::QueueReasonNeeded);
    }
    let mut order: Vec<ReservationId> = waiting.iter().copied().filter(|one| *one != moved).collect();
    order.insert(to - 1, moved);
    Ok(order)
}

/// The order after `skipped` lets the one behind go first. The last one has nobody to let go first.
///
/// # Errors
/// Nobody behind; no reason.
pub fn let_next_go_first(
    waiting: &[ReservationId],
    skipped: ReservationId,
    reason: &str,
) -> Result<Vec<ReservationId>, CirculationRefusal> {
    let at = waiting.iter().position(|one| *one == skipped);
    match at {
        Some(at) if at + 1 < waiting.len() => reorder(waiting, skipped, at + 2, reason),
        _ => Err(CirculationRefusal::NobodyBehind),
    }
}

/// What the pre-check must know of the queue.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct QueueFacts {
    /// Kept on the shelf for somebody else: who and until when.
    pub kept_for: Option<(String, Option<Day>)>,
    /// Somebody else is first in line.
    pub waited_for_by: Option<String>,
    /// The borrower's own turn.
    pub own: bool,
    /// Others who wait.
    pub others: u32,
}

impl QueueFacts {
    /// What 主任 may set aside with a reason: a copy kept for somebody else.
    #[must_use]
    pub fn kept_for_another(&self, copy: &str, who: Vec<Post>) -> Option<CirculationRefusal> {
        let (name, until) = self.kept_for.clone()?;
        Some(CirculationRefusal::KeptForAnother { copy: copy.to_owned(), name, until, who })
    }

    /// What the desk may set aside with a reason: somebody else is first in line.
    #[must_use]
    pub fn not_first_in_line(&self, copy: &str, who: Vec<Post>) -> Option<CirculationRefusal> {
        let name = self.waited_for_by.clone()?;
        Some(CirculationRefusal::AnotherIsFirst { copy: copy.to_owned(), name, others: self.others, who })
    }
}

#[cfg(test)]
#[path = "reservation/tests.rs"]
mod tests;
