//! Labels and spines as the office prints them.

use super::*;
use crate::shelf::text_of;

fn print(desk: &mut Desk, change: impl FnOnce(&mut PrintLabels)) -> app::Result<app::border::PrintedFile> {
    let mut ask = PrintLabels { stock: "sheet_24".into(), ..PrintLabels::default() };
    change(&mut ask);
    print_labels(desk, ask).map(|done| done.reply)
}

#[test]
fn everything_in_a_box_gets_its_label_and_no_confidential_title_is_printed() {
    Office::with_file_plan().sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let open = paper_in(desk, "内部例会", "internal", &all.boxes[0]);
        let sealed = paper_in(desk, "竞争策略", "confidential", &all.boxes[0]);
        let printed = print(desk, |ask| ask.within_place_id = Some(all.room.id.clone())).expect("printed");
        let text: String = text_of(&printed).split_whitespace().collect();
        for expected in [open.as_str(), sealed.as_str(), "内部例会", "公司机密", "题名不印", "C03-4-17"]
        {
            assert!(text.contains(expected), "{expected} is not in\n{text}");
        }
        assert!(!text.contains("竞争策略"), "the clerk is cleared, whoever passes the shelf is not");
    });
}

#[test]
fn places_and_people_have_labels_too() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let person = office.person(desk, "sunhao").to_string();
        let (place, box_17) = (all.cabinet.id.clone(), all.boxes[0].id.clone());
        let printed = print(desk, |ask| {
            ask.stock = "roll_60".into();
            ask.places = vec![place, box_17];
            ask.people = vec![person];
        })
        .expect("printed");
        assert_eq!(printed.pages, 3);
        let text: String = text_of(&printed).split_whitespace().collect();
        assert!(text.contains(&all.cabinet.barcode) && text.contains("孙浩"), "{text}");
    });
}

#[test]
fn labels_are_refused_with_what_is_wrong() {
    Office::with_file_plan().sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let places = vec![all.room.id.clone()];
        assert_eq!(code(print(desk, |_| {})), "place.no_labels");
        assert_eq!(code(print(desk, |ask| ask.stock = "a3".into())), "place.code_unknown");
        for start in [0, 25] {
            let refused = print(desk, |ask| {
                ask.places = places.clone();
                ask.start = Some(start);
            });
            assert_eq!(code(refused), "place.start_beyond_sheet");
        }
        let shifted = print(desk, |ask| {
            ask.places = places.clone();
            ask.shift_down = 101;
        });
        assert_eq!(code(shifted), "place.shift_out_of_range");
        assert_eq!(code(print(desk, |ask| ask.copies = vec!["nothing".into()])), "missing");
    });
}

#[test]
fn a_spine_names_numbers_and_years_and_no_title() {
    Office::with_file_plan().sits_down("linxw", |desk| {
        let all = strongroom(desk);
        paper_in(desk, "竞争策略", "confidential", &all.boxes[0]);
        let ask = PrintBoxSpines { boxes: vec![all.boxes[0].id.clone()], width_mm: Some(40) };
        let text = text_of(&print_box_spines(desk, ask).expect("printed").reply);
        for expected in ["2026", "公司机密", "17"] {
            assert!(text.contains(expected), "{expected} is not in\n{text}");
        }
        assert!(!text.contains("竞争策略"));
        let room = PrintBoxSpines { boxes: vec![all.room.id.clone()], width_mm: None };
        assert_eq!(code(print_box_spines(desk, room)), "missing");
    });
}

#[test]
fn a_sheet_is_shown_as_it_will_be_printed_and_nothing_is_recorded() {
    Office::with_file_plan().sits_down("linxw", |desk| {
        let all = strongroom(desk);
        let labels = PrintLabels {
            stock: "sheet_24".into(),
            start: Some(24),
            places: vec![all.cabinet.id.clone(), all.boxes[0].id.clone()],
            ..PrintLabels::default()
        };
        let before = store::audit::head(&desk.vault().reader()).expect("the trail");
        let ask = PreviewLabels { labels, page: 1, width: 600 };
        let first = preview_labels(desk, ask.clone()).expect("shown");
        assert_eq!((first.labels, first.pages, first.page, first.width), (2, 2, 1, 600));
        assert_eq!((first.sheet_width, first.sheet_height, first.slots.len()), (210.0, 297.0, 24));
        let second = preview_labels(desk, PreviewLabels { page: 2, ..ask }).expect("shown");
        assert_eq!(second.page, 2);
        assert_ne!(first.png, second.png);
        assert_eq!(store::audit::head(&desk.vault().reader()).expect("the trail"), before);
    });
}
