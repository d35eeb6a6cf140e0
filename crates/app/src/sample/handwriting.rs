//! Invented handwriting: a few pen strokes that differ from person to person and stay the same for one.

use base64::Engine;
use image::{GrayImage, ImageFormat, Luma};
use std::io::Cursor;

const WIDTH: u32 = 560;
const HEIGHT: u32 = 200;
const INK: u8 = 24;

/// A small generator, so that a login always writes alike.
struct Wrist(u64);

impl Wrist {
    fn of(login: &str) -> Wrist {
        Wrist(login.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        }))
    }

    /// Between 0 and 1.
    fn moves(&mut self) -> f32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 40) as f32) / ((1_u64 << 24) as f32)
    }
}

type Point = (f32, f32);

fn between(a: Point, b: Point, t: f32) -> Point {
    (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t)
}

fn dab(sheet: &mut GrayImage, at: Point, radius: f32) {
    let reach = radius.ceil() as i32;
    for dy in -reach..=reach {
        for dx in -reach..=reach {
            let (x, y) = (at.0 as i32 + dx, at.1 as i32 + dy);
            if f64::from(dx * dx + dy * dy) <= f64::from(radius * radius)
                && x >= 0
                && y >= 0
                && (x as u32) < WIDTH
                && (y as u32) < HEIGHT
            {
                sheet.put_pixel(x as u32, y as u32, Luma([INK]));
            }
        }
    }
}

/// One stroke: a curve with the pen pressed harder at its beginning.
fn stroke(sheet: &mut GrayImage, from: Point, over: Point, to: Point) {
    for step in 0..=240_u16 {
        let t = f32::from(step) / 240.0;
        dab(sheet, between(between(from, over, t), between(over, to, t), t), 5.0 - 3.0 * t);
    }
}

/// The pad's PNG of somebody's signature, base64.
pub(super) fn of(login: &str) -> Option<String> {
    let mut wrist = Wrist::of(login);
    let mut sheet = GrayImage::from_pixel(WIDTH, HEIGHT, Luma([255]));
    for character in 0..3_u8 {
        let left = 40.0 + f32::from(character) * 165.0;
        for _ in 0..4 {
            let (x, y) = (left + wrist.moves() * 60.0, 30.0 + wrist.moves() * 90.0);
            let to = (x + 30.0 + wrist.moves() * 80.0, y + (wrist.moves() - 0.35) * 90.0);
            let over = (x + wrist.moves() * 90.0, y - 20.0 + wrist.moves() * 60.0);
            stroke(&mut sheet, (x, y), over, to);
        }
        let x = left + 20.0 + wrist.moves() * 60.0;
        stroke(
            &mut sheet,
            (x, 20.0 + wrist.moves() * 25.0),
            (x - 10.0 + wrist.moves() * 20.0, 100.0),
            (x - 25.0 + wrist.moves() * 60.0, 165.0),
        );
    }
    let mut png = Cursor::new(Vec::new());
    sheet.write_to(&mut png, ImageFormat::Png).ok()?;
    Some(base64::engine::general_purpose::STANDARD.encode(png.into_inner()))
}
