//! Open a file whole (打开文件): every byte checked, and known to the trail first.

use crate::error::OrMissing;
use crate::oversight::{Reading, note_reading};
use crate::records::asking::identity;
use crate::records::opening::check_purpose;
use crate::records::using::fits_in_memory;
use crate::{Changed, Desk, Operation, Result};
use base64::Engine;
use domain::ContentId;
use domain::records::{RecordEvent, RecordRefusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which file, and from 机密 upward what for.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct OpenFile {
    /// Identity.
    pub content_id: String,
    /// Purpose.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub purpose: Option<String>,
}

/// The file.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct OpenedFile {
    /// Name.
    pub file_name: String,
    /// MIME type.
    pub media_type: String,
    /// SHA-256, hex.
    pub sha256: String,
    /// The file.
    pub base64: String,
}

/// Opens it.
pub fn open_file(desk: &mut Desk, ask: OpenFile) -> Result<Changed<OpenedFile>> {
    let id: ContentId = identity(&ask.content_id)?;
    desk.witness(Operation::OpenFile, |work| {
        let (row, wrapped) = store::records::get_content(work, work.sight(), id)?.or_missing()?;
        let purpose = check_purpose(row.level, ask.purpose.as_deref())?;
        let Some(wrapped) = wrapped.filter(|_| row.shredded_at.is_none()) else {
            return Err(RecordRefusal::FileDestroyed { name: row.file_name }.into());
        };
        fits_in_memory(&row)?;
        let bytes = work.open_content(&row.blob, &wrapped, id, row.key_level, &row.sha256)?;
        let (record, level) = (row.record, row.level);
        note_reading(work, &Reading { record, content: Some(id), level, act: "open", purpose: &purpose })?;
        work.record(RecordEvent::FileOpened { content: id, record, level: level.rank() });
        Ok(OpenedFile {
            file_name: row.file_name,
            media_type: row.media_type,
            sha256: hex::encode(row.sha256),
            base64: base64::engine::general_purpose::STANDARD.encode(bytes),
        })
    })
}
