//! Delegations: from one's own screen, within dates, acts and levels, never to the applicant, never handed on.

use super::*;
use app::approvals::{
    AskStandingApproval, DelegationView, GiveDelegation, ListDelegations, WithdrawDelegation,
    ask_standing_approval, give_delegation, list_delegations, withdraw_delegation,
};
use app::people::{ChangeSetting, change_setting};

fn give(office: &Office, from: &str, to: &str, edit: fn(&mut GiveDelegation)) -> app::Result<DelegationView> {
    office.sits_down(from, |desk| {
        let mut ask = GiveDelegation {
            person_id: office.person(desk, to).to_string(),
            actions: vec!["carry_out".into(), "reading".into()],
            level: "secret".into(),
            begins_on: "2026-11-23".into(),
            ends_on: "2026-11-27".into(),
            reason: "出差".into(),
            passphrase: PASSPHRASE.into(),
            signature_png: None,
        };
        edit(&mut ask);
        give_delegation(desk, ask).map(|done| done.reply)
    })
}

fn decides(office: &Office, login: &str, id: &str) -> app::Result<ApprovalView> {
    office.sits_down(login, |desk| decide(desk, id, "approve", ""))
}

#[test]
fn the_deputy_decides_in_the_post_of_who_is_away_and_it_says_so() {
    let office = Office::with_file_plan();
    let (_, id) = asked_for(&office);
    assert_eq!(refused(decides(&office, "sunhao", &id)), "missing");
    let given = worked(give(&office, "songyq", "sunhao", |_| ()));
    assert_eq!(
        (given.state.as_str(), given.posts.as_slice()),
        ("in_force", ["division_manager".to_owned()].as_slice())
    );
    let waiting = office.sits_down("sunhao", |desk| {
        let ask = ListApprovals { waiting_for_me: Some(true), ..Default::default() };
        worked(list_approvals(desk, ask)).total
    });
    assert_eq!(waiting, 1);
    let seen = worked(decides(&office, "sunhao", &id));
    let step = seen.approvers.iter().find(|one| one.post == "division_manager").expect("asked");
    let given_by = step.decided.as_ref().expect("decided");
    assert_eq!((given_by.name.as_str(), given_by.deputy_for.as_deref()), ("孙浩", Some("宋雅琴")));
    assert_eq!(refused(decides(&office, "songyq", &id)), "approval.already_decided", "her word was given");
    assert_eq!(worked(decides(&office, "zhaozy", &id)).state, "open");
    assert_eq!(worked(decides(&office, "zhoujg", &id)).state, "approved");
    let used =
        office.sits_down("songyq", |desk| worked(list_delegations(desk, ListDelegations::default())).rows);
    assert_eq!(used[0].decisions, 1);
    assert_eq!((events(&office, "delegation_given"), events(&office, "approval_decided_by_deputy")), (1, 1));
}

#[test]
fn a_deputy_decides_on_the_spot_too() {
    let office = Office::with_file_plan();
    let (paper, id) = asked_for(&office);
    worked(give(&office, "songyq", "sunhao", |_| ()));
    let mut desk = office.desk("linxw");
    let slip = worked(read_approval(&mut desk, ReadApproval { id: id.clone() }));
    let holders = &slip.approvers.iter().find(|one| one.post == "division_manager").expect("asked").holders;
    assert!(holders.iter().any(|one| one.deputy_for.as_deref() == Some("宋雅琴") && one.name == "孙浩"));
    for login in ["sunhao", "zhaozy", "zhoujg"] {
        let ask = AuthoriseOnTheSpot {
            id: id.clone(),
            decision: "approve".into(),
            opinion: String::new(),
            second: Office::second(login),
        };
        worked(authorise_on_the_spot(&mut desk, ask));
    }
    assert_eq!(worked(lend(&office, &mut desk, &paper, "xujia")).ground, "approval");
}

#[test]
fn nobody_decides_twice_by_somebody_else_s_hand() {
    let office = Office::with_file_plan();
    let (_, id) = asked_for(&office);
    worked(give(&office, "songyq", "zhoujg", |_| ()));
    // 周建国 decides in his own post first; for 宋雅琴 he would stand twice.
    assert_eq!(
        worked(decides(&office, "zhoujg", &id)).approvers[2].decided.as_ref().expect("his").deputy_for,
        None
    );
    assert_eq!(refused(decides(&office, "zhoujg", &id)), "approval.already_decided");
    // What is lent is not lent again: 孙浩, deputy of 周建国, does not decide for 宋雅琴.
    worked(give(&office, "zhoujg", "sunhao", |_| ()));
    assert_eq!(refused(decides(&office, "sunhao", &id)), "approval.not_your_decision");
}

#[test]
fn not_the_applicant_nor_for_the_applicant() {
    let office = Office::with_file_plan();
    let paper = office.sits_down("linxw", drawing);
    let own = office.sits_down("songyq", |desk| worked(request(&office, desk, &paper, "songyq")));
    let own = own.approval_id.expect("an approval");
    worked(give(&office, "songyq", "sunhao", |_| ()));
    assert_eq!(
        refused(decides(&office, "sunhao", &own)),
        "approval.applicant_decides",
        "for the applicant nobody stands in"
    );
    let (_, id) = asked_for(&office);
    worked(give(&office, "zhoujg", "xujia", |_| ()));
    assert_eq!(refused(decides(&office, "xujia", &id)), "approval.applicant_decides");
}

