//! Transfer (传递) and circulation (传阅): a copy goes from hand to hand along a route and home again. It is in one
//! hand at a time; whoever gives and whoever takes both sign every hop.

use super::DispatchRefusal;
use crate::access::{AccessRefusal, Level};
use crate::coded::coded;
use crate::ids::PersonId;
use crate::moment::Day;
use crate::refusal::Refusal;

coded! {
    /// What it moves for.
    pub enum TransferKind {
        /// 传递: it goes to whom it concerns.
        Transfer = "transfer", "transfer-kind-transfer";
        /// 传阅: each reads it and passes it on.
        Circulation = "circulation", "transfer-kind-circulation";
    }
}

coded! {
    /// Where a transfer stands.
    pub enum TransferState {
        /// 待批.
        Requested = "requested", "transfer-state-requested";
        /// 已批, still in the strongroom.
        Approved = "approved", "transfer-state-approved";
        /// 传递中.
        Moving = "moving", "transfer-state-moving";
        /// 已办结: home again.
        Ended = "ended", "transfer-state-ended";
        /// 未批准.
        Refused = "refused", "transfer-state-refused";
        /// 已撤销.
        Cancelled = "cancelled", "transfer-state-cancelled";
    }
}

/// What moves a transfer on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TransferStep {
    /// The approvers allowed it.
    Approve,
    /// They did not, or the applicant withdrew.
    Refuse,
    /// It will not move.
    Cancel,
    /// From hand to hand.
    Hop,
    /// Home.
    End,
}

impl TransferState {
    /// The state after a step.
    ///
    /// # Errors
    /// [`DispatchRefusal::NotApproved`] when it moves too early, otherwise
    /// [`DispatchRefusal::TransferNotAtThisStep`].
    pub fn after(self, step: TransferStep, number: &str) -> Result<TransferState, DispatchRefusal> {
        use TransferState::{Approved, Cancelled, Ended, Moving, Refused, Requested};
        match (self, step) {
            (Requested, TransferStep::Approve) => Ok(Approved),
            (Requested | Approved, TransferStep::Refuse) => Ok(Refused),
            (Requested | Approved, TransferStep::Cancel) => Ok(Cancelled),
            (Approved | Moving, TransferStep::Hop) => Ok(Moving),
            (Moving, TransferStep::End) => Ok(Ended),
            (Requested | Refused, TransferStep::Hop) => {
                Err(DispatchRefusal::NotApproved { number: number.to_owned() })
            }
            _ => Err(DispatchRefusal::TransferNotAtThisStep { number: number.to_owned(), state: self }),
        }
    }
}

/// A stop of the route as asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// Who gets it there.
    pub person: PersonId,
    /// Name, for the message.
    pub name: String,
    /// By which day it should be passed on.
    pub due_on: Day,
}

/// A route has stops, nobody passes to himself, and the days run forward from today.
///
/// # Errors
/// The first thing that cannot be.
pub fn check_route(stops: &[Route], today: Day) -> Result<(), DispatchRefusal> {
    if stops.is_empty() {
        return Err(DispatchRefusal::NoStops);
    }
    let mut latest = today;
    for (at, stop) in stops.iter().enumerate() {
        if at > 0 && stops[at - 1].person == stop.person {
            return Err(DispatchRefusal::StopTwice { name: stop.name.clone() });
        }
        if stop.due_on < latest {
            return Err(DispatchRefusal::StopsBackwards { day: stop.due_on });
        }
        latest = stop.due_on;
    }
    Ok(())
}

/// How somebody signs a hop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    /// 口令.
    Passphrase,
    /// 签字板.
    Pad,
    /// 纸签, on the printed slip.
    Pen,
}

impl Hand {
    /// The code of the store and the border.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Hand::Passphrase => "passphrase",
            Hand::Pad => "pad",
            Hand::Pen => "paper",
        }
    }
}

/// Whether a hop as stored carries both hands.
#[must_use]
pub fn is_signed(given: &str, taken: &str) -> bool {
    let hands = [Hand::Passphrase, Hand::Pad, Hand::Pen].map(Hand::code);
    hands.contains(&given) && hands.contains(&taken)
}

/// Who has it now and who is next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// 传递单号.
    pub number: String,
    /// Level of the record today.
    pub level: Level,
    /// Who has it: the last to take it, or the strongroom's clerk before it left.
    pub holder: (PersonId, String),
    /// Who is next on the route; none: everybody had it.
    pub next: Option<(PersonId, String)>,
}

