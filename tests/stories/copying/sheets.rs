//! Pages of a face, several copiers, marks page by page, spoiled sheets.

use super::*;

fn opened_as(
    office: &Office,
    report: &Shelved,
    session: impl Fn(&CopyJobView) -> OpenCopySession,
) -> CopyJobView {
    let job = approved(office, report);
    let ask = OpenCopySession { supervisor: Some(Office::second("chenli")), ..session(&job) };
    office.sits_down("linxw", |desk| open_copy_session(desk, ask)).expect("opened").reply
}

#[test]
fn two_pages_of_a_face_on_both_sides_make_a_quarter_of_the_sheets() {
    let (office, report) = office_with(Level::Confidential);
    let job = approved(&office, &report);
    let odd =
        OpenCopySession { supervisor: Some(Office::second("chenli")), face_pages: Some(3), ..session(&job) };
    refused(
        office.sits_down("linxw", |desk| open_copy_session(desk, odd)),
        "copying.pages_of_a_face_unlikely",
    );
    let two_up = OpenCopySession {
        supervisor: Some(Office::second("chenli")),
        face_pages: Some(2),
        duplex: true,
        ..session(&job)
    };
    office.sits_down("linxw", |desk| {
        open_copy_session(desk, two_up).expect("opened");
        let told = RecordCopyCounts { meter_after: Some(18_215), ..counts(&job) };
        let done = record_copy_counts(desk, told).expect("14 faces and a spoiled one").reply;
        let counted = done.session.and_then(|session| session.counts).expect("counts");
        assert_eq!((counted.faces, counted.sheets), (14, 8), "7 faces each, on 4 sheets");
    });
}

#[test]
fn the_counters_of_two_copiers_are_read_and_added() {
    let (office, report) = office_with(Level::Confidential);
    let job = opened_as(&office, &report, session);
    let mut desk = office.desk("linxw");
    let add = |copier: &str| AddCopyMeter {
        job_id: job.id.clone(),
        copier: copier.into(),
        meter_before: Some(500),
    };
    refused(add_copy_meter(&mut desk, add(" ")), "copying.copier_unnamed");
    refused(add_copy_meter(&mut desk, add("档案室")), "copying.copier_twice");
    let with = add_copy_meter(&mut desk, add("二楼文印室")).expect("taken in").reply;
    refused(add_copy_meter(&mut desk, add("二楼文印室")), "copying.copier_twice");
    let copiers = with.session.expect("a session").copiers;
    assert_eq!(copiers.len(), 2);
    let told = |first, second| RecordCopyCounts {
        meter_after: first,
        further: vec![MeterReading { copier_id: copiers[1].id.clone(), reading: second }],
        ..counts(&job)
    };
    refused(record_copy_counts(&mut desk, told(Some(18_210), None)), "copying.meter_reading_missing");
    refused(record_copy_counts(&mut desk, told(Some(18_210), Some(518))), "copying.meter_differs");
    refused(record_copy_counts(&mut desk, told(Some(18_210), Some(499))), "copying.meter_runs_backwards");
    let done = record_copy_counts(&mut desk, told(Some(18_210), Some(519))).expect("10 + 19 = 29").reply;
    assert_eq!(done.session.expect("a session").copiers[1].meter_after, Some(519));
}

