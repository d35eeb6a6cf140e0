//! 四 完整性: roots, chain, receipts, and the blank for the seal. Beside the rail on the first page, or
//! whole on the next one.

use super::flow::Flow;
use super::rail::{self, RAIL};
use super::view::CertificateView;
use crate::layout::breaking::height as text_height;
use crate::layout::frame::blank_for_seal;
use crate::layout::{Align, Area, PORTRAIT, Para, Style, Upright, Weight};
use crate::words::{NOT_APPLICABLE, Words, grouped, groups_of, hash_lines};

const SEAL_WIDTH: f32 = 48.0;
/// A ring of 42 mm fits.
const SEAL_HEIGHT: f32 = 44.0;

fn facts(view: &CertificateView, words: Words) -> Vec<(String, String)> {
    let integrity = &view.integrity;
    let previous = match (&integrity.previous_hash, &integrity.previous_number) {
        (Some(hash), Some(number)) => format!("{}（{number}）", hash_lines(hash)),
        _ => words.get("certificate-previous-none"),
    };
    let key = groups_of(&integrity.key_fingerprint.chars().take(16).collect::<String>(), 4).join("\u{00A0}");
    let key = words.with(
        "certificate-key-value",
        &[("key", key.into()), ("program", integrity.program.as_str().into())],
    );
    let label = |key: &str| words.get(&format!("certificate-{key}"));
    let receipt = match (&integrity.key_receipt, view.figures.electronic) {
        (Some(receipt), _) => receipt.clone(),
        (None, 0) => NOT_APPLICABLE.to_owned(),
        (None, _) => words.get("none"),
    };
    vec![
        (label("approved-root"), hash_lines(&integrity.approved_root)),
        (label("executed-root"), hash_lines(&integrity.executed_root)),
        (label("previous"), previous),
        (label("receipt"), receipt),
        (label("backups"), words.or_none(integrity.backups.as_deref())),
        (
            words.with("certificate-trail", &[("seq", grouped(integrity.trail_seq).into())]),
            hash_lines(&integrity.trail_head),
        ),
        (label("key"), key),
    ]
}

/// Rows and their heights, stretched so that the seal has its room.
fn rows(view: &CertificateView, words: Words, row: f32) -> Vec<(String, String, f32)> {
    let (label, _) = rail::columns(words);
    let width = 168.0 - SEAL_WIDTH - label;
    let mut rows: Vec<(String, String, f32)> = facts(view, words)
        .into_iter()
        .map(|(name, value)| {
            let tall = text_height(&Para::new(Style::L, name.as_str()), label - 2.4)
                .max(text_height(&Para::new(Style::L5, value.as_str()), width - 2.4));
            (name, value, (row - 0.7).max(tall + 0.8))
        })
        .collect();
    let total: f32 = rows.iter().map(|(_, _, tall)| tall).sum();
    if total < SEAL_HEIGHT {
        let count = rows.len() as f32;
        rows.iter_mut().for_each(|(_, _, tall)| *tall += (SEAL_HEIGHT - total) / count);
    }
    rows
}

pub(super) fn height(view: &CertificateView, words: Words, row: f32) -> f32 {
    rows(view, words, row).iter().map(|(_, _, tall)| tall).sum()
}

/// Draws the section; `fill` stretches it to the foot of the page.
pub(super) fn draw(flow: &mut Flow<'_>, row: f32, fill: bool) {
    let words = flow.words;
    let mut rows = rows(flow.view, words, row);
    let total: f32 = rows.iter().map(|(_, _, tall)| tall).sum();
    let spare = flow.room() - total;
    if fill && spare > 0.0 && spare < 14.0 {
        let count = rows.len() as f32;
        rows.iter_mut().for_each(|(_, _, tall)| *tall += spare / count);
    }
    let (label, _) = rail::columns(words);
    let left = PORTRAIT.area.left + RAIL;
    let seal = PORTRAIT.area.right() - SEAL_WIDTH;
    let top = flow.top;
    for (index, (name, value, tall)) in rows.iter().enumerate() {
        if index > 0 {
            flow.sheet.across(left, seal, flow.top, Weight::Hair);
        }
        let place = Area::new(left, flow.top, label, *tall).padded(1.2);
        flow.sheet.text(place, &Para::new(Style::L, name.as_str()), Align::Left, Upright::Middle);
        let place = Area::new(left + label, flow.top, seal - left - label, *tall).padded(1.2);
        flow.sheet.text(place, &Para::new(Style::L5, value.as_str()), Align::Left, Upright::Middle);
        flow.top += tall;
    }
    flow.sheet.down(left + label, top, flow.top, Weight::Hair);
    flow.sheet.down(seal, top, flow.top, Weight::Hair);
    blank_for_seal(&mut flow.sheet, Area::new(seal, top, SEAL_WIDTH, flow.top - top), words);
    rail::rail(flow, top, "integrity");
}
