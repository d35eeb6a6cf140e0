//! Verification report (审计核验报告), portrait: the verdict in plain words, then counts, then evidence.

mod sections;
mod strip;
mod view;

pub use view::*;

use self::sections::Pages;
use crate::layout::register_pages::meta;
use crate::layout::{Align, Area, PORTRAIT, Paper, Para, Style, Upright, Weight};
use crate::pdf::print;
use crate::qr;
use crate::words::{Words, grouped};
use crate::{Locale, PaperError, Printed};

const MODULE: f32 = 0.5;

/// Prints a verification report.
///
/// # Errors
/// [`PaperError`] when the document cannot be made.
pub fn render_verification_report(
    view: &VerificationReportView,
    locale: Locale,
) -> Result<Printed, PaperError> {
    let words = Words(locale);
    let mut pages = Pages::new(view, words);
    head(&mut pages);
    verdict(&mut pages)?;
    // With a broken chain the findings come first: they name the edited row.
    let broken = view.verdict != ReportVerdict::Intact;
    if broken {
        sections::findings(&mut pages);
    }
    sections::identity(&mut pages);
    sections::checks(&mut pages);
    strip::draw(&mut pages);
    if !broken {
        sections::findings(&mut pages);
    }
    sections::signatures(&mut pages);
    let mut paper: Paper = pages.end();
    PORTRAIT.finish(&mut paper, &view.footer, words);
    let title = format!("{} {}", words.get("report-title"), view.number);
    print(&paper, &meta(&title, &view.office, &view.footer, words), &[])
}

fn head(pages: &mut Pages<'_>) {
    let (view, words, area) = (pages.view, pages.words, PORTRAIT.area);
    let line = Area::new(area.left, area.top, area.width, 5.0);
    let office = Para::new(Style::S, words.office_spaced(&view.office));
    pages.sheet.text(Area { width: 120.0, ..line }, &office, Align::Left, Upright::Middle);
    let number = words.with("report-number", &[("number", view.number.as_str().into())]);
    pages.sheet.text(line, &Para::new(Style::V, number), Align::Right, Upright::Middle);
    let style = match words.0 {
        Locale::ZhCn => Style::T1,
        Locale::En => Style::T1.sized(20.0, 8.5, 0.0),
    };
    let place = Area::new(area.left, 22.5, area.width, 11.0);
    pages.sheet.text(place, &Para::new(style, words.get("report-title")), Align::Centre, Upright::Middle);
    let scope = words.with(
        "report-scope",
        &[
            ("from", view.from.as_str().into()),
            ("to", view.to.as_str().into()),
            ("first", grouped(view.first_seq).into()),
            ("last", grouped(view.last_seq).into()),
        ],
    );
    let place = Area::new(area.left, 34.5, area.width, 5.0);
    pages.sheet.text(place, &Para::new(Style::W, scope), Align::Centre, Upright::Middle);
    pages.sheet.across(area.left, area.right(), 42.5, Weight::Heavy);
}

/// The largest text after the title.
fn verdict(pages: &mut Pages<'_>) -> Result<(), PaperError> {
    let (view, words, area) = (pages.view, pages.words, PORTRAIT.area);
    let mut width = area.width;
    let mut code_bottom = 0.0;
    if let Some(text) = &view.qr_text {
        let code = qr::modules(text)?;
        let side = code.width as f32 * MODULE;
        let left = area.right() - 2.0 - side;
        pages.sheet.code(left, 45.5, MODULE, &code);
        let caption = Area::new(left - 6.0, 47.7 + side, side + 6.0, 3.8);
        let label = Para::new(Style::L, words.get("certificate-code"));
        pages.sheet.text(caption, &label, Align::Right, Upright::Middle);
        width = left - 6.0 - area.left;
        code_bottom = caption.bottom();
    }
    let place = Area::new(area.left, 45.0, width, 5.0);
    let label = Para::new(Style::S, words.get("report-verdict"));
    pages.sheet.text(place, &label, Align::Left, Upright::Middle);
    let style = match words.0 {
        Locale::ZhCn => Style::T2,
        Locale::En => Style::T2.sized(15.0, 6.35, 0.0),
    };
    let spoken = words.get(match view.verdict {
        ReportVerdict::Intact => "report-intact",
        ReportVerdict::Altered => "report-altered",
        ReportVerdict::Unverifiable => "report-unverifiable",
    });
    let place = Area::new(area.left, 50.5, width, 8.0);
    pages.sheet.text(place, &Para::new(style, spoken), Align::Left, Upright::Middle);
    let place = Area::new(area.left, 60.0, width, 12.0);
    let summary = Para::new(Style::W.sized(9.0, 4.4, 0.0), sections::summary(view, words));
    let taken = pages.sheet.text(place, &summary, words.running(), Upright::Top);
    pages.top = (place.top + taken).max(code_bottom).max(72.0) + sections::SECTION_GAP;
    Ok(())
}
