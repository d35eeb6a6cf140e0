//! Note on a volume (备考表), portrait: its figures, what stands to be said of it, who arranged and who checked.

use super::facts::fact;
use crate::layout::breaking::height;
use crate::layout::register_pages::meta;
use crate::layout::sign_cell::{SignCell, Signed};
use crate::layout::{Align, Area, PORTRAIT, Paper, Para, Sheet, Style, Upright, Weight};
use crate::pdf::print;
use crate::view::{Footer, Office, Signature};
use crate::words::{Words, grouped};
use crate::{Locale, PaperError, Printed};

/// The note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VolumeNoteView {
    /// The office.
    pub office: Office,
    /// `3-1204` …
    pub key: String,
    /// First and last year of the papers.
    pub years: String,
    /// Term in words; empty while it holds nothing.
    pub term: String,
    /// Department.
    pub department: String,
    /// First and last archival number or 件号.
    pub span: String,
    /// Pieces.
    pub pieces: u32,
    /// Pages as counted.
    pub pages: u32,
    /// What is said of the volume; none leaves the field to the pen.
    pub remarks: Option<Vec<String>>,
    /// Who arranged it.
    pub arranger: Signature,
    /// Who checked it.
    pub checker: Signature,
    /// Foot of every page.
    pub footer: Footer,
}

/// Sign cell of the form, 88 × 33.
const CELL: SignCell = SignCell { ink: (50.0, 14.0), ink_top: 6.6, line: 22.4, centred: true, step: 5.0 };
const GRID_TOP: f32 = 42.0;
const ROW: f32 = 11.0;
const TEXT_TOP: f32 = GRID_TOP + 2.0 * ROW;
const SIGN_TOP: f32 = 236.0;
/// A remark is cut into parts of so many characters at most, that each fits a page.
const PART: usize = 400;

/// Prints the note.
///
/// # Errors
/// [`PaperError`] when the document cannot be made.
pub fn render_volume_note(view: &VolumeNoteView, locale: Locale) -> Result<Printed, PaperError> {
    let words = Words(locale);
    let mut paper = Paper::default();
    let pages = paginate(view, words);
    let last = pages.len() - 1;
    for (number, remarks) in pages.into_iter().enumerate() {
        let mut sheet = PORTRAIT.sheet();
        head(&mut sheet, view, number > 0, words);
        text(&mut sheet, &remarks, words);
        let bottom = if number == last { SIGN_TOP } else { PORTRAIT.area.bottom() };
        let area = PORTRAIT.area;
        sheet.frame(Area::new(area.left, GRID_TOP, area.width, bottom - GRID_TOP), Weight::Hair);
        if number == last {
            signatures((&mut paper, &mut sheet), view, words);
        }
        paper.sheets.push(sheet);
    }
    PORTRAIT.finish(&mut paper, &view.footer, words);
    print(&paper, &meta(&words.get("volume-note-title"), &view.office, &view.footer, words), &[])
}

fn head(sheet: &mut Sheet, view: &VolumeNoteView, continued: bool, words: Words) {
    let area = PORTRAIT.area;
    let style = match words.0 {
        Locale::ZhCn => Style::T1,
        Locale::En => Style::T1.sized(20.0, 8.5, 0.0),
    };
    let tail = if continued { words.get("continued") } else { String::new() };
    let title = Para::new(style, format!("{}{tail}", words.get("volume-note-title")));
    sheet.text(Area::new(area.left, 24.0, area.width, 12.0), &title, Align::Centre, Upright::Middle);
    let count = |key: &str, number: u32| words.with(key, &[("count", grouped(number.into()).into())]);
    let rows = [
        [
            ("fonds", view.office.fonds.clone()),
            ("years", view.years.clone()),
            ("term", view.term.clone()),
            ("department", view.department.clone()),
        ],
        [
            ("volume", view.key.clone()),
            ("span", view.span.clone()),
            ("pieces", count("volume-note-pieces-value", view.pieces)),
            ("pages", count("volume-note-pages-value", view.pages)),
        ],
    ];
    for (line, row) in rows.into_iter().enumerate() {
        let top = GRID_TOP + ROW * line as f32;
        for (index, (key, value)) in row.into_iter().enumerate() {
            let place = Area::new(area.left + 44.0 * index as f32, top, 44.0, ROW);
            fact(sheet, place, 18.0, (&words.get(&format!("volume-note-{key}")), &value));
            if index > 0 {
                sheet.down(place.left, top, top + ROW, Weight::Hair);
            }
        }
        sheet.across(area.left, area.right(), top + ROW, Weight::Hair);
    }
}

