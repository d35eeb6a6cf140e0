//! Pictures of files: thumbnails, and pages as an in-app viewer shows them.

use crate::guard::{Fault, Raster};
use crate::kind::Kind;
use crate::{pdf, tiff};
use image::codecs::bmp::BmpDecoder;
use image::codecs::gif::GifDecoder;
use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::{DynamicImage, ImageDecoder, Limits, RgbImage};
use std::io::Cursor;

/// No picture of more pixels is decoded: a small file may say it is huge.
pub const MOST_PIXELS: u64 = 100_000_000;
/// Nor one that needs more memory while it is decoded.
pub(crate) const MOST_DECODED: u64 = 256 << 20;
/// A page on the screen is never larger than this.
pub const MOST_SHOWN: u64 = 24_000_000;
/// A thumbnail fits into a square of this side.
const THUMBNAIL: u32 = 320;

/// A page drawn, and how wide it is on paper.
struct Drawn {
    picture: RgbImage,
    full_width: u32,
}

/// A JPEG that fits into the thumbnail's square.
pub(crate) fn thumbnail(kind: Kind, bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let picture = drawn(kind, bytes, 0, THUMBNAIL, THUMBNAIL)?.picture;
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, 78).encode_image(&picture).map_err(|_| Fault::Damaged)?;
    Ok(jpeg)
}

/// One page `width` pixels wide, counted from 0; less wide where that would be too many pixels, and no picture wider
/// than it is.
pub(crate) fn page(kind: Kind, bytes: &[u8], page: u32, width: u32) -> Result<Raster, Fault> {
    let Drawn { picture, full_width } = drawn(kind, bytes, page, width, u32::MAX)?;
    Ok(Raster { width: picture.width(), height: picture.height(), full_width, rgb: picture.into_raw() })
}

/// How many pages can be shown of it.
pub(crate) fn count(kind: Kind, bytes: &[u8]) -> Result<u32, Fault> {
    match kind {
        Kind::Pdf => pdf::count(bytes),
        Kind::Tiff => tiff::count(bytes),
        _ => Ok(u32::from(kind.has_pages())),
    }
}

fn drawn(kind: Kind, bytes: &[u8], page: u32, width: u32, most_height: u32) -> Result<Drawn, Fault> {
    match kind {
        Kind::Pdf => {
            let (picture, full_width) = pdf::page(bytes, page, width, most_height)?;
            Ok(Drawn { picture, full_width })
        }
        Kind::Tiff => {
            let page = tiff::page(bytes, page, width, most_height)?;
            Ok(Drawn { picture: on_white(&page.picture), full_width: page.full_width })
        }
        _ if page > 0 => Err(Fault::NoSuchPage),
        _ => {
            let whole = decoded(kind, bytes)?;
            let full_width = whole.width();
            let size = fitting((whole.width(), whole.height()), width, most_height);
            Ok(Drawn { picture: on_white(&shrunk(whole, size)), full_width })
        }
    }
}

/// The size in which a picture is shown: within the room, within the most pixels that are shown, never enlarged.
pub(crate) fn fitting((wide, high): (u32, u32), width: u32, most_height: u32) -> (u32, u32) {
    let (wide, high) = (f64::from(wide.max(1)), f64::from(high.max(1)));
    let scale = (f64::from(width) / wide)
        .min(f64::from(most_height) / high)
        .min((MOST_SHOWN as f64 / (wide * high)).sqrt())
        .min(1.0);
    (((wide * scale) as u32).max(1), ((high * scale) as u32).max(1))
}

/// A picture in the size in which it is shown.
pub(crate) fn shrunk(picture: DynamicImage, (wide, high): (u32, u32)) -> DynamicImage {
    if (picture.width(), picture.height()) == (wide, high) {
        return picture;
    }
    // By averages first: cheap, and what a far smaller picture of a page needs.
    picture.thumbnail_exact(wide, high)
}

