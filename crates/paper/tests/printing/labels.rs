//! Labels as they come out of the printer: rendered, cut apart, and both codes read from each.

use std::process::Command;

use image::{GrayImage, imageops};
use paper::{Label, LabelStock, Locale, Printed};

use super::{OnDisk, shelf_samples};

/// Patterns of Code 128 by value (ISO/IEC 15417).
const PATTERNS: &str = "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232";

/// Left, top, width, height of a label on its page, and across of the next, in millimetres.
struct Place {
    first: (f32, f32),
    label: (f32, f32),
    pitch: f32,
    columns: usize,
}

fn place(stock: LabelStock) -> Place {
    match stock {
        LabelStock::Sheet24 => Place { first: (7.25, 12.9), label: (63.5, 33.9), pitch: 66.0, columns: 3 },
        LabelStock::Sheet65 => Place { first: (4.75, 10.7), label: (38.1, 21.2), pitch: 40.6, columns: 5 },
        LabelStock::Roll60 => Place { first: (0.0, 0.0), label: (60.0, 40.0), pitch: 60.0, columns: 1 },
        LabelStock::Roll50 => Place { first: (0.0, 0.0), label: (50.0, 30.0), pitch: 50.0, columns: 1 },
    }
}

fn labels(stock: LabelStock, count: usize, start: usize) -> (Vec<Label>, Printed) {
    let view = shelf_samples::labels(stock, count, start);
    let printed = paper::render_labels(&view, Locale::ZhCn).expect("printed");
    (view.labels, printed)
}

fn rendered(printed: &Printed, dpi: u32) -> Vec<GrayImage> {
    let file = OnDisk::new(&printed.pdf);
    let folder = tempfile::tempdir().expect("a folder");
    let done = Command::new("pdftoppm")
        .args(["-r", &dpi.to_string(), "-gray", "-png"])
        .arg(file.0.path())
        .arg(folder.path().join("page"))
        .status()
        .expect("pdftoppm is installed");
    assert!(done.success());
    let mut pages: Vec<_> = std::fs::read_dir(folder.path())
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    pages.sort();
    pages.into_iter().map(|page| image::open(page).expect("a picture").into_luma8()).collect()
}

fn cut_out(page: &GrayImage, place: &Place, slot: usize, dpi: u32) -> GrayImage {
    let pixels = |mm: f32| (mm * dpi as f32 / 25.4).round() as u32;
    let (column, row) = (slot % place.columns, slot / place.columns);
    let left = pixels(place.first.0 + column as f32 * place.pitch);
    let top = pixels(place.first.1 + row as f32 * place.label.1);
    imageops::crop_imm(page, left, top, pixels(place.label.0), pixels(place.label.1)).to_image()
}

fn qr_of(label: &GrayImage) -> Option<String> {
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(
        label.width() as usize,
        label.height() as usize,
        |x, y| label.get_pixel(x as u32, y as u32).0[0],
    );
    prepared.detect_grids().iter().find_map(|grid| grid.decode().ok()).map(|(_, text)| text)
}

/// Reads Code 128 along one row of pixels: elements by their width, symbols by their nearest pattern.
fn code128_of(label: &GrayImage) -> Option<String> {
    (0..label.height()).rev().find_map(|row| {
        let dark = |column: u32| label.get_pixel(column, row).0[0] < 128;
        let mut runs: Vec<(bool, f32)> = Vec::new();
        for column in 0..label.width() {
            match runs.last_mut() {
                Some((shade, length)) if *shade == dark(column) => *length += 1.0,
                _ => runs.push((dark(column), 1.0)),
            }
        }
        let first = runs.iter().position(|(shade, _)| *shade)?;
        (first..runs.len()).step_by(2).find_map(|from| symbols(&runs[from..])).and_then(|all| spelled(&all))
    })
}

