//! Verify everything: charter, chain, seals, rows, files, anchors. A long job with progress and cancel.

use crate::{Changed, Desk, Operation, Result};
use ::vault::{Anchor, Report};
use domain::vault::VaultEvent;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct VerifyVault {
    /// Anchors kept outside.
    pub anchors: Vec<AnchorAsked>,
}

/// An anchor as the auditor brings it.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct AnchorAsked {
    /// Vault.
    pub vault_id: String,
    /// Position.
    pub seq: i64,
    /// Head, hex.
    pub head: String,
    /// When.
    #[serde(default)]
    pub at: String,
}

/// One difference, named.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct FindingView {
    /// `row_edited`, `rolled_back` …
    pub kind: String,
    /// Position in the trail.
    pub seq: Option<i64>,
    /// Table.
    pub table: Option<String>,
    /// Identity.
    pub id: Option<String>,
    /// A number that people know it by.
    pub label: String,
}

/// Reply.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct VerificationView {
    /// Ended and found nothing.
    pub intact: bool,
    /// Stopped by the person: no verdict.
    pub cancelled: bool,
    /// Examined.
    pub events: i64,
    /// Examined.
    pub rows: i64,
    /// Examined.
    pub sessions: i64,
    /// Signed acts examined.
    pub acts: i64,
    /// Examined.
    pub files: i64,
    /// Compared.
    pub anchors: i64,
    /// The last position that an anchor holds; 0 without any.
    pub anchored_seq: i64,
    /// Last position.
    pub head_seq: i64,
    /// Last hash, hex.
    pub head: String,
    /// When it began and ended.
    pub begun_at: String,
    /// When it ended.
    pub ended_at: String,
    /// Everything that differs.
    pub findings: Vec<FindingView>,
}

/// A report as a front end shows it.
fn view_of(
    reader: &store::Reader<'_>,
    report: Report,
    anchored_seq: i64,
    begun_at: String,
    ended_at: String,
) -> Result<VerificationView> {
    let findings = report
        .findings
        .iter()
        .map(|finding| {
            let label = match &finding.id {
                Some(id) => store::labels::label_of(reader, id)?.unwrap_or_default(),
                None => String::new(),
            };
            let kind = serde_json::to_value(finding.kind)
                .ok()
                .and_then(|kind| kind.as_str().map(str::to_owned))
                .unwrap_or_default();
            Ok(FindingView {
                kind,
                seq: finding.seq,
                table: finding.table.clone(),
                id: finding.id.clone(),
                label,
            })
        })
        .collect::<Result<Vec<_>>>()?;
    Ok(VerificationView {
        intact: report.is_intact(),
        cancelled: report.cancelled,
        events: report.events,
        rows: report.rows,
        sessions: report.sessions,
        acts: report.acts,
        files: report.files,
        anchors: report.anchors,
        anchored_seq,
        head_seq: report.head_seq,
        head: report.head,
        begun_at,
        ended_at,
        findings,
    })
}

/// Verifies, then records that it was done and what was found.
pub fn verify_vault(desk: &mut Desk, ask: VerifyVault) -> Result<Changed<VerificationView>> {
    desk.permit(Operation::VerifyVault)?;
    let view = run(desk, ask.anchors)?;
    desk.remember_verification(view.clone());
    desk.transact(Operation::VerifyVault, move |work| {
        work.record(VaultEvent::VaultVerified {
            run: work.new_id(),
            events: view.events,
            rows: view.rows,
            findings: view.findings.len() as i64,
        });
        Ok(view)
    })
}

/// The run itself, without its event.
pub(super) fn run(desk: &mut Desk, anchors: Vec<AnchorAsked>) -> Result<VerificationView> {
    let anchors: Vec<Anchor> = anchors
        .into_iter()
        .map(|one: AnchorAsked| Anchor { vault_id: one.vault_id, seq: one.seq, head: one.head, at: one.at })
        .collect();
    let vault_id = desk.vault().office().vault_id.clone();
    let own = anchors.iter().filter(|anchor| anchor.vault_id == vault_id);
    let anchored_seq = own.map(|anchor| anchor.seq).max().unwrap_or_default();
    let jobs = desk.jobs().clone();
    let begun_at = desk.now().at.to_string();
    let vault = desk.vault();
    let layout = vault.layout().clone();
    let report = ::vault::verify(&vault.reader(), &layout, &anchors, |done, total| {
        jobs.step("verify_vault", done.unsigned_abs(), total.unsigned_abs())
    })?;
    let ended_at = desk.now().at.to_string();
    view_of(&desk.vault().reader(), report, anchored_seq, begun_at, ended_at)
}
