//! Registers as an office exports them, every row another: as CSV and, by the program's own writer, as xlsx.

use crate::chance::Chance;
use crate::titles;
use app::{Error, Result};
use paper::spreadsheet::{Cell, Sheet};
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;

/// The heads and the field that each is for.
const COLUMNS: [(&str, &str); 7] = [
    ("题名", "title"),
    ("文号", "document_number"),
    ("日期", "document_date"),
    ("责任者", "author"),
    ("类目", "category"),
    ("部门", "department"),
    ("页数", "pages"),
];

/// Code of the category and name of the department that every row names.
pub(crate) struct Words {
    pub(crate) category: String,
    pub(crate) department: String,
}

fn broken(error: impl std::fmt::Display) -> Error {
    Error::Broken(error.to_string())
}

/// The rows one after the other.
fn rows(words: &Words, rows: usize) -> impl Iterator<Item = [String; 7]> {
    let mut chance = Chance::of(8_000);
    (0..rows).map(move |n| {
        let year = 2008 + i32::try_from(n % 15).unwrap_or(0);
        [
            titles::title(&mut chance, year),
            format!("云澜档字〔{year}〕{n}号"),
            format!("{year}-{:02}-{:02}", n / 15 % 12 + 1, n / 180 % 28 + 1),
            titles::author(&mut chance).to_owned(),
            words.category.clone(),
            words.department.clone(),
            (n % 60 + 1).to_string(),
        ]
    })
}

/// Writes the register as CSV.
pub(crate) fn write_csv(to: &Path, words: &Words, count: usize) -> Result<()> {
    let mut file = std::io::BufWriter::new(std::fs::File::create(to).map_err(broken)?);
    writeln!(file, "{}", COLUMNS.map(|(head, _)| head).join(",")).map_err(broken)?;
    for row in rows(words, count) {
        writeln!(file, "{}", row.join(",")).map_err(broken)?;
    }
    file.flush().map_err(broken)
}

/// Writes the register as xlsx.
pub(crate) fn write_xlsx(to: &Path, words: &Words, count: usize) -> Result<()> {
    let cells = |[title, number, date, author, category, department, pages]: [String; 7]| {
        vec![
            Cell::text(title),
            Cell::text(number),
            Cell::day(&date),
            Cell::text(author),
            Cell::text(category),
            Cell::text(department),
            Cell::Number(pages.parse().unwrap_or(1)),
        ]
    };
    let sheet = Sheet {
        name: "登记册".to_owned(),
        made_on: "2026-01-05".to_owned(),
        heads: COLUMNS.map(|(head, _)| head.to_owned()).to_vec(),
        rows: rows(words, count).map(cells).collect(),
        ..Sheet::default()
    };
    std::fs::write(to, paper::spreadsheet::write_xlsx(&sheet).map_err(broken)?).map_err(broken)
}

/// How such a file is understood.
pub(crate) fn mapping() -> Value {
    let columns: Vec<Value> =
        COLUMNS.iter().map(|(head, field)| json!({ "field": field, "column": head })).collect();
    json!({ "name": "", "source": "", "subject": "records", "columns": columns })
}
