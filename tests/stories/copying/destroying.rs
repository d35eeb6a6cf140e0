//! 收回即毁: a table full of things in one act, and everything that stops it.

use super::*;
use app::records::{AddCopy, CopyAsked, add_copy};

fn act(items: Vec<DestroyItem>, class: &str, second: &str) -> DestroyCopies {
    DestroyCopies {
        items,
        how: DestroyedHow { method: "shred".into(), used_class: class.into() },
        second: Office::second(second),
    }
}

fn scanned(barcode: &str) -> DestroyItem {
    DestroyItem { scan: Some(barcode.to_owned()), ..Default::default() }
}

fn spoiled(job: &CopyJobView) -> DestroyItem {
    DestroyItem { job_id: Some(job.id.clone()), ..Default::default() }
}

fn come_back(desk: &mut Desk, job: &CopyJobView) {
    for copy in &job.numbered {
        let back = ReturnNumberedCopy { copy_id: Some(copy.id.clone()), pages: 14, ..Default::default() };
        return_numbered_copy(desk, back).expect("back");
    }
}

#[test]
fn returned_copies_and_spoiled_sheets_of_two_jobs_go_in_one_act() {
    let (office, report) = office_with(Level::Confidential);
    let (first, second) = (handed_over(&office, &report), handed_over(&office, &report));
    let mut desk = office.desk("linxw");
    come_back(&mut desk, &first);
    come_back(&mut desk, &second);
    let ready = list_destroyable_copies(&mut desk, ListDestroyableCopies::default()).expect("listed").rows;
    assert_eq!(ready.len(), 6, "two spoiled sheets and four copies");
    assert!(ready.iter().all(|row| row.required_class == "P-5"));
    let mut items: Vec<_> =
        first.numbered.iter().chain(&second.numbered).map(|copy| scanned(&copy.barcode)).collect();
    items.extend([spoiled(&first), spoiled(&second)]);
    let done = destroy_copies(&mut desk, act(items, "P-5", "chenli")).expect("destroyed").reply;
    assert_eq!(done.count, 6);
    assert!(done.number.starts_with("JH-"), "{}", done.number);
    let listed = list_copy_destructions(&mut desk, ListCopyDestructions::default()).expect("listed").rows;
    assert_eq!((listed.len(), listed[0].things.len(), listed[0].second.as_str()), (1, 6, "陈立"));
    for job in [&first, &second] {
        let job = read_copy_job(&mut desk, ReadCopyJob { id: job.id.clone() }).expect("read");
        assert!(job.numbered.iter().all(|copy| copy.state == "destroyed"));
    }
    drop(desk.lock());
    let hidden = office.sits_down("zhenghb", |desk| {
        list_copy_destructions(desk, ListCopyDestructions::default()).expect("listed").rows
    });
    assert_eq!((hidden[0].things.len(), hidden[0].count), (0, 6), "that six things went, not which");
    let verified = office.sits_down("hemin", |desk| testkit::verify(desk, Vec::new())).expect("verified");
    assert!(verified.reply.intact, "{:?}", verified.reply.findings);
}

#[test]
fn one_thing_that_may_not_go_stops_the_whole_act() {
    let (office, report) = office_with(Level::Confidential);
    let job = handed_over(&office, &report);
    let mut desk = office.desk("linxw");
    let back =
        ReturnNumberedCopy { copy_id: Some(job.numbered[0].id.clone()), pages: 14, ..Default::default() };
    return_numbered_copy(&mut desk, back).expect("back");
    let returned = || scanned(&job.numbered[0].barcode);
    let original = DestroyItem { copy_id: Some(report.copy.to_string()), ..Default::default() };
    for (items, code) in [
        (Vec::new(), "copying.nothing_to_destroy"),
        (vec![returned(), scanned(&job.numbered[1].barcode)], "copying.copy_not_returned"),
        (vec![returned(), original], "copying.goes_by_list"),
        (vec![returned(), returned()], "copying.twice_on_the_table"),
    ] {
        refused(destroy_copies(&mut desk, act(items, "P-6", "chenli")), code);
    }
    let fire = DestroyCopies {
        how: DestroyedHow { method: "dragon".into(), used_class: String::new() },
        ..act(vec![returned()], "", "chenli")
    };
    assert!(matches!(destroy_copies(&mut desk, fire), Err(Error::Malformed(_))));
    let empty = act(vec![DestroyItem::default()], "P-6", "chenli");
    assert!(matches!(destroy_copies(&mut desk, empty), Err(Error::Malformed(_))));
    let nowhere = act(vec![scanned("3030700000019")], "P-6", "chenli");
    assert!(matches!(destroy_copies(&mut desk, nowhere), Err(Error::Missing)));
    let job = read_copy_job(&mut desk, ReadCopyJob { id: job.id.clone() }).expect("read");
    assert_eq!(job.numbered[0].state, "returned", "nothing went");
    destroy_copies(&mut desk, act(vec![scanned(&job.numbered[0].barcode)], "P-5", "chenli")).expect("gone");
    let twice = act(vec![scanned(&job.numbered[0].barcode)], "P-5", "chenli");
    refused(destroy_copies(&mut desk, twice), "copying.copy_not_returned");
    drop(desk.lock());
    refused(
        office.sits_down("sunhao", |desk| destroy_copies(desk, act(Vec::new(), "P-6", "chenli"))),
        "access.not_permitted",
    );
}

#[test]
fn a_further_copy_goes_but_never_the_last_of_its_record() {
    let (office, report) = office_with(Level::Secret);
    let mut desk = office.desk("linxw");
    let copy = CopyAsked {
        kind: "further".into(),
        medium: "paper".into(),
        pages: 14,
        place_id: None,
        seal_number: String::new(),
    };
    let further = AddCopy { record_id: report.record.to_string(), copy };
    let record = add_copy(&mut desk, further).expect("added").reply;
    let barcode = record.copies.iter().find(|copy| copy.label == "02").expect("the 重份").barcode.clone();
    drop(desk.lock());
    report.set_copy_state(&office, "lost");
    let mut desk = office.desk("linxw");
    let found = ListDestroyableCopies { scan: Some(barcode.clone()), ..Default::default() };
    let one = list_destroyable_copies(&mut desk, found).expect("found").rows;
    assert_eq!((one[0].kind.as_str(), one[0].last_of_record), ("further", true));
    refused(
        destroy_copies(&mut desk, act(vec![scanned(&barcode)], "P-4", "chenli")),
        "copying.last_of_record",
    );
    drop(desk.lock());
    report.set_copy_state(&office, "in");
    let mut desk = office.desk("linxw");
    destroy_copies(&mut desk, act(vec![scanned(&barcode)], "P-4", "chenli")).expect("gone");
}
