//! The inbox: what waits for whom, opened before it is signed, several signed at once, what is about to expire.

use super::*;
use app::approvals::{BatchResult, DecideApprovals, OpenApproval, decide_approvals, open_approval};

fn batch(desk: &mut Desk, ids: &[String], decision: &str, opinion: &str) -> app::Result<BatchResult> {
    let ask = DecideApprovals {
        ids: ids.to_vec(),
        decision: decision.to_owned(),
        opinion: opinion.to_owned(),
        passphrase: PASSPHRASE.to_owned(),
        signature_png: None,
    };
    decide_approvals(desk, ask).map(|done| done.reply)
}

/// 孙浩 asks for a 机密 plan: the general manager decides.
fn confidential(office: &Office) -> String {
    let paper = office.sits_down("linxw", planning);
    let loan = office.sits_down("sunhao", |desk| worked(request(office, desk, &paper, "sunhao")));
    loan.approval_id.expect("an approval")
}

#[test]
fn a_confidential_request_is_opened_before_it_is_signed() {
    let office = Office::with_file_plan();
    let id = confidential(&office);
    office.sits_down("zhaozy", |desk| {
        let seen = worked(read_approval(desk, ReadApproval { id: id.clone() }));
        assert!(seen.must_be_opened && !seen.opened && seen.statement.is_empty());
        assert_eq!(refused(decide(desk, &id, "approve", "")), "approval.not_opened");
        let opened = worked(open_approval(desk, OpenApproval { id: id.clone() })).reply;
        assert!(opened.opened && opened.statement.contains("carry_out"), "{}", opened.statement);
        assert!(!opened.terms.expect("the cell it was asked under").supervised);
        worked(open_approval(desk, OpenApproval { id: id.clone() }));
        assert_eq!(worked(decide(desk, &id, "approve", "")).state, "approved");
    });
    assert_eq!(events(&office, "approval_opened"), 2, "each time it was opened");
}

#[test]
fn what_one_may_not_see_is_not_opened_either() {
    let office = Office::with_file_plan();
    let id = confidential(&office);
    for login in ["majun", "xujia", "zhenghb"] {
        assert_eq!(
            office.sits_down(login, |desk| refused(open_approval(desk, OpenApproval { id: id.clone() }))),
            "missing",
            "{login}"
        );
    }
}

#[test]
fn several_are_signed_with_one_passphrase_and_each_has_its_own_signature() {
    let office = Office::with_file_plan();
    let (_, first) = asked_for(&office);
    let paper = office.sits_down("linxw", |desk| {
        RecordAdder::named("云澜苑一期给排水竣工图").in_category("GC-07").of_pages(40).add(desk)
    });
    let second = office.sits_down("xujia", |desk| worked(request(&office, desk, &paper, "xujia")));
    let second = second.approval_id.expect("an approval");
    let third = confidential(&office);
    office.sits_down("zhaozy", |desk| {
        let ids = [first.clone(), third.clone(), second.clone(), first.clone()];
        let done = worked(batch(desk, &ids, "approve", "同意"));
        assert_eq!((done.rows.len(), done.decided), (3, 2), "named twice is signed once");
        assert_eq!(done.rows[1].problem.as_ref().expect("refused").code, "approval.not_opened");
        let signatures: Vec<_> = [0, 2]
            .map(|at| done.rows[at].approval.as_ref().expect("decided").approvers[0].decided.clone())
            .into_iter()
            .map(|given| given.expect("the general manager's").signature_id)
            .collect();
        assert_ne!(signatures[0], signatures[1]);
        worked(open_approval(desk, OpenApproval { id: third.clone() }));
        assert_eq!(worked(batch(desk, &[third], "approve", "")).decided, 1);
    });
}

