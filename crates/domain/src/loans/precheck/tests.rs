//! Stories of the pre-check: one copy, one borrower, one fact changed at a time.

use super::*;
use crate::approvals::{ApprovalRefusal, Mode};
use crate::loans::{Applied, Checks, DestructionFacts, QueueFacts, Standing};
use crate::moment::{Day, Moment};

fn day(text: &str) -> Day {
    text.parse().expect("BUG: a day")
}

fn now() -> Now {
    Now { at: Moment::parse("2026-11-23T02:40:00Z").expect("BUG: a moment"), zone: chrono_tz::Asia::Shanghai }
}

/// 孙浩 of the engineering department borrows an internal ledger: nothing in the way.
fn plain() -> LoanFacts {
    LoanFacts {
        copy: CopyFacts {
            name: "1030700000417 正本".into(),
            whereabouts: Whereabouts::In,
            electronic: false,
            level: Level::Internal,
            record_gone: false,
            pages: 86,
            damage: String::new(),
            sealed: false,
            holds: vec![],
            destruction: None,
        },
        borrower: BorrowerFacts {
            name: "孙浩".into(),
            state: BorrowerState::Active,
            clearance: Level::Confidential,
            within_wall: true,
            agreement_until: Some(day("2027-03-31")),
            training_on: Some(day("2026-09-18")),
            open_items: 4,
            overdue_items: 0,
            longest_overdue: 0,
            own_duty: None,
            standing: Standing::default(),
        },
        way: Way::CarryOut,
        need: Need::Nothing,
        approval: ApprovalStanding::NotAsked,
        reading_place: None,
        checks: Checks { agreement: true, training: true, training_months: 12 },
        rule: Applied {
            name: "通则".into(),
            article: String::new(),
            days: 7,
            item_limit: 10,
            renewals: 2,
            grace_days: 3,
        },
        queue: QueueFacts::default(),
    }
}

fn with(change: impl FnOnce(&mut LoanFacts)) -> PreCheck {
    let mut facts = plain();
    change(&mut facts);
    precheck(&facts, now())
}

fn impossible(change: impl FnOnce(&mut LoanFacts)) -> Vec<&'static str> {
    with(change).impossible.iter().map(|refusal| refusal.code).collect()
}

fn confirms(change: impl FnOnce(&mut LoanFacts)) -> Vec<&'static str> {
    let found = with(change);
    assert!(found.impossible.is_empty(), "{:?}", found.impossible);
    found.confirm.iter().map(|confirm| confirm.what.code).collect()
}

fn noted(change: impl FnOnce(&mut LoanFacts)) -> Vec<&'static str> {
    with(change).notes.iter().map(|note| note.code).collect()
}

const AT_DESK: OverrideBy<'static> = OverrideBy { posts: &[Post::Clerk], reason: "" };

#[test]
fn an_internal_paper_goes_straight_out() {
    let found = precheck(&plain(), now());
    assert_eq!(found, PreCheck::default());
    assert_eq!(may_lend(&found, AT_DESK), Ok(()));
}

#[test]
fn a_copy_that_is_not_in_is_not_lent() {
    let at = |whereabouts: Whereabouts| impossible(move |facts| facts.copy.whereabouts = whereabouts);
    assert_eq!(
        at(Whereabouts::Out { holder: "马骏".into(), due: Some(day("2026-11-27")) }),
        ["loan.copy_already_out"]
    );
    assert_eq!(at(Whereabouts::InSession), ["loan.copy_in_session"]);
    assert_eq!(at(Whereabouts::Lost), ["loan.copy_lost"]);
    assert_eq!(at(Whereabouts::Destroyed), ["loan.copy_destroyed"]);
    assert_eq!(impossible(|facts| facts.copy.record_gone = true), ["loan.record_gone"]);
    assert_eq!(impossible(|facts| facts.copy.electronic = true), ["loan.copy_electronic"]);
}

#[test]
fn the_borrower_must_be_here_cleared_and_within_the_wall() {
    assert_eq!(impossible(|facts| facts.borrower.state = BorrowerState::Left), ["loan.borrower_left"]);
    assert_eq!(
        impossible(|facts| facts.borrower.state = BorrowerState::Suspended),
        ["loan.borrower_suspended"]
    );
    assert_eq!(
        impossible(|facts| facts.borrower.clearance = Level::General),
        ["loan.borrower_clearance_too_low"]
    );
    assert_eq!(impossible(|facts| facts.borrower.within_wall = false), ["loan.borrower_outside_wall"]);
}

