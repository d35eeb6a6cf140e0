//! Several supervisors in one session: who leaves and who arrives sign the counts, and nothing is done in between.

use super::*;

/// Sixteen of 28 faces are made when the supervisor is called away; the counter moved by 17.
fn change(job: &CopyJobView, leaving: Option<&str>, arriving: Option<&str>) -> ChangeSupervision {
    ChangeSupervision {
        job_id: job.id.clone(),
        leaving: leaving.map(Office::second),
        absence: None,
        arriving: arriving.map(Office::second),
        faces: 16,
        spoiled_faces: 1,
        spoiled_sheets: None,
        meters: vec![MeterReading { copier_id: None, reading: Some(18_217) }],
    }
}

fn opened(office: &Office, report: &Shelved) -> CopyJobView {
    let job = approved(office, report);
    office.sits_down("linxw", |desk| open(desk, &job, Some(Office::second("chenli"))).expect("opened"))
}

#[test]
fn both_supervisors_sign_the_counts_and_the_register_names_both() {
    let (office, report) = office_with(Level::Confidential);
    let job = opened(&office, &report);
    office.sits_down("linxw", |desk| {
        let job =
            change_supervision(desk, change(&job, Some("chenli"), Some("zhoujg"))).expect("handed over");
        let session = job.reply.session.clone().expect("a session");
        assert_eq!(session.supervisor.expect("somebody").name, "周建国");
        let watches: Vec<_> =
            session.watches.iter().map(|one| (one.supervisor.name.as_str(), one.signed, one.faces)).collect();
        assert_eq!(watches, [("陈立", true, 16), ("周建国", false, 0)]);
        report.assert_signed(desk, &job.reply.id, "leave_supervision", None);
        report.assert_signed(desk, &job.reply.id, "take_over_supervision", None);
        record_copy_counts(desk, counts(&job.reply)).expect("counted");
        let job = job_of(desk, &job.reply.id);
        refused(sign_off_copy_session(desk, sign_off(&job, "chenli")), "copying.supervisor_changed");
        sign_off_copy_session(desk, sign_off(&job, "zhoujg")).expect("whoever watches signs");
        let ask = PrintCopyRegister { from: "2026-11-01".into(), to: "2026-11-30".into() };
        let text = crate::shelf::text_of(&print_copy_register(desk, ask).expect("printed").reply);
        assert!(text.contains("陈立") && text.contains("周建国"), "{text}");
    });
    let verified = office.sits_down("hemin", |desk| testkit::verify(desk, Vec::new())).expect("verified");
    assert!(verified.reply.intact, "{:?}", verified.reply.findings);
}

fn job_of(desk: &mut Desk, id: &str) -> CopyJobView {
    read_copy_job(desk, ReadCopyJob { id: id.to_owned() }).expect("read")
}

#[test]
fn who_takes_over_must_be_allowed_to_supervise() {
    let (office, report) = office_with(Level::Confidential);
    let job = opened(&office, &report);
    let mut desk = office.desk("linxw");
    for (leaving, arriving, code) in [
        (Some("chenli"), Some("linxw"), "copying.operator_supervises"),
        (Some("chenli"), Some("sunhao"), "copying.applicant_supervises"),
        (Some("chenli"), Some("luoxy"), "access.wrong_post"),
        (Some("chenli"), Some("chenli"), "copying.same_supervisor"),
        (Some("zhoujg"), Some("songyq"), "copying.supervisor_changed"),
        (None, Some("zhoujg"), "copying.leaving_unsigned"),
        (None, None, "copying.leaving_unsigned"),
    ] {
        refused(change_supervision(&mut desk, change(&job, leaving, arriving)), code);
    }
    let wrong = Second { passphrase: "nonsense".into(), ..Office::second("zhoujg") };
    let ask = ChangeSupervision { arriving: Some(wrong), ..change(&job, Some("chenli"), None) };
    refused(change_supervision(&mut desk, ask), "vault.wrong_passphrase");
    let nobody = ChangeSupervision { absence: Some("asleep".into()), ..change(&job, None, Some("zhoujg")) };
    assert!(matches!(change_supervision(&mut desk, nobody), Err(Error::Malformed(_))));
}

