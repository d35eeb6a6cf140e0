//! Workbooks of Excel 97 to 2003, record by record. Every length is checked: the release build aborts on a
//! panic, so a parser that panics on a damaged file would take the vault's program with it.

use super::compound::{u16_at, u32_at, workbook_stream};
use super::number::{Shown, number};
use super::plain::plain;
use super::rows::{RowSink, Stop};
use super::xls_texts::{Texts, short_text, text_of};
use super::{SheetLimits, SheetProblem, SheetProblemKind};
use std::collections::HashMap;
use std::path::Path;

const BOF: u16 = 0x0809;
const EOF: u16 = 0x000A;
const CONTINUE: u16 = 0x003C;
const ERRORS: &[(u8, &str)] = &[
    (0x00, "#NULL!"),
    (0x07, "#DIV/0!"),
    (0x0F, "#VALUE!"),
    (0x17, "#REF!"),
    (0x1D, "#NAME?"),
    (0x24, "#NUM!"),
    (0x2A, "#N/A"),
];

/// A workbook's names and where its sheets begin.
#[derive(Debug, Clone, Default)]
pub(crate) struct OldWorkbook {
    pub(crate) sheets: Vec<(String, usize)>,
}

/// Reads the file whole: its own format jumps about.
fn stream_of(path: &Path, limits: &SheetLimits) -> Result<Vec<u8>, SheetProblem> {
    if std::fs::metadata(path)?.len() > limits.xls_bytes {
        return Err(SheetProblem::new(SheetProblemKind::TooLarge, "xls").limit(limits.xls_bytes));
    }
    workbook_stream(&std::fs::read(path)?)
}

/// The names of the sheets.
pub(crate) fn examine(path: &Path, limits: &SheetLimits) -> Result<OldWorkbook, SheetProblem> {
    let stream = stream_of(path, limits)?;
    let (_, _, first) = record(&stream, 0).ok_or_else(|| SheetProblem::unreadable("first record"))?;
    // Excel 95 and before wrote texts in the code page of their machine, and other records: saved anew they are read.
    if is_too_old(&stream) {
        return Err(SheetProblem::new(SheetProblemKind::TooOld, "a workbook of Excel 95 or before"));
    }
    if u16_at(&stream, 0) != Some(BOF) || u16_at(first, 0) != Some(0x0600) {
        return Err(SheetProblem::unreadable("first record"));
    }
    let mut workbook = OldWorkbook::default();
    let mut at = 0;
    while let Some((kind, next, data)) = record(&stream, at) {
        match kind {
            0x002F => return Err(SheetProblem::new(SheetProblemKind::Protected, "password")),
            // Only sheets of cells; charts and macros have other types.
            0x0085 if data.get(5) == Some(&0) => {
                let start = u32_at(data, 0).and_then(|start| usize::try_from(start).ok());
                if let (Some(start), Some(name)) = (start, data.get(6..).and_then(short_text)) {
                    workbook.sheets.push((name, start));
                }
            }
            EOF => break,
            _ => (),
        }
        at = next;
    }
    if workbook.sheets.is_empty() { Err(SheetProblem::unreadable("no sheets")) } else { Ok(workbook) }
}

/// Whether records of Excel 2 to 95 begin here: within a compound file, or as the bare file itself.
pub(super) fn is_too_old(start: &[u8]) -> bool {
    match (u16_at(start, 0), u16_at(start, 2)) {
        (Some(0x0009), Some(4)) | (Some(0x0209 | 0x0409), Some(6)) => true,
        (Some(BOF), Some(4..=16)) => u16_at(start, 4).is_some_and(|version| version < 0x0600),
        _ => false,
    }
}

/// Kind, where the next record begins, and the data of a record.
pub(super) fn record(stream: &[u8], at: usize) -> Option<(u16, usize, &[u8])> {
    let (kind, length) = (u16_at(stream, at)?, usize::from(u16_at(stream, at + 2)?));
    let (start, end) = (at + 4, at + 4 + length);
    Some((kind, end, stream.get(start..end)?))
}

/// The data of a record in its pieces: itself, and the records that continue it.
pub(super) fn pieces(stream: &[u8], at: usize) -> Vec<&[u8]> {
    let mut pieces = Vec::new();
    let mut at = at;
    while let Some((kind, next, data)) = record(stream, at) {
        if !pieces.is_empty() && kind != CONTINUE {
            break;
        }
        pieces.push(data);
        at = next;
    }
    pieces
}

/// What the cells of all sheets lean on.
struct Globals {
    texts: Texts,
    styles: Vec<Shown>,
    from_1904: bool,
}

fn globals(stream: &[u8], limits: &SheetLimits) -> Result<Globals, SheetProblem> {
    let (mut formats, mut styles) = (HashMap::new(), Vec::new());
    let mut globals = Globals { texts: Texts::default(), styles: Vec::new(), from_1904: false };
    let mut at = 0;
    while let Some((kind, next, data)) = record(stream, at) {
        match kind {
            0x0022 => globals.from_1904 = u16_at(data, 0) == Some(1),
            0x041E => {
                if let (Some(id), Some(code)) = (u16_at(data, 0), data.get(2..).and_then(text_of)) {
                    formats.insert(id, Shown::written(&code));
                }
            }
            0x00E0 => styles.push(u16_at(data, 2).unwrap_or_default()),
            0x00FC => globals.texts = Texts::read(&pieces(stream, at), limits)?,
            EOF => break,
            _ => (),
        }
        at = next;
    }
    let shown = |id: &u16| formats.get(id).copied().unwrap_or_else(|| Shown::built_in(u32::from(*id)));
    globals.styles = styles.iter().map(shown).collect();
    Ok(globals)
}

