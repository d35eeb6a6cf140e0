//! Copying: from the request to the last copy shredded, and everything that is refused on the way.

use crate::shelf::{Shelved, put_on_shelf};
use app::approvals::{ApprovalView, DecideApproval, decide_approval};
use app::border::{Receipt, Second};
use app::copying::*;
use app::{Desk, Error};
use domain::access::Level;
use testkit::{Office, PASSPHRASE};

/// The office with its rules, and one report of 14 pages on the shelf.
fn office_with(level: Level) -> (Office, Shelved) {
    let office = Office::open();
    let report = put_on_shelf(&office, "云澜苑二期地下室渗漏事故调查报告", level, 14);
    (office, report)
}

fn ask(report: &Shelved) -> RequestCopyJob {
    RequestCopyJob {
        record_id: report.record.to_string(),
        purpose: "保险理赔定损会".into(),
        destination: "工程维保部，不出管理处".into(),
        pages: 14,
        copies: 2,
        certified: true,
        return_by: Some("2026-12-31".into()),
        ..Default::default()
    }
}

fn requested(office: &Office, report: &Shelved) -> CopyJobView {
    office.sits_down("sunhao", |desk| request_copy_job(desk, ask(report))).expect("requested").reply
}

fn decide(office: &Office, login: &str, job: &CopyJobView, decision: &str) -> Result<ApprovalView, Error> {
    let id = job.approval.as_ref().expect("an approval is asked for").id.clone();
    let ask = DecideApproval {
        id,
        decision: decision.into(),
        opinion: "按会议要求".into(),
        passphrase: PASSPHRASE.into(),
        signature_png: None,
    };
    office.sits_down(login, |desk| decide_approval(desk, ask)).map(|done| done.reply)
}

/// A 机密 job that 总经理 approved.
fn approved(office: &Office, report: &Shelved) -> CopyJobView {
    let job = requested(office, report);
    decide(office, "zhaozy", &job, "approve").expect("approved");
    job
}

fn open(desk: &mut Desk, job: &CopyJobView, supervisor: Option<Second>) -> Result<CopyJobView, Error> {
    let ask = OpenCopySession { job_id: job.id.clone(), supervisor, meter_before: Some(18_200), duplex: false };
    open_copy_session(desk, ask).map(|done| done.reply)
}

fn counts(job: &CopyJobView) -> RecordCopyCounts {
    RecordCopyCounts {
        job_id: job.id.clone(),
        copied_copies: 2,
        copied_pages: 14,
        spoiled_faces: 1,
        spoiled_sheets: None,
        meter_after: Some(18_229),
    }
}

fn sign_off(job: &CopyJobView, supervisor: &str) -> SignOffCopySession {
    SignOffCopySession {
        job_id: job.id.clone(),
        copies: 2,
        pages: 14,
        spoiled: 1,
        supervisor: Some(Office::second(supervisor)),
        passphrase: None,
    }
}

fn by_passphrase(login: &str) -> Receipt {
    Receipt { kind: "passphrase".into(), second: Some(Office::second(login)), signature_png: None }
}

/// Made, signed, and in the receiver's hands.
fn handed_over(office: &Office, report: &Shelved) -> CopyJobView {
    let job = approved(office, report);
    office.sits_down("linxw", |desk| {
        open(desk, &job, Some(Office::second("chenli"))).expect("opened");
        record_copy_counts(desk, counts(&job)).expect("counted");
        sign_off_copy_session(desk, sign_off(&job, "chenli")).expect("signed");
        let receipt = by_passphrase("sunhao");
        hand_over_copies(desk, HandOverCopies { job_id: job.id.clone(), receipt }).expect("handed over").reply
    })
}

#[track_caller]
fn refused<T>(outcome: Result<T, Error>, code: &str) {
    match outcome {
        Err(Error::Refused(refusal)) => assert_eq!(refusal.code, code),
        Err(other) => panic!("expected {code}, got {other}"),
        Ok(_) => panic!("expected {code}, but it was done"),
    }
}

