//! Coming back, staying longer, getting lost, and the slip of the scanner.

use super::*;
use app::access::{ReadWorkbench, read_workbench};
use app::incidents::{ListClaims, NoteClaimSearch, list_claims, note_claim_search};
use app::loans::{
    CancelLoan, ClaimReturned, LastAct, RenewLoan, ReportLost, ReverseLastAct, cancel_loan, claim_returned,
    last_act, renew_loan, report_lost, reverse_last_act,
};
use app::loans::{CloseIncident, close_incident};

fn undo(desk: &mut Desk) -> app::Result<LoanView> {
    reverse_last_act(desk, ReverseLastAct {}).map(|done| done.reply)
}

fn renew(desk: &mut Desk, loan: &LoanView) -> app::Result<LoanView> {
    renew_loan(desk, RenewLoan { loan_id: loan.id.clone() }).map(|done| done.reply)
}

#[test]
fn a_public_paper_comes_back_with_one_key() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let paper = public_rules(&mut desk);
    assert_eq!(refused(bring_back(&mut desk, &paper, None)), "loan.not_out");
    worked(lend(&office, &mut desk, &paper, "majun"));
    let back = worked(bring_back(&mut desk, &paper, None));
    assert_eq!(
        (back.loan.state.as_str(), back.loan.returned_by.as_str(), back.loan.received_by.as_deref()),
        ("returned", "马骏", Some("林晓雯"))
    );
    worked(lend(&office, &mut desk, &paper, "sunhao"));
}

#[test]
fn a_secret_is_counted_and_missing_pages_open_an_incident() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let paper = drawing(&mut desk);
    worked(lend(&office, &mut desk, &paper, "sunhao"));
    assert_eq!(refused(bring_back(&mut desk, &paper, None)), "loan.page_count_needed");
    let back = worked(bring_back(&mut desk, &paper, Some(84)));
    assert_eq!((back.incidents, back.expected_pages), (vec!["pages_differ".to_owned()], 86));
    drop(desk.lock());
    assert_eq!(events(&office, "incident_opened"), 1);
}

#[test]
fn an_incident_waits_on_the_workbench_until_somebody_writes_what_came_of_it() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let paper = public_rules(&mut desk);
    worked(lend(&office, &mut desk, &paper, "sunhao"));
    let pages = paper.record.as_ref().map_or(1, |record| record.pages) + 1;
    worked(bring_back(&mut desk, &paper, u32::try_from(pages).ok()));
    let waiting = |desk: &mut Desk| worked(read_workbench(desk, ReadWorkbench {})).approvals_waiting;
    let incident = waiting(&mut desk).into_iter().find(|act| act.kind == "incident").expect("it waits");
    let close = |desk: &mut Desk, note: &str| {
        close_incident(desk, CloseIncident { incident_id: incident.id.clone(), note: note.to_owned() })
            .map(|_| ())
    };
    assert_eq!(refused(close(&mut desk, "  ")), "loan.note_needed");
    worked(close(&mut desk, "已补齐第 41、42 页"));
    assert!(waiting(&mut desk).iter().all(|act| act.kind != "incident"));
    assert!(matches!(close(&mut desk, "再来一次"), Err(app::Error::Missing)), "a closed one is not there");
    drop(desk.lock());
    assert_eq!(events(&office, "incident_closed"), 1);
}

#[test]
fn an_intact_seal_replaces_counting_and_damage_is_remembered() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let sealed = RecordAdder::named("产权资料")
        .in_category("GC-01")
        .with(|ask| ask.copies[0].seal_number = "F-0117".into())
        .add(&mut desk);
    worked(lend(&office, &mut desk, &sealed, "sunhao"));
    let copy = sealed.copies[0].id.clone();
    let whole = ReturnCopy { copy_id: Some(copy.clone()), seal_intact: true, ..ReturnCopy::default() };
    worked(return_copy(&mut desk, whole));
    worked(lend(&office, &mut desk, &sealed, "sunhao"));
    let torn = ReturnCopy {
        copy_id: Some(copy),
        seal_intact: true,
        condition: "第 4 页折损".into(),
        ..ReturnCopy::default()
    };
    assert_eq!(refused(return_copy(&mut desk, torn.clone())), "loan.page_count_needed");
    let back = worked(return_copy(&mut desk, ReturnCopy { pages: Some(12), ..torn })).reply;
    assert_eq!(back.incidents, ["damaged"]);
    let again = worked(check(&office, &mut desk, &sealed.accession, "sunhao", "carry_out"));
    assert!(codes(&again.notes).contains(&"loan.damage_noted"), "{:?}", again.notes);
}

#[test]
fn renewed_twice_then_it_must_come_back() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let paper = public_rules(&mut desk);
    let loan = worked(lend(&office, &mut desk, &paper, "majun"));
    let first = worked(renew(&mut desk, &loan));
    assert_eq!((first.due_on.as_deref(), first.renewals), (Some("2026-12-11"), 1));
    worked(renew(&mut desk, &loan));
    assert_eq!(refused(renew(&mut desk, &loan)), "loan.renewal_limit_reached");
}

