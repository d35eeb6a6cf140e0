//! Letters as pixels: outlines of the bundled faces turned into coverage, for pictures that no PDF carries.

use crate::layout::Face;
use ttf_parser::OutlineBuilder;

/// Curves are drawn as this many straight pieces.
const PIECES: u8 = 6;

/// Where letters cover pixels, 0 to 255; the start of the base line is at `origin`.
pub(crate) struct Line {
    pub columns: usize,
    pub rows: usize,
    pub cover: Vec<u8>,
    pub origin: (f32, f32),
    pub width: f32,
}

/// Draws one line of text along a direction: cosine and sine of its rise.
pub(crate) fn drawn(text: &str, size: f32, along: (f32, f32)) -> Line {
    let mut pen = Pen { edges: Vec::new(), start: (0.0, 0.0), at: (0.0, 0.0), left: 0.0, size, along };
    for character in text.chars() {
        if let Some(face) = Face::Medium.for_character(character) {
            face.outline(character, &mut pen);
            pen.left += face.advance(character) * size;
        }
    }
    let (width, edges) = (pen.left, pen.edges);
    let ends = edges.iter().flat_map(|(from, to)| [*from, *to]);
    let (mut least, mut most) = ((0.0_f32, 0.0_f32), (1.0_f32, 1.0_f32));
    for (x, y) in ends {
        least = (least.0.min(x), least.1.min(y));
        most = (most.0.max(x), most.1.max(y));
    }
    let (columns, rows) = ((most.0 - least.0) as usize + 3, (most.1 - least.1) as usize + 3);
    let origin = (1.0 - least.0, 1.0 - least.1);
    let mut area = vec![0.0_f32; columns * rows + 2];
    for (from, to) in edges {
        add_edge(
            &mut area,
            columns,
            (from.0 + origin.0, from.1 + origin.1),
            (to.0 + origin.0, to.1 + origin.1),
        );
    }
    let mut cover = vec![0; columns * rows];
    for row in 0..rows {
        let mut sum = 0.0;
        for column in 0..columns {
            sum += area[row * columns + column];
            cover[row * columns + column] = (sum.abs().min(1.0) * 255.0) as u8;
        }
    }
    Line { columns, rows, cover, origin, width }
}

/// Adds what an edge covers: each pixel keeps the change of coverage that begins there.
fn add_edge(area: &mut [f32], columns: usize, from: (f32, f32), to: (f32, f32)) {
    if (from.1 - to.1).abs() < f32::EPSILON {
        return;
    }
    let (sign, top, bottom) = if from.1 < to.1 { (1.0, from, to) } else { (-1.0, to, from) };
    let slope = (bottom.0 - top.0) / (bottom.1 - top.1);
    let mut x = top.0;
    for row in top.1 as usize..=bottom.1 as usize {
        let high = (bottom.1.min(row as f32 + 1.0) - top.1.max(row as f32)).max(0.0);
        let next = x + slope * high;
        let (left, right) = if x < next { (x, next) } else { (next, x) };
        spread(&mut area[row * columns..], left, right, sign * high);
        x = next;
    }
}

/// Spreads the coverage of an edge's piece within one row over the pixels from `left` to `right`.
fn spread(row: &mut [f32], left: f32, right: f32, high: f32) {
    let (first, last) = (left as usize, right as usize);
    if last == first {
        let inside = (left + right) / 2.0 - first as f32;
        row[first] += high * (1.0 - inside);
        row[first + 1] += high * inside;
        return;
    }
    let mut before = 0.0;
    for (pixel, kept) in row.iter_mut().enumerate().take(last + 1).skip(first) {
        // What of the piece lies left of this pixel's right border, averaged over the pixel.
        let (a, b) = (left.max(pixel as f32), right.min(pixel as f32 + 1.0));
        let share = (b - a) / (right - left);
        let inside = (a + b) / 2.0 - pixel as f32;
        *kept += high * share * (1.0 - inside) + before;
        before = high * share * inside;
    }
    row[last + 1] += before;
}

/// Draws outlines as straight edges, y downwards.
struct Pen {
    edges: Vec<((f32, f32), (f32, f32))>,
    start: (f32, f32),
    at: (f32, f32),
    left: f32,
    size: f32,
    along: (f32, f32),
}

impl Pen {
    /// `x`, `y` in em, y upwards.
    fn point(&self, x: f32, y: f32) -> (f32, f32) {
        let (u, v) = (self.left + x * self.size, -y * self.size);
        (u * self.along.0 + v * self.along.1, v * self.along.0 - u * self.along.1)
    }

    fn to(&mut self, point: (f32, f32)) {
        self.edges.push((self.at, point));
        self.at = point;
    }

    fn curve(&mut self, through: impl Fn(f32, usize) -> f32) {
        for piece in 1..=PIECES {
            let t = f32::from(piece) / f32::from(PIECES);
            self.to((through(t, 0), through(t, 1)));
        }
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.start = self.point(x, y);
        self.at = self.start;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let point = self.point(x, y);
        self.to(point);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (a, b, c) = (self.at, self.point(x1, y1), self.point(x, y));
        let pick = |point: (f32, f32), axis: usize| if axis == 0 { point.0 } else { point.1 };
        self.curve(|t, axis| {
            let s = 1.0 - t;
            s * s * pick(a, axis) + 2.0 * s * t * pick(b, axis) + t * t * pick(c, axis)
        });
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (a, b, c, d) = (self.at, self.point(x1, y1), self.point(x2, y2), self.point(x, y));
        let pick = |point: (f32, f32), axis: usize| if axis == 0 { point.0 } else { point.1 };
        self.curve(|t, axis| {
            let s = 1.0 - t;
            s * s * s * pick(a, axis)
                + 3.0 * s * s * t * pick(b, axis)
                + 3.0 * s * t * t * pick(c, axis)
                + t * t * t * pick(d, axis)
        });
    }

    fn close(&mut self) {
        let start = self.start;
        self.to(start);
    }
}
