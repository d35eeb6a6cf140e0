//! A file being read: its rows in their order, held between steps by the desk.

use super::mapping_view::MappingView;
use crate::error::Result;
use domain::RowId;
use domain::imports::{BoundMapping, ImportRefusal, ImportSubject, LINE_HEADS, LineRule, Mapping, SLICE};
use intake::sheet::{SheetLimits, SheetProblem, SheetRow, SheetRows, SheetSource};
use std::collections::VecDeque;
use std::path::Path;
use store::imports::Staging;

/// How far down the heads are looked for when they are not where the mapping says: a corrected file of wrong
/// rows begins with them, whatever stood above them in the first one.
const HEADS_WITHIN: usize = 20;

/// An import whose file is being read.
pub(crate) struct Reading {
    pub(super) import: RowId,
    pub(super) bound: BoundMapping,
    pub(super) subject: ImportSubject,
    pub(super) staging: Staging,
    source: Source,
}

/// Rows of a file under its heads.
pub(super) struct Source {
    rows: SheetRows,
    waiting: VecDeque<SheetRow>,
    lines: Option<(LineRule, char)>,
    read: u64,
}

/// Cells and the number by which people find them: the row of the sheet, or the place among items of text.
pub(super) type NumberedCells = (u64, Vec<String>);

/// A file opened and held against a mapping.
pub(super) struct Opened {
    pub(super) sheet: String,
    pub(super) heads: Vec<String>,
    pub(super) bound: BoundMapping,
    pub(super) source: Source,
}

/// A spreadsheet's problem as a refusal.
pub(super) fn refused(problem: &SheetProblem) -> crate::Error {
    ImportRefusal::FileRefused { problem: problem_key(problem) }.into()
}

fn problem_key(problem: &SheetProblem) -> &'static str {
    match problem.kind.code() {
        "protected" => "sheet-problem-protected",
        "too_old" => "sheet-problem-too-old",
        "unreadable" => "sheet-problem-unreadable",
        "out_of_reach" => "sheet-problem-out-of-reach",
        "encoding" => "sheet-problem-encoding",
        "bomb" => "sheet-problem-bomb",
        "too_large" => "sheet-problem-too-large",
        "too_many_rows" => "sheet-problem-too-many-rows",
        "too_many_columns" => "sheet-problem-too-many-columns",
        "cell_too_long" => "sheet-problem-cell-too-long",
        "no_such_sheet" => "sheet-problem-no-such-sheet",
        _ => "sheet-problem-not-a-sheet",
    }
}

/// Opens a file's sheet, the first when none is named.
pub(super) fn open_rows(path: &Path, sheet: Option<&str>) -> Result<(SheetSource, String, SheetRows)> {
    let source = SheetSource::open(path, SheetLimits::default()).map_err(|problem| refused(&problem))?;
    let sheet = match sheet.filter(|sheet| !sheet.is_empty()) {
        Some(sheet) => sheet.to_owned(),
        None => source.sheets().first().cloned().unwrap_or_default(),
    };
    let rows = source.rows(&sheet).map_err(|problem| refused(&problem))?;
    Ok((source, sheet, rows))
}

/// Opens a file and holds the mapping against its heads.
pub(super) fn open(path: &Path, sheet: Option<&str>, view: &MappingView) -> Result<Opened> {
    let mapping = view.checked()?;
    let (source, sheet, mut rows) = open_rows(path, sheet)?;
    let first = rows.next_rows(SLICE).map_err(|problem| refused(&problem))?;
    let mut waiting: VecDeque<SheetRow> = first.into();
    let separator = source.separator().unwrap_or('\t');
    let came_back = waiting
        .front()
        .is_some_and(|row| row.cells.iter().map(|cell| cell.trim()).take(LINE_HEADS.len()).eq(LINE_HEADS));
    if let Some(rule) = mapping.lines.clone().filter(|_| !came_back) {
        let bound = mapping.bind(&[])?;
        let heads = LINE_HEADS.iter().map(|head| (*head).to_owned()).collect();
        let source = Source { rows, waiting, lines: Some((rule, separator)), read: 0 };
        return Ok(Opened { sheet, heads, bound, source });
    }
    let (heads, bound) = find_heads(&Mapping { lines: None, ..mapping }, &mut waiting)?;
    Ok(Opened { sheet, heads, bound, source: Source { rows, waiting, lines: None, read: 0 } })
}

/// The heads where the mapping says, else in the first rows; what stands above them is left out.
fn find_heads(mapping: &Mapping, waiting: &mut VecDeque<SheetRow>) -> Result<(Vec<String>, BoundMapping)> {
    let said = waiting.iter().position(|row| row.number == mapping.heading_row);
    let tried = said.into_iter().chain(0..waiting.len().min(HEADS_WITHIN));
    let mut refusal = None;
    for index in tried {
        match mapping.bind(&waiting[index].cells) {
            Ok(bound) => {
                let heads = waiting[index].cells.clone();
                waiting.drain(..=index);
                return Ok((heads, bound));
            }
            Err(error) => refusal = refusal.or(Some(error)),
        }
    }
    Err(refusal.unwrap_or(ImportRefusal::NothingToImport).into())
}

impl Source {
    /// The next rows, about so many; none at the end.
    pub(super) fn next(&mut self, limit: usize) -> Result<Vec<NumberedCells>> {
        loop {
            if self.waiting.is_empty() {
                self.waiting = self.rows.next_rows(SLICE).map_err(|problem| refused(&problem))?.into();
            }
            if self.waiting.is_empty() {
                return Ok(Vec::new());
            }
            let rows: Vec<SheetRow> = self.waiting.drain(..limit.min(self.waiting.len())).collect();
            let cells = self.cells(rows);
            if !cells.is_empty() {
                return Ok(cells);
            }
        }
    }

    fn cells(&mut self, rows: Vec<SheetRow>) -> Vec<NumberedCells> {
        let Some((rule, separator)) = &self.lines else {
            return rows.into_iter().map(|row| (row.number, row.cells)).collect();
        };
        let mut items = Vec::new();
        for row in rows {
            // A text file was split at what looked like its separator; the line is whole again with it.
            for cells in rule.rows(&row.cells.join(&separator.to_string())) {
                self.read += 1;
                items.push((self.read, cells));
            }
        }
        items
    }
}

impl Reading {
    pub(super) fn new(import: RowId, subject: ImportSubject, staging: Staging, opened: Opened) -> Reading {
        Reading { import, bound: opened.bound, subject, staging, source: opened.source }
    }

    /// The next rows, about so many; none at the end.
    pub(super) fn next(&mut self, limit: usize) -> Result<Vec<NumberedCells>> {
        self.source.next(limit)
    }
}
