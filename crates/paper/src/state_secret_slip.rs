//! Slip for a carrier of state or work secrets (国家秘密（工作秘密）载体), A5 portrait. Such a
//! carrier is not registered here; no title is kept, on paper or anywhere else.

use crate::layout::frame::SLIP;
use crate::layout::register_pages::meta;
use crate::layout::{Align, Area, Paper, Para, Style, Upright, Weight};
use crate::pdf::print;
use crate::view::{Footer, Office};
use crate::words::Words;
use crate::{Locale, PaperError, Printed};

/// The slip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateSecretSlipView {
    /// The office.
    pub office: Office,
    /// Day the carrier was met.
    pub met_on: String,
    /// Who met it.
    pub met_by: String,
    /// Who the carrier goes to (保密责任人).
    pub handed_to: String,
    /// Foot of the page.
    pub footer: Footer,
}

/// Prints the slip.
///
/// # Errors
/// [`PaperError`] when the document cannot be made.
pub fn render_state_secret_slip(view: &StateSecretSlipView, locale: Locale) -> Result<Printed, PaperError> {
    let words = Words(locale);
    let mut sheet = SLIP.sheet();
    let area = SLIP.area;
    let line = Area::new(area.left, area.top, area.width, 5.0);
    let office = Para::new(Style::S, words.office_spaced(&view.office));
    sheet.text(line, &office, Align::Left, Upright::Middle);
    sheet.across(area.left, area.right(), area.top + 6.5, Weight::Heavy);
    let title = match locale {
        Locale::ZhCn => Style::T2,
        Locale::En => Style::T2.sized(15.0, 6.35, 0.0),
    };
    let place = Area::new(area.left, area.top + 13.0, area.width, 8.0);
    sheet.text(place, &Para::new(title, words.get("slip-title")), Align::Centre, Upright::Middle);
    let sentence = Para::new(Style::B5, words.get("slip-sentence"));
    let place = Area::new(area.left, area.top + 27.0, area.width, 30.0);
    let mut top = place.top + sheet.text(place, &sentence, Align::Left, Upright::Top) + 6.0;
    let first = top;
    let facts = [
        ("slip-met-on", view.met_on.as_str()),
        ("slip-met-by", view.met_by.as_str()),
        ("slip-handed-to", view.handed_to.as_str()),
        ("slip-signature", ""),
        ("slip-book-number", ""),
    ];
    for (key, text) in facts {
        // What is filled in by pen gets the height of a hand.
        let tall = if text.is_empty() { 13.0 } else { 9.0 };
        let label = Area::new(area.left, top, 38.0, tall).padded(1.2);
        sheet.text(label, &Para::new(Style::L, words.get(key)), Align::Left, Upright::Middle);
        let value = Area::new(area.left + 38.0, top, area.width - 38.0, tall).padded(1.2);
        sheet.text(value, &Para::new(Style::V, text), Align::Left, Upright::Middle);
        top += tall;
        sheet.across(area.left, area.right(), top, Weight::Hair);
    }
    sheet.down(area.left + 38.0, first, top, Weight::Hair);
    sheet.frame(Area::new(area.left, first, area.width, top - first), Weight::Heavy);
    let note = Area::new(area.left, top + 3.0, area.width, 30.0);
    sheet.text(note, &Para::new(Style::L, words.get("slip-note")), Align::Left, Upright::Top);
    let mut paper = Paper { sheets: vec![sheet], inks: Vec::new() };
    SLIP.finish(&mut paper, &view.footer, words);
    print(&paper, &meta(&words.get("slip-title"), &view.office, &view.footer, words), &[])
}
