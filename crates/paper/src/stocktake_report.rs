//! Stocktake report (盘点报告): the count and every difference with what came of it.

use crate::layout::register::{Cell, Column, Register};
use crate::layout::register_pages::{RegisterPages, Row};
use crate::layout::{Align, Paper, Para, Style};
use crate::view::{Footer, Office};
use crate::words::Words;
use crate::{Locale, PaperError, Printed};

/// The report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StocktakeReportView {
    /// The office.
    pub office: Office,
    /// Its number.
    pub number: String,
    /// Over which place.
    pub place: String,
    /// Counters did not see what should be there.
    pub blind: bool,
    /// Copies that should be there.
    pub expected: u32,
    /// Of those, counted by themselves or in their volume.
    pub accounted: u32,
    /// Numbers scanned.
    pub scanned: u32,
    /// Local time.
    pub opened_at: String,
    /// Local time; empty while open.
    pub closed_at: String,
    /// Who counted, with how much.
    pub counters: Vec<(String, u32)>,
    /// The differences.
    pub differences: Vec<StocktakeDifference>,
    /// Foot of every page.
    pub footer: Footer,
}

/// A difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StocktakeDifference {
    /// Number of its finding.
    pub finding: String,
    /// In words.
    pub kind: String,
    /// Barcode; empty where it must not be read.
    pub barcode: String,
    /// 档号 or 登记号; empty where it must not be read.
    pub number: String,
    /// Title; empty where it must not be read.
    pub title: String,
    /// Mark; empty for 一般.
    pub mark: String,
    /// Where it should be, or was found.
    pub place: String,
    /// Where it belongs.
    pub home: String,
    /// To be closed by.
    pub due_on: String,
    /// In words; empty while open.
    pub outcome: String,
}

const COLUMNS: [(f32, &str); 11] = [
    (9.0, "no"),
    (26.5, "finding"),
    (22.0, "kind"),
    (27.0, "barcode"),
    (36.0, "record"),
    (40.5, "title-head"),
    (15.0, "level"),
    (24.0, "place"),
    (24.0, "home"),
    (18.0, "due"),
    (22.0, "outcome"),
];

/// Prints a stocktake report.
///
/// # Errors
/// [`PaperError`] when the document cannot be made.
pub fn render_stocktake_report(view: &StocktakeReportView, locale: Locale) -> Result<Printed, PaperError> {
    let words = Words(locale);
    let register = Register {
        columns: COLUMNS
            .map(|(width, head)| Column { width, head: words.get(&format!("stocktake-{head}")), group: 0 })
            .to_vec(),
        groups: Vec::new(),
        heavy: Vec::new(),
        row: 11.0,
    };
    let facts = words.with(
        if view.blind { "stocktake-facts-blind" } else { "stocktake-facts" },
        &[
            ("number", view.number.as_str().into()),
            ("place", view.place.as_str().into()),
            ("expected", view.expected.into()),
            ("accounted", view.accounted.into()),
            ("scanned", view.scanned.into()),
            ("findings", view.differences.len().into()),
        ],
    );
    let counters: Vec<String> = view.counters.iter().map(|(name, scans)| format!("{name} {scans}")).collect();
    let note = words.with(
        "stocktake-note",
        &[
            ("counters", words.or_none(Some(&counters.join(&words.get("list-comma")))).into()),
            ("opened", view.opened_at.as_str().into()),
            ("closed", view.closed_at.as_str().into()),
        ],
    );
    let rows = view.differences.iter().enumerate().map(|(at, row)| line(at + 1, row)).collect();
    let pages = RegisterPages { title: words.get("stocktake-title"), facts, note, register };
    pages.print(Paper::default(), rows, &view.office, &view.footer, words)
}

fn line(no: usize, row: &StocktakeDifference) -> Row {
    let plain = |text: &str| Cell::centred(Para::new(Style::R, text));
    let left = |text: &str| Cell::Text(Para::new(Style::R, text), Align::Left, 0.8);
    Row {
        cells: vec![
            plain(&no.to_string()),
            plain(&row.finding),
            Cell::centred(Para::new(Style::R5, row.kind.as_str())),
            plain(&crate::words::barcode(&row.barcode)),
            left(&row.number),
            left(&row.title),
            plain(&row.mark),
            left(&row.place),
            left(&row.home),
            plain(&row.due_on),
            plain(&row.outcome),
        ],
    }
}
