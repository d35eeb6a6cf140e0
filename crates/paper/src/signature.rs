//! Handwriting from the signature pad (签字板): decoded within limits, cropped to the strokes, kept as
//! black ink on white in shades of grey. What is hashed is the ink itself, not the file around it, so
//! that the picture inside a PDF can be held against the statement.

use std::io::Cursor;

use image::{DynamicImage, GrayImage, ImageFormat, ImageReader, Limits};
use sha2::{Digest, Sha256};

use crate::PaperError;

const PAD_PIXELS: u64 = 4_000_000;
const PAD_BYTES: u64 = 16 * 1024 * 1024;
/// Longest side kept: 36 mm at 600 dpi.
const LONGEST_SIDE: u32 = 850;
/// Darker than this is a stroke.
const STROKE: u8 = 160;
/// A signature of fewer stroke pixels is a slip of the pen.
const FEWEST_STROKE_PIXELS: usize = 40;
/// Tag in front of what is hashed.
const DOMAIN: &[u8] = b"strongroom.ink.1";

/// A signature as it is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ink {
    /// Grey PNG, 8 bits, cropped to the strokes.
    pub png: Vec<u8>,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// SHA-256 over tag, size and grey values, hex.
    pub sha256: String,
}

impl Ink {
    /// The grey values, row by row.
    ///
    /// # Errors
    /// [`PaperError::SignatureUnreadable`] when `png` is not what [`ink`] made.
    pub(crate) fn pixels(&self) -> Result<Vec<u8>, PaperError> {
        Ok(decode_picture(&self.png, PAD_PIXELS, PAD_BYTES)?.into_luma8().into_raw())
    }
}

/// Makes printable ink of a signature pad's PNG.
///
/// # Errors
/// [`PaperError::SignatureUnreadable`] when the file is not a PNG, [`PaperError::SignatureTooLarge`]
/// beyond 4 Mpx or 16 MiB, [`PaperError::SignatureEmpty`] without strokes.
pub fn ink(png: &[u8]) -> Result<Ink, PaperError> {
    let picture = on_white(&decode_picture(png, PAD_PIXELS, PAD_BYTES)?);
    let cropped = crop_to_strokes(&picture).ok_or(PaperError::SignatureEmpty)?;
    let picture = if cropped.width().max(cropped.height()) > LONGEST_SIDE {
        DynamicImage::from(cropped)
            .resize(LONGEST_SIDE, LONGEST_SIDE, image::imageops::FilterType::Triangle)
            .into_luma8()
    } else {
        cropped
    };
    let mut png = Cursor::new(Vec::new());
    picture.write_to(&mut png, ImageFormat::Png).map_err(|_| PaperError::SignatureUnreadable)?;
    Ok(Ink {
        png: png.into_inner(),
        width: picture.width(),
        height: picture.height(),
        sha256: digest(picture.width(), picture.height(), picture.as_raw()),
    })
}

/// Hash of ink: tag ‖ width ‖ height ‖ grey values.
pub(crate) fn digest(width: u32, height: u32, grey: &[u8]) -> String {
    let mut hash = Sha256::new();
    hash.update(DOMAIN);
    hash.update(width.to_be_bytes());
    hash.update(height.to_be_bytes());
    hash.update(grey);
    crate::certificate::hex(&hash.finalize())
}

/// Decodes within limits; the decoder's own defaults would let a bomb through.
pub(crate) fn decode_picture(file: &[u8], pixels: u64, bytes: u64) -> Result<DynamicImage, PaperError> {
    let reader = || {
        ImageReader::new(Cursor::new(file)).with_guessed_format().map_err(|_| PaperError::SignatureUnreadable)
    };
    let (width, height) = reader()?.into_dimensions().map_err(|_| PaperError::SignatureUnreadable)?;
    if u64::from(width) * u64::from(height) > pixels {
        return Err(PaperError::SignatureTooLarge);
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(bytes);
    let mut reader = reader()?;
    reader.limits(limits);
    reader.decode().map_err(|error| match error {
        image::ImageError::Limits(_) => PaperError::SignatureTooLarge,
        _ => PaperError::SignatureUnreadable,
    })
}

/// Transparent is paper.
fn on_white(picture: &DynamicImage) -> GrayImage {
    let source = picture.to_luma_alpha8();
    GrayImage::from_fn(source.width(), source.height(), |x, y| {
        let [grey, alpha] = source.get_pixel(x, y).0;
        let (grey, alpha) = (u32::from(grey), u32::from(alpha));
        image::Luma([u8::try_from((grey * alpha + 255 * (255 - alpha)) / 255).unwrap_or(255)])
    })
}

fn crop_to_strokes(picture: &GrayImage) -> Option<GrayImage> {
    let strokes: Vec<(u32, u32)> = picture
        .enumerate_pixels()
        .filter(|(_, _, pixel)| pixel.0[0] < STROKE)
        .map(|(x, y, _)| (x, y))
        .collect();
    if strokes.len() < FEWEST_STROKE_PIXELS {
        return None;
    }
    let left = strokes.iter().map(|(x, _)| *x).min()?.saturating_sub(1);
    let top = strokes.iter().map(|(_, y)| *y).min()?.saturating_sub(1);
    let right = (strokes.iter().map(|(x, _)| *x).max()? + 2).min(picture.width());
    let bottom = (strokes.iter().map(|(_, y)| *y).max()? + 2).min(picture.height());
    Some(image::imageops::crop_imm(picture, left, top, right - left, bottom - top).to_image())
}

#[cfg(test)]
mod tests {
    use image::{Rgba, RgbaImage};

    use super::*;

    fn png(picture: RgbaImage) -> Vec<u8> {
        let mut file = Cursor::new(Vec::new());
        picture.write_to(&mut file, ImageFormat::Png).expect("a PNG");
        file.into_inner()
    }

    fn stroke(width: u32, height: u32) -> RgbaImage {
        RgbaImage::from_fn(width, height, |x, y| {
            let dark = (20..80).contains(&x) && (30..34).contains(&y);
            Rgba(if dark { [0, 0, 0, 255] } else { [0, 0, 0, 0] })
        })
    }

    #[test]
    fn strokes_are_cropped_out_of_the_pad() {
        let ink = ink(&png(stroke(400, 200))).expect("ink");
        assert_eq!((ink.width, ink.height), (62, 6));
        assert_eq!(ink.sha256, digest(62, 6, &ink.pixels().expect("pixels")));
    }

    #[test]
    fn an_untouched_pad_is_empty() {
        assert_eq!(ink(&png(RgbaImage::new(300, 100))), Err(PaperError::SignatureEmpty));
    }

    #[test]
    fn a_bomb_is_refused_before_it_is_decoded() {
        assert_eq!(ink(&png(RgbaImage::new(2001, 2000))), Err(PaperError::SignatureTooLarge));
    }

    #[test]
    fn bad_files_are_refused() {
        let good = png(stroke(400, 200));
        for bad in [&b""[..], b"not a picture", &good[..40], &good[..good.len() / 2]] {
            assert_eq!(ink(bad), Err(PaperError::SignatureUnreadable));
        }
    }
}