#[test]
fn acts_levels_and_days_bound_it_and_a_word_ends_it() {
    let office = Office::with_file_plan();
    let (_, id) = asked_for(&office);
    let given = worked(give(&office, "songyq", "zhoujg", |ask| ask.actions = vec!["copying".into()]));
    worked(decides(&office, "zhaozy", &id));
    worked(decides(&office, "zhoujg", &id));
    let planned = worked(give(&office, "songyq", "sunhao", |ask| {
        ask.begins_on = "2026-11-24".into();
        ask.actions = vec!["carry_out".into()];
    }));
    assert_eq!(planned.state, "planned");
    assert_eq!(refused(decides(&office, "sunhao", &id)), "missing", "not before the first day");
    office.days_pass(1);
    let by_another = office.sits_down("zhoujg", |desk| {
        refused(withdraw_delegation(desk, WithdrawDelegation { id: planned.id.clone() }))
    });
    assert_eq!(by_another, "approval.only_delegator_withdraws");
    office.sits_down("songyq", |desk| {
        let ask = WithdrawDelegation { id: planned.id.clone() };
        assert_eq!(worked(withdraw_delegation(desk, ask.clone())).reply.state, "withdrawn");
        assert_eq!(refused(withdraw_delegation(desk, ask)), "approval.delegation_over");
    });
    assert_eq!(refused(decides(&office, "sunhao", &id)), "missing", "at once");
    office.days_pass(7);
    office.sits_down("songyq", |desk| {
        let ask = WithdrawDelegation { id: given.id.clone() };
        assert_eq!(refused(withdraw_delegation(desk, ask)), "approval.delegation_over");
    });
}

#[test]
fn a_deputy_of_too_little_decides_nothing_at_the_desk_either() {
    let office = Office::with_file_plan();
    let paper = office.sits_down("linxw", planning);
    let loan = office.sits_down("sunhao", |desk| worked(request(&office, desk, &paper, "sunhao")));
    let id = loan.approval_id.expect("an approval");
    worked(give(&office, "zhaozy", "zhoujg", |ask| ask.level = "secret".into()));
    let spot = office.sits_down("linxw", |desk| {
        let ask = AuthoriseOnTheSpot {
            id: id.clone(),
            decision: "approve".into(),
            opinion: String::new(),
            second: Office::second("zhoujg"),
        };
        refused(authorise_on_the_spot(desk, ask))
    });
    assert_eq!(spot, "approval.delegation_does_not_cover");
}

#[test]
fn what_outlasts_a_delegation_is_not_a_deputy_s_to_give() {
    let office = Office::with_file_plan();
    worked(give(&office, "songyq", "sunhao", |_| ()));
    let family = office.sits_down("linxw", |desk| {
        let rows = worked(app::records::list_categories(desk, app::records::ListCategories::default())).rows;
        rows.into_iter().find(|row| row.code == "GC-07").expect("a category").family
    });
    let asked = office.sits_down("xujia", |desk| {
        let ask = AskStandingApproval {
            action: "carry_out".into(),
            level: "secret".into(),
            family: Some(family.clone()),
            begins_on: "2026-11-23".into(),
            ends_on: "2027-11-22".into(),
            purpose: "日常核实".into(),
            ..Default::default()
        };
        worked(ask_standing_approval(desk, ask)).reply
    });
    assert_eq!(refused(decides(&office, "sunhao", &asked.approval_id)), "approval.standing_by_deputy");
}

#[test]
fn whom_and_what_one_may_not_delegate() {
    let office = Office::with_file_plan();
    for (to, edit, code) in [
        ("songyq", (|_| ()) as fn(&mut GiveDelegation), "approval.delegated_to_self"),
        ("linxw", |_| (), "approval.deputy_unfit"),
        ("luoxy", |_| (), "approval.deputy_unfit"),
        ("shenlan", |_| (), "approval.deputy_unfit"),
        ("majun", |_| (), "approval.deputy_clearance_too_low"),
        ("sunhao", |ask| ask.reason = String::new(), "approval.reason_needed"),
        ("sunhao", |ask| ask.actions = Vec::new(), "approval.delegation_of_nothing"),
        ("sunhao", |ask| ask.actions = vec!["destruction".into()], "approval.destruction_not_delegated"),
        ("sunhao", |ask| ask.begins_on = "2026-11-22".into(), "approval.dates_wrong"),
        ("sunhao", |ask| ask.ends_on = "2026-11-22".into(), "approval.dates_wrong"),
        ("sunhao", |ask| ask.ends_on = "2027-03-01".into(), "approval.delegation_too_long"),
        ("sunhao", |ask| ask.passphrase = "Wanmu-2026-gua".into(), "vault.wrong_passphrase"),
    ] {
        assert_eq!(refused(give(&office, "songyq", to, edit)), code, "{to}");
    }
    assert_eq!(refused(give(&office, "sunhao", "xujia", |_| ())), "access.not_permitted");
    worked(give(&office, "songyq", "sunhao", |_| ()));
    assert_eq!(refused(give(&office, "songyq", "zhoujg", |_| ())), "approval.delegated_already");
    office.sits_down("shenlan", |desk| {
        let on = ChangeSetting { key: "approvals.delegate_destruction".into(), value: "true".into() };
        worked(change_setting(desk, on));
    });
    worked(give(&office, "songyq", "zhoujg", |ask| ask.actions = vec!["destruction".into()]));
    let mine =
        office.sits_down("majun", |desk| worked(list_delegations(desk, ListDelegations::default())).rows);
    assert!(mine.is_empty(), "others' delegations are not everybody's business");
}
