//! Registering, classifying, finding, filing and keeping records.

use app::Error;
use testkit::{Office, RecordAdder};

/// The code of a refusal.
fn code<T: std::fmt::Debug>(done: app::Result<T>) -> &'static str {
    match done {
        Err(Error::Refused(refusal)) => refusal.code,
        Err(Error::Missing) => "missing",
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn a_clerk_registers_a_paper_and_gets_its_number_level_and_term_at_once() {
    let office = Office::with_file_plan();
    let done = office.sits_down("linxw", |desk| RecordAdder::named("云澜苑 3 栋业主信息登记册").in_category("KF-01").of_department("客户服务部").add(desk));
    assert_eq!(done.accession.len(), 13);
    assert_eq!(done.level, "confidential");
    assert_eq!(done.copies[0].label, "原件");
    assert_eq!(done.copies[0].barcode, done.accession);
    let page = done.record.expect("the clerk is cleared for it");
    assert_eq!(page.retention.term, "Y");
    assert!(page.retention.permanent && page.archival_number.is_none());
    assert_eq!(page.level.grounds.len(), 2);
    assert!(page.level.basis.contains("R4·二·二·3⑷"));
}

#[test]
fn below_the_guide_needs_a_reason_and_another_persons_own_passphrase() {
    let office = Office::with_file_plan();
    let paper = RecordAdder::named("竣工图公示版").in_category("GC-06").at_level("internal");
    office.sits_down("linxw", |desk| {
        assert_eq!(code(paper.try_add(desk)), "record.level_reason_missing");
        assert_eq!(code(paper.clone().because("已在公示栏公布", None).try_add(desk)), "record.countersignature_needed");
        assert_eq!(code(paper.clone().because("已在公示栏公布", Some(Office::second("linxw"))).try_add(desk)), "record.countersigned_by_proposer");
        assert_eq!(code(paper.clone().because("已在公示栏公布", Some(Office::second("sunhao"))).try_add(desk)), "access.wrong_post");
        let done = paper.clone().because("已在公示栏公布", Some(Office::second("zhoujg"))).add(desk);
        assert_eq!(done.level, "internal");
        let change = &done.record.expect("visible").level.changes[0];
        assert_eq!((change.from.as_str(), change.state.as_str()), ("secret", "countersigned"));
        assert_eq!(change.countersigned_by.as_ref().map(|person| person.name.as_str()), Some("周建国"));
    });
}
