//! 称已还: looked for first, then found or lost.

use super::*;
use app::incidents::{ListClaims, NoteClaimSearch, list_claims, note_claim_search};
use app::loans::{ClaimReturned, ReverseLastAct, claim_returned, reverse_last_act};

fn claimed(office: &Office, desk: &mut Desk, paper: &RegisteredRecord) -> LoanView {
    let loan = lend(office, desk, paper, "sunhao");
    let ask = ClaimReturned { loan_id: loan.id, note: "说放在了前台".into() };
    worked(claim_returned(desk, ask)).reply
}

fn claims(desk: &mut Desk, open: bool) -> Vec<app::incidents::ClaimView> {
    worked(list_claims(desk, ListClaims { open, ..Default::default() })).rows
}

#[test]
fn what_is_said_to_be_back_is_looked_for_before_it_is_lost() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let paper = public_rules(&mut desk);
    let loan = claimed(&office, &mut desk, &paper);
    let claim = claims(&mut desk, true).remove(0);
    assert_eq!((claim.borrower.as_str(), claim.note.as_str()), ("孙浩", "说放在了前台"));
    let give_up = ReportLost { loan_id: loan.id, note: "确实没有".into() };
    assert_eq!(refused(report_lost(&mut desk, give_up.clone())), "incident.search_first");
    let search = |note: &str| NoteClaimSearch { claim_id: claim.id.clone(), note: note.to_owned() };
    assert_eq!(refused(note_claim_search(&mut desk, search(" "))), "incident.words_needed");
    let searched = worked(note_claim_search(&mut desk, search("前台、二号库 C03 全层"))).reply;
    assert_eq!(searched.searches[0].by, "林晓雯");
    worked(report_lost(&mut desk, give_up));
    assert_eq!(claims(&mut desk, false)[0].outcome, "lost");
    assert_eq!(refused(note_claim_search(&mut desk, search("再找"))), "incident.claim_settled");
    assert_eq!(newest(&mut desk).state, "statement");
}

#[test]
fn a_claim_was_right_when_the_copy_turns_up() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let paper = public_rules(&mut desk);
    claimed(&office, &mut desk, &paper);
    worked(bring_back(&mut desk, &paper, None));
    assert!(claims(&mut desk, true).is_empty());
    assert_eq!(claims(&mut desk, false)[0].outcome, "found");
    worked(reverse_last_act(&mut desk, ReverseLastAct {}));
}