#[test]
fn marks_are_optional_and_say_what_the_counts_say() {
    let (office, report) = office_with(Level::Confidential);
    let job = opened_as(&office, &report, session);
    let mut desk = office.desk("linxw");
    let mark = |copy, page, mark: &str, reason: &str| MarkCopiedPage {
        job_id: job.id.clone(),
        copy,
        page,
        mark: mark.into(),
        reason: reason.into(),
    };
    refused(mark_copied_page(&mut desk, mark(3, 1, "done", "")), "copying.more_than_approved");
    refused(mark_copied_page(&mut desk, mark(1, 0, "done", "")), "copying.count_unlikely");
    refused(mark_copied_page(&mut desk, mark(1, 1, "undone", "")), "copying.page_not_marked");
    assert!(matches!(mark_copied_page(&mut desk, mark(1, 1, "spoiled", "rain")), Err(Error::Malformed(_))));
    mark_copied_page(&mut desk, mark(1, 7, "spoiled", "jam")).expect("spoiled");
    for copy in 1..=2 {
        for page in 1..=14 {
            mark_copied_page(&mut desk, mark(copy, page, "done", "")).expect("made");
        }
    }
    refused(mark_copied_page(&mut desk, mark(1, 7, "done", "")), "copying.page_marked_already");
    let job = mark_copied_page(&mut desk, mark(2, 14, "undone", "")).expect("wrong").reply;
    refused(record_copy_counts(&mut desk, counts(&job)), "copying.marks_differ");
    let job = mark_copied_page(&mut desk, mark(2, 14, "done", "")).expect("made").reply;
    let marks = job.session.as_ref().expect("a session").marks.clone();
    assert_eq!((marks.len(), marks[6].spoiled, marks[6].reason.as_str()), (28, 1, "jam"));
    record_copy_counts(&mut desk, counts(&job)).expect("the same");
    mark_copied_page(&mut desk, mark(1, 1, "spoiled", "faint")).expect("one more after counting");
    refused(sign_off_copy_session(&mut desk, sign_off(&job, "chenli")), "copying.marks_differ");
}

#[test]
fn spoiled_sheets_go_before_the_supervisors_eyes_or_wait_for_two() {
    let (office, report) = office_with(Level::Confidential);
    let job = opened_as(&office, &report, session);
    let mut desk = office.desk("linxw");
    record_copy_counts(&mut desk, counts(&job)).expect("counted");
    let how = |class: &str| Some(DestroyedHow { method: "shred".into(), used_class: class.into() });
    let coarse = SignOffCopySession { spoiled_destroyed: how("P-4"), ..sign_off(&job, "chenli") };
    refused(sign_off_copy_session(&mut desk, coarse), "disposal.class_too_low");
    let fine = SignOffCopySession { spoiled_destroyed: how("P-5"), ..sign_off(&job, "chenli") };
    let done = sign_off_copy_session(&mut desk, fine).expect("signed").reply;
    assert!(done.session.expect("a session").spoiled_destroyed.is_some());
    let again = DestroyCopies {
        items: vec![DestroyItem { job_id: Some(job.id.clone()), ..Default::default() }],
        ..shred(&job_now(&mut desk, &job.id), 0, "P-5", "chenli")
    };
    refused(destroy_copies(&mut desk, again), "copying.copy_not_returned");
}

fn job_now(desk: &mut Desk, id: &str) -> CopyJobView {
    read_copy_job(desk, ReadCopyJob { id: id.to_owned() }).expect("read")
}

#[test]
fn an_aborted_session_leaves_its_sheets_to_be_destroyed() {
    let (office, report) = office_with(Level::Confidential);
    let job = opened_as(&office, &report, session);
    let mut desk = office.desk("linxw");
    let stop = |supervisor: Option<&str>, how: Option<&str>| AbortCopySession {
        job_id: job.id.clone(),
        reason: "停电".into(),
        sheets: 5,
        supervisor: supervisor.map(Office::second),
        spoiled_destroyed: how.map(|class| DestroyedHow { method: "shred".into(), used_class: class.into() }),
    };
    refused(abort_copy_session(&mut desk, stop(None, Some("P-5"))), "copying.supervisor_needed");
    refused(abort_copy_session(&mut desk, stop(Some("zhoujg"), None)), "copying.supervisor_changed");
    abort_copy_session(&mut desk, stop(Some("chenli"), None)).expect("stopped");
    let waiting = list_destroyable_copies(&mut desk, ListDestroyableCopies::default()).expect("listed").rows;
    assert_eq!((waiting.len(), waiting[0].kind.as_str(), waiting[0].pages), (1, "spoiled", 5));
    let item = DestroyItem { job_id: Some(job.id.clone()), ..Default::default() };
    let act = DestroyCopies {
        items: vec![item],
        how: DestroyedHow { method: "shred".into(), used_class: "P-5".into() },
        second: Office::second("chenli"),
    };
    let done = destroy_copies(&mut desk, act).expect("destroyed by two").reply;
    assert_eq!((done.count, done.things[0].pages), (1, 5));
    assert!(
        list_destroyable_copies(&mut desk, ListDestroyableCopies::default()).expect("listed").rows.is_empty()
    );
}
