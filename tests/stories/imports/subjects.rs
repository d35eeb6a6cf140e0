//! People, places, boxes and loans that are already out.

use super::*;
use app::loans::{ListLoans, list_loans};
use app::people::{ListPeople, list_people};
use app::places::{ListPlaces, list_places};

fn mapping(subject: &str, columns: &[(&str, &str)]) -> MappingView {
    MappingView {
        subject: subject.into(),
        columns: columns.iter().map(|(field, head)| column(field, head)).collect(),
        ..MappingView::default()
    }
}

#[test]
fn people_come_with_their_departments() {
    let office = Office::with_file_plan();
    let path = file(
        &office,
        "人员.csv",
        "姓名,工号,部门,种类,培训\n张三丰,A901,工程维保部,员工,2026年1月5日\n李外人,A902,,外单位,\n张三丰,A901,,员工,\n",
    );
    let map = mapping(
        "people",
        &[
            ("name", "姓名"),
            ("staff_number", "工号"),
            ("department", "部门"),
            ("kind", "种类"),
            ("training_on", "培训"),
        ],
    );
    office.sits_down("linxw", |desk| {
        let checked = check(desk, &path, map.clone());
        assert_eq!(wrong(desk, &checked.id), [(4, "staff_number twice_in_file".to_owned())]);
        let accepted = accept(desk, &checked.id, true).expect("accepted");
        assert_eq!(steps(desk, accepted).import.rows_arrived, 2);
        let ask: ListPeople =
            serde_json::from_value(serde_json::json!({ "query": "张三丰" })).expect("a request");
        assert_eq!(list_people(desk, ask).expect("a list").rows.len(), 1);
        let again = check(desk, &path, map);
        assert_eq!(again.rows_wrong, 3);
        discard(desk, &again.id);
    });
    assert_eq!(
        code(office.sits_down("sunhao", |desk| begin(desk, &path, mapping("people", &[("name", "姓名")])))),
        "access.not_permitted"
    );
    assert!(is_intact(&office));
}

#[test]
fn a_tree_of_places_grows_from_its_paths() {
    let office = Office::with_file_plan();
    let path = file(
        &office,
        "库位.csv",
        "路径,名称,容量\n甲库/C01/1,,\n甲库/C01/2,二层,40\n甲库,甲号库房,\n甲库/C01/2/坏 编号!,,\n",
    );
    let boxes = file(&office, "盒.csv", "路径,容量\n甲库/C01/2/H001,30\n");
    office.sits_down("linxw", |desk| {
        let map = mapping("places", &[("place", "路径"), ("place_name", "名称"), ("capacity", "容量")]);
        let checked = check(desk, &path, map);
        assert_eq!(wrong(desk, &checked.id), [(5, "place code_unfit".to_owned())]);
        let accepted = accept(desk, &checked.id, true).expect("accepted");
        steps(desk, accepted);
        import(desk, &boxes, mapping("boxes", &[("place", "路径"), ("capacity", "容量")]));
        let places = list_places(desk, ListPlaces::default()).expect("a list").rows;
        let seen =
            |path: &str| places.iter().find(|place| place.path == path).unwrap_or_else(|| panic!("{path}"));
        assert_eq!((seen("甲库").kind.as_str(), seen("甲库").name.as_str()), ("room", "甲号库房"));
        assert_eq!(seen("甲库 / C01").kind, "cabinet");
        assert_eq!(seen("甲库 / C01 / 2").capacity, Some(40));
        let last = seen("甲库 / C01 / 2 / H001");
        assert_eq!((last.kind.as_str(), last.capacity), ("box", Some(30)));
        assert_eq!(last.parent_id.as_deref(), Some(seen("甲库 / C01 / 2").id.as_str()));
    });
    assert!(is_intact(&office));
}

#[test]
fn loans_already_out_open_the_register_with_their_mark() {
    let office = Office::with_file_plan();
    let register = file(
        &office,
        "旧台账.csv",
        &(HEADS.to_owned()
            + &row(1).replace(",,\n", ",,J017-C-1\n")
            + &row(2).replace(",,\n", ",,J017-C-2\n")),
    );
    let text = "档号,借阅人,借出,应还\nJ017-C-1,孙浩,2026-10-08,2026-10-22\nJ017-C-2,无此人,2026-10-08,2026-10-22\nJ017-C-2,孙浩,2026-10-08,2026-10-01\nJ017-C-9,孙浩,2026-10-08,2026-10-22\nJ017-C-1,孙浩,2026-10-08,2026-10-22\n";
    let out = file(&office, "在外.csv", text);
    let map = mapping(
        "loans",
        &[("barcode", "档号"), ("borrower", "借阅人"), ("lent_at", "借出"), ("due_at", "应还")],
    );
    office.sits_down("linxw", |desk| {
        import(desk, &register, records_mapping());
        let checked = check(desk, &out, map.clone());
        let expected = [
            (3, "borrower not_found"),
            (4, "due_at due_before_lent"),
            (5, "barcode not_found"),
            (6, "barcode twice_in_file"),
        ];
        let expected: Vec<(i64, String)> =
            expected.iter().map(|(row, text)| (*row, (*text).to_owned())).collect();
        assert_eq!(wrong(desk, &checked.id), expected);
        let accepted = accept(desk, &checked.id, true).expect("accepted");
        steps(desk, accepted);
        let ask: ListLoans = serde_json::from_value(serde_json::json!({})).expect("a request");
        let loans = list_loans(desk, ask).expect("a list").rows;
        assert_eq!(loans.len(), 1);
        assert_eq!(loans[0].due_on.as_deref(), Some("2026-10-22"));
        let marked = desk
            .vault()
            .reader()
            .number("SELECT count(*) FROM loans WHERE import_row IS NOT NULL AND state = 'out'", &[]);
        assert_eq!(marked.expect("counted"), 1);
        // It is out now: the same list finds nothing on the shelf.
        let again = check(desk, &out, map);
        assert!(wrong(desk, &again.id).contains(&(2, "barcode not_on_shelf".to_owned())));
        discard(desk, &again.id);
    });
    assert!(is_intact(&office));
}
