//! Files beside the papers: scans, a plan, a table, a document, texts. All are made here from a few lines.

use super::hand::{Hand, id};
use super::read;
use crate::{Error, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use image::{ImageFormat, Rgb, RgbImage};
use paper::spreadsheet::{Cell, Sheet, write_xlsx};
use paper::{PicturePage, render_pictures, text_page};
use serde::Deserialize;
use serde_json::json;
use std::io::Cursor;

const SCALE: &str = include_str!("../../../../assets/sample/scale.toml");
/// The one file that no writer of the program makes.
const DOCUMENT: &[u8] = include_bytes!("../../../../assets/sample/files/drill-minutes.docx");
/// Pixels across a scanned page.
const SCANNED: u32 = 900;

#[derive(Deserialize)]
struct Scale {
    files: Vec<Filed>,
}

#[derive(Deserialize)]
struct Filed {
    title: String,
    file_name: String,
    kind: Kind,
    text: String,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Scan,
    Plan,
    Table,
    Document,
    Text,
}

/// An electronic copy of each of these papers, with its file.
pub(super) fn scan(hand: &mut Hand<'_>) -> Result<()> {
    let Scale { files } = read("scale.toml", SCALE)?;
    hand.clock.to(22, 14, 0);
    hand.sits("linxw")?;
    for filed in files {
        let bytes = match filed.kind {
            Kind::Scan => scanned(&filed.text)?,
            Kind::Plan => plan()?,
            Kind::Table => table(&filed)?,
            Kind::Document => DOCUMENT.to_vec(),
            Kind::Text => filed.text.trim_start().as_bytes().to_vec(),
        };
        attach(hand, &filed.title, &filed.file_name, &bytes)?;
    }
    Ok(())
}

/// Adds an electronic copy to a record and attaches a file to it.
pub(super) fn attach(hand: &mut Hand<'_>, title: &str, file_name: &str, bytes: &[u8]) -> Result<()> {
    let known = hand.known(title)?;
    let request = json!({
        "record_id": known.record, "kind": "electronic", "medium": "electronic", "pages": known.pages,
        "seal_number": "",
    });
    let added = hand.calls("add_copy", request)?;
    let copies = added["copies"].as_array().cloned().unwrap_or_default();
    let electronic = copies.iter().rev().find(|copy| copy["kind"] == "electronic");
    let file = json!({
        "copy_id": electronic.map_or_else(|| id(&added), id), "file_name": file_name, "media_type": "",
        "base64": STANDARD.encode(bytes),
    });
    hand.calls("attach_file", file).map(|_| ())
}

fn not_made(error: impl std::fmt::Display) -> Error {
    Error::Broken(format!("a file of the sample: {error}"))
}

/// What a scanner makes of a typed page: a picture in a PDF.
fn scanned(text: &str) -> Result<Vec<u8>> {
    let pages: Vec<PicturePage> = text_page::lay_out(text.trim_start_matches('\n'))
        .iter()
        .map(|lines| {
            let (height, rgb) = text_page::draw(lines, SCANNED);
            PicturePage { width: SCANNED, height, rgb }
        })
        .collect();
    render_pictures(&pages).map_err(not_made)
}

/// A general plan: plots, roads, houses in rows.
fn plan() -> Result<Vec<u8>> {
    const LINE: Rgb<u8> = Rgb([40, 56, 70]);
    let mut sheet = RgbImage::from_pixel(1_200, 800, Rgb([250, 249, 245]));
    let mut frame = |left: u32, top: u32, wide: u32, high: u32, ink: Rgb<u8>| {
        for x in left..left + wide {
            for y in [top, top + 1, top + high - 2, top + high - 1] {
                sheet.put_pixel(x, y, ink);
            }
        }
        for y in top..top + high {
            for x in [left, left + 1, left + wide - 2, left + wide - 1] {
                sheet.put_pixel(x, y, ink);
            }
        }
    };
    frame(30, 30, 1_140, 740, LINE);
    // The red line of the plot.
    frame(70, 70, 1_060, 600, Rgb([196, 52, 45]));
    for row in 0..3 {
        for house in 0..5 {
            let (left, top) = (110 + house * 205, 110 + row * 190);
            frame(left, top, 160, 70, LINE);
            for stair in 0..3 {
                frame(left + 12 + stair * 50, top + 70, 36, 22, LINE);
            }
        }
    }
    frame(870, 690, 280, 60, LINE);
    let mut png = Cursor::new(Vec::new());
    sheet.write_to(&mut png, ImageFormat::Png).map_err(not_made)?;
    Ok(png.into_inner())
}

/// Lines of commas as a spreadsheet.
fn table(filed: &Filed) -> Result<Vec<u8>> {
    let mut lines = filed
        .text
        .trim()
        .lines()
        .map(|line| line.split(',').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>());
    let sheet = Sheet {
        name: filed.title.clone(),
        heads: lines.next().unwrap_or_default(),
        rows: lines.map(|row| row.into_iter().map(Cell::text).collect()).collect(),
        ..Sheet::default()
    };
    write_xlsx(&sheet).map_err(not_made)
}
