//! A case as it crosses the border.

use super::facts::{kind_of, known, state_of};
use crate::Result;
use domain::incidents::{CaseState, is_workflow_due, path};
use schemars::JsonSchema;
use serde::Serialize;
use store::incidents::CaseRow;
use store::{Reader, Sight};
use ts_rs::TS;

/// A signed step.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CaseStepView {
    /// Step code.
    pub step: String,
    /// Who signed.
    pub by: String,
    /// Post code; empty for the statement.
    pub post: String,
    /// What was said; none = 〔密〕.
    pub words: Option<String>,
    /// Number of the paper note; empty: own passphrase.
    pub paper_note: String,
    /// Who attested the note.
    pub attested_by: Option<String>,
    /// When.
    pub signed_at: String,
}

/// The step that is due.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct NextStep {
    /// Step code.
    pub step: String,
    /// Post codes that sign it; empty: the responsible person.
    pub posts: Vec<String>,
}

/// A case.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CaseView {
    /// Identity.
    pub id: String,
    /// `YC-0307-2026-0001`.
    pub number: String,
    /// Its incident.
    pub incident_id: String,
    /// `lost`, `damaged`, `pages_differ`.
    pub kind: String,
    /// State code.
    pub state: String,
    /// The loan.
    pub loan_id: Option<String>,
    /// The copy.
    pub copy_id: String,
    /// Its barcode.
    pub barcode: String,
    /// Its label.
    pub label: String,
    /// The record.
    pub record_id: String,
    /// 档号 or 登记号.
    pub record_number: String,
    /// Title; none = 〔密〕.
    pub title: Option<String>,
    /// Level code on the day it was opened.
    pub level: String,
    /// Who answers for it: identity.
    pub responsible_id: String,
    /// Name.
    pub responsible: String,
    /// What is known; none = 〔密〕.
    pub text: Option<String>,
    /// When.
    pub opened_at: String,
    /// Decided, closed or found.
    pub ended_at: Option<String>,
    /// What came of it.
    pub closing: String,
    /// The steps it takes.
    pub path: Vec<String>,
    /// Those signed.
    pub steps: Vec<CaseStepView>,
    /// The one that is due.
    pub next: Option<NextStep>,
    /// It may be closed now.
    pub may_close: bool,
    /// Found again by.
    pub found_by: Option<String>,
    /// When.
    pub found_at: Option<String>,
    /// Where and how.
    pub found_note: String,
    /// The barcode of the copy made in its place.
    pub replacement: Option<String>,
    /// How it was made.
    pub replacement_note: String,
    /// The violation it led to.
    pub violation_id: Option<String>,
    /// The breach check it led to.
    pub breach_id: Option<String>,
}

pub(super) fn case_view(reader: &Reader<'_>, sight: &Sight, row: CaseRow) -> Result<CaseView> {
    let (kind, state) = (kind_of(&row)?, state_of(&row)?);
    let posts = known(reader, row.responsible)?.posts;
    let next = state.step().filter(|step| path(kind).contains(step)).map(|step| NextStep {
        step: step.code().to_owned(),
        posts: step.signers(kind, &posts).iter().map(|post| post.code().to_owned()).collect(),
    });
    let open = !matches!(state, CaseState::Closed | CaseState::Found);
    // Whoever guards the papers unseen, or answers for one, reads no words about it but the own ones.
    let said = |words: String| if row.title.is_some() { words } else { String::new() };
    let (closing, found_note, replacement_note) =
        (said(row.closing.clone()), said(row.found_note.clone()), said(row.replacement_note.clone()));
    let steps = store::incidents::list_steps(reader, sight, row.id)?
        .into_iter()
        .map(|step| CaseStepView {
            step: step.step,
            by: step.name,
            post: step.post,
            words: step.words,
            paper_note: step.paper_note,
            attested_by: step.attested_by,
            signed_at: step.signed_at.to_string(),
        })
        .collect();
    Ok(CaseView {
        id: row.id.to_string(),
        number: row.number,
        incident_id: row.incident.to_string(),
        kind: row.kind,
        state: row.state,
        loan_id: row.loan.map(|id| id.to_string()),
        copy_id: row.copy.to_string(),
        barcode: row.barcode,
        label: row.label,
        record_id: row.record.to_string(),
        record_number: row.record_number,
        title: row.title,
        level: row.level.code().to_owned(),
        responsible_id: row.responsible.to_string(),
        responsible: row.responsible_name,
        text: row.text,
        opened_at: row.opened_at.to_string(),
        ended_at: row.ended_at.map(|at| at.to_string()),
        closing,
        path: path(kind).iter().map(|step| step.code().to_owned()).collect(),
        steps,
        next: next.filter(|_| open),
        may_close: open && (state == CaseState::Decided || !is_workflow_due(kind, row.level)),
        found_by: row.found_by,
        found_at: row.found_at.map(|at| at.to_string()),
        found_note,
        replacement: row.replacement,
        replacement_note,
        violation_id: row.violation.map(|id| id.to_string()),
        breach_id: row.breach.map(|id| id.to_string()),
    })
}
