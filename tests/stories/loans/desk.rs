//! Lending over the counter.

use super::*;
use app::loans::{
    ListDeskActs, ListLoans, QuickLend, ReadBorrower, list_desk_acts, list_loans, quick_lend, read_borrower,
};

#[test]
fn a_public_paper_goes_out_in_one_step_and_the_day_shows_it() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let paper = public_rules(&mut desk);
    let found = worked(check(&office, &mut desk, &paper.copies[0].barcode, "majun", "carry_out"));
    assert!(found.impossible.is_empty() && found.confirm.is_empty(), "{found:?}");
    assert_eq!((found.ground.as_deref(), found.due_on.as_deref()), (Some("none_needed"), Some("2026-12-02")));
    assert_eq!(found.rule.map(|rule| rule.text), Some("通则".to_owned()));
    let loan = worked(lend(&office, &mut desk, &paper, "majun"));
    assert_eq!(
        (loan.state.as_str(), loan.due_on.as_deref(), loan.borrower.name.as_str()),
        ("out", Some("2026-12-02"), "马骏")
    );
    let day = worked(list_desk_acts(&mut desk, ListDeskActs {}));
    assert_eq!((day.lent, day.returned, day.out, day.overdue), (1, 0, 1, 0));
    assert_eq!(day.rows[0].title, "云澜苑装修管理服务规定（公示版）");
}

#[test]
fn a_copy_that_is_out_says_with_whom_and_until_when() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let paper = public_rules(&mut desk);
    worked(lend(&office, &mut desk, &paper, "majun"));
    let found = worked(check(&office, &mut desk, &paper.copies[0].barcode, "sunhao", "carry_out"));
    assert_eq!(codes(&found.impossible), ["loan.copy_already_out"]);
    assert!(
        found.impossible[0].text.contains("马骏") && found.impossible[0].text.contains("2026-12-02"),
        "{}",
        found.impossible[0].text
    );
    assert_eq!(refused(lend(&office, &mut desk, &paper, "sunhao")), "loan.copy_already_out");
}

#[test]
fn own_duty_needs_no_approval_and_the_register_says_so() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let paper = drawing(&mut desk);
    let found = worked(check(&office, &mut desk, &paper.accession, "sunhao", "carry_out"));
    assert!(found.impossible.is_empty(), "{:?}", found.impossible);
    assert_eq!(codes(&found.notes), ["loan.own_duty_applies", "loan.pages_counted_at_return"]);
    assert!(found.notes[0].text.contains("工程图纸"), "{}", found.notes[0].text);
    assert_eq!(worked(lend(&office, &mut desk, &paper, "sunhao")).ground, "own_duty");
}

#[test]
fn a_scan_finds_by_number_words_and_initials_and_asks_when_it_means_several() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let paper = public_rules(&mut desk);
    let other = RecordAdder::named("云澜苑访客管理规定（公示版）").in_category("XZ-06").add(&mut desk);
    for typed in [paper.accession.as_str(), "装修管理", "ylyzxgl"] {
        let found = worked(check(&office, &mut desk, typed, "majun", "carry_out"));
        assert_eq!(found.copy.map(|copy| copy.record_id), Some(paper.id.clone()), "{typed}");
    }
    let several = worked(check(&office, &mut desk, "云澜苑", "majun", "carry_out"));
    let candidates: Vec<_> = several.candidates.iter().map(|copy| copy.record_id.as_str()).collect();
    assert!(
        several.copy.is_none()
            && candidates.contains(&paper.id.as_str())
            && candidates.contains(&other.id.as_str())
    );
    assert_eq!(refused(check(&office, &mut desk, "没有这一件", "majun", "carry_out")), "missing");
}

#[test]
fn custody_lends_what_the_clerk_may_not_read_by_exact_barcode_only() {
    let office = Office::with_file_plan();
    let paper = office.sits_down("linxw", planning);
    let mut desk = office.desk("zhenghb");
    let found = worked(check(&office, &mut desk, &paper.copies[0].barcode, "sunhao", "carry_out"));
    assert_eq!(found.copy.map(|copy| copy.title), Some("〔密〕".to_owned()));
    for typed in ["发展规划", "gssnfzgh"] {
        assert_eq!(refused(check(&office, &mut desk, typed, "sunhao", "carry_out")), "missing", "{typed}");
    }
    let mut ask = ask_to_lend(&office, &mut desk, &paper, "sunhao", "carry_out");
    ask.authorise = vec![Office::second("zhaozy")];
    let loan = worked(lend_copy(&mut desk, ask)).reply;
    assert_eq!((loan.title.as_str(), loan.state.as_str()), ("〔密〕", "out"));
    let listed = worked(list_loans(&mut desk, ListLoans::default()));
    assert!(listed.rows.is_empty(), "a list shows nothing above the clerk's clearance");
    let card = worked(read_borrower(
        &mut desk,
        ReadBorrower { query: Some("sh".into()), ..ReadBorrower::default() },
    ));
    assert!(card.person.is_some_and(|person| person.loans.is_empty() && person.open_items == 1));
}