#[test]
fn long_overdue_is_not_renewed() {
    let office = Office::with_file_plan();
    let loan = office.sits_down("linxw", |desk| {
        let paper = public_rules(desk);
        worked(lend(&office, desk, &paper, "majun"))
    });
    office.days_pass(13);
    assert_eq!(office.sits_down("linxw", |desk| refused(renew(desk, &loan))), "loan.renewal_too_late");
}

#[test]
fn alt_z_puts_a_lending_a_return_and_a_renewal_back() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let paper = public_rules(&mut desk);
    assert_eq!(refused(undo(&mut desk)), "loan.nothing_to_reverse");
    worked(lend(&office, &mut desk, &paper, "majun"));
    let told = worked(last_act(&mut desk, LastAct {}));
    assert_eq!(
        (told.act.as_deref(), told.borrower.as_deref(), told.refused),
        (Some("lend"), Some("马骏"), None)
    );
    assert_eq!(worked(undo(&mut desk)).state, "reversed");
    assert_eq!(refused(undo(&mut desk)), "loan.nothing_to_reverse");
    let loan = worked(lend(&office, &mut desk, &paper, "sunhao"));
    worked(renew(&mut desk, &loan));
    let put_back = worked(undo(&mut desk));
    assert_eq!((put_back.due_on, put_back.renewals), (loan.due_on.clone(), 0));
    worked(bring_back(&mut desk, &paper, None));
    let out_again = worked(undo(&mut desk));
    assert_eq!((out_again.state.as_str(), out_again.returned_at), ("out", None));
    worked(bring_back(&mut desk, &paper, None));
    drop(desk.lock());
    assert_eq!(events(&office, "desk_act_reversed"), 3);
}

#[test]
fn only_the_same_person_in_the_same_session_reverses_and_nothing_later_may_have_touched_it() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let paper = public_rules(&mut desk);
    let loan = worked(lend(&office, &mut desk, &paper, "majun"));
    worked(claim_returned(&mut desk, ClaimReturned { loan_id: loan.id, note: "说放在了前台".into() }));
    assert_eq!(refused(undo(&mut desk)), "loan.touched_later");
    drop(desk.lock());
    assert_eq!(office.sits_down("zhenghb", |desk| refused(undo(desk))), "loan.nothing_to_reverse");
    assert_eq!(office.sits_down("linxw", |desk| refused(undo(desk))), "loan.nothing_to_reverse");
}

#[test]
fn claimed_lost_and_found_again() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let paper = public_rules(&mut desk);
    let loan = worked(lend(&office, &mut desk, &paper, "majun"));
    let claim = |note: &str| ClaimReturned { loan_id: loan.id.clone(), note: note.into() };
    assert_eq!(refused(claim_returned(&mut desk, claim(" "))), "loan.note_needed");
    assert_eq!(worked(claim_returned(&mut desk, claim("说放在了前台"))).reply.state, "claimed_returned");
    let lost = ReportLost { loan_id: loan.id.clone(), note: "遍寻不见".into() };
    assert_eq!(refused(report_lost(&mut desk, lost.clone())), "incident.search_first");
    let claim =
        worked(list_claims(&mut desk, ListClaims { open: true, ..ListClaims::default() })).rows.remove(0);
    worked(note_claim_search(&mut desk, NoteClaimSearch { claim_id: claim.id, note: "前台没有".into() }));
    assert_eq!(worked(report_lost(&mut desk, lost.clone())).reply.state, "lost");
    assert_eq!(refused(report_lost(&mut desk, lost)), "loan.not_possible_now");
    assert_eq!(refused(lend(&office, &mut desk, &paper, "sunhao")), "loan.copy_lost");
    assert_eq!(worked(bring_back(&mut desk, &paper, None)).loan.state, "returned");
    assert_eq!(worked(undo(&mut desk)).state, "lost", "the return is reversed to where it stood");
    worked(bring_back(&mut desk, &paper, None));
    worked(lend(&office, &mut desk, &paper, "sunhao"));
}

#[test]
fn a_request_is_given_up_by_its_borrower_and_by_nobody_elses_hand() {
    let office = Office::with_file_plan();
    let paper = office.sits_down("linxw", drawing);
    let loan = office.sits_down("xujia", |desk| worked(request(&office, desk, &paper, "xujia")));
    let cancel = CancelLoan { loan_id: loan.id.clone(), reason: "不需要了".into() };
    assert_eq!(office.sits_down("sunhao", |desk| refused(cancel_loan(desk, cancel.clone()))), "missing");
    let given_up = office.sits_down("xujia", |desk| worked(cancel_loan(desk, cancel)).reply);
    assert_eq!(given_up.state, "cancelled");
    let approval = loan.approval_id.expect("an approval");
    let read = office.sits_down("xujia", |desk| {
        worked(app::approvals::read_approval(desk, app::approvals::ReadApproval { id: approval }))
    });
    assert_eq!(read.state, "withdrawn");
}
