//! At the copier: three different people, counts that fit, a sign-off that is the signer's own.

use super::*;

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
    refused(
        office.sits_down("linxw", |desk| open(desk, &own, Some(Office::second("chenli")))),
        "copying.applicant_operates",
    );
    let trail = office.sits_down("hemin", |desk| {
        app::audit::list_trail(
            desk,
            app::audit::ListTrail { kind: Some("operation_refused".into()), ..Default::default() },
        )
    });
    assert!(trail.expect("listed").rows.len() >= 4, "refused separations are evidence");
}

#[test]
fn a_supervisor_must_be_cleared_for_what_lies_on_the_glass() {
    let (office, report) = office_with(Level::TopSecret);
    report.clear_everybody(&office, &["linxw", "sunhao"], Level::TopSecret);
    let job = approved(&office, &report);
    refused(
        office.sits_down("linxw", |desk| open(desk, &job, Some(Office::second("zhoujg")))),
        "access.clearance_too_low",
    );
}

#[test]
fn what_is_not_in_the_strongroom_is_not_copied() {
    let (office, report) = office_with(Level::Confidential);
    let job = approved(&office, &report);
    for (state, code) in [("out", "copying.source_not_here"), ("lost", "copying.source_not_here")] {
        report.set_copy_state(&office, state);
        refused(office.sits_down("linxw", |desk| open(desk, &job, Some(Office::second("chenli")))), code);
    }
    refused(
        office.sits_down("sunhao", |desk| request_copy_job(desk, ask(&report))),
        "copying.source_not_here",
    );
    report.set_record_state(&office, "destroyed");
    refused(
        office.sits_down("sunhao", |desk| request_copy_job(desk, ask(&report))),
        "copying.record_not_kept",
    );
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
        (
            SignOffCopySession { spoiled: 0, ..sign_off(&job, "chenli") },
            "copy-figure-spoiled-sheets",
            "1",
            "0",
        ),
    ] {
        let problem =
            sign_off_copy_session(&mut desk, typed).expect_err("refused").to_problem(app::Locale::ZhCn);
        assert_eq!(problem.code, "copying.counts_differ");
        assert_eq!(
            (
                problem.params["figure"].as_str(),
                problem.params["operator"].as_str(),
                problem.params["signer"].as_str()
            ),
            (figure, operator, signer)
        );
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
    refused(
        office.sits_down("zhenghb", |desk| record_copy_counts(desk, counts(&job))),
        "copying.another_operates",
    );
    office.sits_down("linxw", |desk| record_copy_counts(desk, counts(&job))).expect("counted after the lock");
    let gone = AbortCopySession {
        job_id: job.id.clone(),
        reason: String::new(),
        sheets: 3,
        supervisor: None,
        spoiled_destroyed: None,
    };
    refused(
        office.sits_down("zhenghb", |desk| abort_copy_session(desk, gone.clone())),
        "copying.reason_missing",
    );
    let unlikely = AbortCopySession { reason: "停电".into(), sheets: -1, ..gone.clone() };
    refused(office.sits_down("zhenghb", |desk| abort_copy_session(desk, unlikely)), "copying.count_unlikely");
    let gone = AbortCopySession { reason: "停电".into(), ..gone };
    let stopped = office.sits_down("zhenghb", |desk| abort_copy_session(desk, gone)).expect("stopped").reply;
    assert_eq!((stopped.state.as_str(), stopped.numbered.len()), ("aborted", 0));
    assert_eq!(office.sits_down("linxw", |desk| report.copy_state(desk)), "in");
}
