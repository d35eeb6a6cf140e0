//! Reading a certificate's PDF back and holding it against its statement.

mod compare;
mod reading;
mod to_unicode;

pub use compare::compare;
pub use reading::read_back;

/// What a certificate's PDF holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadBack {
    /// The embedded statement, byte for byte.
    pub statement_json: Vec<u8>,
    /// Text layer, one entry a page, line by line.
    pub text: Vec<String>,
    /// Hashes of the pictures in drawing order, one list a page ([`crate::signature::Ink::sha256`]).
    pub ink_sha256: Vec<Vec<String>>,
    /// Text of the QR code; it must still be checked against the statement's hash.
    pub qr_text: String,
}

/// What differs between a PDF and its statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Page, from 1; 0 for the document as a whole.
    pub page: usize,
    /// What.
    pub kind: DifferenceKind,
}

/// Kinds of difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DifferenceKind {
    /// The embedded statement is another than the one given.
    Statement,
    /// The number of pages.
    Pages {
        /// As the statement prints.
        expected: usize,
        /// As found.
        found: usize,
    },
    /// Text that reads otherwise.
    Text {
        /// As the statement prints; empty for text that was added.
        expected: String,
        /// As found; empty for text that is gone.
        found: String,
    },
    /// A picture: a signature replaced, added, moved to another person or removed.
    Image {
        /// Hash the statement names; none for a picture that was added.
        expected: Option<String>,
        /// Hash found; none for a picture that is gone.
        found: Option<String>,
    },
    /// Lines, fills or the QR code were changed, or something was drawn over the page.
    Drawing,
    /// The shapes of letters were changed, so that the page may look other than it reads.
    Glyphs,
    /// Something was laid over the page: an annotation or a form field.
    Overlay,
}
