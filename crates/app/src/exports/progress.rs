//! How far an export has come.

use super::gathering::Exporting;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An export as front ends see it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema, TS)]
pub struct ExportProgress {
    /// Names the export.
    pub export: String,
    /// `counting`, `counted` (what comes next leaves the vault), `writing`, `written`.
    pub state: String,
    /// Rows counted, or written.
    pub done: i64,
    /// Rows in all; 0 while they are being counted.
    pub total: i64,
    /// The highest level inside, once counted.
    pub level: String,
    /// Whether another step has something to do.
    pub more: bool,
    /// Where it lies, once written.
    pub path: Option<String>,
    /// Its bytes, once written.
    pub size_bytes: i64,
    /// SHA-256, hex, once written.
    pub sha256: Option<String>,
}

impl ExportProgress {
    /// An export that is not finished.
    pub(super) fn of(export: &str, state: &str, exporting: &Exporting) -> ExportProgress {
        let counting = state == "counting";
        ExportProgress {
            export: export.to_owned(),
            state: state.to_owned(),
            done: if state == "writing" { exporting.written } else { exporting.counted },
            total: if counting { 0 } else { exporting.counted },
            level: if counting { String::new() } else { exporting.level.code().to_owned() },
            more: true,
            ..ExportProgress::default()
        }
    }
}
