//! Give up a backup set (取消备份): what was copied of it is taken away.

use crate::border::Done;
use crate::error::OrMissing;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CancelBackup {}

/// Gives it up.
pub fn cancel_backup(desk: &mut Desk, _: CancelBackup) -> Result<Done> {
    desk.permit(Operation::CancelBackup)?;
    let ran = desk.streams().backup.take().or_missing()?;
    if let Some(copied) = ran.stream.end()?? {
        desk.vault().discard_backup(copied)?;
    }
    Ok(Done {})
}
