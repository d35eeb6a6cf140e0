//! The texts of an old workbook: shared, cut into records wherever a record was full.

use super::compound::{u16_at, u32_at};
use super::{SheetLimits, SheetProblem, SheetProblemKind};

/// A text with a length of two bytes.
pub(super) fn text_of(data: &[u8]) -> Option<String> {
    let count = usize::from(u16_at(data, 0)?);
    letters(data.get(2)?, data.get(3..)?, count)
}

/// A text with a length of one byte: names of sheets.
pub(super) fn short_text(data: &[u8]) -> Option<String> {
    let count = usize::from(*data.first()?);
    letters(data.get(1)?, data.get(2..)?, count)
}

fn letters(flags: &u8, data: &[u8], count: usize) -> Option<String> {
    if flags & 1 == 0 {
        return data.get(..count).map(|bytes| bytes.iter().copied().map(char::from).collect());
    }
    let units: Vec<u16> = data.get(..count * 2)?.chunks_exact(2).filter_map(|two| u16_at(two, 0)).collect();
    Some(String::from_utf16_lossy(&units))
}

/// All shared texts in one piece.
#[derive(Default)]
pub(super) struct Texts {
    all: String,
    ends: Vec<usize>,
}

impl Texts {
    /// Reads them over the borders of records.
    pub(super) fn read(pieces: &[&[u8]], limits: &SheetLimits) -> Result<Texts, SheetProblem> {
        let mut cut = Cut { pieces, piece: 0, at: 8 };
        let mut texts = Texts::default();
        while cut.more() {
            let Some(text) = cut.text() else { break };
            texts.all.push_str(&text);
            texts.ends.push(texts.all.len());
            if texts.all.len() > limits.shared_text_bytes {
                let most = limits.shared_text_bytes as u64;
                return Err(SheetProblem::new(SheetProblemKind::TooLarge, "shared texts").limit(most));
            }
        }
        Ok(texts)
    }

    /// One of them.
    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.all.get(start..end)
    }
}

/// A place in the pieces.
struct Cut<'a> {
    pieces: &'a [&'a [u8]],
    piece: usize,
    at: usize,
}

impl Cut<'_> {
    /// Whether anything is left; passes to the next piece at the end of one.
    fn more(&mut self) -> bool {
        while self.pieces.get(self.piece).is_some_and(|piece| self.at >= piece.len()) {
            self.piece += 1;
            self.at = 0;
        }
        self.piece < self.pieces.len()
    }

    fn bytes<const N: usize>(&mut self) -> Option<[u8; N]> {
        let mut bytes = [0; N];
        for byte in &mut bytes {
            if !self.more() {
                return None;
            }
            *byte = self.pieces[self.piece][self.at];
            self.at += 1;
        }
        Some(bytes)
    }

    fn skip(&mut self, mut count: usize) {
        while count > 0 && self.more() {
            let here = count.min(self.pieces[self.piece].len() - self.at);
            self.at += here;
            count -= here;
        }
    }

    /// A text; within it every new record begins with its width anew.
    fn text(&mut self) -> Option<String> {
        let mut left = usize::from(u16::from_le_bytes(self.bytes::<2>()?));
        let mut flags = self.bytes::<1>()?[0];
        let runs = if flags & 8 == 0 { 0 } else { usize::from(u16::from_le_bytes(self.bytes::<2>()?)) };
        let phonetic = if flags & 4 == 0 { 0 } else { u32_at(&self.bytes::<4>()?, 0)? };
        let mut units = Vec::new();
        while left > 0 {
            if self.pieces.get(self.piece).is_some_and(|piece| self.at >= piece.len()) {
                if !self.more() {
                    return None;
                }
                flags = self.bytes::<1>()?[0];
            }
            let unit = if flags & 1 == 0 {
                u16::from(self.bytes::<1>()?[0])
            } else {
                u16::from_le_bytes(self.bytes::<2>()?)
            };
            units.push(unit);
            left -= 1;
        }
        self.skip(runs * 4 + usize::try_from(phonetic).ok()?);
        Some(String::from_utf16_lossy(&units))
    }
}
