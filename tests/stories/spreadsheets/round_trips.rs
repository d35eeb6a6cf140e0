//! What leaves comes back equal: every list that has an importer, as xlsx and as CSV, by nothing but its heads.

use super::*;
use app::imports::{
    AcceptImport, AdvanceImport, BeginImport, ExamineImportFile, ImportProgress, ReadImport, accept_import,
    advance_import, begin_import, examine_import_file, read_import,
};
use app::people::{AddPerson, add_person};
use app::places::{AddPlace, add_place};
use app::records::CopyAsked;

fn go_on(desk: &mut Desk, mut progress: ImportProgress) -> ImportProgress {
    while progress.more {
        let step = AdvanceImport { import_id: progress.import.id.clone() };
        progress = advance_import(desk, step).expect("a step").reply;
    }
    progress
}

/// Imports a file with nothing but what its heads suggest.
pub(super) fn bring_in(office: &Office, login: &str, subject: &str, path: &Path) {
    office.sits_down(login, |desk| {
        let file = desk.offer_file(path).expect("offered").token;
        let look =
            ExamineImportFile { file: file.clone(), subject: subject.into(), ..ExamineImportFile::default() };
        let examined = examine_import_file(desk, look).expect("examined");
        assert!(examined.missing.is_empty(), "the heads say everything: {:?}", examined.missing);
        let begin = BeginImport { file, mapping: examined.mapping, ..BeginImport::default() };
        let begun = begin_import(desk, begin).expect("begun").reply;
        let checked = go_on(desk, begun).import;
        let ask = ReadImport { import_id: checked.id.clone(), wrong_only: true, ..ReadImport::default() };
        let wrong = read_import(desk, ask).expect("read").lines;
        assert_eq!(checked.rows_wrong, 0, "{subject}: {wrong:?}");
        let accept = AcceptImport { import_id: checked.id, partial: false };
        let accepted = accept_import(desk, accept).expect("accepted").reply;
        assert_eq!(go_on(desk, accepted).import.state, "published");
    });
}

/// Every row of one is in the other, head by head but for what belongs to a vault alone.
fn assert_equal(before: &Exported, after: &Exported, key: &str, own: &[&str]) {
    let (before, after) = (rows_of(before), rows_of(after));
    let keys = before[0].iter().position(|head| head == key).expect("the key's column");
    assert_eq!(before[0], after[0]);
    assert_eq!(before.len(), after.len());
    for row in &before[1..] {
        let twin = after.iter().find(|one| one.get(keys) == row.get(keys)).expect("it came in");
        for (column, head) in before[0].iter().enumerate() {
            let cell = |row: &[String]| row.get(column).cloned().unwrap_or_default();
            assert!(
                own.contains(&head.as_str()) || cell(row) == cell(twin),
                "{head}: {row:?} became {twin:?}"
            );
        }
    }
}

fn filtered(office: &Office, list: &str, format: &str, filter: serde_json::Value) -> Exported {
    let path = office.path().parent().expect("a folder").join(format!("{list}-some.{format}"));
    office.sits_down("linxw", |desk| {
        let target = desk.offer_target(&path).token;
        let filter = filter.as_object().cloned().unwrap_or_default();
        let ask = BeginExport { list: list.into(), format: format.into(), filter, target };
        let begun = begin_export(desk, ask).expect("begun");
        let written = steps(desk, begun, Some("迁移")).expect("written");
        Exported { path: path.clone(), rows: written.total, level: written.level }
    })
}

fn put_places(office: &Office) {
    office.sits_down("linxw", |desk| {
        let mut parent = None;
        for (kind, code, name, capacity, unit, spine) in [
            ("room", "甲库", "甲号库房", None, None, None),
            ("cabinet", "C01", "一号柜", Some(3_000), None, None),
            ("shelf", "2", "二层", Some(90), Some("cm"), None),
            ("box", "H001", "=盒", Some(40), None, Some(50)),
        ] {
            let ask = AddPlace {
                parent_id: parent,
                kind: kind.into(),
                code: code.into(),
                name: name.into(),
                capacity,
                unit: unit.map(str::to_owned),
                spine_mm: spine,
                ..AddPlace::default()
            };
            parent = Some(add_place(desk, ask).expect("added").reply.id);
        }
    });
}

fn place(office: &Office, path: &str) -> Option<String> {
    office.sits_down("linxw", |desk| {
        let places = app::places::list_places(desk, app::places::ListPlaces::default()).expect("a list").rows;
        places.into_iter().find(|place| place.path == path).map(|place| place.id)
    })
}

