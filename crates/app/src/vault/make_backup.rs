//! Take a backup set: online copy under its own key, content by id, signed manifest.

use crate::{Changed, Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use store::vault::BackupSetRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct MakeBackup {
    /// Where to; `backups/` of the vault when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub folder: Option<String>,
}

/// A backup set.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct BackupView {
    /// Identity.
    pub id: String,
    /// When.
    pub taken_at: String,
    /// Where.
    pub folder: String,
    /// Content files.
    pub files: i64,
    /// Size of the database copy in bytes.
    pub size_bytes: i64,
    /// Trail position.
    pub seq: i64,
    /// Kept until.
    pub expires_on: String,
}

impl From<BackupSetRow> for BackupView {
    fn from(row: BackupSetRow) -> BackupView {
        BackupView {
            id: row.id.to_string(),
            taken_at: row.taken_at.to_string(),
            folder: row.folder,
            files: row.files,
            size_bytes: row.size_bytes,
            seq: row.seq,
            expires_on: row.expires_on.to_string(),
        }
    }
}

/// Takes one.
pub fn make_backup(desk: &mut Desk, ask: MakeBackup) -> Result<Changed<BackupView>> {
    desk.permit(Operation::MakeBackup)?;
    let jobs = desk.jobs().clone();
    let folder = ask.folder.map(PathBuf::from);
    let row = desk.vault().back_up(folder.as_deref(), "asked", |done, total| {
        // A copy half made is of no use to anybody: cancelling takes effect at the next set.
        let _ = jobs.step("make_backup", done, total);
    })?;
    let seq = row.seq + 1;
    Ok(Changed { reply: row.into(), tags: vec!["backup_sets".into()], seq })
}
