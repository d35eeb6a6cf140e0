//! Who allows what: the matrix, joint approvers, on the spot, once.

mod delegation;
mod inbox;
mod matrix;
mod standing;

use super::*;
use app::approvals::{
    ApprovalView, AuthoriseOnTheSpot, DecideApproval, ListApprovals, ReadApproval, WithdrawApproval,
    authorise_on_the_spot, decide_approval, list_approvals, read_approval, withdraw_approval,
};
use testkit::PASSPHRASE;

fn decide(desk: &mut Desk, id: &str, decision: &str, opinion: &str) -> app::Result<ApprovalView> {
    let ask = DecideApproval {
        id: id.to_owned(),
        decision: decision.to_owned(),
        opinion: opinion.to_owned(),
        passphrase: PASSPHRASE.to_owned(),
        signature_png: None,
    };
    decide_approval(desk, ask).map(|done| done.reply)
}

/// 徐佳 asks for an engineers' drawing: not her duty, so the three decide.
fn asked_for(office: &Office) -> (RegisteredRecord, String) {
    let paper = office.sits_down("linxw", drawing);
    let loan = office.sits_down("xujia", |desk| worked(request(office, desk, &paper, "xujia")));
    assert_eq!(loan.state, "requested");
    (paper, loan.approval_id.expect("an approval"))
}

#[test]
fn a_secret_waits_for_the_three_and_goes_out_once() {
    let office = Office::with_file_plan();
    let (paper, id) = asked_for(&office);
    let waiting = office.sits_down("zhoujg", |desk| {
        worked(list_approvals(desk, ListApprovals { waiting_for_me: Some(true), ..Default::default() }))
    });
    assert_eq!(
        (waiting.rows.len(), waiting.rows[0].title.as_str()),
        (1, "云澜苑二期消防设施竣工图（第3册）")
    );
    for (who, state) in [("zhoujg", "open"), ("zhaozy", "open"), ("songyq", "approved")] {
        assert_eq!(
            office.sits_down(who, |desk| worked(decide(desk, &id, "approve", "")).state),
            state,
            "{who}"
        );
    }
    let mut desk = office.desk("linxw");
    let found = worked(check(&office, &mut desk, &paper.accession, "xujia", "carry_out"));
    assert!(found.impossible.is_empty(), "{:?}", found.impossible);
    let loan = worked(lend(&office, &mut desk, &paper, "xujia"));
    assert_eq!(
        (loan.ground.as_str(), loan.purpose.as_str()),
        ("approval", "投诉核实"),
        "the purpose that was approved counts"
    );
    worked(bring_back(&mut desk, &paper, Some(86)));
    assert_eq!(
        refused(lend(&office, &mut desk, &paper, "xujia")),
        "loan.approval_needed",
        "an approval is used once"
    );
}

#[test]
fn a_waiting_request_says_who_is_missing() {
    let office = Office::with_file_plan();
    let (paper, id) = asked_for(&office);
    office.sits_down("zhaozy", |desk| worked(decide(desk, &id, "approve", "同意")));
    let mut desk = office.desk("linxw");
    let found = worked(check(&office, &mut desk, &paper.accession, "xujia", "carry_out"));
    assert_eq!(codes(&found.impossible), ["loan.approval_waiting"]);
    assert!(found.impossible[0].text.contains("部门分管经理、管理处主任"), "{}", found.impossible[0].text);
    let posts: Vec<_> =
        found.who_can_allow.iter().map(|who| (who.post.as_str(), who.people[0].name.as_str())).collect();
    assert_eq!(posts, [("division_manager", "宋雅琴"), ("office_director", "周建国")]);
    assert_eq!(found.approval_id, Some(id.clone()));
    for who in ["songyq", "zhoujg"] {
        let ask = AuthoriseOnTheSpot {
            id: id.clone(),
            decision: "approve".into(),
            opinion: String::new(),
            second: Office::second(who),
        };
        worked(authorise_on_the_spot(&mut desk, ask));
    }
    assert_eq!(worked(lend(&office, &mut desk, &paper, "xujia")).state, "out");
}

