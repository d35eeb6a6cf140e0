//! What can go wrong between a view and its paper.

use thiserror::Error;

/// Codes for the border; the sentences live in the text files.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PaperError {
    /// The figures of a form contradict its rows: it must not be printed.
    #[error("paper.figures_disagree: {what} says {stated}, the rows give {counted}")]
    FiguresDisagree {
        /// Name of the figure.
        what: &'static str,
        /// What the form states.
        stated: u64,
        /// What its rows add up to.
        counted: u64,
    },
    /// A row states what the form may not certify.
    #[error("paper.not_certifiable: item {item}: {what}")]
    NotCertifiable {
        /// Number of the item on the list.
        item: u32,
        /// The fact that stands against it.
        what: &'static str,
    },
    /// The statement names a signature image that was not handed over.
    #[error("paper.signature_image_missing: {sha256}")]
    SignatureImageMissing {
        /// SHA-256 of the image's ink.
        sha256: String,
    },
    /// A signature image is not a readable PNG.
    #[error("paper.signature_unreadable")]
    SignatureUnreadable,
    /// A signature image exceeds what a signature pad makes.
    #[error("paper.signature_too_large")]
    SignatureTooLarge,
    /// A signature image holds no stroke.
    #[error("paper.signature_empty")]
    SignatureEmpty,
    /// The text does not fit a QR code.
    #[error("paper.qr_too_long: {bytes} bytes")]
    QrTooLong {
        /// Length of the text.
        bytes: usize,
    },
    /// No QR code was found in the picture, or it could not be read.
    #[error("paper.qr_not_found")]
    QrNotFound,
    /// The text of a code is not Base45, or lacks its prefix.
    #[error("paper.code_malformed")]
    CodeMalformed,
    /// A picture is not a readable PNG or JPEG, or is beyond the limits.
    #[error("paper.picture_unreadable")]
    PictureUnreadable,
    /// The file is not a PDF this program could read.
    #[error("paper.pdf_unreadable")]
    PdfUnreadable,
    /// The PDF carries no statement.
    #[error("paper.statement_missing")]
    StatementMissing,
    /// The statement is not the canonical JSON of a certificate.
    #[error("paper.statement_malformed")]
    StatementMalformed,
    /// A bundled font could not be read: a broken build.
    #[error("paper.font_unreadable")]
    FontUnreadable,
    /// The finished document could not be written.
    #[error("paper.not_written")]
    NotWritten,
}
