//! Reservations: the queue of a record, the pick-up shelf, and what lending and returning do to them.

use super::*;
use app::loans::*;
use app::places::{AddPlace, add_place};

fn reserve(
    office: &Office,
    desk: &mut Desk,
    record: &RegisteredRecord,
    who: &str,
) -> app::Result<ReservationView> {
    let ask = PlaceReservation {
        scan: Some(record.accession.clone()),
        any_copy: true,
        borrower_id: office.person(desk, who).to_string(),
        purpose: "现场核对".into(),
        ..PlaceReservation::default()
    };
    place_reservation(desk, ask).map(|done| done.reply)
}

fn queue(desk: &mut Desk, record: &RegisteredRecord) -> Vec<(String, String)> {
    let ask = ReadQueue { copy_id: Some(record.copies[0].id.clone()), reservation_id: None };
    worked(read_queue(desk, ask)).rows.into_iter().map(|row| (row.borrower.name, row.state)).collect()
}

fn names(queue: &[(String, String)]) -> Vec<&str> {
    queue.iter().map(|(name, _)| name.as_str()).collect()
}

/// 马骏 has it; 孙浩 and 徐佳 wait in this order.
fn two_wait(office: &Office, desk: &mut Desk) -> (RegisteredRecord, ReservationView, ReservationView) {
    let paper = public_rules(desk);
    worked(lend(office, desk, &paper, "majun"));
    let first = worked(reserve(office, desk, &paper, "sunhao"));
    let second = worked(reserve(office, desk, &paper, "xujia"));
    assert_eq!((first.place, second.place), (Some(1), Some(2)));
    (paper, first, second)
}

#[test]
fn who_waits_first_gets_what_comes_back_and_lending_it_fulfils_the_reservation() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let shelf =
        AddPlace { kind: "shelf".into(), code: "L1".into(), name: "留存架".into(), ..AddPlace::default() };
    let place = worked(add_place(&mut desk, AddPlace { kind: "room".into(), ..shelf.clone() })).reply.id;
    worked(name_pick_up_shelf(&mut desk, NamePickUpShelf { place_id: place }));
    let (paper, first, _) = two_wait(&office, &mut desk);
    let back = worked(bring_back(&mut desk, &paper, None));
    let kept = back.kept_for.expect("somebody waits");
    assert_eq!((kept.borrower.name.as_str(), kept.until.as_str()), ("孙浩", "2026-11-26"));
    assert!(kept.shelf.is_some_and(|shelf| shelf.contains("L1")));
    let found = worked(check(&office, &mut desk, &paper.accession, "sunhao", "carry_out"));
    assert_eq!(codes(&found.notes), ["loan.own_turn", "loan.others_wait"]);
    worked(lend(&office, &mut desk, &paper, "sunhao"));
    let all = worked(list_reservations(&mut desk, ListReservations::default())).rows;
    let picked = all.iter().find(|row| row.id == first.id).expect("the first");
    assert_eq!(picked.state, "picked_up");
    assert_eq!(names(&queue(&mut desk, &paper)), ["徐佳"]);
    drop(desk.lock());
    for event in ["reservation_placed", "reservation_shelved", "reservation_picked_up", "pick_up_shelf_named"]
    {
        assert!(events(&office, event) > 0, "{event}");
    }
}

#[test]
fn what_is_kept_goes_to_another_only_with_the_directors_word() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let (paper, ..) = two_wait(&office, &mut desk);
    worked(bring_back(&mut desk, &paper, None));
    let found = worked(check(&office, &mut desk, &paper.accession, "songyq", "carry_out"));
    assert_eq!(codes(&found.confirm), ["loan.kept_for_another"]);
    assert!(found.confirm[0].text.contains("孙浩") && found.confirm[0].text.contains("2026-11-26"));
    assert!(found.who_can_allow.iter().any(|one| one.post == "office_director"));
    assert_eq!(refused(lend(&office, &mut desk, &paper, "songyq")), "loan.kept_for_another");
    let mut ask = ask_to_lend(&office, &mut desk, &paper, "songyq", "carry_out");
    ask.override_reason = "消防检查组在现场".into();
    assert_eq!(refused(lend_copy(&mut desk, ask.clone())), "loan.kept_for_another", "not the clerk's");
    ask.authorise = vec![Office::second("zhoujg")];
    worked(lend_copy(&mut desk, ask));
    let waiting = queue(&mut desk, &paper);
    assert_eq!(names(&waiting), ["孙浩", "徐佳"], "the place in the queue stays");
    assert!(waiting.iter().all(|(_, state)| state == "waiting"));
}

