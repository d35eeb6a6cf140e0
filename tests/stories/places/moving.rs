//! Move slips, and what is not where it belongs.

use super::*;

fn ask(barcodes: &[&String], to: &PlaceView) -> MoveThings {
    MoveThings {
        barcodes: barcodes.iter().map(|one| (*one).clone()).collect(),
        to_place_id: to.id.clone(),
        reason: "整理".into(),
        ..MoveThings::default()
    }
}

#[test]
fn one_slip_carries_copies_and_a_box_with_what_is_in_it() {
    Office::with_file_plan().sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let other = place(desk, Some(&all.cabinet), "shelf", "5");
        let loose = paper_in(desk, "散页", "internal", &all.boxes[0]);
        let boxed = paper_in(desk, "盒内", "internal", &all.boxes[1]);
        let done =
            move_things(desk, MoveThings { rehome: true, ..ask(&[&loose, &all.boxes[1].barcode], &other) });
        let slip = done.expect("moved").reply;
        assert_eq!((slip.slip.number.as_str(), slip.slip.items), ("YK-0307-2026-0001", 2));
        assert_eq!(slip.things[0].from_place, "二号库 / C03 / 4 / 17");
        assert_eq!(standing(desk, &other), [(loose, "here".to_owned())]);
        assert_eq!(card(desk, &all.boxes[1]).place.path, "二号库 / C03 / 5 / 18");
        assert_eq!(standing(desk, &all.boxes[1]), [(boxed, "here".to_owned())]);
        assert!(list_away(desk, ListAway::default()).expect("listed").rows.is_empty());
    });
}

#[test]
fn what_is_only_laid_somewhere_is_listed_until_it_is_home() {
    Office::with_file_plan().sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let paper = paper_in(desk, "例会记录", "internal", &all.boxes[0]);
        move_things(desk, ask(&[&paper], &all.boxes[1])).expect("laid elsewhere");
        let away = list_away(desk, ListAway::default()).expect("listed").rows;
        assert_eq!(away.len(), 1);
        assert_eq!(
            (away[0].home_place.as_str(), away[0].place.as_str()),
            ("二号库 / C03 / 4 / 17", "二号库 / C03 / 4 / 18")
        );
        assert_eq!(standing(desk, &all.boxes[0]), [(paper.clone(), "away".to_owned())]);
        assert_eq!(standing(desk, &all.boxes[1]), [(paper.clone(), "guest".to_owned())]);
        move_things(desk, ask(&[&paper], &all.boxes[0])).expect("brought home");
        assert!(list_away(desk, ListAway::default()).expect("listed").rows.is_empty());
        assert_eq!(list_move_slips(desk, ListMoveSlips::default()).expect("listed").rows.len(), 2);
    });
}

#[test]
fn anothers_place_is_entered_with_that_keepers_passphrase_only() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let paper = paper_in(desk, "例会记录", "internal", &all.boxes[0]);
        let keeper = office.person(desk, "zhenghb").to_string();
        let vault =
            place_with(desk, None, "room", "一号库", |ask| ask.keeper_id = Some(keeper)).expect("a room");
        assert_eq!(code(move_things(desk, ask(&[&paper], &vault))), "place.receiver_needed");
        let by = |login| MoveThings { receiver: Some(Office::second(login)), ..ask(&[&paper], &vault) };
        assert_eq!(code(move_things(desk, by("sunhao"))), "place.wrong_receiver");
        let slip = move_things(desk, by("zhenghb")).expect("taken over").reply.slip;
        assert_eq!(slip.received_by.as_deref(), Some("郑海波"));
        let acts = store::signatures::list_of_subject(&desk.vault().reader(), &slip.id).expect("listed");
        assert_eq!(acts.len(), 1);
        assert!(acts[0].statement.contains(&paper), "signed is what was carried");
    });
}

#[test]
fn a_slip_is_refused_whole() {
    Office::with_file_plan().sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let paper = paper_in(desk, "例会记录", "internal", &all.boxes[0]);
        let to = &all.boxes[1];
        assert_eq!(code(move_things(desk, ask(&[], to))), "place.nothing_to_move");
        assert_eq!(code(move_things(desk, ask(&[&paper, &paper], to))), "place.scanned_twice");
        assert_eq!(
            code(move_things(desk, ask(&[&paper, &"1030799999999".to_owned()], to))),
            "place.not_movable"
        );
        assert_eq!(code(move_things(desk, ask(&[&paper, &all.room.barcode], to))), "place.not_movable");
        let many: Vec<String> = (0..201).map(|n| n.to_string()).collect();
        let many: Vec<&String> = many.iter().collect();
        assert_eq!(code(move_things(desk, ask(&many, to))), "place.too_many_things");
        assert_eq!(standing(desk, &all.boxes[0]), [(paper, "here".to_owned())], "nothing was carried");
    });
}

#[test]
fn the_slip_prints_with_its_signatures_and_no_title_above_the_printers_clearance() {
    let office = Office::with_file_plan();
    let number = office.sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let open = paper_in(desk, "内部例会", "internal", &all.boxes[0]);
        let sealed = paper_in(desk, "竞争策略", "confidential", &all.boxes[0]);
        move_things(desk, ask(&[&open, &sealed], &all.boxes[1])).expect("moved").reply.slip.number
    });
    office.sits_down("zhenghb", |desk| {
        let printed = print_move_slip(desk, PrintMoveSlip { slip: number.clone() }).expect("printed").reply;
        let text = crate::shelf::text_of(&printed);
        for expected in ["移库单", number.as_str(), "内部例会", "林晓雯", "〔密〕"] {
            assert!(text.contains(expected), "{expected} is not in\n{text}");
        }
        assert!(!text.contains("竞争策略"));
    });
}

#[test]
fn what_stands_elsewhere_is_brought_home_on_one_slip_for_each_home() {
    Office::with_file_plan().sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let one = paper_in(desk, "甲", "internal", &all.boxes[0]);
        let other = paper_in(desk, "乙", "internal", &all.boxes[1]);
        move_things(desk, ask(&[&one, &other], &all.shelf)).expect("laid elsewhere");
        let home = |barcodes: &[&String]| BringHome {
            barcodes: barcodes.iter().map(|one| (*one).clone()).collect(),
            receiver: None,
        };
        assert_eq!(code(bring_home(desk, home(&[]))), "place.nothing_to_move");
        assert_eq!(code(bring_home(desk, home(&[&"6901234567892".to_owned()]))), "place.not_movable");
        let slips = bring_home(desk, home(&[&one, &other])).expect("brought home").reply.rows;
        assert_eq!(slips.iter().map(|slip| slip.items).collect::<Vec<_>>(), [1, 1]);
        assert!(slips.iter().all(|slip| !slip.rehome && slip.reason == "放回原位"));
        assert!(list_away(desk, ListAway::default()).expect("listed").rows.is_empty());
        assert_eq!(code(bring_home(desk, home(&[&one]))), "place.at_home");
    });
}
