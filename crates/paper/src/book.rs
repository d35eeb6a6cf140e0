//! A book of one kind of entries for a period: what the registers of receiving, sending, excerpts and sharing have in
//! common.

use crate::layout::register::{Cell, Column, Register};
use crate::layout::register_pages::{RegisterPages, Row};
use crate::layout::{Align, Paper, Para, Style};
use crate::signature::Ink;
use crate::view::{Footer, Office};
use crate::words::Words;
use crate::{Locale, PaperError, Printed};

/// A register for a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book<R> {
    /// The office.
    pub office: Office,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// The entries, in the order of their numbers. With none a blank page for the pen is printed.
    pub rows: Vec<R>,
    /// Entries that are still open.
    pub open: u32,
    /// Foot of the page.
    pub footer: Footer,
}

/// Widths in millimetres and heads of the columns, in order; the words stand under `book-<heads>-<head>`.
pub(crate) type Columns = &'static [(f32, &'static str)];

/// How a book is laid out; the texts are found by its names.
pub(crate) struct BookForm<'a> {
    /// Of the title and the note.
    pub(crate) book: &'a str,
    /// Of the heads, which several books may share.
    pub(crate) heads: &'a str,
    /// Text of the line of figures.
    pub(crate) facts: &'a str,
    pub(crate) columns: Columns,
    /// Smallest height of a row.
    pub(crate) row: f32,
}

pub(crate) fn plain(text: &str) -> Cell {
    Cell::centred(Para::new(Style::R, text))
}

pub(crate) fn stressed(text: &str) -> Cell {
    Cell::centred(Para::new(Style::R5, text))
}

pub(crate) fn left(text: &str) -> Cell {
    Cell::Text(Para::new(Style::R, text), Align::Left, 0.8)
}

pub(crate) fn title(text: &str) -> Cell {
    Cell::Text(Para::new(Style::R5, text), Align::Left, 0.8)
}

pub(crate) fn signed(paper: &mut Paper, ink: Option<&Ink>, below: &str) -> Cell {
    Cell::Signed {
        ink: ink.map(|ink| paper.keep_ink(ink)),
        above: Para::default(),
        below: Para::new(Style::R, below),
    }
}

impl BookForm<'_> {
    /// Prints the book.
    pub(crate) fn print<R>(
        &self,
        view: &Book<R>,
        locale: Locale,
        cells: impl Fn(&mut Paper, &R) -> Vec<Cell>,
    ) -> Result<Printed, PaperError> {
        let words = Words(locale);
        let facts = words.with(
            self.facts,
            &[
                ("from", view.from.as_str().into()),
                ("to", view.to.as_str().into()),
                ("count", view.rows.len().into()),
                ("open", view.open.into()),
            ],
        );
        let column = |(width, head): &(f32, &str)| Column {
            width: *width,
            head: words.get(&format!("book-{}-{head}", self.heads)),
            group: 0,
        };
        let register = Register {
            columns: self.columns.iter().map(column).collect(),
            groups: Vec::new(),
            heavy: Vec::new(),
            row: self.row,
        };
        let mut paper = Paper::default();
        let rows = view.rows.iter().map(|row| Row { cells: cells(&mut paper, row) }).collect();
        let said = |what: &str| words.get(&format!("book-{}-{what}", self.book));
        RegisterPages { title: said("title"), facts, note: said("note"), register }.print(
            paper,
            rows,
            &view.office,
            &view.footer,
            words,
        )
    }
}
