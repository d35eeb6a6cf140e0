//! An anchor to keep outside the vault: position and head of the trail.

use crate::{Changed, Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ExportAnchor {}

/// Reply: what goes on the stick.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct AnchorView {
    /// Vault.
    pub vault_id: String,
    /// Position.
    pub seq: i64,
    /// Head, hex.
    pub head: String,
    /// When.
    pub at: String,
}

/// Makes one; an event of its own.
pub fn export_anchor(desk: &mut Desk, _: ExportAnchor) -> Result<Changed<AnchorView>> {
    desk.permit(Operation::ExportAnchor)?;
    let anchor = desk.vault().anchor()?;
    let seq = anchor.seq;
    Ok(Changed {
        reply: AnchorView { vault_id: anchor.vault_id, seq, head: anchor.head, at: anchor.at },
        tags: Vec::new(),
        seq,
    })
}
