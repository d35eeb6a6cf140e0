//! The strip of outside anchors, each in its place in time, so that a missing one is a visible gap.

use super::sections::{Pages, SECTION_GAP};
use super::view::AnchorMark;
use crate::layout::{Align, Area, PORTRAIT, Para, Style, Upright, Weight};
use crate::words::{grouped, groups_of};

const FOOT: f32 = 16.0;
const HEIGHT: f32 = 5.0;

/// Days since a fixed day, good enough to place a mark.
fn day_number(date: &str) -> Option<i64> {
    chrono::NaiveDate::parse_from_str(date.get(..10)?, "%Y-%m-%d")
        .ok()
        .map(|day| chrono::Datelike::num_days_from_ce(&day).into())
}

/// Strip, head in full, and what no anchor covers yet.
pub(super) fn draw(pages: &mut Pages<'_>) {
    let (view, words, area) = (pages.view, pages.words, PORTRAIT.area);
    pages.need(36.0);
    let facts = if view.anchors.is_empty() { words.get("none") } else { words.get("report-strip-facts") };
    pages.section("report-section-strip", facts);
    let span =
        view.anchors.iter().filter_map(|mark| day_number(&mark.on)).fold(None, |span, day| match span {
            None => Some((day, day)),
            Some((first, last)) => Some((day.min(first), day.max(last))),
        });
    if let Some((first, last)) = span {
        marks(pages, (first, last.max(first + 1)));
        pages.top += FOOT + 1.6;
    }
    let head = groups_of(&view.footer.trail_head, 4).join(" ");
    let head = words.with("report-head", &[("head", head.into())]);
    let line = Area::new(area.left, pages.top, area.width, 4.4);
    pages.top += pages.sheet.text(line, &Para::new(Style::L5, head), Align::Left, Upright::Top) + 0.8;
    let rest = words.with("report-unanchored", &[("count", grouped(view.unanchored).into())]);
    let line = Area::new(area.left, pages.top, area.width, 4.4);
    pages.top += pages.sheet.text(line, &Para::new(Style::L, rest), Align::Left, Upright::Top) + SECTION_GAP;
}

fn marks(pages: &mut Pages<'_>, (first, last): (i64, i64)) {
    let area = PORTRAIT.area;
    let (left, width) = (area.left + 2.0, area.width - 4.0);
    let foot = pages.top + FOOT - 5.0;
    let place = |day: i64| left + width * (day - first) as f32 / (last - first) as f32;
    pages.sheet.across(left, left + width, foot, Weight::Hair);
    for mark in &pages.view.anchors {
        let Some(day) = day_number(&mark.on) else { continue };
        if mark.missing {
            pages.sheet.down(place(day), foot - HEIGHT - 1.5, foot, Weight::Dash);
        } else {
            pages.sheet.down(place(day), foot - HEIGHT, foot, Weight::Hair);
        }
    }
    pages.sheet.down(left + width, foot - HEIGHT - 3.0, foot, Weight::Heavy);
    missing_label(pages, foot, place);
    months(pages, foot, (first, last), place);
}

fn missing_label(pages: &mut Pages<'_>, foot: f32, place: impl Fn(i64) -> f32) {
    let missing: Vec<&AnchorMark> = pages.view.anchors.iter().filter(|mark| mark.missing).collect();
    let Some(day) = missing.last().and_then(|mark| day_number(&mark.on)) else { return };
    let text = pages.words.with("report-missing", &[("count", missing.len().into())]);
    let label = Area::new(place(day) - 21.0, foot - HEIGHT - 4.6, 20.0, 4.0);
    pages.sheet.text(label, &Para::new(Style::L5, text), Align::Right, Upright::Middle);
}

/// Names the strip's first month at its left end; returns where that name ends.
fn begin(pages: &mut Pages<'_>, foot: f32, first: i64) -> f32 {
    let date = i32::try_from(first).ok().and_then(chrono::NaiveDate::from_num_days_from_ce_opt);
    let Some(date) = date else { return f32::MIN };
    let left = PORTRAIT.area.left + 2.0;
    let label = Para::new(Style::L, date.format("%Y-%m").to_string());
    let at = Area::new(left, foot + 1.4, 18.0, 4.0);
    pages.sheet.text(at, &label, Align::Left, Upright::Middle);
    left + 13.0
}

/// A tick at each first of a month; every quarter is named, a January with its year.
fn months(pages: &mut Pages<'_>, foot: f32, (first, last): (i64, i64), place: impl Fn(i64) -> f32) {
    let mut named = begin(pages, foot, first);
    for day in first..=last {
        let Some(date) = i32::try_from(day).ok().and_then(chrono::NaiveDate::from_num_days_from_ce_opt)
        else {
            continue;
        };
        if chrono::Datelike::day(&date) != 1 {
            continue;
        }
        pages.sheet.down(place(day), foot, foot + 1.2, Weight::Hair);
        let (year, month) = (chrono::Datelike::year(&date), chrono::Datelike::month(&date));
        let long = month == 1;
        let short_span = last - first < 200;
        let half = if long { 8.0 } else { 4.0 };
        let fits = place(day) - half > named
            && place(day) - half >= PORTRAIT.area.left
            && place(day) + half <= PORTRAIT.area.right();
        if (short_span || month % 3 == 1) && fits {
            let label = if long { format!("{year}-01") } else { format!("{month:02}") };
            let at = Area::new(place(day) - 9.0, foot + 1.4, 18.0, 4.0);
            pages.sheet.text(at, &Para::new(Style::L, label), Align::Centre, Upright::Middle);
            named = place(day) + half;
        }
    }
}