/// A hop about to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HopFacts {
    /// Who gives, with the hand.
    pub giver: (PersonId, String, Hand),
    /// Who takes, with the hand.
    pub taker: (PersonId, String, Hand),
    /// Who goes along, with clearance.
    pub companion: Option<(PersonId, String, Level)>,
    /// A clerk stands by: only there pen and pad count.
    pub at_desk: bool,
    /// Pages counted at the hop.
    pub pages: i64,
}

/// The one who has it gives, the one who is next takes, and at 绝密 two people take, by passphrase.
///
/// # Errors
/// The first thing that stands against it.
pub fn check_hop(standing: &Standing, hop: &HopFacts) -> Result<(), Refusal> {
    let Some((next, next_name)) = &standing.next else {
        return Err(DispatchRefusal::RouteDone { number: standing.number.clone() }.into());
    };
    if hop.taker.0 != *next {
        return Err(DispatchRefusal::NotNext { name: hop.taker.1.clone(), next: next_name.clone() }.into());
    }
    check_hands(standing, hop)
}

/// What holds for every hop, the way home included.
fn check_hands(standing: &Standing, hop: &HopFacts) -> Result<(), Refusal> {
    let (holder, holder_name) = &standing.holder;
    let (giver, taker) = (&hop.giver, &hop.taker);
    if giver.0 != *holder {
        return Err(
            DispatchRefusal::NotInThisHand { name: giver.1.clone(), holder: holder_name.clone() }.into()
        );
    }
    if giver.0 == taker.0 {
        return Err(DispatchRefusal::StopTwice { name: taker.1.clone() }.into());
    }
    if hop.pages < 0 || hop.pages > 100_000 {
        return Err(DispatchRefusal::PagesUnlikely { pages: hop.pages }.into());
    }
    for (_, name, hand) in [giver, taker] {
        if *hand == Hand::Passphrase {
            continue;
        }
        if standing.level >= Level::TopSecret {
            return Err(DispatchRefusal::PassphraseNeeded { level: standing.level }.into());
        }
        if !hop.at_desk {
            return Err(DispatchRefusal::PenAtDeskOnly { name: name.clone() }.into());
        }
    }
    match &hop.companion {
        None if standing.level >= Level::TopSecret => {
            Err(DispatchRefusal::CompanionNeeded { name: taker.1.clone() }.into())
        }
        Some((person, name, _)) if *person == giver.0 || *person == taker.0 => {
            let first = if *person == giver.0 { "giver" } else { "taker" };
            Err(AccessRefusal::SamePersonTwice { name: name.clone(), first, second: "companion" }.into())
        }
        Some((_, name, clearance)) if *clearance < standing.level => {
            Err(AccessRefusal::ClearanceTooLow { name: name.clone(), needed: standing.level }.into())
        }
        _ => Ok(()),
    }
}

/// The way home: the holder gives it back to the clerk who sits there; with stops `left` somebody says `why`.
///
/// # Errors
/// The first thing that stands against it.
pub fn check_home(
    standing: &Standing,
    hop: &HopFacts,
    clerk: &(PersonId, String),
    (left, why): (i64, &str),
) -> Result<(), Refusal> {
    if left > 0 && why.trim().is_empty() {
        return Err(DispatchRefusal::EarlyHomeUnsaid { number: standing.number.clone(), left }.into());
    }
    if hop.taker.0 != clerk.0 {
        return Err(DispatchRefusal::NotNext { name: hop.taker.1.clone(), next: clerk.1.clone() }.into());
    }
    check_hands(standing, hop)
}

