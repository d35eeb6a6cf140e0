//! Columns of the lists of papers on the move: incoming, outgoing, transfers, excerpts.

use super::Form::{Code, Day, Moment, Number, Text, YesNo};
use super::{Column, LEVEL};

pub(super) const INCOMING: &[Column] = &[
    ("number", "/number", Text),
    ("received_on", "/received_on", Day),
    ("sender", "/sender", Text),
    ("sender_number", "/sender_number", Text),
    ("title", "/title", Text),
    ("attachments", "/attachments", Number),
    ("stated_copies", "/stated_copies", Number),
    ("copies", "/copies", Number),
    ("pages", "/pages", Number),
    LEVEL,
    ("urgency", "/urgency", Code("urgency")),
    ("channel", "/channel", Code("channel")),
    ("seal", "/seal", Code("seal-found")),
    ("handler", "/handler/name", Text),
    ("signed_at", "/signed_at", Moment),
    ("state", "/state", Code("incoming-state")),
    ("record", "/record_number", Text),
    ("note", "/note", Text),
];

pub(super) const OUTGOING: &[Column] = &[
    ("number", "/number", Text),
    ("asked_at", "/requested_at", Moment),
    ("document_number", "/document_number", Text),
    ("title", "/title", Text),
    LEVEL,
    ("applicant", "/applicant/name", Text),
    ("outside", "/outside", YesNo),
    ("receivers", "/receivers", Number),
    ("sent", "/sent", Number),
    ("signed", "/signed", Number),
    ("state", "/state", Code("outgoing-state")),
    ("record", "/record_number", Text),
];

pub(super) const TRANSFERS: &[Column] = &[
    ("number", "/number", Text),
    ("kind", "/kind", Code("transfer-kind")),
    ("record", "/record_number", Text),
    ("title", "/title", Text),
    LEVEL,
    ("copy", "/label", Text),
    ("pages", "/pages", Number),
    ("applicant", "/applicant/name", Text),
    ("holder", "/holder/name", Text),
    ("pass_by", "/due_on", Day),
    ("hops", "/hops", Number),
    ("stops", "/stops", Number),
    ("state", "/state", Code("transfer-state")),
    ("asked_at", "/requested_at", Moment),
];

pub(super) const EXCERPTS: &[Column] = &[
    ("number", "/number", Text),
    ("asked_at", "/requested_at", Moment),
    ("applicant", "/applicant/name", Text),
    ("department", "/department", Text),
    ("record", "/record_number", Text),
    ("title", "/title", Text),
    LEVEL,
    ("page_range", "/page_range", Text),
    ("extent", "/extent", Text),
    ("purpose", "/purpose", Text),
    ("copy", "/label", Text),
    ("barcode", "/barcode", Text),
    ("notebook", "/notebook_number", Text),
    ("pages", "/pages", Number),
    ("return_by", "/return_by", Day),
    ("returned_at", "/returned_at", Moment),
    ("state", "/state", Code("excerpt-state")),
];