#[test]
fn the_general_manager_allows_a_confidential_paper_at_the_desk() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let paper = planning(&mut desk);
    let found = worked(check(&office, &mut desk, &paper.accession, "sunhao", "carry_out"));
    assert_eq!(codes(&found.impossible), ["loan.approval_needed"]);
    assert!(found.impossible[0].text.contains("机密件外借须总经理批准"), "{}", found.impossible[0].text);
    assert_eq!(refused(lend(&office, &mut desk, &paper, "sunhao")), "loan.approval_needed");
    let mut ask = ask_to_lend(&office, &mut desk, &paper, "sunhao", "carry_out");
    ask.purpose = String::new();
    ask.authorise = vec![Office::second("zhaozy")];
    assert_eq!(refused(lend_copy(&mut desk, ask.clone())), "access.purpose_needed");
    ask.purpose = "编制预算".into();
    ask.authorise = vec![Office::second("zhoujg")];
    assert_eq!(
        refused(lend_copy(&mut desk, ask.clone())),
        "loan.approval_needed",
        "the director does not decide 机密"
    );
    ask.authorise = vec![Office::second("zhaozy")];
    let loan = worked(lend_copy(&mut desk, ask)).reply;
    assert_eq!((loan.ground.as_str(), loan.due_on.as_deref()), ("approval", Some("2026-11-26")));
    let approval = loan.approval_id.expect("an approval");
    let read = worked(read_approval(&mut desk, ReadApproval { id: approval.clone() }));
    assert_eq!(
        (read.state.as_str(), read.approvers[0].decided.as_ref().map(|given| given.name.as_str())),
        ("used", Some("赵志远"))
    );
    worked(app::loans::reverse_last_act(&mut desk, app::loans::ReverseLastAct {}));
    assert_eq!(
        worked(read_approval(&mut desk, ReadApproval { id: approval })).state,
        "approved",
        "given back"
    );
}

#[test]
fn the_wrong_passphrase_allows_nothing() {
    let office = Office::with_file_plan();
    let (_, id) = asked_for(&office);
    let mut desk = office.desk("linxw");
    let mut second = Office::second("zhaozy");
    second.passphrase = "Wanmu-2026-gua".into();
    let ask =
        AuthoriseOnTheSpot { id: id.clone(), decision: "approve".into(), opinion: String::new(), second };
    assert_eq!(refused(authorise_on_the_spot(&mut desk, ask)), "vault.wrong_passphrase");
    assert_eq!(worked(read_approval(&mut desk, ReadApproval { id })).missing.len(), 3);
}

#[test]
fn nobody_decides_for_himself_twice_or_from_another_post() {
    let office = Office::with_file_plan();
    let paper = office.sits_down("linxw", drawing);
    let loan = office.sits_down("zhoujg", |desk| worked(request(&office, desk, &paper, "zhoujg")));
    let id = loan.approval_id.expect("an approval");
    assert_eq!(
        office.sits_down("zhoujg", |desk| refused(decide(desk, &id, "approve", ""))),
        "approval.applicant_decides"
    );
    let by_clerk = office.sits_down("linxw", |desk| {
        let ask = AuthoriseOnTheSpot {
            id: id.clone(),
            decision: "approve".into(),
            opinion: String::new(),
            second: Office::second("chenli"),
        };
        refused(authorise_on_the_spot(desk, ask))
    });
    assert_eq!(by_clerk, "approval.not_your_decision");
    office.sits_down("zhaozy", |desk| {
        worked(decide(desk, &id, "approve", ""));
        assert_eq!(refused(decide(desk, &id, "approve", "")), "approval.already_decided");
    });
    assert_eq!(events(&office, "operation_refused"), 3, "refusals of approval are evidence");
}

#[test]
fn a_no_ends_the_request_and_needs_its_reason() {
    let office = Office::with_file_plan();
    let (paper, id) = asked_for(&office);
    office.sits_down("songyq", |desk| {
        assert_eq!(refused(decide(desk, &id, "refuse", " ")), "approval.opinion_needed");
        assert_eq!(worked(decide(desk, &id, "refuse", "可在现场阅览")).state, "refused");
    });
    office.sits_down("zhaozy", |desk| {
        assert_eq!(refused(decide(desk, &id, "approve", "")), "approval.was_refused")
    });
    let mine = office
        .sits_down("xujia", |desk| worked(app::loans::list_loans(desk, app::loans::ListLoans::default())));
    assert_eq!(mine.rows[0].state, "refused");
    let again = office.sits_down("linxw", |desk| refused(lend(&office, desk, &paper, "xujia")));
    assert_eq!(again, "loan.approval_needed");
}