/// Decodes within the limits and turns it the way the camera was held.
fn decoded(kind: Kind, bytes: &[u8]) -> Result<DynamicImage, Fault> {
    let source = Cursor::new(bytes);
    match kind {
        Kind::Png => limited(PngDecoder::with_limits(source, limits()).map_err(|_| Fault::Damaged)?),
        Kind::Jpeg => limited(JpegDecoder::new(source).map_err(|_| Fault::Damaged)?),
        Kind::Gif => limited(GifDecoder::new(source).map_err(|_| Fault::Damaged)?),
        Kind::Bmp => limited(BmpDecoder::new(source).map_err(|_| Fault::Damaged)?),
        Kind::Webp => limited(WebPDecoder::new(source).map_err(|_| Fault::Damaged)?),
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

    /// An EXIF block that says a quarter turn.
    const TURNED: &[u8] = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";

    #[test]
    fn a_photograph_is_turned_the_way_the_camera_was_held() {
        let mut jpeg = Vec::new();
        JpegEncoder::new(&mut jpeg).encode_image(&RgbImage::new(40, 20)).expect("a picture");
        let mut block = vec![0xFF, 0xE1];
        block.extend(u16::try_from(TURNED.len() + 8).expect("short").to_be_bytes());
        block.extend([b"Exif\0\0", TURNED].concat());
        jpeg.splice(2..2, block);

        let mut part = [b"eXIf", TURNED].concat();
        let crc = crc32(&part);
        part.splice(0..0, u32::try_from(TURNED.len()).expect("short").to_be_bytes());
        part.extend(crc.to_be_bytes());
        let mut with_exif = png(40, 20);
        with_exif.splice(33..33, part);

        let mut webp = Vec::new();
        let mut encoder = image::codecs::webp::WebPEncoder::new_lossless(&mut webp);
        image::ImageEncoder::set_exif_metadata(&mut encoder, TURNED.to_vec()).expect("taken");
        RgbImage::new(40, 20).write_with_encoder(encoder).expect("a picture");

        for (kind, bytes) in [(Kind::Jpeg, jpeg), (Kind::Png, with_exif), (Kind::Webp, webp)] {
            let shown = page(kind, &bytes, 0, 20).expect("a page");
            assert_eq!((shown.width, shown.height, shown.full_width), (20, 40, 20), "{kind:?}");
        }
    }

    #[test]
    fn pictures_of_the_lesser_forms_are_shown_on_white() {
        let red = RgbImage::from_pixel(60, 30, image::Rgb([200, 0, 0]));
        for (kind, format) in [(Kind::Bmp, image::ImageFormat::Bmp), (Kind::Webp, image::ImageFormat::WebP)] {
            let mut bytes = Cursor::new(Vec::new());
            red.write_to(&mut bytes, format).expect("a picture");
            let shown = page(kind, bytes.get_ref(), 0, 30).expect("a page");
            assert_eq!((shown.width, shown.height, &shown.rgb[..3]), (30, 15, &[200, 0, 0][..]), "{kind:?}");
            let cut = &bytes.get_ref()[..40];
            assert_eq!(page(kind, cut, 0, 30).map(|_| ()), Err(Fault::Damaged), "{kind:?}");
        }
        // Two moments of a moving picture: the first is shown, and where it lets through there is paper.
        let mut gif = Vec::new();
        let mut encoder = image::codecs::gif::GifEncoder::new(&mut gif);
        for colour in [[0, 0, 0, 0], [0, 200, 0, 255]] {
            let moment = image::RgbaImage::from_pixel(8, 8, image::Rgba(colour));
            encoder.encode_frame(image::Frame::new(moment)).expect("a moment");
        }
        drop(encoder);
        let shown = page(Kind::Gif, &gif, 0, 8).expect("a page");
        assert_eq!((shown.width, &shown.rgb[..3]), (8, &[255, 255, 255][..]));
    }

    #[test]
    fn a_long_strip_of_paper_is_shown_smaller_instead_of_not_at_all() {
        assert_eq!(fitting((1_000, 500), 400, u32::MAX), (400, 200));
        assert_eq!(fitting((300, 200), 4_000, u32::MAX), (300, 200));
        let (wide, high) = fitting((4_000, 40_000), 4_000, u32::MAX);
        assert!(u64::from(wide) * u64::from(high) <= MOST_SHOWN && wide > 1_500);
        assert_eq!(fitting((10, 100_000), 320, 320), (1, 320));
    }
}
