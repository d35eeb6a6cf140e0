//! The samples of a page of TIFF as a picture: greys, colours, inks, light and colour, palettes.

use crate::guard::Fault;
use crate::picture::{MOST_DECODED, MOST_PIXELS};
use crate::tiff::{Tags, fault, open, tag};
use ::tiff::ColorType;
use ::tiff::decoder::DecodingResult;
use ::tiff::tags::Tag;
use image::{DynamicImage, GrayImage, RgbImage, RgbaImage};

/// The samples are numbers of colours.
const PALETTE: u16 = 3;
/// Each sample has a plane of its own.
const APART: u16 = 2;
/// The samples are greys, black being 0.
const GREY: u8 = 1;

/// The page unpacked and in colours or grey.
pub(crate) fn sampled(tags: &mut Tags<'_>, bytes: &[u8], index: usize) -> Result<DynamicImage, Fault> {
    let size = tags.dimensions().map_err(fault)?;
    let bits = u64::from(tag::<u16>(tags, Tag::BitsPerSample, 1));
    let samples = u64::from(tag::<u16>(tags, Tag::SamplesPerPixel, 1));
    let pixels = u64::from(size.0) * u64::from(size.1);
    if pixels > MOST_PIXELS || pixels * bits * samples / 8 > MOST_DECODED {
        return Err(Fault::TooLarge);
    }
    if tag::<u16>(tags, Tag::PhotometricInterpretation, 1) == PALETTE {
        return palette(tags, bytes, index, size);
    }
    let colour = tags.colortype().map_err(fault)?;
    let mut read = DecodingResult::U8(Vec::new());
    tags.read_image_to_buffer(&mut read).map_err(fault)?;
    let mut data = eight_bits(read)?;
    if tag::<u16>(tags, Tag::PlanarConfiguration, 1) == APART && samples > 1 {
        data = together(&data, usize::try_from(pixels).map_err(|_| Fault::TooLarge)?)?;
    }
    let rgb = |convert: fn(&[u8]) -> [u8; 3], each: usize| {
        let raw = data.chunks_exact(each).flat_map(convert).collect();
        RgbImage::from_raw(size.0, size.1, raw).map(DynamicImage::ImageRgb8)
    };
    match colour {
        ColorType::Gray(deep @ (1 | 2 | 4)) => grey(unpacked(&data, deep, size, true), size),
        ColorType::Gray(8 | 16) => grey(data, size),
        ColorType::Multiband { bit_depth: 8 | 16, num_samples } => {
            let each = usize::from(num_samples.max(1));
            grey(data.chunks_exact(each).map(|all| all[0]).collect(), size)
        }
        ColorType::RGB(8 | 16) => rgb(|all| [all[0], all[1], all[2]], 3).ok_or(Fault::Damaged),
        ColorType::RGBA(8 | 16) => {
            RgbaImage::from_raw(size.0, size.1, data).map(DynamicImage::ImageRgba8).ok_or(Fault::Damaged)
        }
        ColorType::CMYK(8 | 16) => rgb(inked, 4).ok_or(Fault::Damaged),
        ColorType::CMYKA(8 | 16) => rgb(inked, 5).ok_or(Fault::Damaged),
        ColorType::YCbCr(8) => rgb(lit, 3).ok_or(Fault::Damaged),
        _ => Err(Fault::NoPages),
    }
}

/// Samples of a byte each; of deeper ones the upper byte.
fn eight_bits(read: DecodingResult) -> Result<Vec<u8>, Fault> {
    match read {
        DecodingResult::U8(data) => Ok(data),
        DecodingResult::U16(data) => Ok(data.into_iter().map(|one| one.to_be_bytes()[0]).collect()),
        _ => Err(Fault::NoPages),
    }
}

/// Planes that follow each other as samples side by side.
fn together(planes: &[u8], pixels: usize) -> Result<Vec<u8>, Fault> {
    let count = planes.len() / pixels.max(1);
    if count * pixels != planes.len() {
        return Err(Fault::Damaged);
    }
    Ok((0..pixels).flat_map(|pixel| (0..count).map(move |plane| planes[plane * pixels + pixel])).collect())
}

fn grey(data: Vec<u8>, size: (u32, u32)) -> Result<DynamicImage, Fault> {
    GrayImage::from_raw(size.0, size.1, data).map(DynamicImage::ImageLuma8).ok_or(Fault::Damaged)
}

