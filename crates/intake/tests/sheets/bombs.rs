//! Files built to harm: refused within 64 MiB and two seconds.

use crate::made::{Made, entry, peak, read, read_within, sheet, skeleton};
use intake::sheet::{SheetLimits, SheetProblemKind};
use std::io::Write;
use std::path::Path;
use zip::write::SimpleFileOptions;

/// Reads, and measures what it took until it was refused.
fn defused(path: &Path, kind: SheetProblemKind) {
    defused_within(path, kind, SheetLimits::default());
}

fn defused_within(path: &Path, kind: SheetProblemKind, limits: SheetLimits) {
    let (before, begun) = (peak(), worked());
    let problem = read_within(path, limits).expect_err("refused");
    assert_eq!(problem.kind, kind, "{problem}");
    let (more, took) = (peak() - before, worked() - begun);
    assert!(more <= 64, "{problem}: {more} MiB");
    assert!(took < 200, "{problem}: {took} hundredths of a second of work");
}

/// What this process has worked so far, in hundredths of a second: what else the machine does is not counted.
fn worked() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").expect("Linux tells");
    let after_name = stat.rsplit(')').next().expect("a name in brackets");
    after_name.split_whitespace().skip(11).take(2).map(|ticks| ticks.parse::<u64>().expect("ticks")).sum()
}

/// An entry of so many MiB of the same bytes.
fn inflated(name: &'static str, start: &'static str, filling: &'static str, mebibytes: usize) -> Made {
    Made::archive("bomb.xlsx", move |zip| {
        skeleton(zip);
        zip.start_file(name, SimpleFileOptions::default()).expect("an entry");
        zip.write_all(start.as_bytes()).expect("written");
        let piece = filling.repeat((1 << 20) / filling.len());
        for _ in 0..mebibytes {
            zip.write_all(piece.as_bytes()).expect("written");
        }
        if name != "xl/worksheets/sheet1.xml" {
            entry(
                zip,
                "xl/worksheets/sheet1.xml",
                &sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"),
            );
        }
    })
}

#[test]
fn a_sheet_of_nothing_many_times() {
    let made = inflated("xl/worksheets/sheet1.xml", "<worksheet><sheetData>", "<row></row>", 300);
    defused(&made.path, SheetProblemKind::Bomb);
}

#[test]
fn shared_texts_beyond_measure() {
    let made = inflated("xl/sharedStrings.xml", "<sst>", "<si><t>xxxxxxxxxxxxxxxx</t></si>", 300);
    defused(&made.path, SheetProblemKind::Bomb);
    let limits = SheetLimits { ratio: u64::MAX, shared_text_bytes: 4 << 20, ..SheetLimits::default() };
    defused_within(&made.path, SheetProblemKind::TooLarge, limits);
}

#[test]
fn one_text_without_end() {
    let made =
        inflated("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>", "1234567890123456", 300);
    let limits = SheetLimits { ratio: u64::MAX, ..SheetLimits::default() };
    defused_within(&made.path, SheetProblemKind::Bomb, limits);
    let made = inflated("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>", "1&#50;", 300);
    defused_within(&made.path, SheetProblemKind::CellTooLong, limits);
    let made = inflated("xl/worksheets/sheet1.xml", "<worksheet><!-- ", "<row/>", 300);
    defused_within(&made.path, SheetProblemKind::Bomb, limits);
}

#[test]
fn marks_within_marks_without_end() {
    let made = inflated("xl/worksheets/sheet1.xml", "<worksheet>", "<row>", 300);
    let limits = SheetLimits { ratio: u64::MAX, ..SheetLimits::default() };
    defused_within(&made.path, SheetProblemKind::Bomb, limits);
}

#[test]
fn a_directory_that_understates_its_entries() {
    let made = inflated("xl/worksheets/sheet1.xml", "<worksheet><sheetData>", "<row></row>", 200);
    let mut bytes = std::fs::read(&made.path).expect("read");
    // The uncompressed size stands 24 bytes into every header of the directory.
    let headers: Vec<usize> =
        bytes.windows(4).enumerate().filter(|(_, four)| *four == b"PK\x01\x02").map(|(at, _)| at).collect();
    for at in headers {
        bytes[at + 24..at + 28].copy_from_slice(&2_000_u32.to_le_bytes());
    }
    std::fs::write(&made.path, bytes).expect("written");
    defused(&made.path, SheetProblemKind::Bomb);
}

