//! Lists leave as spreadsheets and come back equal; nobody takes out what the reader may not see.

use app::imports::{
    AcceptImport, AdvanceImport, BeginImport, ExamineImportFile, ImportProgress, accept_import,
    advance_import, begin_import, examine_import_file,
};
use app::records::{ExportList, ExportedSheet, export_list};
use app::{Desk, Error};
use base64::Engine;
use domain::access::Level;
use intake::sheet::{SheetLimits, SheetSource};
use paper::spreadsheet::{Cell, Sheet, error_file, write_csv, write_xlsx};
use std::path::Path;
use testkit::{Office, RecordAdder};

/// Texts that spreadsheet programs run, cut, or turn into something else.
const HOSTILE: &[&str] = &[
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝HYPERLINK(\"http://x\")",
    "＋1",
    "－1",
    "＠a",
    "'quoted",
    "''twice",
    "'=already",
    "'",
    "a\"b,c;d\te",
    "line\r\nbreak\nand\rmore",
    "_x0041_",
    "_x000D_",
    "0041",
    "110101199001011234",
    "1E5",
    "2024-05-01",
    "TRUE",
    "  spaces  ",
    "䶮㛃𠮷喆",
    "<b>&amp;</b>",
    "\u{202e}gnirts",
    "\u{1}\u{b}\u{1f}",
    "sep=;",
    "ends with \"",
    "\"whole\"",
];

fn read(path: &Path) -> Vec<Vec<String>> {
    let source = SheetSource::open(path, SheetLimits::default()).expect("readable");
    let mut rows = source.rows(&source.sheets()[0]).expect("begun");
    let mut all = Vec::new();
    loop {
        let some = rows.next_rows(1_000).expect("rows");
        if some.is_empty() {
            return all;
        }
        all.extend(some.into_iter().map(|row| row.cells));
    }
}

fn read_bytes(name: &str, bytes: &[u8]) -> Vec<Vec<String>> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).expect("written");
    read(&path)
}

fn export(office: &Office, login: &str, list: &str, format: &str) -> Result<ExportedSheet, Error> {
    export_for(office, login, list, format, None)
}

fn export_for(
    office: &Office,
    login: &str,
    list: &str,
    format: &str,
    purpose: Option<&str>,
) -> Result<ExportedSheet, Error> {
    let ask = ExportList {
        list: list.into(),
        format: format.into(),
        filter: serde_json::Map::new(),
        purpose: purpose.map(str::to_owned),
    };
    office.sits_down(login, |desk| export_list(desk, ask)).map(|done| done.reply)
}

fn rows_of(exported: &ExportedSheet) -> Vec<Vec<String>> {
    let bytes = base64::engine::general_purpose::STANDARD.decode(&exported.base64).expect("base64");
    read_bytes(&exported.file_name, &bytes)
}

#[test]
fn hostile_texts_come_back_equal_and_none_begins_a_formula() {
    let rows: Vec<Vec<Cell>> = HOSTILE.iter().map(|text| vec![Cell::text("1"), Cell::text(*text)]).collect();
    let heads = vec!["档号".to_owned(), "题名".to_owned()];
    let sheet = Sheet { name: "a/b:c".into(), heads, rows, made_on: "2026-11-23".into(), ..Sheet::default() };
    let csv = write_csv(&sheet);
    for (name, bytes) in [("a.csv", csv.clone()), ("a.xlsx", write_xlsx(&sheet).expect("written"))] {
        let back = read_bytes(name, &bytes);
        assert_eq!(back[0], ["档号", "题名"]);
        assert_eq!(back.len(), HOSTILE.len() + 1);
        for (row, text) in back[1..].iter().zip(HOSTILE) {
            assert_eq!(&row[1], text, "{name}");
        }
    }
    for text in ["\r\n1,=", "\r\n1,+", "\r\n1,@", "\r\n1,\"=", "\r\n1,\"\t", "\r\n1,＝"] {
        assert!(!String::from_utf8_lossy(&csv).contains(text), "{text:?} would be run");
    }
}

#[test]
fn the_file_of_errors_holds_the_columns_and_a_last_one_saying_why() {
    let heads = ["题名".to_owned(), "密级".to_owned()];
    let wrong = [(vec!["=危险".to_owned()], "没有密级".to_owned())];
    let back = read_bytes("e.xlsx", &write_xlsx(&error_file(&heads, &wrong, "错误")).expect("written"));
    assert_eq!(back, [vec!["题名", "密级", "错误"], vec!["=危险", "", "没有密级"]]);
}

#[test]
fn a_register_leaves_with_everything_an_import_asks_for() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| {
        let _ = RecordAdder::named("=消防设施竣工图").in_category("GC-07").of_pages(86).add(desk);
        let _ = RecordAdder::named("装修管理规定").in_category("XZ-06").add(desk);
    });
    for format in ["xlsx", "csv"] {
        let exported = export(&office, "linxw", "records", format).expect("exported");
        assert!(exported.file_name.starts_with("档案目录") && exported.file_name.ends_with(format));
        assert_eq!(exported.rows, 2);
        let rows = rows_of(&exported);
        let column = |head: &str| rows[0].iter().position(|one| one == head).expect("the column is there");
        let titles: Vec<_> = rows[1..].iter().map(|row| row[column("题名")].as_str()).collect();
        assert_eq!(titles, ["=消防设施竣工图", "装修管理规定"]);
        let drawing = &rows[1];
        assert_eq!((drawing[column("页数")].as_str(), drawing[column("类目")].as_str()), ("86", "GC-07"));
        for head in ["责任者", "形成日期", "部门", "密级", "保管期限", "载体", "份数"] {
            assert!(!drawing[column(head)].is_empty(), "{head}");
        }
    }
}

