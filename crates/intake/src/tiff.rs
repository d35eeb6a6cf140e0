//! TIFF, the form of archive scans: several pages, fax packing, grey, colours, palettes.

use crate::fax::{Packing, Scan};
use crate::guard::Fault;
use crate::picture::{MOST_DECODED, fitting, shrunk};
use crate::tiff_samples::sampled;
use ::tiff::TiffError;
use ::tiff::decoder::ifd::Value;
use ::tiff::decoder::{Decoder, Limits};
use ::tiff::tags::Tag;
use hayro_ccitt::EncodingMode;
use image::metadata::Orientation;
use image::{DynamicImage, GrayImage};
use std::io::Cursor;

/// No file has more pages that can be shown.
const MOST_PAGES: usize = 5_000;
/// A black and white scan is shrunk while it is unpacked and may be larger: the largest sheet at 600 dots an inch.
const MOST_BLACK_AND_WHITE: u64 = 600_000_000;

/// A file whose pages are asked for their tags.
pub(crate) type Tags<'b> = Decoder<Cursor<&'b [u8]>>;

/// A page as it is shown, and how wide it is on paper.
pub(crate) struct Page {
    pub picture: DynamicImage,
    pub full_width: u32,
}

/// How many pages it has.
pub(crate) fn count(bytes: &[u8]) -> Result<u32, Fault> {
    let mut tags = open(bytes)?;
    u32::try_from(pages(&mut tags).len()).map_err(|_| Fault::TooLarge)
}

/// One page, counted from 0, shrunk to what is asked for.
pub(crate) fn page(bytes: &[u8], page: u32, width: u32, most_height: u32) -> Result<Page, Fault> {
    let mut tags = open(bytes)?;
    let place = usize::try_from(page).map_err(|_| Fault::NoSuchPage)?;
    let index = pages(&mut tags).get(place).copied().ok_or(Fault::NoSuchPage)?;
    tags.seek_to_image(index).map_err(fault)?;
    let turned = tags.find_tag_unsigned::<u8>(Tag::Orientation).ok().flatten();
    let turned = turned.and_then(Orientation::from_exif).unwrap_or(Orientation::NoTransforms);
    let is_on_its_side = matches!(
        turned,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    );
    let (wide, high) = tags.dimensions().map_err(fault)?;
    let seen = if is_on_its_side { (high, wide) } else { (wide, high) };
    let shown = fitting(seen, width, most_height);
    let asked = if is_on_its_side { (shown.1, shown.0) } else { shown };
    let mut picture = match tag::<u16>(&mut tags, Tag::Compression, 1) {
        packing @ 2..=4 => DynamicImage::ImageLuma8(scan(&mut tags, bytes, packing, (wide, high), asked)?),
        _ => shrunk(sampled(&mut tags, bytes, index)?, asked),
    };
    picture.apply_orientation(turned);
    Ok(Page { picture, full_width: full_width(&mut tags, seen.0) })
}

/// Opens a file within the limits.
pub(crate) fn open(bytes: &[u8]) -> Result<Tags<'_>, Fault> {
    let mut limits = Limits::default();
    limits.decoding_buffer_size = usize::try_from(MOST_DECODED).unwrap_or(usize::MAX);
    limits.intermediate_buffer_size = limits.decoding_buffer_size;
    // The offsets of a page of many strips.
    limits.ifd_value_size = 4 << 20;
    Ok(Decoder::new(Cursor::new(bytes)).map_err(fault)?.with_limits(limits))
}

/// The places in the chain of those that are pages: small pictures and masks of them are none.
fn pages(tags: &mut Tags<'_>) -> Vec<usize> {
    let mut found = Vec::new();
    let mut is_readable = true;
    for place in 0..MOST_PAGES {
        // A page that cannot be read is one all the same: its number stays, and it says so when it is turned to.
        if !is_readable || tag::<u32>(tags, Tag::NewSubfileType, 0) & 0b101 == 0 {
            found.push(place);
        }
        if !tags.more_images() {
            break;
        }
        is_readable = tags.next_image().is_ok();
    }
    if found.is_empty() { vec![0] } else { found }
}

/// What a tag says about the page, or what it usually says.
pub(crate) fn tag<T: TryFrom<u64>>(tags: &mut Tags<'_>, name: Tag, usually: T) -> T {
    tags.find_tag_unsigned::<T>(name).ok().flatten().unwrap_or(usually)
}

/// Its width on paper at 96 dots an inch, as a screen shows it; a picture that says nothing is shown dot by dot.
fn full_width(tags: &mut Tags<'_>, wide: u32) -> u32 {
    let dots = match tags.find_tag(Tag::XResolution) {
        Ok(Some(Value::Rational(above, below))) => above as f32 / below.max(1) as f32,
        _ => 0.0,
    };
    let dots = match tag::<u16>(tags, Tag::ResolutionUnit, 2) {
        3 => dots * 2.54,
        2 => dots,
        _ => 0.0,
    };
    if (36.0..=4_800.0).contains(&dots) { (wide as f32 * 96.0 / dots) as u32 } else { wide }
}

fn scan(
    tags: &mut Tags<'_>,
    bytes: &[u8],
    packing: u16,
    size: (u32, u32),
    asked: (u32, u32),
) -> Result<GrayImage, Fault> {
    if u64::from(size.0) * u64::from(size.1) > MOST_BLACK_AND_WHITE {
        return Err(Fault::TooLarge);
    }
    if tag::<u16>(tags, Tag::BitsPerSample, 1) != 1 || tag::<u16>(tags, Tag::SamplesPerPixel, 1) != 1 {
        return Err(Fault::Damaged);
    }
    // Bit 0 of the options of group 3: rows lean on the row before.
    let leans = tag::<u32>(tags, Tag::Unknown(292), 0) & 1 == 1;
    let packing = Packing {
        mode: match packing {
            4 => EncodingMode::Group4,
            3 if leans => EncodingMode::Group3_2D,
            _ => EncodingMode::Group3_1D,
        },
        is_bare: packing == 2,
        is_reversed: tag::<u16>(tags, Tag::FillOrder, 1) == 2,
        is_negative: tag::<u16>(tags, Tag::PhotometricInterpretation, 0) == 1,
    };
    let offsets: Vec<u64> = tags.get_tag_u64_vec(Tag::StripOffsets).map_err(fault)?;
    let lengths: Vec<u64> = tags.get_tag_u64_vec(Tag::StripByteCounts).map_err(fault)?;
    let rows = tag::<u32>(tags, Tag::RowsPerStrip, size.1).clamp(1, size.1);
    let mut scan = Scan::new(size, asked, packing);
    let mut left = size.1;
    for (offset, length) in offsets.into_iter().zip(lengths) {
        let begin = usize::try_from(offset).map_err(|_| Fault::Damaged)?.min(bytes.len());
        let end = begin.saturating_add(usize::try_from(length).map_err(|_| Fault::Damaged)?).min(bytes.len());
        let rows = rows.min(left);
        scan.take_strip(&bytes[begin..end], rows, packing);
        left -= rows;
    }
    scan.finish()
}

/// The decoder's trouble in the house's words.
pub(crate) fn fault(error: TiffError) -> Fault {
    match error {
        TiffError::LimitsExceeded | TiffError::IntSizeError => Fault::TooLarge,
        TiffError::UnsupportedError(_) => Fault::NoPages,
        _ => Fault::Damaged,
    }
}
