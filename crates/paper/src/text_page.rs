//! Plain text as pages (文本阅览): sheets of the shape of A4, drawn as pictures so that they carry a watermark.

use crate::inked::drawn;
use crate::layout::Face;
use crate::watermark::Picture;

/// A sheet is this many letters wide, margins included.
const LETTERS: f32 = 52.0;
/// The height of A4 in widths.
const TALL: f32 = 1.414;
/// Each margin in letters.
const MARGIN: f32 = 4.0;
/// From one line to the next in letters.
const LINE: f32 = 1.8;

/// Lays a text out: pages of lines.
#[must_use]
pub fn lay_out(text: &str) -> Vec<Vec<String>> {
    let room = LETTERS - 2.0 * MARGIN;
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let (mut line, mut wide) = (String::new(), 0.0);
        for character in paragraph.chars() {
            let advance = Face::Regular.for_character(character).map_or(1.0, |face| face.advance(character));
            if wide + advance > room {
                lines.push(std::mem::take(&mut line));
                wide = 0.0;
            }
            line.push(character);
            wide += advance;
        }
        lines.push(line);
    }
    let high = ((LETTERS * TALL - 2.0 * MARGIN) / LINE) as usize;
    let pages: Vec<Vec<String>> = lines.chunks(high.max(1)).map(<[String]>::to_vec).collect();
    if pages.is_empty() { vec![Vec::new()] } else { pages }
}

/// Draws one page `width` pixels wide; answers its height and its pixels, three bytes each.
#[must_use]
pub fn draw(lines: &[String], width: u32) -> (u32, Vec<u8>) {
    let size = width as f32 / LETTERS;
    let height = (width as f32 * TALL) as u32;
    let mut rgb = vec![255; width as usize * height as usize * 3];
    let mut page = Picture { width, height, rgb: &mut rgb };
    for (number, line) in lines.iter().enumerate() {
        let base = (MARGIN + LINE * (number as f32 + 1.0)) * size;
        put(&mut page, &drawn(line, size, (1.0, 0.0)), (MARGIN * size, base));
    }
    (height, rgb)
}

fn put(page: &mut Picture<'_>, line: &crate::inked::Line, at: (f32, f32)) {
    let (left, top) = ((at.0 - line.origin.0).max(0.0) as usize, (at.1 - line.origin.1).max(0.0) as usize);
    let (wide, high) = (page.width as usize, page.height as usize);
    for row in (0..line.rows).filter(|row| top + row < high) {
        for column in (0..line.columns).filter(|column| left + column < wide) {
            let ink = 255 - line.cover[row * line.columns + column];
            let first = ((top + row) * wide + left + column) * 3;
            for colour in &mut page.rgb[first..first + 3] {
                *colour = (*colour).min(ink);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_broken_into_lines_and_pages_and_drawn_black_on_white() {
        let pages = lay_out(&"值班记录：一切正常。\n".repeat(100));
        assert!(pages.len() >= 3, "{}", pages.len());
        assert!(lay_out(&"渗".repeat(100))[0].len() == 3);
        assert_eq!(lay_out("").len(), 1);
        let (height, rgb) = draw(&pages[0], 520);
        assert_eq!(rgb.len(), 520 * height as usize * 3);
        assert!(rgb.iter().filter(|one| **one < 60).count() > 3_000);
        assert!(rgb[..520 * 3].iter().all(|one| *one == 255), "the margin is white");
    }
}
