//! Random walks at the desk: whatever is done in whatever order, copies and loans agree, and the
//! trail verifies.

use super::*;
use app::loans::{
    CancelLoan, ClaimReturned, ListLoans, RenewLoan, ReportLost, ReverseLastAct, cancel_loan, claim_returned,
    list_loans, renew_loan, report_lost, reverse_last_act,
};
use proptest::prelude::*;

#[derive(Debug, Clone, Copy)]
enum Step {
    Lend(&'static str),
    Return,
    Renew,
    Claim,
    Lose,
    Undo,
    Request(&'static str),
    Cancel,
    Days(i64),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => prop_oneof![Just("majun"), Just("sunhao")].prop_map(Step::Lend),
        4 => Just(Step::Return),
        2 => Just(Step::Renew),
        1 => Just(Step::Claim),
        1 => Just(Step::Lose),
        3 => Just(Step::Undo),
        1 => prop_oneof![Just("majun"), Just("sunhao")].prop_map(Step::Request),
        1 => Just(Step::Cancel),
        1 => (1_i64..4).prop_map(Step::Days),
    ]
}

/// Does the step; refusals are part of the walk.
fn take(office: &Office, desk: &mut Desk, paper: &RegisteredRecord, step: Step) {
    let loans =
        worked(list_loans(desk, ListLoans { record_id: Some(paper.id.clone()), ..ListLoans::default() }))
            .rows;
    let loan_id = loans
        .iter()
        .find(|loan| !matches!(loan.state.as_str(), "returned" | "reversed" | "cancelled"))
        .map(|loan| loan.id.clone());
    let loan_id = loan_id.or_else(|| loans.first().map(|loan| loan.id.clone())).unwrap_or_default();
    let note = "据借阅人说".to_owned();
    let done = match step {
        Step::Lend(who) => lend(office, desk, paper, who).map(|_| ()),
        Step::Return => bring_back(desk, paper, None).map(|_| ()),
        Step::Renew => renew_loan(desk, RenewLoan { loan_id }).map(|_| ()),
        Step::Claim => claim_returned(desk, ClaimReturned { loan_id, note }).map(|_| ()),
        Step::Lose => report_lost(desk, ReportLost { loan_id, note }).map(|_| ()),
        Step::Undo => reverse_last_act(desk, ReverseLastAct {}).map(|_| ()),
        Step::Request(who) => request(office, desk, paper, who).map(|_| ()),
        Step::Cancel => cancel_loan(desk, CancelLoan { loan_id, reason: note }).map(|_| ()),
        Step::Days(days) => {
            office.days_pass(days);
            Ok(())
        }
    };
    if let Err(app::Error::Broken(why)) = done {
        panic!("{step:?} broke: {why}");
    }
}

/// A copy is out exactly when one loan has it, with that borrower; lost exactly when its last loan is.
fn agree(desk: &mut Desk, paper: &RegisteredRecord) {
    let loans =
        worked(list_loans(desk, ListLoans { record_id: Some(paper.id.clone()), ..ListLoans::default() }))
            .rows;
    let out: Vec<_> =
        loans.iter().filter(|loan| matches!(loan.state.as_str(), "out" | "claimed_returned")).collect();
    let lost = loans.iter().any(|loan| loan.state == "lost");
    let sight = desk.vault().sight().expect("a sight");
    let copy = paper.copies[0].id.parse().expect("an identity");
    let copy = store::loans::get_copy(&desk.vault().reader(), &sight, copy).expect("read").expect("the copy");
    match (out.as_slice(), lost) {
        ([], false) => assert_eq!((copy.state.as_str(), copy.holder), ("in", None)),
        ([], true) => assert_eq!(copy.state, "lost"),
        ([one], false) => {
            assert_eq!(copy.state, "out");
            assert_eq!(copy.holder.map(|id| id.to_string()), Some(one.borrower.id.clone()));
            assert!(one.due_on.is_some() && one.renewals <= 2);
        }
        _ => panic!("two loans have one copy: {loans:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn copies_and_loans_agree_after_every_step(steps in proptest::collection::vec(step(), 1..24)) {
        let office = Office::with_file_plan();
        let mut desk = office.desk("linxw");
        let paper = public_rules(&mut desk);
        for step in steps {
            take(&office, &mut desk, &paper, step);
            agree(&mut desk, &paper);
        }
        drop(desk.lock());
        let report = office.sits_down("hemin", |desk| worked(testkit::verify(desk, Vec::new()))).reply;
        prop_assert!(report.findings.is_empty(), "{:?}", report.findings);
    }
}
