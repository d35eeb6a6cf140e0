//! The cells of an xlsx, streamed.

use super::archive::Archive;
use super::number::{Shown, number};
use super::plain::plain;
use super::rows::{RowSink, Stop};
use super::workbook::{Texts, Workbook, unescaped};
use super::xml::{add_text, attribute};
use super::{SheetLimits, SheetProblem, SheetProblemKind};
use quick_xml::events::{BytesStart, Event};
use std::path::Path;

/// The last row of a sheet.
const LAST_ROW: u64 = 1_048_576;

/// Reads all rows of a sheet.
pub(crate) fn read(workbook: &Workbook, path: &Path, sheet: &str, sink: &mut RowSink) -> Result<(), Stop> {
    let limits = *sink.limits();
    let part = workbook.sheets.iter().find(|(name, _)| name == sheet).map(|(_, part)| part.clone());
    let part = part.ok_or_else(|| SheetProblem::new(SheetProblemKind::NoSuchSheet, sheet))?;
    let mut archive = Archive::open(path, &limits)?;
    let styles = workbook.styles(&mut archive)?;
    let texts = workbook.texts(&mut archive, &limits)?;
    let mut row = Row { texts, styles, from_1904: workbook.from_1904, limits, ..Row::default() };
    let mut xml = archive.xml(&part)?;
    loop {
        let event = xml.next().map_err(|problem| problem.at(row.number))?;
        match &event {
            Event::Eof => return Ok(()),
            Event::Start(element) => row.begin(element)?,
            Event::Empty(element) if element.local_name().as_ref() == "c" => row.begin_cell(element)?,
            Event::Empty(element) if element.local_name().as_ref() == "row" => row.begin_row(element)?,
            Event::End(element) => match element.local_name().as_ref() {
                "row" => sink.put(row.number, std::mem::take(&mut row.cells))?,
                "sheetData" => return Ok(()),
                name => row.end(name)?,
            },
            event if row.within => {
                add_text(event, &mut row.text, &limits).map_err(|problem| problem.at(row.number))?;
            }
            _ => (),
        }
    }
}

/// The row under reading.
#[derive(Default)]
struct Row {
    texts: Texts,
    styles: Vec<Shown>,
    from_1904: bool,
    limits: SheetLimits,
    number: u64,
    cells: Vec<String>,
    column: usize,
    kind: String,
    shown: Shown,
    text: String,
    within: bool,
    phonetic: bool,
}

impl Row {
    fn begin(&mut self, element: &BytesStart<'_>) -> Result<(), SheetProblem> {
        match element.local_name().as_ref() {
            "row" => self.begin_row(element)?,
            "c" => self.begin_cell(element)?,
            "v" => self.within = true,
            "t" => self.within = !self.phonetic,
            "rPh" => self.phonetic = true,
            _ => (),
        }
        Ok(())
    }

    fn begin_row(&mut self, element: &BytesStart<'_>) -> Result<(), SheetProblem> {
        let said = attribute(element, "r")?.and_then(|number| number.parse().ok());
        self.number = said.unwrap_or(self.number + 1);
        self.column = 0;
        self.cells = Vec::new();
        if self.number > LAST_ROW {
            return Err(SheetProblem::new(SheetProblemKind::TooManyRows, "row").limit(LAST_ROW));
        }
        Ok(())
    }

    fn begin_cell(&mut self, element: &BytesStart<'_>) -> Result<(), SheetProblem> {
        (self.kind, self.shown) = (String::new(), Shown::Number);
        let mut next = self.column + 1;
        for attribute in element.attributes().with_checks(false) {
            let attribute = attribute.map_err(SheetProblem::unreadable)?;
            match attribute.key.as_ref() {
                "r" => next = column_of(&attribute.value).ok_or_else(|| SheetProblem::unreadable("cell"))?,
                "t" => self.kind.push_str(&attribute.value),
                "s" => {
                    let style = attribute.value.parse::<usize>().ok();
                    self.shown = style.and_then(|style| self.styles.get(style).copied()).unwrap_or_default();
                }
                _ => (),
            }
        }
        self.column = next;
        self.text.clear();
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), SheetProblem> {
        match name {
            "v" | "t" => self.within = false,
            "rPh" => self.phonetic = false,
            "c" => self.end_cell()?,
            _ => (),
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), SheetProblem> {
        if self.text.is_empty() {
            return Ok(());
        }
        let text = match self.kind.as_str() {
            "s" => {
                let index = self.text.trim().parse().unwrap_or(usize::MAX);
                let text = self.texts.get(index);
                plain(text.ok_or_else(|| SheetProblem::unreadable("shared text").at(self.number))?)
            }
            "inlineStr" | "str" => plain(&unescaped(&self.text)),
            "b" => if self.text.trim() == "0" { "FALSE" } else { "TRUE" }.to_owned(),
            "e" => self.text.clone(),
            "d" => self.text.trim().trim_end_matches("T00:00:00").replace('T', " "),
            _ => number(&self.text, self.shown, self.from_1904),
        };
        if text.is_empty() {
            return Ok(());
        }
        let most = self.limits.columns;
        if self.column > most {
            let problem = SheetProblem::new(SheetProblemKind::TooManyColumns, "column");
            return Err(problem.at(self.number).limit(most as u64));
        }
        if self.cells.len() < self.column {
            self.cells.resize(self.column, String::new());
        }
        self.cells[self.column - 1] = text;
        Ok(())
    }
}

/// The column of a reference, from 1: 28 of `AB7`. More than three letters is no column.
fn column_of(reference: &str) -> Option<usize> {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic);
    let column = letters.fold(0_usize, |column, letter| {
        column.saturating_mul(26).saturating_add(usize::from(letter.to_ascii_uppercase() - b'A') + 1)
    });
    (1..=16_384).contains(&column).then_some(column)
}
