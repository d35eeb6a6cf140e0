//! What a PDF shows, read from its own objects. The file is untrusted: sizes are bounded, and nothing in
//! it is believed but what is drawn.

use std::collections::BTreeMap;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use sha2::{Digest, Sha256};

use super::ReadBack;
use super::to_unicode::{self, CharacterMap};
use crate::PaperError;
use crate::certificate::{PRINT_FILE, PrintFacts, STATEMENT_FILE, hex};
use crate::signature::{Ink, digest};

/// Largest file, and largest stream inside it.
const LARGEST_FILE: usize = 64 * 1024 * 1024;
const LARGEST_STREAM: usize = 64 * 1024 * 1024;

/// Something drawn on a page.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Drawn {
    /// Text: as it reads, and the codes that choose the glyphs.
    Text { reads: String, codes: Vec<u8> },
    /// A picture, by the hash of its ink.
    Image { sha256: String },
    /// Any other operation.
    Other(String),
}

/// A page as it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PageDrawing {
    pub(super) drawn: Vec<Drawn>,
    /// Font resource → hash of its font program.
    pub(super) fonts: BTreeMap<Vec<u8>, String>,
    /// Boxes and rotation.
    pub(super) shape: String,
    /// Annotations lie over it.
    pub(super) overlaid: bool,
}

/// The file, opened.
pub(super) struct Opened {
    document: Document,
    pub(super) statement: Option<Vec<u8>>,
    pub(super) print: Option<PrintFacts>,
    pub(super) pages: Vec<PageDrawing>,
    /// Forms or optional content that could cover or hide.
    pub(super) overlaid: bool,
}

/// Extracts statement, text, pictures and code from a certificate's PDF.
///
/// # Errors
/// [`PaperError::PdfUnreadable`], [`PaperError::StatementMissing`].
pub fn read_back(pdf: &[u8]) -> Result<ReadBack, PaperError> {
    let opened = Opened::open(pdf)?;
    let statement_json = opened.statement.ok_or(PaperError::StatementMissing)?;
    let qr_text = opened.print.map(|print| print.qr_text).unwrap_or_default();
    let reads = |page: &PageDrawing| {
        let texts = page.drawn.iter().filter_map(|drawn| match drawn {
            Drawn::Text { reads, .. } => Some(reads.as_str()),
            _ => None,
        });
        texts.collect::<Vec<_>>().join("\n")
    };
    let images = |page: &PageDrawing| {
        page.drawn
            .iter()
            .filter_map(|drawn| match drawn {
                Drawn::Image { sha256 } => Some(sha256.clone()),
                _ => None,
            })
            .collect()
    };
    Ok(ReadBack {
        statement_json,
        text: opened.pages.iter().map(reads).collect(),
        ink_sha256: opened.pages.iter().map(images).collect(),
        qr_text,
    })
}

impl Opened {
    pub(super) fn open(pdf: &[u8]) -> Result<Opened, PaperError> {
        if pdf.len() > LARGEST_FILE {
            return Err(PaperError::PdfUnreadable);
        }
        let document = Document::load_mem(pdf).map_err(|_| PaperError::PdfUnreadable)?;
        let files = embedded(&document);
        let print = files.get(PRINT_FILE.as_bytes()).and_then(|bytes| PrintFacts::from_json(bytes).ok());
        let statement = files.get(STATEMENT_FILE.as_bytes()).cloned();
        let mut pages = Vec::new();
        for page in document.get_pages().into_values() {
            pages.push(page_drawing(&document, page)?);
        }
        let catalog = document.catalog().map_err(|_| PaperError::PdfUnreadable)?;
        let overlaid =
            ["AcroForm", "OCProperties", "OpenAction", "AA"].iter().any(|key| catalog.has(key.as_bytes()));
        Ok(Opened { document, statement, print, pages, overlaid })
    }

    /// The pictures as ink, so that the statement can be printed again with them.
    pub(super) fn inks(&self) -> Vec<Ink> {
        let streams = self.document.objects.values().filter_map(|object| object.as_stream().ok());
        streams.filter_map(ink_of).collect()
    }
}

