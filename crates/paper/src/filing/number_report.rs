//! Report on gaps and duplicates (缺号重号核对表), landscape: every sequence, what it gave and what became of it.

use crate::layout::register::{Cell, Column, Register};
use crate::layout::register_pages::{RegisterPages, Row};
use crate::layout::{Align, Paper, Para, Style};
use crate::view::{Footer, Office};
use crate::words::{Words, grouped};
use crate::{Locale, PaperError, Printed};

/// The report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberReportView {
    /// The office.
    pub office: Office,
    /// Sequences.
    pub lines: Vec<NumberLine>,
    /// Numbers missing in all.
    pub missing: u64,
    /// Numbers carried twice in all.
    pub duplicates: u64,
    /// Void numbers, each with its reason.
    pub voids: u64,
    /// Destroyed records.
    pub destroyed: u64,
    /// Of them with a certificate.
    pub certified: u64,
    /// Nothing to find fault with.
    pub clean: bool,
    /// Foot of every page.
    pub footer: Footer,
}

/// A sequence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NumberLine {
    /// Series in words.
    pub series: String,
    /// Prefix; empty on a line that continues the one above.
    pub prefix: String,
    /// Year; empty where it runs on.
    pub year: String,
    /// Numbers given.
    pub last: u64,
    /// Of them carrying something.
    pub used: u64,
    /// Of them destroyed.
    pub destroyed: u64,
    /// Missing ones in words; empty for none.
    pub missing: String,
    /// Twice, in words.
    pub duplicates: String,
    /// Never given or void, and in use.
    pub irregular: String,
    /// Void numbers with their reasons.
    pub voids: String,
    /// Continues the line above: figures are not repeated.
    pub continued: bool,
}

const COLUMNS: [(f32, &str); 10] = [
    (20.0, "series"),
    (44.0, "prefix"),
    (13.0, "year"),
    (17.0, "last"),
    (17.0, "used"),
    (15.0, "destroyed"),
    (38.0, "missing"),
    (24.0, "duplicates"),
    (24.0, "irregular"),
    (52.0, "voids"),
];

/// The English heads and series need more room, the numbers less.
const ENGLISH: [(f32, &str); 10] = [
    (27.0, "series"),
    (41.0, "prefix"),
    (13.0, "year"),
    (17.0, "last"),
    (15.0, "used"),
    (18.0, "destroyed"),
    (35.0, "missing"),
    (22.0, "duplicates"),
    (24.0, "irregular"),
    (52.0, "voids"),
];

/// Prints the report.
///
/// # Errors
/// [`PaperError`] when the document cannot be made.
pub fn render_number_report(view: &NumberReportView, locale: Locale) -> Result<Printed, PaperError> {
    let words = Words(locale);
    let register = Register {
        columns: match locale {
            Locale::ZhCn => COLUMNS,
            Locale::En => ENGLISH,
        }
        .map(|(width, head)| Column { width, head: words.get(&format!("numbers-{head}")), group: 0 })
        .to_vec(),
        groups: Vec::new(),
        heavy: vec![6, 9],
        row: 7.0,
    };
    let figures = [
        ("missing", grouped(view.missing).into()),
        ("duplicates", grouped(view.duplicates).into()),
        ("voids", grouped(view.voids).into()),
        ("destroyed", grouped(view.destroyed).into()),
        ("certified", grouped(view.certified).into()),
    ];
    let facts = words.with(if view.clean { "numbers-clean" } else { "numbers-not-clean" }, &figures);
    let rows = view.lines.iter().map(row).collect();
    let pages =
        RegisterPages { title: words.get("numbers-title"), facts, note: words.get("numbers-note"), register };
    pages.print(Paper::default(), rows, &view.office, &view.footer, words)
}

fn row(line: &NumberLine) -> Row {
    let plain = |text: &str| Cell::centred(Para::new(Style::R, text));
    let left = |text: &str| Cell::Text(Para::new(Style::R, text), Align::Left, 0.8);
    let figure = |number: u64| {
        let said = if line.continued { String::new() } else { grouped(number) };
        Cell::Text(Para::new(Style::R, said), Align::Right, 0.8)
    };
    Row {
        cells: vec![
            plain(&line.series),
            Cell::Text(Para::new(Style::R5, line.prefix.as_str()), Align::Left, 0.8),
            plain(&line.year),
            figure(line.last),
            figure(line.used),
            figure(line.destroyed),
            left(&line.missing),
            left(&line.duplicates),
            left(&line.irregular),
            left(&line.voids),
        ],
    }
}
