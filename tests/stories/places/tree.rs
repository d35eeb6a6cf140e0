//! Renaming, moving, filling and retiring places; the card of a place.

use super::*;
use domain::PersonId;

fn path(desk: &mut Desk, place: &PlaceView) -> String {
    card(desk, place).place.path
}

#[test]
fn another_code_renames_all_that_stands_in_the_place() {
    Office::with_file_plan().sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let ask = ChangePlace { place_id: all.cabinet.id.clone(), code: "C07".into(), ..Default::default() };
        change_place(desk, ask).expect("renamed");
        assert_eq!(path(desk, &all.boxes[0]), "二号库 / C07 / 4 / 17");
        place(desk, Some(&all.room), "cabinet", "C03");
        let back = ChangePlace { place_id: all.cabinet.id.clone(), code: "C03".into(), ..Default::default() };
        assert_eq!(code(change_place(desk, back)), "place.code_taken");
    });
}

#[test]
fn a_branch_moves_with_everything_and_never_into_itself() {
    Office::with_file_plan().sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let paper = paper_in(desk, "例会记录", "internal", &all.boxes[0]);
        let other = place(desk, Some(&all.room), "cabinet", "C09");
        let to = |place: &PlaceView, parent: &PlaceView| MovePlace {
            place_id: place.id.clone(),
            parent_id: Some(parent.id.clone()),
        };
        move_place(desk, to(&all.shelf, &other)).expect("moved");
        assert_eq!(path(desk, &all.boxes[0]), "二号库 / C09 / 4 / 17");
        assert_eq!(standing(desk, &all.boxes[0]), [(paper, "here".to_owned())], "what is in it went along");
        assert_eq!(code(move_place(desk, to(&all.room, &all.cabinet))), "place.into_itself");
        assert_eq!(code(move_place(desk, to(&all.cabinet, &all.shelf))), "place.wrong_parent");
        place(desk, Some(&all.cabinet), "shelf", "4");
        assert_eq!(code(move_place(desk, to(&all.shelf, &all.cabinet))), "place.code_taken");
    });
}

#[test]
fn centimetres_are_filled_by_spines_and_pages() {
    Office::with_file_plan().sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let short = place_with(desk, Some(&all.cabinet), "shelf", "5", |ask| {
            ask.capacity = Some(5);
            ask.unit = Some("cm".into());
        })
        .expect("a shelf");
        let spine = |ask: &mut AddPlace| ask.spine_mm = Some(40);
        let first = place_with(desk, Some(&short), "box", "21", spine).expect("a box of 4 cm");
        assert_eq!(card(desk, &short).place.used, 4);
        assert_eq!(code(place_with(desk, Some(&short), "box", "22", spine)), "place.full_length");
        paper_in(desk, "厚厚一册", "internal", &first);
        assert_eq!(card(desk, &short).place.used, 4, "what lies in a box takes no more than the box");
        let odd = |ask: &mut AddPlace| ask.spine_mm = Some(2);
        assert_eq!(code(place_with(desk, Some(&all.shelf), "box", "23", odd)), "place.spine_out_of_range");
    });
}

#[test]
fn a_full_cabinet_takes_nothing_at_any_of_its_shelves_but_lets_things_move_about() {
    Office::with_file_plan().sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let one = paper_in(desk, "之一", "internal", &all.boxes[0]);
        paper_in(desk, "之二", "internal", &all.boxes[0]);
        let ask = ChangePlace {
            place_id: all.cabinet.id.clone(),
            code: "C03".into(),
            capacity: Some(2),
            ..Default::default()
        };
        assert!(change_place(desk, ask).expect("changed").reply.full);
        let third =
            RecordAdder::named("之三").with(|ask| ask.copies[0].place_id = Some(all.boxes[1].id.clone()));
        assert_eq!(code(third.try_add(desk)), "place.full");
        let about = MoveThings {
            barcodes: vec![one],
            to_place_id: all.boxes[1].id.clone(),
            rehome: true,
            ..Default::default()
        };
        move_things(desk, about).expect("moved within");
    });
}

#[test]
fn only_an_empty_place_is_retired_and_then_takes_nothing() {
    Office::with_file_plan().sits_down("linxw", |desk| {
        let all = strongroom(desk);
        paper_in(desk, "例会记录", "internal", &all.boxes[0]);
        let retire = |desk: &mut Desk, place: &PlaceView| {
            retire_place(desk, RetirePlace { place_id: place.id.clone() })
        };
        assert_eq!(code(retire(desk, &all.boxes[0])), "place.not_empty");
        assert_eq!(code(retire(desk, &all.shelf)), "place.not_empty");
        assert!(retire(desk, &all.boxes[1]).expect("retired").reply.retired);
        assert_eq!(code(retire(desk, &all.boxes[1])), "place.retired");
        let late =
            RecordAdder::named("迟到").with(|ask| ask.copies[0].place_id = Some(all.boxes[1].id.clone()));
        assert_eq!(code(late.try_add(desk)), "place.retired");
        let shown = list_places(desk, ListPlaces::default()).expect("listed").rows;
        assert!(shown.iter().all(|row| row.id != all.boxes[1].id));
        let every = list_places(desk, ListPlaces { with_retired: true }).expect("listed").rows;
        assert!(every.iter().any(|row| row.id == all.boxes[1].id));
    });
}

#[test]
fn the_card_keeps_titles_above_the_clearance_to_itself() {
    let office = Office::with_file_plan();
    let all = office.sits_down("linxw", |desk| {
        let all = strongroom(desk);
        paper_in(desk, "内部例会", "internal", &all.boxes[0]);
        paper_in(desk, "竞争策略", "confidential", &all.boxes[0]);
        all
    });
    // 郑海波 is cleared to 秘密.
    office.sits_down("zhenghb", |desk| {
        let card = card(desk, &all.boxes[0]);
        assert_eq!((card.total, card.place.held), (2, 2), "occupancy is no secret");
        let titles: Vec<Option<String>> = card.copies.into_iter().map(|copy| copy.title).collect();
        assert_eq!(titles, [Some("内部例会".to_owned()), None]);
    });
}

#[test]
fn a_place_is_kept_by_its_own_keeper_or_by_that_of_what_it_stands_in() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let keeper: PersonId = office.person(desk, "zhenghb");
        let ask = ChangePlace {
            place_id: all.room.id.clone(),
            code: "二号库".into(),
            keeper_id: Some(keeper.to_string()),
            ..Default::default()
        };
        change_place(desk, ask).expect("changed");
        assert_eq!(card(desk, &all.boxes[0]).kept_by.as_deref(), Some("郑海波"));
    });
}