fn ink_of(stream: &Stream) -> Option<Ink> {
    let (width, height, grey) = grey_picture(stream)?;
    let mut png = std::io::Cursor::new(Vec::new());
    image::GrayImage::from_raw(width, height, grey.clone())?
        .write_to(&mut png, image::ImageFormat::Png)
        .ok()?;
    Some(Ink { png: png.into_inner(), width, height, sha256: digest(width, height, &grey) })
}

/// Width, height and grey values of an 8-bit grey picture without mask, decode or filter tricks.
fn grey_picture(stream: &Stream) -> Option<(u32, u32, Vec<u8>)> {
    let dict = &stream.dict;
    let name = |key: &[u8]| dict.get(key).and_then(Object::as_name).ok();
    let number =
        |key: &[u8]| dict.get(key).and_then(Object::as_i64).ok().and_then(|value| u32::try_from(value).ok());
    let plain = name(b"Subtype") == Some(b"Image")
        && name(b"ColorSpace") == Some(b"DeviceGray")
        && number(b"BitsPerComponent") == Some(8)
        && !["Mask", "SMask", "Decode", "ImageMask"].iter().any(|key| dict.has(key.as_bytes()));
    let (width, height) = (number(b"Width")?, number(b"Height")?);
    let grey = stream.get_plain_content_with_limit(LARGEST_STREAM).ok()?;
    let size = usize::try_from(u64::from(width) * u64::from(height)).ok()?;
    (plain && grey.len() == size).then_some((width, height, grey))
}

fn embedded(document: &Document) -> BTreeMap<Vec<u8>, Vec<u8>> {
    let mut files = BTreeMap::new();
    let tree = document
        .catalog()
        .and_then(|catalog| catalog.get_deref(b"Names", document))
        .and_then(Object::as_dict)
        .and_then(|names| names.get_deref(b"EmbeddedFiles", document))
        .and_then(Object::as_dict);
    let Ok(Ok(names)) = tree.map(|tree| tree.get_deref(b"Names", document).and_then(Object::as_array)) else {
        return files;
    };
    for pair in names.chunks_exact(2) {
        let file = document
            .dereference(&pair[1])
            .and_then(|(_, file)| file.as_dict())
            .and_then(|file| file.get_deref(b"EF", document))
            .and_then(Object::as_dict)
            .and_then(|file| file.get_deref(b"F", document))
            .and_then(Object::as_stream)
            .and_then(|stream| stream.get_plain_content_with_limit(LARGEST_STREAM));
        if let (Ok(name), Ok(bytes)) = (pair[0].as_str(), file) {
            files.insert(name.to_vec(), bytes);
        }
    }
    files
}

struct Resources {
    maps: BTreeMap<Vec<u8>, CharacterMap>,
    images: BTreeMap<Vec<u8>, String>,
    fonts: BTreeMap<Vec<u8>, String>,
}

fn page_drawing(document: &Document, page: ObjectId) -> Result<PageDrawing, PaperError> {
    let dict = document.get_dictionary(page).map_err(|_| PaperError::PdfUnreadable)?;
    let resources = resources(document, page)?;
    let content =
        document.get_page_content_with_limit(page, LARGEST_STREAM).map_err(|_| PaperError::PdfUnreadable)?;
    let content = Content::decode(&content).map_err(|_| PaperError::PdfUnreadable)?;
    let shape = ["MediaBox", "CropBox", "TrimBox", "Rotate", "UserUnit"]
        .iter()
        .map(|key| format!("{:?}", dict.get(key.as_bytes()).ok()))
        .collect();
    let annotations = dict.get_deref(b"Annots", document).and_then(Object::as_array);
    Ok(PageDrawing {
        drawn: drawn(&content.operations, &resources),
        shape,
        overlaid: annotations.is_ok_and(|annotations| !annotations.is_empty()),
        fonts: resources.fonts,
    })
}

