//! Recall and renewal: what others need comes back earlier, and is not kept longer.

use super::*;
use app::loans::*;

fn out(office: &Office, desk: &mut Desk) -> (RegisteredRecord, LoanView) {
    let paper = public_rules(desk);
    let loan = worked(lend(office, desk, &paper, "majun"));
    (paper, loan)
}

fn recall(office: &Office, desk: &mut Desk, loan: &LoanView, reason: &str) -> app::Result<RecallView> {
    let wanted_by = Some(office.person(desk, "sunhao").to_string());
    let ask = RecallLoan { loan_id: loan.id.clone(), wanted_by, reason: reason.into() };
    recall_loan(desk, ask).map(|done| done.reply)
}

fn renew(desk: &mut Desk, loan: &LoanView) -> app::Result<LoanView> {
    renew_loan(desk, RenewLoan { loan_id: loan.id.clone() }).map(|done| done.reply)
}

fn change(office: &Office, key: &str, value: &str) {
    office.sits_down("shenlan", |desk| {
        let ask = app::people::ChangeSetting { key: key.into(), value: value.into() };
        worked(app::people::change_setting(desk, ask));
    });
}

#[test]
fn a_recall_brings_the_due_day_forward_and_stops_renewal_until_it_is_back() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let (paper, loan) = out(&office, &mut desk);
    let recalled = worked(recall(&office, &mut desk, &loan, "消防验收要用"));
    assert_eq!((recalled.before_due_on.as_str(), recalled.due_on.as_str()), ("2026-12-02", "2026-11-26"));
    assert_eq!(recalled.wanted_by.as_deref(), Some("孙浩"));
    let shown =
        worked(list_loans(&mut desk, ListLoans { state: Some("out".into()), ..ListLoans::default() }));
    assert!(shown.rows[0].is_recalled && shown.rows[0].due_on.as_deref() == Some("2026-11-26"));
    assert_eq!(refused(renew(&mut desk, &loan)), "loan.renewal_recalled");
    let told = RecordRecallNotice { recall_id: recalled.id.clone(), way: "telephone".into() };
    let page = worked(list_recalls(&mut desk, ListRecalls::default()));
    assert_eq!((page.standing, page.overdue, page.untold), (1, 0, 1));
    worked(record_recall_notice(&mut desk, told));
    assert_eq!(worked(list_recalls(&mut desk, ListRecalls::default())).untold, 0);
    worked(bring_back(&mut desk, &paper, None));
    let after = worked(list_recalls(&mut desk, ListRecalls::default()));
    assert_eq!((after.rows[0].state.as_str(), after.standing), ("met", 0));
    worked(reverse_last_act(&mut desk, ReverseLastAct {}));
    assert_eq!(worked(list_recalls(&mut desk, ListRecalls::default())).standing, 1, "it stands again");
}

#[test]
fn overdue_recalls_are_counted_apart() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let (_, loan) = out(&office, desk);
        worked(recall(&office, desk, &loan, "消防验收要用"));
    });
    office.days_pass(4);
    office.sits_down("linxw", |desk| {
        let page =
            worked(list_recalls(desk, ListRecalls { state: Some("overdue".into()), ..Default::default() }));
        assert_eq!((page.total, page.overdue, page.rows[0].days_overdue), (1, 1, 1));
    });
}