#[test]
fn clearance_wall_and_leaving_stop_the_borrower() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let secret = drawing(&mut desk);
    assert_eq!(refused(lend(&office, &mut desk, &secret, "majun")), "loan.borrower_clearance_too_low");
    let walled = RecordAdder::named("综合部值班表").in_category("XZ-06").walled().add(&mut desk);
    assert_eq!(refused(lend(&office, &mut desk, &walled, "majun")), "loan.borrower_outside_wall");
}

#[test]
fn what_needs_confirming_takes_a_reason_from_a_post_that_may() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let first = public_rules(&mut desk);
    worked(lend(&office, &mut desk, &first, "majun"));
    drop(desk.lock());
    office.days_pass(13);
    let mut desk = office.desk("linxw");
    let second = RecordAdder::named("小区公约").in_category("XZ-06").add(&mut desk);
    let found = worked(check(&office, &mut desk, &second.accession, "majun", "carry_out"));
    assert_eq!(codes(&found.confirm), ["loan.overdue_items"]);
    assert!(
        found.confirm[0].text.contains("1 件逾期") && found.confirm[0].text.contains("4 天"),
        "{}",
        found.confirm[0].text
    );
    assert_eq!(refused(lend(&office, &mut desk, &second, "majun")), "loan.overdue_items");
    let mut ask = ask_to_lend(&office, &mut desk, &second, "majun", "carry_out");
    ask.override_reason = "逾期件在维修现场使用，今日 17:00 前归还".to_owned();
    assert_eq!(
        worked(lend_copy(&mut desk, ask)).reply.override_reason,
        "逾期件在维修现场使用，今日 17:00 前归还"
    );
    let overdue = worked(list_loans(&mut desk, ListLoans { overdue: Some(true), ..ListLoans::default() }));
    assert_eq!((overdue.rows.len(), overdue.rows[0].days_overdue), (1, 4));
}

#[test]
fn a_due_day_may_be_earlier_never_later() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let paper = public_rules(&mut desk);
    let mut ask = ask_to_lend(&office, &mut desk, &paper, "majun", "carry_out");
    ask.due_on = Some("2026-12-03".into());
    assert_eq!(refused(lend_copy(&mut desk, ask.clone())), "loan.due_too_late");
    ask.due_on = Some("2026-11-20".into());
    assert_eq!(refused(lend_copy(&mut desk, ask.clone())), "loan.due_in_past");
    ask.due_on = Some("2026-11-25".into());
    assert_eq!(worked(lend_copy(&mut desk, ask)).reply.due_on.as_deref(), Some("2026-11-25"));
}

#[test]
fn reading_ends_the_same_day() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let paper = public_rules(&mut desk);
    let ask = ask_to_lend(&office, &mut desk, &paper, "majun", "reading");
    let loan = worked(lend_copy(&mut desk, ask)).reply;
    assert_eq!(loan.due_on.as_deref(), Some("2026-11-23"));
}

#[test]
fn the_borrower_signs_and_nobody_else_for_him() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let paper = public_rules(&mut desk);
    let mut ask = ask_to_lend(&office, &mut desk, &paper, "majun", "carry_out");
    ask.receipt = signed_by("sunhao");
    assert_eq!(refused(lend_copy(&mut desk, ask.clone())), "loan.receipt_by_another");
    ask.receipt = signed_by("majun");
    assert_eq!(worked(lend_copy(&mut desk, ask)).reply.receipt, "passphrase");
    assert_eq!(
        refused(app::loans::reverse_last_act(&mut desk, app::loans::ReverseLastAct {})),
        "loan.signed_by_another"
    );
}

