//! The columns of every list that can be exported. Their heads are `column-<code>`, the same words an import knows.

use crate::Operation;
use domain::records::ExportedList;

/// How a value of a reply becomes a cell.
#[derive(Debug, Clone, Copy)]
pub(super) enum Form {
    Text,
    /// A day: a whole one as a date, a year or month as it is.
    Day,
    /// A moment, as the office's clock shows it.
    Moment,
    Number,
    /// A code of this family, in words.
    Code(&'static str),
    /// Several of them.
    Codes(&'static str),
    /// `Y`, `D30`.
    Term,
    /// `long`, `until:2031-01-01`.
    LevelTerm,
    YesNo,
    /// The trail's ids, codes and numbers, as they are.
    Json,
}

use Form::{Code, Codes, Day, Json, LevelTerm, Moment, Number, Term, Text, YesNo};

/// A column: its head, where its value stands in a row of the reply, its form.
pub(super) type Column = (&'static str, &'static str, Form);

/// The operation that lists it, and its columns. Whoever may not call the operation exports nothing.
pub(super) fn columns_of(list: ExportedList) -> (Operation, &'static [Column]) {
    match list {
        ExportedList::Records => (Operation::ListRecords, RECORDS),
        ExportedList::Volumes => (Operation::ListVolumes, VOLUMES),
        ExportedList::Places => (Operation::ListPlaces, PLACES),
        ExportedList::People => (Operation::ListPeople, PEOPLE),
        ExportedList::Departments => (Operation::ListDepartments, DEPARTMENTS),
        ExportedList::Categories => (Operation::ListCategories, CATEGORIES),
        ExportedList::Loans => (Operation::ListLoans, LOANS),
        ExportedList::Approvals => (Operation::ListApprovals, APPROVALS),
        ExportedList::CopyJobs => (Operation::ListCopyJobs, COPY_JOBS),
        ExportedList::Holds => (Operation::ListHolds, HOLDS),
        ExportedList::Due => (Operation::ListDue, DUE),
        ExportedList::Appraisals => (Operation::ListAppraisals, APPRAISALS),
        ExportedList::Destructions => (Operation::ListDestructions, DESTRUCTIONS),
        ExportedList::Certificates => (Operation::ListCertificates, CERTIFICATES),
        ExportedList::Trail => (Operation::ListTrail, TRAIL),
    }
}

const LEVEL: Column = ("level", "/level", Code("level"));

/// The details under `/more` are added to the lines of the list.
const RECORDS: &[Column] = &[
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
    ("walled", "/more/walled", YesNo),
    ("note", "/more/summary", Text),
    ("state", "/state", Code("record-state")),
    ("copies_in", "/copies_in", Number),
    ("copies_out", "/copies_out", Number),
    ("holder", "/holder", Text),
    ("held", "/held", YesNo),
];

const VOLUMES: &[Column] = &[
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

const PLACES: &[Column] = &[
    ("place", "/path", Text),
    ("kind", "/kind", Code("place-kind")),
    ("code", "/code", Text),
    ("place_name", "/name", Text),
    ("barcode", "/barcode", Text),
    ("capacity", "/capacity", Number),
    ("items", "/held", Number),
];

const PEOPLE: &[Column] = &[
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

const DEPARTMENTS: &[Column] =
    &[("code", "/code", Text), ("name", "/name", Text), ("people", "/people", Number)];

const CATEGORIES: &[Column] = &[
    ("code", "/code", Text),
    ("name", "/name", Text),
    ("group", "/group_name", Text),
    ("family", "/family", Code("family")),
    LEVEL,
    ("level_basis", "/level_basis", Text),
    ("level_term", "/level_term_text", Text),
    ("number_pattern", "/number_pattern", Code("number-pattern")),
    ("personal_information", "/personal_information", YesNo),
    ("accounting", "/accounting", YesNo),
    ("source", "/source", Text),
    ("records", "/count", Number),
];

const LOANS: &[Column] = &[
    ("barcode", "/barcode", Text),
    ("copy", "/label", Text),
    ("record", "/number", Text),
    ("title", "/title", Text),
    LEVEL,
    ("borrower", "/borrower/name", Text),
    ("state", "/state", Code("loan-state")),
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

const APPROVALS: &[Column] = &[
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

const COPY_JOBS: &[Column] = &[
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

const HOLDS: &[Column] = &[
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

const DUE: &[Column] = &[
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

const APPRAISALS: &[Column] = &[
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

const DESTRUCTIONS: &[Column] = &[
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

const CERTIFICATES: &[Column] = &[
    ("number", "/number", Text),
    ("list", "/list/number", Text),
    ("name", "/list_name", Text),
    LEVEL,
    ("issued_by", "/issued_by", Text),
    ("issued_at", "/issued_at", Moment),
    ("pages", "/pages", Number),
    ("prints", "/prints", Number),
];

const TRAIL: &[Column] = &[
    ("seq", "/seq", Number),
    ("at", "/at", Moment),
    ("actor", "/actor/name", Text),
    ("operation", "/operation", Code("operation")),
    ("event", "/kind", Code("event")),
    ("subject", "/subject_label", Text),
    ("details", "/details", Json),
    ("hash", "/hash", Text),
];
