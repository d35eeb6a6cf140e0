//! Stories of approvals.

use super::*;
use crate::moment::Moment;

const THREE: [Post; 3] = [Post::GeneralManager, Post::DivisionManager, Post::OfficeDirector];

fn person(number: u128) -> PersonId {
    PersonId(uuid::Uuid::from_u128(number))
}

fn on(day: &str) -> Now {
    Now {
        at: Moment::parse(&format!("{day}T02:00:00Z")).expect("BUG: a moment"),
        zone: chrono_tz::Asia::Shanghai,
    }
}

fn day(text: &str) -> Day {
    text.parse().expect("BUG: a day")
}

fn asked(mode: Mode) -> Approval {
    Approval {
        number: "SQ-0307-2026-0018".into(),
        action: Action::CarryOut,
        level: Level::Secret,
        digest: digest_of("copy 1 to 孙浩"),
        applicant: person(9),
        approvers: THREE.to_vec(),
        mode,
        state: ApprovalState::Open,
        expires_on: day("2026-12-04"),
        decisions: Vec::new(),
    }
}

fn holder(number: u128, posts: &[Post]) -> Decider {
    Decider {
        person: person(number),
        name: format!("第{number}人"),
        posts: posts.to_vec(),
        clearance: Level::TopSecret,
        behind: None,
    }
}

fn approve(approval: &mut Approval, decider: &Decider) -> Result<ApprovalState, ApprovalRefusal> {
    let (post, state) = receive_decision(approval, decider, Decision::Approve, "", on("2026-11-23"))?;
    approval.decisions.push(Decided {
        person: decider.person,
        post,
        decision: Decision::Approve,
        behind: decider.behind,
    });
    approval.state = state;
    Ok(state)
}

#[test]
fn the_three_approve_a_secret_one_after_another_in_any_order() {
    let mut approval = asked(Mode::All);
    assert_eq!(approve(&mut approval, &holder(3, &[Post::OfficeDirector])), Ok(ApprovalState::Open));
    assert_eq!(approve(&mut approval, &holder(1, &[Post::GeneralManager])), Ok(ApprovalState::Open));
    assert_eq!(missing_posts(&approval), [Post::DivisionManager]);
    assert_eq!(approve(&mut approval, &holder(2, &[Post::DivisionManager])), Ok(ApprovalState::Approved));
    assert_eq!(is_granted(&approval, &approval.digest, on("2026-11-24")), Ok(()));
}

#[test]
fn with_the_switch_on_any_one_of_them_is_enough() {
    let mut approval = asked(Mode::Any);
    assert_eq!(approve(&mut approval, &holder(2, &[Post::DivisionManager])), Ok(ApprovalState::Approved));
    assert_eq!(is_granted(&approval, &approval.digest, on("2026-11-24")), Ok(()));
}

#[test]
fn one_person_with_two_posts_counts_once() {
    let mut approval = asked(Mode::All);
    let both = holder(1, &[Post::GeneralManager, Post::OfficeDirector]);
    assert_eq!(approve(&mut approval, &both), Ok(ApprovalState::Open));
    assert_eq!(approve(&mut approval, &both), Err(ApprovalRefusal::AlreadyDecided { name: "第1人".into() }));
}

#[test]
fn the_applicant_never_decides_whatever_post_he_holds() {
    let refused = approve(&mut asked(Mode::Any), &holder(9, &THREE));
    assert!(matches!(refused, Err(ApprovalRefusal::ApplicantDecides { .. })));
}

#[test]
fn others_and_the_uncleared_do_not_decide() {
    let clerk = approve(&mut asked(Mode::All), &holder(4, &[Post::Clerk]));
    assert_eq!(clerk, Err(ApprovalRefusal::NotYourDecision { name: "第4人".into(), who: THREE.to_vec() }));
    let low = Decider { clearance: Level::Internal, ..holder(1, &[Post::GeneralManager]) };
    assert!(matches!(
        approve(&mut asked(Mode::All), &low),
        Err(ApprovalRefusal::ApproverClearanceTooLow { .. })
    ));
}

#[test]
fn one_no_ends_it_and_says_why() {
    let approval = asked(Mode::All);
    let manager = holder(1, &[Post::GeneralManager]);
    let silent = receive_decision(&approval, &manager, Decision::Refuse, " ", on("2026-11-23"));
    assert_eq!(silent, Err(ApprovalRefusal::OpinionNeeded));
    let said = receive_decision(&approval, &manager, Decision::Refuse, "理由不足", on("2026-11-23"));
    assert_eq!(said, Ok((Post::GeneralManager, ApprovalState::Refused)));
}

#[test]
fn a_changed_content_is_not_what_was_approved() {
    let mut approval = asked(Mode::Any);
    approve(&mut approval, &holder(1, &[Post::GeneralManager])).expect("BUG: approved");
    let other = digest_of("copy 2 to 孙浩");
    assert!(matches!(
        is_granted(&approval, &other, on("2026-11-24")),
        Err(ApprovalRefusal::ContentDiffers { .. })
    ));
}

