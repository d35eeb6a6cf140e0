//! A certificate's PDF held against its statement: prints may differ, content may not.

use lopdf::content::{Content, Operation};
use lopdf::{Document, Object, dictionary};
use paper::certificate::{CopyMark, parse_statement, statement_json};
use paper::certificate_pdf::{Difference, DifferenceKind, compare, read_back};
use paper::{Locale, PaperError};

use super::certificate_sample::{certificate, print};
use super::samples;

fn printed() -> (Vec<u8>, Vec<u8>) {
    let view = certificate();
    let printed = paper::render_certificate(&view, &print(&view), Locale::ZhCn).expect("printed");
    (printed.pdf, statement_json(&view).expect("a statement"))
}

/// The PDF with one page's drawing changed.
fn redrawn(pdf: &[u8], page: u32, change: impl FnOnce(&mut Vec<Operation>)) -> Vec<u8> {
    let mut document = Document::load_mem(pdf).expect("a PDF");
    let id = document.get_pages()[&page];
    let mut content = Content::decode(&document.get_page_content(id)).expect("content");
    change(&mut content.operations);
    document.change_page_content(id, content.encode().expect("encoded")).expect("changed");
    saved(document)
}

fn saved(mut document: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("saved");
    bytes
}

fn differences(pdf: &[u8], statement: &[u8]) -> Vec<Difference> {
    compare(pdf, statement).expect("compared")
}

#[test]
fn the_printed_certificate_is_its_statement() {
    let (pdf, statement) = printed();
    assert_eq!(differences(&pdf, &statement), []);
    let read = read_back(&pdf).expect("read");
    assert_eq!(read.statement_json, statement);
    assert_eq!(parse_statement(&read.statement_json), Ok(certificate()));
    assert_eq!(read.qr_text, print(&certificate()).qr_text);
    let named: Vec<String> =
        certificate().signers.into_iter().filter_map(|signer| signer.ink_sha256).collect();
    assert_eq!(read.ink_sha256, [named, Vec::new()]);
    assert!(read.text[0].contains("销毁证明书"));
}

#[test]
fn who_prints_when_and_which_copy_may_differ() {
    let view = certificate();
    let mut facts = print(&view);
    facts.printed_by = "沈佳".into();
    facts.printed_at = "2027-03-01 09:00".into();
    facts.copy_mark = CopyMark::Reprint { no: 3 };
    for locale in Locale::ALL {
        let again = paper::render_certificate(&view, &facts, locale).expect("printed");
        assert_eq!(differences(&again.pdf, &statement_json(&view).expect("a statement")), []);
    }
}

#[test]
fn another_statement_is_told_with_its_words() {
    let (pdf, _) = printed();
    let mut other = certificate();
    other.act.place = "江州净源服务公司车间".into();
    let told = differences(&pdf, &statement_json(&other).expect("a statement"));
    assert!(told.contains(&Difference { page: 0, kind: DifferenceKind::Statement }));
    let place = DifferenceKind::Text {
        expected: "江州净源服务公司车间".into(),
        found: "管理处后院（现场）".into(),
    };
    assert!(told.contains(&Difference { page: 1, kind: place }), "{told:?}");
}

#[test]
fn changed_text_is_found_on_its_page() {
    let (pdf, statement) = printed();
    // The last two codes of a run of the second page change places.
    let forged = redrawn(&pdf, 2, |operations| {
        let run = operations
            .iter_mut()
            .filter(|operation| operation.operator == "Tj" && ends_differ(&operation.operands[0]))
            .nth(40)
            .expect("a run");
        swap_ends(&mut run.operands[0]);
    });
    let told = differences(&forged, &statement);
    assert!(
        matches!(told.as_slice(), [Difference { page: 2, kind: DifferenceKind::Text { expected, found } }] if expected != found),
        "{told:?}"
    );
}

fn ends_differ(operand: &Object) -> bool {
    operand.as_str().is_ok_and(|codes| codes.len() > 2 && codes[..2] != codes[codes.len() - 2..])
}

fn swap_ends(operand: &mut Object) {
    let codes = operand.as_str_mut().expect("codes");
    let last = codes.len() - 2;
    for offset in 0..2 {
        codes.swap(offset, last + offset);
    }
}

