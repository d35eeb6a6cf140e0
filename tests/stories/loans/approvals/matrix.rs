//! The office's own matrix and duty table: proposed by one, in force by another, never gone over by a newer pack.

use super::*;
use app::approvals::{
    CellWish, DecideDutyChange, DecideMatrixChange, ListMatrixChanges, MatrixChangeView, ProposeDutyChange,
    ProposeMatrixChange, decide_duty_change, decide_matrix_change, list_matrix_changes, propose_duty_change,
    propose_matrix_change,
};
use app::people::{MatrixCellView, ReadMatrix, read_matrix};

/// 秘密·外借: one after another, beginning with the office director, two weeks at most.
fn in_order() -> CellWish {
    CellWish {
        approvers: ["office_director", "division_manager", "general_manager"].map(str::to_owned).to_vec(),
        mode: "ordered".into(),
        place: "anywhere".into(),
        longest_days: Some(10),
        article: "R4·二·三·1".into(),
        ..CellWish::default()
    }
}

fn change(action: &str, level: &str, cell: CellWish) -> ProposeMatrixChange {
    ProposeMatrixChange {
        act: "change".into(),
        level: level.into(),
        action: action.into(),
        cell: Some(cell),
        reason: "按签批顺序办理".into(),
    }
}

fn propose(desk: &mut Desk, ask: ProposeMatrixChange) -> app::Result<MatrixChangeView> {
    propose_matrix_change(desk, ask).map(|done| done.reply)
}

fn agree(desk: &mut Desk, id: &str, agree: bool) -> app::Result<MatrixChangeView> {
    let ask = DecideMatrixChange {
        id: id.to_owned(),
        agree,
        passphrase: Some(PASSPHRASE.to_owned()),
        second: None,
    };
    decide_matrix_change(desk, ask).map(|done| done.reply)
}

fn put_in_force(office: &Office, ask: ProposeMatrixChange) {
    let proposed = office.sits_down("shenlan", |desk| worked(propose(desk, ask)));
    office.sits_down("chenli", |desk| assert_eq!(worked(agree(desk, &proposed.id, true)).state, "in_force"));
}

fn cell(office: &Office, level: &str, action: &str) -> MatrixCellView {
    let rows = office.sits_down("majun", |desk| worked(read_matrix(desk, ReadMatrix {})).rows);
    let wanted = |row: &MatrixCellView| row.cell.level == level && row.cell.action == action;
    rows.into_iter().find(wanted).expect("a cell")
}

#[test]
fn a_cell_is_proposed_by_one_and_put_in_force_by_another() {
    let office = Office::with_file_plan();
    let proposed = office.sits_down("shenlan", |desk| {
        let proposed = worked(propose(desk, change("carry_out", "secret", in_order())));
        assert_eq!((proposed.state.as_str(), proposed.version), ("proposed", 1));
        let again = propose(desk, change("carry_out", "secret", in_order()));
        assert_eq!(refused(again), "approval.cell_waits");
        let own = DecideMatrixChange {
            id: proposed.id.clone(),
            agree: true,
            passphrase: Some(PASSPHRASE.into()),
            second: None,
        };
        assert_eq!(refused(decide_matrix_change(desk, own)), "access.wrong_post");
        proposed
    });
    assert_eq!(cell(&office, "secret", "carry_out").cell.mode, "all", "nothing changes before");
    office.sits_down("zhaozy", |desk| {
        assert_eq!(worked(agree(desk, &proposed.id, true)).state, "in_force");
        assert_eq!(refused(agree(desk, &proposed.id, false)), "approval.change_decided");
    });
    let now = cell(&office, "secret", "carry_out");
    assert!(now.own && now.waiting.is_none());
    assert_eq!((now.cell.mode.as_str(), now.pack.expect("the pack's").mode.as_str()), ("ordered", "all"));
    let versions = office.sits_down("luoxy", |desk| {
        let of = |text: &str| Some(text.to_owned());
        let ask = ListMatrixChanges { level: of("secret"), action: of("carry_out"), waiting: false };
        worked(list_matrix_changes(desk, ask))
    });
    assert_eq!((versions.rows.len(), versions.packs.len()), (1, 1), "the old version stays to be seen");
    assert_eq!((events(&office, "matrix_change_proposed"), events(&office, "matrix_change_decided")), (1, 1));
}