fn width() -> f32 {
    PORTRAIT.area.width - 6.0
}

fn text(sheet: &mut Sheet, remarks: &[Para], words: Words) {
    let left = PORTRAIT.area.left + 3.0;
    let place = Area::new(left, TEXT_TOP + 4.0, width(), 5.0);
    let name = Para::new(Style::S, words.get("volume-note-section"));
    sheet.text(place, &name, Align::Left, Upright::Middle);
    let mut top = TEXT_TOP + 12.0;
    for remark in remarks {
        top += sheet.text(Area::new(left, top, width(), 5.6), remark, words.running(), Upright::Top);
    }
}

/// Cuts a remark into parts that each fit a page: after a stop where there is one, never inside a date or number
/// unless nothing else stands there.
fn cut(remark: &str) -> Vec<String> {
    let characters: Vec<char> = remark.chars().collect();
    let (mut parts, mut rest) = (Vec::new(), characters.as_slice());
    while rest.len() > PART {
        let stop = rest[..PART].iter().rposition(|character| "。；，、;".contains(*character));
        let (part, further) = rest.split_at(stop.map_or(PART, |at| at + 1));
        parts.push(part.iter().collect());
        rest = further;
    }
    parts.push(rest.iter().collect());
    parts
}

/// The remarks on as many pages as they need; the last page keeps room for the signatures.
fn paginate(view: &VolumeNoteView, words: Words) -> Vec<Vec<Para>> {
    let Some(remarks) = &view.remarks else { return vec![Vec::new()] };
    let mut parts = Vec::new();
    for (remark, number) in remarks.iter().zip(1..) {
        for (index, part) in cut(remark).into_iter().enumerate() {
            let numbered = if index == 0 { format!("{number}\u{2002}") } else { String::new() };
            parts.push(Para::new(Style::B5, numbered).and(Style::B, part));
        }
    }
    parts.push(Para::new(Style::B, format!("\n{}", words.get("end-of-list"))));
    let room = SIGN_TOP - TEXT_TOP - 14.0;
    let mut pages = vec![Vec::new()];
    let mut used = 0.0;
    for part in parts {
        let tall = height(&part, width());
        if used > 0.0 && used + tall > room {
            pages.push(Vec::new());
            used = 0.0;
        }
        used += tall;
        if let Some(page) = pages.last_mut() {
            page.push(part);
        }
    }
    pages
}

fn signatures((paper, sheet): (&mut Paper, &mut Sheet), view: &VolumeNoteView, words: Words) {
    let area = PORTRAIT.area;
    let half = area.width / 2.0;
    let dates = area.bottom() - ROW;
    for (index, (role, signature)) in
        [("arranger", &view.arranger), ("checker", &view.checker)].iter().enumerate()
    {
        let left = area.left + half * index as f32;
        let (day, _) = signature.at.split_once(' ').unwrap_or((&signature.at, ""));
        let mut cell = Signed::of(paper, words.get(&format!("volume-note-{role}")), signature);
        // The day stands in its own field below.
        cell.under.clear();
        CELL.draw((paper, sheet), Area::new(left, SIGN_TOP, half, dates - SIGN_TOP), &cell, words);
        let label = words.get(&format!("volume-note-{role}-day"));
        fact(sheet, Area::new(left, dates, half, ROW), 24.0, (&label, day));
    }
    sheet.across(area.left, area.right(), dates, Weight::Hair);
    sheet.down(area.left + half, SIGN_TOP, area.bottom(), Weight::Hair);
    sheet.frame(Area::new(area.left, SIGN_TOP, area.width, area.bottom() - SIGN_TOP), Weight::Hair);
    sheet.across(area.left, area.right(), SIGN_TOP, Weight::Heavy);
}
