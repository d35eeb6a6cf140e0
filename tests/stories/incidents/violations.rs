//! Violations: entered, established, proposed and decided by different people.

use super::*;
use app::incidents::{
    DecideViolation, DescribeViolation, ListViolations, ProposeSanction, RegisterViolation, ViolationView,
    decide_violation, describe_violation, list_violations, propose_sanction, register_violation,
};

fn entered(office: &Office, desk: &mut Desk, person: &str) -> app::Result<ViolationView> {
    let ask = RegisterViolation {
        person_id: office.person(desk, person).to_string(),
        kind: "sent_by_phone".into(),
        happened_on: "2026-11-20".into(),
        facts: "用微信发送了业主名单的照片".into(),
        record_number: String::new(),
    };
    register_violation(desk, ask).map(|done| done.reply)
}

fn described(violation: &ViolationView, intent: &str) -> DescribeViolation {
    DescribeViolation {
        violation_id: violation.id.clone(),
        kind: violation.kind.clone(),
        facts: "用微信发送了业主名单的照片，已删除".into(),
        intent: intent.into(),
        consequence: "未见扩散".into(),
    }
}

fn proposed(violation: &ViolationView, sanction: &str) -> ProposeSanction {
    ProposeSanction {
        violation_id: violation.id.clone(),
        sanction: sanction.into(),
        words: "首次，未见扩散".into(),
    }
}

fn deciding(violation: &ViolationView, sanction: &str) -> DecideViolation {
    DecideViolation {
        violation_id: violation.id.clone(),
        sanction: sanction.into(),
        words: "同意".into(),
        passphrase: PASSPHRASE.into(),
    }
}

#[test]
fn a_violation_goes_from_facts_to_a_proposal_to_a_decision_by_another() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("chenli");
    assert_eq!(refused(entered(&office, &mut desk, "chenli")), "incident.own_violation");
    let violation = worked(entered(&office, &mut desk, "majun"));
    assert!(violation.number.starts_with("WG-"));
    assert_eq!(violation.article, "R8");
    let early = propose_sanction(&mut desk, proposed(&violation, "a_spoken"));
    assert_eq!(refused(early), "incident.intent_needed");
    let empty = DescribeViolation { facts: " ".into(), ..described(&violation, "negligent") };
    assert_eq!(refused(describe_violation(&mut desk, empty)), "incident.facts_needed");
    worked(describe_violation(&mut desk, described(&violation, "negligent")));
    let harsh = propose_sanction(&mut desk, proposed(&violation, "b_another_post"));
    assert_eq!(refused(harsh), "incident.repeat_needed");
    let undecided = decide_violation(&mut desk, deciding(&violation, "a_spoken"));
    assert_eq!(refused(undecided), "incident.nothing_proposed");
    let waiting = worked(propose_sanction(&mut desk, proposed(&violation, "a_spoken"))).reply;
    assert_eq!((waiting.state.as_str(), waiting.ladder.as_str()), ("proposed", "a"));
    let own = decide_violation(&mut desk, deciding(&violation, "a_spoken"));
    assert_eq!(refused(own), "incident.proposed_by_same");
    drop(desk.lock());
    let wrong = office.sits_down("zhoujg", |desk| decide_violation(desk, deciding(&violation, "a_spoken")));
    assert_eq!(refused(wrong), "incident.decider_wrong_post");
    let done =
        office.sits_down("zhaozy", |desk| worked(decide_violation(desk, deciding(&violation, "a_written"))));
    assert_eq!((done.reply.state.as_str(), done.reply.sanction.as_str()), ("decided", "a_written"));
    let late =
        office.sits_down("chenli", |desk| describe_violation(desk, described(&violation, "deliberate")));
    assert_eq!(refused(late), "incident.violation_settled");
    assert_eq!(events(&office, "violation_decided"), 1);
}

#[test]
fn another_post_is_for_whoever_was_sanctioned_before() {
    let office = Office::with_file_plan();
    let settle = |sanction: &str| {
        let violation = office.sits_down("chenli", |desk| {
            let violation = worked(entered(&office, desk, "majun"));
            worked(describe_violation(desk, described(&violation, "deliberate")));
            worked(propose_sanction(desk, proposed(&violation, sanction))).reply
        });
        office
            .sits_down("zhaozy", |desk| worked(decide_violation(desk, deciding(&violation, sanction))))
            .reply
    };
    settle("b_warning");
    assert_eq!(settle("b_another_post").earlier, 1);
}

#[test]
fn the_register_is_for_those_who_keep_it_and_follows_the_sight_of_its_records() {
    let office = Office::with_file_plan();
    let paper = office.sits_down("linxw", drawing);
    decided(&office, &lost(&office, &paper));
    let listed =
        |login: &str| office.sits_down(login, |desk| list_violations(desk, ListViolations::default()));
    assert_eq!(worked(listed("chenli")).rows[0].person, "孙浩");
    assert_eq!(worked(listed("chenli")).rows[0].kind, "lost_in_custody");
    assert_eq!(refused(listed("sunhao")), "access.not_permitted");
    assert_eq!(refused(listed("linxw")), "access.not_permitted");
}
