//! Black and white scans as fax machines pack them (CCITT group 3 and 4), shrunk while they are unpacked: a drawing of
//! the largest sheet never stands in memory pixel by pixel.

use crate::guard::Fault;
use hayro_ccitt::{DecodeSettings, Decoder, DecoderContext, EncodingMode, decode};
use image::{GrayImage, Luma};

/// How a scan is packed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Packing {
    pub mode: EncodingMode,
    /// Each row begins at a whole byte and no mark stands between rows.
    pub is_bare: bool,
    /// The lowest bit of a byte comes first.
    pub is_reversed: bool,
    /// What the packing calls black is paper.
    pub is_negative: bool,
}

/// A scan on its way to a picture of the size that is shown.
pub(crate) struct Scan {
    wide: u32,
    high: u32,
    row: u32,
    /// How many black pixels fell into each shown one of the row of shown pixels that is being filled.
    black: Vec<u32>,
    shown: GrayImage,
    paper: u8,
}

impl Scan {
    /// A scan of that size, shown in that (never larger) size.
    pub(crate) fn new(
        (wide, high): (u32, u32),
        (shown_wide, shown_high): (u32, u32),
        packing: Packing,
    ) -> Scan {
        let paper = if packing.is_negative { 0 } else { u8::MAX };
        Scan {
            wide,
            high,
            row: 0,
            black: vec![0; shown_wide as usize],
            shown: GrayImage::from_pixel(shown_wide, shown_high, Luma([paper])),
            paper,
        }
    }

    /// Unpacks the next strip of rows. What a broken strip gave until it broke is kept, the rest of it stays paper.
    pub(crate) fn take_strip(&mut self, bytes: &[u8], rows: u32, packing: Packing) {
        let after = self.row + rows;
        let turned: Vec<u8>;
        let bytes = if packing.is_reversed {
            turned = bytes.iter().map(|byte| byte.reverse_bits()).collect();
            &turned
        } else {
            bytes
        };
        let mut context = DecoderContext::new(DecodeSettings {
            columns: self.wide,
            rows,
            end_of_block: !packing.is_bare,
            end_of_line: packing.mode != EncodingMode::Group4 && !packing.is_bare,
            rows_are_byte_aligned: packing.is_bare,
            encoding: packing.mode,
            strict: false,
        });
        // Its error says no more than that rows are missing; those are counted below.
        let _ = decode(bytes, self, &mut context);
        while self.row < after {
            self.push_row(&[]);
        }
    }

    /// The picture.
    pub(crate) fn finish(self) -> Result<GrayImage, Fault> {
        if self.row < self.high { Err(Fault::Damaged) } else { Ok(self.shown) }
    }

    /// The first pixel of the scan that falls into the shown one.
    fn begin(shown: u32, of: u32, whole: u32) -> u32 {
        u32::try_from(u64::from(shown) * u64::from(whole) / u64::from(of.max(1))).unwrap_or(whole)
    }

    /// The shown pixel into which one of the scan falls.
    fn shown_at(at: u32, of: u32, whole: u32) -> u32 {
        let guess = u64::from(at) * u64::from(of) / u64::from(whole.max(1));
        let guess = u32::try_from(guess).unwrap_or(0).min(of.saturating_sub(1));
        if guess + 1 < of && Scan::begin(guess + 1, of, whole) <= at { guess + 1 } else { guess }
    }

    /// Counts a run of black into the shown pixels it covers.
    fn blacken(&mut self, from: u32, to: u32) {
        let (of, whole) = (self.shown.width(), self.wide);
        let mut at = from;
        let mut cell = Scan::shown_at(from, of, whole);
        while at < to && cell < of {
            let end = Scan::begin(cell + 1, of, whole).min(to).max(at);
            self.black[cell as usize] += end - at;
            at = end;
            cell += 1;
        }
    }

    /// Gives the row of shown pixels that is full its grey.
    fn settle(&mut self, shown_row: u32) {
        let (of, whole) = (self.shown.width(), self.wide);
        let high = Scan::begin(shown_row + 1, self.shown.height(), self.high)
            - Scan::begin(shown_row, self.shown.height(), self.high);
        for cell in 0..of {
            let wide = Scan::begin(cell + 1, of, whole) - Scan::begin(cell, of, whole);
            let all = u64::from(wide) * u64::from(high.max(1));
            let dark = u64::from(self.black[cell as usize]) * 255 / all.max(1);
            let dark = u8::try_from(dark).unwrap_or(u8::MAX);
            self.shown.put_pixel(cell, shown_row, Luma([self.paper.abs_diff(dark)]));
            self.black[cell as usize] = 0;
        }
    }
}

impl Decoder for Scan {
    fn push_row(&mut self, changes: &[u32]) {
        if self.row >= self.high {
            return;
        }
        for run in changes.chunks(2) {
            self.blacken(run[0].min(self.wide), run.get(1).map_or(self.wide, |end| (*end).min(self.wide)));
        }
        let (of, whole) = (self.shown.height(), self.high);
        let shown_row = Scan::shown_at(self.row, of, whole);
        self.row += 1;
        if self.row == whole || Scan::shown_at(self.row, of, whole) != shown_row {
            self.settle(shown_row);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Packing =
        Packing { mode: EncodingMode::Group4, is_bare: false, is_reversed: false, is_negative: false };

    #[test]
    fn rows_of_runs_become_the_greys_of_a_smaller_picture() {
        let mut scan = Scan::new((8, 4), (4, 2), PLAIN);
        for _ in 0..2 {
            // Two of eight pixels black, at the edge of two shown ones.
            scan.push_row(&[1, 3]);
        }
        for _ in 0..2 {
            scan.push_row(&[4]);
        }
        let shown = scan.finish().expect("whole");
        assert_eq!(shown.into_raw(), [128, 128, 255, 255, 255, 255, 0, 0]);
    }

    #[test]
    fn a_scan_in_its_own_size_and_a_negative_one() {
        let mut scan = Scan::new((3, 1), (3, 1), Packing { is_negative: true, ..PLAIN });
        scan.push_row(&[1, 2]);
        assert_eq!(scan.finish().expect("whole").into_raw(), [0, 255, 0]);
    }

    #[test]
    fn a_broken_strip_leaves_paper_and_odd_sizes_fall_nowhere_outside() {
        let mut scan = Scan::new((1_001, 777), (97, 31), PLAIN);
        scan.take_strip(b"\xFF\x00broken", 700, PLAIN);
        scan.take_strip(b"", 77, PLAIN);
        assert_eq!(scan.finish().expect("whole").dimensions(), (97, 31));
        assert_eq!(Scan::new((2, 2), (1, 1), PLAIN).finish(), Err(Fault::Damaged));
    }
}
