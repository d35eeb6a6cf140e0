//! From the receiver's hands back to the shredder, and the register.

use super::*;

#[test]
fn only_the_receiver_receives() {
    let (office, report) = office_with(Level::Confidential);
    let job = approved(&office, &report);
    let mut desk = office.desk("linxw");
    open(&mut desk, &job, Some(Office::second("chenli"))).expect("opened");
    record_copy_counts(&mut desk, counts(&job)).expect("counted");
    let hand =
        |desk: &mut Desk, receipt| hand_over_copies(desk, HandOverCopies { job_id: job.id.clone(), receipt });
    refused(hand(&mut desk, by_passphrase("sunhao")), "copying.not_at_this_step");
    sign_off_copy_session(&mut desk, sign_off(&job, "chenli")).expect("signed");
    refused(hand(&mut desk, by_passphrase("zhoujg")), "copying.not_the_receiver");
    refused(
        hand(&mut desk, Receipt { kind: "pad".into(), ..Default::default() }),
        "copying.signature_missing",
    );
    assert!(matches!(
        hand(&mut desk, Receipt { kind: "wink".into(), ..Default::default() }),
        Err(Error::Malformed(_))
    ));
    let inked =
        Receipt { kind: "pad".into(), second: None, signature_png: Some(crate::shelf::handwriting()) };
    assert_eq!(hand(&mut desk, inked).expect("received on the pad").reply.state, "handed_over");
}

#[test]
fn a_copy_is_taken_back_once_and_destroyed_by_two() {
    let (office, report) = office_with(Level::Confidential);
    let job = handed_over(&office, &report);
    let mut desk = office.desk("linxw");
    let original =
        ReturnNumberedCopy { copy_id: Some(report.copy.to_string()), pages: 14, ..Default::default() };
    refused(return_numbered_copy(&mut desk, original), "copying.not_a_numbered_copy");
    refused(destroy_copies(&mut desk, shred(&job, 0, "P-5", "chenli")), "copying.copy_not_returned");
    let back =
        ReturnNumberedCopy { copy_id: Some(job.numbered[0].id.clone()), pages: 14, ..Default::default() };
    let unlikely = ReturnNumberedCopy { pages: -1, ..back.clone() };
    refused(return_numbered_copy(&mut desk, unlikely), "copying.count_unlikely");
    return_numbered_copy(&mut desk, back.clone()).expect("back");
    refused(return_numbered_copy(&mut desk, back), "copying.copy_not_out");
    assert_eq!(
        read_copy_job(&mut desk, ReadCopyJob { id: job.id.clone() }).expect("read").state,
        "handed_over",
        "one is still out"
    );
    refused(destroy_copies(&mut desk, shred(&job, 0, "P-4", "chenli")), "disposal.class_too_low");
    refused(destroy_copies(&mut desk, shred(&job, 0, "P-5", "linxw")), "copying.second_person_same");
    refused(destroy_copies(&mut desk, shred(&job, 0, "P-5", "xujia")), "access.clearance_too_low");
    drop(desk.lock());
    report.put_on_hold(&office);
    let mut desk = office.desk("linxw");
    refused(destroy_copies(&mut desk, shred(&job, 0, "P-5", "chenli")), "copying.on_hold");
}

#[test]
fn copies_never_fetched_may_be_destroyed_and_settle_the_job() {
    let (office, report) = office_with(Level::Confidential);
    let job = approved(&office, &report);
    office.sits_down("linxw", |desk| {
        open(desk, &job, Some(Office::second("chenli"))).expect("opened");
        record_copy_counts(desk, counts(&job)).expect("counted");
        let job = sign_off_copy_session(desk, sign_off(&job, "chenli")).expect("signed").reply;
        destroy_copies(desk, shred(&job, 0, "P-5", "chenli")).expect("shredded");
        let how = DestroyedHow { method: "pulp".into(), used_class: String::new() };
        let pulped = DestroyCopies { how, ..shred(&job, 1, "", "chenli") };
        destroy_copies(desk, pulped).expect("pulped");
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
        app::audit::list_trail(
            desk,
            app::audit::ListTrail { kind: Some("copy_register_printed".into()), ..Default::default() },
        )
    });
    assert_eq!(printed.expect("listed").rows.len(), 2);
    let not_hers = office.sits_down("xujia", |desk| {
        print_copy_register(desk, PrintCopyRegister { from: "2026-11-01".into(), to: "2026-11-30".into() })
    });
    refused(not_hers, "access.not_permitted");
}
