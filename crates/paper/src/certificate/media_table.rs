//! 六 电子文件与介质 and 七 未销毁, and the sentence that closes the certificate.

use super::flow::Flow;
use super::item_table::ranges;
use super::view::{Excluded, Marks, MediumRecord, Sanitisation};
use crate::layout::breaking::height;
use crate::layout::{Align, Area, PORTRAIT, Para, Style, Upright, Weight};
use crate::view::Verdict;
use crate::words::{NOT_APPLICABLE, Words, grouped, groups_of};

/// Label column, and three columns for media.
const LABEL: f32 = 26.0;
const COLUMN: f32 = 50.0;
const ROW: f32 = 4.7;
const EXCLUDED_ROW: f32 = 5.4;
/// Rows in printed order.
const ROWS: [&str; 11] = [
    "kind",
    "maker",
    "serial",
    "content",
    "size",
    "levels",
    "sanitisation",
    "tool",
    "verification",
    "result",
    "destination",
];

/// 六, in blocks of three columns.
pub(super) fn draw(flow: &mut Flow<'_>) {
    let words = flow.words;
    let media = &flow.view.media;
    if media.is_empty() {
        flow.keep_together(10.0);
        flow.section(words.get("media-section"), words.get("none"));
        flow.top += 1.0;
        return;
    }
    let mut numbers: Vec<u32> = media.iter().map(|medium| medium.item_no).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let facts = words.with("media-facts", &[("numbers", ranges(&numbers).into())]);
    for (index, block) in media.chunks(3).enumerate() {
        let heights = block_heights(block, flow.view.marks, words);
        flow.keep_together(heights.iter().sum::<f32>() + 7.0);
        if index == 0 {
            flow.section(words.get("media-section"), facts.clone());
        } else {
            flow.section(words.get("media-section-continued"), String::new());
        }
        draw_block(flow, block, &heights);
        flow.top += 1.8;
    }
}

fn cell(medium: &MediumRecord, row: &str, marks: Marks, words: Words) -> Para {
    let plain = |text: String| Para::new(Style::R, text);
    let pair = |one: &Option<String>, other: &Option<String>| match (one, other) {
        (None, None) => NOT_APPLICABLE.to_owned(),
        _ => format!("{} / {}", words.or_none(one.as_deref()), words.or_none(other.as_deref())),
    };
    match row {
        "kind" => plain(format!("{} / {}", medium.kind, medium.source)),
        "maker" => plain(pair(&medium.maker, &medium.model)),
        "serial" => plain(pair(&medium.serial, &medium.asset)),
        "content" => plain(match &medium.content_sha256 {
            Some(hash) => {
                groups_of(hash, 8).chunks(3).map(|line| line.join(" ")).collect::<Vec<_>>().join("\n")
            }
            None => words.get("media-unreadable"),
        }),
        "size" => plain(match (medium.size_bytes, &medium.capacity) {
            (Some(bytes), _) => words.with("media-bytes", &[("bytes", grouped(bytes).into())]),
            (None, Some(capacity)) => words.with("media-capacity", &[("capacity", capacity.as_str().into())]),
            (None, None) => NOT_APPLICABLE.to_owned(),
        }),
        "levels" => plain(levels(medium, marks, words)),
        "sanitisation" => plain(format!("{}·{}", sanitisation(medium.sanitisation, words), medium.technique)),
        "tool" => plain(medium.tool.clone()),
        "verification" => plain(medium.verification.clone()),
        "result" => {
            let at = medium.result_at.as_deref().map_or_else(String::new, |at| format!(" {at}"));
            Para::new(Style::R5, format!("{}{at}", words.verdict(medium.result)))
        }
        _ => plain(format!("{} / {}", medium.destination, medium.backup)),
    }
}

fn levels(medium: &MediumRecord, marks: Marks, words: Words) -> String {
    let mark = |level| {
        let mark = words.mark(level, marks);
        if mark.is_empty() { NOT_APPLICABLE.to_owned() } else { mark }
    };
    let after = medium.level_after.map_or_else(|| words.get("none"), mark);
    format!("{} / {after}", mark(medium.level_before))
}

fn sanitisation(sanitisation: Sanitisation, words: Words) -> String {
    words.get(match sanitisation {
        Sanitisation::Clear => "sanitisation-clear",
        Sanitisation::Purge => "sanitisation-purge",
        Sanitisation::Destroy => "sanitisation-destroy",
    })
}

/// Height of the head row and of every row after it.
fn block_heights(block: &[MediumRecord], marks: Marks, words: Words) -> Vec<f32> {
    let rows = ROWS.iter().map(|row| {
        let label = height(&Para::new(Style::R, words.get(&format!("media-{row}"))), LABEL - 1.6);
        block
            .iter()
            .map(|medium| height(&cell(medium, row, marks, words), COLUMN - 1.6))
            .fold(label, f32::max)
            .max(ROW - 1.2)
            + 1.2
    });
    std::iter::once(ROW).chain(rows).collect()
}

