//! Counting, executing, attesting: who must differ, what must agree, what is never called destroyed.

use super::walk::{attestation, code, cooled, counted, counting, done, duty_log, execution, issue, read};
use app::disposal::{
    CancelDestruction, CountList, ExecuteList, WithdrawWitness, attest_list, cancel_destruction, count_list,
    execute_list, issue_certificate, withdraw_witness,
};
use testkit::{Office, PASSPHRASE};

#[test]
fn the_three_are_different_people_each_with_the_own_passphrase() {
    let office = Office::with_file_plan();
    let list = cooled(&office, &[duty_log("一月")]);
    let second = Office::second;
    office.sits_down("linxw", |desk| {
        let count = counting(&list);
        let twice = CountList { second_witness: second("sunhao"), ..count.clone() };
        let witness_executes = CountList { executor: second("sunhao"), ..count.clone() };
        let applicant_witnesses = CountList { first_witness: second("linxw"), ..count.clone() };
        let approver_executes = CountList { executor: second("zhoujg"), ..count.clone() };
        let approver_witnesses = CountList { second_witness: second("zhoujg"), ..count.clone() };
        for wrong in [twice, witness_executes, applicant_witnesses, approver_executes, approver_witnesses] {
            assert_eq!(code(count_list(desk, wrong)), "access.same_person_twice");
        }
        let mut typo = count.clone();
        typo.first_witness.passphrase = "wrong".into();
        assert_eq!(code(count_list(desk, typo)), "vault.wrong_passphrase");
        let applicant_executes = CountList { executor: second("linxw"), ..count };
        assert_eq!(done(count_list(desk, applicant_executes)).reply.state, "counted");
    });
}

#[test]
fn a_witness_must_be_cleared_for_what_is_destroyed() {
    let office = Office::with_file_plan();
    let list = office.sits_down("linxw", |desk| {
        let log = duty_log("秘密值班记录").at_level("secret").add(desk).id;
        let batch = super::walk::appraised(desk, &[log]);
        let draft = super::walk::drafted(desk, &batch);
        let list = super::walk::locked(desk, &draft);
        let approval = list.approval.clone().expect("asked").id;
        for login in ["zhaozy", "songyq", "zhoujg"] {
            let ask = app::approvals::AuthoriseOnTheSpot {
                id: approval.clone(),
                decision: "approve".into(),
                opinion: "同意".into(),
                second: Office::second(login),
            };
            done(app::approvals::authorise_on_the_spot(desk, ask));
        }
        read(desk, &list.id)
    });
    assert_eq!((list.state.as_str(), list.required_class.as_str()), ("cooling", "P-4"));
    office.days_pass(8);
    office.sits_down("linxw", |desk| {
        let count = CountList { first_witness: Office::second("majun"), ..counting(&list) };
        assert_eq!(code(count_list(desk, count)), "disposal.witness_clearance");
        let list = done(count_list(desk, counting(&list))).reply;
        let shred = ExecuteList { used_class: "P-3".into(), ..execution(&list) };
        assert_eq!(code(execute_list(desk, shred.clone())), "disposal.class_too_low");
        let pulped = ExecuteList { method: "shred_and_pulp".into(), ..shred };
        assert_eq!(done(execute_list(desk, pulped)).reply.state, "executed");
    });
}

#[test]
fn a_count_agrees_with_the_list_or_names_the_difference() {
    let office = Office::with_file_plan();
    let list = cooled(&office, &[duty_log("一月"), duty_log("二月")]);
    office.sits_down("linxw", |desk| {
        let mut short = counting(&list);
        short.counts[1].pages -= 1;
        assert_eq!(code(count_list(desk, short)), "disposal.count_differs");
        let mut forgotten = counting(&list);
        forgotten.counts.pop();
        assert_eq!(code(count_list(desk, forgotten)), "disposal.not_counted");
        let counted = done(count_list(desk, counting(&list))).reply;
        let acts: Vec<&str> = counted.signatures.iter().map(|signed| signed.act.as_str()).collect();
        assert_eq!(acts, ["count_list"; 3]);
    });
}

#[test]
fn the_form_of_the_act_is_checked_before_anything_irreversible() {
    let office = Office::with_file_plan();
    let list = counted(&office, &[duty_log("一月"), duty_log("二月")]);
    office.sits_down("linxw", |desk| {
        let act = execution(&list);
        let cases = [
            ("disposal.place_needed", ExecuteList { place: " ".into(), ..act.clone() }),
            (
                "disposal.times_wrong",
                ExecuteList { begun_at: Some("2020-01-01T00:00:00Z".into()), ..act.clone() },
            ),
            ("disposal.class_needed", ExecuteList { used_class: String::new(), ..act.clone() }),
            ("disposal.class_too_low", ExecuteList { used_class: "P-2".into(), ..act.clone() }),
            (
                "disposal.method_for_paper_needed",
                ExecuteList { method: "key_destruction".into(), ..act.clone() },
            ),
            ("disposal.result_missing", ExecuteList { results: act.results[..1].to_vec(), ..act.clone() }),
        ];
        for (refused, act) in cases {
            assert_eq!(code(execute_list(desk, act)), refused);
        }
        assert_eq!(read(desk, &list.id).state, "counted", "nothing has begun");
    });
}

