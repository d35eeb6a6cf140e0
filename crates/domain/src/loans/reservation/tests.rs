//! The queue as stories.

use super::*;
use crate::refusal::Refusal;
use uuid::Uuid;

fn id(number: u128) -> ReservationId {
    ReservationId(Uuid::from_u128(number))
}

fn copy(number: u128) -> CopyId {
    CopyId(Uuid::from_u128(number))
}

fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

fn day(text: &str) -> Day {
    text.parse().expect("BUG: a day")
}

fn waits(number: u128, wanted: Option<u128>) -> Queued {
    Queued {
        id: id(number),
        borrower: person(number),
        copy: wanted.map(copy),
        state: ReservationState::Waiting,
        kept: None,
        until: None,
        may_come: true,
    }
}

fn code<T: std::fmt::Debug>(done: Result<T, CirculationRefusal>) -> &'static str {
    Refusal::from(done.expect_err("refused")).code
}

#[test]
fn the_first_who_wants_this_copy_or_any_gets_it_and_who_cannot_come_is_passed_over() {
    let mut queue = vec![waits(1, Some(7)), waits(2, None), waits(3, None)];
    assert_eq!(next_in_line(&queue, copy(7)).map(|one| one.id), Some(id(1)));
    assert_eq!(next_in_line(&queue, copy(8)).map(|one| one.id), Some(id(2)));
    queue[0].may_come = false;
    assert_eq!(next_in_line(&queue, copy(7)).map(|one| one.id), Some(id(2)));
    assert_eq!(next_in_line(&queue[..0], copy(7)), None);
}

#[test]
fn a_kept_copy_is_one_persons_until_its_day_has_passed() {
    let mut queue = vec![waits(1, None), waits(2, None)];
    queue[0].state = ReservationState::Ready;
    queue[0].kept = Some(copy(7));
    queue[0].until = Some(day("2026-11-26"));
    let today = day("2026-11-26");
    assert_eq!(claim_on(&queue, copy(7), person(1), today), Claim::Own(id(1)));
    assert_eq!(
        claim_on(&queue, copy(7), person(2), today),
        Claim::KeptFor(person(1), Some(day("2026-11-26")))
    );
    assert_eq!(
        claim_on(&queue, copy(8), person(2), today),
        Claim::Own(id(2)),
        "another copy is the next one's"
    );
    let later = day("2026-11-27");
    assert!(queue[0].has_lapsed(later));
    assert_eq!(claim_on(&queue, copy(7), person(2), later), Claim::Own(id(2)));
    assert_eq!(claim_on(&queue, copy(7), person(1), later), Claim::WaitedForBy(person(2)));
    assert_eq!(claim_on(&[], copy(7), person(1), later), Claim::Free);
}

#[test]
fn the_shelf_keeps_working_days() {
    assert_eq!(pick_up_until(day("2026-11-26"), 3, &Calendar::default()), day("2026-12-01"));
}

#[test]
fn the_order_changes_only_with_a_reason_and_within_the_queue() {
    let order = [id(1), id(2), id(3)];
    assert_eq!(reorder(&order, id(3), 1, "急修"), Ok(vec![id(3), id(1), id(2)]));
    assert_eq!(code(reorder(&order, id(3), 1, " ")), "loan.queue_reason_needed");
    for wrong in [0, 3, 4] {
        assert_eq!(code(reorder(&order, id(3), wrong, "急修")), "loan.no_such_place_in_queue");
    }
    assert_eq!(code(reorder(&order, id(9), 1, "急修")), "loan.reservation_not_possible");
    assert_eq!(let_next_go_first(&order, id(1), "出差"), Ok(vec![id(2), id(1), id(3)]));
    assert_eq!(code(let_next_go_first(&order, id(3), "出差")), "loan.nobody_behind");
}

#[test]
fn one_reserves_what_is_out_once_and_not_without_end() {
    let facts = ReservationFacts {
        wanted: "竣工图",
        copies: &[false],
        has_it: false,
        waits: false,
        open: 0,
        limit: 5,
        name: "孙浩",
    };
    assert_eq!(may_reserve(&facts), Ok(()));
    let refused = |facts: ReservationFacts<'_>| code(may_reserve(&facts));
    assert_eq!(refused(ReservationFacts { copies: &[], ..facts.clone() }), "loan.nothing_to_reserve");
    assert_eq!(refused(ReservationFacts { has_it: true, ..facts.clone() }), "loan.has_it_already");
    assert_eq!(refused(ReservationFacts { waits: true, ..facts.clone() }), "loan.waits_already");
    assert_eq!(refused(ReservationFacts { open: 5, ..facts.clone() }), "loan.reservation_limit");
    assert_eq!(refused(ReservationFacts { copies: &[false, true], ..facts }), "loan.lies_in_store");
}

#[test]
fn what_is_ended_stays_ended() {
    for state in ReservationState::ALL.iter().filter(|state| !state.is_open()) {
        for act in ReservationAct::ALL {
            assert_eq!(code(state.after(*act)), "loan.reservation_not_possible");
        }
    }
    for state in ReservationState::ALL {
        assert_eq!(ReservationState::from_code(state.code()), Some(*state));
    }
}
