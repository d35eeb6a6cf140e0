//! Lists as spreadsheets: xlsx and CSV that no program runs as formulas and that import back equal.

use crate::PaperError;
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
};
use std::borrow::Cow;

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

/// The list as CSV: UTF-8 with its mark, so that Excel reads it as such.
#[must_use]
pub fn write_csv(sheet: &Sheet) -> Vec<u8> {
    let mut out = String::from("\u{feff}");
    let heads: Vec<Cell> = sheet.heads.iter().map(Cell::text).collect();
    for row in std::iter::once(&heads).chain(&sheet.rows) {
        for (column, cell) in row.iter().enumerate() {
            if column > 0 {
                out.push(',');
            }
            match cell {
                Cell::Text(text) => push_quoted(&mut out, &harmless(text)),
                Cell::Number(number) => out.push_str(&number.to_string()),
                Cell::Day(day) => out.push_str(&day.to_string()),
                Cell::Empty => (),
            }
        }
        out.push_str("\r\n");
    }
    out.into_bytes()
}

fn push_quoted(out: &mut String, text: &str) {
    let plain = !text.contains([',', ';', '"', '\r', '\n', '\t']) && text.trim() == text;
    if plain {
        out.push_str(text);
    } else {
        out.push('"');
        out.push_str(&text.replace('"', "\"\""));
        out.push('"');
    }
}

/// The list as xlsx, made in memory: nothing of it touches the disk unencrypted.
pub fn write_xlsx(sheet: &Sheet) -> Result<Vec<u8>, PaperError> {
    let mut workbook = Workbook::new();
    let made_on = ExcelDateTime::parse_from_str(&sheet.made_on)
        .or_else(|_| ExcelDateTime::from_ymd(2000, 1, 1))
        .map_err(not_written)?;
    // Without this the clock of the machine would stand in the file.
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made_on));
    let page = workbook.add_worksheet();
    page.set_name(sheet_name(&sheet.name)).map_err(not_written)?;
    write_page(page, sheet).map_err(not_written)?;
    workbook.save_to_buffer().map_err(not_written)
}

fn not_written(_: rust_xlsxwriter::XlsxError) -> PaperError {
    PaperError::NotWritten
}

fn write_page(page: &mut Worksheet, sheet: &Sheet) -> Result<(), rust_xlsxwriter::XlsxError> {
    let head = Format::new()
        .set_bold()
        .set_background_color(Color::RGB(0x00E8_EDF2))
        .set_border_bottom(FormatBorder::Thin)
        .set_align(FormatAlign::VerticalCenter);
    let as_text = Format::new().set_num_format("@");
    let as_day = Format::new().set_num_format("yyyy-mm-dd");
    for (column, name) in (0_u16..).zip(&sheet.heads) {
        page.write_string_with_format(0, column, harmless(name), &head)?;
        page.set_column_width(column, width(sheet, usize::from(column)))?;
    }
    for (row, cells) in (1_u32..).zip(&sheet.rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                Cell::Text(text) => {
                    page.write_string_with_format(row, column, harmless(text), &as_text)?;
                }
                // Beyond 53 bits a spreadsheet's number loses digits; as text it keeps them.
                Cell::Number(number) => match i32::try_from(*number) {
                    Ok(small) => _ = page.write_number(row, column, small)?,
                    Err(_) => _ = page.write_string(row, column, number.to_string())?,
                },
                Cell::Day(day) => {
                    let day = ExcelDateTime::parse_from_str(&day.to_string())?;
                    page.write_datetime_with_format(row, column, &day, &as_day)?;
                }
                Cell::Empty => (),
            }
        }
    }
    let last = u16::try_from(sheet.heads.len().saturating_sub(1)).unwrap_or(u16::MAX);
    page.set_freeze_panes(1, 0)?;
    page.autofilter(0, 0, u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX), last)?;
    page.set_repeat_rows(0, 0)?.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    page.set_footer(format!("&L{}&R&P / &N", sheet.foot.replace('&', "&&")));
    Ok(())
}

/// Wide enough for what is in it, as far as a screen goes.
fn width(sheet: &Sheet, column: usize) -> f64 {
    let letters = |text: &str| -> u16 {
        // A Chinese character takes the room of two Latin ones.
        text.chars().take(60).map(|letter| if letter.is_ascii() { 1 } else { 2 }).sum()
    };
    let of_cell = |cell: &Cell| match cell {
        Cell::Text(text) => letters(text),
        Cell::Number(_) => 8,
        Cell::Day(_) => 10,
        Cell::Empty => 0,
    };
    let head = sheet.heads.get(column).map_or(0, |head| letters(head));
    let cells = sheet.rows.iter().take(200).filter_map(|row| row.get(column)).map(of_cell);
    f64::from(cells.max().unwrap_or_default().max(head).clamp(6, 48) + 3)
}

/// Sheet names are short and lack some letters.
fn sheet_name(name: &str) -> String {
    let name: String = name.chars().filter(|letter| !"[]:*?/\\'".contains(*letter)).take(31).collect();
    if name.is_empty() { "1".to_owned() } else { name }
}