#[test]
fn entries_without_number() {
    let made = Made::archive("bomb.xlsx", |zip| {
        for number in 0..20_000 {
            entry(zip, &format!("{number}"), "");
        }
    });
    defused(&made.path, SheetProblemKind::Bomb);
}

#[test]
fn entries_that_share_their_bytes() {
    let made = Made::archive("bomb.xlsx", |zip| entry(zip, "a.xml", &"x".repeat(4_096)));
    let bytes = std::fs::read(&made.path).expect("read");
    let directory = bytes.windows(4).position(|four| four == b"PK\x01\x02").expect("a header");
    let end = bytes.windows(4).position(|four| four == b"PK\x05\x06").expect("an end");
    let (header, mut tail) = (bytes[directory..end].to_vec(), bytes[end..].to_vec());
    let mut second = header.clone();
    let name = second.windows(5).position(|name| name == b"a.xml").expect("a name");
    second[name] = b'b';
    let size = u32::try_from(header.len() * 2).expect("small");
    tail[8..10].copy_from_slice(&2_u16.to_le_bytes());
    tail[10..12].copy_from_slice(&2_u16.to_le_bytes());
    tail[12..16].copy_from_slice(&size.to_le_bytes());
    std::fs::write(&made.path, [&bytes[..directory], &header, &second, &tail].concat()).expect("written");
    defused(&made.path, SheetProblemKind::Bomb);
}

#[test]
fn entities_that_grow() {
    let laughs = "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    let made = Made::archive("bomb.xlsx", |zip| {
        skeleton(zip);
        entry(zip, "xl/sharedStrings.xml", &format!("{laughs}<sst><si><t>&b;</t></si></sst>"));
        entry(zip, "xl/worksheets/sheet1.xml", &sheet(""));
    });
    defused(&made.path, SheetProblemKind::Bomb);
    let made = Made::workbook("<row><c t=\"str\"><v>&b;</v></c></row>");
    defused(&made.path, SheetProblemKind::Unreadable);
}

#[test]
fn dimensions_beyond_reason() {
    let made = Made::workbook("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>");
    defused(&made.path, SheetProblemKind::TooManyColumns);
    let made = Made::workbook("<row r=\"4294967295\"><c r=\"A4294967295\"><v>1</v></c></row>");
    defused(&made.path, SheetProblemKind::TooManyRows);
    let made = Made::workbook("<row r=\"1\"><c r=\"ZZZZZZZZZZZZZZZZ1\"><v>1</v></c></row>");
    defused(&made.path, SheetProblemKind::Unreadable);
}

#[test]
fn repetitions_of_an_open_document() {
    let ods = |rows: u64, columns: u64| {
        Made::archive("bomb.ods", move |zip| {
            entry(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            let content = format!(
                "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"t\">\
                 <table:table-row table:number-rows-repeated=\"{rows}\"><table:table-cell table:number-columns-repeated=\"{columns}\" \
                 office:value-type=\"float\" office:value=\"1\"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
            );
            entry(zip, "content.xml", &content);
        })
    };
    defused(&ods(1, 16_384).path, SheetProblemKind::TooManyColumns);
    let limits = SheetLimits { rows: 100_000, ..SheetLimits::default() };
    defused_within(&ods(u64::MAX, 1).path, SheetProblemKind::TooManyRows, limits);
}

#[test]
fn a_line_without_end() {
    let made = Made::bytes("bomb.csv", "x".repeat(40 << 20).as_bytes());
    defused(&made.path, SheetProblemKind::CellTooLong);
    let quoted = format!("a,b\n\"{}", "x,\n".repeat(2 << 20));
    let made = Made::bytes("bomb.csv", quoted.as_bytes());
    defused(&made.path, SheetProblemKind::CellTooLong);
}

#[test]
fn a_sound_file_passes_all_that() {
    let made = Made::workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
    assert_eq!(read(&made.path).expect("readable")[0].cells, ["1"]);
}
