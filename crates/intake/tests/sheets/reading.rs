//! What is read from sound files.

use crate::made::{Made, cells, entry, peak, read, refused, skeleton};
use encoding_rs::{BIG5, GB18030, UTF_16LE};
use intake::sheet::{SheetLimits, SheetProblemKind, SheetSource};
use std::io::Write;
use zip::write::SimpleFileOptions;

#[test]
fn a_workbook_is_read_as_people_see_it() {
    let made = Made::archive("台账.xlsx", |zip| {
        skeleton(zip);
        let texts = "<sst><si><t>题名</t></si><si><r><t>雨水</t></r><r><t xml:space=\"preserve\"> 管网&amp;图</t></r>\
                     <rPh><t>yu shui</t></rPh></si><si/><si><t>回_x000D_车_x005F_x0041_</t></si></sst>";
        entry(zip, "xl/sharedStrings.xml", texts);
        let data = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>\
                    <row r=\"2\" spans=\"1:9\"/><row r=\"4\"><c r=\"A4\" s=\"1\"><v>45943</v></c><c r=\"B4\" s=\"2\"><v>45943</v></c>\
                    <c r=\"C4\" s=\"3\"><v>41</v></c><c r=\"D4\"><v>110101199001011234</v></c><c r=\"E4\"><v>12.0</v></c>\
                    <c r=\"F4\" t=\"b\"><v>1</v></c><c r=\"G4\" t=\"e\"><v>#N/A</v></c><c r=\"H4\" t=\"str\"><f>A1</f><v>和</v></c>\
                    <c r=\"I4\" t=\"inlineStr\"><is><t>内</t></is></c><c r=\"J4\" t=\"s\"><v>3</v></c><c r=\"K4\" t=\"s\"><v>2</v></c></row>";
        entry(zip, "xl/worksheets/sheet1.xml", &crate::made::sheet(data));
    });
    let rows = read(&made.path).expect("readable");
    assert_eq!(rows.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 4], "empty rows are no rows");
    assert_eq!(rows[0].cells, ["题名", "", "雨水 管网&图"]);
    let seen = [
        "2025-10-13",
        "2025-10-13",
        "0041",
        "110101199001011234",
        "12",
        "TRUE",
        "#N/A",
        "和",
        "内",
        "回\r车_x0041_",
    ];
    assert_eq!(rows[1].cells, seen);
}

#[test]
fn separated_values_are_read_in_every_encoding_offices_use() {
    let text = "档号,题名,日期\r\nXH-2024-0001,关于䶮㛃雨水管网改造的请示,2024-05-01\r\n";
    let in_gb18030 = GB18030.encode(text).0.into_owned();
    let mut in_utf16 = vec![0xFF, 0xFE];
    in_utf16.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    for (bytes, name) in [
        (text.as_bytes().to_vec(), "UTF-8"),
        (marked, "UTF-8"),
        (in_gb18030, "gb18030"),
        (in_utf16, UTF_16LE.name()),
    ] {
        let made = Made::bytes("登记.csv", &bytes);
        let source = SheetSource::open(&made.path, SheetLimits::default()).expect("readable");
        assert_eq!(source.encoding(), Some(name));
        assert_eq!(source.sheets(), ["登记"]);
        assert_eq!(cells(&made.path)[1], ["XH-2024-0001", "关于䶮㛃雨水管网改造的请示", "2024-05-01"]);
    }
    let traditional =
        "檔號,題名,說明\r\n1,關於雨水管網改造工程驗收報告的請示,這是一份應當長期保存的檔案\r\n".repeat(20);
    let made = Made::bytes("a.csv", &BIG5.encode(&traditional).0);
    assert_eq!(cells(&made.path)[0], ["檔號", "題名", "說明"]);
}

#[test]
fn utf_16_without_its_mark_is_told_by_its_separators() {
    // 一 and Ā have a zero byte where plain letters have none: zeros alone would tell the wrong order.
    let text =
        "档号\t题名\r\nXH-1\t第一期第一次验收一览（一）ĀĀĀ\r\n".to_owned() + &"一\t二一\r\n".repeat(40_000);
    let units = || text.encode_utf16();
    let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
    for (bytes, name) in [(little, "UTF-16LE"), (big, "UTF-16BE")] {
        let made = Made::bytes("导出.txt", &bytes);
        let source = SheetSource::open(&made.path, SheetLimits::default()).expect("readable");
        assert_eq!((source.encoding(), source.separator()), (Some(name), Some('\t')));
        let rows = cells(&made.path);
        assert_eq!(rows[1], ["XH-1", "第一期第一次验收一览（一）ĀĀĀ"]);
        assert_eq!(rows.len(), 40_002);
    }
}

