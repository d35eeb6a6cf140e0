//! What the rest of the office does, felt at the desk: clearances, agreements, holds, levels, leaving.

use super::*;
use app::people::{ChangeSetting, CloseAccount, CompleteClearance, ProposeClearance, RecordAgreement};
use app::places::{AddPlace, add_place};
use app::records::{CountersignLevelChange, ProposeLevelChange};
use app::retention::{PlaceHold, place_hold};

pub(super) fn clear(office: &Office, login: &str, level: &str) {
    let proposed = office.sits_down("shenlan", |desk| {
        let person_id = office.person(desk, login).to_string();
        worked(app::people::propose_clearance(desk, ProposeClearance { person_id, level: level.into() }))
            .reply
    });
    office.sits_down("zhaozy", |desk| {
        worked(app::people::complete_clearance(desk, CompleteClearance { clearance_id: proposed.id }))
    });
}

fn switch_on(office: &Office, key: &str) {
    office.sits_down("shenlan", |desk| {
        worked(app::people::change_setting(desk, ChangeSetting { key: key.into(), value: "true".into() }))
    });
}

fn keep(office: &Office, agreement_until: &str, training_on: &str) {
    office.sits_down("chenli", |desk| {
        let person_id = office.person(desk, "sunhao").to_string();
        let kept = RecordAgreement {
            person_id,
            agreement_until: Some(agreement_until.into()),
            training_on: Some(training_on.into()),
        };
        worked(app::people::record_agreement(desk, kept));
    });
}

#[test]
fn top_secret_is_read_at_its_place_and_never_carried_out() {
    let office = Office::with_file_plan();
    let report = RecordAdder::named("2025 年度财务报告").in_category("KJ-04");
    assert!(
        office.sits_down("linxw", |desk| report.try_add(desk)).is_err(),
        "nobody sets a level above the own clearance"
    );
    clear(&office, "linxw", "top_secret");
    let mut desk = office.desk("linxw");
    let paper = report.add(&mut desk);
    let carried = worked(check(&office, &mut desk, &paper.accession, "chenli", "carry_out"));
    assert_eq!(codes(&carried.impossible), ["loan.top_secret_stays", "loan.approval_needed"]);
    let nowhere = worked(check(&office, &mut desk, &paper.accession, "chenli", "reading"));
    assert_eq!(codes(&nowhere.impossible), ["loan.no_reading_place", "loan.approval_needed"]);
    let room = AddPlace {
        kind: "room".into(),
        code: "Y1".into(),
        name: "一号阅览室".into(),
        top_secret_reading: true,
        ..AddPlace::default()
    };
    worked(add_place(&mut desk, room));
    let mut ask = ask_to_lend(&office, &mut desk, &paper, "chenli", "reading");
    ask.authorise = vec![Office::second("zhaozy")];
    ask.seat = "1".into();
    let loan = worked(lend_copy(&mut desk, ask)).reply;
    assert_eq!(
        (loan.state.as_str(), loan.due_on.as_deref(), loan.rule.as_str()),
        ("out", Some("2026-11-23"), "绝密件（当日阅览）")
    );
    let told = worked(check(&office, &mut desk, &paper.accession, "chenli", "reading"));
    assert!(
        told.notes.iter().any(|note| note.code == "loan.read_at_place" && note.text.contains("Y1")),
        "{:?}",
        told.notes
    );
}