#[test]
fn a_replaced_signature_is_found() {
    let (pdf, statement) = printed();
    let mut document = Document::load_mem(&pdf).expect("a PDF");
    let grey = |object: &Object| {
        object.as_stream().is_ok_and(|stream| {
            stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Image")
        })
    };
    let id = *document.objects.iter().find(|(_, object)| grey(object)).expect("a picture").0;
    let stream = document.get_object_mut(id).and_then(Object::as_stream_mut).expect("a picture");
    let mut pixels = stream.get_plain_content().expect("pixels");
    pixels[7] ^= 0xff;
    stream.set_plain_content(pixels);
    let told = differences(&saved(document), &statement);
    let images: Vec<_> =
        told.iter().filter(|told| matches!(told.kind, DifferenceKind::Image { .. })).collect();
    assert_eq!(images.len(), 1, "{told:?}");
    let DifferenceKind::Image { expected: Some(expected), found: Some(found) } = &images[0].kind else {
        panic!("{told:?}")
    };
    assert!(certificate().signers.iter().any(|signer| signer.ink_sha256.as_ref() == Some(expected)));
    assert_ne!(expected, found);
}

#[test]
fn two_signatures_that_changed_places_are_found() {
    let (pdf, statement) = printed();
    let forged = redrawn(&pdf, 1, |operations| {
        let places: Vec<usize> =
            (0..operations.len()).filter(|index| operations[*index].operator == "Do").take(2).collect();
        let first = operations[places[0]].operands.clone();
        operations[places[0]].operands = operations[places[1]].operands.clone();
        operations[places[1]].operands = first;
    });
    let told = differences(&forged, &statement);
    assert!(told.iter().any(|told| matches!(told.kind, DifferenceKind::Image { .. })), "{told:?}");
}

#[test]
fn a_white_box_over_a_line_is_found() {
    let (pdf, statement) = printed();
    let forged = redrawn(&pdf, 1, |operations| {
        operations.push(Operation::new("g", vec![1.into()]));
        operations.push(Operation::new("re", vec![100.into(), 400.into(), 300.into(), 20.into()]));
        operations.push(Operation::new("f", Vec::new()));
    });
    assert_eq!(differences(&forged, &statement), [Difference { page: 1, kind: DifferenceKind::Drawing }]);
}

#[test]
fn an_annotation_over_the_page_is_found() {
    let (pdf, statement) = printed();
    let mut document = Document::load_mem(&pdf).expect("a PDF");
    let page = document.get_pages()[&1];
    let note = document.add_object(dictionary! { "Type" => "Annot", "Subtype" => "FreeText" });
    document.get_dictionary_mut(page).expect("a page").set("Annots", vec![Object::Reference(note)]);
    let told = differences(&saved(document), &statement);
    assert_eq!(told, [Difference { page: 1, kind: DifferenceKind::Overlay }]);
}

#[test]
fn letters_that_look_other_than_they_read_are_found() {
    let (pdf, statement) = printed();
    let mut document = Document::load_mem(&pdf).expect("a PDF");
    let program = |object: &Object| object.as_stream().is_ok_and(|stream| stream.dict.has(b"Length1"));
    let id = *document.objects.iter().find(|(_, object)| program(object)).expect("a font program").0;
    let stream = document.get_object_mut(id).and_then(Object::as_stream_mut).expect("a font program");
    let mut font = stream.get_plain_content().expect("font");
    let middle = font.len() / 2;
    font[middle] ^= 1;
    stream.set_plain_content(font);
    let told = differences(&saved(document), &statement);
    assert!(!told.is_empty() && told.iter().all(|told| told.kind == DifferenceKind::Glyphs), "{told:?}");
}

#[test]
fn a_removed_page_is_found() {
    let (pdf, statement) = printed();
    let mut document = Document::load_mem(&pdf).expect("a PDF");
    document.delete_pages(&[2]);
    let told = differences(&saved(document), &statement);
    let pages = DifferenceKind::Pages { expected: 2, found: 1 };
    assert_eq!(told, [Difference { page: 0, kind: pages }]);
}

#[test]
fn only_canonical_statements_are_read() {
    let (pdf, statement) = printed();
    let spaced = [b" ", statement.as_slice()].concat();
    assert_eq!(compare(&pdf, &spaced), Err(PaperError::StatementMalformed));
    assert_eq!(compare(&pdf, b"{}"), Err(PaperError::StatementMalformed));
}

#[test]
fn other_files_are_refused_with_a_reason() {
    assert_eq!(read_back(b"not a PDF"), Err(PaperError::PdfUnreadable));
    let slip = paper::render_state_secret_slip(&samples::state_secret_slip(), Locale::ZhCn).expect("printed");
    assert_eq!(read_back(&slip.pdf), Err(PaperError::StatementMissing));
}
