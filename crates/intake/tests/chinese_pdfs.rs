//! PDFs of Chinese offices that name their letters and bring none along: drawn and read all the same.

use encoding_rs::GBK;
use image::RgbImage;
use intake::guard::{describe, page};
use intake::kind::Kind;
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, Stream, StringFormat, dictionary};

const SAID: &str = "云澜苑二期地下室渗漏事故调查报告（2026）第三号 Block B2";

/// How a font is named and how its text is coded.
struct Named {
    font: &'static str,
    cmap: &'static str,
    ordering: &'static str,
    coded: fn(&str) -> Vec<u8>,
}

fn gbk(text: &str) -> Vec<u8> {
    GBK.encode(text).0.into_owned()
}

fn ucs2(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_be_bytes).collect()
}

const FONTS: [Named; 5] = [
    Named { font: "SimSun", cmap: "GBK-EUC-H", ordering: "GB1", coded: gbk },
    Named { font: "STSong-Light", cmap: "UniGB-UCS2-H", ordering: "GB1", coded: ucs2 },
    Named { font: "AdobeSongStd-Light", cmap: "UniGB-UTF16-H", ordering: "GB1", coded: ucs2 },
    Named { font: "SimHei,Bold", cmap: "GBKp-EUC-H", ordering: "GB1", coded: gbk },
    Named { font: "FangSong_GB2312", cmap: "GBK2K-H", ordering: "GB1", coded: gbk },
];

/// A page with one line of each font. `mode` 3 is the layer of words under a scan.
fn written(fonts: &[Named], mode: i64) -> Vec<u8> {
    let mut document = Document::with_version("1.4");
    let (mut resources, mut lines) = (Dictionary::new(), Vec::new());
    for (number, named) in fonts.iter().enumerate() {
        let descriptor = document.add_object(dictionary! {
            "Type" => "FontDescriptor", "FontName" => named.font, "Flags" => 6, "ItalicAngle" => 0, "Ascent" => 859,
            "Descent" => -141, "CapHeight" => 683, "StemV" => 80,
            "FontBBox" => vec![(-8).into(), (-145).into(), 1000.into(), 859.into()],
        });
        let letters = document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "CIDFontType2", "BaseFont" => named.font, "FontDescriptor" => descriptor,
            "CIDSystemInfo" => dictionary! {
                "Registry" => Object::string_literal("Adobe"), "Ordering" => Object::string_literal(named.ordering),
                "Supplement" => 2,
            },
            "DW" => 1000,
            "W" => vec![1.into(), 95.into(), 500.into(), 814.into(), 907.into(), 500.into()],
        });
        let font = document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type0", "BaseFont" => named.font, "Encoding" => named.cmap,
            "DescendantFonts" => vec![letters.into()],
        });
        let name = format!("F{number}");
        resources.set(name.as_bytes(), font);
        let place = vec![40.into(), (760 - 60 * i64::try_from(number).expect("few")).into()];
        lines.extend([
            Operation::new("BT", vec![]),
            Operation::new("Tr", vec![mode.into()]),
            Operation::new("Tf", vec![Object::Name(name.into_bytes()), 16.into()]),
            Operation::new("Td", place),
            Operation::new("Tj", vec![Object::String((named.coded)(SAID), StringFormat::Hexadecimal)]),
            Operation::new("ET", vec![]),
        ]);
    }
    finished(document, resources, lines)
}

fn finished(mut document: Document, fonts: Dictionary, lines: Vec<Operation>) -> Vec<u8> {
    let content = Content { operations: lines }.encode().expect("content");
    let content = document.add_object(Stream::new(dictionary! {}, content));
    let pages = document.new_object_id();
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        "Resources" => dictionary! { "Font" => fonts },
    });
    document
        .objects
        .insert(pages, dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 }.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("written");
    bytes
}

/// How many pixels of the line of that number are dark.
fn ink(picture: &RgbImage, number: u32) -> usize {
    let base = (842 - 760 + 60 * number) * picture.height() / 842;
    let line = (base - 30)..(base + 12);
    line.flat_map(|y| (0..picture.width()).map(move |x| (x, y)))
        .filter(|(x, y)| picture.get_pixel(*x, *y).0[0] < 128)
        .count()
}

fn drawn(bytes: &[u8]) -> RgbImage {
    let shown = page(Kind::Pdf, 0, 1_190, &mut &*bytes).expect("a page");
    assert_eq!(shown.full_width, 793);
    let picture = RgbImage::from_raw(shown.width, shown.height, shown.rgb).expect("a picture");
    // Where somebody wants to look at it.
    if let Some(folder) = std::env::var_os("STRONGROOM_LOOK") {
        picture.save(std::path::Path::new(&folder).join("chinese.png")).expect("kept");
    }
    picture
}

#[test]
fn letters_that_are_only_named_are_drawn_with_ours() {
    let picture = drawn(&written(&FONTS, 0));
    for number in 0..5 {
        let dark = ink(&picture, number);
        assert!(dark > 2_500, "{}: {dark}", FONTS[number as usize].font);
    }
    assert_eq!(ink(&picture, 6), 0, "below them is nothing");
}

#[test]
fn words_are_read_through_the_codes_of_the_standard() {
    for mode in [0, 3] {
        let told = describe(Kind::Pdf, &mut &*written(&FONTS, mode)).expect("described");
        let lines: Vec<&str> = told.words.lines().collect();
        assert_eq!(lines.len(), 5, "{}", told.words);
        for (line, named) in lines.iter().zip(&FONTS) {
            assert_eq!(line.replace(' ', ""), SAID.replace(' ', ""), "{}", named.font);
        }
    }
    // The layer of words under a scan is not seen.
    assert_eq!((0..5).map(|number| ink(&drawn(&written(&FONTS, 3)), number)).sum::<usize>(), 0);
}
