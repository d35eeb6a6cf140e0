//! Scans of several pages and files that only their words are shown of, in the viewer.

use super::content::{attach, electronic, number, page, view, written};
use super::*;

/// A TIFF of two pages of four greys each, the first darker.
fn scan() -> Vec<u8> {
    let mut bytes = b"II*\0".to_vec();
    for grey in [40_u8, 200] {
        let place = u32::try_from(bytes.len()).expect("short") + 4;
        let entries: [(u16, u32); 8] =
            [(256, 2), (257, 2), (258, 8), (259, 1), (262, 1), (273, place), (278, 2), (279, 4)];
        // Where the page's list stands: after its four greys.
        bytes.extend((place + 4).to_le_bytes());
        bytes.extend([grey; 4]);
        bytes.extend(u16::try_from(entries.len()).expect("few").to_le_bytes());
        for (tag, value) in entries {
            bytes.extend([tag.to_le_bytes(), 4_u16.to_le_bytes()].concat());
            bytes.extend([1_u32.to_le_bytes(), value.to_le_bytes()].concat());
        }
    }
    bytes.extend([0; 4]);
    bytes
}

#[test]
fn a_scan_of_several_pages_is_leafed_through_and_turned_by_quarters() {
    let office = Office::with_file_plan();
    let folder = tempfile::tempdir().expect("a folder");
    office.sits_down("linxw", |desk| {
        let (record, copy) = electronic(desk, "竣工图", "internal");
        let told = attach(desk, &copy, &written(folder.path(), "竣工图.tif", &scan())).expect("attached");
        assert_eq!(told.not_read, None);
        let content = told.content_id.expect("a file");
        let seen = open(desk, &record, None).expect("open").contents.remove(0);
        assert_eq!((seen.media_type.as_str(), seen.shows.as_str()), ("image/tiff", "pages"));
        let viewing = view(desk, &content, None).expect("viewing");
        assert_eq!((viewing.pages, viewing.is_words_only), (2, false));
        let mean = |picture: &image::RgbImage| {
            picture.pixels().map(|pixel| u64::from(pixel.0[0])).sum::<u64>()
                / u64::from(picture.width() * picture.height())
        };
        let first = page(desk, &viewing, 1).expect("a page");
        let second = page(desk, &viewing, 2).expect("a page");
        assert!(mean(&first) + 60 < mean(&second), "{} {}", mean(&first), mean(&second));
        let ask = ViewPage { viewing: viewing.viewing.clone(), page: 1, width: 900, quarters: Some(1) };
        assert_eq!(view_page(desk, ask).expect("turned").full_width, 2);
    });
}

#[test]
fn an_ofd_is_found_by_its_words_and_shown_as_words_only() {
    let office = Office::with_file_plan();
    let folder = tempfile::tempdir().expect("a folder");
    let ofd = zipped(
        "Doc_0/Pages/Page_0/Content.xml",
        "<ofd:TextObject><ofd:TextCode X=\"1\">增值税电子专用发票</ofd:TextCode></ofd:TextObject>",
    );
    office.sits_down("linxw", |desk| {
        let (record, copy) = electronic(desk, "电梯维保费", "internal");
        let told = attach(desk, &copy, &written(folder.path(), "发票.ofd", &ofd)).expect("attached");
        assert_eq!(told.not_read, None);
        assert_eq!(number(desk, "SELECT count(*) FROM content_words WHERE text LIKE '%电子专用发票%'"), 1);
        let zip = attach(desk, &copy, &written(folder.path(), "资料.zip", &ofd)).map(|told| told.content_id);
        assert_eq!(code(zip), "file.attached_already", "the same bytes by another name");
        let viewing = view(desk, &told.content_id.expect("a file"), None).expect("viewing");
        assert_eq!((viewing.pages, viewing.is_words_only), (1, true));
        let drawn = page(desk, &viewing, 1).expect("a page");
        assert!(drawn.pixels().any(|pixel| pixel.0[0] < 60), "its words in black");
        let video = written(folder.path(), "录像.mp4", &[7; 64]);
        let video = attach(desk, &copy, &video).expect("kept").content_id.expect("a file");
        assert_eq!(code(view(desk, &video, None)), "file.not_shown");
        let shows: Vec<_> =
            open(desk, &record, None).expect("open").contents.into_iter().map(|one| one.shows).collect();
        assert!(shows.contains(&"words".to_owned()) && shows.contains(&"nothing".to_owned()), "{shows:?}");
    });
}

/// A zip of one part that is stored as it is.
fn zipped(name: &str, part: &str) -> Vec<u8> {
    let crc = !part.bytes().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg()))
    });
    let short = |number: usize| u16::try_from(number).expect("short").to_le_bytes().to_vec();
    let long = |number: usize| u32::try_from(number).expect("short").to_le_bytes().to_vec();
    let facts = [
        short(20),
        vec![0; 8],
        crc.to_le_bytes().to_vec(),
        long(part.len()),
        long(part.len()),
        short(name.len()),
        short(0),
    ]
    .concat();
    let mut bytes =
        [b"PK\x03\x04".to_vec(), facts.clone(), name.as_bytes().to_vec(), part.as_bytes().to_vec()].concat();
    let (directory, line) = (
        bytes.len(),
        [b"PK\x01\x02".to_vec(), short(20), facts, vec![0; 14], name.as_bytes().to_vec()].concat(),
    );
    bytes.extend(&line);
    bytes.extend(
        [b"PK\x05\x06".to_vec(), vec![0; 4], short(1), short(1), long(line.len()), long(directory), short(0)]
            .concat(),
    );
    bytes
}