#[test]
fn a_confidential_report_is_copied_under_supervision_and_followed_to_the_last_copy() {
    let (office, report) = office_with(Level::Confidential);
    let job = requested(&office, &report);
    assert_eq!((job.state.as_str(), job.ground.as_str()), ("requested", "approval"));
    assert_eq!(job.approval.as_ref().expect("asked").missing, ["general_manager"]);
    let given = decide(&office, "zhaozy", &job, "approve").expect("approved");
    assert_eq!(given.state, "approved");

    office.sits_down("linxw", |desk| {
        let job = read_copy_job(desk, ReadCopyJob { id: job.id.clone() }).expect("read");
        assert_eq!(job.state, "approved");
        let names: Vec<_> = job.supervisors.iter().map(|one| one.login.as_str()).collect();
        assert_eq!(names, ["zhoujg", "chenli", "songyq", "zhaozy"], "whom the clerk can call");

        let job = open(desk, &job, Some(Office::second("chenli"))).expect("opened");
        assert_eq!(job.state, "in_session");
        assert_eq!(report.copy_state(desk), "in_session");
        assert!(job.to_sign.is_none(), "nothing to sign before the count");

        let job = record_copy_counts(desk, counts(&job)).expect("counted").reply;
        let told = job.session.as_ref().and_then(|session| session.counts.as_ref()).expect("counts");
        assert_eq!((told.faces, told.sheets, told.spoiled_sheets), (28, 28, 1));
        let to_sign = job.to_sign.clone().expect("the exact content");
        assert_eq!(to_sign.labels, ["F01", "F02"]);

        let job = sign_off_copy_session(desk, sign_off(&job, "chenli")).expect("signed").reply;
        assert_eq!(job.state, "signed_off");
        assert_eq!(report.copy_state(desk), "in");
        assert!(job.numbered.iter().all(|copy| copy.state == "ready" && copy.pages == 14));
        report.assert_signed(desk, &job.id, "sign_off_copying", Some(&to_sign.statement));
        report.assert_signed(desk, &job.id, "supervise_copying", None);

        let receipt = by_passphrase("sunhao");
        let job = hand_over_copies(desk, HandOverCopies { job_id: job.id.clone(), receipt }).expect("handed over").reply;
        assert_eq!(job.state, "handed_over");
        assert!(job.numbered.iter().all(|copy| copy.state == "out" && copy.holder.as_deref() == Some("孙浩")));

        let ask = ReturnNumberedCopy { scan: Some(job.numbered[0].barcode.clone()), pages: 14, ..Default::default() };
        let back = return_numbered_copy(desk, ask).expect("back").reply;
        assert!(!back.incident);
        assert_eq!(back.copy.state, "returned");
        let ask = ReturnNumberedCopy { copy_id: Some(job.numbered[1].id.clone()), pages: 13, ..Default::default() };
        assert!(return_numbered_copy(desk, ask).expect("back").reply.incident, "a page is missing");

        let job = read_copy_job(desk, ReadCopyJob { id: job.id.clone() }).expect("read");
        assert_eq!(job.state, "closed");
        let done = destroy_returned_copy(desk, shred(&job, 0, "P-5", "zhoujg")).expect("shredded").reply;
        assert_eq!(done.state, "destroyed");
        let kinds: Vec<_> = job.events.iter().map(|event| event.kind.as_str()).collect();
        assert_eq!(
            kinds,
            [
                "copy_requested", "copy_approved", "supervisor_arrived", "copy_session_opened", "copies_counted",
                "copy_session_signed_off", "copies_handed_over", "copy_job_closed"
            ]
        );
    });
    let verified = office.sits_down("hemin", |desk| app::audit::verify_vault(desk, Default::default())).expect("verified");
    assert!(verified.reply.intact, "{:?}", verified.reply.findings);
}