fn symbols(runs: &[(bool, f32)]) -> Option<Vec<usize>> {
    let patterns: Vec<&str> = PATTERNS.split(' ').collect();
    let value = |chunk: &[(bool, f32)]| {
        let whole: f32 = chunk.iter().map(|(_, length)| length).sum();
        patterns.iter().position(|pattern| {
            pattern
                .bytes()
                .zip(chunk)
                .all(|(width, (_, length))| (f32::from(width - b'0') - length * 11.0 / whole).abs() < 0.5)
        })
    };
    let mut found = Vec::new();
    for chunk in runs.chunks(6) {
        match value(chunk).filter(|_| chunk.len() == 6) {
            Some(value) => found.push(value),
            None => break,
        }
    }
    (found.first() == Some(&105) && found.len() > 3).then_some(found)
}

/// The digits, when the check symbol is right.
fn spelled(found: &[usize]) -> Option<String> {
    // The stop's first six elements look like no symbol, or like one too many.
    for length in (4..=found.len()).rev() {
        let (check, body) = found[..length].split_last()?;
        let sum: usize = body.iter().enumerate().map(|(at, value)| value * at.max(1)).sum();
        if sum % 103 != *check {
            continue;
        }
        let mut text = String::new();
        let mut pairs = true;
        for value in &body[1..] {
            match (pairs, value) {
                (true, 100) => pairs = false,
                (true, pair) => text += &format!("{pair:02}"),
                (false, single) => text.push(char::from(u8::try_from(single + 32).ok()?)),
            }
        }
        return Some(text);
    }
    None
}

#[test]
fn every_label_cut_from_the_rendered_page_gives_both_codes() {
    for (stock, count, start, dpi) in [
        (LabelStock::Sheet24, 24, 1, 300),
        (LabelStock::Sheet65, 65, 1, 300),
        (LabelStock::Roll60, 3, 1, 300),
        (LabelStock::Roll50, 3, 1, 600),
    ] {
        let (labels, printed) = labels(stock, count, start);
        let place = place(stock);
        let pages = rendered(&printed, dpi);
        let on_a_page = count / pages.len();
        for (index, label) in labels.iter().enumerate() {
            let picture = cut_out(&pages[index / on_a_page], &place, index % on_a_page, dpi);
            assert_eq!(qr_of(&picture).as_deref(), Some(label.barcode.as_str()), "QR {stock:?} {index}");
            assert_eq!(
                code128_of(&picture).as_deref(),
                Some(label.barcode.as_str()),
                "bars {stock:?} {index}"
            );
        }
    }
}

#[test]
fn a_used_sheet_is_used_up_from_the_label_asked_for() {
    let (labels, printed) = labels(LabelStock::Sheet24, 5, 22);
    assert_eq!(printed.pages, 2);
    let pages = rendered(&printed, 600);
    let place = place(LabelStock::Sheet24);
    for (index, (page, slot)) in [(0, 21), (0, 22), (0, 23), (1, 0), (1, 1)].into_iter().enumerate() {
        let picture = cut_out(&pages[page], &place, slot, 600);
        assert_eq!(qr_of(&picture).as_deref(), Some(labels[index].barcode.as_str()));
    }
    assert_eq!(qr_of(&cut_out(&pages[0], &place, 20, 600)), None);
}

#[test]
fn the_pages_have_their_true_size_and_read_as_text() {
    for (stock, width, height) in [
        (LabelStock::Sheet24, 210.0, 297.0),
        (LabelStock::Roll60, 60.0, 40.0),
        (LabelStock::Roll50, 50.0, 30.0),
    ] {
        let (labels, printed) = labels(stock, 4, 1);
        let file = OnDisk::new(&printed.pdf);
        let (size, _) = file.words().swap_remove(0);
        assert!((size.0 / 72.0 * 25.4 - width).abs() < 0.1 && (size.1 / 72.0 * 25.4 - height).abs() < 0.1);
        let text: String = file.text().split_whitespace().collect();
        for label in &labels {
            assert!(text.contains(&label.barcode), "{text}");
            assert!(text.contains(&label.number.replace(' ', "")), "{text}");
        }
        assert_eq!(text.matches("题名不印").count(), 1, "only the one confidential label: {text}");
        assert!(!text.contains("绝密") && !text.contains('★'));
    }
}
