//! Labels (标签) at true size, on sheets and rolls: number, title, place, mark, Code 128 and QR of the same
//! thirteen digits. A label of 机密 and above carries no title and a heavy box.

mod code128;
mod stock;

use crate::layout::breaking::lines;
use crate::layout::register_pages::meta;
use crate::layout::sheet::Mark;
use crate::layout::{Align, Area, Paper, Para, Sheet, Style, Upright, Weight};
use crate::pdf::print;
use crate::view::{Footer, Level, Office};
use crate::words::{Words, barcode};
use crate::{Locale, PaperError, Printed, qr};
use std::collections::BTreeSet;
use stock::{LabelFace, ROLL_50, ROLL_60, SHEET_24, SHEET_65, Stock};

/// The stock in the printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelStock {
    /// A4, 3 × 8 labels of 63.5 × 33.9 mm.
    Sheet24,
    /// A4, 5 × 13 labels of 38.1 × 21.2 mm.
    Sheet65,
    /// Roll, 60 × 40 mm.
    Roll60,
    /// Roll, 50 × 30 mm.
    Roll50,
}

impl LabelStock {
    fn stock(self) -> Stock {
        match self {
            LabelStock::Sheet24 => SHEET_24,
            LabelStock::Sheet65 => SHEET_65,
            LabelStock::Roll60 => ROLL_60,
            LabelStock::Roll50 => ROLL_50,
        }
    }
}

/// Labels to be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelsView {
    /// The stock in the printer.
    pub stock: LabelStock,
    /// The label of the first sheet to begin with, from 1: a used sheet is used up.
    pub start: usize,
    /// Shift of the printer to the right and down, in tenths of a millimetre.
    pub shift: (i32, i32),
    /// The office.
    pub office: Office,
    /// The labels.
    pub labels: Vec<Label>,
    /// Who prints, for the document's own data; nothing of it is on a label.
    pub footer: Footer,
}

/// One label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Thirteen digits.
    pub barcode: String,
    /// 档号 or 登记号, key, code.
    pub number: String,
    /// Title or name; none where it must not be read.
    pub title: Option<String>,
    /// Level: from 机密 upward no title, and a heavy box.
    pub level: Level,
    /// The mark by the office's profile; empty for 一般.
    pub mark: String,
    /// Where it belongs.
    pub place: String,
}

/// Prints labels.
///
/// # Errors
/// [`PaperError::CodeMalformed`] for a barcode that is not of digits.
pub fn render_labels(view: &LabelsView, locale: Locale) -> Result<Printed, PaperError> {
    let words = Words(locale);
    let mut paper = Paper::default();
    let stock = view.stock.stock();
    let on_a_sheet = stock.grid.0 * stock.grid.1;
    for (index, label) in view.labels.iter().enumerate() {
        let slot = view.start.saturating_sub(1) + index;
        if paper.sheets.is_empty() || slot.is_multiple_of(on_a_sheet) {
            paper.sheets.push(Sheet::new(stock.page.0, stock.page.1));
        }
        let Some(sheet) = paper.sheets.last_mut() else { continue };
        let corner = corner(&stock, slot % on_a_sheet, view.shift);
        draw(sheet, &stock, corner, (label, &view.office), words)?;
    }
    print(&paper, &meta(&words.get("labels-title"), &view.office, &view.footer, words), &[])
}

/// Where the labels lie on a sheet of the stock, in millimetres.
#[derive(Debug, Clone, PartialEq)]
pub struct LabelGrid {
    /// Width and height of the sheet.
    pub page: (f32, f32),
    /// Left, top, width and height of each label, in the order in which they are filled.
    pub slots: Vec<[f32; 4]>,
}

/// The grid of a stock, as it is sold: a printer's shift moves what is printed, not the paper.
#[must_use]
pub fn label_grid(stock: LabelStock) -> LabelGrid {
    let stock = stock.stock();
    let slot = |slot| {
        let (left, top) = corner(&stock, slot, (0, 0));
        [left, top, stock.label.0, stock.label.1]
    };
    LabelGrid { page: stock.page, slots: (0..stock.grid.0 * stock.grid.1).map(slot).collect() }
}

fn corner(stock: &Stock, slot: usize, (right, down): (i32, i32)) -> (f32, f32) {
    let (column, row) = (slot % stock.grid.0, slot / stock.grid.0);
    (
        stock.first.0 + column as f32 * stock.pitch + right as f32 / 10.0,
        stock.first.1 + row as f32 * stock.label.1 + down as f32 / 10.0,
    )
}

fn placed(area: Area, (left, top): (f32, f32)) -> Area {
    Area::new(area.left + left, area.top + top, area.width, area.height)
}