#[test]
fn workbooks_of_excel_95_and_before_are_told_apart_from_damaged_ones() {
    let mut old =
        std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sheets/register.xls")).expect("read");
    let begins =
        old.windows(6).position(|six| six == [0x09, 0x08, 0x10, 0x00, 0x00, 0x06]).expect("a workbook");
    old[begins + 5] = 0x05;
    let bare = [[0x09, 0x08, 0x08, 0x00, 0x00, 0x05], [0x09, 0x04, 0x06, 0x00, 0x00, 0x00]];
    let bare = bare.into_iter().chain([[0x09, 0x00, 0x04, 0x00, 0x02, 0x00]]).map(|six| six.to_vec());
    for bytes in bare.chain([old]) {
        assert_eq!(refused(&Made::bytes("旧.xls", &bytes).path), SheetProblemKind::TooOld);
    }
}

#[test]
fn gb18030_far_down_is_told_after_a_long_start_of_plain_letters() {
    let mut bytes = "number,title\n".as_bytes().to_vec();
    for number in 0..20_000 {
        bytes.extend(format!("{number},plain\n").bytes());
    }
    bytes.extend_from_slice(&GB18030.encode("20000,消防\n").0);
    let made = Made::bytes("a.csv", &bytes);
    assert_eq!(cells(&made.path).last().map(|row| row[1].clone()).as_deref(), Some("消防"));
}

#[test]
fn a_byte_that_belongs_to_no_character_is_told_with_its_row() {
    let mut bytes = GB18030.encode("档号,题名\n1,消防设施维护合同\n2,").0.into_owned();
    bytes.extend_from_slice(b"\xFF\xFF\n");
    let made = Made::bytes("a.csv", &bytes);
    let problem = read(&made.path).expect_err("refused");
    assert_eq!(problem.kind, SheetProblemKind::Encoding);
    assert!(problem.row.is_some());
}

#[test]
fn the_separator_is_found_and_lines_within_quotes_keep_the_numbering() {
    for separator in [",", ";", "\t", "|"] {
        let text = format!(
            "a{separator}b{separator}c\n\"1\n2\"{separator}x: y{separator}z\n\nlast{separator}1{separator}2\n"
        );
        for text in [text.clone(), text.replace('\n', "\r\n"), text.trim_end().to_owned()] {
            let made = Made::bytes("a.csv", text.as_bytes());
            let rows = read(&made.path).expect("readable");
            assert_eq!(rows[1].cells[1..], ["x: y", "z"], "separator {separator:?}");
            assert_eq!(rows.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 2, 4], "{text:?}");
        }
    }
    let made = Made::bytes("a.csv", b"sep=;\r\na;b\r\n");
    assert_eq!(cells(&made.path), [["a", "b"]]);
}