#[test]
fn a_batch_refuses_the_own_request_others_decisions_and_a_wrong_passphrase() {
    let office = Office::with_file_plan();
    let paper = office.sits_down("linxw", drawing);
    let own = office.sits_down("zhoujg", |desk| worked(request(&office, desk, &paper, "zhoujg")));
    let own = own.approval_id.expect("an approval");
    office.sits_down("zhoujg", |desk| {
        let absent = "0198f000-0000-7000-8000-000000000000".to_owned();
        let done = worked(batch(desk, &[own.clone(), absent], "approve", ""));
        let codes: Vec<_> =
            done.rows.iter().map(|row| row.problem.as_ref().expect("refused").code.clone()).collect();
        assert_eq!((codes, done.decided), (vec!["approval.applicant_decides".into(), "missing".into()], 0));
        assert_eq!(refused(batch(desk, &[], "approve", "")), "approval.batch_size");
        let many: Vec<String> = (0..51).map(|number| format!("{number}")).collect();
        assert_eq!(refused(batch(desk, &many, "approve", "")), "approval.batch_size");
        let wrong = DecideApprovals {
            ids: vec![own.clone()],
            decision: "approve".into(),
            opinion: String::new(),
            passphrase: "Wanmu-2026-gua".into(),
            signature_png: None,
        };
        assert_eq!(refused(decide_approvals(desk, wrong)), "vault.wrong_passphrase");
    });
    office.sits_down("chenli", |desk| {
        let done = worked(batch(desk, std::slice::from_ref(&own), "approve", ""));
        assert_eq!(done.rows[0].problem.as_ref().expect("refused").code, "approval.not_your_decision");
        let done = worked(batch(desk, &[own], "refuse", ""));
        assert_eq!(done.decided, 0, "a refusal of several needs its reason as each one does");
    });
}

#[test]
fn what_expires_is_told_before_and_seen_afterwards() {
    let office = Office::with_file_plan();
    let (_, id) = asked_for(&office);
    let list = |office: &Office, login: &str, ask: ListApprovals| {
        office.sits_down(login, |desk| worked(list_approvals(desk, ask)).rows.len())
    };
    let soon = || ListApprovals { expiring: Some(true), ..Default::default() };
    let expired = || ListApprovals { state: Some("expired".into()), ..Default::default() };
    let open = || ListApprovals { state: Some("open".into()), ..Default::default() };
    assert_eq!(list(&office, "xujia", soon()), 0);
    office.days_pass(11);
    let seen = office.sits_down("xujia", |desk| {
        let seen = app::access::read_workbench(desk, app::access::ReadWorkbench {});
        worked(seen).due_soon
    });
    assert!(seen.iter().any(|row| row.kind == "approval_ends"), "reminded two working days before");
    assert_eq!((list(&office, "xujia", soon()), list(&office, "xujia", expired())), (1, 0));
    office.days_pass(4);
    assert_eq!((list(&office, "xujia", expired()), list(&office, "xujia", open())), (1, 0));
    office.sits_down("zhaozy", |desk| {
        assert_eq!(refused(decide(desk, &id, "approve", "")), "approval.expired");
        let waiting = ListApprovals { waiting_for_me: Some(true), ..Default::default() };
        assert_eq!(worked(list_approvals(desk, waiting)).total, 0);
    });
    office.sits_down("xujia", |desk| {
        assert_eq!(refused(withdraw_approval(desk, WithdrawApproval { id })), "approval.expired");
    });
}

#[test]
fn the_inbox_is_filtered_by_act_level_and_words() {
    let office = Office::with_file_plan();
    let (_, id) = asked_for(&office);
    let number = office.sits_down("xujia", |desk| worked(read_approval(desk, ReadApproval { id })).number);
    office.sits_down("zhaozy", |desk| {
        let mut count = |ask: ListApprovals| worked(list_approvals(desk, ask)).total;
        let found = |text: &str| ListApprovals { words: Some(text.into()), ..Default::default() };
        assert_eq!((count(found("徐佳")), count(found(&number)), count(found("孙浩"))), (1, 1, 0));
        let level = |code: &str| ListApprovals { level: Some(code.into()), ..Default::default() };
        assert_eq!((count(level("secret")), count(level("confidential"))), (1, 0));
        let action = |code: &str| ListApprovals { action: Some(code.into()), ..Default::default() };
        assert_eq!((count(action("carry_out")), count(action("copying"))), (1, 0));
    });
}
