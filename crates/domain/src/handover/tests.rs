//! Handing over, as tables.

use super::*;

fn person(number: u128) -> (PersonId, String) {
    (PersonId(uuid::Uuid::from_u128(number)), format!("甲{number}"))
}

fn holding(kind: HoldingKind, level: Level) -> Holding {
    Holding { kind, subject: "x".into(), number: "GC-01".into(), level, admitted: true }
}

#[test]
fn three_different_people_take_part_and_the_third_may_watch() {
    let three = Three {
        from: person(1),
        to: person(2),
        supervisor: person(3),
        supervisor_posts: vec![Post::OfficeDirector],
    };
    assert_eq!(check_three(&three), Ok(()));
    let two = Three { supervisor: person(2), ..three.clone() };
    assert_eq!(check_three(&two), Err(HandoverRefusal::SamePerson { name: "甲2".into() }));
    let clerk = Three { supervisor_posts: vec![Post::Clerk], ..three };
    assert!(matches!(check_three(&clerk), Err(HandoverRefusal::SupervisorUnfit { .. })));
}

#[test]
fn everything_held_goes_over_or_nothing_does() {
    let held = [holding(HoldingKind::Loan, Level::Secret), holding(HoldingKind::Notebook, Level::Internal)];
    assert_eq!(taken_over(&held, Level::Secret).map(|all| all.len()), Ok(2));
    let low = taken_over(&held, Level::Internal).expect_err("not cleared");
    assert_eq!(low, HandoverRefusal::SuccessorNotCleared { number: "GC-01".into(), level: Level::Secret });
    let walled = [Holding { admitted: false, ..holding(HoldingKind::Copy, Level::General) }];
    let behind = taken_over(&walled, Level::TopSecret).expect_err("walled");
    assert_eq!(behind, HandoverRefusal::SuccessorNotAdmitted { number: "GC-01".into() });
    for kind in [HoldingKind::Reading, HoldingKind::Approval] {
        let left = taken_over(&[holding(kind, Level::General)], Level::TopSecret).expect_err("stays");
        assert_eq!(left, HandoverRefusal::MustBeSettled { count: 1, first: "GC-01".into() });
    }
}

#[test]
fn every_line_is_looked_at_and_what_is_missing_is_promised() {
    let today: Day = "2026-11-24".parse().expect("a day");
    let line = |found, note: &str| CheckLine { name: "竣工总平面图".into(), found, note: note.into() };
    let open = [line(Found::Unchecked, "")];
    assert_eq!(check_list(&open, None, today), Err(HandoverRefusal::Unchecked { count: 1 }));
    let bare = [line(Found::Missing, " ")];
    assert_eq!(
        check_list(&bare, None, today),
        Err(HandoverRefusal::NoteMissing { name: "竣工总平面图".into() })
    );
    let lost = [line(Found::Missing, "开发商未移交"), line(Found::Present, "")];
    assert_eq!(check_list(&lost, None, today), Err(HandoverRefusal::MissingDayMissing { count: 1 }));
    assert_eq!(check_list(&lost, Some(today), today), Ok(1));
    let past: Day = "2026-11-23".parse().expect("a day");
    assert_eq!(check_list(&lost, Some(past), today), Err(HandoverRefusal::DayPast { day: past }));
}

#[test]
fn what_goes_back_is_theirs_consented_here_and_free() {
    let record = TheirRecord {
        number: "GC-01".into(),
        kept: true,
        theirs: true,
        consent: "业委会函 2026-11-01".into(),
        all_here: true,
        on_hold: false,
    };
    assert_eq!(check_give_back(&record), Ok(()));
    let number = || "GC-01".to_owned();
    let cases = [
        (TheirRecord { kept: false, ..record.clone() }, HandoverRefusal::NotKept { number: number() }),
        (TheirRecord { theirs: false, ..record.clone() }, HandoverRefusal::NotTheirs { number: number() }),
        (TheirRecord { on_hold: true, ..record.clone() }, HandoverRefusal::OnHold { number: number() }),
        (
            TheirRecord { consent: " ".into(), ..record.clone() },
            HandoverRefusal::ConsentMissing { number: number() },
        ),
        (TheirRecord { all_here: false, ..record }, HandoverRefusal::CopyOut { number: number() }),
    ];
    for (case, expected) in cases {
        assert_eq!(check_give_back(&case), Err(expected));
    }
}
