//! Words of office files: parts of a zip, each a small XML, within limits of number, size and ratio.

use crate::guard::Fault;
use crate::kind::Kind;
use crate::words::Gathered;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::io::{BufReader, Cursor, Read};
use zip::ZipArchive;

/// No office file has more parts.
const MOST_PARTS: usize = 20_000;
/// All parts together that are read.
const MOST_BYTES: u64 = 128 << 20;
/// A part that swells more than this is a bomb.
const MOST_RATIO: u64 = 400;
/// What is small may swell as it likes.
const SMALL: u64 = 1 << 20;

/// Which element holds text and which ends a line.
struct Form {
    text: &'static str,
    lines: &'static [&'static str],
}

/// Reads the words of an office file.
pub(crate) fn words(kind: Kind, bytes: &[u8], gathered: &mut Gathered) -> Result<(), Fault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Damaged)?;
    if archive.len() > MOST_PARTS {
        return Err(Fault::TooLarge);
    }
    let form = match kind {
        Kind::Docx | Kind::Pptx => Form { text: "t", lines: &["p", "br", "ta", "tr"] },
        Kind::Ofd => Form { text: "TextCode", lines: &["TextObject"] },
        _ => Form { text: "t", lines: &["si", "is"] },
    };
    let mut left = MOST_BYTES;
    for name in parts(kind, &archive) {
        if gathered.is_full() {
            break;
        }
        let mut part = archive.by_name(&name).map_err(|_| Fault::Damaged)?;
        if part.size() > left
            || (part.size() > SMALL && part.size() / part.compressed_size().max(1) > MOST_RATIO)
        {
            return Err(Fault::TooLarge);
        }
        // What the directory says may be a lie; what comes out is counted as well.
        let mut limited = (&mut part).take(left + 1);
        let read = text_of(&mut limited, &form, gathered)?;
        left = left.checked_sub(read).ok_or(Fault::TooLarge)?;
        gathered.line();
    }
    Ok(())
}

/// The parts with words, in reading order.
fn parts(kind: Kind, archive: &ZipArchive<Cursor<&[u8]>>) -> Vec<String> {
    let mut found: Vec<String> = archive
        .file_names()
        .filter_map(|name| name.ok().map(|name| name.into_owned()))
        .filter(|name| has_words(kind, name))
        .collect();
    found.sort_by_key(|name| (name.matches("word/document").count() == 0, number_in(name), name.clone()));
    found
}

fn has_words(kind: Kind, name: &str) -> bool {
    let within = |folder: &str| {
        name.strip_prefix(folder).is_some_and(|rest| rest.ends_with(".xml") && !rest.contains('/'))
    };
    match kind {
        Kind::Docx => {
            within("word/")
                && [
                    "word/document",
                    "word/header",
                    "word/footer",
                    "word/footnotes",
                    "word/endnotes",
                    "word/comments",
                ]
                .iter()
                .any(|start| name.starts_with(start))
        }
        Kind::Pptx => within("ppt/slides/") || within("ppt/notesSlides/"),
        Kind::Xlsx => name == "xl/sharedStrings.xml" || within("xl/worksheets/"),
        Kind::Ofd => name.ends_with("/Content.xml"),
        _ => false,
    }
}

fn number_in(name: &str) -> u32 {
    let digits: String = name.chars().filter(char::is_ascii_digit).take(9).collect();
    digits.parse().unwrap_or(0)
}

/// Puts the text of one part; answers how many bytes it had. No entity but the five and numbers is resolved.
fn text_of(source: &mut impl Read, form: &Form, gathered: &mut Gathered) -> Result<u64, Fault> {
    let mut reader = Reader::from_reader(BufReader::new(source));
    reader.config_mut().check_end_names = false;
    let (mut buffer, mut within) = (Vec::new(), false);
    loop {
        match reader.read_event_into(&mut buffer).map_err(|_| Fault::Damaged)? {
            Event::Start(element) => within = element.local_name().as_ref() == form.text,
            Event::Empty(element) if form.lines.contains(&element.local_name().as_ref()) => gathered.gap(),
            Event::End(element) => {
                within = false;
                if form.lines.contains(&element.local_name().as_ref()) {
                    gathered.line();
                }
            }
            Event::Text(text) if within => text.xml10_content().chars().for_each(|one| gathered.put(one)),
            Event::CData(text) if within => text.xml10_content().chars().for_each(|one| gathered.put(one)),
            Event::GeneralRef(name) if within => {
                if let Ok(Some(one)) = name.resolve_char_ref() {
                    gathered.put(one);
                } else if let Some(one) = named(name.as_ref()) {
                    gathered.put(one);
                }
            }
            Event::Eof => return Ok(reader.buffer_position()),
            _ => {}
        }
        if gathered.is_full() {
            return Ok(reader.buffer_position());
        }
        buffer.clear();
    }
}

fn named(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn office(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            zip.start_file(*name, SimpleFileOptions::default()).expect("a part");
            zip.write_all(bytes).expect("written");
        }
        zip.finish().expect("a file").into_inner()
    }

    fn said(kind: Kind, bytes: &[u8]) -> Result<String, Fault> {
        crate::words::words(kind, bytes).map(|(text, _)| text)
    }

    #[test]
    fn word_excel_powerpoint_and_ofd_are_read() {
        let docx = office(&[("word/document.xml", "<w:document><w:p><w:r><w:t>电梯</w:t></w:r><w:r><w:t>维保&amp;年检</w:t></w:r></w:p><w:p><w:t>合同</w:t></w:p></w:document>".as_bytes()), ("word/media/x.xml", b"<t>no</t>")]);
        assert_eq!(said(Kind::Docx, &docx).expect("words"), "电梯维保&年检\n合同\n");
        let xlsx = office(&[(
            "xl/sharedStrings.xml",
            "<sst><si><t>房号</t></si><si><r><t>3-</t></r><r><t>1201</t></r></si></sst>".as_bytes(),
        )]);
        assert_eq!(said(Kind::Xlsx, &xlsx).expect("words"), "房号\n3-1201\n");
        let pptx = office(&[
            ("ppt/slides/slide10.xml", "<a:p><a:t>十</a:t></a:p>".as_bytes()),
            ("ppt/slides/slide2.xml", "<a:p><a:t>二</a:t></a:p>".as_bytes()),
        ]);
        assert_eq!(said(Kind::Pptx, &pptx).expect("words"), "二\n十\n");
        let ofd = office(&[(
            "Doc_0/Pages/Page_0/Content.xml",
            "<ofd:TextObject><ofd:TextCode X=\"1\">发票</ofd:TextCode></ofd:TextObject>".as_bytes(),
        )]);
        assert_eq!(said(Kind::Ofd, &ofd).expect("words"), "发票\n");
    }

    #[test]
    fn entities_that_would_multiply_are_not_resolved() {
        let laughs =
            "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:p><w:t>x&b;y</w:t></w:p>";
        assert_eq!(
            said(Kind::Docx, &office(&[("word/document.xml", laughs.as_bytes())])).expect("words"),
            "xy\n"
        );
    }

    #[test]
    fn a_bomb_in_a_zip_is_refused_and_a_broken_one_too() {
        let bomb = office(&[("word/document.xml", &vec![b' '; 40 << 20])]);
        assert!(bomb.len() < 1 << 20);
        assert_eq!(said(Kind::Docx, &bomb), Err(Fault::TooLarge));
        assert_eq!(said(Kind::Docx, b"PK\x03\x04 cut off"), Err(Fault::Damaged));
    }
}
