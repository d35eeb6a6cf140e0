//! Begin verifying everything (核验): charter, chain, seals, rows, files, anchors, beside the desk.

use super::VerificationView;
use crate::streams::{Stream, Verification};
use crate::{Desk, Operation, Result};
use ::vault::Anchor;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct BeginVerification {
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

/// How far a verification is.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
pub struct VerificationProgress {
    /// Examined.
    pub done: i64,
    /// To examine.
    pub total: i64,
    /// What was found, when it has ended.
    pub report: Option<VerificationView>,
}

/// Begins on the vault as it stands now; one that is still running ends without a report.
pub fn begin_verification(desk: &mut Desk, ask: BeginVerification) -> Result<VerificationProgress> {
    desk.permit(Operation::BeginVerification)?;
    let anchors: Vec<Anchor> = ask
        .anchors
        .into_iter()
        .map(|one| Anchor { vault_id: one.vault_id, seq: one.seq, head: one.head, at: one.at })
        .collect();
    let vault_id = desk.vault().office().vault_id.clone();
    let own = anchors.iter().filter(|anchor| anchor.vault_id == vault_id);
    let anchored_seq = own.map(|anchor| anchor.seq).max().unwrap_or_default();
    let begun_at = desk.now().at.to_string();
    let verifying = desk.vault().prepare_verification(anchors)?;
    let stream = Stream::start(0, move |progress| verifying.run(&|done, total| progress.of(done, total)));
    desk.streams().verification = Some(Verification { anchored_seq, begun_at, stream });
    Ok(VerificationProgress { done: 0, total: 0, report: None })
}