/// Samples of less than a byte, each row beginning at a whole byte; as greys or as the numbers they are.
fn unpacked(data: &[u8], deep: u8, (wide, high): (u32, u32), as_grey: bool) -> Vec<u8> {
    let (wide, each) = (wide as usize, usize::from(8 / deep));
    let most = u8::MAX >> (8 - deep);
    let row = |row: usize| {
        let begin = row * wide.div_ceil(each);
        (0..wide).map(move |at| {
            let byte = data.get(begin + at / each).copied().unwrap_or(0);
            let shift = 8 - deep - deep * u8::try_from(at % each).unwrap_or(0);
            let one = (byte >> shift) & most;
            if as_grey {
                u8::try_from(u16::from(one) * 255 / u16::from(most)).unwrap_or(u8::MAX)
            } else {
                one
            }
        })
    };
    (0..high as usize).flat_map(row).collect()
}

/// Four inks on paper.
fn inked(all: &[u8]) -> [u8; 3] {
    let left = |ink: u8| {
        let light = u32::from(255 - ink) * u32::from(255 - all[3]) / 255;
        u8::try_from(light).unwrap_or(u8::MAX)
    };
    [left(all[0]), left(all[1]), left(all[2])]
}

/// Light and two differences of colour, as JPEG keeps them.
fn lit(all: &[u8]) -> [u8; 3] {
    let (light, blue, red) = (f32::from(all[0]), f32::from(all[1]) - 128.0, f32::from(all[2]) - 128.0);
    let byte = |value: f32| value.round().clamp(0.0, 255.0) as u8;
    [byte(light + 1.402 * red), byte(light - 0.344_14 * blue - 0.714_14 * red), byte(light + 1.772 * blue)]
}

/// Samples that are numbers of colours. The decoder knows no palettes: a copy of the file says that they are greys.
fn palette(tags: &mut Tags<'_>, bytes: &[u8], index: usize, size: (u32, u32)) -> Result<DynamicImage, Fault> {
    let colours: Vec<u16> = tags.get_tag_u16_vec(Tag::ColorMap).map_err(fault)?;
    let deep = tag::<u8>(tags, Tag::BitsPerSample, 8);
    let place = tags.ifd_pointer().ok_or(Fault::Damaged)?.0;
    let said = calling_it_grey(bytes, usize::try_from(place).map_err(|_| Fault::Damaged)?)?;
    let mut copy = open(&said)?;
    copy.seek_to_image(index).map_err(fault)?;
    let data = eight_bits(copy.read_image().map_err(fault)?)?;
    let numbers = if deep < 8 { unpacked(&data, deep, size, false) } else { data };
    let each = colours.len() / 3;
    let colour = |number: u8| {
        [0, 1, 2].map(|plane| {
            colours.get(plane * each + usize::from(number)).map_or(0, |deep| deep.to_be_bytes()[0])
        })
    };
    let raw = numbers.into_iter().flat_map(colour).collect();
    RgbImage::from_raw(size.0, size.1, raw).map(DynamicImage::ImageRgb8).ok_or(Fault::Damaged)
}

/// A copy of the file whose page at that place says that its samples are greys.
fn calling_it_grey(bytes: &[u8], place: usize) -> Result<Vec<u8>, Fault> {
    let number = |at: usize, long: usize| {
        let raw = at.checked_add(long).and_then(|end| bytes.get(at..end)).ok_or(Fault::Damaged)?;
        let upper_first = bytes[0] == b'M';
        let add = |sum: usize, byte: &u8| (sum << 8) | usize::from(*byte);
        Ok(if upper_first { raw.iter().fold(0, add) } else { raw.iter().rev().fold(0, add) })
    };
    // The large form counts in eight bytes and has longer entries.
    let (count, each) = if number(2, 2)? == 43 { (8, 20) } else { (2, 12) };
    for entry in 0..number(place, count)?.min(4_096) {
        let at = place + count + entry * each;
        if number(at, 2)? == usize::from(Tag::PhotometricInterpretation.to_u16()) {
            let mut copy = bytes.to_vec();
            let value = at + each - if each == 20 { 8 } else { 4 };
            let short = if bytes[0] == b'M' { [0, GREY] } else { [GREY, 0] };
            copy.get_mut(value..value + 2).ok_or(Fault::Damaged)?.copy_from_slice(&short);
            return Ok(copy);
        }
    }
    Err(Fault::Damaged)
}
