//! Losses in four signed steps, differences in two, and what is found again.

use super::*;
use app::incidents::{NoteReplacement, ReadCase, note_replacement, read_case};
use app::loans::{CloseIncident, ReverseLastAct, close_incident, reverse_last_act};
use app::records::{
    AddCopy, CopyAsked, CountersignLevelChange, ProposeLevelChange, add_copy, countersign_level_change,
    propose_level_change,
};

fn close(desk: &mut Desk, case: &CaseView) -> app::Result<()> {
    close_incident(desk, CloseIncident { incident_id: case.incident_id.clone(), note: "已补办".into() })
        .map(|_| ())
}

#[test]
fn a_loss_is_signed_by_four_people_in_their_order_and_becomes_a_violation() {
    let office = Office::with_file_plan();
    let paper = office.sits_down("linxw", drawing);
    let case = lost(&office, &paper);
    assert!(case.number.starts_with("YC-"));
    assert_eq!(
        (case.kind.as_str(), case.state.as_str(), case.responsible.as_str()),
        ("lost", "statement", "孙浩")
    );
    assert_eq!(case.path, ["statement", "opinion", "measures", "decision"]);
    assert_eq!(refused(signs(&office, "zhoujg", &case, "opinion")), "incident.step_not_due");
    assert_eq!(refused(signs(&office, "zhoujg", &case, "statement")), "incident.statement_by_another");
    assert_eq!(worked(signs(&office, "sunhao", &case, "statement")).state, "opinion");
    assert_eq!(refused(signs(&office, "zhenghb", &case, "opinion")), "incident.wrong_signer");
    assert_eq!(worked(signs(&office, "songyq", &case, "opinion")).state, "measures");
    assert_eq!(refused(signs(&office, "zhoujg", &case, "measures")), "incident.wrong_signer");
    assert_eq!(worked(signs(&office, "chenli", &case, "measures")).state, "decision");
    let silent = SignCaseStep { words: "  ".into(), ..own_step(&case, "decision") };
    let said_nothing = office.sits_down("zhaozy", |desk| sign_case_step(desk, silent));
    assert_eq!(refused(said_nothing), "incident.words_needed");
    let case = worked(signs(&office, "zhaozy", &case, "decision"));
    assert_eq!((case.state.as_str(), case.steps.len()), ("decided", 4));
    assert!(case.violation_id.is_some() && case.breach_id.is_none());
    assert_eq!(events(&office, "case_step_signed"), 4);
    assert_eq!(events(&office, "violation_registered"), 1);
}

#[test]
fn somebody_present_signs_with_the_own_passphrase_and_nobody_twice() {
    let office = Office::with_file_plan();
    let paper = office.sits_down("linxw", drawing);
    let case = lost(&office, &paper);
    let at_the_desk = |step: &str, login: &str| SignCaseStep {
        signer: Some(Office::second(login)),
        passphrase: String::new(),
        ..own_step(&case, step)
    };
    let mut desk = office.desk("linxw");
    worked(sign_case_step(&mut desk, at_the_desk("statement", "sunhao")));
    let mut wrong = at_the_desk("opinion", "zhoujg");
    wrong.signer.as_mut().expect("a signer").passphrase = "nonsense".into();
    assert_eq!(refused(sign_case_step(&mut desk, wrong)), "vault.wrong_passphrase");
    worked(sign_case_step(&mut desk, at_the_desk("opinion", "zhoujg")));
    assert_eq!(
        refused(sign_case_step(&mut desk, at_the_desk("measures", "zhoujg"))),
        "incident.signed_already"
    );
}

