//! Reading register (阅览登记簿): who opened, saved or printed what from 秘密 upward, when and for what. Landscape.

use crate::layout::register::{Cell, Column, Register};
use crate::layout::register_pages::{RegisterPages, Row};
use crate::layout::{Align, Paper, Para, Style};
use crate::view::{Footer, Office};
use crate::words::Words;
use crate::{Locale, PaperError, Printed};

/// A reading register for a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingRegisterView {
    /// The office.
    pub office: Office,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// The readings, oldest first. With none a blank page for the pen is printed.
    pub rows: Vec<ReadingRow>,
    /// How many people read.
    pub people: u32,
    /// How many were another department's and outside own duty.
    pub elsewhere: u32,
    /// Foot of the page.
    pub footer: Footer,
}

/// One reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingRow {
    /// Running number.
    pub no: u32,
    /// Day and minute, office-local.
    pub at: String,
    /// Who.
    pub reader: String,
    /// Department or body.
    pub department: String,
    /// 档号 or 登记号.
    pub number: String,
    /// Title; 〔密〕 when the printer may not see it.
    pub title: String,
    /// The mark as it stands on the object: 公司机密 or the 商密 profile's words.
    pub mark: String,
    /// What was done, in words.
    pub act: String,
    /// The file, when one was read.
    pub file: String,
    /// For what.
    pub purpose: String,
    /// In words, that it was another department's.
    pub elsewhere: String,
}

/// Widths, group and head of the columns, in order.
const COLUMNS: [(f32, usize, &str); 11] = [
    (9.0, 0, "no"),
    (26.0, 0, "at"),
    (18.0, 1, "reader"),
    (26.0, 1, "department"),
    (34.0, 2, "number"),
    (56.0, 2, "title-head"),
    (14.0, 2, "level"),
    (16.0, 3, "act"),
    (26.0, 3, "file"),
    (26.0, 3, "purpose"),
    (13.0, 0, "elsewhere"),
];

/// Prints a reading register.
///
/// # Errors
/// [`PaperError`] when the document cannot be made.
pub fn render_reading_register(view: &ReadingRegisterView, locale: Locale) -> Result<Printed, PaperError> {
    let words = Words(locale);
    let facts = words.with(
        "readings-facts",
        &[
            ("from", view.from.as_str().into()),
            ("to", view.to.as_str().into()),
            ("count", view.rows.len().into()),
            ("people", view.people.into()),
            ("elsewhere", view.elsewhere.into()),
        ],
    );
    let register = Register {
        columns: COLUMNS
            .map(|(width, group, head)| Column { width, head: words.get(&format!("readings-{head}")), group })
            .to_vec(),
        groups: (1..=3).map(|group| words.get(&format!("readings-group-{group}"))).collect(),
        heavy: vec![2, 4, 7, 10],
        row: 9.0,
    };
    RegisterPages { title: words.get("readings-title"), facts, note: words.get("readings-note"), register }
        .print(Paper::default(), view.rows.iter().map(cells).collect(), &view.office, &view.footer, words)
}

fn cells(row: &ReadingRow) -> Row {
    let plain = |text: &str| Cell::centred(Para::new(Style::R, text));
    let stressed = |text: &str| Cell::centred(Para::new(Style::R5, text));
    let left = |style, text: &str| Cell::Text(Para::new(style, text), Align::Left, 0.8);
    Row {
        cells: vec![
            stressed(&row.no.to_string()),
            plain(&row.at),
            stressed(&row.reader),
            plain(&row.department),
            left(Style::R, &row.number),
            left(Style::R5, &row.title),
            stressed(&row.mark),
            plain(&row.act),
            left(Style::R, &row.file),
            left(Style::R, &row.purpose),
            plain(&row.elsewhere),
        ],
    }
}
