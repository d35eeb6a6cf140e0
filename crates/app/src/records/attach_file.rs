//! Attach a small file that crosses the border in one piece (挂接文件); files on disk go by `begin_attachment`.

use crate::records::asking::identity;
use crate::records::attaching::{commit, plain_name, taking};
use crate::records::reading_in::read_in;
use crate::records::record_view::RecordView;
use crate::streams::Progress;
use crate::{Changed, Desk, Operation, Result};
use base64::Engine;
use domain::CopyId;
use domain::records::{Field, RecordRefusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::io::Cursor;
use ts_rs::TS;

/// The largest file that crosses the border in one piece.
const MOST_MEGABYTES: usize = 16;

/// Which copy, and the file.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct AttachFile {
    /// Copy.
    pub copy_id: String,
    /// Its name; folders are dropped.
    pub file_name: String,
    /// MIME type as the sender thinks; the file's own first bytes decide.
    #[serde(default)]
    pub media_type: String,
    /// The file.
    pub base64: String,
}

/// Attaches it.
pub fn attach_file(desk: &mut Desk, ask: AttachFile) -> Result<Changed<RecordView>> {
    let copy: CopyId = identity(&ask.copy_id)?;
    let file_name = plain_name(&ask.file_name)?;
    // Seen before the file is sealed, and again inside the act.
    desk.read(Operation::AttachFile, |view| taking(view, view.sight(), copy).map(|_| ()))?;
    if ask.base64.len() / 4 * 3 > MOST_MEGABYTES << 20 {
        return Err(RecordRefusal::FileTooLarge {
            size_megabytes: megabytes(ask.base64.len() / 4 * 3),
            most_megabytes: megabytes(MOST_MEGABYTES << 20),
        }
        .into());
    }
    let bytes = base64::engine::general_purpose::STANDARD
        .decode(ask.base64.trim())
        .ok()
        .filter(|bytes| !bytes.is_empty());
    let bytes = bytes.ok_or(RecordRefusal::FileUnreadable { field: Field::File })?;
    let read = read_in(&desk.vault().sealer(), &mut Cursor::new(bytes), &file_name, &Progress::default())?;
    let read = read.ok_or(RecordRefusal::FileUnreadable { field: Field::File })?;
    let Changed { reply: (_, record), tags, seq } =
        commit(desk, Operation::AttachFile, copy, &file_name, read)?;
    Ok(Changed { reply: record, tags, seq })
}

fn megabytes(bytes: usize) -> i64 {
    i64::try_from(bytes >> 20).unwrap_or(i64::MAX)
}
