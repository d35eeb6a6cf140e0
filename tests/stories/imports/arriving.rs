//! Arriving: unseen until the last commit; stopped half way nothing is left; a crash goes on or back.

use super::*;
use app::loans::{PrecheckLoan, precheck_loan};
use app::records::{CustodyView, custody_view};

#[test]
fn nobody_sees_an_arriving_record_until_all_of_them_are_there() {
    let office = Office::with_file_plan();
    let path = file(&office, "旧台账.csv", &register(1_500));
    let id = office.sits_down("linxw", |desk| {
        let checked = check(desk, &path, records_mapping());
        let accepted = accept(desk, &checked.id, false).expect("accepted");
        assert_eq!((accepted.done, accepted.total), (0, 1_500));
        let first = step(desk, &checked.id).expect("a slice");
        // How many rows a slice has is the machine's pace; it is never all of them.
        assert_eq!(first.import.state, "arriving");
        assert!((1..1_500).contains(&first.done), "{}", first.done);
        // Not for the clerk who imports, and not by exact number.
        assert_eq!(count(desk), 0);
        let number: String = desk
            .vault()
            .reader()
            .get("SELECT accession FROM records LIMIT 1", &[], |row| row.get(0))
            .expect("read")
            .expect("a row that is hidden");
        let ask: CustodyView =
            serde_json::from_value(serde_json::json!({ "number": number })).expect("a request");
        assert_eq!(code(custody_view(desk, ask)), "missing");
        checked.id
    });
    for login in ["zhaozy", "chenli", "sunhao", "luoxy", "zhenghb"] {
        assert_eq!(office.sits_down(login, count), 0, "{login}");
    }
    // The desk was closed in between; whoever began it goes on.
    office.sits_down("linxw", |desk| {
        while step(desk, &id).expect("a slice").done < 1_500 {}
        let done = step(desk, &id).expect("published");
        assert_eq!((done.import.state.as_str(), done.more), ("published", false));
        assert!(done.import.root.is_some());
        assert_eq!(count(desk), 1_500);
        assert_eq!(code(step(desk, &id)), "import.wrong_state");
    });
    assert!(office.sits_down("zhaozy", count) > 0);
    assert_eq!(staged_files(&office), 0);
    assert!(is_intact(&office));
}

#[test]
fn what_is_still_arriving_fills_no_place() {
    let office = Office::with_file_plan();
    let (places, register) = (
        file(&office, "库位.csv", "路径,容量\n甲库,5000\n甲库/C01,3000\n"),
        file(&office, "台账.csv", &register(1_100)),
    );
    office.sits_down("linxw", |desk| {
        let mut mapping = MappingView { subject: "places".into(), ..MappingView::default() };
        mapping.columns = vec![column("place", "路径"), column("capacity", "容量")];
        import(desk, &places, mapping);
        let mut mapping = records_mapping();
        mapping.columns.push(fixed("place", "甲库 / C01"));
        let checked = check(desk, &register, mapping);
        accept(desk, &checked.id, false).expect("accepted");
        step(desk, &checked.id).expect("a slice");
        let held = |desk: &mut Desk| {
            let ask = app::places::ListPlaces::default();
            let rows = app::places::list_places(desk, ask).expect("a list").rows;
            let cabinet = rows.iter().find(|place| place.path == "甲库 / C01").expect("the cabinet");
            let ask = serde_json::json!({ "place": cabinet.id });
            let card = app::dispatch(desk, "read_place", ask).expect("its card").reply;
            (cabinet.held, cabinet.held_within, card["place"]["held"].as_i64().unwrap_or(-1))
        };
        assert_eq!(held(desk), (0, 0, 0), "a thousand copies are written and none is there yet");
        while step(desk, &checked.id).expect("a step").more {}
        assert_eq!(held(desk), (1_100, 1_100, 1_100));
    });
}