fn asks_manager(facts: &mut LoanFacts) {
    facts.copy.level = Level::Confidential;
    facts.need = Need::Approval {
        approvers: vec![Post::GeneralManager],
        mode: Mode::All,
        article: "R4·二·三·1".into(),
    };
}

#[test]
fn a_confidential_paper_waits_for_the_general_manager() {
    assert_eq!(impossible(asks_manager), ["loan.approval_needed"]);
    let standing = |approval: ApprovalStanding| {
        impossible(move |facts| {
            asks_manager(facts);
            facts.approval = approval;
        })
    };
    let waiting =
        ApprovalStanding::Waiting { number: "SQ-0307-2026-0018".into(), who: vec![Post::GeneralManager] };
    assert_eq!(standing(waiting), ["loan.approval_waiting"]);
    let used = ApprovalStanding::Fails(ApprovalRefusal::AlreadyUsed { number: "SQ-0307-2026-0018".into() });
    assert_eq!(standing(used), ["approval.already_used"]);
    assert!(standing(ApprovalStanding::Granted).is_empty());
}

#[test]
fn own_duty_needs_no_approval_and_the_note_says_so() {
    let duty = |facts: &mut LoanFacts| {
        facts.copy.level = Level::Secret;
        facts.need = Need::OwnDuty;
        facts.borrower.own_duty = Some(("工程维保部".into(), "drawings".into()));
    };
    assert!(impossible(duty).is_empty());
    assert_eq!(noted(duty), ["loan.own_duty_applies", "loan.pages_counted_at_return"]);
}

#[test]
fn top_secret_is_read_at_its_place_and_nowhere_else() {
    let top = |facts: &mut LoanFacts| {
        facts.copy.level = Level::TopSecret;
        facts.borrower.clearance = Level::TopSecret;
    };
    assert_eq!(impossible(top), ["loan.top_secret_stays"]);
    let reading = |facts: &mut LoanFacts| {
        top(facts);
        facts.way = Way::Reading;
    };
    assert_eq!(impossible(reading), ["loan.no_reading_place"]);
    let at_place = |facts: &mut LoanFacts| {
        reading(facts);
        facts.reading_place = Some("一号阅览室".into());
    };
    assert!(impossible(at_place).is_empty());
    assert_eq!(noted(at_place), ["loan.read_at_place", "loan.pages_counted_at_return"]);
}

#[test]
fn without_an_agreement_secrets_stay_and_internal_papers_are_confirmed() {
    let ended = |facts: &mut LoanFacts| facts.borrower.agreement_until = Some(day("2026-11-22"));
    assert_eq!(confirms(ended), ["loan.agreement_to_confirm"]);
    let secret = |facts: &mut LoanFacts| {
        ended(facts);
        facts.copy.level = Level::Secret;
    };
    assert_eq!(impossible(secret), ["loan.agreement_missing"]);
    assert!(
        confirms(|facts| facts.borrower.agreement_until = Some(day("2026-11-23"))).is_empty(),
        "valid to its last day"
    );
    let general = |facts: &mut LoanFacts| {
        ended(facts);
        facts.copy.level = Level::General;
    };
    assert!(confirms(general).is_empty());
}

#[test]
fn checks_the_office_does_not_keep_are_silent() {
    let unkept = |facts: &mut LoanFacts| {
        facts.copy.level = Level::Secret;
        facts.borrower.agreement_until = None;
        facts.borrower.training_on = None;
        facts.checks = Checks { agreement: false, training: false, training_months: 12 };
    };
    assert!(confirms(unkept).is_empty());
}

#[test]
fn old_training_overdue_items_and_a_full_bag_are_confirmed() {
    assert_eq!(
        confirms(|facts| facts.borrower.training_on = Some(day("2025-11-22"))),
        ["loan.training_out_of_date"]
    );
    assert_eq!(confirms(|facts| facts.borrower.training_on = None), ["loan.training_out_of_date"]);
    let late = |facts: &mut LoanFacts| {
        facts.borrower.overdue_items = 1;
        facts.borrower.longest_overdue = 4;
    };
    assert_eq!(confirms(late), ["loan.overdue_items"]);
    assert_eq!(confirms(|facts| facts.borrower.open_items = 10), ["loan.item_limit_reached"]);
    assert!(confirms(|facts| facts.borrower.open_items = 9).is_empty());
}

