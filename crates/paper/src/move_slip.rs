//! Move slip (移库单): what was carried where, by whom, and who took it over.

use crate::layout::register::{Cell, Column, Register};
use crate::layout::register_pages::{RegisterPages, Row};
use crate::layout::{Align, Paper, Para, Style};
use crate::view::{Footer, Office};
use crate::words::Words;
use crate::{Locale, PaperError, Printed};

/// The slip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveSlipView {
    /// The office.
    pub office: Office,
    /// Its number.
    pub number: String,
    /// Where to.
    pub to: String,
    /// The things belong there now.
    pub rehome: bool,
    /// Local time of the move.
    pub at: String,
    /// Why.
    pub reason: String,
    /// Who carried.
    pub mover: String,
    /// Who took over.
    pub receiver: Option<String>,
    /// What was carried.
    pub things: Vec<MovedLine>,
    /// Foot of every page.
    pub footer: Footer,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedLine {
    /// `copy`, `volume`, `box`.
    pub kind: &'static str,
    /// Barcode.
    pub barcode: String,
    /// 档号 or 登记号, key, code.
    pub number: String,
    /// Title; empty where it must not be read.
    pub title: String,
    /// Mark of a copy's level; empty for 一般.
    pub mark: String,
    /// From where.
    pub from: String,
}

const COLUMNS: [(f32, &str); 8] = [
    (11.0, "no"),
    (14.0, "kind"),
    (38.0, "barcode"),
    (50.0, "record"),
    (72.0, "title-head"),
    (20.0, "level"),
    (40.0, "from"),
    (19.0, "note-head"),
];

/// Prints a move slip.
///
/// # Errors
/// [`PaperError`] when the document cannot be made.
pub fn render_move_slip(view: &MoveSlipView, locale: Locale) -> Result<Printed, PaperError> {
    let words = Words(locale);
    let register = Register {
        columns: COLUMNS
            .map(|(width, head)| Column { width, head: words.get(&format!("move-{head}")), group: 0 })
            .to_vec(),
        groups: Vec::new(),
        heavy: Vec::new(),
        row: 11.0,
    };
    let facts = words.with(
        "move-facts",
        &[
            ("number", view.number.as_str().into()),
            ("to", view.to.as_str().into()),
            ("count", view.things.len().into()),
            ("at", view.at.as_str().into()),
        ],
    );
    let note = words.with(
        "move-note",
        &[
            ("mover", view.mover.as_str().into()),
            ("receiver", words.or_none(view.receiver.as_deref()).into()),
            ("reason", words.or_none(Some(&view.reason)).into()),
        ],
    );
    let rows =
        view.things.iter().enumerate().map(|(at, thing)| row(at + 1, thing, view.rehome, words)).collect();
    let pages = RegisterPages { title: words.get("move-title"), facts, note, register };
    pages.print(Paper::default(), rows, &view.office, &view.footer, words)
}

fn row(no: usize, thing: &MovedLine, rehome: bool, words: Words) -> Row {
    let centred = |text: String| Cell::centred(Para::new(Style::W, text));
    let left = |text: &str| Cell::Text(Para::new(Style::W, text), Align::Left, 0.8);
    Row {
        cells: vec![
            centred(no.to_string()),
            centred(words.get(&format!("move-kind-{}", thing.kind))),
            centred(crate::words::barcode(&thing.barcode)),
            left(&thing.number),
            Cell::Text(Para::new(Style::V, thing.title.as_str()), Align::Left, 0.8),
            centred(thing.mark.clone()),
            left(&thing.from),
            centred(words.get(if rehome { "move-here-now" } else { "move-for-now" })),
        ],
    }
}
