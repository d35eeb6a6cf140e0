//! 五 销毁明细: two-line rows, every numbered copy under its original. What holds for all is said once
//! above the table; an item that differs states its own value.

use super::flow::Flow;
use super::view::{CopyKind, Item, Marks, NumberedCopy, Settlement};
use crate::layout::breaking::height;
use crate::layout::{Align, Area, PORTRAIT, Para, Style, Upright, Weight};
use crate::words::{NOT_APPLICABLE, Words, barcode, grouped};

const WIDTHS: [f32; 8] = [7.0, 41.6, 61.4, 12.5, 12.0, 18.0, 13.0, 10.5];
const HEADS: [&str; 8] = ["no", "number", "title", "level", "carrier", "due", "checks", "result"];
const ROW: f32 = 8.8;
const COPY_ROW: f32 = 4.8;
/// Kept free for 过次页.
const CARRY_ROOM: f32 = 4.6;
const TOTAL_ROW: f32 = 5.6;

fn left(column: usize) -> f32 {
    PORTRAIT.area.left + WIDTHS[..column].iter().sum::<f32>()
}

/// Draws the section over as many pages as it needs.
pub(super) fn draw(flow: &mut Flow<'_>) {
    let words = flow.words;
    let view = flow.view;
    flow.keep_together(60.0);
    let numbers: Vec<u32> = view.items.iter().map(|item| item.no).collect();
    let facts = words.with(
        "items-facts",
        &[
            ("list", view.basis.list_number.as_str().into()),
            ("numbers", ranges(&numbers).into()),
            ("copies", view.figures.copies.into()),
        ],
    );
    flow.section(words.get("items-section"), facts);
    if view.items.is_empty() {
        let line = Area::new(PORTRAIT.area.left, flow.top, PORTRAIT.area.width, 4.0);
        flow.sheet.text(line, &Para::new(Style::L, words.get("none")), Align::Left, Upright::Top);
        flow.top += 8.0;
        return;
    }
    shared(flow);
    let mut top = head(flow);
    let (mut carried, mut pages) = (0_usize, 0_u64);
    for item in &view.items {
        let whole = record_height(item, view.marks, words);
        let room = PORTRAIT.area.bottom() - CARRY_ROOM - flow.top;
        if whole > room && flow.top > top + 0.1 {
            close(flow, top);
            top = go_on(flow, carried, pages);
        }
        record(flow, item, &mut top, (carried, pages));
        carried += 1;
        pages += item_pages(item);
    }
    if TOTAL_ROW > flow.room() {
        close(flow, top);
        top = go_on(flow, carried, pages);
    }
    total(flow, top);
}

/// `1–7、9–12`: the numbers of the list that were destroyed.
pub(super) fn ranges(numbers: &[u32]) -> String {
    let mut parts: Vec<(u32, u32)> = Vec::new();
    for number in numbers {
        match parts.last_mut() {
            Some((_, end)) if *end + 1 == *number => *end = *number,
            _ => parts.push((*number, *number)),
        }
    }
    let show =
        |(start, end): &(u32, u32)| if start == end { start.to_string() } else { format!("{start}–{end}") };
    if parts.len() > 4 {
        let (first, last) = (parts[0], parts[parts.len() - 1]);
        return format!("{}…{}", show(&first), show(&last));
    }
    parts.iter().map(show).collect::<Vec<_>>().join("、")
}

fn item_pages(item: &Item) -> u64 {
    item.pages.map_or(0, u64::from) + item.copies_now().map(|copy| u64::from(copy.pages)).sum::<u64>()
}

fn shared(flow: &mut Flow<'_>) {
    let (view, words) = (flow.view, flow.words);
    let para = words.stressed(
        Style::L,
        Style::L5,
        "items-shared",
        &[
            ("opinion", view.shared.opinion.as_str().into()),
            ("batch", view.basis.appraisal_batch.as_str().into()),
            ("reason", view.shared.reason.as_str().into()),
            ("term", view.shared.required_term.as_str().into()),
            ("checked", view.shared.checked_at.as_str().into()),
        ],
    );
    let place = Area::new(PORTRAIT.area.left, flow.top - 0.2, PORTRAIT.area.width, 8.0);
    flow.top += flow.sheet.text(place, &para, words.running(), Upright::Top) + 1.4;
}

