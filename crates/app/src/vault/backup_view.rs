//! A backup set as a front end shows it.

use schemars::JsonSchema;
use serde::Serialize;
use store::vault::BackupSetRow;
use ts_rs::TS;

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
