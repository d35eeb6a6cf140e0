//! The record's page as screens get it: shapes only; [`super::view`] builds them.

use crate::border::{Notice, PersonRef};
use crate::records::level_change_view::LevelChangeView;
use crate::records::volume_view::VolumeView;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// A record.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RecordView {
    /// Identity.
    pub id: String,
    /// 登记号.
    pub accession: String,
    /// 档号.
    pub archival_number: Option<String>,
    /// When it got its 档号.
    pub filed_at: Option<String>,
    /// Title.
    pub title: String,
    /// Author.
    pub author: String,
    /// 文号.
    pub document_number: String,
    /// Date of the document.
    pub document_date: String,
    /// Pages.
    pub pages: i64,
    /// Summary.
    pub summary: String,
    /// `kept`, `destroyed`, `handed_over`.
    pub state: String,
    /// Number of the certificate of its destruction.
    pub certificate_number: Option<String>,
    /// Category.
    pub category: RecordCategory,
    /// Level with all that stands behind it.
    pub level: RecordLevel,
    /// Identity of the department.
    pub department_id: String,
    /// Its name.
    pub department: String,
    /// Only for the department and those named.
    pub walled: bool,
    /// `own`, `parent`, `third_party`, `client`.
    pub secret_owner: String,
    /// `own`, `owners`, `client`, `group`.
    pub property: String,
    /// Personal information.
    pub personal_information: bool,
    /// Sensitive personal information.
    pub sensitive_personal: bool,
    /// Protected by copyright.
    pub copyright: bool,
    /// How long it is kept, and why.
    pub retention: RecordRetention,
    /// Things one can hold.
    pub copies: Vec<RecordCopy>,
    /// Files.
    pub contents: Vec<RecordContent>,
    /// Standing holds.
    pub holds: Vec<RecordHold>,
    /// Everybody with an account who may see it, and why.
    pub who_may_see: Vec<RecordSeer>,
    /// Last openings of a protected record.
    pub openings: Vec<RecordOpening>,
    /// Corrections of its description, newest first.
    pub corrections: Vec<RecordCorrection>,
    /// What happened, newest first.
    pub history: Vec<RecordHistoryLine>,
    /// The volume it lies in.
    pub volume: Option<VolumeView>,
    /// Loans asked for, approved or out.
    pub open_loans: Vec<RecordLoan>,
    /// Registered by.
    pub registered_by: String,
    /// Registered when.
    pub registered_at: String,
}

/// A record's category.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RecordCategory {
    /// Identity.
    pub id: String,
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Branch.
    pub group_name: String,
    /// Family.
    pub family: String,
}

/// A record's level.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RecordLevel {
    /// Level code.
    pub code: String,
    /// On what basis.
    pub basis: String,
    /// `long`, `until:…`, `event:…`.
    pub term: String,
    /// In words.
    pub term_text: String,
    /// The mark its copies carry, with the term; empty for 一般.
    pub mark: String,
    /// Copies that still carry an older mark.
    pub relabels: i64,
    /// What the guide says for the category.
    pub guide: String,
    /// The version of the guide's word it was classified by.
    pub guide_version: i64,
    /// Each text's word.
    pub grounds: Vec<LevelGround>,
    /// Changes, newest first.
    pub changes: Vec<LevelChangeView>,
}

/// One text's word on a category.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct LevelGround {
    /// Article.
    pub article: String,
    /// Level code.
    pub level: String,
    /// The text's own words.
    pub quote: String,
}

/// How long a record is kept.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RecordRetention {
    /// Rule code.
    pub code: String,
    /// Its version.
    pub version: i64,
    /// Its text.
    pub text: String,
    /// Its mandate.
    pub mandate: String,
    /// `Y`, `D30` … as the 档号 writes it.
    pub term: String,
    /// Due on, none when kept for ever or unknown.
    pub due_on: Option<String>,
    /// Kept for ever.
    pub permanent: bool,
    /// Personal information: not later than.
    pub latest_on: Option<String>,
    /// The event or date that starts the term is not known.
    pub missing_trigger: bool,
    /// How the date came about.
    pub explanation: Vec<Notice>,
}

/// A copy.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RecordCopy {
    /// Identity.
    pub id: String,
    /// `原件`, `02`, `F01` …
    pub label: String,
    /// 13 digits.
    pub barcode: String,
    /// Kind code.
    pub kind: String,
    /// Medium code.
    pub medium: String,
    /// Pages.
    pub pages: i64,
    /// Home.
    pub home_place: Option<String>,
    /// Where it is.
    pub place: Option<String>,
    /// Who holds it.
    pub holder: Option<PersonRef>,
    /// Copied from.
    pub parent_id: Option<String>,
    /// By which copy job.
    pub copy_job_id: Option<String>,
    /// 封签.
    pub seal_number: String,
    /// Damage noted.
    pub condition: String,
    /// To be given back by.
    pub return_by: Option<String>,
    /// State code.
    pub state: String,
    /// When destroyed.
    pub destroyed_at: Option<String>,
    /// When made.
    pub made_at: String,
}

/// A file.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RecordContent {
    /// Identity.
    pub id: String,
    /// Of which copy.
    pub copy_id: String,
    /// Name.
    pub file_name: String,
    /// MIME type.
    pub media_type: String,
    /// What a viewer shows of it: `pages`, `words` or `nothing`.
    pub shows: String,
    /// Size.
    pub size_bytes: i64,
    /// Of the plain file, hex.
    pub sha256: String,
    /// When attached.
    pub attached_at: String,
    /// When its key was destroyed.
    pub shredded_at: Option<String>,
}

/// A hold.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RecordHold {
    /// Identity.
    pub id: String,
    /// Number.
    pub number: String,
    /// Why.
    pub reason: String,
    /// By what authority.
    pub authority: String,
    /// Since.
    pub placed_at: String,
    /// To be reviewed on.
    pub review_on: String,
}

/// Somebody who may see a record.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RecordSeer {
    /// Identity.
    pub id: String,
    /// Name.
    pub name: String,
    /// `named`, `department`, `clearance`.
    pub why: String,
}

/// An opening.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RecordOpening {
    /// By whom.
    pub person: String,
    /// For what.
    pub purpose: String,
    /// Code of what was done.
    pub act: String,
    /// The file, when one was opened.
    pub file_name: Option<String>,
    /// When.
    pub at: String,
}

/// An event of the record's life.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RecordHistoryLine {
    /// Position in the trail.
    pub seq: i64,
    /// When.
    pub at: String,
    /// Who, by name.
    pub actor: String,
    /// Kind.
    pub kind: String,
    /// Ids, codes, numbers.
    #[schemars(with = "serde_json::Value")]
    #[ts(type = "Record<string, string | number>")]
    pub details: serde_json::Value,
}

/// An open loan.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RecordLoan {
    /// Identity.
    pub id: String,
    /// The copy.
    pub copy_id: String,
    /// Its label.
    pub label: String,
    /// Who has it.
    pub borrower: PersonRef,
    /// State code.
    pub state: String,
    /// Due back.
    pub due_on: Option<String>,
    /// It was out before the register was opened (在外开账).
    pub is_opening_balance: bool,
}

/// A correction of the description.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct RecordCorrection {
    /// What was written before: field code → text.
    pub before: BTreeMap<String, String>,
    /// Why it was wrong.
    pub reason: String,
    /// Who corrected it.
    pub by: String,
    /// When.
    pub at: String,
}