#[test]
fn an_open_document_is_read_with_its_repetitions() {
    let made = Made::archive("登记.ods", |zip| {
        entry(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        let content = "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"一\">\
            <table:table-row><table:table-cell office:value-type=\"string\"><text:p>题<text:span>名</text:span></text:p>\
            <office:annotation><text:p>批注</text:p></office:annotation></table:table-cell>\
            <table:table-cell table:number-columns-repeated=\"2\"/><table:table-cell office:value-type=\"date\" office:date-value=\"2024-05-01\"><text:p>1/5/24</text:p></table:table-cell>\
            <table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row>\
            <table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"float\" office:value=\"110101199001011234\"><text:p>1.1E17</text:p></table:table-cell></table:table-row>\
            <table:table-row table:number-rows-repeated=\"1048573\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
            </table:table><table:table table:name=\"二\"><table:table-row><table:table-cell><text:p>a<text:s text:c=\"3\"/>b</text:p><text:p>c</text:p></table:table-cell></table:table-row></table:table>\
            </office:spreadsheet></office:body></office:document-content>";
        entry(zip, "content.xml", content);
    });
    let source = SheetSource::open(&made.path, SheetLimits::default()).expect("readable");
    assert_eq!(source.sheets(), ["一", "二"]);
    let rows = read(&made.path).expect("readable");
    assert_eq!(rows[0].cells, ["题名", "", "", "2024-05-01"]);
    assert_eq!((rows[2].number, rows[2].cells[0].as_str(), rows.len()), (3, "110101199001011234", 3));
    let second = source.rows("二").and_then(|mut rows| rows.next_rows(9)).expect("readable");
    assert_eq!(second[0].cells, ["a   b\nc"]);
}

#[test]
fn a_workbook_of_the_old_kind_is_read() {
    let path = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sheets/register.xls"));
    let source = SheetSource::open(path, SheetLimits::default()).expect("readable");
    assert_eq!(
        (source.format().code(), source.sheets()),
        ("xls", ["登记簿".to_owned(), "第二".to_owned()].as_slice())
    );
    let rows = read(path).expect("readable");
    assert_eq!(rows.len(), 301);
    // Three hundred titles do not fit into one record: every one of them crosses or follows a border.
    for (number, row) in rows.iter().enumerate().skip(1) {
        let title = if number % 3 == 0 {
            format!("plain title number {number} of the register")
        } else {
            format!("关于第{number}号楼消防设施维护保养合同的请示（含附件清单）")
        };
        let truth = if number % 2 == 0 { "TRUE" } else { "FALSE" };
        assert_eq!(row.cells[0], title);
        let rest = [number.to_string(), format!("{number:04}"), format!("{number}.25"), truth.to_owned()];
        assert_eq!(row.cells[2..6], rest);
    }
    assert_eq!(rows[30].cells[1], "2024-05-31");
    let second = source.rows("第二").and_then(|mut rows| rows.next_rows(9)).expect("readable");
    assert_eq!(
        (second[0].number, second[0].cells.as_slice()),
        (5, ["", "", "远处"].map(str::to_owned).as_slice())
    );
}

#[test]
fn a_damaged_workbook_of_the_old_kind_ends_in_words() {
    let sound =
        std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sheets/register.xls")).expect("read");
    let made = Made::new("damaged.xls");
    for step in 0..600 {
        let mut bytes = sound.clone();
        let at = (step * 7_919 + 29) % bytes.len();
        bytes[at] = bytes[at].wrapping_add(101);
        bytes[(at * 31) % sound.len()] = 0xFF;
        if step % 5 == 0 {
            bytes.truncate(at.max(8));
        }
        std::fs::write(&made.path, bytes).expect("written");
        // Whatever comes, it comes as an answer.
        match read(&made.path) {
            Ok(rows) => assert!(rows.len() <= 70_000),
            Err(problem) => assert!(!problem.detail.contains("without a word"), "the thread panicked"),
        }
    }
}

#[test]
fn what_is_no_spreadsheet_is_told() {
    for (name, bytes) in [
        ("a.pdf", b"%PDF-1.7 ...".as_slice()),
        ("a.xls", b"<html><table><tr><td>1</td></tr></table>"),
        ("a.csv", b"a\0b\0c"),
    ] {
        assert_eq!(refused(&Made::bytes(name, bytes).path), SheetProblemKind::NotASheet, "{name}");
    }
    let inner = Made::archive("a.zip", |zip| entry(zip, "inner.zip", "PK"));
    assert_eq!(refused(&inner.path), SheetProblemKind::NotASheet, "archives within archives are not opened");
    assert_eq!(refused(&Made::bytes("a.xlsx", b"PK\x03\x04 torn").path), SheetProblemKind::Unreadable);
}

#[test]
fn a_reader_who_leaves_ends_the_reading() {
    let made = rows_of(50_000);
    let source = SheetSource::open(&made.path, SheetLimits::default()).expect("readable");
    let mut rows = source.rows("表").expect("begun");
    assert_eq!(rows.next_rows(10).expect("rows").len(), 10);
    drop(rows);
    assert_eq!(source.rows("表").and_then(|mut again| again.next_rows(3)).expect("anew")[0].number, 1);
}

/// A register of so many rows and twelve columns, each with a title of its own.
fn rows_of(count: u64) -> Made {
    Made::archive("大.xlsx", |zip| {
        skeleton(zip);
        zip.start_file("xl/sharedStrings.xml", SimpleFileOptions::default()).expect("an entry");
        zip.write_all(b"<sst>").expect("written");
        for row in 0..count {
            write!(zip, "<si><t>关于第{row}号楼消防设施维护保养合同的请示</t></si>").expect("written");
        }
        zip.write_all(b"</sst>").expect("written");
        zip.start_file("xl/worksheets/sheet1.xml", SimpleFileOptions::default()).expect("an entry");
        zip.write_all(b"<worksheet><sheetData>").expect("written");
        for row in 1..=count {
            write!(zip, "<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>{}</v></c>", row - 1).expect("written");
            for column in 'B'..='L' {
                write!(zip, "<c r=\"{column}{row}\"><v>{}</v></c>", row * 7).expect("written");
            }
            zip.write_all(b"</row>").expect("written");
        }
        zip.write_all(b"</sheetData></worksheet>").expect("written");
    })
}

#[test]
fn a_hundred_thousand_rows_take_little_memory() {
    let made = rows_of(100_000);
    let before = peak();
    let source = SheetSource::open(&made.path, SheetLimits::default()).expect("readable");
    let mut rows = source.rows("表").expect("begun");
    let mut count = 0;
    loop {
        let some = rows.next_rows(1_000).expect("rows");
        if some.is_empty() {
            break;
        }
        count += some.len();
    }
    assert_eq!(count, 100_000);
    let more = peak() - before;
    println!("100,000 rows of 12 cells: {more} MiB more than before, {} MiB in all", peak());
    assert!(more <= 48, "{more} MiB");
}
