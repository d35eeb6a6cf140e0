//! Begin writing a file outside the vault (下载文件): known to the trail first, then in constant memory
//! outside the desk's lock.

use crate::error::Error;
use crate::records::asking::identity;
use crate::records::using::{usable, witness_use};
use crate::records::writing_out::{target, write_out};
use crate::streams::{Downloading, Stream};
use crate::{Changed, Desk, Operation, Result};
use domain::ContentId;
use domain::records::FileUse;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which file, where to, and from 机密 upward what for.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct BeginDownload {
    /// Identity.
    pub content_id: String,
    /// Token of the place that was chosen.
    pub target: String,
    /// Purpose.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub purpose: Option<String>,
}

/// How far a file is on its way out.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DownloadProgress {
    /// Names the download.
    pub download: String,
    /// `writing`, `written`, `cancelled`.
    pub state: String,
    /// Bytes written.
    pub done: i64,
    /// Bytes in all.
    pub total: i64,
    /// Where it lies, once written.
    pub path: Option<String>,
}

/// Begins.
pub fn begin_download(desk: &mut Desk, ask: BeginDownload) -> Result<Changed<DownloadProgress>> {
    let id: ContentId = identity(&ask.content_id)?;
    desk.permit(Operation::BeginDownload)?;
    let path = desk.offered_path(&ask.target)?;
    // The place is tried before the trail says that a file left.
    let half = target(&path)?;
    let done = desk.witness(Operation::BeginDownload, |work| {
        let (row, file) = usable(work, id)?;
        witness_use(work, &row, FileUse::Download, ask.purpose.as_deref(), (0, 0))?;
        Ok((row.size_bytes, file))
    })?;
    let (total, sealed) = done.reply;
    let size = u64::try_from(total).map_err(|_| Error::Broken("size".into()))?;
    let stream = Stream::start(size, move |progress| write_out(&sealed, half, progress));
    let download = desk.vault().new_token().to_string();
    desk.streams().downloading.push((download.clone(), Downloading { target: path, stream }));
    let reply = DownloadProgress { download, state: "writing".into(), done: 0, total, path: None };
    Ok(Changed { reply, tags: done.tags, seq: done.seq })
}