#[test]
fn agreements_and_training_count_once_the_office_keeps_them() {
    let office = Office::with_file_plan();
    let (public, inside, secret) = office.sits_down("linxw", |desk| {
        let inside = RecordAdder::named("设备台账").in_category("SB-01").add(desk);
        let (public, secret) = (public_rules(desk), drawing(desk));
        for paper in [&public, &inside, &secret] {
            let found = worked(check(&office, desk, &paper.accession, "sunhao", "carry_out"));
            assert!(
                found.impossible.is_empty() && found.confirm.is_empty(),
                "silent until switched on: {found:?}"
            );
        }
        (public, inside, secret)
    });
    keep(&office, "2026-11-20", "2025-09-18");
    switch_on(&office, "loans.check_agreement");
    switch_on(&office, "loans.check_training");
    office.sits_down("linxw", |desk| {
        let found = worked(check(&office, desk, &public.accession, "sunhao", "carry_out"));
        assert!(found.confirm.is_empty());
        let found = worked(check(&office, desk, &inside.accession, "sunhao", "carry_out"));
        assert_eq!(codes(&found.confirm), ["loan.agreement_to_confirm", "loan.training_out_of_date"]);
        assert_eq!(refused(lend(&office, desk, &secret, "sunhao")), "loan.agreement_missing");
        let mut ask = ask_to_lend(&office, desk, &inside, "sunhao", "carry_out");
        ask.override_reason = "协议今日下午补签".into();
        assert_eq!(
            refused(lend_copy(desk, ask.clone())),
            "loan.agreement_to_confirm",
            "not the clerk's to confirm"
        );
        ask.authorise = vec![Office::second("chenli")];
        assert_eq!(worked(lend_copy(desk, ask)).reply.state, "out");
        assert_eq!(
            refused(app::loans::reverse_last_act(desk, app::loans::ReverseLastAct {})),
            "loan.signed_by_another"
        );
    });
    keep(&office, "2027-03-31", "2026-09-18");
    office.sits_down("linxw", |desk| worked(lend(&office, desk, &secret, "sunhao")));
}

#[test]
fn an_approval_for_one_level_does_not_cover_another() {
    let office = Office::with_file_plan();
    let paper = office.sits_down("linxw", drawing);
    let loan = office.sits_down("xujia", |desk| worked(request(&office, desk, &paper, "xujia")));
    let id = loan.approval_id.expect("an approval");
    office.sits_down("linxw", |desk| {
        for who in ["zhaozy", "songyq", "zhoujg"] {
            let ask = app::approvals::AuthoriseOnTheSpot {
                id: id.clone(),
                decision: "approve".into(),
                opinion: String::new(),
                second: Office::second(who),
            };
            worked(app::approvals::authorise_on_the_spot(desk, ask));
        }
        let ask = ProposeLevelChange {
            record_id: paper.id.clone(),
            to: "internal".into(),
            reason: "已公示".into(),
            basis: "R1·二·1".into(),
            ..ProposeLevelChange::default()
        };
        let change = worked(app::records::propose_level_change(desk, ask)).reply;
        let agreed = CountersignLevelChange {
            change_id: change.id,
            agree: true,
            passphrase: None,
            second: Some(Office::second("zhoujg")),
        };
        worked(app::records::countersign_level_change(desk, agreed));
        assert_eq!(refused(lend(&office, desk, &paper, "xujia")), "approval.content_differs");
        let mut ask = ask_to_lend(&office, desk, &paper, "xujia", "carry_out");
        ask.authorise = vec![Office::second("zhoujg")];
        assert_eq!(worked(lend_copy(desk, ask)).reply.state, "out", "内部 is the director's to allow, anew");
    });
}

#[test]
fn a_hold_is_a_note_and_lending_goes_on() {
    let office = Office::with_file_plan();
    let paper = office.sits_down("linxw", drawing);
    office.sits_down("chenli", |desk| {
        let ask = PlaceHold {
            record_id: paper.id.clone(),
            reason: "渗漏诉讼".into(),
            authority: "区人民法院".into(),
            review_on: "2027-05-23".into(),
        };
        worked(place_hold(desk, ask));
    });
    office.sits_down("linxw", |desk| {
        let found = worked(check(&office, desk, &paper.accession, "sunhao", "carry_out"));
        assert!(codes(&found.notes).contains(&"loan.on_hold") && found.impossible.is_empty(), "{found:?}");
        worked(lend(&office, desk, &paper, "sunhao"));
    });
}

#[test]
fn who_has_left_borrows_nothing() {
    let office = Office::with_file_plan();
    let paper = office.sits_down("linxw", public_rules);
    office.sits_down("qiansong", |desk| {
        let person_id = office.person(desk, "majun").to_string();
        worked(app::people::close_account(
            desk,
            CloseAccount { person_id, reason: "离职".into(), left: true },
        ));
    });
    office.sits_down("linxw", |desk| {
        assert_eq!(refused(lend(&office, desk, &paper, "majun")), "loan.borrower_left")
    });
}
