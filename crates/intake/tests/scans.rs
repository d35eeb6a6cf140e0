//! Archive scans as scanners write them: TIFF of several pages, in the packings that are about.

#[path = "scans/made.rs"]
mod made;

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder};
use intake::guard::{Fault, Raster, describe, page};
use intake::kind::Kind;
use made::{BARS, Entry, fax_row_1d, fax_row_2d, packed, tiff};

fn shown(bytes: &[u8], number: u32, width: u32) -> Raster {
    page(Kind::Tiff, number, width, &mut &*bytes).expect("a page")
}

/// The first pixel of each of three bars of a row.
fn bars(raster: &Raster) -> [u8; 3] {
    let third = raster.width as usize / 3;
    [0, third, 2 * third].map(|x| raster.rgb[x * 3 + 3])
}

const GREY: [(u16, u32); 3] = [(258, 8), (277, 1), (262, 1)];

#[test]
fn fax_of_each_group_is_read_bit_by_bit() {
    let rows = 24;
    let group_4 = packed(&fax_row_2d().repeat(rows));
    let mut lines = String::new();
    let mut bare = Vec::new();
    for _ in 0..rows {
        lines.push_str("000000000001");
        lines.push_str(&fax_row_1d());
        bare.extend(packed(&fax_row_1d()));
    }
    let group_3 = packed(&lines);
    let reversed: Vec<u8> = group_4.iter().map(|byte| byte.reverse_bits()).collect();
    for (packing, fill, strip) in [(4, 1, &group_4), (4, 2, &reversed), (3, 1, &group_3), (2, 1, &bare)] {
        let tags = [(258, 1), (277, 1), (262, 0), (259, packing), (266, fill)];
        let bytes = tiff(&[Entry::new(BARS, 24, &tags, strip.clone())]);
        let read = shown(&bytes, 0, 24);
        assert_eq!((read.width, read.height), (24, 24));
        assert_eq!(bars(&read), [255, 0, 255], "packing {packing}, order {fill}");
        // Shrunk to a third: each shown pixel is a third of a bar.
        assert_eq!(bars(&shown(&bytes, 0, 9)), [255, 0, 255]);
    }
}

#[test]
fn a_scan_of_many_pages_is_counted_turned_to_and_small_pictures_of_pages_are_none() {
    let strip = packed(&fax_row_2d().repeat(24));
    let fax = |more: &[(u16, u32)]| {
        let mut tags = vec![(258, 1), (277, 1), (262, 0), (259, 4)];
        tags.extend(more);
        Entry::new(BARS, 24, &tags, strip.clone())
    };
    let grey = Entry::new(4, 2, &GREY, vec![9, 9, 9, 9, 9, 9, 9, 9]);
    let bytes = tiff(&[fax(&[]), fax(&[(254, 1)]), grey, fax(&[(274, 6)])]);
    let told = describe(Kind::Tiff, &mut &*bytes).expect("described");
    assert_eq!((told.pages, told.words.as_str()), (3, ""));
    assert!(told.thumbnail.is_some_and(|jpeg| jpeg.starts_with(&[0xFF, 0xD8])));
    let second = shown(&bytes, 1, 100);
    assert_eq!((second.width, second.height, second.rgb[0]), (4, 2, 9));
    // The third lies on its side: its bars run across.
    let third = shown(&bytes, 2, 24);
    let column: Vec<u8> = [0, 8, 16].iter().map(|y| third.rgb[(y * 24 + 3) * 3]).collect();
    assert_eq!(column, [255, 0, 255]);
    assert_eq!(page(Kind::Tiff, 3, 24, &mut &*bytes).map(|_| ()), Err(Fault::NoSuchPage));
}

#[test]
fn every_way_to_turn_a_scan_is_followed() {
    // A picture of 2 × 1: left dark, right light.
    for (orientation, size, first) in [
        (1, (2, 1), 10),
        (2, (2, 1), 200),
        (3, (2, 1), 200),
        (4, (2, 1), 10),
        (5, (1, 2), 10),
        (6, (1, 2), 10),
        (7, (1, 2), 200),
        (8, (1, 2), 200),
    ] {
        let tags = [&GREY[..], &[(274, orientation)]].concat();
        let read = shown(&tiff(&[Entry::new(2, 1, &tags, vec![10, 200])]), 0, 10);
        assert_eq!(((read.width, read.height), read.rgb[0]), (size, first), "{orientation}");
    }
}

