//! How long and how secret: holds, due dates, appraisal, destruction, levels, filing.

use super::Form::{Code, Day, LevelTerm, Moment, Number, Text, YesNo};
use super::{Column, LEVEL};

pub(super) const HOLDS: &[Column] = &[
    ("number", "/number", Text),
    ("record", "/record_number", Text),
    ("title", "/title", Text),
    LEVEL,
    ("reason", "/reason", Text),
    ("authority", "/authority", Text),
    ("placed_by", "/placed_by", Text),
    ("placed_at", "/placed_at", Moment),
    ("review_on", "/review_on", Day),
    ("lifted_by", "/lifted_by", Text),
    ("lifted_at", "/lifted_at", Moment),
];

pub(super) const DUE: &[Column] = &[
    ("record", "/number", Text),
    ("title", "/title", Text),
    ("category", "/category", Text),
    ("family", "/family", Code("family")),
    LEVEL,
    ("department", "/department", Text),
    ("place", "/place", Text),
    ("copies", "/copies", Number),
    ("pages", "/pages", Number),
    ("due_on", "/due_on", Day),
    ("latest_on", "/latest_on", Day),
    ("missing_trigger", "/missing_trigger", YesNo),
    ("kept_years", "/kept_years", Number),
    ("appraisal", "/appraisal", Text),
];

pub(super) const APPRAISALS: &[Column] = &[
    ("number", "/number", Text),
    ("title", "/title", Text),
    ("family", "/family", Code("family")),
    ("state", "/state", Code("appraisal-state")),
    ("opened_at", "/opened_at", Moment),
    ("closed_at", "/closed_at", Moment),
    ("items", "/items", Number),
    ("destroy", "/destroy", Number),
    ("extend", "/extend", Number),
    ("keep", "/keep", Number),
];

pub(super) const DESTRUCTIONS: &[Column] = &[
    ("number", "/number", Text),
    ("name", "/name", Text),
    ("state", "/state", Code("destruction-state")),
    LEVEL,
    ("appraisal", "/appraisal/number", Text),
    ("applicant", "/applicant/name", Text),
    ("items", "/items", Number),
    ("opened_at", "/created_at", Moment),
    ("locked_at", "/locked_at", Moment),
    ("certificate", "/certificate", Text),
];

pub(super) const CERTIFICATES: &[Column] = &[
    ("number", "/number", Text),
    ("list", "/list/number", Text),
    ("name", "/list_name", Text),
    LEVEL,
    ("issued_by", "/issued_by", Text),
    ("issued_at", "/issued_at", Moment),
    ("pages", "/pages", Number),
    ("prints", "/prints", Number),
];

pub(super) const LEVEL_CHANGES: &[Column] = &[
    ("record", "/number", Text),
    ("title", "/title", Text),
    ("change", "/kind", Code("level-change-kind")),
    ("from_level", "/from", Code("level")),
    ("to_level", "/to", Code("level")),
    ("from_term", "/from_term", LevelTerm),
    ("to_term", "/to_term", LevelTerm),
    ("reason", "/reason", Text),
    ("level_basis", "/basis", Text),
    ("state", "/state", Code("level-change-state")),
    ("proposed_by", "/proposed_by/name", Text),
    ("proposed_at", "/proposed_at", Moment),
    ("countersigned_by", "/countersigned_by/name", Text),
    ("countersigned_at", "/countersigned_at", Moment),
];

pub(super) const EXPIRING: &[Column] = &[
    ("record", "/number", Text),
    ("title", "/title", Text),
    LEVEL,
    ("level_term", "/term", LevelTerm),
    ("days_left", "/days_left", Number),
    ("department", "/department", Text),
    ("category", "/category", Text),
];

pub(super) const PUBLICATIONS: &[Column] = &[
    ("scope", "/scope", Code("publication-scope")),
    ("covers", "/covers", Text),
    ("published_on", "/published_on", Day),
    ("published_where", "/published_where", Text),
    ("evidence", "/evidence", Text),
    ("to_level", "/to", Code("level")),
    ("proposed", "/proposed", Number),
    ("waiting", "/waiting", Number),
    ("lowered", "/lowered", Number),
    ("recorded_by", "/recorded_by", Text),
    ("recorded_at", "/recorded_at", Moment),
];

pub(super) const LEVEL_REVIEWS: &[Column] = &[
    ("year", "/year", Number),
    ("least_level", "/least_level", Code("level")),
    ("category", "/category", Text),
    ("state", "/state", Code("review-state")),
    ("done", "/done", Number),
    ("total", "/total", Number),
    ("deadline", "/due_on", Day),
    ("opened_by", "/opened_by", Text),
    ("opened_at", "/opened_at", Moment),
    ("closed_at", "/closed_at", Moment),
    ("closing", "/closing", Text),
];

pub(super) const BELOW_GUIDE: &[Column] = &[
    ("record", "/number", Text),
    ("title", "/title", Text),
    LEVEL,
    ("guide_level", "/guide", Code("level")),
    ("category", "/category", Text),
];

pub(super) const RELABELS: &[Column] = &[
    ("record", "/number", Text),
    ("title", "/title", Text),
    LEVEL,
    ("copy", "/label", Text),
    ("barcode", "/barcode", Text),
    ("place", "/place", Text),
    ("holder", "/holder", Text),
    ("from_mark", "/from_mark", Text),
    ("to_mark", "/to_mark", Text),
    ("opened_at", "/opened_at", Moment),
    ("closed_by", "/done_by", Text),
    ("closed_at", "/done_at", Moment),
];

pub(super) const FILING_DUE: &[Column] = &[
    ("department", "/department", Text),
    ("year", "/year", Number),
    ("records", "/count", Number),
    ("deadline", "/due_on", Day),
    ("overdue_days", "/days_late", Number),
    ("filing_run", "/run_number", Text),
];

pub(super) const FILING_RUNS: &[Column] = &[
    ("number", "/number", Text),
    ("year", "/year", Number),
    ("department", "/department", Text),
    ("state", "/state", Code("filing-state")),
    LEVEL,
    ("items", "/items", Number),
    ("numbered", "/numbered", Number),
    ("opened_by", "/begun_by", Text),
    ("opened_at", "/begun_at", Moment),
    ("assigned_at", "/assigned_at", Moment),
    ("handed_by", "/handed_by", Text),
    ("received_by", "/received_by", Text),
    ("handed_at", "/handed_at", Moment),
];
