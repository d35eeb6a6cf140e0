//! Give up writing a file out (取消下载): the half-written one goes; that it was begun stays in the trail.

use crate::border::Done;
use crate::streams::take;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which download.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CancelDownload {
    /// As `begin_download` named it.
    pub download: String,
}

/// Gives it up.
pub fn cancel_download(desk: &mut Desk, ask: CancelDownload) -> Result<Done> {
    desk.permit(Operation::CancelDownload)?;
    take(&mut desk.streams().downloading, &ask.download)?;
    Ok(Done {})
}
