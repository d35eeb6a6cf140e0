//! What was told to outsiders, shown of footage, handed over.

use super::Form::{Code, Day, Moment, Number, Text, YesNo};
use super::{Column, LEVEL};

pub(super) const SHARINGS: &[Column] = &[
    ("number", "/number", Text),
    ("kind", "/kind", Code("sharing-kind")),
    ("shared_with", "/receiver", Text),
    ("reason", "/reason", Text),
    LEVEL,
    ("applicant", "/applicant/name", Text),
    ("items", "/items", Number),
    ("asked_at", "/requested_at", Moment),
    ("answer_by", "/due_on", Day),
    ("answer_late", "/late", YesNo),
    ("shared_at", "/given_at", Moment),
    ("state", "/state", Code("sharing-state")),
];

pub(super) const FOOTAGE: &[Column] = &[
    ("number", "/number", Text),
    ("footage_asker", "/asker", Text),
    ("camera", "/camera", Text),
    ("place", "/place", Text),
    ("footage_from", "/begins_at", Moment),
    ("footage_to", "/ends_at", Moment),
    ("reason", "/reason", Text),
    ("footage_way", "/way", Code("footage-way")),
    ("footage_shown_by", "/shown_by", Text),
    ("footage_companion", "/companion", Text),
    ("footage_shown_at", "/shown_at", Moment),
    ("footage_others", "/others", Text),
    ("footage_medium", "/medium", Text),
    ("state", "/state", Code("footage-state")),
];

pub(super) const HANDOVERS: &[Column] = &[
    ("number", "/number", Text),
    ("kind", "/kind", Code("handover-kind")),
    ("handed_by", "/from/name", Text),
    ("handed_to", "/to/name", Text),
    ("shared_with", "/receiver", Text),
    ("reason", "/reason", Text),
    ("drawn_at", "/drawn_at", Moment),
    ("done_at", "/done_at", Moment),
    ("items", "/lines", Number),
    ("missing_lines", "/missing", Number),
    ("missing_by", "/missing_by", Day),
    ("state", "/state", Code("handover-state")),
];