#[test]
fn an_approval_lives_ten_working_days() {
    let office = Office::with_file_plan();
    let (paper, id) = asked_for(&office);
    for who in ["zhoujg", "zhaozy", "songyq"] {
        office.sits_down(who, |desk| worked(decide(desk, &id, "approve", "")));
    }
    office.days_pass(14);
    office.sits_down("linxw", |desk| {
        assert_eq!(worked(read_approval(desk, ReadApproval { id: id.clone() })).expires_on, "2026-12-07");
        assert!(
            worked(check(&office, desk, &paper.accession, "xujia", "carry_out")).impossible.is_empty(),
            "valid to the end of the day"
        );
    });
    office.days_pass(1);
    office.sits_down("linxw", |desk| {
        assert_eq!(refused(lend(&office, desk, &paper, "xujia")), "approval.expired");
        let mut ask = ask_to_lend(&office, desk, &paper, "xujia", "carry_out");
        ask.authorise = ["zhaozy", "songyq", "zhoujg"].map(Office::second).to_vec();
        assert_eq!(worked(lend_copy(desk, ask)).reply.state, "out", "the three, present, allow it anew");
    });
}

#[test]
fn only_the_applicant_withdraws() {
    let office = Office::with_file_plan();
    let (_, id) = asked_for(&office);
    let by_manager = office
        .sits_down("zhaozy", |desk| refused(withdraw_approval(desk, WithdrawApproval { id: id.clone() })));
    assert_eq!(by_manager, "approval.only_applicant_withdraws");
    office.sits_down("xujia", |desk| worked(withdraw_approval(desk, WithdrawApproval { id: id.clone() })));
    let mine = office
        .sits_down("xujia", |desk| worked(app::loans::list_loans(desk, app::loans::ListLoans::default())));
    assert_eq!(mine.rows[0].state, "cancelled");
}

#[test]
fn what_one_may_not_see_does_not_exist_among_approvals_either() {
    let office = Office::with_file_plan();
    let paper = office.sits_down("linxw", planning);
    let loan = office.sits_down("sunhao", |desk| worked(request(&office, desk, &paper, "sunhao")));
    let id = loan.approval_id.expect("an approval");
    let absent = "0198f000-0000-7000-8000-000000000000";
    office.sits_down("majun", |desk| {
        let real = read_approval(desk, ReadApproval { id: id.clone() })
            .map(|_| ())
            .expect_err("missing")
            .to_problem(Locale::ZhCn);
        let none = read_approval(desk, ReadApproval { id: absent.into() })
            .map(|_| ())
            .expect_err("missing")
            .to_problem(Locale::ZhCn);
        assert_eq!(real, none);
        assert_eq!(worked(list_approvals(desk, ListApprovals::default())).total, 0);
        assert_eq!(refused(request(&office, desk, &paper, "majun")), "missing");
    });
    office.sits_down("zhenghb", |desk| {
        assert_eq!(
            worked(list_approvals(desk, ListApprovals::default())).total,
            0,
            "lists show nothing above the clerk's clearance"
        );
        assert_eq!(worked(read_approval(desk, ReadApproval { id: id.clone() })).title, "〔密〕");
    });
    office.sits_down("zhaozy", |desk| {
        assert_eq!(worked(list_approvals(desk, ListApprovals::default())).rows[0].title, "公司三年发展规划")
    });
}

#[test]
fn nobody_asks_for_somebody_else_except_at_the_desk() {
    let office = Office::with_file_plan();
    let paper = office.sits_down("linxw", drawing);
    assert_eq!(
        office.sits_down("sunhao", |desk| refused(request(&office, desk, &paper, "xujia"))),
        "missing"
    );
    let at_desk = office.sits_down("linxw", |desk| worked(request(&office, desk, &paper, "xujia")));
    assert_eq!(at_desk.borrower.name, "徐佳");
    office.sits_down("xujia", |desk| {
        assert_eq!(refused(request(&office, desk, &paper, "xujia")), "loan.already_requested")
    });
}

#[test]
fn a_wall_keeps_the_title_from_an_approver_but_not_the_decision() {
    let office = Office::with_file_plan();
    let paper = office.sits_down("linxw", |desk| RecordAdder::named("综合部例会记录").walled().add(desk));
    let loan = office.sits_down("zhenghb", |desk| worked(request(&office, desk, &paper, "zhenghb")));
    let id = loan.approval_id.expect("an approval");
    office.sits_down("zhoujg", |desk| {
        let waiting =
            worked(list_approvals(desk, ListApprovals { waiting_for_me: Some(true), ..Default::default() }));
        assert_eq!((waiting.total, waiting.rows[0].title.as_str()), (1, "〔密〕"));
        assert_eq!(worked(decide(desk, &id, "approve", "")).state, "approved");
    });
    office.sits_down("songyq", |desk| {
        assert_eq!(worked(list_approvals(desk, ListApprovals::default())).total, 0)
    });
}