#[test]
fn a_written_note_is_attested_by_another_and_found_by_its_number() {
    let office = Office::with_file_plan();
    let paper = office.sits_down("linxw", drawing);
    let case = lost(&office, &paper);
    let mut desk = office.desk("linxw");
    let mut with = |attester: &str, number: &str| {
        let note = on_paper(&office, &mut desk, "sunhao", attester, number);
        let ask = SignCaseStep { paper: Some(note), ..own_step(&case, "statement") };
        sign_case_step(&mut desk, ask).map(|done| done.reply)
    };
    assert_eq!(refused(with("chenli", " ")), "incident.paper_number_needed");
    assert_eq!(refused(with("sunhao", "说明-1123")), "incident.attester_same");
    assert_eq!(refused(with("zhenghb", "说明-1123")), "incident.attester_wrong_post");
    let signed = worked(with("chenli", "说明-1123"));
    assert_eq!(signed.state, "opinion");
    assert_eq!(signed.steps[0].attested_by.as_deref(), Some("陈立"));
    assert_eq!((signed.steps[0].by.as_str(), signed.steps[0].paper_note.as_str()), ("孙浩", "说明-1123"));
}

#[test]
fn what_is_top_secret_is_never_decided_on_paper() {
    let office = Office::with_file_plan();
    let paper = office.sits_down("linxw", drawing);
    let case = lost(&office, &paper);
    worked(signs(&office, "sunhao", &case, "statement"));
    // Raised while the case is open: from then on everybody signs with the own passphrase.
    let change = office.sits_down("chenli", |desk| {
        let raise = ProposeLevelChange {
            record_id: paper.id.clone(),
            to: "top_secret".into(),
            reason: "涉及招标".into(),
            basis: "招投标方案".into(),
            term: Some("until:2036-12-31".into()),
        };
        worked(propose_level_change(desk, raise)).reply.id
    });
    office.sits_down("zhaozy", |desk| {
        let sign = CountersignLevelChange {
            change_id: change.clone(),
            agree: true,
            passphrase: Some(PASSPHRASE.into()),
            ..CountersignLevelChange::default()
        };
        worked(countersign_level_change(desk, sign))
    });
    let mut desk = office.desk("chenli");
    let note = on_paper(&office, &mut desk, "zhoujg", "chenli", "意见-1123");
    let ask = SignCaseStep { paper: Some(note), ..own_step(&case, "opinion") };
    assert_eq!(refused(sign_case_step(&mut desk, ask)), "incident.paper_not_allowed");
}

#[test]
fn a_loss_is_closed_when_it_is_decided_and_not_before() {
    let office = Office::with_file_plan();
    let paper = office.sits_down("linxw", public_rules);
    let case = lost(&office, &paper);
    assert_eq!(office.sits_down("linxw", |desk| refused(close(desk, &case))), "incident.case_undecided");
    let done = decided(&office, &case);
    assert!(done.violation_id.is_none(), "一般 is no violation");
    office.sits_down("linxw", |desk| worked(close(desk, &case)));
    let over = office.sits_down("linxw", |desk| {
        assert!(worked(list_cases(desk, ListCases { open: true, ..Default::default() })).rows.is_empty());
        worked(read_case(desk, ReadCase { case_id: case.id.clone() }))
    });
    assert_eq!((over.state.as_str(), over.closing.as_str()), ("closed", "已补办"));
    assert_eq!(refused(signs(&office, "zhaozy", &case, "decision")), "incident.step_not_due");
}

#[test]
fn what_is_found_again_gains_a_counter_entry_and_nothing_is_erased() {
    let office = Office::with_file_plan();
    let paper = office.sits_down("linxw", drawing);
    let case = lost(&office, &paper);
    decided(&office, &case);
    let mut desk = office.desk("linxw");
    worked(bring_back(&mut desk, &paper, Some(86)));
    let found = newest(&mut desk);
    assert_eq!((found.id.as_str(), found.state.as_str(), found.steps.len()), (case.id.as_str(), "found", 4));
    assert_eq!(found.found_by.as_deref(), Some("林晓雯"));
    assert!(found.violation_id.is_some(), "the violation stays");
    worked(reverse_last_act(&mut desk, ReverseLastAct {}));
    assert_eq!(newest(&mut desk).state, "decided", "lost again, as it stood");
    worked(bring_back(&mut desk, &paper, Some(86)));
    assert_eq!(newest(&mut desk).state, "found");
    drop(desk.lock());
    assert_eq!(events(&office, "case_found_again"), 2);
    assert_eq!(events(&office, "case_lost_again"), 1);
}

