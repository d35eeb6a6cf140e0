//! A verification as a front end shows it.

use crate::{Desk, Result};
use ::vault::Report;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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

/// What a verification found.
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

/// A report that has come to its end, as this desk shows it.
pub(super) fn shown(
    desk: &mut Desk,
    report: Report,
    anchored_seq: i64,
    begun_at: String,
) -> Result<VerificationView> {
    let ended_at = desk.now().at.to_string();
    let vault = desk.vault();
    let report = vault.without_files_destroyed_since(report)?;
    view_of(&vault.reader(), report, anchored_seq, begun_at, ended_at)
}
