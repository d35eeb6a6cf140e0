//! The guarded process for real: this program is started again, as the window and the command line are.

use intake::guard::{Fault, describe, page, serve_if_asked};
use intake::kind::Kind;
use std::io;

/// A program without the test harness, because the harness would read the hidden argument as a filter.
fn main() {
    serve_if_asked();
    let asked: Vec<String> = std::env::args().collect();
    if asked.iter().any(|argument| argument == "--list") {
        if !asked.iter().any(|argument| argument == "--ignored") {
            // What a test harness answers, so that whoever lists the tests finds this one.
            let line = "a_process_of_its_own_reads_and_may_fail_alone: test\n";
            io::Write::write_all(&mut io::stdout(), line.as_bytes()).expect("somebody listens");
        }
        return;
    }
    words_and_pages_come_back();
    what_is_broken_or_endless_is_a_fault();
}

fn words_and_pages_come_back() {
    let told = describe(Kind::Text, &mut "云澜苑渗漏".as_bytes()).expect("described");
    assert_eq!(told.words, "云澜苑渗漏\n");
    let mut png = io::Cursor::new(Vec::new());
    image::RgbImage::new(40, 20).write_to(&mut png, image::ImageFormat::Png).expect("a picture");
    let png = png.into_inner();
    let told = describe(Kind::Png, &mut png.as_slice()).expect("described");
    assert!(told.pages == 1 && told.thumbnail.is_some_and(|jpeg| jpeg.starts_with(&[0xFF, 0xD8])));
    let drawn = page(Kind::Png, 0, 20, &mut png.as_slice()).expect("a page");
    assert_eq!((drawn.width, drawn.height, drawn.rgb.len()), (20, 10, 600));
}

fn what_is_broken_or_endless_is_a_fault() {
    assert_eq!(page(Kind::Png, 3, 20, &mut &b"\x89PNG"[..]).map(|_| ()), Err(Fault::NoSuchPage));
    assert!(describe(Kind::Pdf, &mut &b"%PDF-1.4 nothing"[..]).is_err());
    assert_eq!(describe(Kind::Text, &mut io::repeat(b'x')), Err(Fault::TooLarge));
}
