//! What is done with things: loans, copies, moves, stocktakes, readings, imports, the trail.

use super::Form::{Code, Day, Json, Moment, Number, Text, YesNo};
use super::{Column, LEVEL};

pub(super) const LOANS: &[Column] = &[
    ("barcode", "/barcode", Text),
    ("copy", "/label", Text),
    ("record", "/number", Text),
    ("title", "/title", Text),
    LEVEL,
    ("borrower", "/borrower/name", Text),
    ("state", "/state", Code("loan-state")),
    ("opening", "/is_opening_balance", YesNo),
    ("purpose", "/purpose", Text),
    ("lent_at", "/lent_at", Moment),
    ("lent_by", "/lent_by", Text),
    ("due_at", "/due_on", Day),
    ("overdue_days", "/days_overdue", Number),
    ("renewals", "/renewals", Number),
    ("returned_at", "/returned_at", Moment),
    ("received_by", "/received_by", Text),
    ("condition", "/return_condition", Code("loan-register-condition")),
];

pub(super) const APPROVALS: &[Column] = &[
    ("number", "/number", Text),
    ("action_asked", "/action", Code("action")),
    ("record", "/record_number", Text),
    ("title", "/title", Text),
    LEVEL,
    ("applicant", "/applicant/name", Text),
    ("purpose", "/purpose", Text),
    ("asked_at", "/asked_at", Moment),
    ("expires_on", "/expires_on", Day),
    ("state", "/state", Code("approval-state")),
];

pub(super) const COPY_JOBS: &[Column] = &[
    ("number", "/number", Text),
    ("record", "/record_number", Text),
    ("title", "/title", Text),
    LEVEL,
    ("applicant", "/applicant/name", Text),
    ("receiver", "/receiver/name", Text),
    ("pages", "/pages", Number),
    ("copies", "/copies", Number),
    ("state", "/state", Code("copy-job-state")),
    ("asked_at", "/requested_at", Moment),
    ("return_by", "/return_by", Day),
];

pub(super) const MOVE_SLIPS: &[Column] = &[
    ("number", "/number", Text),
    ("place", "/to_place", Text),
    ("rehomed", "/rehome", YesNo),
    ("items", "/items", Number),
    ("reason", "/reason", Text),
    ("moved_by", "/moved_by", Text),
    ("moved_at", "/moved_at", Moment),
    ("received_by", "/received_by", Text),
];

pub(super) const AWAY: &[Column] = &[
    ("record", "/number", Text),
    ("barcode", "/barcode", Text),
    ("title", "/title", Text),
    LEVEL,
    ("home_place", "/home_place", Text),
    ("place", "/place", Text),
];

pub(super) const STOCKTAKES: &[Column] = &[
    ("number", "/number", Text),
    ("place", "/place", Text),
    ("blind", "/blind", YesNo),
    ("state", "/state", Code("stocktake-state")),
    ("expected", "/expected", Number),
    ("scanned", "/scanned", Number),
    ("findings", "/findings", Number),
    ("opened_by", "/opened_by", Text),
    ("opened_at", "/opened_at", Moment),
    ("closed_at", "/closed_at", Moment),
];

pub(super) const FINDINGS: &[Column] = &[
    ("number", "/number", Text),
    ("finding", "/kind", Code("finding-kind")),
    ("stocktake", "/stocktake", Text),
    ("record", "/record_number", Text),
    ("barcode", "/barcode", Text),
    ("title", "/title", Text),
    LEVEL,
    ("place", "/place", Text),
    ("home_place", "/home_place", Text),
    ("note", "/note", Text),
    ("opened_by", "/opened_by", Text),
    ("opened_at", "/opened_at", Moment),
    ("deadline", "/due_on", Day),
    ("outcome", "/outcome", Code("finding-outcome")),
    ("closing", "/closing", Text),
    ("closed_by", "/closed_by", Text),
    ("closed_at", "/closed_at", Moment),
];

pub(super) const UNUSUAL: &[Column] = &[
    ("name", "/person/name", Text),
    ("department", "/department", Text),
    ("unusual_rule", "/rule", Code("unusual-rule")),
    ("from", "/window_from", Moment),
    ("until", "/window_to", Moment),
    ("count", "/count", Number),
    ("limit", "/limit", Number),
    ("judgement", "/judgement", Code("judgement")),
    ("reason", "/reason", Text),
    ("judged_by", "/judged_by", Text),
    ("judged_at", "/judged_at", Moment),
];

pub(super) const IMPORTS: &[Column] = &[
    ("file_name", "/file_name", Text),
    ("import_subject", "/subject", Code("import-subject")),
    ("state", "/state", Code("import-state")),
    ("rows_read", "/rows_read", Number),
    ("rows_wrong", "/rows_wrong", Number),
    ("rows_arrived", "/rows_arrived", Number),
    ("opened_by", "/begun_by", Text),
    ("opened_at", "/begun_at", Moment),
    ("closed_at", "/ended_at", Moment),
    ("hash", "/file_sha256", Text),
];

pub(super) const TRAIL: &[Column] = &[
    ("seq", "/seq", Number),
    ("at", "/at", Moment),
    ("actor", "/actor/name", Text),
    ("operation", "/operation", Code("operation")),
    ("event", "/kind", Code("event")),
    ("subject", "/subject_label", Text),
    ("details", "/details", Json),
    ("hash", "/hash", Text),
];