fn put_records(office: &Office) {
    let shelf = place(office, "甲库 / C01 / 2");
    office.sits_down("linxw", |desk| {
        let _ = RecordAdder::named("=消防设施竣工图").in_category("GC-07").of_pages(86).add(desk);
        let _ = RecordAdder::named("'装修管理规定，附\"图\"")
            .in_category("XZ-06")
            .with(|ask| {
                ask.property = "owners".into();
                ask.secret_owner = "third_party".into();
                ask.copyright = true;
                ask.level_term = Some("event:contract_ended".into());
            })
            .add(desk);
        let _ = RecordAdder::named("装修申请表")
            .in_category("ZG-01")
            .in_volume("household", "3-1204")
            .with(|ask| {
                ask.sensitive_personal = true;
                ask.personal_information = Some(true);
                ask.level_term = Some("until:2031-01-01".into());
                ask.summary = "第一行\n第二行".into();
                ask.copies = ["original", "further"]
                    .map(|kind| CopyAsked {
                        kind: kind.into(),
                        medium: "paper".into(),
                        pages: ask.pages,
                        place_id: shelf.clone(),
                        ..CopyAsked::default()
                    })
                    .to_vec();
            })
            .add(desk);
    });
}

#[test]
fn places_and_boxes_come_back_equal() {
    for format in ["xlsx", "csv"] {
        let (office, other) = (Office::with_file_plan(), Office::with_file_plan());
        put_places(&office);
        let before = export(&office, "linxw", "places", format).expect("exported");
        bring_in(&other, "linxw", "places", &before.path);
        let after = export(&other, "linxw", "places", format).expect("exported");
        assert_equal(&before, &after, "库位", &["条码"]);
    }
}

#[test]
fn records_and_loans_out_come_back_equal() {
    for format in ["xlsx", "csv"] {
        let (office, other) = (Office::with_file_plan(), Office::with_file_plan());
        for one in [&office, &other] {
            put_places(one);
        }
        put_records(&office);
        let before = export(&office, "linxw", "records", format).expect("exported");
        bring_in(&other, "linxw", "records", &before.path);
        assert_equal(&before, &export(&other, "linxw", "records", format).expect("exported"), "题名", &[]);

        let barcode = &rows_of(&before)[3][0];
        let text = format!(
            "条码,借阅人,借出日期,应还日期,用途\n{barcode},孙浩,2026-10-08 09:12,2026-10-22,\"核对，现场\"\n"
        );
        let out = office.path().parent().expect("a folder").join("在外.csv");
        std::fs::write(&out, text).expect("written");
        bring_in(&office, "linxw", "loans", &out);
        let before = filtered(&office, "loans", format, serde_json::json!({ "state": "out" }));
        bring_in(&other, "linxw", "loans", &before.path);
        let after = filtered(&other, "loans", format, serde_json::json!({ "state": "out" }));
        assert_equal(&before, &after, "条码", &[]);
    }
}

#[test]
fn people_come_back_equal() {
    for format in ["xlsx", "csv"] {
        let (office, other) = (Office::with_file_plan(), Office::with_file_plan());
        office.sits_down("linxw", |desk| {
            let department = Some(testkit::records::department(desk, "工程维保部").to_string());
            for (name, number, kind, organisation) in [
                ("张三丰", "A-901", "staff", ""),
                ("李外人", "A-902", "outside", "恒信电梯"),
                ("王来宾", "A-903", "guest", "总部"),
            ] {
                let ask = AddPerson {
                    name: name.into(),
                    staff_number: number.into(),
                    department_id: department.clone().filter(|_| kind == "staff"),
                    kind: kind.into(),
                    organisation: organisation.into(),
                    phone: "+86 138-0000".into(),
                    agreement_until: (kind == "outside").then(|| "2027-06-30".to_owned()),
                    training_on: (kind == "staff").then(|| "2026-01-05".to_owned()),
                };
                add_person(desk, ask).expect("added");
            }
        });
        let some = || serde_json::json!({ "query": "A-90" });
        let before = filtered(&office, "people", format, some());
        assert_eq!(before.rows, 3);
        bring_in(&other, "linxw", "people", &before.path);
        assert_equal(&before, &filtered(&other, "people", format, some()), "工号", &[]);
    }
}

#[test]
fn the_retention_table_and_the_file_plan_come_back_equal() {
    for format in ["xlsx", "csv"] {
        let (office, other) = (Office::with_file_plan(), Office::open());
        for (list, subject, own) in
            [("retention_rules", "retention_rules", ["版本"].as_slice()), ("categories", "categories", &[])]
        {
            let before = export(&office, "linxw", list, format).expect("exported");
            bring_in(&other, "shenlan", subject, &before.path);
            let after = export(&other, "linxw", list, format).expect("exported");
            assert_equal(&before, &after, "代码", own);
        }
    }
}

#[test]
fn a_list_in_english_comes_into_an_office_that_reads_chinese() {
    let (office, other) = (Office::with_file_plan(), Office::with_file_plan());
    for one in [&office, &other] {
        put_places(one);
    }
    put_records(&office);
    let path = office.path().parent().expect("a folder").join("records.xlsx");
    office.sits_down("linxw", |desk| {
        desk.speak(app::Locale::En);
        let begun = begin(desk, "records", "xlsx", &path).expect("begun");
        steps(desk, begun, None).expect("written");
    });
    bring_in(&other, "linxw", "records", &path);
    let (before, after) =
        (export(&office, "linxw", "records", "csv"), export(&other, "linxw", "records", "csv"));
    assert_equal(&before.expect("exported"), &after.expect("exported"), "题名", &[]);
}
