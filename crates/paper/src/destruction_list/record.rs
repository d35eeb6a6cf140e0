//! 清点与监销记录, and the rows of signature cells that cover and record share.

use super::view::{DestructionListView, WitnessRecord};
use crate::layout::sign_cell::{RECORD, SignCell, Signed};
use crate::layout::{Align, Area, LANDSCAPE, Paper, Para, Sheet, Style, Upright, Weight};
use crate::view::Signature;
use crate::words::Words;

/// Height of title, record and signatures at the foot of the last page.
pub(super) const RECORD_HEIGHT: f32 = 70.0;

pub(super) fn keep(paper: &mut Paper, role: String, signature: &Signature) -> Signed {
    Signed {
        role,
        key: signature.key_fingerprint.clone(),
        ink: signature.ink.as_ref().map(|ink| paper.keep_ink(ink)),
        name: signature.name.clone(),
        post: signature.post.clone(),
        under: if signature.at.is_empty() { Vec::new() } else { vec![signature.at.clone()] },
    }
}

/// A row of four signature cells; returns its lower edge.
pub(super) fn sign_row(
    (paper, sheet): (&Paper, &mut Sheet),
    cell: SignCell,
    (left, top, width, least): (f32, f32, f32, f32),
    cells: &[Signed; 4],
    words: Words,
) -> f32 {
    let tall = cells.iter().map(|signed| cell.height(signed, width)).fold(least, f32::max);
    for (index, signed) in cells.iter().enumerate() {
        let place = Area::new(left + width * index as f32, top, width, tall);
        cell.draw((paper, sheet), place, signed, words);
        if index > 0 {
            sheet.down(place.left, top, top + tall, Weight::Hair);
        }
    }
    top + tall
}

/// 清点与监销记录, at the foot of the last page; open for the pen while nothing was recorded.
pub(super) fn draw(
    (paper, mut sheet): (&mut Paper, Sheet),
    view: &DestructionListView,
    words: Words,
) -> Sheet {
    let area = LANDSCAPE.area;
    let blank = Signature::default();
    let record = view.record.as_ref();
    let text =
        |of: fn(&WitnessRecord) -> &String| record.map_or_else(String::new, |record| of(record).clone());
    let differences = record.map_or_else(String::new, |record| words.or_none(Some(&record.differences)));
    let facts = [
        ("record-count", text(|record| &record.count_before)),
        ("record-method", text(|record| &record.method)),
        ("record-marked", text(|record| &record.marked)),
        ("record-differences", differences),
    ];
    let start = area.bottom() - RECORD_HEIGHT;
    let line = Area::new(area.left, start, 200.0, 5.5);
    sheet.text(line, &Para::new(Style::S, words.get("record-title")), Align::Left, Upright::Middle);
    let mut top = start + 7.0;
    let first = top;
    for (key, text) in facts {
        let place = Area::new(area.left, top, 33.0, 8.0).padded(1.2);
        sheet.text(place, &Para::new(Style::L, words.get(key)), Align::Left, Upright::Middle);
        let place = Area::new(area.left + 33.0, top, 231.0, 8.0).padded(1.2);
        sheet.text(place, &Para::new(Style::V, text), Align::Left, Upright::Middle);
        sheet.down(area.left + 33.0, top, top + 8.0, Weight::Hair);
        top += 8.0;
        sheet.across(area.left, area.right(), top, Weight::Hair);
    }
    let witness = |number: u32| format!("{} {number}", words.get("role-witness"));
    let cells = [
        (words.get("role-executor"), record.map_or(&blank, |record| &record.executor)),
        (witness(1), record.map_or(&blank, |record| &record.first_witness)),
        (witness(2), record.map_or(&blank, |record| &record.second_witness)),
        (words.get("role-secrecy-officer"), record.map_or(&blank, |record| &record.secrecy_officer)),
    ]
    .map(|(role, signature)| keep(paper, role, signature));
    let bottom = sign_row((paper, &mut sheet), RECORD, (area.left, top, 66.0, 31.0), &cells, words);
    sheet.frame(Area::new(area.left, first, area.width, bottom - first), Weight::Heavy);
    sheet.frame(Area::new(area.left + 66.0, top, 132.0, bottom - top), Weight::Heavy);
    sheet
}
