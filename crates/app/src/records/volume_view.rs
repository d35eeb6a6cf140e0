//! A volume as screens show it.

use schemars::JsonSchema;
use serde::Serialize;
use store::records::VolumeRow;
use ts_rs::TS;

/// A volume, with what the reader may see inside.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct VolumeView {
    /// Identity.
    pub id: String,
    /// 13 digits.
    pub barcode: String,
    /// `household`, `equipment`, `contract`, `employee`, `accounting`, `subject`.
    pub kind: String,
    /// `3-1204`, `DT-03` …
    pub subject_key: String,
    /// Title.
    pub title: String,
    /// Where it stands.
    pub place: Option<String>,
    /// Records inside.
    pub records: i64,
    /// Their pages.
    pub pages: i64,
    /// The highest level among them.
    pub level: String,
    /// Opened.
    pub opened_at: String,
    /// Closed.
    pub closed_at: Option<String>,
}

pub(crate) fn volume_view(row: VolumeRow) -> VolumeView {
    VolumeView {
        id: row.id.to_string(),
        barcode: row.barcode,
        kind: row.kind,
        subject_key: row.subject_key,
        title: row.title,
        place: row.place_path,
        records: row.records,
        pages: row.pages,
        level: row.level.code().to_owned(),
        opened_at: row.opened_at.to_string(),
        closed_at: row.closed_at.map(|at| at.to_string()),
    }
}
