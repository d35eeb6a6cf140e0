//! Begin a backup set (备份): one state of the vault copied under the set's own key, beside the desk.

use super::BackupView;
use crate::streams::{Backup, Stream};
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct BeginBackup {
    /// Where to; `backups/` of the vault when absent.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub folder: Option<String>,
}

/// How far a set is.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct BackupProgress {
    /// Copied: pages of the database, then files.
    pub done: i64,
    /// To copy.
    pub total: i64,
    /// The set, once it is recorded.
    pub set: Option<BackupView>,
}

/// Begins; a set that is still being copied is given up.
pub fn begin_backup(desk: &mut Desk, ask: BeginBackup) -> Result<BackupProgress> {
    desk.permit(Operation::BeginBackup)?;
    desk.streams().backup = None;
    start(desk, ask.folder.map(PathBuf::from))
}

/// Copies the vault as it stands now.
pub(super) fn start(desk: &mut Desk, folder: Option<PathBuf>) -> Result<BackupProgress> {
    let copying = desk.vault().prepare_backup(folder.as_deref())?;
    let stream = Stream::start(0, move |progress| copying.run(&|done, total| progress.of(done, total)));
    desk.streams().backup = Some(Backup { folder, stream });
    Ok(BackupProgress { done: 0, total: 0, set: None })
}
