//! The shapes of a destruction at the border.

use crate::border::{Notice, PersonRef};
use domain::disposal::Figures;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// A numbered paper: identity and number.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DisposalRef {
    /// Identity.
    pub id: String,
    /// `JD-…`, `XC-…`, `SQ-…`, `XZ-…`.
    pub number: String,
}

/// A line of a list.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DestructionItemView {
    /// Identity.
    pub id: String,
    /// Its place in the list.
    pub position: i64,
    /// The record.
    pub record_id: String,
    /// 档号 or 登记号.
    pub number: String,
    /// 题名.
    pub title: String,
    /// Level.
    pub level: String,
    /// `paper`, `media`, `electronic`.
    pub carrier: String,
    /// Copies that go with it.
    pub copies: i64,
    /// Their pages.
    pub pages: i64,
    /// Labels of the numbered copies and excerpts among them.
    pub numbered: Vec<String>,
    /// Rule code and version.
    pub rule: String,
    /// The last day of its term.
    pub due_on: Option<String>,
    /// Appraiser's opinion.
    pub opinion: String,
    /// `listed`, `excluded`, `destroyed`.
    pub state: String,
    /// Why it left.
    pub left_because: Option<Notice>,
    /// Copies counted.
    pub counted_copies: Option<i64>,
    /// Pages counted.
    pub counted_pages: Option<i64>,
    /// `passed`, `failed`, `unknown`, or empty.
    pub result: String,
}

/// One step of the guide.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DestructionStepView {
    /// `appraise`, `list`, `approve`, `cool`, `count`, `execute`, `attest`, `certify`.
    pub code: String,
    /// Done.
    pub done: bool,
    /// Where it stands now.
    pub current: bool,
    /// When it was done.
    pub at: Option<String>,
}

/// An act that was signed about a list.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DestructionSignature {
    /// `count_list`, `attest_list`, `issue_certificate`, `withdraw_witness`.
    pub act: String,
    /// Who.
    pub person: PersonRef,
    /// In which post.
    pub post: String,
    /// When.
    pub at: String,
    /// Key fingerprint, hex.
    pub key_fingerprint: String,
    /// With handwriting.
    pub has_handwriting: bool,
}

/// The figures of a list.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DestructionFigures {
    /// Items locked.
    pub listed: i64,
    /// Destroyed.
    pub destroyed: i64,
    /// 不合格.
    pub failed: i64,
    /// 无法判定.
    pub unknown: i64,
    /// Left before execution.
    pub excluded: i64,
    /// Destroyed on paper.
    pub paper: i64,
    /// Destroyed files.
    pub electronic: i64,
    /// Destroyed media.
    pub media: i64,
    /// Numbered copies and excerpts destroyed.
    pub numbered: i64,
    /// Pages of originals destroyed.
    pub pages: i64,
    /// Pages of numbered copies destroyed.
    pub numbered_pages: i64,
}

impl From<Figures> for DestructionFigures {
    fn from(sum: Figures) -> DestructionFigures {
        DestructionFigures {
            listed: sum.listed,
            destroyed: sum.destroyed,
            failed: sum.failed,
            unknown: sum.unknown,
            excluded: sum.excluded,
            paper: sum.paper,
            electronic: sum.electronic,
            media: sum.media,
            numbered: sum.numbered,
            pages: sum.pages,
            numbered_pages: sum.numbered_pages,
        }
    }
}

/// Cooling-off.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CoolingView {
    /// When it began.
    pub from: String,
    /// The last day.
    pub until: String,
    /// Whether the count may begin today.
    pub over: bool,
}

/// Which backups still hold what was destroyed.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct BackupStatementView {
    /// Sets.
    pub sets: i64,
    /// Until the last expires.
    pub until: Option<String>,
}

/// A destruction.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DestructionView {
    /// Identity.
    pub id: String,
    /// `XC-…`.
    pub number: String,
    /// The name to type before locking.
    pub name: String,
    /// State code.
    pub state: String,
    /// Highest level inside.
    pub level: String,
    /// Why.
    pub reason: String,
    /// Its appraisal.
    pub appraisal: DisposalRef,
    /// Who asked.
    pub applicant: PersonRef,
    /// When it was drafted.
    pub created_at: String,
    /// When it was locked.
    pub locked_at: Option<String>,
    /// Its approval.
    pub approval: Option<DisposalRef>,
    /// State of the approval.
    pub approval_state: Option<String>,
    /// Root as approved, hex.
    pub approved_root: Option<String>,
    /// Root of what was destroyed, hex.
    pub executed_root: Option<String>,
    /// Cooling-off.
    pub cooling: Option<CoolingView>,
    /// 执行人.
    pub executor: Option<PersonRef>,
    /// 监销人一.
    pub first_witness: Option<PersonRef>,
    /// 监销人二.
    pub second_witness: Option<PersonRef>,
    /// When it was counted.
    pub counted_at: Option<String>,
    /// Method code.
    pub method: String,
    /// Class asked for.
    pub required_class: String,
    /// Class used.
    pub used_class: String,
    /// Machine.
    pub equipment: String,
    /// Vendor.
    pub vendor: String,
    /// Place.
    pub place: String,
    /// Custody.
    pub custody: String,
    /// Boxes or bags.
    pub boxes: i64,
    /// Weight.
    pub weight: String,
    /// Exceptions.
    pub exceptions: String,
    /// First irreversible step.
    pub started_at: Option<String>,
    /// End.
    pub ended_at: Option<String>,
    /// Attestation.
    pub attested_at: Option<String>,
    /// Why it was cancelled or stays unattested.
    pub cancelled_reason: String,
    /// The guide's steps.
    pub steps: Vec<DestructionStepView>,
    /// Lines.
    pub items: Vec<DestructionItemView>,
    /// Figures.
    pub figures: DestructionFigures,
    /// Signed acts.
    pub signatures: Vec<DestructionSignature>,
    /// Backups that still hold it.
    pub backup: BackupStatementView,
    /// Its certificate.
    pub certificate: Option<DisposalRef>,
}
