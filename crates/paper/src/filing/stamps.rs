//! Filing stamps (归档章): for each file a box of six fields to be cut out or copied onto its first page, 45 × 16 mm, as
//! the trade's rule draws it. Three by twelve on a portrait page.

use crate::layout::register_pages::{meta, register_title};
use crate::layout::{Align, Area, PORTRAIT, Paper, Para, Sheet, Style, Upright, Weight};
use crate::pdf::print;
use crate::view::{Footer, Office};
use crate::words::Words;
use crate::{Locale, PaperError, Printed};

/// A sheet of stamps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilingStampsView {
    /// The office.
    pub office: Office,
    /// Number of the run.
    pub number: String,
    /// The stamps, in order.
    pub stamps: Vec<FilingStamp>,
    /// Foot of every page.
    pub footer: Footer,
}

/// A stamp.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilingStamp {
    /// Year.
    pub year: String,
    /// 件号: the running part of the 档号.
    pub piece: String,
    /// Department, by its code.
    pub department: String,
    /// Term in words.
    pub term: String,
    /// Pages.
    pub pages: String,
}

const WIDTH: f32 = 45.0;
const HEIGHT: f32 = 16.0;
const COLUMNS: usize = 3;
const ROWS: usize = 12;
const STEP: (f32, f32) = (65.5, 20.0);
const TOP: f32 = 36.0;

/// Prints the stamps.
///
/// # Errors
/// [`PaperError`] when the document cannot be made.
pub fn render_filing_stamps(view: &FilingStampsView, locale: Locale) -> Result<Printed, PaperError> {
    let words = Words(locale);
    let mut paper = Paper::default();
    for page in view.stamps.chunks(COLUMNS * ROWS) {
        let mut sheet = PORTRAIT.sheet();
        head(&mut sheet, view, words);
        for (index, one) in page.iter().enumerate() {
            let left = PORTRAIT.area.left + STEP.0 * (index % COLUMNS) as f32;
            let top = TOP + STEP.1 * (index / COLUMNS) as f32;
            stamp(&mut sheet, Area::new(left, top, WIDTH, HEIGHT), &view.office, (one, words.0));
        }
        paper.sheets.push(sheet);
    }
    PORTRAIT.finish(&mut paper, &view.footer, words);
    print(&paper, &meta(&words.get("stamps-title"), &view.office, &view.footer, words), &[])
}

fn head(sheet: &mut Sheet, view: &FilingStampsView, words: Words) {
    let area = PORTRAIT.area;
    let title = Para::new(register_title(words), words.get("stamps-title"));
    sheet.text(Area::new(area.left, area.top, area.width, 8.0), &title, Align::Centre, Upright::Middle);
    let line = Area::new(area.left, area.top + 9.0, area.width, 4.4);
    let office = Para::new(Style::L, words.office(&view.office));
    sheet.text(line, &office, Align::Left, Upright::Middle);
    let facts = words.with(
        "stamps-facts",
        &[("number", view.number.as_str().into()), ("count", view.stamps.len().into())],
    );
    sheet.text(line, &Para::new(Style::L, facts), Align::Right, Upright::Middle);
}

/// 全宗号 · 年度 · 件号 over 机构 · 保管期限 · 页数; the fields stand without names, as on the rubber stamp.
fn stamp(sheet: &mut Sheet, place: Area, office: &Office, (stamp, locale): (&FilingStamp, Locale)) {
    let fields = [[&office.fonds, &stamp.year, &stamp.piece], [&stamp.department, &stamp.term, &stamp.pages]];
    let (wide, tall) = (WIDTH / 3.0, HEIGHT / 2.0);
    for (row, line) in fields.into_iter().enumerate() {
        for (column, text) in line.into_iter().enumerate() {
            let cell =
                Area::new(place.left + wide * column as f32, place.top + tall * row as f32, wide, tall);
            // An English term is longer than its cell at the size of the others.
            let style = if locale == Locale::En && row == 1 { Style::R } else { Style::V };
            let para = Para::new(style, text.as_str());
            sheet.text(cell.padded(0.1), &para, Align::Centre, Upright::Middle);
        }
    }
    for column in 1..3 {
        let at = place.left + wide * column as f32;
        sheet.down(at, place.top, place.bottom(), Weight::Hair);
    }
    sheet.across(place.left, place.right(), place.top + tall, Weight::Hair);
    sheet.frame(place, Weight::Heavy);
}