#[test]
fn what_the_reader_may_not_see_does_not_leave_and_the_purpose_is_asked() {
    let office = Office::with_file_plan();
    crate::shelf::put_on_shelf(&office, "三年发展规划", Level::Confidential, 30);
    office.sits_down("linxw", |desk| RecordAdder::named("装修管理规定").in_category("XZ-06").add(desk));
    let below = export(&office, "zhenghb", "records", "csv").expect("exported");
    assert_eq!(below.rows, 1, "机密 is above this clerk");
    let refused = export(&office, "linxw", "records", "csv").expect_err("refused");
    assert!(matches!(refused, Error::Refused(refusal) if refusal.code == "access.purpose_needed"));
    let exported =
        export_for(&office, "linxw", "records", "csv", Some("年度盘点")).expect("exported for a purpose");
    assert_eq!((exported.rows, exported.level.as_str()), (2, "confidential"));
}

#[test]
fn seeing_a_list_is_not_the_right_to_carry_it_out() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| RecordAdder::named("装修管理规定").in_category("XZ-06").add(desk));
    for (login, list) in [("sunhao", "records"), ("linxw", "trail"), ("qiansong", "people")] {
        let refused = export(&office, login, list, "csv").expect_err("refused");
        assert!(
            matches!(refused, Error::Refused(refusal) if refusal.code == "access.not_permitted"),
            "{list}"
        );
    }
    assert!(matches!(export(&office, "linxw", "keys", "csv"), Err(Error::Malformed(_))));
}

#[test]
fn every_list_that_holds_anything_can_be_exported_and_every_column_has_its_value() {
    let office = Office::with_file_plan();
    office.sits_down("linxw", |desk| RecordAdder::named("装修管理规定").in_category("XZ-06").add(desk));
    for list in ["people", "departments", "categories"] {
        let rows = rows_of(&export(&office, "linxw", list, "xlsx").expect(list));
        assert!(rows.len() > 1 && rows[0].iter().all(|head| !head.is_empty()), "{list}");
    }
    let trail = rows_of(&export(&office, "luoxy", "trail", "csv").expect("exported"));
    assert_eq!(trail[0][0], "序号");
    assert!(trail[1..].iter().all(|row| row.len() == trail[0].len()), "down to the hash");
    let refused = export(&office, "chenli", "holds", "csv").expect_err("refused");
    assert!(matches!(refused, Error::Refused(refusal) if refusal.code == "export.nothing"));
}

fn go_on(desk: &mut Desk, mut progress: ImportProgress) -> ImportProgress {
    while progress.more {
        let step = AdvanceImport { import_id: progress.import.id.clone() };
        progress = advance_import(desk, step).expect("a step").reply;
    }
    progress
}

/// Imports a file with nothing but what its heads suggest.
fn bring_in(office: &Office, path: &Path) {
    office.sits_down("linxw", |desk| {
        let file = desk.offer_file(path).expect("offered").token;
        let look = ExamineImportFile {
            file: file.clone(),
            subject: "records".into(),
            ..ExamineImportFile::default()
        };
        let examined = examine_import_file(desk, look).expect("examined");
        assert!(examined.missing.is_empty(), "the heads say everything: {:?}", examined.missing);
        let begin = BeginImport { file, mapping: examined.mapping, ..BeginImport::default() };
        let begun = begin_import(desk, begin).expect("begun").reply;
        let checked = go_on(desk, begun).import;
        assert_eq!((checked.rows_read, checked.rows_wrong), (2, 0), "every row is right");
        let accept = AcceptImport { import_id: checked.id, partial: false };
        let accepted = accept_import(desk, accept).expect("accepted").reply;
        assert_eq!(go_on(desk, accepted).import.state, "published");
    });
}

#[test]
fn an_exported_register_comes_into_another_vault_equal() {
    for format in ["xlsx", "csv"] {
        let office = Office::with_file_plan();
        office.sits_down("linxw", |desk| {
            let _ = RecordAdder::named("=消防设施竣工图").in_category("GC-07").of_pages(86).add(desk);
            let _ = RecordAdder::named("'装修管理规定，附\"图\"").in_category("XZ-06").add(desk);
        });
        let exported = export(&office, "linxw", "records", format).expect("exported");
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(&exported.file_name);
        let bytes = base64::engine::general_purpose::STANDARD.decode(&exported.base64).expect("base64");
        std::fs::write(&path, bytes).expect("written");
        let other = Office::with_file_plan();
        bring_in(&other, &path);
        let (before, after) =
            (rows_of(&exported), rows_of(&export(&other, "linxw", "records", format).expect("exported")));
        let titles = before[0].iter().position(|head| head == "题名").expect("titles");
        assert_eq!(before.len(), after.len());
        for row in &before[1..] {
            let twin = after.iter().find(|one| one[titles] == row[titles]).expect("it came in");
            for (column, head) in before[0].iter().enumerate() {
                assert_eq!(row.get(column), twin.get(column), "{head} of {}", row[titles]);
            }
        }
    }
}