#[test]
fn a_replacement_is_another_copy_of_the_same_record_noted_once() {
    let office = Office::with_file_plan();
    let (paper, other) = office.sits_down("linxw", |desk| (drawing(desk), public_rules(desk)));
    let case = lost(&office, &paper);
    let mut desk = office.desk("linxw");
    let added = worked(add_copy(
        &mut desk,
        AddCopy {
            record_id: paper.id.clone(),
            copy: CopyAsked {
                kind: "further".into(),
                medium: "paper".into(),
                pages: 86,
                ..CopyAsked::default()
            },
        },
    ));
    let new = added.reply.copies.last().expect("the new copy").barcode.clone();
    let mut note = |barcode: &str, note: &str| {
        let ask = NoteReplacement { case_id: case.id.clone(), barcode: barcode.into(), note: note.into() };
        note_replacement(&mut desk, ask).map(|done| done.reply)
    };
    assert_eq!(refused(note(&other.copies[0].barcode, "设计院")), "incident.replacement_unfit");
    assert_eq!(refused(note(&paper.copies[0].barcode, "设计院")), "incident.replacement_unfit");
    assert_eq!(refused(note(&new, " ")), "incident.words_needed");
    assert_eq!(worked(note(&new, "向设计院补印，盖章")).replacement.as_deref(), Some(new.as_str()));
    assert_eq!(refused(note(&new, "再来一次")), "incident.replaced_already");
}

#[test]
fn a_difference_at_a_secret_return_is_explained_and_decided_and_a_small_one_just_closed() {
    let office = Office::with_file_plan();
    let (secret, general) = office.sits_down("linxw", |desk| (drawing(desk), public_rules(desk)));
    let mut desk = office.desk("linxw");
    lend(&office, &mut desk, &general, "sunhao");
    worked(bring_back(&mut desk, &general, Some(11)));
    let small = newest(&mut desk);
    assert_eq!((small.kind.as_str(), small.may_close), ("pages_differ", true));
    worked(close(&mut desk, &small));
    lend(&office, &mut desk, &secret, "sunhao");
    worked(bring_back(&mut desk, &secret, Some(84)));
    let case = newest(&mut desk);
    assert_eq!((case.path.len(), case.may_close), (2, false));
    assert_eq!(refused(close(&mut desk, &case)), "incident.case_undecided");
    drop(desk.lock());
    worked(signs(&office, "sunhao", &case, "statement"));
    assert_eq!(refused(signs(&office, "chenli", &case, "measures")), "incident.step_not_due");
    assert_eq!(worked(signs(&office, "zhoujg", &case, "decision")).state, "decided");
    office.sits_down("linxw", |desk| worked(close(desk, &case)));
}

#[test]
fn a_reversed_return_takes_its_differences_along() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let paper = drawing(&mut desk);
    lend(&office, &mut desk, &paper, "sunhao");
    worked(bring_back(&mut desk, &paper, Some(84)));
    worked(reverse_last_act(&mut desk, ReverseLastAct {}));
    assert_eq!(newest(&mut desk).state, "closed");
}

#[test]
fn staff_see_their_own_cases_and_whoever_may_not_see_the_record_sees_no_words() {
    let office = Office::with_file_plan();
    let paper = office.sits_down("linxw", drawing);
    let case = lost(&office, &paper);
    let listed =
        |login: &str| office.sits_down(login, |desk| worked(list_cases(desk, ListCases::default())).rows);
    assert_eq!(listed("sunhao").len(), 1);
    assert!(listed("xujia").is_empty(), "not hers");
    assert_eq!(listed("luoxy").len(), 1, "the auditor sees what lies within the own sight");
    let hidden = office.sits_down("xujia", |desk| read_case(desk, ReadCase { case_id: case.id.clone() }));
    assert!(matches!(hidden, Err(app::Error::Missing)));
}