#[test]
fn colours_palettes_and_inks_are_shown_as_they_are_meant() {
    let colour = |tags: &[(u16, u32)], strip: Vec<u8>| {
        let read = shown(&tiff(&[Entry::new(1, 1, tags, strip)]), 0, 10);
        [read.rgb[0], read.rgb[1], read.rgb[2]]
    };
    assert_eq!(colour(&[(258, 8), (277, 3), (262, 2)], vec![1, 2, 3]), [1, 2, 3]);
    assert_eq!(colour(&[(258, 8), (277, 4), (262, 5)], vec![0, 255, 255, 0]), [255, 0, 0]);
    assert_eq!(colour(&[(258, 8), (277, 1), (262, 0)], vec![255]), [0, 0, 0]);
    assert_eq!(colour(&[(258, 16), (277, 1), (262, 1)], vec![0, 0x80]), [0x80; 3]);
    // Number 2 of four colours of two bits, in either order of bytes.
    let mut entry = Entry::new(1, 1, &[(258, 2), (277, 1), (262, 3)], vec![0b1000_0000]);
    entry.palette = vec![0, 0, 0xAA00, 0, 0, 0, 0xBB00, 0, 0, 0, 0xCC00, 0];
    let read = shown(&tiff(&[Entry::new(1, 1, &GREY, vec![0]), entry]), 1, 10);
    assert_eq!(read.rgb, [0xAA, 0xBB, 0xCC]);
}

#[test]
fn scans_packed_by_jpeg_and_lzw_are_unpacked() {
    let mut jpeg = Vec::new();
    let page: Vec<u8> = [200, 30, 30].repeat(64 * 64);
    JpegEncoder::new_with_quality(&mut jpeg, 95)
        .write_image(&page, 64, 64, ExtendedColorType::Rgb8)
        .expect("a picture");
    let entry = Entry::new(64, 64, &[(258, 8), (277, 3), (262, 6), (259, 7)], jpeg);
    let read = shown(&tiff(&[entry]), 0, 64);
    assert!(read.rgb[0] > 190 && read.rgb[1] < 45 && read.rgb[2] < 45, "{:?}", &read.rgb[..3]);

    let mut lzw = std::io::Cursor::new(Vec::new());
    tiff::encoder::TiffEncoder::new(&mut lzw)
        .and_then(|encoder| {
            let mut encoder = encoder.with_compression(tiff::encoder::Compression::Lzw);
            encoder.write_image::<tiff::encoder::colortype::Gray8>(300, 200, &vec![77; 60_000])
        })
        .expect("a picture");
    let read = shown(lzw.get_ref(), 0, 30);
    assert_eq!((read.width, read.height, read.rgb[0]), (30, 20, 77));
}

#[test]
fn a_drawing_of_the_largest_sheet_is_shown_and_a_bomb_is_not() {
    // A0 at 600 dots an inch, all white but its first row: 19 866 × 28 087, of one bit each a V0.
    let strip = packed(&"1".repeat(28_087));
    let fax = [(258, 1), (277, 1), (262, 0), (259, 4), (282, 600), (296, 2)];
    let read = shown(&tiff(&[Entry::new(19_866, 28_087, &fax, strip)]), 0, 1_000);
    assert_eq!((read.width, read.height, read.full_width), (1_000, 1_413, 3_178));
    assert!(read.rgb.iter().all(|one| *one == 255));
    let too_large = |tags: &[(u16, u32)], side| {
        let bytes = tiff(&[Entry::new(side, side, tags, vec![0; 64])]);
        page(Kind::Tiff, 0, 100, &mut &*bytes).map(|_| ())
    };
    assert_eq!(too_large(&fax, 30_000), Err(Fault::TooLarge));
    assert_eq!(too_large(&GREY, 20_000), Err(Fault::TooLarge));
    // Pages that follow one another in a ring end.
    let mut ring = tiff(&[Entry::new(1, 1, &GREY, vec![0])]);
    let at = ring.len() - 4;
    ring.copy_within(4..8, at);
    assert!(describe(Kind::Tiff, &mut &*ring).is_err() || shown(&ring, 0, 1).width == 1);
    // An old way of packing that nobody reads any more says that it is not shown.
    let old = tiff(&[Entry::new(8, 8, &[(258, 8), (277, 3), (262, 6), (259, 6)], vec![0; 64])]);
    assert_eq!(page(Kind::Tiff, 0, 8, &mut &*old).map(|_| ()), Err(Fault::NoPages));
    assert!(describe(Kind::Tiff, &mut &b"II*\0\x08\0\0\0"[..]).is_err());
}
