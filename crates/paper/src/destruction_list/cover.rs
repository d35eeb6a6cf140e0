//! The cover (封面): what the list holds, who proposed, approved and witnessed, and the blank for the seal.

use super::record::{keep, sign_row};
use super::view::DestructionListView;
use crate::Locale;
use crate::layout::breaking::height;
use crate::layout::sign_cell::COVER;
use crate::layout::{Align, Area, LANDSCAPE, Paper, Para, Sheet, Style, Upright, Weight};
use crate::words::{Words, grouped, groups_of};

pub(super) fn draw(paper: &mut Paper, view: &DestructionListView, words: Words) {
    let mut sheet = LANDSCAPE.sheet();
    let area = LANDSCAPE.area;
    let line = Area::new(area.left, area.top, area.width, 5.0);
    let fonds = words.with("fonds", &[("number", view.office.fonds.as_str().into())]);
    sheet.text(line, &Para::new(Style::S, fonds), Align::Left, Upright::Middle);
    let number = words.with("list-number", &[("number", view.number.as_str().into())]);
    sheet.text(line, &Para::new(Style::S, number), Align::Right, Upright::Middle);
    sheet.across(area.left, area.right(), area.top + 6.5, Weight::Hair);
    let title = match words.0 {
        Locale::ZhCn => Style::T0,
        Locale::En => Style::T0.sized(22.0, 9.3, 0.0),
    };
    let place = Area::new(area.left, 36.0, area.width, 13.0);
    sheet.text(place, &Para::new(title, words.get("list-title")), Align::Centre, Upright::Middle);
    let place = Area::new(area.left, 52.0, area.width, 6.0);
    let office = Para::new(Style::B5, words.office_spaced(&view.office));
    sheet.text(place, &office, Align::Centre, Upright::Middle);
    let top = cover_facts(&mut sheet, view, words);
    let bottom = cover_signatures((paper, &mut sheet), view, top, words);
    cover_remarks(&mut sheet, view, bottom, words);
    let seal = Area::new(215.0, bottom.max(127.0) + 16.0, 48.0, 5.0);
    sheet.text(seal, &Para::new(Style::W, words.get("seal")), Align::Centre, Upright::Middle);
    let date = Area::new(215.0, 187.0, 48.0, 4.8);
    sheet.text(date, &Para::new(Style::W, words.get("seal-date")), Align::Centre, Upright::Middle);
    paper.sheets.push(sheet);
}

/// Three rows of two facts; returns where the signatures begin.
fn cover_facts(sheet: &mut Sheet, view: &DestructionListView, words: Words) -> f32 {
    let rows = [
        [("items", items_text(view, words)), ("cover-pages", pages_text(view, words))],
        [
            ("years", years(view, words)),
            (
                "appraisal",
                words.with(
                    "certificate-appraisal-value",
                    &[
                        ("batch", view.appraisal_batch.as_str().into()),
                        ("on", view.appraised_on.as_str().into()),
                    ],
                ),
            ),
        ],
        [
            ("rules", words.or_none(Some(&view.rules.join(&words.get("semicolon"))))),
            ("locked", locked(view, words)),
        ],
    ];
    let mut top = 68.0;
    for pair in rows {
        let tall = pair
            .iter()
            .map(|(_, text)| height(&Para::new(Style::V, text.as_str()), 81.6) + 1.6)
            .fold(8.0, f32::max);
        for (index, (key, text)) in pair.into_iter().enumerate() {
            let left = 43.0 + 110.0 * index as f32;
            let label = Para::new(Style::L, words.get(&format!("list-{key}")));
            sheet.text(Area::new(left, top, 26.0, tall).padded(1.2), &label, Align::Left, Upright::Middle);
            let place = Area::new(left + 26.0, top, 84.0, tall).padded(1.2);
            sheet.text(place, &Para::new(Style::V, text), Align::Left, Upright::Middle);
            sheet.down(left + 26.0, top, top + tall, Weight::Hair);
        }
        sheet.down(153.0, top, top + tall, Weight::Hair);
        top += tall;
        sheet.across(43.0, 263.0, top, Weight::Hair);
    }
    top
}

fn locked(view: &DestructionListView, words: Words) -> String {
    if view.locked_at.is_empty() {
        return words.get("list-not-locked");
    }
    let root = groups_of(&view.root.chars().take(16).collect::<String>(), 4).join("\u{00A0}");
    words.with("list-locked-value", &[("at", view.locked_at.as_str().into()), ("root", root.into())])
}

pub(super) fn items_text(view: &DestructionListView, words: Words) -> String {
    words.with(
        "list-items-value",
        &[
            ("count", view.rows.len().into()),
            ("paper", view.paper_items.into()),
            ("electronic", view.electronic_items.into()),
            ("media", view.media_items.into()),
        ],
    )
}

pub(super) fn pages_text(view: &DestructionListView, words: Words) -> String {
    words.with(
        "list-pages-value",
        &[
            ("pages", grouped(view.pages.into()).into()),
            ("copies", view.copies.into()),
            ("copy_pages", grouped(view.copy_pages.into()).into()),
        ],
    )
}

fn years(view: &DestructionListView, words: Words) -> String {
    let years = || view.rows.iter().map(|row| row.year.as_str()).filter(|year| !year.is_empty());
    match (years().min(), years().max()) {
        (Some(first), Some(last)) if first != last => {
            words.with("list-years-value", &[("first", first.into()), ("last", last.into())])
        }
        (Some(year), _) => words.with("list-year-value", &[("year", year.into())]),
        _ => words.get("none"),
    }
}

fn cover_signatures(
    (paper, sheet): (&mut Paper, &mut Sheet),
    view: &DestructionListView,
    top: f32,
    words: Words,
) -> f32 {
    let cells = [
        (words.get("list-appraiser"), &view.appraiser),
        (words.get("role-approver"), &view.approver),
        (format!("{} 1", words.get("role-witness")), &view.first_witness),
        (format!("{} 2", words.get("role-witness")), &view.second_witness),
    ]
    .map(|(role, signature)| keep(paper, role, signature));
    let bottom = sign_row((paper, sheet), COVER, (43.0, top, 55.0, 34.0), &cells, words);
    sheet.frame(Area::new(43.0, 68.0, 220.0, bottom - 68.0), Weight::Heavy);
    sheet.frame(Area::new(153.0, top, 110.0, bottom - top), Weight::Heavy);
    bottom
}

fn cover_remarks(sheet: &mut Sheet, view: &DestructionListView, bottom: f32, words: Words) {
    let mut lines = Vec::new();
    if let Some((from, to)) = &view.executed {
        let mut line =
            words.with("list-executed", &[("from", from.as_str().into()), ("to", to.as_str().into())]);
        if let Some(number) = &view.certificate {
            line += &words.with("list-certificate", &[("number", number.as_str().into())]);
        }
        lines.push(line);
    }
    if !view.remark.is_empty() {
        lines.push(view.remark.clone());
    }
    lines.push(words.get("list-kept-for-ever"));
    let para = Para::new(Style::W.sized(9.0, 5.0, 0.0), lines.join("\n"));
    sheet.text(Area::new(43.0, bottom + 2.5, 160.0, 20.0), &para, Align::Left, Upright::Top);
}
