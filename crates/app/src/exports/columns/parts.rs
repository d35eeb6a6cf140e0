//! What is inside one thing — the lines of a list, a batch, a slip — and what the vault tells of itself.

use super::Form::{Code, Day, Moment, Number, Numbers, Text, YesNo};
use super::{Column, LEVEL};

pub(super) const DESTRUCTION_ITEMS: &[Column] = &[
    ("list", "/list", Text),
    ("seq", "/position", Number),
    ("record", "/number", Text),
    ("title", "/title", Text),
    LEVEL,
    ("carrier", "/carrier", Code("paper-carrier")),
    ("copies", "/copies", Number),
    ("pages", "/pages", Number),
    ("rule", "/rule", Text),
    ("due_on", "/due_on", Day),
    ("opinion", "/opinion", Text),
    ("state", "/state", Code("destruction-item")),
    ("left_because", "/left_because/text", Text),
    ("counted_copies", "/counted_copies", Number),
    ("counted_pages", "/counted_pages", Number),
    ("result", "/result", Code("destruction-result")),
];

pub(super) const APPRAISAL_ITEMS: &[Column] = &[
    ("appraisal", "/appraisal", Text),
    ("record", "/number", Text),
    ("title", "/title", Text),
    LEVEL,
    ("category", "/category", Text),
    ("due_on", "/due_on", Day),
    ("latest_on", "/latest_on", Day),
    ("decision", "/decision", Code("appraisal-decision")),
    ("opinion", "/opinion", Text),
    ("extend_until", "/extend_until", Day),
    ("decided_by", "/decided_by", Text),
    ("decided_at", "/decided_at", Moment),
    ("list", "/list", Text),
];

pub(super) const MOVE_SLIP_ITEMS: &[Column] = &[
    ("move_slip", "/move_slip", Text),
    ("kind", "/kind", Code("moved-kind")),
    ("record", "/number", Text),
    ("barcode", "/barcode", Text),
    ("title", "/title", Text),
    LEVEL,
    ("from_place", "/from_place", Text),
    ("to_place", "/to_place", Text),
];

pub(super) const NEED_TO_KNOW: &[Column] = &[
    ("record", "/number", Text),
    LEVEL,
    ("department", "/department", Text),
    ("name", "/name", Text),
    ("until", "/until", Day),
    ("named_by", "/named_by", Text),
    ("named_at", "/named_at", Moment),
];

pub(super) const BACKUPS: &[Column] = &[
    ("taken_at", "/taken_at", Moment),
    ("folder", "/folder", Text),
    ("files", "/files", Number),
    ("size_bytes", "/size_bytes", Number),
    ("trail_seq", "/seq", Number),
    ("expires_on", "/expires_on", Day),
];

pub(super) const NUMBERS: &[Column] = &[
    ("series", "/series", Code("number-series")),
    ("prefix", "/prefix", Text),
    ("year", "/year", Number),
    ("given", "/last", Number),
    ("used", "/used", Number),
    ("void", "/void", Number),
    ("destroyed", "/destroyed", Number),
    ("missing_count", "/missing_count", Number),
    ("missing", "/missing", Numbers),
    ("duplicates", "/duplicates", Numbers),
    ("irregular", "/irregular", Numbers),
    ("examined", "/examined", YesNo),
];

pub(super) const VOID_NUMBERS: &[Column] = &[
    ("number", "/number", Text),
    ("reason", "/reason", Text),
    ("voided_by", "/voided_by", Text),
    ("voided_at", "/voided_at", Moment),
];
