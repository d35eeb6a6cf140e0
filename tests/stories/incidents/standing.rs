//! Suspended and resumed by two people; leaving on a day.

use super::*;
use app::people::{
    MarkLeaving, ReadStanding, ResumePerson, SuspendPerson, TakeBackLeaving, mark_leaving, read_standing,
    resume_person, suspend_person, take_back_leaving,
};

fn suspend(office: &Office, by: &str, whom: &str, second: &str, reason: &str) -> app::Result<String> {
    office.sits_down(by, |desk| {
        let ask = SuspendPerson {
            person_id: office.person(desk, whom).to_string(),
            reason: reason.into(),
            second: Office::second(second),
        };
        suspend_person(desk, ask).map(|done| done.reply.state)
    })
}

fn resume(office: &Office, by: &str, whom: &str, second: &str) -> app::Result<String> {
    office.sits_down(by, |desk| {
        let ask = ResumePerson {
            person_id: office.person(desk, whom).to_string(),
            reason: "调查结束".into(),
            second: Office::second(second),
        };
        resume_person(desk, ask).map(|done| done.reply.state)
    })
}

#[test]
fn two_others_suspend_somebody_and_the_desk_names_who_can_lift_it() {
    let office = Office::with_file_plan();
    let paper = office.sits_down("linxw", public_rules);
    assert_eq!(refused(suspend(&office, "chenli", "majun", "zhoujg", " ")), "people.reason_missing");
    assert_eq!(refused(suspend(&office, "chenli", "majun", "chenli", "调查")), "people.standing_by_one");
    assert_eq!(refused(suspend(&office, "chenli", "zhoujg", "zhoujg", "调查")), "people.own_standing");
    let unfit = suspend(&office, "chenli", "majun", "zhenghb", "调查");
    assert_eq!(refused(unfit), "people.standing_second_unfit");
    assert_eq!(refused(resume(&office, "chenli", "majun", "zhoujg")), "people.not_suspended");
    assert_eq!(worked(suspend(&office, "chenli", "majun", "zhoujg", "调查期间")), "suspended");
    assert_eq!(refused(suspend(&office, "chenli", "majun", "zhoujg", "调查")), "people.suspended_already");
    office.sits_down("linxw", |desk| {
        let person = office.person(desk, "majun").to_string();
        assert_eq!(in_the_way(desk, &paper, &person, ""), ["loan.borrower_suspended"]);
        let seen = worked(read_standing(desk, ReadStanding { person_id: person }));
        assert_eq!(seen.suspended_for.as_deref(), Some("调查期间"));
        let ask = ask_to_lend(&office, desk, &paper, "majun");
        let Err(error) = lend_copy(desk, ask) else { panic!("lent to somebody suspended") };
        let text = error.to_problem(Locale::ZhCn).text;
        assert!(text.contains("保密责任人") && text.contains("管理处主任"), "{text}");
    });
    assert_eq!(worked(resume(&office, "zhoujg", "majun", "chenli")), "active");
    office.sits_down("linxw", |desk| lend(&office, desk, &paper, "majun"));
    assert_eq!((events(&office, "person_suspended"), events(&office, "person_resumed")), (1, 1));
}

#[test]
fn whoever_is_leaving_borrows_only_when_somebody_answers_for_it_and_not_beyond_the_last_day() {
    let office = Office::with_file_plan();
    let paper = office.sits_down("linxw", public_rules);
    let person = office.sits_down("linxw", |desk| office.person(desk, "majun").to_string());
    let mark = |day: &str| {
        office.sits_down("zhoujg", |desk| {
            mark_leaving(desk, MarkLeaving { person_id: person.clone(), last_on: day.into() })
        })
    };
    assert_eq!(refused(mark("2026-11-20")), "people.last_day_passed");
    assert_eq!(worked(mark("2026-11-30")).reply.leaves_on.as_deref(), Some("2026-11-30"));
    worked(mark("2026-11-24"));
    office.sits_down("linxw", |desk| {
        assert_eq!(in_the_way(desk, &paper, &person, ""), ["loan.borrower_leaving"]);
        let mut ask = ask_to_lend(&office, desk, &paper, "majun");
        ask.override_reason = "交接需要".into();
        ask.authorise = vec![Office::second("zhoujg")];
        assert_eq!(worked(lend_copy(desk, ask)).reply.due_on.as_deref(), Some("2026-11-24"));
        worked(bring_back(desk, &paper, None));
    });
    office.days_pass(2);
    office.sits_down("linxw", |desk| {
        assert_eq!(in_the_way(desk, &paper, &person, ""), ["loan.borrower_left"]);
    });
    let back = || {
        office.sits_down("zhoujg", |desk| {
            take_back_leaving(desk, TakeBackLeaving { person_id: person.clone() })
        })
    };
    assert_eq!(worked(back()).reply.leaves_on, None);
    assert_eq!(refused(back()), "people.not_leaving");
    office.sits_down("linxw", |desk| assert!(in_the_way(desk, &paper, &person, "").is_empty()));
}
