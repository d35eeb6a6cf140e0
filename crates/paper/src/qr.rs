//! The code on certificates: Base45 text (RFC 9285) behind the prefix `SR1:`, so that it stays in a
//! QR code's alphanumeric mode and survives being read aloud by a scanner gun as text.

use image::GrayImage;
use image::imageops::{FilterType, resize};
use qrcode::types::Color;
use qrcode::{EcLevel, QrCode};

use crate::PaperError;
use crate::signature::decode_picture;

/// Marks text of this program and its first code form.
pub const PREFIX: &str = "SR1:";

const ALPHABET: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/// A photograph or scan of a page, at most.
const PHOTO_PIXELS: u64 = 100_000_000;
const PHOTO_BYTES: u64 = 256 * 1024 * 1024;

/// A square of dark and light modules, without quiet zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Modules {
    /// Modules a side.
    pub width: usize,
    /// Row by row; true is dark.
    pub dark: Vec<bool>,
}

/// The text of a code that carries these bytes.
#[must_use]
pub fn text_of(bytes: &[u8]) -> String {
    format!("{PREFIX}{}", encode_base45(bytes))
}

/// The bytes a code's text carries.
///
/// # Errors
/// [`PaperError::CodeMalformed`] without the prefix or with anything that is not Base45.
pub fn bytes_of(text: &str) -> Result<Vec<u8>, PaperError> {
    let body = text.trim().strip_prefix(PREFIX).ok_or(PaperError::CodeMalformed)?;
    decode_base45(body)
}

/// Base45 of bytes.
#[must_use]
pub fn encode_base45(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(2) * 3);
    for pair in bytes.chunks(2) {
        let (mut rest, digits) = match pair {
            [high, low] => (usize::from(*high) * 256 + usize::from(*low), 3),
            _ => (usize::from(pair[0]), 2),
        };
        for _ in 0..digits {
            text.push(char::from(ALPHABET[rest % 45]));
            rest /= 45;
        }
    }
    text
}

/// Bytes of Base45.
///
/// # Errors
/// [`PaperError::CodeMalformed`] for a foreign character, a cut tail or a group beyond its range.
pub fn decode_base45(text: &str) -> Result<Vec<u8>, PaperError> {
    let mut bytes = Vec::with_capacity(text.len() / 3 * 2 + 1);
    for group in text.as_bytes().chunks(3) {
        let mut value = 0_u32;
        for character in group.iter().rev() {
            let digit = ALPHABET.iter().position(|known| known == character);
            let digit = digit.and_then(|digit| u32::try_from(digit).ok());
            value = value * 45 + digit.ok_or(PaperError::CodeMalformed)?;
        }
        match group.len() {
            3 => bytes.extend(u16::try_from(value).map_err(|_| PaperError::CodeMalformed)?.to_be_bytes()),
            2 => bytes.push(u8::try_from(value).map_err(|_| PaperError::CodeMalformed)?),
            _ => return Err(PaperError::CodeMalformed),
        }
    }
    Ok(bytes)
}

/// The modules of a code, level M.
///
/// # Errors
/// [`PaperError::QrTooLong`] when no QR version holds the text.
pub fn modules(text: &str) -> Result<Modules, PaperError> {
    let code = QrCode::with_error_correction_level(text.as_bytes(), EcLevel::M)
        .map_err(|_| PaperError::QrTooLong { bytes: text.len() })?;
    let dark = code.to_colors().iter().map(|color| *color == Color::Dark).collect();
    Ok(Modules { width: code.width(), dark })
}

/// Reads the first code of this program from a PNG or JPEG picture of a page. Ask for 200 dpi or
/// more: below that, tilt and blur defeat any reader.
///
/// # Errors
/// [`PaperError::PictureUnreadable`] for a bad or oversized file, [`PaperError::QrNotFound`] when
/// the picture shows no code that begins with the prefix.
pub fn read_from_image(picture: &[u8]) -> Result<String, PaperError> {
    let picture = decode_picture(picture, PHOTO_PIXELS, PHOTO_BYTES)
        .map_err(|_| PaperError::PictureUnreadable)?
        .into_luma8();
    read_scaled(&picture, &SCALES)
}

fn read_scaled(picture: &GrayImage, scales: &[f32]) -> Result<String, PaperError> {
    scales
        .iter()
        .copied()
        .filter(|scale| {
            let pixels = picture.width() as f32 * picture.height() as f32 * scale * scale;
            *scale <= 1.0 || pixels <= LARGEST_SCALED
        })
        .find_map(|scale| read_at(picture, scale))
        .ok_or(PaperError::QrNotFound)
}

/// Reads the first code of this program from a page already drawn in shades of grey.
///
/// # Errors
/// [`PaperError::PictureUnreadable`] when the bytes are not those of the sides, [`PaperError::QrNotFound`].
pub fn read_from_grey(width: u32, height: u32, grey: Vec<u8>) -> Result<String, PaperError> {
    let picture = GrayImage::from_raw(width, height, grey).ok_or(PaperError::PictureUnreadable)?;
    read_scaled(&picture, &SCALES[..3])
}

/// The reader finds a code at one size and misses it at another, most of all when a module is two to four
/// pixels wide: a clean page at 150 dpi is read only when enlarged.
const SCALES: [f32; 6] = [1.0, 2.0, 1.5, 3.0, 0.5, 0.25];
const LARGEST_SCALED: f32 = 40_000_000.0;

fn read_at(picture: &GrayImage, scale: f32) -> Option<String> {
    let sized;
    let picture = if (scale - 1.0).abs() < f32::EPSILON {
        picture
    } else {
        let side = |pixels: u32| ((pixels as f32 * scale) as u32).max(1);
        sized = resize(picture, side(picture.width()), side(picture.height()), FilterType::CatmullRom);
        &sized
    };
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let pixels = picture.as_raw();
    let mut prepared =
        rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| pixels[y * width + x]);
    let grids = prepared.detect_grids();
    grids
        .iter()
        .filter_map(|grid| grid.decode().ok())
        .map(|(_, text)| text)
        .find(|text| text.starts_with(PREFIX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_the_standard_hold() {
        for (bytes, text) in [("AB", "BB8"), ("Hello!!", "%69 VD92EX0"), ("base-45", "UJCLQE7W581")] {
            assert_eq!(encode_base45(bytes.as_bytes()), text);
            assert_eq!(decode_base45(text).as_deref(), Ok(bytes.as_bytes()));
        }
    }

    #[test]
    fn every_byte_and_length_comes_back() {
        for length in 0..260 {
            let bytes: Vec<u8> = (0..length).map(|n| (n * 7 % 256) as u8).collect();
            assert_eq!(bytes_of(&text_of(&bytes)), Ok(bytes));
        }
    }

    #[test]
    fn foreign_text_is_refused() {
        for text in ["BB8", "SR1:bb8", "SR1:B", "SR1::::", "SR1:GGW", "SR1:中文"] {
            assert_eq!(bytes_of(text), Err(PaperError::CodeMalformed), "{text}");
        }
    }

    #[test]
    fn a_text_beyond_the_largest_code_is_refused() {
        assert!(matches!(modules(&"x".repeat(4000)), Err(PaperError::QrTooLong { bytes: 4000 })));
    }
}