fn shred(job: &CopyJobView, copy: usize, used_class: &str, second: &str) -> DestroyReturnedCopy {
    DestroyReturnedCopy {
        copy_id: Some(job.numbered[copy].id.clone()),
        scan: None,
        method: "shred".into(),
        used_class: used_class.into(),
        second: Office::second(second),
    }
}

#[test]
fn public_papers_need_neither_approval_nor_supervisor_but_are_registered() {
    let (office, notice) = office_with(Level::General);
    office.sits_down("linxw", |desk| {
        let sunhao = office.person(desk, "sunhao").to_string();
        let asked = RequestCopyJob { applicant_id: Some(sunhao), ..ask(&notice) };
        let job = request_copy_job(desk, asked).expect("entered at the counter").reply;
        assert_eq!((job.state.as_str(), job.ground.as_str(), job.supervised), ("approved", "none_needed", false));
        let job = open(desk, &job, None).expect("opened alone");
        record_copy_counts(desk, counts(&job)).expect("counted");
        let alone = SignOffCopySession { supervisor: None, passphrase: Some(PASSPHRASE.into()), ..sign_off(&job, "chenli") };
        let job = sign_off_copy_session(desk, alone).expect("signed by the operator").reply;
        assert_eq!(job.state, "signed_off");
        let receipt = Receipt { kind: "paper".into(), ..Default::default() };
        assert_eq!(hand_over_copies(desk, HandOverCopies { job_id: job.id, receipt }).expect("signed with a pen").reply.receipt, "paper");
    });
}

#[test]
fn what_one_may_not_see_cannot_be_asked_for_read_or_counted() {
    let (office, report) = office_with(Level::Confidential);
    let job = requested(&office, &report);
    office.sits_down("majun", |desk| {
        assert!(matches!(request_copy_job(desk, ask(&report)), Err(Error::Missing)));
        assert!(matches!(read_copy_job(desk, ReadCopyJob { id: job.id.clone() }), Err(Error::Missing)));
        let absent = "01900000-0000-7000-8000-000000000000".to_owned();
        assert!(matches!(read_copy_job(desk, ReadCopyJob { id: absent }), Err(Error::Missing)));
        assert!(list_copy_jobs(desk, ListCopyJobs::default()).expect("listed").rows.is_empty());
    });
    office.sits_down("zhenghb", |desk| {
        assert!(matches!(open(desk, &job, Some(Office::second("chenli"))), Err(Error::Missing)), "the operator sees the paper");
    });
    let seen = office.sits_down("zhoujg", |desk| list_copy_jobs(desk, ListCopyJobs::default())).expect("listed");
    assert_eq!(seen.rows.len(), 1);
}

#[test]
fn requests_that_cannot_be() {
    let (office, report) = office_with(Level::Confidential);
    let mut desk = office.desk("sunhao");
    let mut case = |change: fn(&mut RequestCopyJob), code: &str| {
        let mut asked = ask(&report);
        change(&mut asked);
        refused(request_copy_job(&mut desk, asked), code);
    };
    case(|ask| ask.purpose = " ".into(), "copying.purpose_missing");
    case(|ask| ask.destination.clear(), "copying.destination_missing");
    case(|ask| ask.copies = 0, "copying.nothing_to_copy");
    case(|ask| ask.copies = 100, "copying.too_many_copies");
    case(|ask| ask.pages = 15, "copying.more_pages_than_source");
    case(|ask| ask.page_range = "三到五".into(), "copying.page_range_unclear");
    case(|ask| ask.page_range = "1-3".into(), "copying.page_range_differs");
    case(|ask| ask.return_by = Some("2026-11-20".into()), "copying.return_day_past");
    let majun = office.person(&mut desk, "majun").to_string();
    let for_majun = RequestCopyJob { receiver_id: Some(majun.clone()), ..ask(&report) };
    refused(request_copy_job(&mut desk, for_majun), "access.clearance_too_low");
    let entered = RequestCopyJob { applicant_id: Some(majun), ..ask(&report) };
    refused(request_copy_job(&mut desk, entered), "access.not_permitted");
}

