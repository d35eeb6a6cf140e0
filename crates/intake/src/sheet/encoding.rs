//! In which encoding a text stands, and the text as UTF-8, strictly: nothing is replaced.

use super::{SheetProblem, SheetProblemKind};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, Decoder, DecoderResult, Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};
use std::io::{Error, ErrorKind, Read, Result};

/// As much as the detector is fed: more makes it slow, not better.
const FED: usize = 64 << 10;

/// The encoding of a text. UTF-8 is tried on the whole, because a first page of plain letters says nothing.
pub(crate) fn detect(mut text: impl Read) -> std::result::Result<&'static Encoding, SheetProblem> {
    let mut detector = Detector::default();
    let mut buffer = vec![0; FED];
    loop {
        let read = text.read(&mut buffer)?;
        if read == 0 {
            return Ok(detector.answer());
        }
        if let Some(encoding) = detector.take(&buffer[..read])? {
            return Ok(encoding);
        }
    }
}

/// Signs that every table has between its cells or at the ends of its lines.
const BETWEEN: &[u16] = &[0x0009, 0x000A, 0x000D, 0x002C, 0x003B, 0x007C];

/// UTF-16 without its mark, as some programs save "Unicode text": the byte order in which the start holds no
/// control and the more signs between cells. Zero bytes alone tell nothing: 一 has one too, on the other side.
fn of_two_bytes(start: &[u8]) -> Option<&'static Encoding> {
    let read = |unit: fn([u8; 2]) -> u16| -> Option<usize> {
        let mut units: Vec<u16> = start.chunks_exact(2).map(|two| unit([two[0], two[1]])).collect();
        // The other half of the last character may come with the next part.
        if units.last().is_some_and(|last| (0xD800..0xDC00).contains(last)) {
            units.pop();
        }
        let control = |unit: &u16| *unit < 0x20 && !BETWEEN.contains(unit);
        let whole =
            !units.iter().any(control) && char::decode_utf16(units.iter().copied()).all(|one| one.is_ok());
        whole.then(|| units.iter().filter(|unit| BETWEEN.contains(unit)).count())
    };
    match (read(u16::from_le_bytes), read(u16::from_be_bytes)) {
        (Some(little), big) if little > big.unwrap_or(0) => Some(UTF_16LE),
        (_, Some(big)) if big > 0 => Some(UTF_16BE),
        _ => None,
    }
}

#[derive(Default)]
struct Detector {
    begun: bool,
    /// From the first byte that is not ASCII on.
    telling: Vec<u8>,
    /// The start of a character cut by the end of a buffer.
    cut: Vec<u8>,
    broken: bool,
}

impl Detector {
    /// A part of the text; an answer as soon as there is one.
    fn take(&mut self, part: &[u8]) -> std::result::Result<Option<&'static Encoding>, SheetProblem> {
        if !self.begun {
            self.begun = true;
            if let Some((encoding, _)) = Encoding::for_bom(part) {
                return Ok(Some(encoding));
            }
            if part.contains(&0) {
                let wide = of_two_bytes(part);
                return wide
                    .map(Some)
                    .ok_or_else(|| SheetProblem::new(SheetProblemKind::NotASheet, "zero bytes"));
            }
        }
        let from =
            if self.telling.is_empty() { part.iter().position(|byte| !byte.is_ascii()) } else { Some(0) };
        if let Some(from) = from {
            let room = FED.saturating_sub(self.telling.len());
            self.telling.extend(part[from..].iter().take(room));
        }
        self.check_utf8(part);
        Ok((self.broken && self.telling.len() >= FED).then(|| self.answer()))
    }

    fn check_utf8(&mut self, part: &[u8]) {
        if self.broken {
            return;
        }
        let mut bytes = std::mem::take(&mut self.cut);
        bytes.extend_from_slice(part);
        match std::str::from_utf8(&bytes) {
            Ok(_) => (),
            Err(error) if error.error_len().is_none() => self.cut = bytes[error.valid_up_to()..].to_vec(),
            Err(_) => self.broken = true,
        }
    }

    fn answer(&self) -> &'static Encoding {
        if !self.broken && self.cut.is_empty() {
            return UTF_8;
        }
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(&self.telling, self.telling.len() < FED);
        let guess = detector.guess(None, Utf8Detection::Deny);
        let chinese = if [GBK, GB18030, BIG5].contains(&guess) {
            guess
        } else {
            detector.guess(Some(b"cn"), Utf8Detection::Deny)
        };
        // GB18030 holds all of GBK and the characters of names that GBK lacks.
        if chinese == GBK { GB18030 } else { chinese }
    }
}

/// The text as UTF-8, without its mark; a byte that does not belong is an error of `InvalidData`.
pub(crate) struct Decoded<R> {
    inner: R,
    decoder: Decoder,
    raw: Vec<u8>,
    raw_from: usize,
    text: Vec<u8>,
    text_from: usize,
    ended: bool,
}

impl<R: Read> Decoded<R> {
    pub(crate) fn new(inner: R, encoding: &'static Encoding) -> Self {
        let decoder = encoding.new_decoder_with_bom_removal();
        Self { inner, decoder, raw: Vec::new(), raw_from: 0, text: Vec::new(), text_from: 0, ended: false }
    }

    fn fill(&mut self) -> Result<()> {
        while self.text_from == self.text.len() && !self.ended {
            let mut last = false;
            if self.raw_from == self.raw.len() {
                self.raw.resize(16 << 10, 0);
                let read = self.inner.read(&mut self.raw)?;
                self.raw.truncate(read);
                self.raw_from = 0;
                last = read == 0;
            }
            self.text.resize(64 << 10, 0);
            self.text_from = 0;
            let (result, read, written) = self.decoder.decode_to_utf8_without_replacement(
                &self.raw[self.raw_from..],
                &mut self.text,
                last,
            );
            self.raw_from += read;
            self.text.truncate(written);
            match result {
                DecoderResult::Malformed(..) => {
                    return Err(Error::new(ErrorKind::InvalidData, "not of this encoding"));
                }
                DecoderResult::InputEmpty => self.ended = last,
                DecoderResult::OutputFull => (),
            }
        }
        Ok(())
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        self.fill()?;
        let read = buffer.len().min(self.text.len() - self.text_from);
        buffer[..read].copy_from_slice(&self.text[self.text_from..self.text_from + read]);
        self.text_from += read;
        Ok(read)
    }
}
