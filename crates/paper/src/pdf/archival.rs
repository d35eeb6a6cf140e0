//! PDF/A-3b over the written document: version, metadata that say the same thing twice, output intent,
//! page groups, file id, embedded files.

use lopdf::{Dictionary, Document, Object, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::icc::srgb;
use crate::PaperError;

/// What the file says of itself.
#[derive(Debug, Clone)]
pub(crate) struct Meta {
    pub(crate) title: String,
    pub(crate) author: String,
    /// `zh-CN` or `en`.
    pub(crate) language: &'static str,
    /// Local time, `YYYY-MM-DD HH:MM`.
    pub(crate) created: String,
}

/// A file inside the file.
#[derive(Debug, Clone)]
pub(crate) struct Attachment {
    pub(crate) name: &'static str,
    pub(crate) description: String,
    pub(crate) bytes: Vec<u8>,
    /// `Data` for the statement, `Supplement` for what accompanies it.
    pub(crate) relationship: &'static str,
}

const PRODUCER: &str = concat!("Strongroom ", env!("CARGO_PKG_VERSION"));

/// Finishes and writes the document.
pub(crate) fn finish(
    mut document: Document,
    meta: &Meta,
    attachments: &[Attachment],
) -> Result<Vec<u8>, PaperError> {
    "1.7".clone_into(&mut document.version);
    let digits: String = meta.created.chars().filter(char::is_ascii_digit).collect();
    // A date that is not `YYYY-MM-DD HH:MM` would make Info and XMP disagree: then neither states one.
    let created = (digits.len() == 12)
        .then(|| (format!("D:{digits}00"), format!("{}:00", meta.created.replace(' ', "T"))));

    let info = info(meta, created.as_ref().map(|(info, _)| info.as_str()));
    let info = document.add_object(info);
    document.trailer.set("Info", Object::Reference(info));

    let xmp = xmp(meta, created.as_ref().map(|(_, xmp)| xmp.as_str()));
    let metadata = document.add_object(
        Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp.into_bytes())
            .with_compression(false),
    );
    let intent = output_intent(&mut document);
    for (_, page) in document.get_pages() {
        let page = document.get_dictionary_mut(page).map_err(|_| PaperError::NotWritten)?;
        page.set("Group", dictionary! { "Type" => "Group", "S" => "Transparency", "CS" => "DeviceRGB" });
        page.remove(b"Annots");
    }
    let files = embed(&mut document, attachments);
    let language = Object::string_literal(meta.language);
    let catalog = document.catalog_mut().map_err(|_| PaperError::NotWritten)?;
    catalog.set("Metadata", Object::Reference(metadata));
    catalog.set("OutputIntents", vec![Object::Reference(intent)]);
    catalog.set("Lang", language);
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    if let Some((names, list)) = files {
        catalog.set("Names", dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } });
        catalog.set("AF", list);
    }
    write(document)
}

fn write(mut document: Document) -> Result<Vec<u8>, PaperError> {
    document.prune_objects();
    document.renumber_objects();
    for object in document.objects.values_mut() {
        if let Object::Stream(stream) = object {
            let metadata =
                stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"XML");
            // Pictures come uncompressed; metadata must stay readable without a PDF reader.
            stream.allows_compression = !metadata;
        }
    }
    document.compress();
    let mut bytes = Vec::new();
    document.trailer.set("ID", file_id(&[0; 16]));
    document.clone().save_to(&mut bytes).map_err(|_| PaperError::NotWritten)?;
    let id = Sha256::digest(&bytes);
    document.trailer.set("ID", file_id(&id[..16]));
    bytes.clear();
    document.save_to(&mut bytes).map_err(|_| PaperError::NotWritten)?;
    Ok(bytes)
}

fn file_id(id: &[u8]) -> Object {
    let id = Object::String(id.to_vec(), StringFormat::Hexadecimal);
    Object::Array(vec![id.clone(), id])
}

/// Text of a PDF string: UTF-16 with its mark.
fn utf16(text: &str) -> Object {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

fn info(meta: &Meta, created: Option<&str>) -> Dictionary {
    let mut info = dictionary! {
        "Title" => utf16(&meta.title),
        "Author" => utf16(&meta.author),
        "Creator" => Object::string_literal(PRODUCER),
        "Producer" => Object::string_literal(PRODUCER),
    };
    if let Some(created) = created {
        info.set("CreationDate", Object::string_literal(created));
        info.set("ModDate", Object::string_literal(created));
    }
    info
}

fn xmp(meta: &Meta, created: Option<&str>) -> String {
    let escaped = |text: &str| {
        text.replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
            .replace(|c: char| c.is_control(), " ")
    };
    let dates = created.map_or_else(String::new, |created| {
        format!("<xmp:CreateDate>{created}</xmp:CreateDate><xmp:ModifyDate>{created}</xmp:ModifyDate>")
    });
    let title = escaped(&meta.title);
    let author = escaped(&meta.author);
    format!(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" \
xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n\
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>\n\
<dc:format>application/pdf</dc:format>\n\
<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\n\
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\n\
<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool><pdf:Producer>{PRODUCER}</pdf:Producer>{dates}\n\
</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>"
    )
}

fn output_intent(document: &mut Document) -> lopdf::ObjectId {
    let profile =
        document.add_object(Stream::new(dictionary! { "N" => 3, "Alternate" => "DeviceRGB" }, srgb()));
    document.add_object(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB IEC61966-2.1"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => Object::Reference(profile),
    })
}

/// The name tree's leaves and the list of associated files; none without attachments.
fn embed(document: &mut Document, attachments: &[Attachment]) -> Option<(Vec<Object>, Vec<Object>)> {
    if attachments.is_empty() {
        return None;
    }
    let mut names = Vec::new();
    let mut list = Vec::new();
    for attachment in attachments {
        let size = i64::try_from(attachment.bytes.len()).unwrap_or(i64::MAX);
        let stream = Stream::new(
            dictionary! {
                "Type" => "EmbeddedFile",
                "Subtype" => "application/json",
                "Params" => dictionary! { "Size" => size },
            },
            attachment.bytes.clone(),
        );
        let stream = document.add_object(stream);
        let file = document.add_object(dictionary! {
            "Type" => "Filespec",
            "F" => Object::string_literal(attachment.name),
            "UF" => utf16(attachment.name),
            "Desc" => utf16(&attachment.description),
            "AFRelationship" => attachment.relationship,
            "EF" => dictionary! { "F" => Object::Reference(stream), "UF" => Object::Reference(stream) },
        });
        names.push(Object::string_literal(attachment.name));
        names.push(Object::Reference(file));
        list.push(Object::Reference(file));
    }
    Some((names, list))
}