#[test]
fn the_register_of_people_decides_who_may_hold_a_copy() {
    let (office, report) = office_with(Level::Secret);
    let asked = |office: &Office| office.sits_down("sunhao", |desk| request_copy_job(desk, ask(&report)));
    report.wall_in(&office, "客户服务部");
    assert!(matches!(asked(&office), Err(Error::Missing)), "a wall hides the record itself");
    let entered = office.sits_down("linxw", |desk| request_copy_job(desk, ask(&report)));
    assert!(matches!(entered, Err(Error::Missing)));
    report.wall_in(&office, "综合部");
    office.sits_down("linxw", |desk| {
        let sunhao = Some(office.person(desk, "sunhao").to_string());
        refused(request_copy_job(desk, RequestCopyJob { applicant_id: sunhao, ..ask(&report) }), "copying.not_admitted");
    });
    report.wall_in(&office, "");
    office.sits_down("shenlan", |desk| {
        let ask = app::people::ChangeSetting { key: "loans.check_agreement".into(), value: "true".into() };
        app::people::change_setting(desk, ask).expect("switched on")
    });
    report.lapse_agreement(&office, "sunhao");
    refused(asked(&office), "copying.agreement_expired");
    report.set_person_state(&office, "sunhao", "suspended");
    refused(asked(&office), "copying.person_not_active");
}

#[test]
fn no_session_before_the_approval_and_none_after_a_refusal() {
    let (office, report) = office_with(Level::Confidential);
    let job = requested(&office, &report);
    let try_open = || office.sits_down("linxw", |desk| open(desk, &job, Some(Office::second("chenli"))));
    refused(try_open(), "copying.not_approved");
    decide(&office, "zhaozy", &job, "refuse").expect("refused by the manager");
    refused(try_open(), "copying.not_approved");
    let seen = office.sits_down("sunhao", |desk| read_copy_job(desk, ReadCopyJob { id: job.id.clone() })).expect("read");
    assert_eq!(seen.state, "refused");
}

#[test]
fn an_approval_holds_for_exactly_what_was_asked_and_not_for_ever() {
    let (office, report) = office_with(Level::Secret);
    let job = requested(&office, &report);
    for login in ["zhaozy", "songyq", "zhoujg"] {
        decide(&office, login, &job, "approve").expect("all three");
    }
    report.raise(&office, Level::Confidential);
    refused(office.sits_down("linxw", |desk| open(desk, &job, Some(Office::second("chenli")))), "approval.content_differs");
    let (office, report) = office_with(Level::Confidential);
    let job = approved(&office, &report);
    office.days_pass(30);
    refused(office.sits_down("linxw", |desk| open(desk, &job, Some(Office::second("chenli")))), "approval.expired");
}

#[test]
fn three_different_people_stand_at_the_copier() {
    let (office, report) = office_with(Level::Confidential);
    let job = approved(&office, &report);
    office.sits_down("linxw", |desk| {
        refused(open(desk, &job, None), "copying.supervisor_needed");
        refused(open(desk, &job, Some(Office::second("linxw"))), "copying.operator_supervises");
        refused(open(desk, &job, Some(Office::second("sunhao"))), "copying.applicant_supervises");
        refused(open(desk, &job, Some(Office::second("luoxy"))), "access.wrong_post");
        let wrong = Second { passphrase: "nonsense".into(), ..Office::second("chenli") };
        refused(open(desk, &job, Some(wrong)), "vault.wrong_passphrase");
        open(desk, &job, Some(Office::second("zhaozy"))).expect("the approver may supervise");
        refused(open(desk, &job, Some(Office::second("chenli"))), "copying.not_at_this_step");
    });
    let own = office.sits_down("linxw", |desk| request_copy_job(desk, ask(&report))).expect("asked").reply;
    decide(&office, "zhaozy", &own, "approve").expect("approved");
    report.lay_back(&office);
    refused(office.sits_down("linxw", |desk| open(desk, &own, Some(Office::second("chenli")))), "copying.applicant_operates");
    let trail = office.sits_down("hemin", |desk| {
        app::audit::list_trail(desk, app::audit::ListTrail { kind: Some("operation_refused".into()), ..Default::default() })
    });
    assert!(trail.expect("listed").rows.len() >= 4, "refused separations are evidence");
}