#[test]
fn what_is_not_fetched_goes_to_the_next_and_at_last_home() {
    let office = Office::with_file_plan();
    let (paper, ..) = office.sits_down("linxw", |desk| {
        let found = two_wait(&office, desk);
        worked(bring_back(desk, &found.0, None));
        assert_eq!(
            refused(expire_reservations(desk, ExpireReservations {})),
            "loan.reservation_not_possible"
        );
        found
    });
    office.days_pass(4);
    office.sits_down("linxw", |desk| {
        let page = worked(list_reservations(desk, ListReservations::default()));
        assert_eq!(page.lapsed, 1);
        let found = worked(check(&office, desk, &paper.accession, "sunhao", "carry_out"));
        assert_eq!(codes(&found.confirm), ["loan.another_is_first"], "the day has passed");
        let done = worked(expire_reservations(desk, ExpireReservations {})).reply;
        assert_eq!((done.expired, done.kept.len(), done.home.len()), (1, 1, 0));
        assert_eq!(done.kept[0].borrower.name, "徐佳");
    });
    office.days_pass(7);
    office.sits_down("linxw", |desk| {
        let done = worked(expire_reservations(desk, ExpireReservations {})).reply;
        assert_eq!((done.expired, done.kept.len(), done.home.len()), (1, 0, 1));
        assert!(queue(desk, &paper).is_empty());
        worked(lend(&office, desk, &paper, "songyq"));
    });
    assert_eq!(events(&office, "reservation_expired"), 2);
}

#[test]
fn an_order_changed_while_a_copy_was_kept_gives_nobody_the_same_place_when_the_return_is_reversed() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let (paper, ..) = two_wait(&office, &mut desk);
    let third = worked(reserve(&office, &mut desk, &paper, "songyq"));
    worked(bring_back(&mut desk, &paper, None));
    let first = MoveReservation { reservation_id: third.id, place: 1, reason: "客户投诉限期".into() };
    worked(move_reservation(&mut desk, first));
    worked(reverse_last_act(&mut desk, ReverseLastAct {}));
    let ask = ReadQueue { copy_id: Some(paper.copies[0].id.clone()), reservation_id: None };
    let rows = worked(read_queue(&mut desk, ask)).rows;
    let line: Vec<_> = rows.iter().map(|row| (row.borrower.name.as_str(), row.place)).collect();
    assert_eq!(line, [("孙浩", Some(1)), ("宋雅琴", Some(2)), ("徐佳", Some(3))]);
}

#[test]
fn the_order_changes_with_a_reason_and_who_cannot_come_lets_the_next_go_first() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let (paper, first, second) = two_wait(&office, &mut desk);
    let to_front = |id: &str, reason: &str| MoveReservation {
        reservation_id: id.into(),
        place: 1,
        reason: reason.into(),
    };
    assert_eq!(refused(move_reservation(&mut desk, to_front(&second.id, " "))), "loan.queue_reason_needed");
    assert_eq!(
        refused(move_reservation(&mut desk, to_front(&first.id, "急"))),
        "loan.no_such_place_in_queue"
    );
    worked(move_reservation(&mut desk, to_front(&second.id, "客户投诉限期")));
    assert_eq!(names(&queue(&mut desk, &paper)), ["徐佳", "孙浩"]);
    worked(bring_back(&mut desk, &paper, None));
    let skip =
        |id: &str| SkipReservation { reservation_id: id.into(), reason: "出差，下周再取".into() };
    worked(skip_reservation(&mut desk, skip(&second.id)));
    let now = queue(&mut desk, &paper);
    assert_eq!(now, [("孙浩".to_owned(), "ready".to_owned()), ("徐佳".to_owned(), "waiting".to_owned())]);
    assert_eq!(refused(skip_reservation(&mut desk, skip(&second.id))), "loan.nobody_behind");
    assert_eq!(
        refused(move_reservation(&mut desk, to_front(&first.id, "急"))),
        "loan.reservation_not_possible"
    );
    let ask = ReadQueue { reservation_id: Some(second.id), copy_id: None };
    let acts: Vec<String> = worked(read_queue(&mut desk, ask)).acts.into_iter().map(|act| act.act).collect();
    assert_eq!(acts, ["place", "move", "shelve", "skip"]);
}

#[test]
fn giving_up_frees_the_copy_for_the_next() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let (paper, first, _) = two_wait(&office, &mut desk);
    worked(bring_back(&mut desk, &paper, None));
    let cancel = |reason: &str| CancelReservation { reservation_id: first.id.clone(), reason: reason.into() };
    assert_eq!(refused(cancel_reservation(&mut desk, cancel(""))), "loan.queue_reason_needed");
    worked(cancel_reservation(&mut desk, cancel("电话告知不用了")));
    assert_eq!(queue(&mut desk, &paper), [("徐佳".to_owned(), "ready".to_owned())]);
    assert_eq!(refused(cancel_reservation(&mut desk, cancel("再来一次"))), "loan.reservation_not_possible");
}

