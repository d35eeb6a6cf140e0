//! The watermark (水印) of a page on a screen or a print: who looks, when and where, in slanting lines over
//! the whole picture. Burnt into the pixels, so that nothing that shows them can leave it out.

use crate::inked::{Line, drawn};

/// A picture, three bytes a pixel, row by row.
#[derive(Debug)]
pub struct Picture<'a> {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Red, green, blue.
    pub rgb: &'a mut [u8],
}

/// How dark a letter stands on a light ground, and how light on a dark one; out of 256.
const STRENGTH: i32 = 62;
/// Size of the letters and distance of the lines, in parts of the width.
const SIZE: f32 = 1.0 / 44.0;
/// Rise of a line: 20°.
const COSINE: f32 = 0.939_692_6;
const SINE: f32 = 0.342_020_14;

/// Burns a text into a picture, over and over in slanting lines.
///
/// # Panics
/// When the picture's bytes are fewer than its sides say.
pub fn burn(picture: &mut Picture<'_>, text: &str) {
    assert!(
        picture.rgb.len() >= picture.width as usize * picture.height as usize * 3,
        "BUG: a short picture"
    );
    // No larger on an enlarged page: whatever part of it a screen shows, the whole text stands there.
    let size = (picture.width as f32 * SIZE).clamp(9.0, 30.0);
    let line = drawn(text, size, (COSINE, SINE));
    let gap = size * 3.0;
    let (wide, high) = (picture.width as f32, picture.height as f32);
    // In the slanting frame (u along a line, v across the lines) the picture reaches this far.
    let across = (wide * SINE + high * COSINE) as i32 + 1;
    let mut v = -(wide * SINE);
    let mut odd = false;
    while (v as i32) < across {
        let mut u = -(high * SINE) - if odd { (line.width + gap) / 2.0 } else { 0.0 };
        while u < wide * COSINE + high * SINE {
            let origin = (u * COSINE + v * SINE, v * COSINE - u * SINE);
            stamp(picture, &line, origin);
            u += line.width + gap;
        }
        v += size * 5.5;
        odd = !odd;
    }
}

fn stamp(picture: &mut Picture<'_>, line: &Line, at: (f32, f32)) {
    let (left, top) = ((at.0 - line.origin.0) as i64, (at.1 - line.origin.1) as i64);
    let (wide, high) = (i64::from(picture.width), i64::from(picture.height));
    for row in (0..line.rows as i64).filter(|row| (0..high).contains(&(top + row))) {
        for column in (0..line.columns as i64).filter(|column| (0..wide).contains(&(left + column))) {
            let cover = i32::from(line.cover[row as usize * line.columns + column as usize]);
            if cover == 0 {
                continue;
            }
            let first = ((top + row) * wide + left + column) as usize * 3;
            let ground = &mut picture.rgb[first..first + 3];
            let light: i32 = ground.iter().map(|one| i32::from(*one)).sum();
            let goal = if light > 3 * 110 { 0 } else { 255 };
            for colour in ground {
                let was = i32::from(*colour);
                let is = was + (goal - was) * STRENGTH * cover / (256 * 255);
                *colour = u8::try_from(is.clamp(0, 255)).unwrap_or(u8::MAX);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn burnt(width: u32, height: u32, ground: u8) -> Vec<u8> {
        let mut rgb = vec![ground; (width * height * 3) as usize];
        burn(&mut Picture { width, height, rgb: &mut rgb }, "林晓雯 linxw 2026-11-23 10:00 云澜苑管理处");
        rgb
    }

    #[test]
    fn every_part_of_a_page_carries_it_on_light_and_on_dark() {
        for ground in [255, 0] {
            let rgb = burnt(800, 1_100, ground);
            for (left, top) in [(0, 0), (400, 0), (0, 600), (400, 600)] {
                let touched = (top..top + 400)
                    .flat_map(|y| (left..left + 400).map(move |x| (y * 800 + x) * 3))
                    .filter(|first| rgb[*first] != ground)
                    .count();
                assert!(touched > 1_500, "{ground} {left} {top}: {touched}");
            }
        }
    }

    #[test]
    fn it_lies_over_the_page_without_hiding_it() {
        let rgb = burnt(800, 1_100, 255);
        assert!(rgb.iter().all(|one| *one > 150), "the ground shines through");
        let touched = rgb.iter().filter(|one| **one < 250).count();
        assert!(touched * 5 < rgb.len(), "most of the page is untouched");
    }

    #[test]
    fn the_smallest_pictures_do_not_break_it() {
        for (width, height) in [(1, 1), (1, 500), (300, 2)] {
            assert_eq!(burnt(width, height, 255).len(), (width * height * 3) as usize);
        }
    }
}