#[test]
fn a_refused_change_changes_nothing_and_going_back_follows_the_pack() {
    let office = Office::with_file_plan();
    let proposed = office.sits_down("shenlan", |desk| {
        let back =
            ProposeMatrixChange { act: "back_to_pack".into(), ..change("carry_out", "secret", in_order()) };
        assert_eq!(refused(propose(desk, back)), "approval.cell_unchanged", "it is the pack's still");
        worked(propose(desk, change("carry_out", "secret", in_order())))
    });
    office.sits_down("chenli", |desk| assert_eq!(worked(agree(desk, &proposed.id, false)).state, "refused"));
    assert!(!cell(&office, "secret", "carry_out").own);
    put_in_force(&office, change("carry_out", "secret", in_order()));
    let back =
        ProposeMatrixChange { act: "back_to_pack".into(), ..change("carry_out", "secret", in_order()) };
    put_in_force(&office, back);
    let now = cell(&office, "secret", "carry_out");
    assert_eq!((now.own, now.cell.mode.as_str()), (false, "all"));
}

#[test]
fn some_words_no_cell_may_say() {
    let office = Office::with_file_plan();
    let reasonless = ProposeMatrixChange { reason: " ".into(), ..change("carry_out", "secret", in_order()) };
    let with = |edit: fn(&mut CellWish)| {
        let mut cell = in_order();
        edit(&mut cell);
        cell
    };
    let destruction = |edit: fn(&mut CellWish)| {
        let mut cell =
            CellWish { longest_days: None, witnesses: 2, shredder_class: "P-4".into(), ..in_order() };
        edit(&mut cell);
        change("destruction", "secret", cell)
    };
    let lend = |edit: fn(&mut CellWish)| change("carry_out", "secret", with(edit));
    let cases = [
        (reasonless, "approval.reason_needed"),
        (lend(|cell| cell.article = String::new()), "approval.article_needed"),
        (lend(|cell| cell.approvers = vec!["clerk".into()]), "approval.post_decides_nothing"),
        (lend(|cell| cell.approvers.push("general_manager".into())), "approval.post_twice"),
        (lend(|cell| cell.approvers.clear()), "approval.cell_asks_nobody"),
        (lend(|cell| cell.longest_days = Some(0)), "approval.longest_days_wrong"),
        (lend(|cell| cell.place = "reading_place".into()), "approval.place_does_not_fit"),
        (destruction(|cell| cell.witnesses = 1), "approval.witnesses_too_few"),
        (destruction(|cell| cell.shredder_class = "P-3".into()), "approval.shredder_too_coarse"),
        (destruction(|cell| cell.shredder_class = String::new()), "approval.shredder_too_coarse"),
        (destruction(|cell| cell.longest_days = Some(3)), "approval.longest_days_wrong"),
    ];
    office.sits_down("shenlan", |desk| {
        for (ask, code) in cases {
            assert_eq!(refused(propose(desk, ask)), code);
        }
        let general = CellWish { approvers: Vec::new(), longest_days: None, witnesses: 2, ..in_order() };
        let nobody = CellWish { shredder_class: "P-2".into(), ..general.clone() };
        assert_eq!(
            refused(propose(desk, change("destruction", "general", nobody))),
            "approval.cell_asks_nobody",
            "destruction always asks somebody"
        );
        worked(propose(desk, change("copying", "internal", general)));
    });
}

#[test]
fn in_order_means_one_after_another_at_every_desk() {
    let office = Office::with_file_plan();
    put_in_force(&office, change("carry_out", "secret", in_order()));
    let (_, id) = asked_for(&office);
    let waiting = |login: &str| {
        let ask = ListApprovals { waiting_for_me: Some(true), ..Default::default() };
        office.sits_down(login, |desk| worked(list_approvals(desk, ask)).total)
    };
    assert_eq!((waiting("zhoujg"), waiting("songyq"), waiting("zhaozy")), (1, 0, 0));
    office.sits_down("zhaozy", |desk| {
        assert_eq!(refused(decide(desk, &id, "approve", "")), "approval.not_your_turn");
        assert_eq!(worked(read_approval(desk, ReadApproval { id: id.clone() })).turn, ["office_director"]);
    });
    office.sits_down("linxw", |desk| {
        let mut ask = AuthoriseOnTheSpot {
            id: id.clone(),
            decision: "approve".into(),
            opinion: String::new(),
            second: Office::second("songyq"),
        };
        assert_eq!(refused(authorise_on_the_spot(desk, ask.clone())), "approval.not_your_turn");
        for login in ["zhoujg", "songyq"] {
            ask.second = Office::second(login);
            assert_eq!(worked(authorise_on_the_spot(desk, ask.clone())).reply.state, "open", "{login}");
        }
    });
    assert_eq!(waiting("zhaozy"), 1);
    office.sits_down("zhaozy", |desk| assert_eq!(worked(decide(desk, &id, "approve", "")).state, "approved"));
}