/// Whether the one who has it should have passed it on.
#[must_use]
pub fn is_overdue(state: TransferState, due_on: Option<Day>, today: Day) -> bool {
    state == TransferState::Moving && due_on.is_some_and(|due| due < today)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn who(number: u128) -> PersonId {
        PersonId(uuid::Uuid::from_u128(number))
    }

    fn standing(level: Level) -> Standing {
        Standing {
            number: "CD-0307-2026-0001".into(),
            level,
            holder: (who(1), "林晓雯".into()),
            next: Some((who(2), "孙浩".into())),
        }
    }

    fn hop() -> HopFacts {
        HopFacts {
            giver: (who(1), "林晓雯".into(), Hand::Passphrase),
            taker: (who(2), "孙浩".into(), Hand::Passphrase),
            companion: None,
            at_desk: true,
            pages: 14,
        }
    }

    fn code(standing: &Standing, hop: &HopFacts) -> &'static str {
        check_hop(standing, hop).expect_err("refused").code
    }

    #[test]
    fn the_one_who_has_it_gives_and_the_one_who_is_next_takes() {
        let secret = standing(Level::Secret);
        assert_eq!(check_hop(&secret, &hop()), Ok(()));
        let stranger = (who(9), "马骏".to_owned(), Hand::Passphrase);
        assert_eq!(
            code(&secret, &HopFacts { giver: stranger.clone(), ..hop() }),
            "dispatch.not_in_this_hand"
        );
        assert_eq!(code(&secret, &HopFacts { taker: stranger, ..hop() }), "dispatch.not_next");
        let done = Standing { next: None, ..secret };
        assert_eq!(code(&done, &hop()), "dispatch.route_done");
    }

    #[test]
    fn the_pen_signs_at_the_desk_and_never_for_the_highest_level() {
        let pen = HopFacts { taker: (who(2), "孙浩".into(), Hand::Pen), ..hop() };
        assert_eq!(check_hop(&standing(Level::Secret), &pen), Ok(()));
        assert_eq!(
            code(&standing(Level::Secret), &HopFacts { at_desk: false, ..pen.clone() }),
            "dispatch.pen_at_desk_only"
        );
        assert_eq!(code(&standing(Level::TopSecret), &pen), "dispatch.passphrase_needed");
    }

    #[test]
    fn the_highest_level_moves_with_two_cleared_people() {
        let top = standing(Level::TopSecret);
        assert_eq!(code(&top, &hop()), "dispatch.companion_needed");
        let with = |number, clearance| HopFacts {
            companion: Some((who(number), "陈立".into(), clearance)),
            ..hop()
        };
        assert_eq!(check_hop(&top, &with(3, Level::TopSecret)), Ok(()));
        assert_eq!(code(&top, &with(2, Level::TopSecret)), "access.same_person_twice");
        assert_eq!(code(&top, &with(3, Level::Confidential)), "access.clearance_too_low");
    }

    #[test]
    fn the_way_home_ends_with_the_clerk_and_an_early_one_needs_a_word() {
        let secret = standing(Level::Secret);
        let clerk = (who(2), "孙浩".to_owned());
        let home = |left, why| check_home(&secret, &hop(), &clerk, (left, why));
        assert_eq!(home(2, " ").expect_err("unsaid").code, "dispatch.early_home_unsaid");
        assert_eq!(home(2, "读者出差"), Ok(()));
        assert_eq!(home(0, ""), Ok(()));
        let other = (who(7), "郑海波".to_owned());
        let refused = check_home(&secret, &hop(), &other, (0, "")).expect_err("not the clerk");
        assert_eq!(refused.code, "dispatch.not_next");
    }

    #[test]
    fn a_route_runs_forward_and_nobody_passes_to_himself() {
        let day = |text: &str| text.parse::<Day>().expect("a day");
        let stop = |number, due| Route { person: who(number), name: "孙浩".into(), due_on: day(due) };
        let today = day("2026-11-23");
        assert_eq!(check_route(&[stop(1, "2026-11-24"), stop(2, "2026-11-24")], today), Ok(()));
        assert_eq!(check_route(&[], today), Err(DispatchRefusal::NoStops));
        assert_eq!(
            check_route(&[stop(1, "2026-11-24"), stop(1, "2026-11-25")], today),
            Err(DispatchRefusal::StopTwice { name: "孙浩".into() })
        );
        assert_eq!(
            check_route(&[stop(1, "2026-11-25"), stop(2, "2026-11-24")], today),
            Err(DispatchRefusal::StopsBackwards { day: day("2026-11-24") })
        );
    }

    #[test]
    fn it_is_late_only_while_it_moves() {
        let day = |text: &str| text.parse::<Day>().ok();
        let today = day("2026-11-25").expect("a day");
        assert!(is_overdue(TransferState::Moving, day("2026-11-24"), today));
        assert!(!is_overdue(TransferState::Moving, day("2026-11-25"), today));
        assert!(!is_overdue(TransferState::Ended, day("2026-11-24"), today));
        assert!(is_signed("pad", "paper") && !is_signed("pad", ""));
    }
}