fn draw_block(flow: &mut Flow<'_>, block: &[MediumRecord], heights: &[f32]) {
    let (words, area) = (flow.words, PORTRAIT.area);
    let top = flow.top;
    flow.sheet.tone(Area::new(area.left, top, area.width, heights[0]));
    let column = |index: usize| area.left + LABEL + COLUMN * index as f32;
    for (index, medium) in block.iter().enumerate() {
        let title = words.with("media-item", &[("no", medium.item_no.into())]);
        let place = Area::new(column(index), top, COLUMN, heights[0]).padded(0.8);
        flow.sheet.text(place, &Para::new(Style::R5, title), Align::Left, Upright::Middle);
    }
    flow.top += heights[0];
    for (row, tall) in ROWS.iter().zip(&heights[1..]) {
        flow.sheet.across(area.left, area.right(), flow.top, Weight::Hair);
        let style = if *row == "result" { Style::R5 } else { Style::R };
        let label = Para::new(style, words.get(&format!("media-{row}")));
        let place = Area::new(area.left, flow.top, LABEL, *tall).padded(0.8);
        flow.sheet.text(place, &label, Align::Left, Upright::Middle);
        for (index, medium) in block.iter().enumerate() {
            let place = Area::new(column(index), flow.top, COLUMN, *tall);
            let para = cell(medium, row, flow.view.marks, words);
            flow.sheet.text(place.padded(0.8), &para, Align::Left, Upright::Middle);
            if *row == "result" && medium.result != Verdict::Passed {
                flow.sheet.frame(place, Weight::Heavy);
            }
        }
        flow.top += tall;
    }
    for index in 0..=3 {
        let at = if index == 3 { area.right() } else { column(index) };
        flow.sheet.down(at, top, flow.top, Weight::Hair);
    }
    flow.sheet.down(area.left, top, flow.top, Weight::Hair);
    flow.sheet.across(area.left, area.right(), top, Weight::Heavy);
    flow.sheet.across(area.left, area.right(), flow.top, Weight::Heavy);
}

/// 七: with none it says so and stays, so that a gap is never mistaken for an omission.
pub(super) fn draw_excluded(flow: &mut Flow<'_>) {
    let words = flow.words;
    let excluded = &flow.view.excluded;
    let facts = if excluded.is_empty() {
        words.get("none")
    } else {
        words.with("excluded-facts", &[("count", excluded.len().into())])
    };
    let first = excluded.first().map_or(0.0, |item| excluded_rows(item, words).iter().map(|row| row.2).sum());
    flow.keep_together(first + 8.0);
    flow.section(words.get("excluded-section"), facts);
    for item in excluded {
        let rows = excluded_rows(item, words);
        flow.keep_together(rows.iter().map(|row| row.2).sum::<f32>() + 1.0);
        draw_excluded_item(flow, rows);
    }
}

fn excluded_rows(item: &Excluded, words: Words) -> Vec<(String, Para, f32)> {
    let object = words.with(
        "excluded-object-value",
        &[
            ("no", item.no.into()),
            ("number", item.archival_number.as_str().into()),
            ("title", item.title.as_str().into()),
        ],
    );
    let finding = match item.result {
        Some(verdict) => Para::new(Style::L5, words.verdict(verdict))
            .and(Style::L, format!("{}{}", words.get("colon"), item.finding)),
        None => Para::new(Style::L, item.finding.as_str()),
    };
    [
        ("excluded-object", Para::new(Style::L5, object)),
        ("excluded-finding", finding),
        ("excluded-present", Para::new(Style::L, item.present.as_str())),
        ("excluded-next", Para::new(Style::L, item.next.as_str())),
    ]
    .into_iter()
    .map(|(key, para)| {
        let tall = (height(&para, 150.0 - 1.6) + 1.6).max(EXCLUDED_ROW);
        (words.get(key), para, tall)
    })
    .collect()
}

fn draw_excluded_item(flow: &mut Flow<'_>, rows: Vec<(String, Para, f32)>) {
    let area = PORTRAIT.area;
    let top = flow.top;
    for (index, (label, para, tall)) in rows.into_iter().enumerate() {
        if index > 0 {
            flow.sheet.across(area.left, area.right(), flow.top, Weight::Hair);
        }
        let place = Area::new(area.left, flow.top, LABEL, tall).padded(0.8);
        flow.sheet.text(place, &Para::new(Style::L, label), Align::Left, Upright::Middle);
        let place = Area::new(area.left + LABEL, flow.top, area.width - LABEL, tall).padded(0.8);
        flow.sheet.text(place, &para, Align::Left, Upright::Middle);
        flow.top += tall;
    }
    flow.sheet.down(area.left + LABEL, top, flow.top, Weight::Hair);
    flow.sheet.frame(Area::new(area.left, top, area.width, flow.top - top), Weight::Heavy);
    flow.top += 1.6;
}

/// The paper records procedure and check; it never claims that nothing could be recovered.
pub(super) fn closing(flow: &mut Flow<'_>) {
    let text = flow.words.with("certificate-closing", &[("kept", flow.view.kept_at.as_str().into())]);
    let para = Para::new(Style::L, text);
    let tall = height(&para, PORTRAIT.area.width);
    flow.keep_together(tall);
    let place = Area::new(PORTRAIT.area.left, flow.top, PORTRAIT.area.width, tall);
    flow.sheet.text(place, &para, Align::Left, Upright::Top);
    flow.top += tall;
}
