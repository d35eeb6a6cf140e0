//! Look how far a file is on its way out (写出文件).

use crate::records::begin_download::DownloadProgress;
use crate::streams::{find, take};
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which download.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct AdvanceDownload {
    /// As `begin_download` named it.
    pub download: String,
}

/// Looks.
pub fn advance_download(desk: &mut Desk, ask: AdvanceDownload) -> Result<DownloadProgress> {
    desk.permit(Operation::AdvanceDownload)?;
    let downloading = find(&mut desk.streams().downloading, &ask.download)?;
    let looked = downloading.stream.look();
    let (done, total, _) = downloading.stream.progress();
    let mut told =
        DownloadProgress { download: ask.download.clone(), state: "writing".into(), done, total, path: None };
    if matches!(looked, Ok(None)) {
        return Ok(told);
    }
    let downloading = take(&mut desk.streams().downloading, &ask.download)?;
    if looked?.transpose()? == Some(true) {
        told.state = "written".into();
        told.done = total;
        told.path = Some(downloading.target.display().to_string());
    } else {
        told.state = "cancelled".into();
    }
    Ok(told)
}