#[test]
fn what_was_blocked_after_the_count_is_counted_again_before_it_goes() {
    let office = Office::with_file_plan();
    let list = counted(&office, &[duty_log("一月"), duty_log("二月")]);
    let ask = app::retention::PlaceHold {
        record_id: list.items[0].record_id.clone(),
        reason: "举证".into(),
        authority: "法院".into(),
        review_on: "2027-05-20".into(),
    };
    office.sits_down("zhaozy", |desk| done(app::retention::place_hold(desk, ask)));
    office.sits_down("linxw", |desk| {
        assert_eq!(code(execute_list(desk, execution(&list))), "disposal.blocked_since_count");
        let mut again = counting(&list);
        again.counts.remove(0);
        let list = done(count_list(desk, again)).reply;
        let executed = done(execute_list(desk, execution(&list))).reply;
        assert_eq!((executed.figures.destroyed, executed.figures.excluded), (1, 1));
    });
}

#[test]
fn an_item_that_cannot_be_judged_is_never_called_destroyed() {
    let office = Office::with_file_plan();
    let list = counted(&office, &[duty_log("一月"), duty_log("二月"), duty_log("三月")]);
    let executed = office.sits_down("linxw", |desk| {
        let mut act = execution(&list);
        act.results[1].result = "unknown".into();
        act.results[2].result = "failed".into();
        done(execute_list(desk, act)).reply
    });
    let states: Vec<(&str, &str)> =
        executed.items.iter().map(|item| (item.state.as_str(), item.result.as_str())).collect();
    assert_eq!(states, [("destroyed", "passed"), ("excluded", "unknown"), ("excluded", "failed")]);
    let figures = &executed.figures;
    assert_eq!(
        (figures.listed, figures.destroyed, figures.unknown, figures.failed, figures.pages),
        (3, 1, 1, 1, 12)
    );
    office.sits_down("linxw", |desk| {
        let state = |desk: &mut app::Desk, title: &str| {
            let record = testkit::records::record(desk, title);
            let sight = desk.vault().sight().expect("sight");
            store::retention::get_retained(&desk.vault().reader(), &sight, record)
                .expect("read")
                .expect("visible")
                .state
        };
        assert_eq!((state(desk, "一月").as_str(), state(desk, "二月").as_str()), ("destroyed", "kept"));
    });
}

#[test]
fn nothing_is_cancelled_after_the_first_irreversible_step_but_a_witness_may_withdraw() {
    let office = Office::with_file_plan();
    let list = counted(&office, &[duty_log("一月")]);
    office.sits_down("linxw", |desk| {
        done(execute_list(desk, execution(&list)));
        let cancel = CancelDestruction { id: list.id.clone(), reason: "后悔".into() };
        assert_eq!(code(cancel_destruction(desk, cancel)), "disposal.too_late_to_cancel");
        assert_eq!(code(execute_list(desk, execution(&list))), "disposal.wrong_state");
        let other =
            app::disposal::AttestList { first_witness: Office::second("luoxy"), ..attestation(&list.id) };
        assert_eq!(code(attest_list(desk, other)), "disposal.other_people");
        let stranger =
            WithdrawWitness {
                id: list.id.clone(), witness: Office::second("luoxy"), reason: "异议".into()
            };
        assert_eq!(code(withdraw_witness(desk, stranger)), "disposal.other_people");
        let withdraw = WithdrawWitness {
            id: list.id.clone(),
            witness: Office::second("xujia"),
            reason: "第二箱没有看到投料".into(),
        };
        assert_eq!(done(withdraw_witness(desk, withdraw)).reply.state, "unattested");
        assert_eq!(code(attest_list(desk, attestation(&list.id))), "disposal.wrong_state");
    });
    office.sits_down("chenli", |desk| {
        assert_eq!(code(issue_certificate(desk, issue(&list.id))), "disposal.wrong_state")
    });
}

#[test]
fn a_certificate_follows_the_attestation_by_who_may_issue_it() {
    let office = Office::with_file_plan();
    let list = counted(&office, &[duty_log("一月")]);
    office.sits_down("linxw", |desk| {
        let early = attest_list(desk, attestation(&list.id));
        assert_eq!(code(early), "disposal.wrong_state");
        done(execute_list(desk, execution(&list)));
        assert_eq!(code(issue_certificate(desk, issue(&list.id))), "access.not_permitted");
    });
    office.sits_down("chenli", |desk| {
        assert_eq!(code(issue_certificate(desk, issue(&list.id))), "disposal.wrong_state");
        done(attest_list(desk, attestation(&list.id)));
        let wrong =
            app::disposal::IssueCertificate { passphrase: format!("{PASSPHRASE}!"), ..issue(&list.id) };
        assert_eq!(code(issue_certificate(desk, wrong)), "vault.wrong_passphrase");
        let certificate = done(issue_certificate(desk, issue(&list.id))).reply;
        assert_eq!(certificate.certificate.number, "XZ-0307-2026-0001");
        assert_eq!(code(issue_certificate(desk, issue(&list.id))), "disposal.wrong_state");
        assert_eq!(read(desk, &list.id).state, "certified");
    });
}