#[test]
fn the_counts_of_a_handover_fit_the_counter_and_never_fall() {
    let (office, report) = office_with(Level::Confidential);
    let job = opened(&office, &report);
    let mut desk = office.desk("linxw");
    let mut case = |told: ChangeSupervision, code: &str| refused(change_supervision(&mut desk, told), code);
    let both = || change(&job, Some("chenli"), Some("zhoujg"));
    let read = |reading| vec![MeterReading { copier_id: None, reading }];
    case(ChangeSupervision { faces: 15, ..both() }, "copying.meter_differs");
    case(ChangeSupervision { faces: 29, ..both() }, "copying.more_than_approved");
    case(ChangeSupervision { spoiled_faces: -1, ..both() }, "copying.count_unlikely");
    case(ChangeSupervision { spoiled_sheets: Some(3), ..both() }, "copying.spoiled_sheets_unlikely");
    case(ChangeSupervision { meters: read(None), ..both() }, "copying.meter_reading_missing");
    case(ChangeSupervision { meters: read(Some(18_000)), ..both() }, "copying.meter_runs_backwards");
    let unknown = vec![MeterReading { copier_id: Some(job.id.clone()), reading: Some(1) }];
    case(ChangeSupervision { meters: unknown, ..both() }, "copying.copier_unknown");
    change_supervision(&mut desk, both()).expect("handed over");
    let fewer =
        RecordCopyCounts { copied_copies: 1, copied_pages: 14, meter_after: Some(18_215), ..counts(&job) };
    refused(record_copy_counts(&mut desk, fewer), "copying.counts_fell");
    let stop = AbortCopySession {
        job_id: job.id.clone(),
        reason: "停电".into(),
        sheets: 0,
        supervisor: None,
        spoiled_destroyed: None,
    };
    refused(abort_copy_session(&mut desk, stop), "copying.counts_fell");
}

#[test]
fn while_nobody_supervises_nothing_is_counted_marked_or_signed() {
    let (office, report) = office_with(Level::Confidential);
    let job = opened(&office, &report);
    let mut desk = office.desk("linxw");
    let paused = change_supervision(&mut desk, change(&job, Some("chenli"), None)).expect("paused").reply;
    assert!(!paused.session.expect("a session").watched);
    refused(record_copy_counts(&mut desk, counts(&job)), "copying.nobody_supervises");
    refused(sign_off_copy_session(&mut desk, sign_off(&job, "chenli")), "copying.nobody_supervises");
    let mark = MarkCopiedPage {
        job_id: job.id.clone(),
        copy: 1,
        page: 1,
        mark: "done".into(),
        reason: String::new(),
    };
    refused(mark_copied_page(&mut desk, mark), "copying.nobody_supervises");
    let second = AddCopyMeter { job_id: job.id.clone(), copier: "二楼".into(), meter_before: None };
    refused(add_copy_meter(&mut desk, second), "copying.nobody_supervises");
    refused(
        change_supervision(&mut desk, change(&job, Some("chenli"), Some("zhoujg"))),
        "copying.nobody_supervises",
    );
    let ran = ChangeSupervision {
        faces: 18,
        meters: vec![MeterReading { copier_id: None, reading: Some(18_219) }],
        ..change(&job, None, Some("zhoujg"))
    };
    refused(change_supervision(&mut desk, ran), "copying.copied_unsupervised");
    change_supervision(&mut desk, change(&job, None, Some("zhoujg"))).expect("somebody came");
    record_copy_counts(&mut desk, counts(&job)).expect("counted");
    sign_off_copy_session(&mut desk, sign_off(&job, "zhoujg")).expect("signed");
}

#[test]
fn a_supervisor_who_cannot_sign_is_replaced_and_the_reason_stands_in_the_register() {
    let (office, report) = office_with(Level::Confidential);
    let job = opened(&office, &report);
    office.sits_down("linxw", |desk| {
        let away =
            ChangeSupervision { absence: Some("taken_ill".into()), ..change(&job, None, Some("zhoujg")) };
        let session = change_supervision(desk, away).expect("taken over").reply.session.expect("a session");
        assert_eq!((session.watches[0].signed, session.watches[0].absence.as_str()), (false, "taken_ill"));
        record_copy_counts(desk, counts(&job)).expect("counted");
        let forgotten = |login: &str| SignOffCopySession {
            absence: Some("passphrase_forgotten".into()),
            ..sign_off(&job, login)
        };
        refused(sign_off_copy_session(desk, forgotten("linxw")), "copying.operator_supervises");
        refused(sign_off_copy_session(desk, forgotten("luoxy")), "access.wrong_post");
        let done = sign_off_copy_session(desk, forgotten("songyq")).expect("another listed supervisor").reply;
        let session = done.session.expect("a session");
        let watches: Vec<_> =
            session.watches.iter().map(|one| (one.supervisor.name.clone(), one.absence.clone())).collect();
        assert_eq!(watches.len(), 3);
        assert_eq!(watches[1].1, "passphrase_forgotten");
        let ask = PrintCopyRegister { from: "2026-11-01".into(), to: "2026-11-30".into() };
        let text = crate::shelf::text_of(&print_copy_register(desk, ask).expect("printed").reply);
        assert!(text.contains("身体") && text.contains("忘记"), "{text}");
    });
}

#[test]
fn a_session_without_supervisor_has_none_to_hand_over() {
    let (office, notice) = office_with(Level::General);
    office.sits_down("linxw", |desk| {
        let sunhao = office.person(desk, "sunhao").to_string();
        let asked = RequestCopyJob { applicant_id: Some(sunhao), ..ask(&notice) };
        let job = request_copy_job(desk, asked).expect("entered").reply;
        let early = change_supervision(desk, change(&job, Some("chenli"), Some("zhoujg")));
        refused(early, "copying.not_at_this_step");
        open(desk, &job, None).expect("opened alone");
        let late = change_supervision(desk, change(&job, Some("chenli"), Some("zhoujg")));
        refused(late, "copying.not_supervised");
    });
}
