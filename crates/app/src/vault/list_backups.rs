//! The backup sets this vault knows of.

use super::BackupView;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListBackups {}

/// Reply, newest first.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct BackupList {
    /// Sets.
    pub rows: Vec<BackupView>,
}

/// Lists them.
pub fn list_backups(desk: &mut Desk, _: ListBackups) -> Result<BackupList> {
    desk.read(Operation::ListBackups, |view| {
        let rows = store::vault::list_backup_sets(view)?;
        Ok(BackupList { rows: rows.into_iter().map(BackupView::from).collect() })
    })
}