#[test]
fn an_import_discarded_half_way_leaves_nothing() {
    let office = Office::with_file_plan();
    let text = register(1_200).replace("12,1,,\n", "12,2,3-1204,\n");
    let path = file(&office, "旧台账.csv", &text);
    let id = office.sits_down("linxw", |desk| {
        let checked = check(desk, &path, records_mapping());
        accept(desk, &checked.id, false).expect("accepted");
        for _ in 0..2 {
            step(desk, &checked.id).expect("a slice");
        }
        checked.id
    });
    // Anybody who could import these can clear them away, though not look into them.
    office.sits_down("zhenghb", |desk| {
        assert_eq!(code(step(desk, &id)), "import.not_yours");
        let ask = ReadImport { import_id: id.clone(), ..ReadImport::default() };
        assert!(read_import(desk, ask).expect("its head").lines.is_empty());
        let begun = discard(desk, &id);
        assert_eq!((begun.import.state.as_str(), begun.more), ("discarding", true));
        let half = step(desk, &id).expect("a slice is removed");
        assert_eq!((half.import.state.as_str(), half.more), ("discarding", true));
        assert_eq!(count(desk), 0);
    });
    office.sits_down("linxw", |desk| {
        let progress = step(desk, &id).expect("the other slice is removed");
        assert_eq!(steps(desk, progress).import.state, "discarded");
        for table in ["records", "copies", "volumes", "record_search"] {
            let left =
                desk.vault().reader().number(&format!("SELECT count(*) FROM {table}"), &[]).expect("counted");
            assert_eq!(left, 0, "{table}");
        }
        assert_eq!(import(desk, &path, records_mapping()).rows_arrived, 1_200);
        assert_eq!(count(desk), 1_200);
    });
    assert_eq!(staged_files(&office), 0);
    assert!(is_intact(&office));
}

#[test]
fn a_crash_while_checking_leaves_an_import_that_can_only_be_discarded() {
    let office = Office::with_file_plan();
    let path = file(&office, "旧台账.csv", &register(1_100));
    let id = office.sits_down("linxw", |desk| {
        let begun = begin(desk, &path, records_mapping()).expect("begun");
        step(desk, &begun.import.id).expect("a step").import.id
    });
    office.sits_down("linxw", |desk| {
        assert_eq!(code(step(desk, &id)), "import.reading_interrupted");
        assert_eq!(discard(desk, &id).import.state, "discarded");
        assert_eq!(import(desk, &path, records_mapping()).rows_arrived, 1_100);
    });
    assert!(is_intact(&office));
}

#[test]
fn one_import_arrives_at_a_time() {
    let office = Office::with_file_plan();
    let (first, second) = (file(&office, "一.csv", &register(2)), file(&office, "二.csv", &register(3)));
    office.sits_down("linxw", |desk| {
        let (one, two) = (check(desk, &first, records_mapping()), check(desk, &second, records_mapping()));
        accept(desk, &one.id, false).expect("accepted");
        assert_eq!(code(accept(desk, &two.id, false)), "import.another_arrives");
        assert_eq!(code(accept(desk, &one.id, false)), "import.wrong_state");
        // The second file has the first one's rows, which now are there: it stops and leaves nothing.
        while step(desk, &one.id).expect("a step").more {}
        accept(desk, &two.id, false).expect("accepted");
        assert_eq!(code(step(desk, &two.id)), "import.became_wrong");
        assert_eq!(discard(desk, &two.id).import.state, "discarded");
        assert_eq!(count(desk), 2);
    });
    assert!(is_intact(&office));
}

#[test]
fn imported_records_are_found_lent_and_lie_in_their_volumes() {
    let office = Office::with_file_plan();
    let text = HEADS.to_owned() + "装修申请表,恒1,2024-03-01,ZG-01,客户服务部,,,3,2,3栋1204,J017-B-7\n";
    let path = file(&office, "户档.csv", &text);
    office.sits_down("linxw", |desk| {
        import(desk, &path, records_mapping());
        let ask = ListRecords { query: Some("装修申请".into()), ..ListRecords::default() };
        let found = list_records(desk, ask).expect("a list").rows;
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].archival_number.as_deref(), Some("J017-B-7"));
        let ask = app::records::OpenRecord { id: found[0].id.clone(), purpose: Some("核对".into()) };
        let page = app::records::open_record(desk, ask).expect("opened").reply;
        assert!(page.history.iter().any(|line| line.kind == "import_published"));
        let volume =
            store::imports::volume_of_key(&desk.vault().reader(), "household", "3-1204").expect("read");
        assert!(volume.is_some());
        let copies = store::imports::copies_of_number(&desk.vault().reader(), "J017-B-7").expect("read");
        assert_eq!(copies.iter().map(|copy| copy.label.as_str()).collect::<Vec<_>>(), ["原件", "02"]);
        let borrower = office.person(desk, "sunhao").to_string();
        let ask: PrecheckLoan = serde_json::from_value(serde_json::json!({
            "copy_id": copies[0].copy.to_string(), "borrower_id": borrower, "way": "reading"
        }))
        .expect("a request");
        precheck_loan(desk, ask).expect("the desk knows it");
    });
    assert!(is_intact(&office));
}
