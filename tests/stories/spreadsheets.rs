//! Lists leave as spreadsheets and come back equal; nobody takes out what the reader may not see.

mod long;
mod round_trips;

use app::exports::{AdvanceExport, BeginExport, ExportProgress, advance_export, begin_export};
use app::{Desk, Error};
use domain::access::Level;
use intake::sheet::{SheetLimits, SheetSource};
use paper::spreadsheet::{Cell, Sheet, error_file, write_csv, write_xlsx};
use std::path::{Path, PathBuf};
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

/// A list that was exported, where it lies.
#[derive(Debug)]
struct Exported {
    path: PathBuf,
    rows: i64,
    level: String,
}

/// Asks for every step.
fn steps(
    desk: &mut Desk,
    mut progress: ExportProgress,
    purpose: Option<&str>,
) -> Result<ExportProgress, Error> {
    while progress.more {
        let step = AdvanceExport { export: progress.export.clone(), purpose: purpose.map(str::to_owned) };
        progress = advance_export(desk, step)?.reply;
    }
    Ok(progress)
}

fn begin(desk: &mut Desk, list: &str, format: &str, path: &Path) -> Result<ExportProgress, Error> {
    let target = desk.offer_target(path).token;
    let filter = of_one_thing(desk, list);
    begin_export(desk, BeginExport { list: list.into(), format: format.into(), target, filter })
}

/// Lists of what belongs to one thing are of the newest of its kind.
fn of_one_thing(desk: &mut Desk, list: &str) -> serde_json::Map<String, serde_json::Value> {
    let (kind, field) = match list {
        "destruction_items" => ("list_destructions", "id"),
        "appraisal_items" => ("list_appraisals", "id"),
        "move_slip_items" => ("list_move_slips", "slip"),
        "need_to_know" => ("list_records", "record_id"),
        _ => return serde_json::Map::new(),
    };
    let found =
        app::dispatch(desk, kind, serde_json::json!({})).map(|answer| answer.reply["rows"][0]["id"].clone());
    found.into_iter().map(|id| (field.to_owned(), id)).collect()
}

fn export(office: &Office, login: &str, list: &str, format: &str) -> Result<Exported, Error> {
    export_for(office, login, list, format, None)
}

fn export_for(
    office: &Office,
    login: &str,
    list: &str,
    format: &str,
    purpose: Option<&str>,
) -> Result<Exported, Error> {
    let path = office.path().parent().expect("a folder").join(format!("{list}.{format}"));
    office.sits_down(login, |desk| {
        let begun = begin(desk, list, format, &path)?;
        let written = steps(desk, begun, purpose)?;
        assert_eq!(written.path.as_deref(), path.to_str());
        assert_eq!(
            written.size_bytes,
            i64::try_from(std::fs::metadata(&path).expect("written").len()).unwrap_or(0)
        );
        Ok(Exported { path: path.clone(), rows: written.total, level: written.level })
    })
}

fn rows_of(exported: &Exported) -> Vec<Vec<String>> {
    read(&exported.path)
}

#[test]
fn hostile_texts_come_back_equal_and_none_begins_a_formula() {
    let rows: Vec<Vec<Cell>> = HOSTILE.iter().map(|text| vec![Cell::text("1"), Cell::text(*text)]).collect();
    let heads = vec!["档号".to_owned(), "题名".to_owned()];
    let sheet = Sheet { name: "a/b:c".into(), heads, rows, made_on: "2026-11-23".into(), ..Sheet::default() };
    let csv = write_csv(&sheet).expect("written");
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
fn every_list_can_be_exported_by_somebody_and_every_column_has_its_words() {
    let office = Office::sample();
    let mut empty = Vec::new();
    for list in domain::records::ExportedList::ALL.iter().map(|list| list.code()) {
        let mut last = None;
        for login in ["linxw", "chenli", "luoxy"] {
            let done = export_for(&office, login, list, "csv", Some("核对"));
            let permitted =
                !matches!(&done, Err(Error::Refused(refusal)) if refusal.code == "access.not_permitted");
            last = Some(done);
            if permitted {
                break;
            }
        }
        match last.expect("tried") {
            Ok(exported) => {
                let rows = rows_of(&exported);
                assert!(rows.len() > 1, "{list}");
                assert!(
                    rows[0].iter().all(|head| !head.is_ascii() || head == "SHA-256"),
                    "{list}: {:?}",
                    rows[0]
                );
            }
            Err(Error::Refused(refusal)) if refusal.code == "export.nothing" => empty.push(list),
            Err(error) => panic!("{list}: {error:?}"),
        }
    }
    assert!(empty.len() < 10, "the sample has nothing in {empty:?}");
    let trail = rows_of(&export(&office, "luoxy", "trail", "csv").expect("exported"));
    assert_eq!(trail[0][0], "序号");
    assert!(trail[1..].iter().all(|row| row.len() == trail[0].len()), "down to the hash");
}
