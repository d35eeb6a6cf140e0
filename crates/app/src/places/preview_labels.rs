//! One sheet of labels as it will come out of the printer (标签预览): the real page, drawn as a picture. Nothing is printed.

use super::print_labels::{PrintLabels, labels_of, sheets};
use crate::error::Error;
use crate::{Desk, Operation, Result, printing};
use base64::Engine;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};
use intake::guard;
use intake::kind::Kind;
use paper::{Footer, Label, LabelsView, label_grid, render_labels};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What would be printed, and which sheet of it.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PreviewLabels {
    /// As it would be printed.
    pub labels: PrintLabels,
    /// Counted from 1.
    pub page: u32,
    /// Pixels across, within 200 and 2000.
    pub width: u32,
}

/// A sheet.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct LabelsPreview {
    /// How many labels there are.
    pub labels: usize,
    /// How many sheets they take.
    pub pages: u32,
    /// This one, counted from 1.
    pub page: u32,
    /// Millimetres across.
    pub sheet_width: f32,
    /// Millimetres down.
    pub sheet_height: f32,
    /// Where the labels lie on the stock, in the order in which they are filled.
    pub slots: Vec<LabelSlot>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// The picture, PNG in base64.
    pub png: String,
}

/// Where a label lies on its sheet, in millimetres.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct LabelSlot {
    /// From the left edge.
    pub left: f32,
    /// From the upper edge.
    pub top: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// Shows it.
pub fn preview_labels(desk: &mut Desk, ask: PreviewLabels) -> Result<LabelsPreview> {
    let locale = desk.locale();
    let (labels, view) = desk.read(Operation::PreviewLabels, |view| {
        let footer = Footer {
            printed_by: String::new(),
            printed_account: String::new(),
            printed_at: String::new(),
            trail_seq: 0,
            trail_head: String::new(),
        };
        let blank = sheets(&ask.labels, printing::office_of(view.office()), footer)?;
        Ok((labels_of(view, view.sight(), view.now(), &ask.labels, locale)?, blank))
    })?;
    let grid = label_grid(view.stock);
    let on_a_sheet = grid.slots.len();
    let (count, skipped) = (labels.len(), view.start.saturating_sub(1));
    let pages = (count + skipped).div_ceil(on_a_sheet).max(1);
    let page = usize::try_from(ask.page).unwrap_or(usize::MAX).clamp(1, pages);
    let sheet = render_labels(&sheet_of(view, labels, page, on_a_sheet), locale)?;
    let drawn = guard::page(Kind::Pdf, 0, ask.width.clamp(200, 2_000), &mut sheet.pdf.as_slice())
        .map_err(|fault| Error::Broken(format!("label sheet: {fault}")))?;
    let mut png = Vec::new();
    PngEncoder::new_with_quality(&mut png, CompressionType::Fast, FilterType::Up)
        .write_image(&drawn.rgb, drawn.width, drawn.height, ExtendedColorType::Rgb8)
        .map_err(|error| Error::Broken(format!("label sheet: {error}")))?;
    Ok(LabelsPreview {
        labels: count,
        pages: u32::try_from(pages).unwrap_or(u32::MAX),
        page: u32::try_from(page).unwrap_or(u32::MAX),
        sheet_width: grid.page.0,
        sheet_height: grid.page.1,
        slots: grid.slots.into_iter().map(slot).collect(),
        width: drawn.width,
        height: drawn.height,
        png: base64::engine::general_purpose::STANDARD.encode(png),
    })
}

fn slot([left, top, width, height]: [f32; 4]) -> LabelSlot {
    LabelSlot { left, top, width, height }
}

/// The labels of one sheet: only the first begins in the middle.
fn sheet_of(view: LabelsView, labels: Vec<Label>, page: usize, on_a_sheet: usize) -> LabelsView {
    let first = on_a_sheet + 1 - view.start.min(on_a_sheet);
    let (start, skip, take) = match page {
        1 => (view.start, 0, first),
        _ => (1, first + (page - 2) * on_a_sheet, on_a_sheet),
    };
    LabelsView { start, labels: labels.into_iter().skip(skip).take(take).collect(), ..view }
}