#[test]
fn a_supervisor_must_be_cleared_for_what_lies_on_the_glass() {
    let (office, report) = office_with(Level::TopSecret);
    report.clear_everybody(&office, &["linxw", "sunhao"], Level::TopSecret);
    let job = approved(&office, &report);
    refused(office.sits_down("linxw", |desk| open(desk, &job, Some(Office::second("zhoujg")))), "access.clearance_too_low");
}

#[test]
fn what_is_not_in_the_strongroom_is_not_copied() {
    let (office, report) = office_with(Level::Confidential);
    let job = approved(&office, &report);
    for (state, code) in [("out", "copying.source_not_here"), ("lost", "copying.source_not_here")] {
        report.set_copy_state(&office, state);
        refused(office.sits_down("linxw", |desk| open(desk, &job, Some(Office::second("chenli")))), code);
    }
    refused(office.sits_down("sunhao", |desk| request_copy_job(desk, ask(&report))), "copying.source_not_here");
    report.set_record_state(&office, "destroyed");
    refused(office.sits_down("sunhao", |desk| request_copy_job(desk, ask(&report))), "copying.record_not_kept");
}

#[test]
fn counts_must_fit_the_approval_and_the_copier() {
    let (office, report) = office_with(Level::Confidential);
    let job = approved(&office, &report);
    let mut desk = office.desk("linxw");
    refused(record_copy_counts(&mut desk, counts(&job)), "copying.not_at_this_step");
    open(&mut desk, &job, Some(Office::second("chenli"))).expect("opened");
    refused(sign_off_copy_session(&mut desk, sign_off(&job, "chenli")), "copying.not_counted");
    let mut case = |change: fn(&mut RecordCopyCounts), code: &str| {
        let mut told = counts(&job);
        change(&mut told);
        refused(record_copy_counts(&mut desk, told), code);
    };
    case(|told| told.copied_copies = 3, "copying.more_than_approved");
    case(|told| told.copied_pages = 15, "copying.more_than_approved");
    case(|told| told.copied_copies = 0, "copying.count_unlikely");
    case(|told| told.spoiled_faces = -1, "copying.count_unlikely");
    case(|told| told.spoiled_sheets = Some(2), "copying.spoiled_sheets_unlikely");
    case(|told| told.meter_after = None, "copying.meter_reading_missing");
    case(|told| told.meter_after = Some(18_230), "copying.meter_differs");
}

#[test]
fn the_signer_counts_alone_and_is_told_which_figure_differs() {
    let (office, report) = office_with(Level::Confidential);
    let job = approved(&office, &report);
    let mut desk = office.desk("linxw");
    open(&mut desk, &job, Some(Office::second("chenli"))).expect("opened");
    record_copy_counts(&mut desk, counts(&job)).expect("counted");
    for (typed, figure, operator, signer) in [
        (SignOffCopySession { copies: 3, ..sign_off(&job, "chenli") }, "copy-figure-copies", "2", "3"),
        (SignOffCopySession { pages: 13, ..sign_off(&job, "chenli") }, "copy-figure-pages", "14", "13"),
        (SignOffCopySession { spoiled: 0, ..sign_off(&job, "chenli") }, "copy-figure-spoiled-sheets", "1", "0"),
    ] {
        let problem = sign_off_copy_session(&mut desk, typed).expect_err("refused").to_problem(app::Locale::ZhCn);
        assert_eq!(problem.code, "copying.counts_differ");
        assert_eq!((problem.params["figure"].as_str(), problem.params["operator"].as_str(), problem.params["signer"].as_str()), (figure, operator, signer));
    }
    refused(sign_off_copy_session(&mut desk, sign_off(&job, "zhoujg")), "copying.supervisor_changed");
    let nobody = SignOffCopySession { supervisor: None, ..sign_off(&job, "chenli") };
    refused(sign_off_copy_session(&mut desk, nobody), "copying.supervisor_needed");
    sign_off_copy_session(&mut desk, sign_off(&job, "chenli")).expect("signed");
    refused(record_copy_counts(&mut desk, counts(&job)), "copying.not_at_this_step");
}

