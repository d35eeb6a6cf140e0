//! What the office has: records, places, people, plans.

use super::Form::{Code, Codes, Day, LevelTerm, Moment, Number, Term, Text, YesNo};
use super::{Column, LEVEL};

/// The details under `/more` are added to the lines of the list.
pub(super) const RECORDS: &[Column] = &[
    ("accession", "/accession", Text),
    ("archival_number", "/archival_number", Text),
    ("title", "/title", Text),
    ("author", "/author", Text),
    ("document_number", "/document_number", Text),
    ("document_date", "/document_date", Day),
    ("category", "/category_code", Text),
    ("category_name", "/category", Text),
    LEVEL,
    ("level_basis", "/more/level_basis", Text),
    ("level_term", "/level_term", LevelTerm),
    ("department", "/more/department", Text),
    ("term", "/term", Term),
    ("trigger_date", "/more/trigger_date", Day),
    ("pages", "/more/pages", Number),
    ("copies", "/more/copies", Number),
    ("carrier", "/more/medium", Code("medium")),
    ("place", "/place", Text),
    ("volume_kind", "/more/volume_kind", Code("volume-kind")),
    ("subject_key", "/volume", Text),
    ("personal_information", "/personal_information", YesNo),
    ("sensitive_personal", "/more/sensitive_personal", YesNo),
    ("copyright", "/more/copyright", YesNo),
    ("secret_owner", "/more/secret_owner", Code("secret-owner")),
    ("property", "/more/property", Code("property")),
    ("walled", "/more/walled", YesNo),
    ("note", "/more/summary", Text),
    ("state", "/state", Code("record-state")),
    ("copies_in", "/copies_in", Number),
    ("copies_out", "/copies_out", Number),
    ("holder", "/holder", Text),
    ("held", "/held", YesNo),
];

pub(super) const VOLUMES: &[Column] = &[
    ("barcode", "/barcode", Text),
    ("volume_kind", "/kind", Code("volume-kind")),
    ("subject_key", "/subject_key", Text),
    ("title", "/title", Text),
    ("place", "/place", Text),
    ("records", "/records", Number),
    ("pages", "/pages", Number),
    LEVEL,
    ("opened_at", "/opened_at", Moment),
    ("closed_at", "/closed_at", Moment),
];

pub(super) const PLACES: &[Column] = &[
    ("place", "/path", Text),
    ("kind", "/kind", Code("place-kind")),
    ("code", "/code", Text),
    ("place_name", "/name", Text),
    ("barcode", "/barcode", Text),
    ("capacity", "/capacity", Number),
    ("capacity_unit", "/unit", Code("capacity-unit")),
    ("spine_mm", "/spine_mm", Number),
    ("keeper", "/keeper", Text),
    ("items", "/held", Number),
];

pub(super) const PEOPLE: &[Column] = &[
    ("name", "/name", Text),
    ("staff_number", "/staff_number", Text),
    ("barcode", "/barcode", Text),
    ("kind", "/kind", Code("person-kind")),
    ("department", "/department", Text),
    ("employer", "/organisation", Text),
    ("phone", "/phone", Text),
    ("posts", "/posts", Codes("post")),
    ("clearance", "/clearance", Code("level")),
    ("login", "/login", Text),
    ("agreement_until", "/agreement_until", Day),
    ("training_on", "/training_on", Day),
    ("state", "/state", Code("person-state")),
];

pub(super) const DEPARTMENTS: &[Column] =
    &[("code", "/code", Text), ("name", "/name", Text), ("people", "/people", Number)];

pub(super) const CATEGORIES: &[Column] = &[
    ("code", "/code", Text),
    ("name", "/name", Text),
    ("group", "/group_name", Text),
    ("family", "/family", Code("family")),
    LEVEL,
    ("level_basis", "/level_basis", Text),
    ("level_term", "/level_term", LevelTerm),
    ("term", "/retention/term", Term),
    ("rule", "/retention/code", Text),
    ("mandate", "/retention/mandate", Text),
    ("number_pattern", "/number_pattern", Code("number-pattern")),
    ("personal_information", "/personal_information", YesNo),
    ("accounting", "/accounting", YesNo),
    ("source", "/source", Text),
    ("records", "/count", Number),
];

pub(super) const RETENTION_RULES: &[Column] = &[
    ("code", "/code", Text),
    ("name", "/text", Text),
    ("term", "/term", Term),
    ("exact_term", "/exact_term", YesNo),
    ("trigger", "/trigger", Code("retention-trigger")),
    ("trigger_event", "/trigger_event", Text),
    ("action", "/action", Code("retention-action")),
    ("latest_term", "/latest_term", Term),
    ("latest_ground", "/latest_ground", Text),
    ("mandate", "/mandate", Text),
    ("version", "/version", Number),
];

/// The levels are people's, not papers'.
pub(super) const CLEARANCES: &[Column] = &[
    ("name", "/person/name", Text),
    ("clearance", "/level", Code("level")),
    ("state", "/state", Code("clearance-state")),
    ("proposed_by", "/proposed_by/name", Text),
    ("proposed_at", "/proposed_at", Moment),
    ("completed_by", "/completed_by/name", Text),
    ("completed_at", "/completed_at", Moment),
    ("withdrawn_at", "/withdrawn_at", Moment),
];

pub(super) const DUTIES: &[Column] = &[
    ("department", "/department", Text),
    ("family", "/family", Code("family")),
    ("confirmed_by", "/confirmed_by", Text),
    ("confirmed_at", "/confirmed_at", Moment),
];