#[test]
fn an_open_request_keeps_the_cell_it_was_asked_under() {
    let office = Office::with_file_plan();
    let (_, before) = asked_for(&office);
    let one = CellWish { approvers: vec!["office_director".into()], mode: "all".into(), ..in_order() };
    put_in_force(&office, change("carry_out", "secret", CellWish { supervised: true, ..one }));
    let paper = office.sits_down("linxw", |desk| {
        RecordAdder::named("云澜苑一期给排水竣工图").in_category("GC-07").of_pages(40).add(desk)
    });
    let after = office.sits_down("xujia", |desk| worked(request(&office, desk, &paper, "xujia")));
    office.sits_down("zhoujg", |desk| {
        let mut read = |id: String| worked(read_approval(desk, ReadApproval { id }));
        let (old, new) = (read(before.clone()), read(after.approval_id.clone().expect("an approval")));
        assert_eq!((old.approvers.len(), new.approvers.len()), (3, 1));
        assert_eq!((old.terms.expect("kept").supervised, new.terms.expect("kept").supervised), (false, true));
        assert_eq!(worked(decide(desk, &before, "approve", "")).state, "open", "the three still decide");
        assert_eq!(worked(decide(desk, &new.id, "approve", "")).state, "approved");
    });
}

fn duty(act: &str, post: Option<&str>, family: &str) -> ProposeDutyChange {
    ProposeDutyChange {
        act: act.into(),
        post: post.map(str::to_owned),
        family: family.into(),
        article: "R4·二·三".into(),
        reason: "投诉处理须核对图纸".into(),
        ..ProposeDutyChange::default()
    }
}

#[test]
fn a_post_s_daily_work_needs_no_approval_once_two_agreed() {
    let office = Office::with_file_plan();
    let paper = office.sits_down("linxw", drawing);
    let family = office.sits_down("linxw", |desk| {
        let ask = app::records::ListCategories::default();
        let rows = worked(app::records::list_categories(desk, ask)).rows;
        rows.into_iter().find(|row| row.code == "GC-07").expect("a category").family
    });
    let before = office
        .sits_down("linxw", |desk| worked(check(&office, desk, &paper.accession, "xujia", "carry_out")));
    assert_eq!(codes(&before.impossible), ["loan.approval_needed"]);
    let propose = |ask: ProposeDutyChange| {
        office.sits_down("shenlan", |desk| propose_duty_change(desk, ask).map(|done| done.reply))
    };
    let decide = |id: &str, login: &str| {
        let second = Some(Office::second(login));
        let ask = DecideDutyChange { id: id.to_owned(), agree: true, passphrase: None, second };
        office.sits_down("shenlan", |desk| decide_duty_change(desk, ask).map(|done| done.reply))
    };
    let line = || duty("confirm", Some("staff"), &family);
    let proposed = worked(propose(line()));
    assert_eq!(refused(propose(line())), "approval.duty_waits");
    assert_eq!(refused(decide(&proposed.id, "zhoujg")), "access.wrong_post");
    assert_eq!(worked(decide(&proposed.id, "zhaozy")).state, "in_force");
    assert_eq!(refused(decide(&proposed.id, "chenli")), "approval.change_decided");
    let after = office
        .sits_down("linxw", |desk| worked(check(&office, desk, &paper.accession, "xujia", "carry_out")));
    assert!(after.impossible.is_empty(), "{:?}", codes(&after.impossible));
    assert!(codes(&after.notes).contains(&"loan.own_duty_applies"));
    assert_eq!(refused(propose(line())), "approval.duty_stands");
    let gone = worked(propose(duty("withdraw", Some("staff"), &family)));
    worked(decide(&gone.id, "chenli"));
    let again = office
        .sits_down("linxw", |desk| worked(check(&office, desk, &paper.accession, "xujia", "carry_out")));
    assert_eq!(codes(&again.impossible), ["loan.approval_needed"]);
    for (ask, code) in [
        (duty("confirm", None, &family), "approval.duty_of_nobody"),
        (duty("confirm", Some("auditor"), &family), "approval.post_has_no_duty"),
        (duty("confirm", Some("staff"), "astrology"), "approval.family_unknown"),
        (duty("withdraw", Some("staff"), &family), "approval.duty_does_not_stand"),
        (ProposeDutyChange { reason: String::new(), ..line() }, "approval.reason_needed"),
        (ProposeDutyChange { article: String::new(), ..line() }, "approval.article_needed"),
    ] {
        assert_eq!(refused(propose(ask)), code);
    }
}
