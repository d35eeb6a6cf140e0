//! A volume lent as a whole: one loan, the highest level inside decides, back together or with a word on the rest.

use super::*;
use app::loans::{
    DifferingPiece, LastAct, LendVolume, ReadVolumeLoan, ReturnVolume, VolumeLoanView, last_act, lend_volume,
    read_volume_loan, return_volume,
};
use app::records::{FindVolume, ReadVolume, find_volume, read_volume};

/// The drawings of XF-02: two records of 3 and 9 pages, both 秘密, own duty of the engineers.
fn drawings(desk: &mut Desk) -> (Vec<RegisteredRecord>, String, String) {
    let add = |desk: &mut Desk, title: &str, category: &str, pages: i64| {
        RecordAdder::named(title)
            .in_category(category)
            .of_department("工程维保部")
            .of_pages(pages)
            .in_volume("equipment", "XF-02")
            .add(desk)
    };
    let records = vec![add(desk, "消防设施竣工图", "GC-07", 3), add(desk, "消防管网图", "GC-07", 9)];
    let found = worked(find_volume(desk, FindVolume { key: "XF-02".into(), ..FindVolume::default() }));
    let volume = found.volume.expect("a volume");
    (records, volume.id, volume.barcode)
}

fn ask(office: &Office, desk: &mut Desk, volume: &str, borrower: &str) -> LendVolume {
    LendVolume {
        volume: volume.to_owned(),
        borrower_id: office.person(desk, borrower).to_string(),
        way: "carry_out".into(),
        purpose: "现场核对".into(),
        ..LendVolume::default()
    }
}

fn back(volume: &str, pages: Option<u32>) -> ReturnVolume {
    ReturnVolume { volume: volume.to_owned(), pages, ..ReturnVolume::default() }
}

fn stands(desk: &mut Desk, volume: &str) -> VolumeLoanView {
    worked(read_volume_loan(desk, ReadVolumeLoan { volume: volume.to_owned() }))
}

#[test]
fn a_volume_goes_out_by_its_own_duty_and_comes_back_counted_once() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let (records, id, barcode) = drawings(&mut desk);
    let found = worked(check(&office, &mut desk, &barcode, "sunhao", "carry_out"));
    let volume = found.volume.expect("a whole volume");
    assert_eq!((volume.pieces, volume.pages), (2, 12));
    assert_eq!(found.copy.map(|copy| (copy.number, copy.level)), Some(("XF-02".into(), "secret".into())));
    assert!(found.impossible.is_empty(), "{:?}", found.impossible);
    let want = ask(&office, &mut desk, &barcode, "sunhao");
    let lent = worked(lend_volume(&mut desk, want.clone())).reply;
    assert_eq!(lent.out.len(), 2);
    let loan = lent.loan.expect("a loan");
    assert_eq!((loan.pieces, loan.pages, loan.level.as_str()), (2, 12, "secret"));
    assert_eq!(refused(lend_volume(&mut desk, want)), "volume.pieces_out");
    assert_eq!(refused(lend(&office, &mut desk, &records[0], "sunhao")), "loan.copy_already_out");
    let undo = worked(last_act(&mut desk, LastAct {})).refused.expect("not undone piece by piece");
    assert_eq!(undo.code, "loan.part_of_volume");
    assert_eq!(refused(return_volume(&mut desk, back(&barcode, None))), "loan.page_count_needed");
    assert_eq!(refused(return_volume(&mut desk, back(&barcode, Some(11)))), "volume.count_differs");
    let done = worked(return_volume(&mut desk, back(&id, Some(12)))).reply;
    assert_eq!((done.pieces, done.pages, done.incidents.len()), (2, 12, 0));
    assert!(done.volume.loan.is_none() && done.volume.out.is_empty());
    assert_eq!(refused(return_volume(&mut desk, back(&barcode, Some(12)))), "volume.not_lent_whole");
    let acts: Vec<String> = worked(read_volume(&mut desk, ReadVolume { volume_id: id }))
        .acts
        .into_iter()
        .map(|act| act.act)
        .collect();
    assert_eq!(acts, ["returned", "lent"]);
    drop(desk.lock());
    assert!(is_intact(&office));
}