fn draw(
    sheet: &mut Sheet,
    stock: &Stock,
    corner: (f32, f32),
    (label, office): (&Label, &Office),
    words: Words,
) -> Result<(), PaperError> {
    let face = &stock.face;
    if let Some(area) = face.office {
        let whole = words.office_spaced(office);
        // Where both do not fit, the shelf needs the unit.
        let line = match width_of(&whole, Style::L) <= area.width || office.unit.is_empty() {
            true => whole,
            false => office.unit.clone(),
        };
        let line = cut(&line, Style::L, area.width);
        sheet.text(placed(area, corner), &Para::new(Style::L, line), Align::Left, Upright::Middle);
    }
    let (area, style) = face.number;
    sheet.text(placed(area, corner), &Para::new(style, label.number.as_str()), Align::Left, Upright::Middle);
    if let Some(area) = face.title {
        let title = cut(&title(label, words), Style::L, 2.0 * area.width - 4.0);
        sheet.text(placed(area, corner), &Para::new(Style::L, title), Align::Left, Upright::Top);
    }
    let taken = level_box(sheet, face, corner, label);
    let (area, style) = face.place;
    let room = (face.level.0 - taken - 0.8 - area.left).min(area.width);
    let room = if taken > 0.0 { room } else { area.width };
    let place = tail(&label.place.replace(" / ", "-"), style, room);
    sheet.text(placed(area, corner), &Para::new(style, place), Align::Left, Upright::Middle);
    codes(sheet, stock, corner, label)
}

/// A title that must not be read in passing is not printed at all.
fn title(label: &Label, words: Words) -> String {
    match (&label.title, label.level) {
        (_, Level::Confidential | Level::TopSecret) => words.get("label-title-withheld"),
        (Some(title), _) => title.clone(),
        (None, _) => words.get("label-title-hidden"),
    }
}

/// The mark in its box; answers how wide the box is. 一般 has none.
fn level_box(sheet: &mut Sheet, face: &LabelFace, corner: (f32, f32), label: &Label) -> f32 {
    if label.mark.is_empty() {
        return 0.0;
    }
    let (right, top, height, least) = face.level;
    let style = if height < 4.2 { Style::S9.sized(8.0, 3.5, 0.0) } else { Style::S9 };
    // A mark that does not fit beside the code leaves its term to the record; it never runs off the label.
    let room = right - face.place.0.left;
    let mark = match width_of(&label.mark, style) + 1.4 <= room {
        true => label.mark.as_str(),
        false => label.mark.split('▲').next().unwrap_or_default(),
    };
    let style = if width_of(mark, style) + 1.4 <= room { style } else { style.sized(6.0, 2.8, 0.0) };
    let width = (width_of(mark, style) + 1.4).max(least);
    let area = placed(Area::new(right - width, top, width, height), corner);
    sheet.text(area, &Para::new(style, mark), Align::Centre, Upright::Middle);
    let weight = match label.level {
        Level::Confidential | Level::TopSecret => Weight::Heavy,
        _ => Weight::Hair,
    };
    sheet.frame(area, weight);
    width
}

/// Both codes and the digits. Bars begin and end on whole dots of the printer, or the driver makes some wider.
fn codes(sheet: &mut Sheet, stock: &Stock, corner: (f32, f32), label: &Label) -> Result<(), PaperError> {
    let (left, top, module) = stock.face.qr;
    sheet.code(corner.0 + left, corner.1 + top, module, &qr::modules(&label.barcode)?);
    let (left, top, height, dots) = stock.face.bars;
    let module = dots * stock.dot;
    let left = ((corner.0 + left) / stock.dot).round() * stock.dot;
    let bars = code128::modules(&label.barcode)?;
    let mut at = 0;
    while at < bars.len() {
        let length = bars[at..].iter().take_while(|bar| **bar).count();
        if length > 0 {
            let area = Area::new(left + at as f32 * module, corner.1 + top, length as f32 * module, height);
            sheet.marks.push(Mark::Fill { area, shade: 1.0 });
        }
        at += length.max(1);
    }
    let (top, height, style) = stock.face.digits;
    let width = bars.len() as f32 * module;
    let area = Area::new(left - 4.0, corner.1 + top, width + 8.0, height);
    sheet.text(area, &Para::new(style, barcode(&label.barcode)), Align::Centre, Upright::Middle);
    Ok(())
}

fn width_of(text: &str, style: Style) -> f32 {
    let all = lines(&Para::new(style, text), f32::MAX, &mut BTreeSet::new());
    all.iter().map(|line| line.width).fold(0.0, f32::max)
}

/// The beginning of a text that fits, and `…` where it was cut: a label has only so much room.
fn cut(text: &str, style: Style, width: f32) -> String {
    let mut kept: Vec<char> = text.chars().collect();
    if width_of(text, style) <= width {
        return text.to_owned();
    }
    while !kept.is_empty() {
        kept.pop();
        let shown = format!("{}…", kept.iter().collect::<String>());
        if width_of(&shown, style) <= width {
            return shown;
        }
    }
    String::new()
}

/// The end of a path that fits: whoever stands before the shelf knows the room.
fn tail(path: &str, style: Style, width: f32) -> String {
    if width_of(path, style) <= width {
        return path.to_owned();
    }
    let characters: Vec<char> = path.chars().collect();
    (1..characters.len())
        .map(|from| format!("…{}", characters[from..].iter().collect::<String>()))
        .find(|shown| width_of(shown, style) <= width)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests;
