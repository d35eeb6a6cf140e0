//! Pages become PDF operations; fonts are subset to the glyphs used.

use std::sync::OnceLock;

use printpdf::{
    Color, FontId, Greyscale, Line, LineDashPattern, LinePoint, Op, PaintMode, ParsedFont, PdfDocument,
    PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Polygon, PolygonRing, Pt, RawImage, RawImageData,
    RawImageFormat, TextItem, TextMatrix, WindingOrder, XObject, XObjectId, XObjectTransform,
};

use super::archival::{Attachment, Meta, finish};
use crate::layout::sheet::{Area, Mark};
use crate::layout::{Face, Paper, Sheet, Weight};
use crate::{PaperError, Printed};

const PT_PER_MM: f32 = 72.0 / 25.4;

/// Writes the document.
pub(crate) fn print(paper: &Paper, meta: &Meta, attachments: &[Attachment]) -> Result<Printed, PaperError> {
    let mut document = PdfDocument::new(&meta.title);
    for face in used_faces(paper) {
        let font = PdfFont::new(parsed(face)?.clone());
        document.resources.fonts.map.insert(font_id(face), font);
    }
    for (index, ink) in paper.inks.iter().enumerate() {
        let image = RawImage {
            pixels: RawImageData::U8(ink.pixels()?),
            width: ink.width as usize,
            height: ink.height as usize,
            data_format: RawImageFormat::R8,
            tag: Vec::new(),
        };
        document.resources.xobjects.map.insert(ink_id(index), XObject::Image(image));
    }
    let pages = paper.sheets.iter().map(|sheet| page(sheet, paper)).collect();
    document.with_pages(pages);
    let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
    let mut warnings = Vec::new();
    let written = document.to_lopdf_document(&options, &mut warnings);
    let pdf = finish(written, meta, attachments)?;
    Ok(Printed { pdf, pages: paper.sheets.len(), missing_glyphs: paper.missing() })
}

fn used_faces(paper: &Paper) -> Vec<Face> {
    Face::ALL
        .into_iter()
        .filter(|face| {
            paper
                .sheets
                .iter()
                .flat_map(|sheet| &sheet.marks)
                .any(|mark| matches!(mark, Mark::Text { run, .. } if run.face == *face))
        })
        .collect()
}

/// Parsing takes some 30 ms a face: once for the life of the program.
fn parsed(face: Face) -> Result<&'static ParsedFont, PaperError> {
    static FONTS: [OnceLock<Option<ParsedFont>>; 3] = [const { OnceLock::new() }; 3];
    FONTS[face as usize]
        .get_or_init(|| ParsedFont::from_bytes(face.file(), 0, &mut Vec::new()))
        .as_ref()
        .ok_or(PaperError::FontUnreadable)
}

/// Names of our own instead of random ones: the same document gives the same bytes.
fn font_id(face: Face) -> FontId {
    FontId(
        match face {
            Face::Regular => "SansRegular",
            Face::Medium => "SansMedium",
            Face::Serif => "SerifBold",
        }
        .to_owned(),
    )
}

fn ink_id(index: usize) -> XObjectId {
    XObjectId(format!("Ink{index}"))
}

fn page(sheet: &Sheet, paper: &Paper) -> PdfPage {
    let mut ops = vec![Op::SetFillColor { col: grey(0.0) }, Op::SetOutlineColor { col: grey(0.0) }];
    for mark in &sheet.marks {
        match mark {
            Mark::Fill { area, shade } => fill(&mut ops, sheet, *area, *shade),
            Mark::Ink { ink, area } => picture(&mut ops, sheet, paper, *ink, *area),
            _ => {}
        }
    }
    for mark in &sheet.marks {
        if let Mark::Rule { from, to, weight } = mark {
            rule(&mut ops, sheet, (*from, *to), *weight);
        }
    }
    for mark in &sheet.marks {
        if let Mark::Text { .. } = mark {
            text(&mut ops, sheet, mark);
        }
    }
    PdfPage::new(printpdf::Mm(sheet.width), printpdf::Mm(sheet.height), ops)
}

