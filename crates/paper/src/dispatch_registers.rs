//! Registers of papers on the move: incoming (收文登记簿), outgoing (发文登记簿), excerpts (摘抄登记簿). Landscape.

use crate::book::{Book, BookForm, Columns, left, plain, signed, stressed, title};
use crate::signature::Ink;
use crate::{Locale, PaperError, Printed};

/// An incoming paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncomingEntry {
    /// 收文号.
    pub number: String,
    /// Day it came.
    pub received_on: String,
    /// 来文机关.
    pub sender: String,
    /// 来文字号.
    pub sender_number: String,
    /// 标题; 〔密〕 when the printer may not see it.
    pub title: String,
    /// 附件.
    pub attachments: i64,
    /// 份数.
    pub copies: i64,
    /// The mark as it stands on the object.
    pub mark: String,
    /// 承办.
    pub handler: String,
    /// Day it was signed for.
    pub signed_on: String,
    /// Handwriting of the handler.
    pub ink: Option<Ink>,
    /// The record it became, or what else became of it.
    pub filed: String,
    /// Differences, a broken seal.
    pub note: String,
}

/// A part of an outgoing paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutgoingEntry {
    /// 顺序号.
    pub number: String,
    /// Day it left; else the day it was asked for.
    pub sent_on: String,
    /// 字号.
    pub document_number: String,
    /// 标题; 〔密〕 when the printer may not see it.
    pub title: String,
    /// 附件.
    pub attachments: i64,
    /// The mark as it stands on the object.
    pub mark: String,
    /// 份号.
    pub serial: i64,
    /// 发往.
    pub receiver: String,
    /// Channel, with the carriers or the number of the post.
    pub channel: String,
    /// Who signed for it, and when.
    pub signed: String,
    /// 归卷: the record's number.
    pub filed: String,
}

/// An excerpt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExcerptEntry {
    /// 摘抄号.
    pub number: String,
    /// Day it was asked for.
    pub asked_on: String,
    /// 摘抄人.
    pub applicant: String,
    /// Department or body.
    pub department: String,
    /// 题名; 〔密〕 when the printer may not see it.
    pub title: String,
    /// 档号.
    pub archival_number: String,
    /// The mark as it stands on the object.
    pub mark: String,
    /// Pages and how much.
    pub extent: String,
    /// 用途.
    pub purpose: String,
    /// On what ground.
    pub ground: String,
    /// Handwriting of its writer.
    pub ink: Option<Ink>,
    /// Where it is: number, returned, destroyed.
    pub settled: String,
}

const INCOMING: Columns = &[
    (30.0, "number"),
    (18.0, "date"),
    (32.0, "sender"),
    (28.0, "sender-number"),
    (52.0, "title-head"),
    (10.0, "attachments"),
    (10.0, "copies"),
    (14.0, "level"),
    (16.0, "handler"),
    (24.0, "signed"),
    (18.0, "filed"),
    (12.0, "note-head"),
];
const OUTGOING: Columns = &[
    (28.0, "number"),
    (18.0, "date"),
    (28.0, "document-number"),
    (52.0, "title-head"),
    (10.0, "attachments"),
    (14.0, "level"),
    (12.0, "serial"),
    (34.0, "receiver"),
    (18.0, "channel"),
    (28.0, "signed"),
    (22.0, "filed"),
];
const EXCERPTS: Columns = &[
    (28.0, "number"),
    (16.0, "date"),
    (15.0, "applicant"),
    (20.0, "department"),
    (40.0, "title-head"),
    (26.0, "archival-number"),
    (12.0, "level"),
    (26.0, "extent"),
    (22.0, "purpose"),
    (17.0, "ground"),
    (18.0, "signed"),
    (24.0, "settled"),
];

fn of_dispatch(book: &str, columns: Columns) -> BookForm<'_> {
    BookForm { book, heads: book, facts: "book-facts", columns, row: 11.0 }
}

/// Prints the incoming register.
///
/// # Errors
/// [`PaperError`] when the document cannot be made.
pub fn render_incoming_book(view: &Book<IncomingEntry>, locale: Locale) -> Result<Printed, PaperError> {
    of_dispatch("incoming", INCOMING).print(view, locale, |paper, row| {
        vec![
            stressed(&row.number),
            plain(&row.received_on),
            left(&row.sender),
            left(&row.sender_number),
            title(&row.title),
            plain(&row.attachments.to_string()),
            plain(&row.copies.to_string()),
            stressed(&row.mark),
            plain(&row.handler),
            signed(paper, row.ink.as_ref(), &row.signed_on),
            plain(&row.filed),
            plain(&row.note),
        ]
    })
}

/// Prints the outgoing register, a line for each receiver.
///
/// # Errors
/// [`PaperError`] when the document cannot be made.
pub fn render_outgoing_book(view: &Book<OutgoingEntry>, locale: Locale) -> Result<Printed, PaperError> {
    of_dispatch("outgoing", OUTGOING).print(view, locale, |_, row| {
        vec![
            stressed(&row.number),
            plain(&row.sent_on),
            left(&row.document_number),
            title(&row.title),
            plain(&row.attachments.to_string()),
            stressed(&row.mark),
            plain(&row.serial.to_string()),
            left(&row.receiver),
            plain(&row.channel),
            plain(&row.signed),
            plain(&row.filed),
        ]
    })
}

/// Prints the register of excerpts.
///
/// # Errors
/// [`PaperError`] when the document cannot be made.
pub fn render_excerpt_book(view: &Book<ExcerptEntry>, locale: Locale) -> Result<Printed, PaperError> {
    of_dispatch("excerpt", EXCERPTS).print(view, locale, |paper, row| {
        vec![
            stressed(&row.number),
            plain(&row.asked_on),
            stressed(&row.applicant),
            plain(&row.department),
            title(&row.title),
            left(&row.archival_number),
            stressed(&row.mark),
            left(&row.extent),
            left(&row.purpose),
            plain(&row.ground),
            signed(paper, row.ink.as_ref(), ""),
            plain(&row.settled),
        ]
    })
}
