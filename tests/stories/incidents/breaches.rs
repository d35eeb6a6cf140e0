//! Whether personal information leaked: checked from the day of the loss, decided by another, told to whom the law says.

use super::*;
use app::incidents::{
    AssessBreach, BreachView, DecideBreach, ListBreachChecks, NoteBreachNotice, assess_breach, decide_breach,
    list_breach_checks, note_breach_notice,
};

fn check(office: &Office) -> BreachView {
    office.sits_down("chenli", |desk| {
        worked(list_breach_checks(desk, ListBreachChecks { open: true, ..Default::default() }))
            .rows
            .into_iter()
            .next()
            .expect("a check")
    })
}

fn begun(office: &Office) -> BreachView {
    let paper = office.sits_down("linxw", repair_slips);
    let case = lost_by(office, &paper, "xujia");
    assert!(case.breach_id.is_some(), "it begins with the loss");
    check(office)
}

fn assessment(breach: &BreachView, harm: &str) -> AssessBreach {
    AssessBreach {
        breach_id: breach.id.clone(),
        data_kinds: vec!["contact".into(), "home".into()],
        people: 46,
        harm: harm.into(),
        cause: "在工具间丢失".into(),
        measures: "调取监控，通知班组查找".into(),
        advice: "留意冒充物业的来电".into(),
        contact: "陈立 保密责任人".into(),
    }
}

fn decision(breach: &BreachView, outcome: &str, reason: &str) -> DecideBreach {
    DecideBreach {
        breach_id: breach.id.clone(),
        outcome: outcome.into(),
        reason: reason.into(),
        passphrase: PASSPHRASE.into(),
    }
}

fn notice(breach: &BreachView, whom: &str) -> NoteBreachNotice {
    NoteBreachNotice {
        breach_id: breach.id.clone(),
        whom: whom.into(),
        told_on: "2026-11-23".into(),
        how: "书面，江物函〔2026〕7号".into(),
    }
}

#[test]
fn authority_and_people_are_told_unless_the_harm_is_averted() {
    let office = Office::with_file_plan();
    let breach = begun(&office);
    assert!(breach.number.starts_with("HC-"));
    let decide = |login: &str, outcome: &str, reason: &str| {
        office.sits_down(login, |desk| decide_breach(desk, decision(&breach, outcome, reason)))
    };
    assert_eq!(refused(decide("zhaozy", "everybody", "")), "incident.not_assessed");
    office.sits_down("chenli", |desk| {
        let none = AssessBreach { data_kinds: vec![], ..assessment(&breach, "possible") };
        assert_eq!(refused(assess_breach(desk, none)), "incident.data_kinds_needed");
        let nobody = AssessBreach { people: 0, ..assessment(&breach, "possible") };
        assert_eq!(refused(assess_breach(desk, nobody)), "incident.nobody_concerned");
        let silent = AssessBreach { contact: " ".into(), ..assessment(&breach, "possible") };
        assert_eq!(refused(assess_breach(desk, silent)), "incident.assessment_incomplete");
        let found = worked(assess_breach(desk, assessment(&breach, "possible"))).reply;
        assert_eq!((found.state.as_str(), found.people), ("assessed", 46));
    });
    assert_eq!(refused(decide("chenli", "everybody", "")), "incident.assessed_by_same");
    assert_eq!(refused(decide("zhaozy", "authority_only", "已找回")), "incident.outcome_unfit");
    assert_eq!(worked(decide("zhaozy", "everybody", "")).reply.state, "decided");
    assert_eq!(refused(decide("zhaozy", "everybody", "")), "incident.breach_settled");
    office.sits_down("chenli", |desk| {
        let late = assess_breach(desk, assessment(&breach, "none"));
        assert_eq!(refused(late), "incident.breach_settled");
        let silent = NoteBreachNotice { how: " ".into(), ..notice(&breach, "authority") };
        assert_eq!(refused(note_breach_notice(desk, silent)), "incident.words_needed");
        assert_eq!(worked(note_breach_notice(desk, notice(&breach, "authority"))).reply.state, "decided");
        let twice = note_breach_notice(desk, notice(&breach, "authority"));
        assert_eq!(refused(twice), "incident.notice_not_due");
        assert_eq!(worked(note_breach_notice(desk, notice(&breach, "people"))).reply.state, "closed");
    });
    assert_eq!(events(&office, "breach_notified"), 2);
}

#[test]
fn nothing_leaked_is_said_with_a_reason_and_ends_the_check() {
    let office = Office::with_file_plan();
    let breach = begun(&office);
    office.sits_down("chenli", |desk| worked(assess_breach(desk, assessment(&breach, "none"))));
    let decide = |outcome: &str, reason: &str| {
        office.sits_down("zhaozy", |desk| decide_breach(desk, decision(&breach, outcome, reason)))
    };
    assert_eq!(refused(decide("no_leak", " ")), "incident.reason_needed");
    assert_eq!(worked(decide("no_leak", "夹在档案盒内，未离库")).reply.state, "closed");
}
