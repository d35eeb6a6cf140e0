//! Begin attaching a chosen or dropped file (挂接文件): of any size, in constant memory, outside the desk's lock.

use crate::records::asking::identity;
use crate::records::attaching::{plain_name, taking};
use crate::records::reading_in::{chosen, read_in};
use crate::records::record_view::RecordView;
use crate::streams::{Attaching, Stream};
use crate::{Desk, Operation, Result};
use domain::CopyId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which copy, and which file of those offered.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct BeginAttachment {
    /// Copy.
    pub copy_id: String,
    /// Token of the offered file.
    pub file: String,
}

/// How far a file is on its way in.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct AttachmentProgress {
    /// Names the attachment.
    pub attachment: String,
    /// `sealing`, `reading`, `attached`, `cancelled`.
    pub state: String,
    /// Bytes sealed.
    pub done: i64,
    /// Bytes in all.
    pub total: i64,
    /// The new file, once attached.
    pub content_id: Option<String>,
    /// Why nothing could be read out of it, a code; it is attached all the same.
    pub not_read: Option<String>,
    /// The record, once attached.
    pub record: Option<RecordView>,
}

/// Begins.
pub fn begin_attachment(desk: &mut Desk, ask: BeginAttachment) -> Result<AttachmentProgress> {
    let copy: CopyId = identity(&ask.copy_id)?;
    desk.read(Operation::BeginAttachment, |view| taking(view, view.sight(), copy).map(|_| ()))?;
    let path = desk.offered_path(&ask.file)?;
    let named = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let file_name = plain_name(&named)?;
    let (mut file, total) = chosen(&path, &file_name)?;
    let sealer = desk.vault().sealer();
    let name = file_name.clone();
    let stream = Stream::start(total, move |progress| read_in(&sealer, &mut file, &name, progress));
    let attachment = desk.vault().new_token().to_string();
    let (done, total, _) = stream.progress();
    desk.streams().attaching.push((attachment.clone(), Attaching { copy, file_name, stream }));
    Ok(AttachmentProgress {
        attachment,
        state: "sealing".into(),
        done,
        total,
        content_id: None,
        not_read: None,
        record: None,
    })
}