#[test]
fn a_power_cut_is_entered_later_with_its_reason() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let paper = public_rules(&mut desk);
    let mut ask = ask_to_lend(&office, &mut desk, &paper, "majun", "carry_out");
    ask.happened_at = Some("2026-11-20T07:00:00Z".into());
    assert_eq!(refused(lend_copy(&mut desk, ask.clone())), "loan.late_reason_needed");
    ask.late_reason = "停电".into();
    let loan = worked(lend_copy(&mut desk, ask)).reply;
    assert_eq!(
        (loan.late_reason.as_str(), loan.due_on.as_deref()),
        ("停电", Some("2026-12-01")),
        "due days count from what happened"
    );
    let secret = drawing(&mut desk);
    let mut ask = ask_to_lend(&office, &mut desk, &secret, "sunhao", "carry_out");
    ask.happened_at = Some("2026-11-17T07:00:00Z".into());
    ask.late_reason = "停电".into();
    assert_eq!(refused(lend_copy(&mut desk, ask.clone())), "loan.happened_too_long_ago");
    ask.happened_at = Some("2026-11-20T07:00:00Z".into());
    assert_eq!(refused(lend_copy(&mut desk, ask.clone())), "loan.late_countersign_needed");
    ask.countersign = Some(Office::second("chenli"));
    assert_eq!(refused(lend_copy(&mut desk, ask.clone())), "access.wrong_post");
    ask.countersign = Some(Office::second("zhoujg"));
    assert_eq!(worked(lend_copy(&mut desk, ask)).reply.late_reason, "停电");
}

#[test]
fn registered_and_lent_in_one_act_or_not_at_all() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let ask = QuickLend {
        title: "临时停车方案（公示）".into(),
        category_id: testkit::records::category(&mut desk, "XZ-06").to_string(),
        pages: 3,
        borrower_id: office.person(&mut desk, "majun").to_string(),
        way: "carry_out".into(),
        ..QuickLend::default()
    };
    let done = worked(quick_lend(&mut desk, ask.clone())).reply;
    assert_eq!((done.loan.state.as_str(), done.loan.title.as_str()), ("out", "临时停车方案（公示）"));
    let inside = QuickLend {
        title: "例会记录".into(),
        category_id: testkit::records::category(&mut desk, "HY-02").to_string(),
        ..ask
    };
    assert_eq!(refused(quick_lend(&mut desk, inside)), "loan.quick_only_without_approval");
    assert_eq!(
        refused(check(&office, &mut desk, "例会记录", "majun", "carry_out").map(|_| ())),
        "missing",
        "nothing was registered"
    );
}

#[test]
fn the_card_finds_by_number_name_and_initials() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let paper = drawing(&mut desk);
    worked(lend(&office, &mut desk, &paper, "sunhao"));
    let by_initials = worked(read_borrower(
        &mut desk,
        ReadBorrower { query: Some("sh".into()), ..ReadBorrower::default() },
    ));
    assert!(by_initials.person.is_some_and(|person| person.name == "孙浩"));
    let nobody =
        read_borrower(&mut desk, ReadBorrower { query: Some("没有此人".into()), ..ReadBorrower::default() });
    assert_eq!(refused(nobody), "missing");
    let id = office.person(&mut desk, "sunhao").to_string();
    let card = worked(read_borrower(&mut desk, ReadBorrower { id: Some(id), ..ReadBorrower::default() }))
        .person
        .expect("a card");
    assert_eq!((card.name.as_str(), card.open_items, card.clearance.as_str()), ("孙浩", 1, "confidential"));
    assert_eq!(card.loans[0].title, "云澜苑二期消防设施竣工图（第3册）");
    let scanned = worked(read_borrower(
        &mut desk,
        ReadBorrower { scan: Some(card.barcode), ..ReadBorrower::default() },
    ));
    assert!(scanned.person.is_some_and(|person| person.name == "孙浩"));
}

#[test]
fn staff_see_their_own_loans_only() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let (one, two) = (public_rules(desk), RecordAdder::named("小区公约").in_category("XZ-06").add(desk));
        worked(lend(&office, desk, &one, "majun"));
        worked(lend(&office, desk, &two, "sunhao"));
    });
    let seen = office.sits_down("majun", |desk| worked(list_loans(desk, ListLoans::default())));
    assert_eq!((seen.rows.len(), seen.rows[0].borrower.name.as_str()), (1, "马骏"));
    let audited = office.sits_down("luoxy", |desk| worked(list_loans(desk, ListLoans::default())));
    assert_eq!(audited.rows.len(), 2);
}
