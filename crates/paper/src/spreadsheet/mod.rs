//! Lists as spreadsheets: xlsx and CSV that no program runs as formulas and that import back equal, written row
//! by row, so that a register of a million rows takes no more memory than one of a thousand.

mod separated;
mod workbook;

use crate::PaperError;
use chrono::{Datelike, NaiveDate};
use separated::Separated;
use std::borrow::Cow;
use std::io::Write;
use workbook::Workbook;

/// A list: heads and rows of the same width.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// Name of the sheet.
    pub name: String,
    /// Printed at the foot of every page: the level mark and who exported it when.
    pub foot: String,
    /// When it was made, `YYYY-MM-DD`; the file says nothing else of its origin.
    pub made_on: String,
    /// Heads of the columns.
    pub heads: Vec<String>,
    /// Rows.
    pub rows: Vec<Vec<Cell>>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Text, numbers that are names (档号, ID) among them: it stays text.
    Text(String),
    /// A number to reckon with.
    Number(i64),
    /// A day.
    Day(NaiveDate),
    /// Nothing.
    Empty,
}

impl Cell {
    /// Text, or nothing.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Cell {
        let text = text.into();
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }

    /// A whole day `YYYY-MM-DD` as a day, anything else (`2024`, `2024-05`) as the text it is.
    #[must_use]
    pub fn day(text: &str) -> Cell {
        let day = (text.len() == 10).then(|| text.parse::<NaiveDate>().ok()).flatten();
        // The calendar of spreadsheets is wrong before March 1900.
        day.filter(|day| day.year() > 1900).map_or_else(|| Cell::text(text), Cell::Day)
    }
}

/// What makes a cell a formula for one program or another, half and full width.
const DANGEROUS: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A text that no program runs. One `'` goes before it; reading takes exactly that one off again.
fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(DANGEROUS) || text.starts_with('\'') {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// A list on its way out, row by row.
pub struct SheetWriter<W: Write>(Form<W>);

enum Form<W: Write> {
    Separated(Separated<W>),
    Workbook(Box<Workbook<W>>),
}

impl<W: Write> SheetWriter<W> {
    /// CSV: UTF-8 with its mark, so that Excel reads it as such.
    pub fn csv(out: W, heads: &[String]) -> Result<SheetWriter<W>, PaperError> {
        Ok(SheetWriter(Form::Separated(Separated::begin(out, heads)?)))
    }

    /// An xlsx with the name, foot, day and heads of `front`, whose rows come first.
    pub fn xlsx(out: W, front: Sheet) -> SheetWriter<W> {
        SheetWriter(Form::Workbook(Box::new(Workbook::begin(out, front))))
    }

    /// Writes one row.
    pub fn put(&mut self, row: &[Cell]) -> Result<(), PaperError> {
        match &mut self.0 {
            Form::Separated(separated) => separated.put(row),
            Form::Workbook(workbook) => workbook.put(row),
        }
    }

    /// Ends the file and hands back what it was written to.
    pub fn finish(self) -> Result<W, PaperError> {
        match self.0 {
            Form::Separated(separated) => Ok(separated.finish()),
            Form::Workbook(workbook) => workbook.finish(),
        }
    }
}

/// The list of rows that an import refused: the columns as they came, and a last one saying why.
#[must_use]
pub fn error_file(heads: &[String], wrong: &[(Vec<String>, String)], error_head: &str) -> Sheet {
    let heads: Vec<String> = heads.iter().cloned().chain([error_head.to_owned()]).collect();
    let rows = wrong.iter().map(|(cells, why)| {
        let mut row: Vec<Cell> = cells.iter().map(Cell::text).collect();
        row.resize(heads.len() - 1, Cell::Empty);
        row.push(Cell::text(why));
        row
    });
    Sheet { name: error_head.to_owned(), rows: rows.collect(), heads, ..Sheet::default() }
}

/// The list as CSV in memory.
pub fn write_csv(sheet: &Sheet) -> Result<Vec<u8>, PaperError> {
    let mut writer = SheetWriter::csv(Vec::new(), &sheet.heads)?;
    for row in &sheet.rows {
        writer.put(row)?;
    }
    writer.finish()
}

/// The list as xlsx in memory: nothing of it touches the disk unencrypted.
pub fn write_xlsx(sheet: &Sheet) -> Result<Vec<u8>, PaperError> {
    let front = Sheet { rows: Vec::new(), ..sheet.clone() };
    let mut writer = SheetWriter::xlsx(Vec::new(), front);
    for row in &sheet.rows {
        writer.put(row)?;
    }
    writer.finish()
}

fn not_written<E>(_: E) -> PaperError {
    PaperError::NotWritten
}
