//! Spreadsheets row by row: xlsx, xls, ods and CSV in any of the encodings offices use.
//!
//! A file is examined before anything parses it, and read in a thread that stays a few batches ahead of
//! whoever asks: a register of a million rows takes no more memory than one of a thousand.

mod archive;
mod compound;
mod encoding;
mod limits;
mod metered;
mod number;
mod ods;
mod plain;
mod problem;
mod rows;
mod separated;
mod workbook;
mod xls;
mod xls_texts;
mod xlsx;
mod xml;

pub use limits::SheetLimits;
pub use problem::{SheetProblem, SheetProblemKind};
pub use rows::{SheetRow, SheetRows};

use archive::Archive;
use separated::Separated;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use workbook::Workbook;
use xls::OldWorkbook;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SheetFormat {
    /// Excel since 2007, WPS.
    Xlsx,
    /// Excel before 2007.
    Xls,
    /// OpenDocument.
    Ods,
    /// Separated values.
    Csv,
}

impl SheetFormat {
    /// Its code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            SheetFormat::Xlsx => "xlsx",
            SheetFormat::Xls => "xls",
            SheetFormat::Ods => "ods",
            SheetFormat::Csv => "csv",
        }
    }
}

/// A spreadsheet that was examined and found fit to be read.
#[derive(Debug, Clone)]
pub struct SheetSource {
    path: PathBuf,
    limits: SheetLimits,
    sheets: Vec<String>,
    inside: Inside,
}

#[derive(Debug, Clone)]
enum Inside {
    Xlsx(Workbook),
    Xls(OldWorkbook),
    Ods,
    Csv(Separated),
}

impl SheetSource {
    /// Examines a file: what it is, whether it stays within the limits, which sheets it has.
    pub fn open(path: &Path, limits: SheetLimits) -> Result<SheetSource, SheetProblem> {
        let mut file = File::open(path)?;
        let size = file.metadata()?.len();
        if size > limits.file_bytes {
            return Err(SheetProblem::new(SheetProblemKind::TooLarge, "file").limit(limits.file_bytes));
        }
        let mut start = [0; 8];
        let read = file.read(&mut start)?;
        let (sheets, inside) = if start[..read].starts_with(b"PK") {
            open_archive(path, &limits)?
        } else if start == *b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" {
            let workbook = xls::examine(path, &limits)?;
            (workbook.sheets.iter().map(|(name, _)| name.clone()).collect(), Inside::Xls(workbook))
        } else if xls::is_too_old(&start[..read]) {
            return Err(SheetProblem::new(SheetProblemKind::TooOld, "a worksheet of Excel 95 or before"));
        } else {
            let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            (vec![name], Inside::Csv(Separated::examine(path, &limits)?))
        };
        Ok(SheetSource { path: path.to_owned(), limits, sheets, inside })
    }

    /// The names of its sheets that hold cells, in order; a CSV has one, named like the file.
    #[must_use]
    pub fn sheets(&self) -> &[String] {
        &self.sheets
    }

    /// What it is.
    #[must_use]
    pub fn format(&self) -> SheetFormat {
        match &self.inside {
            Inside::Xlsx(_) => SheetFormat::Xlsx,
            Inside::Xls(_) => SheetFormat::Xls,
            Inside::Ods => SheetFormat::Ods,
            Inside::Csv(_) => SheetFormat::Csv,
        }
    }

    /// The encoding of a CSV: `UTF-8`, `gb18030`, `UTF-16LE`, `Big5` …
    #[must_use]
    pub fn encoding(&self) -> Option<&'static str> {
        match &self.inside {
            Inside::Csv(separated) => Some(separated.encoding.name()),
            _ => None,
        }
    }

    /// The separator of a CSV.
    #[must_use]
    pub fn separator(&self) -> Option<char> {
        match &self.inside {
            Inside::Csv(separated) => Some(char::from(separated.separator)),
            _ => None,
        }
    }

    /// The rows of a sheet, from the first; each call reads anew.
    pub fn rows(&self, sheet: &str) -> Result<SheetRows, SheetProblem> {
        if !self.sheets.iter().any(|name| name == sheet) {
            return Err(SheetProblem::new(SheetProblemKind::NoSuchSheet, sheet));
        }
        let (path, inside, sheet) = (self.path.clone(), self.inside.clone(), sheet.to_owned());
        SheetRows::read(self.limits, move |sink| match inside {
            Inside::Xlsx(workbook) => xlsx::read(&workbook, &path, &sheet, sink),
            Inside::Xls(workbook) => xls::read(&workbook, &path, &sheet, sink),
            Inside::Ods => ods::read(&path, &sheet, sink),
            Inside::Csv(separated) => separated.read(&path, sink),
        })
    }
}

fn open_archive(path: &Path, limits: &SheetLimits) -> Result<(Vec<String>, Inside), SheetProblem> {
    let mut archive = Archive::open(path, limits)?;
    if let Some(workbook) = Workbook::examine(&mut archive)? {
        let names = workbook.sheets.iter().map(|(name, _)| name.clone()).collect();
        return Ok((names, Inside::Xlsx(workbook)));
    }
    if let Some(names) = ods::examine(&mut archive)? {
        return Ok((names, Inside::Ods));
    }
    Err(SheetProblem::new(SheetProblemKind::NotASheet, "another archive"))
}