#[test]
fn a_session_survives_the_lock_but_belongs_to_its_operator() {
    let (office, report) = office_with(Level::Confidential);
    let job = approved(&office, &report);
    office.sits_down("linxw", |desk| open(desk, &job, Some(Office::second("chenli")))).expect("opened");
    report.clear_everybody(&office, &["zhenghb"], Level::Confidential);
    refused(office.sits_down("zhenghb", |desk| record_copy_counts(desk, counts(&job))), "copying.another_operates");
    office.sits_down("linxw", |desk| record_copy_counts(desk, counts(&job))).expect("counted after the lock");
    let gone = AbortCopySession { job_id: job.id.clone(), reason: String::new(), sheets: 3 };
    refused(office.sits_down("zhenghb", |desk| abort_copy_session(desk, gone.clone())), "copying.reason_missing");
    let unlikely = AbortCopySession { reason: "停电".into(), sheets: -1, ..gone.clone() };
    refused(office.sits_down("zhenghb", |desk| abort_copy_session(desk, unlikely)), "copying.count_unlikely");
    let gone = AbortCopySession { reason: "停电".into(), ..gone };
    let stopped = office.sits_down("zhenghb", |desk| abort_copy_session(desk, gone)).expect("stopped").reply;
    assert_eq!((stopped.state.as_str(), stopped.numbered.len()), ("aborted", 0));
    assert_eq!(office.sits_down("linxw", |desk| report.copy_state(desk)), "in");
}

#[test]
fn only_the_receiver_receives() {
    let (office, report) = office_with(Level::Confidential);
    let job = approved(&office, &report);
    let mut desk = office.desk("linxw");
    open(&mut desk, &job, Some(Office::second("chenli"))).expect("opened");
    record_copy_counts(&mut desk, counts(&job)).expect("counted");
    let hand = |desk: &mut Desk, receipt| hand_over_copies(desk, HandOverCopies { job_id: job.id.clone(), receipt });
    refused(hand(&mut desk, by_passphrase("sunhao")), "copying.not_at_this_step");
    sign_off_copy_session(&mut desk, sign_off(&job, "chenli")).expect("signed");
    refused(hand(&mut desk, by_passphrase("zhoujg")), "copying.not_the_receiver");
    refused(hand(&mut desk, Receipt { kind: "pad".into(), ..Default::default() }), "copying.signature_missing");
    assert!(matches!(hand(&mut desk, Receipt { kind: "wink".into(), ..Default::default() }), Err(Error::Malformed(_))));
    let inked = Receipt { kind: "pad".into(), second: None, signature_png: Some(crate::shelf::handwriting()) };
    assert_eq!(hand(&mut desk, inked).expect("received on the pad").reply.state, "handed_over");
}

