//! People of other organisations borrow with a letter, for its purpose, while it lasts.

use super::*;
use app::loans::{RenewLoan, renew_loan};
use app::people::{
    AddPerson, IntroduceOutsider, IntroductionView, ListIntroductions, RecordAgreement, WithdrawIntroduction,
    add_person, introduce_outsider, list_introductions, record_agreement, withdraw_introduction,
};

fn auditor_of_another_firm(office: &Office) -> String {
    let ask = AddPerson {
        name: "何芸".into(),
        kind: "outside".into(),
        organisation: "江州会计师事务所".into(),
        ..Default::default()
    };
    office.sits_down("linxw", |desk| worked(add_person(desk, ask)).reply.id)
}

fn signs_agreement(office: &Office, person: &str) {
    let dates = RecordAgreement {
        person_id: person.to_owned(),
        agreement_until: Some("2027-06-30".into()),
        training_on: None,
    };
    office.sits_down("chenli", |desk| worked(record_agreement(desk, dates)));
}

fn letter(office: &Office, desk: &mut Desk, person: &str) -> IntroduceOutsider {
    IntroduceOutsider {
        person_id: person.to_owned(),
        letter: "江会介〔2026〕18号".into(),
        unit: "江州会计师事务所".into(),
        dated_on: "2026-11-20".into(),
        purpose: "年度审计核对".into(),
        document: "identity_card".into(),
        last_four: "301x".into(),
        host_id: office.person(desk, "songyq").to_string(),
        ends_on: "2026-11-25".into(),
    }
}

fn introduce(desk: &mut Desk, ask: IntroduceOutsider) -> app::Result<IntroductionView> {
    introduce_outsider(desk, ask).map(|done| done.reply)
}

#[test]
fn a_letter_a_document_a_host_and_an_agreement_come_first() {
    let office = Office::with_file_plan();
    let person = auditor_of_another_firm(&office);
    let mut desk = office.desk("linxw");
    let paper = public_rules(&mut desk);
    assert_eq!(
        in_the_way(&mut desk, &paper, &person, ""),
        ["loan.introduction_missing", "loan.outsider_without_agreement"]
    );
    let plain = letter(&office, &mut desk, &person);
    let staff =
        IntroduceOutsider { person_id: office.person(&mut desk, "majun").to_string(), ..plain.clone() };
    assert_eq!(refused(introduce(&mut desk, staff)), "people.not_an_outsider");
    for (change, code) in [
        (IntroduceOutsider { unit: " ".into(), ..plain.clone() }, "people.letter_incomplete"),
        (IntroduceOutsider { dated_on: "2026-11-24".into(), ..plain.clone() }, "people.letter_date"),
        (
            IntroduceOutsider { last_four: "330106199001013010".into(), ..plain.clone() },
            "people.last_four_unreadable",
        ),
        (IntroduceOutsider { host_id: person.clone(), ..plain.clone() }, "people.host_unfit"),
        (IntroduceOutsider { ends_on: "2027-01-20".into(), ..plain.clone() }, "people.introduction_too_long"),
    ] {
        assert_eq!(refused(introduce(&mut desk, change)), code);
    }
    let entered = worked(introduce(&mut desk, plain));
    assert_eq!((entered.last_four.as_str(), entered.host.as_str()), ("301X", "宋雅琴"));
    drop(desk.lock());
    signs_agreement(&office, &person);
    let mut desk = office.desk("linxw");
    assert!(in_the_way(&mut desk, &paper, &person, "年度审计核对").is_empty());
    assert_eq!(in_the_way(&mut desk, &paper, &person, "看看别的"), ["loan.purpose_not_introduced"]);
    let ask = LendCopy {
        copy_id: paper.copies[0].id.clone(),
        borrower_id: person.clone(),
        way: "carry_out".into(),
        purpose: "年度审计核对".into(),
        ..LendCopy::default()
    };
    let loan = worked(lend_copy(&mut desk, ask)).reply;
    assert_eq!(loan.due_on.as_deref(), Some("2026-11-25"), "no longer than the letter");
    drop(desk.lock());
    office.days_pass(1);
    let longer = office.sits_down("linxw", |desk| renew_loan(desk, RenewLoan { loan_id: loan.id }));
    assert_eq!(refused(longer), "loan.introduction_ended");
}

#[test]
fn a_letter_ends_by_itself_or_early() {
    let office = Office::with_file_plan();
    let person = auditor_of_another_firm(&office);
    signs_agreement(&office, &person);
    let mut desk = office.desk("linxw");
    let paper = public_rules(&mut desk);
    let first = letter(&office, &mut desk, &person);
    let early = worked(introduce(&mut desk, first.clone()));
    let end = WithdrawIntroduction { introduction_id: early.id };
    worked(withdraw_introduction(&mut desk, end.clone()));
    assert_eq!(refused(withdraw_introduction(&mut desk, end)), "people.introduction_over");
    assert_eq!(in_the_way(&mut desk, &paper, &person, ""), ["loan.introduction_missing"]);
    worked(introduce(&mut desk, first));
    drop(desk.lock());
    office.days_pass(4);
    let mut desk = office.desk("linxw");
    assert_eq!(in_the_way(&mut desk, &paper, &person, ""), ["loan.introduction_ended"]);
    let standing = worked(list_introductions(&mut desk, ListIntroductions { standing: true, limit: None }));
    assert!(standing.rows.is_empty());
}
