//! Cover of a volume (案卷封面), portrait.

use super::facts::rows_of_two;
use crate::layout::breaking::height;
use crate::layout::register_pages::meta;
use crate::layout::{Align, Area, PORTRAIT, Paper, Para, Style, Upright, Weight};
use crate::pdf::print;
use crate::view::{Footer, Office};
use crate::words::{Words, barcode, grouped};
use crate::{Locale, PaperError, Printed};

/// The cover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VolumeCoverView {
    /// The office.
    pub office: Office,
    /// Kind in words, e.g. 户档.
    pub kind: String,
    /// `3-1204` …
    pub key: String,
    /// Title; none prints （公司机密件）.
    pub title: Option<String>,
    /// Barcode.
    pub barcode: String,
    /// Department that made it.
    pub department: String,
    /// First and last day of the papers.
    pub days: String,
    /// Term in words; empty while it holds nothing.
    pub term: String,
    /// Mark of the highest level inside; empty for 一般.
    pub mark: String,
    /// Pieces.
    pub pieces: u32,
    /// Pages.
    pub pages: u32,
    /// Foot of the page.
    pub footer: Footer,
}

/// Prints the cover.
///
/// # Errors
/// [`PaperError`] when the document cannot be made.
pub fn render_volume_cover(view: &VolumeCoverView, locale: Locale) -> Result<Printed, PaperError> {
    let words = Words(locale);
    let area = PORTRAIT.area;
    let mut sheet = PORTRAIT.sheet();
    let line = Area::new(area.left, area.top, area.width, 5.0);
    let fonds = words.with("fonds", &[("number", view.office.fonds.as_str().into())]);
    sheet.text(line, &Para::new(Style::S, fonds), Align::Left, Upright::Middle);
    sheet.text(line, &Para::new(Style::S, view.mark.as_str()), Align::Right, Upright::Middle);
    sheet.across(area.left, area.right(), area.top + 6.5, Weight::Heavy);
    let office = Para::new(Style::T2, words.office_spaced(&view.office));
    sheet.text(Area::new(area.left, 48.0, area.width, 16.0), &office, Align::Centre, Upright::Middle);
    let style = match locale {
        Locale::ZhCn => Style::T0,
        Locale::En => Style::T0.sized(22.0, 9.3, 0.0),
    };
    let kind = Para::new(style, view.kind.as_str());
    sheet.text(Area::new(area.left, 72.0, area.width, 13.0), &kind, Align::Centre, Upright::Middle);
    let title = Para::new(Style::T2, view.title.clone().unwrap_or_else(|| words.get("files-withheld")));
    let inner = Area::new(area.left + 12.0, 104.0, area.width - 24.0, 0.0);
    let tall = height(&title, inner.width) + 16.0;
    let name = Area::new(inner.left, 100.0, inner.width, 5.0);
    sheet.text(name, &Para::new(Style::L, words.get("volume-cover-title")), Align::Left, Upright::Middle);
    sheet.text(Area { height: tall, ..inner }, &title, Align::Centre, Upright::Middle);
    let top = (inner.top + tall).max(180.0);
    let facts = facts(view, words);
    let bottom = rows_of_two(&mut sheet, Area::new(area.left, top, area.width, 0.0), 11.0, &facts);
    sheet.frame(Area::new(area.left, top, area.width, bottom - top), Weight::Heavy);
    let mut paper = Paper { sheets: vec![sheet], inks: Vec::new() };
    PORTRAIT.finish(&mut paper, &view.footer, words);
    print(&paper, &meta(&words.get("volume-cover-name"), &view.office, &view.footer, words), &[])
}

fn facts(view: &VolumeCoverView, words: Words) -> [[(String, String); 2]; 4] {
    let fact = |key: &str, text: String| (words.get(&format!("volume-cover-{key}")), text);
    [
        [fact("key", view.key.clone()), fact("barcode", barcode(&view.barcode))],
        [
            fact("department", words.or_none(Some(&view.department))),
            fact("days", words.or_none(Some(&view.days))),
        ],
        [fact("pieces", grouped(view.pieces.into())), fact("pages", grouped(view.pages.into()))],
        [fact("term", words.or_none(Some(&view.term))), fact("level", view.mark.clone())],
    ]
}
