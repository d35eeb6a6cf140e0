//! Standing approvals: given as the matrix says, for a year at most, each use recorded, taken back at once.

use super::*;
use app::approvals::{
    AskStandingApproval, ListStandingApprovals, OpenApproval, ReadStandingApproval, ReviewStandingApproval,
    RevokeStandingApproval, StandingFile, StandingView, ask_standing_approval, list_standing_approvals,
    open_approval, read_standing_approval, review_standing_approval, revoke_standing_approval,
};

fn wish(action: &str, level: &str) -> AskStandingApproval {
    AskStandingApproval {
        action: action.into(),
        level: level.into(),
        family: Some("engineering".into()),
        begins_on: "2026-11-23".into(),
        ends_on: "2027-11-22".into(),
        purpose: "日常投诉核实须查阅图纸".into(),
        ..AskStandingApproval::default()
    }
}

fn ask(office: &Office, login: &str, wish: AskStandingApproval) -> app::Result<StandingView> {
    office.sits_down(login, |desk| ask_standing_approval(desk, wish).map(|done| done.reply))
}

fn family_of(office: &Office) -> String {
    office.sits_down("linxw", |desk| {
        let rows = worked(app::records::list_categories(desk, app::records::ListCategories::default())).rows;
        rows.into_iter().find(|row| row.code == "GC-07").expect("a category").family
    })
}

fn everybody_agrees(office: &Office, standing: &StandingView) {
    for login in ["zhaozy", "songyq", "zhoujg"] {
        office.sits_down(login, |desk| {
            worked(open_approval(desk, OpenApproval { id: standing.approval_id.clone() }));
            worked(decide(desk, &standing.approval_id, "approve", "同意"));
        });
    }
}

fn read(office: &Office, login: &str, id: &str) -> StandingFile {
    let ask = ReadStandingApproval { id: id.to_owned(), ..Default::default() };
    office.sits_down(login, |desk| worked(read_standing_approval(desk, ask)))
}

/// 徐佳 may carry drawings out for a year.
fn standing(office: &Office) -> StandingView {
    let family = Some(family_of(office));
    let asked = worked(ask(office, "xujia", AskStandingApproval { family, ..wish("carry_out", "secret") }));
    assert_eq!(asked.state, "asked");
    everybody_agrees(office, &asked);
    asked
}

#[test]
fn it_carries_loans_without_asking_and_records_each_of_them() {
    let office = Office::with_file_plan();
    let given = standing(&office);
    assert_eq!(read(&office, "xujia", &given.id).standing.state, "in_force");
    let request = office.sits_down("xujia", |desk| {
        worked(read_approval(desk, ReadApproval { id: given.approval_id.clone() }))
    });
    assert_eq!(request.state, "used", "what was given for a year gives nothing else");
    let mut desk = office.desk("linxw");
    let paper = drawing(&mut desk);
    let found = worked(check(&office, &mut desk, &paper.accession, "xujia", "carry_out"));
    assert!(found.impossible.is_empty(), "{:?}", codes(&found.impossible));
    assert!(codes(&found.notes).contains(&"loan.standing_applies"));
    let loan = worked(lend(&office, &mut desk, &paper, "xujia"));
    assert_eq!((loan.ground.as_str(), loan.approval_id), ("standing", None));
    assert!(
        codes(&worked(check(&office, &mut desk, &paper.accession, "xujia", "reading")).impossible)
            .contains(&"loan.approval_needed"),
        "another act"
    );
    drop(desk.lock());
    let file = read(&office, "zhaozy", &given.id);
    assert_eq!((file.standing.uses, file.uses[0].subject_id.as_str()), (1, loan.id.as_str()));
    let mut desk = office.desk("linxw");
    let paper = RecordAdder::named("云澜苑一期给排水竣工图").in_category("GC-07").of_pages(40).add(&mut desk);
    worked(lend(&office, &mut desk, &paper, "xujia"));
    worked(app::loans::reverse_last_act(&mut desk, app::loans::ReverseLastAct {}));
    drop(desk.lock());
    let file = read(&office, "zhaozy", &given.id);
    assert_eq!((file.standing.uses, file.uses.len()), (1, 2), "a reversed use stands there as such");
    assert!(file.uses[0].given_back_at.is_some());
    assert_eq!((events(&office, "standing_used"), events(&office, "standing_given_back")), (2, 1));
}

#[test]
fn a_request_for_a_loan_under_it_waits_for_nobody() {
    let office = Office::with_file_plan();
    standing(&office);
    let paper = office.sits_down("linxw", drawing);
    let loan = office.sits_down("xujia", |desk| worked(request(&office, desk, &paper, "xujia")));
    assert_eq!((loan.state.as_str(), loan.approval_id), ("approved", None));
    let lent = office.sits_down("linxw", |desk| worked(lend(&office, desk, &paper, "xujia")));
    assert_eq!(lent.ground, "standing");
}