/// Draws the head; returns its top.
fn head(flow: &mut Flow<'_>) -> f32 {
    let area = PORTRAIT.area;
    let top = flow.top;
    let paras: Vec<Para> =
        HEADS.iter().map(|key| Para::new(Style::R5, flow.words.get(&format!("items-{key}")))).collect();
    let tall = paras
        .iter()
        .zip(WIDTHS)
        .enumerate()
        .map(|(column, (para, width))| height(para, width - 2.0 * inset(column)) + 1.4)
        .fold(8.6, f32::max);
    flow.sheet.tone(Area::new(area.left, top, area.width, tall));
    for (column, para) in paras.iter().enumerate() {
        let centred = matches!(column, 0 | 6 | 7);
        let align = if centred { Align::Centre } else { Align::Left };
        let place = Area::new(left(column), top, WIDTHS[column], tall).padded(inset(column));
        flow.sheet.text(place, para, align, Upright::Middle);
        if column > 0 {
            flow.sheet.down(left(column), top, top + tall, Weight::Hair);
        }
    }
    flow.sheet.across(area.left, area.right(), top, Weight::Heavy);
    flow.top += tall;
    flow.sheet.across(area.left, area.right(), flow.top, Weight::Heavy);
    top
}

/// Ends the table on this page.
fn close(flow: &mut Flow<'_>, top: f32) {
    let area = PORTRAIT.area;
    flow.sheet.across(area.left, area.right(), flow.top, Weight::Heavy);
    flow.sheet.down(area.left, top, flow.top, Weight::Hair);
    flow.sheet.down(area.right(), top, flow.top, Weight::Hair);
}

/// 过次页 here, 承前页 and the head on the next page.
fn go_on(flow: &mut Flow<'_>, carried: usize, pages: u64) -> f32 {
    let words = flow.words;
    let arguments = [("count", grouped(carried as u64).into()), ("pages", grouped(pages).into())];
    let line = Area::new(PORTRAIT.area.left, flow.top + 0.5, PORTRAIT.area.width, 3.8);
    let forward = words.with("items-carried-forward", &arguments);
    flow.sheet.text(line, &Para::new(Style::L, forward), Align::Right, Upright::Top);
    flow.turn();
    flow.section(words.get("items-section-continued"), words.with("items-brought-forward", &arguments));
    head(flow)
}

fn lines(item: &Item, marks: Marks, words: Words) -> [Para; 8] {
    let document = item.document_number.clone().unwrap_or_else(|| words.get("items-no-document-number"));
    let title = Para::new(Style::R5, format!("{}\n", item.title))
        .and(Style::R, format!("{document}·{}·{}", item.author, item.dated))
        .and(Style::R, own_facts(item, words));
    let number = if item.archival_number.is_empty() { NOT_APPLICABLE } else { &item.archival_number };
    let pages = item.pages.map_or_else(|| NOT_APPLICABLE.to_owned(), |pages| pages.to_string());
    let mark = words.mark(item.level, marks);
    let level = format!("{mark}\n{}", item.owner);
    let clear = |yes: bool| words.get(if yes { "some" } else { "none-short" });
    [
        Para::new(Style::R5, item.no.to_string()),
        Para::new(Style::R5, format!("{number}\n")).and(Style::R, barcode(&item.barcode)),
        title,
        Para::new(Style::R, level),
        Para::new(
            Style::R,
            format!("{}\n{}\u{00A0}/\u{00A0}{pages}", words.carrier(item.carrier), item.originals),
        ),
        Para::new(Style::R, format!("{}\n{}", item.due_on, words.kept(item.kept_years, item.kept_months))),
        Para::new(
            Style::R,
            format!("{}/{}/{}", clear(item.held), clear(item.on_loan), clear(item.unsettled)),
        ),
        Para::new(Style::R5, words.verdict(item.result)),
    ]
}

/// What differs from the facts shared by all.
fn own_facts(item: &Item, words: Words) -> String {
    let said = |key: &str, text: &Option<String>| {
        text.as_deref().map(|text| words.with(key, &[("value", text.into())]))
    };
    let own: Vec<String> = [
        said("items-own-term", &item.required_term),
        said("items-own-opinion", &item.opinion),
        said("items-own-reason", &item.reason),
        said("items-own-level-term", &item.level_term),
    ]
    .into_iter()
    .flatten()
    .collect();
    if own.is_empty() { String::new() } else { format!("\n{}", own.join(&words.get("semicolon"))) }
}

fn row_height(lines: &[Para; 8]) -> f32 {
    lines
        .iter()
        .zip(WIDTHS)
        .enumerate()
        .map(|(column, (para, width))| height(para, width - 2.0 * inset(column)) + 1.8)
        .fold(ROW, f32::max)
}

fn inset(column: usize) -> f32 {
    match column {
        0 | 6 | 7 => 0.2,
        1 => 0.8,
        3 => 0.5,
        _ => 0.9,
    }
}

fn record_height(item: &Item, marks: Marks, words: Words) -> f32 {
    row_height(&lines(item, marks, words))
        + item.copies.iter().map(|copy| copy_height(copy, words)).sum::<f32>()
}

