//! The words of a file, for the search.

use crate::guard::Fault;
use crate::kind::Kind;
use crate::{office, pdf};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;
use std::time::{Duration, Instant};

/// More characters than this are not searched.
pub const MOST_CHARACTERS: usize = 1 << 20;
/// After this long, what was read so far is the answer.
const LONG_ENOUGH: Duration = Duration::from_secs(15);
/// An encoding shows itself in this many bytes.
const DETECTED_IN: usize = 64 << 10;

/// Words being gathered, up to a length and a time.
pub(crate) struct Gathered {
    text: String,
    characters: usize,
    until: Instant,
    was_cut: bool,
}

impl Gathered {
    pub(crate) fn new() -> Gathered {
        Gathered { text: String::new(), characters: 0, until: Instant::now() + LONG_ENOUGH, was_cut: false }
    }

    /// Whether enough was gathered; asked at each page or part.
    pub(crate) fn is_full(&mut self) -> bool {
        let full = self.characters >= MOST_CHARACTERS || Instant::now() > self.until;
        self.was_cut |= full;
        full
    }

    /// One character; what no reader sees is left out.
    pub(crate) fn put(&mut self, one: char) {
        if one.is_whitespace() {
            return self.gap();
        }
        if self.characters >= MOST_CHARACTERS {
            self.was_cut = true;
        } else if !one.is_control() && one != '\u{FFFD}' && one != '\u{FEFF}' {
            self.text.push(one);
            self.characters += 1;
        }
    }

    pub(crate) fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
            self.text.push(' ');
        }
    }

    pub(crate) fn line(&mut self) {
        if self.text.ends_with(' ') {
            self.text.pop();
        }
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    fn finish(mut self) -> (String, bool) {
        self.line();
        (self.text, self.was_cut)
    }
}

/// The words of a file and whether there are more than were read; a picture has none.
pub(crate) fn words(kind: Kind, bytes: &[u8]) -> Result<(String, bool), Fault> {
    let mut gathered = Gathered::new();
    match kind {
        Kind::Pdf => pdf::words(bytes, &mut gathered)?,
        Kind::Docx | Kind::Xlsx | Kind::Pptx | Kind::Ofd => office::words(kind, bytes, &mut gathered)?,
        Kind::Text => plain(bytes, &mut gathered),
        Kind::Png | Kind::Jpeg | Kind::Tiff | Kind::Gif | Kind::Bmp | Kind::Webp | Kind::Other => {}
    }
    Ok(gathered.finish())
}

/// Text in whatever encoding: a mark at the beginning, else the one that fits best.
fn plain(bytes: &[u8], gathered: &mut Gathered) {
    let encoding = Encoding::for_bom(bytes).map_or_else(|| detected(bytes), |(encoding, _)| encoding);
    let most = bytes.len().min(MOST_CHARACTERS * 4);
    let (text, _, _) = encoding.decode(&bytes[..most]);
    for line in text.lines() {
        line.chars().for_each(|one| gathered.put(one));
        gathered.line();
    }
}

fn detected(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes[..bytes.len().min(DETECTED_IN)], bytes.len() <= DETECTED_IN);
    detector.guess(Some(b"cn"), Utf8Detection::Allow)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_in_the_encodings_offices_use() {
        let said = "云澜苑二期地下室渗漏事故调查报告";
        let gbk = encoding_rs::GB18030.encode(said).0.into_owned();
        let mut wide = vec![0xFF, 0xFE];
        wide.extend(said.encode_utf16().flat_map(u16::to_le_bytes));
        for bytes in [said.as_bytes().to_vec(), gbk, wide] {
            assert_eq!(words(Kind::Text, &bytes).expect("words").0.trim(), said);
        }
    }

    #[test]
    fn endless_text_is_cut_and_says_so() {
        let (text, was_cut) = words(Kind::Text, "渗".repeat(MOST_CHARACTERS + 9).as_bytes()).expect("words");
        assert!(was_cut && text.chars().count() <= MOST_CHARACTERS + 1);
        assert_eq!(words(Kind::Other, b"\0\0").expect("nothing"), (String::new(), false));
    }
}
