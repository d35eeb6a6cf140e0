//! Copying: from the request to the last copy shredded, and everything that is refused on the way.

mod asking;
mod destroying;
mod family;
mod handover;
mod quotas;
mod session;
mod sheets;
mod tracking;

use crate::shelf::{Shelved, put_on_shelf};
use app::approvals::{ApprovalView, DecideApproval, OpenApproval, decide_approval, open_approval};
use app::border::{Receipt, Second};
use app::copying::*;
use app::{Desk, Error};
use domain::access::Level;
use testkit::{Office, PASSPHRASE};

/// The office with its rules, and one report of 14 pages on the shelf.
fn office_with(level: Level) -> (Office, Shelved) {
    let office = Office::with_file_plan();
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
    office
        .sits_down(login, |desk| {
            open_approval(desk, OpenApproval { id: ask.id.clone() })?;
            decide_approval(desk, ask)
        })
        .map(|done| done.reply)
}

/// A 机密 job that 总经理 approved.
fn approved(office: &Office, report: &Shelved) -> CopyJobView {
    let job = requested(office, report);
    decide(office, "zhaozy", &job, "approve").expect("approved");
    job
}

fn open(desk: &mut Desk, job: &CopyJobView, supervisor: Option<Second>) -> Result<CopyJobView, Error> {
    let ask = OpenCopySession { supervisor, ..session(job) };
    open_copy_session(desk, ask).map(|done| done.reply)
}

fn session(job: &CopyJobView) -> OpenCopySession {
    OpenCopySession {
        job_id: job.id.clone(),
        supervisor: None,
        meter_before: Some(18_200),
        copier: "档案室".into(),
        duplex: false,
        face_pages: None,
    }
}

fn counts(job: &CopyJobView) -> RecordCopyCounts {
    RecordCopyCounts {
        job_id: job.id.clone(),
        copied_copies: 2,
        copied_pages: 14,
        spoiled_faces: 1,
        spoiled_sheets: None,
        meter_after: Some(18_229),
        further: Vec::new(),
    }
}

fn sign_off(job: &CopyJobView, supervisor: &str) -> SignOffCopySession {
    SignOffCopySession {
        job_id: job.id.clone(),
        copies: 2,
        pages: 14,
        spoiled: 1,
        spoiled_destroyed: None,
        supervisor: Some(Office::second(supervisor)),
        absence: None,
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
fn a_confidential_report_is_copied_under_supervision_and_handed_over() {
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
        let job = hand_over_copies(desk, HandOverCopies { job_id: job.id.clone(), receipt })
            .expect("handed over")
            .reply;
        assert_eq!(job.state, "handed_over");
        assert!(
            job.numbered.iter().all(|copy| copy.state == "out" && copy.holder.as_deref() == Some("孙浩"))
        );
    });
}

#[test]
fn every_numbered_copy_is_followed_until_it_is_back_or_destroyed() {
    let (office, report) = office_with(Level::Confidential);
    let job = handed_over(&office, &report);
    office.sits_down("linxw", |desk| {
        let ask = ReturnNumberedCopy {
            scan: Some(job.numbered[0].barcode.clone()),
            pages: 14,
            ..Default::default()
        };
        let back = return_numbered_copy(desk, ask).expect("back").reply;
        assert!(!back.incident);
        assert_eq!(back.copy.state, "returned");
        let ask =
            ReturnNumberedCopy { copy_id: Some(job.numbered[1].id.clone()), pages: 13, ..Default::default() };
        assert!(return_numbered_copy(desk, ask).expect("back").reply.incident, "a page is missing");

        let job = read_copy_job(desk, ReadCopyJob { id: job.id.clone() }).expect("read");
        assert_eq!(job.state, "closed");
        let done = destroy_copies(desk, shred(&job, 0, "P-5", "zhoujg")).expect("shredded").reply;
        assert_eq!((done.count, done.things[0].kind.as_str()), (1, "numbered"));
        let gone = read_copy_job(desk, ReadCopyJob { id: job.id.clone() }).expect("read");
        assert_eq!(gone.numbered[0].state, "destroyed");
        let kinds: Vec<_> = job.events.iter().map(|event| event.kind.as_str()).collect();
        assert_eq!(
            kinds,
            [
                "copy_requested",
                "copy_approved",
                "supervisor_arrived",
                "copy_session_opened",
                "copies_counted",
                "supervisor_left",
                "copy_session_signed_off",
                "copies_handed_over",
                "copy_job_closed"
            ]
        );
    });
    let verified = office.sits_down("hemin", |desk| testkit::verify(desk, Vec::new())).expect("verified");
    assert!(verified.reply.intact, "{:?}", verified.reply.findings);
}

fn shred(job: &CopyJobView, copy: usize, used_class: &str, second: &str) -> DestroyCopies {
    let item = DestroyItem { copy_id: Some(job.numbered[copy].id.clone()), ..Default::default() };
    DestroyCopies {
        items: vec![item],
        how: DestroyedHow { method: "shred".into(), used_class: used_class.into() },
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
        assert_eq!(
            (job.state.as_str(), job.ground.as_str(), job.supervised),
            ("approved", "none_needed", false)
        );
        let job = open(desk, &job, None).expect("opened alone");
        record_copy_counts(desk, counts(&job)).expect("counted");
        let alone = SignOffCopySession {
            supervisor: None,
            passphrase: Some(PASSPHRASE.into()),
            ..sign_off(&job, "chenli")
        };
        let job = sign_off_copy_session(desk, alone).expect("signed by the operator").reply;
        assert_eq!(job.state, "signed_off");
        let receipt = Receipt { kind: "paper".into(), ..Default::default() };
        assert_eq!(
            hand_over_copies(desk, HandOverCopies { job_id: job.id, receipt })
                .expect("signed with a pen")
                .reply
                .receipt,
            "paper"
        );
    });
}