#[test]
fn one_waits_for_what_is_out_once_and_within_ones_number() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let paper = public_rules(&mut desk);
    assert_eq!(refused(reserve(&office, &mut desk, &paper, "sunhao")), "loan.lies_in_store");
    worked(lend(&office, &mut desk, &paper, "majun"));
    assert_eq!(refused(reserve(&office, &mut desk, &paper, "majun")), "loan.has_it_already");
    worked(reserve(&office, &mut desk, &paper, "sunhao"));
    assert_eq!(refused(reserve(&office, &mut desk, &paper, "sunhao")), "loan.waits_already");
    let secret = planning(&mut desk);
    let without = PlaceReservation {
        scan: Some(secret.accession.clone()),
        any_copy: true,
        borrower_id: office.person(&mut desk, "majun").to_string(),
        ..PlaceReservation::default()
    };
    assert_eq!(refused(place_reservation(&mut desk, without.clone())), "access.purpose_needed");
    let low = PlaceReservation { purpose: "核对".into(), ..without };
    assert_eq!(refused(place_reservation(&mut desk, low)), "loan.borrower_clearance_too_low");
    drop(desk.lock());
    office.sits_down("shenlan", |desk| {
        let ask = app::people::ChangeSetting { key: "loans.reservation_limit".into(), value: "1".into() };
        worked(app::people::change_setting(desk, ask));
    });
    let mut desk = office.desk("linxw");
    let other = RecordAdder::named("云澜苑访客管理规定（公示版）").in_category("XZ-06").add(&mut desk);
    worked(lend(&office, &mut desk, &other, "majun"));
    assert_eq!(refused(reserve(&office, &mut desk, &other, "sunhao")), "loan.reservation_limit");
}

#[test]
fn staff_reserve_for_themselves_only_and_see_their_own() {
    let office = Office::with_file_plan();
    let paper = office.sits_down("linxw", |desk| {
        let paper = public_rules(desk);
        worked(lend(&office, desk, &paper, "majun"));
        worked(reserve(&office, desk, &paper, "xujia"));
        paper
    });
    let mut desk = office.desk("sunhao");
    assert_eq!(refused(reserve(&office, &mut desk, &paper, "songyq")), "missing");
    let own = worked(reserve(&office, &mut desk, &paper, "sunhao"));
    let seen = worked(list_reservations(&mut desk, ListReservations::default())).rows;
    assert_eq!(seen.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), [own.id.as_str()]);
    let cancel = CancelReservation { reservation_id: own.id, reason: String::new() };
    assert_eq!(worked(cancel_reservation(&mut desk, cancel)).reply.state, "cancelled");
    assert_eq!(refused(read_queue(&mut desk, ReadQueue::default())), "access.not_permitted");
}

#[test]
fn reversing_a_return_or_a_lending_puts_the_queue_back() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let (paper, ..) = two_wait(&office, &mut desk);
    worked(bring_back(&mut desk, &paper, None));
    worked(reverse_last_act(&mut desk, ReverseLastAct {}));
    assert!(queue(&mut desk, &paper).iter().all(|(_, state)| state == "waiting"));
    worked(bring_back(&mut desk, &paper, None));
    worked(lend(&office, &mut desk, &paper, "sunhao"));
    worked(reverse_last_act(&mut desk, ReverseLastAct {}));
    let now = queue(&mut desk, &paper);
    assert_eq!(now, [("孙浩".to_owned(), "ready".to_owned()), ("徐佳".to_owned(), "waiting".to_owned())]);
}

#[test]
fn the_hold_slip_names_no_title_and_only_stands_for_what_is_kept() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let (paper, first, second) = two_wait(&office, &mut desk);
    worked(bring_back(&mut desk, &paper, None));
    let print = |id: &str| PrintReservationSlip { reservation_id: id.into() };
    let slip = worked(print_reservation_slip(&mut desk, print(&first.id))).reply;
    assert!(slip.file_name.starts_with("YY-") && slip.pages == 1, "{}", slip.file_name);
    assert_eq!(
        refused(print_reservation_slip(&mut desk, print(&second.id))),
        "loan.reservation_not_possible"
    );
}

#[test]
fn the_pick_up_shelf_is_not_where_top_secret_is_read() {
    let office = Office::with_file_plan();
    let mut desk = office.desk("linxw");
    let room = AddPlace {
        kind: "room".into(),
        code: "Y1".into(),
        name: "一号阅览室".into(),
        top_secret_reading: true,
        ..AddPlace::default()
    };
    let place_id = worked(add_place(&mut desk, room)).reply.id;
    assert_eq!(refused(name_pick_up_shelf(&mut desk, NamePickUpShelf { place_id })), "loan.no_pick_up_shelf");
}