#[test]
fn an_approval_lives_to_the_end_of_its_last_day() {
    let mut approval = asked(Mode::Any);
    approve(&mut approval, &holder(1, &[Post::GeneralManager])).expect("BUG: approved");
    assert!(is_granted(&approval, &approval.digest, on("2026-12-04")).is_ok());
    let late = is_granted(&approval, &approval.digest, on("2026-12-05"));
    assert_eq!(
        late,
        Err(ApprovalRefusal::Expired { number: approval.number.clone(), until: approval.expires_on })
    );
}

#[test]
fn it_is_used_once_and_given_back_by_a_reversal() {
    let mut approval = asked(Mode::Any);
    assert!(give_back(&approval).is_err());
    approve(&mut approval, &holder(1, &[Post::GeneralManager])).expect("BUG: approved");
    let digest = approval.digest;
    approval.state = use_up(&approval, &digest, on("2026-11-24")).expect("BUG: usable");
    assert!(matches!(use_up(&approval, &digest, on("2026-11-24")), Err(ApprovalRefusal::AlreadyUsed { .. })));
    approval.state = give_back(&approval).expect("BUG: used");
    assert!(use_up(&approval, &digest, on("2026-11-24")).is_ok());
}

#[test]
fn a_state_written_behind_the_decisions_back_carries_nothing() {
    let forged = Approval { state: ApprovalState::Approved, ..asked(Mode::All) };
    assert!(matches!(
        is_granted(&forged, &forged.digest, on("2026-11-24")),
        Err(ApprovalRefusal::NotCarried { .. })
    ));
    let decided =
        THREE.map(|post| Decided { person: person(1), post, decision: Decision::Approve, behind: None });
    let one_hand = Approval { decisions: decided.to_vec(), ..forged };
    assert!(matches!(
        is_granted(&one_hand, &one_hand.digest, on("2026-11-24")),
        Err(ApprovalRefusal::NotCarried { .. })
    ));
}

#[test]
fn only_the_applicant_takes_it_back_while_it_is_unused() {
    let approval = asked(Mode::All);
    let today = on("2026-11-23");
    assert!(matches!(
        withdraw(&approval, person(1), today),
        Err(ApprovalRefusal::OnlyApplicantWithdraws { .. })
    ));
    assert_eq!(withdraw(&approval, person(9), today), Ok(ApprovalState::Withdrawn));
    for state in
        [ApprovalState::Used, ApprovalState::Refused, ApprovalState::Withdrawn, ApprovalState::Expired]
    {
        assert!(withdraw(&Approval { state, ..approval.clone() }, person(9), today).is_err());
    }
}

#[test]
fn nothing_but_open_is_decided() {
    for state in ApprovalState::ALL {
        let approval = Approval { state: *state, ..asked(Mode::All) };
        let decided =
            receive_decision(&approval, &holder(1, &THREE), Decision::Approve, "", on("2026-11-23"));
        assert_eq!(decided.is_ok(), *state == ApprovalState::Open, "{}", state.code());
        assert_eq!(ApprovalState::from_code(state.code()), Some(*state));
    }
}

#[test]
fn in_order_each_waits_for_the_one_before() {
    let mut approval = asked(Mode::Ordered);
    let director = holder(3, &[Post::OfficeDirector]);
    assert_eq!(
        approve(&mut approval, &director),
        Err(ApprovalRefusal::NotYourTurn { name: "第3人".into(), who: vec![Post::GeneralManager] })
    );
    assert_eq!(approve(&mut approval, &holder(1, &[Post::GeneralManager])), Ok(ApprovalState::Open));
    assert_eq!(next_posts(&approval), [Post::DivisionManager]);
    assert_eq!(approve(&mut approval, &holder(2, &[Post::DivisionManager])), Ok(ApprovalState::Open));
    assert_eq!(approve(&mut approval, &director), Ok(ApprovalState::Approved));
    assert_eq!(is_granted(&approval, &approval.digest, on("2026-11-24")), Ok(()));
}

#[test]
fn a_deputy_and_whom_he_stands_for_count_once_together() {
    let deputy = Decider { behind: Some(person(1)), ..holder(5, &[Post::GeneralManager]) };
    let mut approval = asked(Mode::All);
    assert_eq!(approve(&mut approval, &deputy), Ok(ApprovalState::Open));
    for again in [holder(1, &THREE), holder(5, &THREE)] {
        assert!(matches!(approve(&mut approval, &again), Err(ApprovalRefusal::AlreadyDecided { .. })));
    }
    let for_the_applicant = Decider { behind: Some(person(9)), ..holder(6, &THREE) };
    assert!(matches!(
        approve(&mut approval, &for_the_applicant),
        Err(ApprovalRefusal::ApplicantDecides { .. })
    ));
    let mut forged = approval.clone();
    for (number, post) in [(7, Post::DivisionManager), (8, Post::OfficeDirector)] {
        forged.decisions.push(Decided {
            person: person(number),
            post,
            decision: Decision::Approve,
            behind: Some(person(1)),
        });
    }
    forged.state = ApprovalState::Approved;
    assert!(matches!(
        is_granted(&forged, &forged.digest, on("2026-11-24")),
        Err(ApprovalRefusal::NotCarried { .. })
    ));
}