fn record(flow: &mut Flow<'_>, item: &Item, top: &mut f32, (carried, pages): (usize, u64)) {
    let lines = lines(item, flow.view.marks, flow.words);
    let tall = row_height(&lines);
    let start = flow.top;
    for (column, para) in lines.iter().enumerate() {
        let place = Area::new(left(column), start, WIDTHS[column], tall).padded(inset(column));
        let align = if matches!(column, 0 | 6 | 7) { Align::Centre } else { Align::Left };
        flow.sheet.text(place, para, align, Upright::Middle);
        if column > 0 {
            flow.sheet.down(left(column), start, start + tall, Weight::Hair);
        }
    }
    flow.top += tall;
    for copy in &item.copies {
        // More copies than a page holds: the only record that goes on, under a fresh head.
        if copy_height(copy, flow.words) > PORTRAIT.area.bottom() - CARRY_ROOM - flow.top {
            close(flow, *top);
            *top = go_on(flow, carried, pages);
        }
        copy_row(flow, copy);
    }
    flow.sheet.across(PORTRAIT.area.left, PORTRAIT.area.right(), flow.top, Weight::Hair);
}

fn copy_paras(copy: &NumberedCopy, words: Words) -> (Para, Para) {
    let kind = words.get(match copy.kind {
        CopyKind::Copy => "items-copy",
        CopyKind::Excerpt => "items-excerpt",
    });
    let name = Para::new(Style::R, format!("{kind} "))
        .and(Style::R5, copy.number.as_str())
        .and(Style::R, format!(" {}", barcode(&copy.barcode)));
    let key = match copy.settlement {
        Settlement::Returned => "items-copy-returned",
        Settlement::Destroyed => "items-copy-destroyed",
    };
    let story = words.stressed(
        Style::R,
        Style::R5,
        key,
        &[
            ("made", copy.made_on.as_str().into()),
            ("pages", copy.pages.into()),
            ("receiver", copy.receiver.as_str().into()),
            ("settled", copy.settled_on.as_str().into()),
        ],
    );
    (name, story)
}

fn copy_height(copy: &NumberedCopy, words: Words) -> f32 {
    let (name, story) = copy_paras(copy, words);
    (height(&name, WIDTHS[1] - 3.6).max(height(&story, 103.9 - 1.8)) + 1.3).max(COPY_ROW)
}

fn copy_row(flow: &mut Flow<'_>, copy: &NumberedCopy) {
    let words = flow.words;
    let (name, story) = copy_paras(copy, words);
    let tall = copy_height(copy, words);
    let top = flow.top;
    flow.sheet.across(left(1), PORTRAIT.area.right(), top, Weight::Hair);
    let place = Area::new(left(1) + 2.8, top, WIDTHS[1] - 3.6, tall);
    flow.sheet.text(place, &name, Align::Left, Upright::Middle);
    let place = Area::new(left(2), top, 103.9, tall).padded(0.9);
    flow.sheet.text(place, &story, Align::Left, Upright::Middle);
    let none = words.get("none-short");
    let checks = Para::new(Style::R, format!("{none}/{none}/{none}"));
    flow.sheet.text(Area::new(left(6), top, WIDTHS[6], tall), &checks, Align::Centre, Upright::Middle);
    let result = Para::new(Style::R5, words.verdict(copy.result));
    flow.sheet.text(Area::new(left(7), top, WIDTHS[7], tall), &result, Align::Centre, Upright::Middle);
    for column in [1, 2, 6, 7] {
        flow.sheet.down(left(column), top, top + tall, Weight::Hair);
    }
    flow.top += tall;
}

fn total(flow: &mut Flow<'_>, top: f32) {
    let (words, figures) = (flow.words, &flow.view.figures);
    let text = words.with(
        "items-total",
        &[
            ("paper", figures.paper.into()),
            ("pages", grouped(figures.pages.into()).into()),
            ("copies", figures.copies.into()),
            ("copy_pages", grouped(figures.copy_pages.into()).into()),
            ("electronic", figures.electronic.into()),
            ("media", figures.media.into()),
        ],
    );
    let para = Para::new(Style::R5, text);
    let tall = (height(&para, PORTRAIT.area.width - 1.8) + 1.6).max(TOTAL_ROW);
    let place = Area::new(PORTRAIT.area.left, flow.top, PORTRAIT.area.width, tall);
    flow.sheet.tone(place);
    flow.sheet.text(place.padded(0.9), &para, Align::Left, Upright::Middle);
    flow.top += tall;
    close(flow, top);
    flow.top += 1.8;
}

#[cfg(test)]
mod tests {
    use super::ranges;

    #[test]
    fn numbers_are_said_as_ranges() {
        assert_eq!(ranges(&[1, 2, 3, 5, 6, 9]), "1–3、5–6、9");
        assert_eq!(ranges(&[1, 3, 5, 7, 9, 10]), "1…9–10");
    }
}
