//! Look how far a file is on its way in, and give it its row when it is sealed (挂接文件).

use crate::records::attaching::commit;
use crate::records::begin_attachment::AttachmentProgress;
use crate::streams::{find, take};
use crate::{Changed, Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which attachment.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct AdvanceAttachment {
    /// As `begin_attachment` named it.
    pub attachment: String,
}

/// Advances it.
pub fn advance_attachment(desk: &mut Desk, ask: AdvanceAttachment) -> Result<Changed<AttachmentProgress>> {
    desk.permit(Operation::AdvanceAttachment)?;
    let attaching = find(&mut desk.streams().attaching, &ask.attachment)?;
    let looked = attaching.stream.look();
    let (done, total, is_through) = attaching.stream.progress();
    let mut told = AttachmentProgress {
        attachment: ask.attachment.clone(),
        state: if is_through { "reading" } else { "sealing" }.into(),
        done,
        total,
        content_id: None,
        not_read: None,
        record: None,
    };
    if matches!(looked, Ok(None)) {
        return Ok(Changed { reply: told, tags: Vec::new(), seq: 0 });
    }
    let attaching = take(&mut desk.streams().attaching, &ask.attachment)?;
    let Some(read_in) = looked?.transpose()?.flatten() else {
        told.state = "cancelled".into();
        return Ok(Changed { reply: told, tags: Vec::new(), seq: 0 });
    };
    told.not_read = read_in.described.as_ref().err().map(|fault| fault.code().to_owned());
    let Changed { reply: (id, record), tags, seq } =
        commit(desk, Operation::AdvanceAttachment, attaching.copy, &attaching.file_name, read_in)?;
    told.state = "attached".into();
    told.done = total;
    told.content_id = Some(id.to_string());
    told.record = Some(record);
    Ok(Changed { reply: told, tags, seq })
}
