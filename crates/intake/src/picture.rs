//! Pictures of files: thumbnails, and pages as an in-app viewer shows them.

use crate::guard::{Fault, Raster};
use crate::kind::Kind;
use crate::pdf;
use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::PngDecoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, Limits, RgbImage};
use std::io::Cursor;

/// No picture of more pixels is decoded: a small file may say it is huge.
pub const MOST_PIXELS: u64 = 100_000_000;
/// Nor one that needs more memory while it is decoded.
const MOST_DECODED: u64 = 256 << 20;
/// A page on the screen is never larger than this.
pub const MOST_SHOWN: u64 = 24_000_000;
/// A thumbnail fits into a square of this side.
const THUMBNAIL: u32 = 320;

/// A JPEG that fits into the thumbnail's square.
pub(crate) fn thumbnail(kind: Kind, bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let picture = match kind {
        Kind::Pdf => pdf::page(bytes, 0, THUMBNAIL, THUMBNAIL)?,
        _ => on_white(&decoded(kind, bytes)?.thumbnail(THUMBNAIL, THUMBNAIL)),
    };
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, 78).encode_image(&picture).map_err(|_| Fault::Damaged)?;
    Ok(jpeg)
}

/// One page `width` pixels wide, counted from 0; a picture is its own only page.
pub(crate) fn page(kind: Kind, bytes: &[u8], page: u32, width: u32) -> Result<Raster, Fault> {
    let picture = match kind {
        Kind::Pdf => pdf::page(bytes, page, width, u32::MAX)?,
        _ if page > 0 => return Err(Fault::NoSuchPage),
        _ => {
            let whole = decoded(kind, bytes)?;
            let height = u64::from(whole.height()) * u64::from(width) / u64::from(whole.width().max(1));
            let height = u32::try_from(height.max(1)).map_err(|_| Fault::TooLarge)?;
            if u64::from(width) * u64::from(height) > MOST_SHOWN {
                return Err(Fault::TooLarge);
            }
            if width < whole.width() {
                on_white(&whole.resize_exact(width, height, FilterType::Triangle))
            } else {
                on_white(&whole)
            }
        }
    };
    Ok(Raster { width: picture.width(), height: picture.height(), rgb: picture.into_raw() })
}

/// Decodes within the limits and turns it the way the camera was held.
fn decoded(kind: Kind, bytes: &[u8]) -> Result<DynamicImage, Fault> {
    let source = Cursor::new(bytes);
    match kind {
        Kind::Png => limited(PngDecoder::with_limits(source, limits()).map_err(|_| Fault::Damaged)?),
        Kind::Jpeg => limited(JpegDecoder::new(source).map_err(|_| Fault::Damaged)?),
        _ => Err(Fault::NoPages),
    }
}

fn limits() -> Limits {
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_DECODED);
    limits
}

fn limited(mut decoder: impl ImageDecoder) -> Result<DynamicImage, Fault> {
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS || decoder.total_bytes() > MOST_DECODED {
        return Err(Fault::TooLarge);
    }
    decoder.set_limits(limits()).map_err(|_| Fault::TooLarge)?;
    let turned = decoder.orientation().ok();
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| Fault::Damaged)?;
    if let Some(turned) = turned {
        picture.apply_orientation(turned);
    }
    Ok(picture)
}

/// What is transparent shows paper.
fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let seen = picture.to_rgba8();
    RgbImage::from_fn(seen.width(), seen.height(), |x, y| {
        let [red, green, blue, alpha] = seen.get_pixel(x, y).0;
        let over = |colour: u8| {
            let mixed = (u32::from(colour) * u32::from(alpha) + 255 * (255 - u32::from(alpha))) / 255;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        image::Rgb([over(red), over(green), over(blue)])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::codecs::png::PngEncoder;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        RgbImage::new(width, height).write_with_encoder(PngEncoder::new(&mut bytes)).expect("a picture");
        bytes
    }

    #[test]
    fn a_picture_is_shrunk_to_a_thumbnail_and_to_a_page() {
        let small = thumbnail(Kind::Png, &png(1_000, 500)).expect("a thumbnail");
        let back = image::load_from_memory(&small).expect("a picture");
        assert_eq!((back.width(), back.height()), (320, 160));
        let shown = page(Kind::Png, &png(1_000, 500), 0, 400).expect("a page");
        assert_eq!((shown.width, shown.height, shown.rgb.len()), (400, 200, 400 * 200 * 3));
        assert_eq!(page(Kind::Png, &png(10, 10), 1, 10).map(|_| ()), Err(Fault::NoSuchPage));
    }

    #[test]
    fn a_bomb_of_pixels_is_refused_before_it_is_decoded() {
        // The header of a picture of 20000 × 20000; no decoder gets as far as its pixels.
        let mut bomb = png(1, 1);
        bomb[16..20].copy_from_slice(&20_000_u32.to_be_bytes());
        bomb[20..24].copy_from_slice(&20_000_u32.to_be_bytes());
        // The checksum of the header block, as the format wants it.
        let crc = crc32(&bomb[12..29]);
        bomb[29..33].copy_from_slice(&crc.to_be_bytes());
        assert_eq!(thumbnail(Kind::Png, &bomb), Err(Fault::TooLarge));
        assert_eq!(thumbnail(Kind::Png, &png(8, 8)[..30]), Err(Fault::Damaged));
    }

    fn crc32(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(u32::MAX, |sum, byte| {
            (0..8)
                .fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg()))
        })
    }

    #[test]
    fn a_photograph_is_turned_the_way_the_camera_was_held() {
        let mut bytes = Vec::new();
        JpegEncoder::new(&mut bytes).encode_image(&RgbImage::new(40, 20)).expect("a picture");
        // An APP1 block of EXIF with orientation 6 (a quarter turn) after the start mark.
        let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
        let mut block = vec![0xFF, 0xE1];
        block.extend(u16::try_from(exif.len() + 2).expect("short").to_be_bytes());
        block.append(&mut exif);
        bytes.splice(2..2, block);
        let shown = page(Kind::Jpeg, &bytes, 0, 20).expect("a page");
        assert_eq!((shown.width, shown.height), (20, 40));
    }
}
