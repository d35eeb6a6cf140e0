//! A signing card, and a request that went out to one, as pages show them.

use crate::border::PersonRef;
use domain::Now;
use domain::approvals::RequestState;
use schemars::JsonSchema;
use serde::Serialize;
use store::approvals::{AwayRow, CardRow};
use ts_rs::TS;

/// A file of text that leaves the vault.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct TextFile {
    /// Suggested name.
    pub file_name: String,
    /// Its content.
    pub content: String,
    /// SHA-256 of it, hex.
    pub sha256: String,
}

impl TextFile {
    pub(super) fn new(file_name: String, content: String) -> TextFile {
        use sha2::Digest;
        let sha256 = hex::encode(sha2::Sha256::digest(content.as_bytes()));
        TextFile { file_name, content, sha256 }
    }
}

/// A signing card.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct SigningCardView {
    /// Identity.
    pub id: String,
    /// `QK-…`.
    pub number: String,
    /// Whose.
    pub person: PersonRef,
    /// When exported.
    pub issued_at: String,
    /// When revoked.
    pub revoked_at: Option<String>,
    /// By whom.
    pub revoked_by: Option<String>,
    /// `standing`, `revoked`, `keys_replaced`.
    pub state: String,
    /// Requests on their way to it.
    pub open_requests: i64,
}

pub(super) fn card_view(row: &CardRow) -> SigningCardView {
    let state = match (row.revoked_at.is_some(), row.slot_stands) {
        (true, _) => "revoked",
        (false, false) => "keys_replaced",
        (false, true) => "standing",
    };
    SigningCardView {
        id: row.id.to_string(),
        number: row.number.clone(),
        person: PersonRef { id: row.person.to_string(), name: row.name.clone() },
        issued_at: row.issued_at.to_string(),
        revoked_at: row.revoked_at.map(|at| at.to_string()),
        revoked_by: row.revoked_by_name.clone(),
        state: state.to_owned(),
        open_requests: row.open_requests,
    }
}

/// A request that went out as a file.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct AwayRequestView {
    /// Identity.
    pub id: String,
    /// The request for approval.
    pub approval_id: String,
    /// `SQ-…`.
    pub number: String,
    /// `QK-…`.
    pub card: String,
    /// To whom.
    pub person: PersonRef,
    /// When.
    pub exported_at: String,
    /// Until when a decision counts.
    pub expires_at: String,
    /// `open`, `decided`, `void`.
    pub state: String,
    /// Open, and too late.
    pub is_expired: bool,
    /// When decided or void.
    pub settled_at: Option<String>,
}

pub(super) fn away_view(row: &AwayRow, now: Now) -> AwayRequestView {
    AwayRequestView {
        id: row.id.to_string(),
        approval_id: row.approval.to_string(),
        number: row.number.clone(),
        card: row.card_number.clone(),
        person: PersonRef { id: row.person.to_string(), name: row.name.clone() },
        exported_at: row.exported_at.to_string(),
        expires_at: row.expires_at.to_string(),
        state: row.state.clone(),
        is_expired: row.state == RequestState::Open.code() && now.at > row.expires_at,
        settled_at: row.settled_at.map(|at| at.to_string()),
    }
}