fn resources(document: &Document, page: ObjectId) -> Result<Resources, PaperError> {
    let mut found = Resources { maps: BTreeMap::new(), images: BTreeMap::new(), fonts: BTreeMap::new() };
    let fonts = document.get_page_fonts(page).map_err(|_| PaperError::PdfUnreadable)?;
    for (name, font) in fonts {
        let map = font
            .get_deref(b"ToUnicode", document)
            .and_then(Object::as_stream)
            .and_then(|stream| stream.get_plain_content_with_limit(LARGEST_STREAM));
        found
            .maps
            .insert(name.clone(), map.map_or_else(|_| CharacterMap::new(), |map| to_unicode::parse(&map)));
        found.fonts.insert(name, font_hash(document, font));
    }
    let (own, inherited) = document.get_page_resources(page).map_err(|_| PaperError::PdfUnreadable)?;
    let inherited = inherited.iter().filter_map(|id| document.get_dictionary(*id).ok());
    for resources in own.into_iter().chain(inherited) {
        let Ok(objects) = resources.get_deref(b"XObject", document).and_then(Object::as_dict) else {
            continue;
        };
        for (name, object) in objects.iter() {
            let stream = document.dereference(object).and_then(|(_, object)| object.as_stream());
            if let Ok(stream) = stream {
                found.images.entry(name.clone()).or_insert_with(|| image_hash(stream));
            }
        }
    }
    Ok(found)
}

/// Hash of the ink; of the whole object when it is not a plain grey picture.
fn image_hash(stream: &Stream) -> String {
    match grey_picture(stream) {
        Some((width, height, grey)) => digest(width, height, &grey),
        None => {
            let mut hash = Sha256::new();
            hash.update(format!("{:?}", stream.dict));
            hash.update(&stream.content);
            format!("other:{}", hex(&hash.finalize()))
        }
    }
}

/// Hash of the font programs and widths under a font: what decides how its codes look.
fn font_hash(document: &Document, font: &Dictionary) -> String {
    let mut hash = Sha256::new();
    let descendants = font.get_deref(b"DescendantFonts", document).and_then(Object::as_array);
    for descendant in descendants.map(Vec::as_slice).unwrap_or_default() {
        let Ok(dict) = document.dereference(descendant).and_then(|(_, object)| object.as_dict()) else {
            continue;
        };
        for key in ["W", "DW", "CIDToGIDMap", "Subtype"] {
            hash.update(format!("{:?}", dict.get_deref(key.as_bytes(), document).ok()));
        }
        let Ok(descriptor) = dict.get_deref(b"FontDescriptor", document).and_then(Object::as_dict) else {
            continue;
        };
        for key in ["FontFile", "FontFile2", "FontFile3"] {
            let program = descriptor
                .get_deref(key.as_bytes(), document)
                .and_then(Object::as_stream)
                .and_then(|stream| stream.get_plain_content_with_limit(LARGEST_STREAM));
            hash.update(program.unwrap_or_default());
        }
    }
    hex(&hash.finalize())
}

fn drawn(operations: &[Operation], resources: &Resources) -> Vec<Drawn> {
    let empty = CharacterMap::new();
    let mut map = &empty;
    let mut found = Vec::new();
    for operation in operations {
        let first = operation.operands.first();
        match operation.operator.as_str() {
            "Tf" => {
                let name = first.and_then(|name| name.as_name().ok()).unwrap_or_default();
                map = resources.maps.get(name).unwrap_or(&empty);
                found.push(other(operation));
            }
            "Tj" | "TJ" | "'" | "\"" => {
                let mut codes = Vec::new();
                operation.operands.iter().for_each(|operand| collect_codes(operand, &mut codes));
                found.push(Drawn::Text { reads: to_unicode::read(map, &codes), codes });
            }
            "Do" => {
                let name = first.and_then(|name| name.as_name().ok()).unwrap_or_default();
                let sha256 = resources.images.get(name).cloned().unwrap_or_default();
                found.push(Drawn::Image { sha256 });
            }
            _ => found.push(other(operation)),
        }
    }
    found
}

fn other(operation: &Operation) -> Drawn {
    Drawn::Other(format!("{} {:?}", operation.operator, operation.operands))
}

fn collect_codes(operand: &Object, codes: &mut Vec<u8>) {
    match operand {
        Object::String(bytes, _) => codes.extend(bytes),
        Object::Array(members) => members.iter().for_each(|member| collect_codes(member, codes)),
        _ => {}
    }
}