fn grey(ink: f32) -> Color {
    Color::Greyscale(Greyscale { percent: ink, icc_profile: None })
}

fn pt(mm: f32) -> Pt {
    Pt(mm * PT_PER_MM)
}

fn point(sheet: &Sheet, (left, top): (f32, f32)) -> Point {
    Point { x: pt(left), y: pt(sheet.height - top) }
}

fn corner(sheet: &Sheet, left: f32, top: f32) -> LinePoint {
    LinePoint { p: point(sheet, (left, top)), bezier: false }
}

fn fill(ops: &mut Vec<Op>, sheet: &Sheet, area: Area, shade: f32) {
    let points = vec![
        corner(sheet, area.left, area.top),
        corner(sheet, area.right(), area.top),
        corner(sheet, area.right(), area.bottom()),
        corner(sheet, area.left, area.bottom()),
    ];
    ops.push(Op::SetFillColor { col: grey(1.0 - shade) });
    ops.push(Op::DrawPolygon {
        polygon: Polygon {
            rings: vec![PolygonRing { points }],
            mode: PaintMode::Fill,
            winding_order: WindingOrder::NonZero,
        },
    });
}

fn rule(ops: &mut Vec<Op>, sheet: &Sheet, (from, to): ((f32, f32), (f32, f32)), weight: Weight) {
    ops.push(Op::SetOutlineThickness { pt: Pt(if weight == Weight::Heavy { 0.75 } else { 0.25 }) });
    // A heavy rule ends square, so that two of them close their corner.
    let cap = if weight == Weight::Heavy {
        printpdf::LineCapStyle::ProjectingSquare
    } else {
        printpdf::LineCapStyle::Butt
    };
    ops.push(Op::SetLineCapStyle { cap });
    let dashed = weight == Weight::Dash;
    if dashed {
        ops.push(Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, &[PT_PER_MM, 0.8 * PT_PER_MM]) });
    }
    ops.push(Op::DrawLine {
        line: Line {
            points: vec![corner(sheet, from.0, from.1), corner(sheet, to.0, to.1)],
            is_closed: false,
        },
    });
    if dashed {
        ops.push(Op::SetLineDashPattern { dash: LineDashPattern::solid() });
    }
}

fn picture(ops: &mut Vec<Op>, sheet: &Sheet, paper: &Paper, index: usize, area: Area) {
    let ink = &paper.inks[index];
    // At 72 dpi a pixel is a point, so the scale below is simply target over source.
    let transform = XObjectTransform {
        translate_x: Some(pt(area.left)),
        translate_y: Some(pt(sheet.height - area.bottom())),
        rotate: None,
        scale_x: Some(area.width * PT_PER_MM / ink.width as f32),
        scale_y: Some(area.height * PT_PER_MM / ink.height as f32),
        dpi: Some(72.0),
        no_auto_scale: false,
    };
    ops.push(Op::UseXobject { id: ink_id(index), transform });
}

fn text(ops: &mut Vec<Op>, sheet: &Sheet, mark: &Mark) {
    let Mark::Text { left, baseline, run, spacing, turned } = mark else { return };
    let Point { x, y } = point(sheet, (*left, *baseline));
    let matrix = if *turned { [0.0, 1.0, -1.0, 0.0, x.0, y.0] } else { [1.0, 0.0, 0.0, 1.0, x.0, y.0] };
    let tracking = run.style.tracking * run.style.size + spacing * PT_PER_MM;
    ops.extend([
        Op::StartTextSection,
        Op::SetFillColor { col: grey(0.0) },
        Op::SetFont { font: PdfFontHandle::External(font_id(run.face)), size: Pt(run.style.size) },
        Op::SetCharacterSpacing { multiplier: tracking },
        Op::SetTextMatrix { matrix: TextMatrix::Raw(matrix) },
        Op::ShowText { items: vec![TextItem::Text(run.text.clone())] },
        Op::EndTextSection,
    ]);
}