#[test]
fn what_is_missing_is_said_and_stays_lent_and_a_differing_piece_opens_an_incident() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let (records, _, barcode) = drawings(&mut desk);
    let want = ask(&office, &mut desk, &barcode, "sunhao");
    let _ = worked(lend_volume(&mut desk, want));
    let missing =
        |copy: &str| DifferingPiece { copy_id: copy.to_owned(), missing: true, ..Default::default() };
    let mut partly = back(&barcode, Some(2));
    partly.pieces = vec![
        missing(&records[1].copies[0].id),
        DifferingPiece { copy_id: records[0].copies[0].id.clone(), pages: Some(2), ..Default::default() },
    ];
    assert_eq!(refused(return_volume(&mut desk, partly.clone())), "volume.missing_not_said");
    partly.note = "管网图仍在现场核对".into();
    let done = worked(return_volume(&mut desk, partly)).reply;
    assert_eq!((done.pieces, done.pages, done.incidents), (1, 3, vec!["pages_differ".to_owned()]));
    assert_eq!(done.volume.out.len(), 1);
    assert!(stands(&mut desk, &barcode).loan.is_some(), "it stands while a piece is out");
    let none = ReturnVolume {
        pieces: vec![missing(&records[1].copies[0].id)],
        note: "都没带来".into(),
        ..back(&barcode, None)
    };
    assert_eq!(refused(return_volume(&mut desk, none)), "volume.nothing_brought");
    // The last piece comes by itself; with it the volume is back.
    let last = ReturnCopy { scan: Some(records[1].accession.clone()), pages: Some(9), ..Default::default() };
    let _ = worked(return_copy(&mut desk, last));
    assert!(stands(&mut desk, &barcode).loan.is_none());
    drop(desk.lock());
    assert!(is_intact(&office));
}

#[test]
fn the_highest_level_inside_asks_for_one_approval_and_for_clearance() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let (_, _, barcode) = drawings(&mut desk);
    let plan = RecordAdder::named("公司三年发展规划")
        .in_category("GH-01")
        .in_volume("equipment", "XF-02")
        .add(&mut desk);
    let found = worked(check(&office, &mut desk, &barcode, "majun", "carry_out"));
    assert_eq!(codes(&found.impossible), ["loan.borrower_clearance_too_low", "loan.approval_needed"]);
    let found = worked(check(&office, &mut desk, &barcode, "sunhao", "carry_out"));
    assert_eq!(codes(&found.impossible), ["loan.approval_needed"]);
    assert_eq!(found.who_can_allow[0].post, "general_manager");
    let mut want = ask(&office, &mut desk, &barcode, "sunhao");
    assert_eq!(refused(lend_volume(&mut desk, want.clone())), "loan.approval_needed");
    want.authorise = vec![Office::second("zhaozy")];
    let lent = worked(lend_volume(&mut desk, want)).reply;
    assert_eq!((lent.out.len(), lent.loan.map(|loan| loan.level)), (3, Some("confidential".into())));
    let used = worked(app::approvals::list_approvals(&mut desk, Default::default())).rows;
    assert_eq!(used.len(), 1, "one approval for the volume");
    assert!(lent.out.iter().any(|copy| copy.record_id == plan.id));
    drop(desk.lock());
    assert!(is_intact(&office));
}

#[test]
fn a_volume_with_a_piece_out_or_nothing_on_paper_does_not_go_as_a_whole() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let (records, _, barcode) = drawings(&mut desk);
    let _ = worked(lend(&office, &mut desk, &records[0], "sunhao"));
    assert_eq!(refused(check(&office, &mut desk, &barcode, "sunhao", "carry_out")), "volume.pieces_out");
    let empty = app::records::OpenVolume {
        kind: "contract".into(),
        subject_key: "HT-2026-01".into(),
        ..Default::default()
    };
    let empty = worked(app::records::open_volume(&mut desk, empty)).reply.barcode;
    assert_eq!(refused(check(&office, &mut desk, &empty, "sunhao", "carry_out")), "volume.nothing_to_carry");
}

fn is_intact(office: &Office) -> bool {
    office.sits_down("hemin", |desk| testkit::verify(desk, Vec::new())).expect("verified").reply.intact
}
