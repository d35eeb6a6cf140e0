//! Files made for a test, entry by entry.

use intake::sheet::{SheetLimits, SheetProblem, SheetProblemKind, SheetRow, SheetSource};
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A folder for the file, and the file.
pub(crate) struct Made {
    folder: TempDir,
    pub(crate) path: PathBuf,
}

impl Made {
    pub(crate) fn new(name: &str) -> Made {
        let folder = TempDir::new().expect("a folder");
        let path = folder.path().join(name);
        Made { folder, path }
    }

    pub(crate) fn bytes(name: &str, bytes: &[u8]) -> Made {
        let made = Made::new(name);
        std::fs::write(&made.path, bytes).expect("written");
        made
    }

    /// An archive whose entries are written by the closure, piece by piece.
    pub(crate) fn archive(name: &str, fill: impl FnOnce(&mut ZipWriter<File>)) -> Made {
        let made = Made::new(name);
        let mut zip = ZipWriter::new(File::create(&made.path).expect("a file"));
        fill(&mut zip);
        zip.finish().expect("an archive");
        assert!(made.folder.path().exists());
        made
    }

    /// A workbook of one sheet named 表 with this content of `sheetData`.
    pub(crate) fn workbook(data: &str) -> Made {
        Made::archive("登记簿.xlsx", |zip| {
            skeleton(zip);
            entry(zip, "xl/worksheets/sheet1.xml", &sheet(data));
        })
    }
}

pub(crate) fn sheet(data: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet><sheetData>{data}</sheetData></worksheet>")
}

pub(crate) fn entry(zip: &mut ZipWriter<File>, name: &str, text: &str) {
    zip.start_file(name, SimpleFileOptions::default()).expect("an entry");
    zip.write_all(text.as_bytes()).expect("written");
}

/// Everything of a workbook but its sheet; the styles know a day, a date in words and four digits.
pub(crate) fn skeleton(zip: &mut ZipWriter<File>) {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    entry(
        zip,
        "_rels/.rels",
        &format!(
            "<Relationships><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        ),
    );
    entry(
        zip,
        "xl/_rels/workbook.xml.rels",
        &format!(
            "<Relationships><Relationship Id=\"a\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
             <Relationship Id=\"b\" Type=\"{office}/sharedStrings\" Target=\"sharedStrings.xml\"/>\
             <Relationship Id=\"c\" Type=\"{office}/styles\" Target=\"/xl/styles.xml\"/></Relationships>"
        ),
    );
    entry(
        zip,
        "xl/workbook.xml",
        "<workbook xmlns:r=\"x\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>",
    );
    entry(
        zip,
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>\
         <numFmt numFmtId=\"177\" formatCode=\"0000\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>\
         <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"176\"/><xf numFmtId=\"177\"/></cellXfs></styleSheet>",
    );
}

/// All rows of the first sheet.
pub(crate) fn read(path: &Path) -> Result<Vec<SheetRow>, SheetProblem> {
    read_within(path, SheetLimits::default())
}

pub(crate) fn read_within(path: &Path, limits: SheetLimits) -> Result<Vec<SheetRow>, SheetProblem> {
    let source = SheetSource::open(path, limits)?;
    let mut rows = source.rows(&source.sheets()[0])?;
    let mut all = Vec::new();
    loop {
        let some = rows.next_rows(1_000)?;
        if some.is_empty() {
            return Ok(all);
        }
        all.extend(some);
    }
}

/// The cells of all rows.
pub(crate) fn cells(path: &Path) -> Vec<Vec<String>> {
    read(path).expect("readable").into_iter().map(|row| row.cells).collect()
}

/// Why it is refused.
pub(crate) fn refused(path: &Path) -> SheetProblemKind {
    read(path).expect_err("refused").kind
}

/// The most memory this process ever held, in MiB.
pub(crate) fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("a status");
    let line = status.lines().find(|line| line.starts_with("VmHWM")).expect("a peak");
    line.split_whitespace().nth(1).and_then(|kib| kib.parse::<u64>().ok()).expect("a number") / 1024
}