#[test]
fn a_copy_is_taken_back_once_and_destroyed_by_two() {
    let (office, report) = office_with(Level::Confidential);
    let job = handed_over(&office, &report);
    let mut desk = office.desk("linxw");
    let original = ReturnNumberedCopy { copy_id: Some(report.copy.to_string()), pages: 14, ..Default::default() };
    refused(return_numbered_copy(&mut desk, original), "copying.not_a_numbered_copy");
    refused(destroy_returned_copy(&mut desk, shred(&job, 0, "P-5", "chenli")), "copying.copy_not_returned");
    let back = ReturnNumberedCopy { copy_id: Some(job.numbered[0].id.clone()), pages: 14, ..Default::default() };
    let unlikely = ReturnNumberedCopy { pages: -1, ..back.clone() };
    refused(return_numbered_copy(&mut desk, unlikely), "copying.count_unlikely");
    return_numbered_copy(&mut desk, back.clone()).expect("back");
    refused(return_numbered_copy(&mut desk, back), "copying.copy_not_out");
    assert_eq!(read_copy_job(&mut desk, ReadCopyJob { id: job.id.clone() }).expect("read").state, "handed_over", "one is still out");
    refused(destroy_returned_copy(&mut desk, shred(&job, 0, "P-4", "chenli")), "disposal.class_too_low");
    refused(destroy_returned_copy(&mut desk, shred(&job, 0, "P-5", "linxw")), "copying.second_person_same");
    refused(destroy_returned_copy(&mut desk, shred(&job, 0, "P-5", "xujia")), "access.clearance_too_low");
    drop(desk.lock());
    report.put_on_hold(&office);
    let mut desk = office.desk("linxw");
    refused(destroy_returned_copy(&mut desk, shred(&job, 0, "P-5", "chenli")), "copying.on_hold");
}

#[test]
fn copies_never_fetched_may_be_destroyed_and_settle_the_job() {
    let (office, report) = office_with(Level::Confidential);
    let job = approved(&office, &report);
    office.sits_down("linxw", |desk| {
        open(desk, &job, Some(Office::second("chenli"))).expect("opened");
        record_copy_counts(desk, counts(&job)).expect("counted");
        let job = sign_off_copy_session(desk, sign_off(&job, "chenli")).expect("signed").reply;
        destroy_returned_copy(desk, shred(&job, 0, "P-5", "chenli")).expect("shredded");
        let pulped = DestroyReturnedCopy { method: "pulp".into(), used_class: String::new(), ..shred(&job, 1, "", "chenli") };
        destroy_returned_copy(desk, pulped).expect("pulped");
        assert_eq!(read_copy_job(desk, ReadCopyJob { id: job.id }).expect("read").state, "closed");
    });
}

#[test]
fn numbers_go_on_where_the_last_job_ended() {
    let (office, report) = office_with(Level::Confidential);
    handed_over(&office, &report);
    let second = handed_over(&office, &report);
    let labels: Vec<_> = second.numbered.iter().map(|copy| copy.label.as_str()).collect();
    assert_eq!(labels, ["F03", "F04"]);
}

#[test]
fn the_register_has_no_gaps_and_seals_what_its_printer_may_not_see() {
    let (office, report) = office_with(Level::Confidential);
    handed_over(&office, &report);
    let print = |login: &str| {
        let ask = PrintCopyRegister { from: "2026-11-01".into(), to: "2026-11-30".into() };
        office.sits_down(login, |desk| print_copy_register(desk, ask)).expect("printed").reply
    };
    let text = crate::shelf::text_of(&print("linxw"));
    for word in ["云澜苑二期", "孙浩", "林晓雯", "陈立", "赵志远", "F01", "F02"] {
        assert!(text.contains(word), "{word} stands in\n{text}");
    }
    let sealed = crate::shelf::text_of(&print("zhenghb"));
    assert!(sealed.contains("〔密〕") && !sealed.contains("云澜苑二期"), "{sealed}");
    let printed = office.sits_down("hemin", |desk| {
        app::audit::list_trail(desk, app::audit::ListTrail { kind: Some("copy_register_printed".into()), ..Default::default() })
    });
    assert_eq!(printed.expect("listed").rows.len(), 2);
    let not_hers = office.sits_down("xujia", |desk| {
        print_copy_register(desk, PrintCopyRegister { from: "2026-11-01".into(), to: "2026-11-30".into() })
    });
    refused(not_hers, "access.not_permitted");
}
