//! Why a spreadsheet was not read, and where.

use std::fmt;

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SheetProblemKind {
    /// Neither xlsx, xls, ods nor text.
    NotASheet,
    /// Opens only with a password.
    Protected,
    /// A workbook of Excel 95 or before.
    TooOld,
    /// Damaged, or not what its beginning says.
    Unreadable,
    /// The file cannot be opened or read from the disk.
    OutOfReach,
    /// The characters are in no encoding that could be told, or break it.
    Encoding,
    /// Built to exhaust whoever unpacks it.
    Bomb,
    /// More than the limits allow.
    TooLarge,
    /// More rows than the limits allow.
    TooManyRows,
    /// More columns than the limits allow.
    TooManyColumns,
    /// One cell holds more text than any program shows.
    CellTooLong,
    /// No sheet of that name.
    NoSuchSheet,
}

impl SheetProblemKind {
    /// All of them.
    pub const ALL: &'static [SheetProblemKind] = &[
        SheetProblemKind::NotASheet,
        SheetProblemKind::Protected,
        SheetProblemKind::TooOld,
        SheetProblemKind::Unreadable,
        SheetProblemKind::OutOfReach,
        SheetProblemKind::Encoding,
        SheetProblemKind::Bomb,
        SheetProblemKind::TooLarge,
        SheetProblemKind::TooManyRows,
        SheetProblemKind::TooManyColumns,
        SheetProblemKind::CellTooLong,
        SheetProblemKind::NoSuchSheet,
    ];

    /// Its code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            SheetProblemKind::NotASheet => "not_a_sheet",
            SheetProblemKind::Protected => "protected",
            SheetProblemKind::TooOld => "too_old",
            SheetProblemKind::Unreadable => "unreadable",
            SheetProblemKind::OutOfReach => "out_of_reach",
            SheetProblemKind::Encoding => "encoding",
            SheetProblemKind::Bomb => "bomb",
            SheetProblemKind::TooLarge => "too_large",
            SheetProblemKind::TooManyRows => "too_many_rows",
            SheetProblemKind::TooManyColumns => "too_many_columns",
            SheetProblemKind::CellTooLong => "cell_too_long",
            SheetProblemKind::NoSuchSheet => "no_such_sheet",
        }
    }
}

/// A problem with its place in the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct SheetProblem {
    /// What is wrong.
    pub kind: SheetProblemKind,
    /// The part or the parser's own words; for logs, not for screens.
    pub detail: String,
    /// The row as the spreadsheet program numbers it.
    pub row: Option<u64>,
    /// The limit that was passed.
    pub most: Option<u64>,
}

impl SheetProblem {
    pub(crate) fn new(kind: SheetProblemKind, detail: impl Into<String>) -> Self {
        Self { kind, detail: detail.into(), row: None, most: None }
    }

    pub(crate) fn at(mut self, row: u64) -> Self {
        self.row.get_or_insert(row);
        self
    }

    pub(crate) fn limit(mut self, most: u64) -> Self {
        self.most = Some(most);
        self
    }

    pub(crate) fn unreadable(detail: impl fmt::Display) -> Self {
        Self::new(SheetProblemKind::Unreadable, detail.to_string())
    }

    pub(crate) fn bomb(detail: impl fmt::Display) -> Self {
        Self::new(SheetProblemKind::Bomb, detail.to_string())
    }
}

impl fmt::Display for SheetProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind.code(), self.detail)?;
        self.row.map_or(Ok(()), |row| write!(f, " (row {row})"))
    }
}

impl From<std::io::Error> for SheetProblem {
    fn from(error: std::io::Error) -> Self {
        Self::new(SheetProblemKind::OutOfReach, error.to_string())
    }
}
