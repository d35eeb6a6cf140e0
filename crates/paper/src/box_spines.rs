//! Spines of boxes (盒脊), several on an A4 page with cut marks: fonds, years, first and last number, count,
//! box, QR. No title is ever on a spine.

use crate::layout::register_pages::meta;
use crate::layout::{Align, Area, Paper, Para, Sheet, Style, Upright, Weight};
use crate::pdf::print;
use crate::view::{Footer, Office};
use crate::words::Words;
use crate::{Locale, PaperError, Printed, qr};

const PAGE: (f32, f32) = (210.0, 297.0);
/// Left and top of the first spine.
const FIRST: (f32, f32) = (12.0, 14.0);
/// Height of a spine.
const TALL: f32 = 264.0;
/// Between two spines, for the knife.
const GAP: f32 = 4.0;
/// Nothing is printed beyond.
const RIGHT: f32 = 198.0;
const QR_MODULE: f32 = 0.6;

/// Spines to be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoxSpinesView {
    /// The office.
    pub office: Office,
    /// The spines.
    pub spines: Vec<BoxSpine>,
    /// Who prints, for the document's own data.
    pub footer: Footer,
}

/// One spine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoxSpine {
    /// A volume's, not a box's.
    pub of_volume: bool,
    /// Thickness in millimetres: 20, 30, 40, 50 …
    pub width_mm: u32,
    /// Its barcode.
    pub barcode: String,
    /// Its code.
    pub code: String,
    /// Where it belongs.
    pub place: String,
    /// First and last year inside.
    pub years: Option<(String, String)>,
    /// First number inside.
    pub first: Option<String>,
    /// Last number inside.
    pub last: Option<String>,
    /// Copies inside.
    pub items: u32,
    /// The mark of the highest level inside; empty for 一般.
    pub mark: String,
}

/// Prints spines.
///
/// # Errors
/// [`PaperError`] when the document cannot be made.
pub fn render_box_spines(view: &BoxSpinesView, locale: Locale) -> Result<Printed, PaperError> {
    let words = Words(locale);
    let mut paper = Paper { sheets: vec![Sheet::new(PAGE.0, PAGE.1)], inks: Vec::new() };
    let mut left = FIRST.0;
    for spine in &view.spines {
        let width = spine.width_mm as f32;
        if left + width > RIGHT && left > FIRST.0 {
            paper.sheets.push(Sheet::new(PAGE.0, PAGE.1));
            left = FIRST.0;
        }
        let Some(sheet) = paper.sheets.last_mut() else { continue };
        draw(sheet, Area::new(left, FIRST.1, width, TALL), (spine, &view.office), words)?;
        left += width + GAP;
    }
    print(&paper, &meta(&words.get("spines-title"), &view.office, &view.footer, words), &[])
}

fn draw(
    sheet: &mut Sheet,
    area: Area,
    (spine, office): (&BoxSpine, &Office),
    words: Words,
) -> Result<(), PaperError> {
    cut_marks(sheet, area);
    let years = spine.years.as_ref().map_or_else(String::new, |(first, last)| {
        if first == last {
            first.clone()
        } else {
            let years = [("first", first.as_str().into()), ("last", last.as_str().into())];
            words.with("spine-years", &years)
        }
    });
    let numbers = [spine.first.clone(), spine.last.clone()].into_iter().flatten().collect::<Vec<_>>();
    let items = words.with("spine-items", &[("count", spine.items.into())]);
    let fonds = words.with("fonds", &[("number", office.fonds.as_str().into())]);
    let cells = [
        (34.0, Para::new(Style::L, format!("{}\n{}", office.company, office.unit).trim_end().to_owned())),
        (16.0, Para::new(Style::W, fonds)),
        (18.0, Para::new(Style::V, years)),
        (18.0, Para::new(Style::S, spine.mark.as_str())),
        (56.0, Para::new(if area.width < 30.0 { Style::R } else { Style::W }, numbers.join("\n–\n"))),
        (14.0, Para::new(Style::W, items)),
        (
            30.0,
            Para::new(Style::L, words.get(if spine.of_volume { "spine-volume" } else { "spine-box" }))
                .and(code_style(&spine.code, area.width), format!("\n{}", spine.code)),
        ),
        (36.0, Para::new(Style::L, spine.place.replace(" / ", "-"))),
    ];
    let mut top = area.top;
    for (tall, para) in cells {
        let cell = Area::new(area.left, top, area.width, tall).padded(0.6);
        sheet.text(cell, &para, Align::Centre, Upright::Middle);
        top += tall;
        sheet.across(area.left, area.right(), top, Weight::Hair);
    }
    let side = 21.0 * QR_MODULE;
    let left = area.left + (area.width - side) / 2.0;
    sheet.code(left, top + (area.bottom() - top - side) / 2.0, QR_MODULE, &qr::modules(&spine.barcode)?);
    sheet.frame(area, Weight::Hair);
    Ok(())
}

/// A code stands as large as its spine allows: the key of a volume is longer than the number of a box.
fn code_style(code: &str, width: f32) -> Style {
    let letters = code.chars().count() as f32;
    match letters {
        few if few * 4.0 <= width => Style::T2,
        some if some * 2.6 <= width => Style::N,
        _ => Style::V,
    }
}

/// Three millimetres outside each corner, up and down: the knife follows them.
fn cut_marks(sheet: &mut Sheet, area: Area) {
    for at in [area.left, area.right()] {
        sheet.down(at, area.top - 5.0, area.top - 2.0, Weight::Hair);
        sheet.down(at, area.bottom() + 2.0, area.bottom() + 5.0, Weight::Hair);
    }
}