/// Reads all rows of a sheet.
pub(crate) fn read(workbook: &OldWorkbook, path: &Path, sheet: &str, sink: &mut RowSink) -> Result<(), Stop> {
    let stream = stream_of(path, sink.limits())?;
    let globals = globals(&stream, sink.limits())?;
    let start = workbook.sheets.iter().find(|(name, _)| name == sheet).map_or(0, |(_, start)| *start);
    let mut row = Row { number: 0, cells: Vec::new(), awaited: None };
    // The sheet's own beginning is passed; charts within it begin and end too.
    let mut at = record(&stream, start).map_or(start, |(_, next, _)| next);
    let mut inner = 0_usize;
    while let Some((kind, next, data)) = record(&stream, at) {
        match kind {
            BOF => inner += 1,
            EOF if inner == 0 => break,
            EOF => inner -= 1,
            0x0207 if inner == 0 => row.set_awaited(text_of(data)),
            _ if inner == 0 => row.take(kind, data, &globals, sink)?,
            _ => (),
        }
        at = next;
    }
    row.leave(sink)
}

/// The row under reading.
struct Row {
    number: u64,
    cells: Vec<String>,
    /// The column of a formula whose text comes in the next record.
    awaited: Option<usize>,
}

impl Row {
    fn leave(&mut self, sink: &mut RowSink) -> Result<(), Stop> {
        sink.put(self.number, std::mem::take(&mut self.cells))
    }

    fn set(&mut self, column: usize, text: String) {
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        self.cells[column] = text;
    }

    fn set_awaited(&mut self, text: Option<String>) {
        if let (Some(column), Some(text)) = (self.awaited.take(), text) {
            self.set(column, plain(&text));
        }
    }

    fn take(&mut self, kind: u16, data: &[u8], globals: &Globals, sink: &mut RowSink) -> Result<(), Stop> {
        if !matches!(kind, 0x0203 | 0x0204 | 0x0205 | 0x027E | 0x00BD | 0x00FD | 0x0006 | 0x00D6) {
            return Ok(());
        }
        let (Some(number), Some(column)) = (u16_at(data, 0), u16_at(data, 2)) else {
            return Err(SheetProblem::unreadable("cell").at(self.number).into());
        };
        let (number, column) = (u64::from(number) + 1, usize::from(column));
        if number != self.number {
            self.leave(sink)?;
            self.number = number;
        }
        // An xls has 256 columns; whoever says more has damaged it.
        if column >= 256 {
            return Err(SheetProblem::unreadable("column").at(number).into());
        }
        let cell = |value: f64, style: usize| {
            let shown = u16_at(data, style).and_then(|style| globals.styles.get(usize::from(style)).copied());
            number_of(value, shown.unwrap_or_default(), globals.from_1904)
        };
        match kind {
            0x0203 => self.set(column, f64_at(data, 6).map(|value| cell(value, 4)).unwrap_or_default()),
            0x027E => self.set(column, u32_at(data, 6).map(|raw| cell(packed(raw), 4)).unwrap_or_default()),
            0x00BD => {
                for (ahead, six) in data.get(4..).unwrap_or_default().chunks_exact(6).enumerate() {
                    if column + ahead < 256 {
                        let raw = u32_at(six, 2).unwrap_or_default();
                        self.set(column + ahead, cell(packed(raw), 4 + ahead * 6));
                    }
                }
            }
            0x00FD => {
                let index = u32_at(data, 6).and_then(|index| usize::try_from(index).ok());
                let text = index.and_then(|index| globals.texts.get(index));
                self.set(column, plain(text.unwrap_or_default()));
            }
            0x0204 | 0x00D6 => {
                self.set(column, data.get(6..).and_then(text_of).map(|text| plain(&text)).unwrap_or_default())
            }
            0x0205 => self.set(column, truth_or_error(data.get(6), data.get(7))),
            _ => self.formula(column, data, cell),
        }
        Ok(())
    }

    fn formula(&mut self, column: usize, data: &[u8], cell: impl Fn(f64, usize) -> String) {
        self.awaited = None;
        if u16_at(data, 12) != Some(0xFFFF) {
            return self.set(column, f64_at(data, 6).map(|value| cell(value, 4)).unwrap_or_default());
        }
        match data.get(6) {
            Some(0) => self.awaited = Some(column),
            Some(1) => self.set(column, truth_or_error(data.get(8), Some(&0))),
            Some(2) => self.set(column, truth_or_error(data.get(8), Some(&1))),
            _ => (),
        }
    }
}

fn f64_at(data: &[u8], at: usize) -> Option<f64> {
    let (low, high) = (u32_at(data, at)?, u32_at(data, at + 4)?);
    Some(f64::from_bits(u64::from(high) << 32 | u64::from(low)))
}

/// A number packed into thirty bits: whole or the upper half of a float, perhaps a hundredfold.
fn packed(raw: u32) -> f64 {
    let value = if raw & 2 == 0 {
        f64::from_bits(u64::from(raw & !3) << 32)
    } else {
        f64::from(i32::from_ne_bytes(raw.to_ne_bytes()) >> 2)
    };
    if raw & 1 == 0 { value } else { value / 100.0 }
}

fn number_of(value: f64, shown: Shown, from_1904: bool) -> String {
    // Fifteen digits are what Excel keeps and shows.
    number(&format!("{value:.14e}"), shown, from_1904)
}

fn truth_or_error(value: Option<&u8>, is_error: Option<&u8>) -> String {
    let value = value.copied().unwrap_or_default();
    if is_error == Some(&1) {
        let known = ERRORS.iter().find(|(code, _)| *code == value);
        return known.map_or("#N/A", |(_, text)| text).to_owned();
    }
    if value == 0 { "FALSE" } else { "TRUE" }.to_owned()
}
