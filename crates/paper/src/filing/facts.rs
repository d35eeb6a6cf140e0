//! Rows of label and value, side by side, as covers show what they cover.

use crate::layout::breaking::height;
use crate::layout::{Align, Area, Para, Sheet, Style, Upright, Weight};

const LABEL: f32 = 26.0;

/// Draws rows of two facts within `area`, each row as tall as its text needs but `least`; returns the lower edge.
pub(super) fn rows_of_two(sheet: &mut Sheet, area: Area, least: f32, facts: &[[(String, String); 2]]) -> f32 {
    let half = area.width / 2.0;
    let mut top = area.top;
    for pair in facts {
        let tall =
            pair.iter().map(|(_, text)| height(&value(text), half - LABEL - 2.4) + 1.6).fold(least, f32::max);
        for (index, (label, text)) in pair.iter().enumerate() {
            let left = area.left + half * index as f32;
            fact(sheet, Area::new(left, top, half, tall), LABEL, (label, text));
        }
        sheet.down(area.left + half, top, top + tall, Weight::Hair);
        top += tall;
        sheet.across(area.left, area.right(), top, Weight::Hair);
    }
    top
}

/// One label with its value.
pub(super) fn fact(sheet: &mut Sheet, place: Area, label: f32, (name, text): (&str, &str)) {
    let left = Area::new(place.left, place.top, label, place.height).padded(1.2);
    sheet.text(left, &Para::new(Style::L, name), Align::Left, Upright::Middle);
    let right = Area::new(place.left + label, place.top, place.width - label, place.height).padded(1.2);
    sheet.text(right, &value(text), Align::Left, Upright::Middle);
    sheet.down(place.left + label, place.top, place.bottom(), Weight::Hair);
}

fn value(text: &str) -> Para {
    Para::new(Style::V, text)
}
