//! The cells of an OpenDocument spreadsheet, streamed.

use super::archive::Archive;
use super::number::plain_number;
use super::plain::plain;
use super::rows::{RowSink, Stop};
use super::xml::{add_text, attribute};
use super::{SheetLimits, SheetProblem, SheetProblemKind};
use quick_xml::events::{BytesStart, Event};
use std::path::Path;

const CONTENT: &str = "content.xml";

/// The names of the sheets; none if the archive is no spreadsheet.
pub(crate) fn examine(archive: &mut Archive) -> Result<Option<Vec<String>>, SheetProblem> {
    if !archive.has(CONTENT) || !archive.has("mimetype") {
        return Ok(None);
    }
    if archive.has("META-INF/manifest.xml") && is_encrypted(archive)? {
        return Err(SheetProblem::new(SheetProblemKind::Protected, "manifest"));
    }
    let mut names = Vec::new();
    let (mut is_sheet, mut deep) = (false, 0_usize);
    let mut xml = archive.xml(CONTENT)?;
    loop {
        match xml.next()? {
            Event::Eof => return Ok(is_sheet.then_some(names).filter(|names| !names.is_empty())),
            Event::Start(element) => match element.name().as_ref() {
                "office:spreadsheet" => is_sheet = true,
                "table:table" => {
                    deep += 1;
                    if deep == 1 {
                        names.extend(attribute(&element, "name")?);
                    }
                }
                _ => (),
            },
            Event::End(element) if element.name().as_ref() == "table:table" => deep = deep.saturating_sub(1),
            _ => (),
        }
        if names.len() > 1_000 {
            return Err(SheetProblem::bomb("sheets").limit(1_000));
        }
    }
}

fn is_encrypted(archive: &mut Archive) -> Result<bool, SheetProblem> {
    let mut xml = archive.xml("META-INF/manifest.xml")?;
    loop {
        match xml.next()? {
            Event::Eof => return Ok(false),
            Event::Start(element) | Event::Empty(element)
                if element.local_name().as_ref() == "encryption-data" =>
            {
                return Ok(true);
            }
            _ => (),
        }
    }
}

/// Reads all rows of a sheet.
pub(crate) fn read(path: &Path, sheet: &str, sink: &mut RowSink) -> Result<(), Stop> {
    let limits = *sink.limits();
    let mut archive = Archive::open(path, &limits)?;
    let mut xml = archive.xml(CONTENT)?;
    let mut table = Table { limits, next: 1, ..Table::default() };
    loop {
        let event = xml.next().map_err(|problem| problem.at(table.next))?;
        match &event {
            Event::Eof => return Ok(()),
            Event::Start(element) if element.name().as_ref() == "table:table" => {
                table.enter(element, sheet)?
            }
            Event::End(element) if element.name().as_ref() == "table:table" && table.leave() => return Ok(()),
            _ if !table.wanted || table.deep != 1 => (),
            Event::Start(element) => table.begin(element)?,
            Event::Empty(element) => {
                table.begin(element)?;
                table.end(element.name().as_ref(), sink)?;
            }
            Event::End(element) => table.end(element.name().as_ref(), sink)?,
            event if table.paragraph => {
                add_text(event, &mut table.text, &limits).map_err(|problem| problem.at(table.next))?;
            }
            _ => (),
        }
    }
}

/// The table under reading.
#[derive(Default)]
struct Table {
    limits: SheetLimits,
    wanted: bool,
    deep: usize,
    next: u64,
    rows_alike: u64,
    cells_alike: usize,
    cells: Vec<String>,
    /// Empty cells that count only if another follows.
    empty: usize,
    value: Option<String>,
    text: String,
    paragraph: bool,
    paragraphs: usize,
    note: bool,
}

impl Table {
    fn enter(&mut self, element: &BytesStart<'_>, sheet: &str) -> Result<(), SheetProblem> {
        self.deep += 1;
        if self.deep == 1 {
            self.wanted = attribute(element, "name")?.is_some_and(|name| name == sheet);
        }
        Ok(())
    }