#[test]
fn a_confirmation_takes_a_reason_and_the_right_post() {
    let late = with(|facts| facts.borrower.overdue_items = 1);
    let by = |posts: &'static [Post], reason: &'static str| OverrideBy { posts, reason };
    assert_eq!(may_lend(&late, AT_DESK).map_err(|refusal| refusal.code), Err("loan.overdue_items"));
    assert!(may_lend(&late, by(&[Post::Clerk], "今日 17:00 前归还")).is_ok());
    let full = with(|facts| facts.borrower.open_items = 10);
    let clerk_alone = may_lend(&full, by(&[Post::Clerk], "急用"));
    assert_eq!(clerk_alone.map_err(|refusal| refusal.code), Err("loan.item_limit_reached"));
    assert!(may_lend(&full, by(&[Post::Clerk, Post::OfficeDirector], "急用")).is_ok());
}

#[test]
fn no_reason_helps_against_the_impossible() {
    let out = with(|facts| facts.copy.whereabouts = Whereabouts::Lost);
    let everybody = OverrideBy { posts: &Post::ALL, reason: "总经理口头同意" };
    assert_eq!(may_lend(&out, everybody).map_err(|refusal| refusal.code), Err("loan.copy_lost"));
}

#[test]
fn holds_damage_and_a_locked_list_are_notes_until_the_copy_is_taken_out() {
    assert_eq!(noted(|facts| facts.copy.holds = vec!["DJ-0307-2026-0001".into()]), ["loan.on_hold"]);
    assert_eq!(noted(|facts| facts.copy.damage = "第 41 页折损".into()), ["loan.damage_noted"]);
    let listed = |counted: bool| {
        move |facts: &mut LoanFacts| {
            facts.copy.destruction = Some(DestructionFacts { list: "XC-0307-2026-0004".into(), counted });
        }
    };
    assert_eq!(noted(listed(false)), ["loan.listed_for_destruction"]);
    assert_eq!(impossible(listed(true)), ["loan.counted_for_destruction"]);
}

#[test]
fn everything_is_said_at_once() {
    let found = with(|facts| {
        asks_manager(facts);
        facts.copy.whereabouts = Whereabouts::Out { holder: "马骏".into(), due: None };
        facts.borrower.clearance = Level::Internal;
        facts.borrower.overdue_items = 2;
        facts.copy.holds = vec!["DJ-0307-2026-0001".into()];
    });
    let codes: Vec<_> = found.impossible.iter().map(|refusal| refusal.code).collect();
    assert_eq!(codes, ["loan.copy_already_out", "loan.borrower_clearance_too_low", "loan.approval_needed"]);
    assert_eq!((found.confirm.len(), found.notes.len()), (1, 2));
}

#[test]
fn a_copy_kept_for_somebody_is_the_directors_to_give_away() {
    let mut facts = plain();
    facts.queue.kept_for = Some(("马骏".into(), "2026-11-26".parse().ok()));
    let found = precheck(&facts, now());
    assert_eq!(found.confirm[0].what.code, "loan.kept_for_another");
    assert_eq!(found.confirm[0].who, [Post::OfficeDirector]);
    let clerk = OverrideBy { posts: &[Post::Clerk], reason: "急用" };
    assert!(may_lend(&found, clerk).is_err());
    let director = OverrideBy { posts: &[Post::Clerk, Post::OfficeDirector], reason: "急用" };
    assert_eq!(may_lend(&found, director), Ok(()));
}

#[test]
fn who_is_not_first_in_line_needs_the_desks_word_and_whose_turn_it_is_hears_of_the_others() {
    let mut facts = plain();
    facts.queue = QueueFacts { waited_for_by: Some("马骏".into()), others: 2, ..QueueFacts::default() };
    let found = precheck(&facts, now());
    assert_eq!(found.confirm[0].what.code, "loan.another_is_first");
    assert_eq!(may_lend(&found, OverrideBy { posts: &[Post::Clerk], reason: "当场看" }), Ok(()));
    facts.queue = QueueFacts { own: true, others: 1, ..QueueFacts::default() };
    let own = precheck(&facts, now());
    let notes: Vec<_> = own.notes.iter().map(|note| note.code).collect();
    assert!(
        own.confirm.is_empty() && notes.contains(&"loan.own_turn") && notes.contains(&"loan.others_wait")
    );
}