#[test]
fn what_cannot_be_recalled_says_why_and_a_withdrawn_recall_gives_the_day_back() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let (_, loan) = out(&office, &mut desk);
    assert_eq!(refused(recall(&office, &mut desk, &loan, " ")), "loan.recall_reason_needed");
    let recalled = worked(recall(&office, &mut desk, &loan, "消防验收要用"));
    assert_eq!(refused(recall(&office, &mut desk, &loan, "再催")), "loan.recalled_already");
    let notice =
        worked(print_loan_recall(&mut desk, PrintLoanRecall { recall_id: recalled.id.clone() })).reply;
    assert!(notice.file_name.starts_with("CH-"), "{}", notice.file_name);
    let withdraw = |reason: &str| WithdrawRecall { recall_id: recalled.id.clone(), reason: reason.into() };
    assert_eq!(refused(withdraw_recall(&mut desk, withdraw(""))), "loan.recall_reason_needed");
    assert_eq!(worked(withdraw_recall(&mut desk, withdraw("改用复制件"))).reply.state, "withdrawn");
    assert_eq!(refused(withdraw_recall(&mut desk, withdraw("再撤"))), "loan.recall_ended");
    let told = RecordRecallNotice { recall_id: recalled.id.clone(), way: "letter".into() };
    assert_eq!(refused(record_recall_notice(&mut desk, told)), "loan.recall_ended");
    assert_eq!(
        refused(print_loan_recall(&mut desk, PrintLoanRecall { recall_id: recalled.id.clone() })),
        "loan.recall_ended"
    );
    assert_eq!(worked(renew(&mut desk, &loan)).due_on.as_deref(), Some("2026-12-11"), "from the old day");
}

#[test]
fn reading_short_loans_and_what_is_back_are_not_recalled() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let paper = public_rules(&mut desk);
    let ask = ask_to_lend(&office, &mut desk, &paper, "majun", "reading");
    let reading = worked(lend_copy(&mut desk, ask)).reply;
    assert_eq!(refused(recall(&office, &mut desk, &reading, "要用")), "loan.reading_not_recalled");
    worked(bring_back(&mut desk, &paper, None));
    assert_eq!(refused(recall(&office, &mut desk, &reading, "要用")), "loan.recall_not_out");
    let mut short = ask_to_lend(&office, &mut desk, &paper, "majun", "carry_out");
    short.due_on = Some("2026-11-25".into());
    let short = worked(lend_copy(&mut desk, short)).reply;
    assert_eq!(refused(recall(&office, &mut desk, &short, "要用")), "loan.recall_gains_nothing");
    drop(desk.lock());
    office.days_pass(3);
    office.sits_down("linxw", |desk| {
        assert_eq!(refused(recall(&office, desk, &short, "要用")), "loan.recall_overdue");
    });
}

#[test]
fn nobody_renews_what_others_wait_for() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let (paper, loan) = out(&office, &mut desk);
    let ask = PlaceReservation {
        scan: Some(paper.accession.clone()),
        any_copy: true,
        borrower_id: office.person(&mut desk, "sunhao").to_string(),
        ..PlaceReservation::default()
    };
    let waits = worked(place_reservation(&mut desk, ask)).reply;
    assert_eq!(refused(renew(&mut desk, &loan)), "loan.renewal_others_wait");
    let cancel = CancelReservation { reservation_id: waits.id, reason: "不用了".into() };
    worked(cancel_reservation(&mut desk, cancel));
    assert_eq!(worked(renew(&mut desk, &loan)).renewals, 1);
}

#[test]
fn renewal_keeps_to_its_window_and_to_the_number_of_items() {
    let office = Office::with_file_plan();
    let loan = office.sits_down("linxw", |desk| out(&office, desk).1);
    change(&office, "loans.renewal_window_days", "3");
    office.sits_down("linxw", |desk| {
        assert_eq!(refused(renew(desk, &loan)), "loan.renewal_too_early");
    });
    office.days_pass(4);
    office.sits_down("linxw", |desk| assert_eq!(worked(renew(desk, &loan)).renewals, 1));
}

#[test]
fn a_recall_is_the_desks_to_make() {
    let office = Office::with_file_plan();
    let loan = office.sits_down("linxw", |desk| out(&office, desk).1);
    office.sits_down("sunhao", |desk| {
        assert_eq!(refused(recall(&office, desk, &loan, "要用")), "access.not_permitted");
        let seen = worked(list_recalls(desk, ListRecalls::default()));
        assert_eq!(seen.total, 0);
    });
}
