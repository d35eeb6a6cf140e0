//! A list of things for one borrower, confirmed in one table.

use super::*;
use app::loans::{
    BatchView, LendCopies, LentCopies, ListLoans, PrecheckLoans, lend_copies, list_loans, precheck_loans,
};
use app::{Changed, Result};

fn papers(desk: &mut Desk, count: usize) -> Vec<RegisteredRecord> {
    (1..=count)
        .map(|n| RecordAdder::named(&format!("云澜苑服务公约第 {n} 版")).in_category("XZ-06").add(desk))
        .collect()
}

fn check_list(office: &Office, desk: &mut Desk, codes: Vec<String>, borrower: &str) -> Result<BatchView> {
    let borrower_id = office.person(desk, borrower).to_string();
    precheck_loans(
        desk,
        PrecheckLoans { codes, borrower_id, way: "carry_out".into(), purpose: "年度检查".into() },
    )
}

fn lend_list(
    office: &Office,
    desk: &mut Desk,
    copy_ids: Vec<String>,
    reason: &str,
) -> Result<Changed<LentCopies>> {
    let ask = LendCopies {
        copy_ids,
        borrower_id: office.person(desk, "majun").to_string(),
        way: "carry_out".into(),
        purpose: "年度检查".into(),
        override_reason: reason.into(),
        receipt: Some(Receipt { kind: "paper".into(), ..Receipt::default() }),
        ..LendCopies::default()
    };
    lend_copies(desk, ask)
}

fn outcomes(found: &BatchView) -> Vec<&str> {
    found.lines.iter().map(|line| line.outcome.as_str()).collect()
}

#[test]
fn each_line_of_a_pasted_list_says_what_would_become_of_it() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let all = papers(&mut desk, 2);
    let secret = drawing(&mut desk);
    let listed = vec![
        all[0].copies[0].barcode.clone(),
        format!("  {} ", all[1].accession),
        all[0].accession.clone(),
        String::new(),
        "1030700999999".into(),
        secret.copies[0].barcode.clone(),
        "云澜苑服务公约".into(),
    ];
    let found = worked(check_list(&office, &mut desk, listed, "majun"));
    assert_eq!(outcomes(&found), ["ready", "ready", "twice", "missing", "impossible", "several"]);
    assert_eq!((found.ready, found.to_confirm, found.left), (2, 0, 4));
    assert_eq!(
        codes(&found.lines[4].impossible),
        ["loan.borrower_clearance_too_low", "loan.approval_needed"]
    );
    assert_eq!(found.lines[0].due_on.as_deref(), Some("2026-12-02"));
}

#[test]
fn the_limit_is_counted_through_the_list() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let all = papers(&mut desk, 12);
    let listed = all.iter().map(|paper| paper.accession.clone()).collect();
    let found = worked(check_list(&office, &mut desk, listed, "majun"));
    assert_eq!((found.ready, found.to_confirm), (10, 2), "ten may be out at once");
    assert_eq!(codes(&found.lines[10].confirm), ["loan.item_limit_reached"]);
}

#[test]
fn all_of_a_list_goes_out_or_none_of_it() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let all = papers(&mut desk, 3);
    let ids: Vec<String> = all.iter().map(|paper| paper.copies[0].id.clone()).collect();
    worked(lend(&office, &mut desk, &all[2], "sunhao"));
    assert_eq!(refused(lend_list(&office, &mut desk, ids.clone(), "")), "loan.copy_already_out");
    let out = |desk: &mut Desk| {
        worked(list_loans(desk, ListLoans { state: Some("open".into()), ..ListLoans::default() })).rows.len()
    };
    assert_eq!(out(&mut desk), 1, "the first two stayed");
    let lent = worked(lend_list(&office, &mut desk, ids[..2].to_vec(), "")).reply;
    assert_eq!(lent.loans.len(), 2);
    assert!(lent.loans.iter().all(|loan| loan.state == "out" && loan.receipt == "paper"));
    assert_eq!(out(&mut desk), 3);
}

#[test]
fn a_list_beyond_the_limit_takes_the_director_and_a_reason() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let ids: Vec<String> = papers(&mut desk, 11).iter().map(|paper| paper.copies[0].id.clone()).collect();
    assert_eq!(
        refused(lend_list(&office, &mut desk, ids.clone(), "检查组当天要")),
        "loan.item_limit_reached"
    );
    let ask = LendCopies {
        copy_ids: ids,
        borrower_id: office.person(&mut desk, "majun").to_string(),
        way: "carry_out".into(),
        override_reason: "检查组当天要".into(),
        authorise: vec![Office::second("zhoujg")],
        ..LendCopies::default()
    };
    assert_eq!(worked(lend_copies(&mut desk, ask)).reply.loans.len(), 11);
}

#[test]
fn an_empty_list_and_one_too_long_are_refused() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    assert_eq!(refused(check_list(&office, &mut desk, vec![" ".into()], "majun")), "loan.nothing_listed");
    let long = vec!["1030700000019".to_owned(); 101];
    assert_eq!(refused(check_list(&office, &mut desk, long, "majun")), "loan.too_many_at_once");
    assert_eq!(refused(lend_list(&office, &mut desk, Vec::new(), "")), "loan.nothing_listed");
}