#[test]
fn it_ends_by_its_day_and_by_a_word() {
    let office = Office::with_file_plan();
    let given = standing(&office);
    let paper = office.sits_down("linxw", drawing);
    let lends = |office: &Office| {
        office.sits_down("linxw", |desk| {
            codes(&worked(check(office, desk, &paper.accession, "xujia", "carry_out")).impossible).is_empty()
        })
    };
    assert!(lends(&office));
    let revoke = |login: &str, reason: &str| {
        let ask = RevokeStandingApproval { id: given.id.clone(), reason: reason.into() };
        office.sits_down(login, |desk| revoke_standing_approval(desk, ask).map(|done| done.reply))
    };
    assert_eq!(refused(revoke("sunhao", "不需要")), "missing", "somebody else's does not exist");
    assert_eq!(refused(revoke("linxw", "不需要")), "approval.not_yours_to_revoke");
    assert_eq!(refused(revoke("chenli", " ")), "approval.reason_needed");
    assert_eq!(worked(revoke("chenli", "岗位调整")).state, "revoked");
    assert_eq!(refused(revoke("xujia", "岗位调整")), "approval.standing_not_in_force");
    assert!(!lends(&office), "at once");
}

#[test]
fn after_a_year_it_is_over_and_before_that_it_is_looked_through() {
    let office = Office::with_file_plan();
    let given = standing(&office);
    let due = |office: &Office| {
        let ask = ListStandingApprovals { state: Some("review".into()), ..Default::default() };
        office.sits_down("zhoujg", |desk| worked(list_standing_approvals(desk, ask)).due)
    };
    assert_eq!(due(&office), 0);
    office.days_pass(200);
    assert_eq!(due(&office), 1, "nobody has looked at it for half a year");
    office.sits_down("zhoujg", |desk| {
        let ask = ReviewStandingApproval { id: given.id.clone() };
        assert!(worked(review_standing_approval(desk, ask)).reply.reviewed_on.is_some());
    });
    assert_eq!(due(&office), 0);
    office.days_pass(170);
    let seen = office.sits_down("xujia", |desk| {
        let ask = ListStandingApprovals { state: Some("ended".into()), ..Default::default() };
        worked(list_standing_approvals(desk, ask)).rows
    });
    assert_eq!((seen.len(), seen[0].state.as_str()), (1, "ended"));
    office.sits_down("zhoujg", |desk| {
        let ask = ReviewStandingApproval { id: given.id.clone() };
        assert_eq!(refused(review_standing_approval(desk, ask)), "approval.standing_not_in_force");
    });
}

#[test]
fn what_is_not_given_for_long() {
    let office = Office::with_file_plan();
    let family = Some(family_of(&office));
    let with = |action: &str, level: &str, edit: fn(&mut AskStandingApproval)| {
        let mut asked = AskStandingApproval { family: family.clone(), ..wish(action, level) };
        edit(&mut asked);
        asked
    };
    let secret = |edit: fn(&mut AskStandingApproval)| with("carry_out", "secret", edit);
    for (asked, code) in [
        (with("destruction", "general", |_| ()), "approval.never_standing"),
        (with("disclosure", "internal", |_| ()), "approval.never_standing"),
        (with("carry_out", "confidential", |_| ()), "approval.standing_above_clearance"),
        (with("carry_out", "general", |_| ()), "approval.standing_not_needed"),
        (secret(|ask| ask.family = Some("astrology".into())), "approval.standing_without_scope"),
        (secret(|ask| ask.family = None), "approval.standing_without_scope"),
        (secret(|ask| ask.purpose = " ".into()), "approval.purpose_needed"),
        (secret(|ask| ask.begins_on = "2026-11-22".into()), "approval.dates_wrong"),
        (secret(|ask| ask.ends_on = "2026-11-22".into()), "approval.dates_wrong"),
        (secret(|ask| ask.ends_on = "2027-11-23".into()), "approval.standing_too_long"),
    ] {
        assert_eq!(refused(ask(&office, "xujia", asked)), code);
    }
    worked(ask(&office, "xujia", secret(|_| ())));
    assert_eq!(refused(ask(&office, "xujia", secret(|_| ()))), "approval.standing_there");
    let for_another = office.sits_down("sunhao", |desk| {
        let person_id = Some(office.person(desk, "xujia").to_string());
        refused(ask_standing_approval(desk, AskStandingApproval { person_id, ..secret(|_| ()) }))
    });
    assert_eq!(for_another, "missing");
}

#[test]
fn it_needs_everybody_whom_some_level_up_to_it_would_ask() {
    let office = Office::with_file_plan();
    let asked = AskStandingApproval { family: Some(family_of(&office)), ..wish("carry_out", "confidential") };
    let asked = worked(ask(&office, "sunhao", asked));
    let request = office.sits_down("sunhao", |desk| {
        worked(read_approval(desk, ReadApproval { id: asked.approval_id.clone() }))
    });
    let posts: Vec<_> = request.approvers.iter().map(|one| one.post.as_str()).collect();
    assert_eq!(posts, ["general_manager", "division_manager", "office_director"]);
    assert_eq!(request.standing.expect("what is asked for").number, asked.number);
    office.sits_down("songyq", |desk| {
        worked(open_approval(desk, OpenApproval { id: asked.approval_id.clone() }));
        assert_eq!(worked(decide(desk, &asked.approval_id, "refuse", "逐件申请即可")).state, "refused");
    });
    assert_eq!(read(&office, "sunhao", &asked.id).standing.state, "refused");
}
