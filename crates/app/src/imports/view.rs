//! An import as front ends see it.

use super::state_of;
use crate::error::Result;
use domain::PersonId;
use domain::imports::ImportState;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::imports::ImportRow;
use ts_rs::TS;

/// An import.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ImportView {
    /// Identity.
    pub id: String,
    /// Subject code.
    pub subject: String,
    /// Name of the file.
    pub file_name: String,
    /// Sheet.
    pub sheet: String,
    /// SHA-256 of the file, hex.
    pub file_sha256: String,
    /// State code.
    pub state: String,
    /// Wrong rows were left out on purpose.
    pub partial: bool,
    /// Rows read so far.
    pub rows_read: i64,
    /// Rows with something wrong.
    pub rows_wrong: i64,
    /// Rows written so far.
    pub rows_arrived: i64,
    /// The root, hex, once published.
    pub root: Option<String>,
    /// Who began it.
    pub begun_by: String,
    /// When, RFC 3339.
    pub begun_at: String,
    /// When it was published or discarded.
    pub ended_at: Option<String>,
    /// Begun by whoever looks: only they see its lines and can go on with it.
    pub own: bool,
}

/// How far a step has come.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ImportProgress {
    /// The import.
    pub import: ImportView,
    /// Rows read, written or removed.
    pub done: i64,
    /// Of how many; 0 while the file is being read, whose length is not known.
    pub total: i64,
    /// Whether another step has something to do.
    pub more: bool,
}

pub(super) fn view(import: &ImportRow, reader: PersonId) -> ImportView {
    ImportView {
        id: import.id.to_string(),
        subject: import.subject.clone(),
        file_name: import.file_name.clone(),
        sheet: import.sheet.clone(),
        file_sha256: hex::encode(import.file_sha256),
        state: import.state.clone(),
        partial: import.partial,
        rows_read: import.rows_read,
        rows_wrong: import.rows_wrong,
        rows_arrived: import.rows_arrived,
        root: import.root.map(hex::encode),
        begun_by: import.begun_by_name.clone(),
        begun_at: import.begun_at.to_string(),
        ended_at: import.ended_at.map(|at| at.to_string()),
        own: import.begun_by == reader,
    }
}

pub(super) fn progress(import: &ImportRow, reader: PersonId) -> Result<ImportProgress> {
    let right = import.rows_read - import.rows_wrong;
    let (done, total, more) = match state_of(import)? {
        ImportState::Reading => (import.rows_read, 0, true),
        ImportState::Staged => (import.rows_read, import.rows_read, false),
        ImportState::Arriving => (import.rows_arrived, right, true),
        ImportState::Published => (import.rows_arrived, right, false),
        // What is left to remove goes down to nothing.
        ImportState::Discarding => (right - import.rows_arrived, right, true),
        ImportState::Discarded => (right, right, false),
    };
    Ok(ImportProgress { import: view(import, reader), done, total, more })
}
