//! Places, copies and sealed files.

use super::*;

/// Lays out a place below another.
fn place(
    desk: &mut Desk,
    parent: Option<&str>,
    kind: &str,
    code: &str,
    capacity: Option<i64>,
) -> app::Result<app::places::PlaceView> {
    let ask = AddPlace {
        parent_id: parent.map(str::to_owned),
        kind: kind.into(),
        code: code.into(),
        capacity,
        ..Default::default()
    };
    add_place(desk, ask).map(|done| done.reply)
}

/// A room with a cabinet, and a box in it for one record.
fn shelves(desk: &mut Desk) -> [app::places::PlaceView; 3] {
    let room = place(desk, None, "room", "二号库", None).expect("a room");
    let cabinet = place(desk, Some(&room.id), "cabinet", "C03", None).expect("a cabinet");
    let box_17 = place(desk, Some(&cabinet.id), "box", "17", Some(1)).expect("a box");
    [room, cabinet, box_17]
}

#[test]
fn a_place_lies_in_one_that_can_hold_it() {
    Office::with_file_plan().sits_down("linxw", |desk| {
        let [room, cabinet, box_17] = shelves(desk);
        assert_eq!(box_17.path, "二号库 / C03 / 17");
        assert_eq!(code(place(desk, Some(&box_17.id), "shelf", "4", None)), "place.wrong_parent");
        assert_eq!(code(place(desk, None, "shelf", "4", None)), "place.wrong_parent");
        assert_eq!(code(place(desk, Some(&cabinet.id), "box", "17", None)), "place.code_taken");
        assert_eq!(code(place(desk, None, "room", "a/b", None)), "place.code_unfit");
        assert_eq!(code(place(desk, None, "room", "三号库", Some(0))), "place.capacity_out_of_range");
        let dark = AddPlace {
            parent_id: Some(room.id),
            kind: "cabinet".into(),
            code: "C09".into(),
            top_secret_reading: true,
            ..Default::default()
        };
        assert_eq!(code(add_place(desk, dark)), "place.reading_place_not_a_room");
    });
}

#[test]
fn copies_are_labelled_by_kind_and_laid_where_there_is_room() {
    Office::with_file_plan().sits_down("linxw", |desk| {
        let [room, cabinet, box_17] = shelves(desk);
        let in_box = box_17.id.clone();
        let made = RecordAdder::named("例会记录").with(|ask| ask.copies[0].place_id = Some(in_box)).add(desk);
        let add = |kind: &str, medium: &str, place_id: Option<String>| AddCopy {
            record_id: made.id.clone(),
            copy: CopyAsked {
                kind: kind.into(),
                medium: medium.into(),
                pages: 12,
                place_id,
                ..Default::default()
            },
        };
        assert_eq!(code(add_copy(desk, add("further", "paper", Some(box_17.id.clone())))), "place.full");
        assert_eq!(code(add_copy(desk, add("original", "paper", None))), "record.second_original");
        let mut empty = add("further", "paper", None);
        empty.copy.pages = 0;
        assert_eq!(code(add_copy(desk, empty)), "record.pages_out_of_range");
        let page = add_copy(desk, add("further", "paper", Some(cabinet.id.clone()))).expect("added").reply;
        let labels: Vec<_> = page.copies.iter().map(|copy| copy.label.as_str()).collect();
        assert_eq!(labels, ["原件", "02"]);
        assert_ne!(page.copies[0].barcode, page.copies[1].barcode);
        let move_to =
            |place_id: &str| MoveCopy { copy_id: page.copies[1].id.clone(), place_id: place_id.to_owned() };
        assert_eq!(code(move_copy(desk, move_to(&box_17.id))), "place.full");
        assert_eq!(move_copy(desk, move_to(&room.id)).expect("moved").reply.place.as_deref(), Some("二号库"));
        let inside = list_records(desk, ListRecords { place_id: Some(cabinet.id), ..Default::default() })
            .expect("a list");
        assert_eq!(inside.rows.len(), 1, "a cabinet shows what its boxes hold");
        assert_eq!(
            list_places(desk, app::places::ListPlaces::default())
                .expect("places")
                .rows
                .iter()
                .map(|place| place.held)
                .sum::<i64>(),
            2
        );
    });
}

#[test]
fn a_file_is_sealed_under_its_level_and_follows_a_change_of_level() {
    use base64_text as encoded;
    let office = Office::with_file_plan();
    let (made, content) = office.sits_down("linxw", |desk| {
        let made = RecordAdder::named("设备台账")
            .in_category("SB-01")
            .with_copy("electronic", "electronic")
            .add(desk);
        let attach = |copy: usize, name: &str, text: &str| AttachFile {
            copy_id: made.copies[copy].id.clone(),
            file_name: name.into(),
            media_type: "application/pdf".into(),
            base64: text.into(),
        };
        assert_eq!(code(attach_file(desk, attach(0, "台账.pdf", &encoded()))), "record.copy_not_electronic");
        assert_eq!(code(attach_file(desk, attach(1, "..", &encoded()))), "record.field_empty");
        assert_eq!(code(attach_file(desk, attach(1, "台账.pdf", "这不是"))), "record.file_unreadable");
        let page = attach_file(desk, attach(1, "../台账.pdf", &encoded())).expect("attached").reply;
        assert_eq!((page.contents[0].file_name.as_str(), page.contents[0].size_bytes), ("台账.pdf", 6));
        let raise = ProposeLevelChange {
            record_id: made.id.clone(),
            to: "confidential".into(),
            reason: "含门禁密码".into(),
            basis: "R4·二·二·3⑷".into(),
            ..ProposeLevelChange::default()
        };
        let change = propose_level_change(desk, raise).expect("proposed").reply;
        let agree = CountersignLevelChange {
            change_id: change.id,
            agree: true,
            passphrase: None,
            second: Some(Office::second("zhoujg")),
        };
        assert!(countersign_level_change(desk, agree).is_ok());
        (made, page.contents[0].id.clone())
    });
    office.sits_down("sunhao", |desk| {
        let ask = |purpose: Option<&str>| OpenFile {
            content_id: content.clone(),
            purpose: purpose.map(str::to_owned),
        };
        assert_eq!(code(open_file(desk, ask(None))), "access.purpose_needed");
        assert_eq!(open_file(desk, ask(Some("检修"))).expect("opened").reply.base64, encoded());
        assert_eq!(open(desk, &made.id, Some("检修")).expect("opened").openings.len(), 2);
    });
    office.sits_down("majun", |desk| {
        assert_eq!(
            code(open_file(desk, OpenFile { content_id: content.clone(), purpose: Some("检修".into()) })),
            "missing"
        );
    });
    assert_eq!(trail_of(&office, "file_opened").len(), 1);
    assert!(is_intact(&office));
}

/// Six bytes.
fn base64_text() -> String {
    "JVBERi0x".to_owned()
}

#[test]
fn words_leave_the_index_on_destruction() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let _ = RecordAdder::named("待销毁的巡查记录").in_category("ZX-03").add(desk);
        assert_eq!(titles(desk, "待销毁").len(), 1);
        let id = record(desk, "待销毁的巡查记录");
        let original = copy(desk, id, "原件");
        desk.transact(app::Operation::MoveCopy, |work| {
            store::disposal::destroy_record(work, id)?;
            work.record(domain::records::RecordEvent::CopyAdded {
                copy: original,
                record: id,
                kind: "original",
            });
            Ok(())
        })
        .expect("dropped");
        assert!(titles(desk, "待销毁").is_empty() && titles(desk, "dxhdxcjl").is_empty());
    });
}