    /// Whether the wanted table has ended.
    fn leave(&mut self) -> bool {
        self.deep = self.deep.saturating_sub(1);
        self.deep == 0 && self.wanted
    }

    fn begin(&mut self, element: &BytesStart<'_>) -> Result<(), SheetProblem> {
        let count = |name: &str| -> Result<u64, SheetProblem> {
            let said = attribute(element, name)?;
            Ok(said.and_then(|said| said.parse().ok()).unwrap_or(1).max(1))
        };
        match element.name().as_ref() {
            "table:table-row" => {
                self.rows_alike = count("number-rows-repeated")?;
                (self.cells, self.empty) = (Vec::new(), 0);
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.cells_alike = usize::try_from(count("number-columns-repeated")?).unwrap_or(usize::MAX);
                self.value = value(element)?;
                self.text.clear();
                self.paragraphs = 0;
            }
            "office:annotation" => self.note = true,
            "text:p" if !self.note => {
                if self.paragraphs > 0 {
                    self.text.push('\n');
                }
                self.paragraphs += 1;
                self.paragraph = true;
            }
            "text:s" if self.paragraph => {
                let spaces = usize::try_from(count("c")?).unwrap_or(usize::MAX).min(self.limits.cell_chars);
                self.text.push_str(&" ".repeat(spaces));
            }
            "text:tab" if self.paragraph => self.text.push('\t'),
            "text:line-break" if self.paragraph => self.text.push('\n'),
            _ => (),
        }
        // Adds nothing, but measures what marks have added.
        add_text(&Event::Eof, &mut self.text, &self.limits).map_err(|problem| problem.at(self.next))
    }

    fn end(&mut self, name: &str, sink: &mut RowSink) -> Result<(), Stop> {
        match name {
            "office:annotation" => self.note = false,
            "text:p" if !self.note => self.paragraph = false,
            "table:table-cell" | "table:covered-table-cell" => self.end_cell()?,
            "table:table-row" => self.end_row(sink)?,
            _ => (),
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), SheetProblem> {
        let text = self.value.take().unwrap_or_else(|| plain(&self.text));
        if text.is_empty() {
            self.empty = self.empty.saturating_add(self.cells_alike);
            return Ok(());
        }
        let most = self.limits.columns;
        let width = self.cells.len().saturating_add(self.empty).saturating_add(self.cells_alike);
        if width > most {
            let problem = SheetProblem::new(SheetProblemKind::TooManyColumns, "column");
            return Err(problem.at(self.next).limit(most as u64));
        }
        self.cells.resize(self.cells.len() + self.empty, String::new());
        self.cells.resize(width, text);
        self.empty = 0;
        Ok(())
    }

    fn end_row(&mut self, sink: &mut RowSink) -> Result<(), Stop> {
        let cells = std::mem::take(&mut self.cells);
        let alike = if cells.is_empty() { 0 } else { self.rows_alike };
        for ahead in 0..alike {
            sink.put(self.next.saturating_add(ahead), cells.clone())?;
        }
        self.next = self.next.saturating_add(self.rows_alike);
        Ok(())
    }
}

/// What a cell says beside its text: the exact number, date or truth.
fn value(element: &BytesStart<'_>) -> Result<Option<String>, SheetProblem> {
    let kind = attribute(element, "value-type")?;
    Ok(match kind.as_deref() {
        Some("float" | "currency" | "percentage") => {
            attribute(element, "value")?.map(|raw| plain_number(&raw))
        }
        Some("date") => {
            let said = attribute(element, "date-value")?;
            said.map(|said| said.trim_end_matches("T00:00:00").replace('T', " "))
        }
        Some("boolean") => attribute(element, "boolean-value")?.map(|said| said.to_uppercase()),
        Some("string") => attribute(element, "string-value")?.map(|said| plain(&said)),
        _ => None,
    })
}
