//! Look how far a backup set is (备份进度); when it is copied, sign and record it.

use super::begin_backup::{BackupProgress, start};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct AdvanceBackup {}

/// Looks.
pub fn advance_backup(desk: &mut Desk, _: AdvanceBackup) -> Result<Changed<BackupProgress>> {
    desk.permit(Operation::AdvanceBackup)?;
    let unrecorded = |reply| Ok(Changed { reply, tags: Vec::new(), seq: 0 });
    let running = desk.streams().backup.as_mut().or_missing()?;
    let looked = running.stream.look();
    let (done, total, _) = running.stream.progress();
    if matches!(looked, Ok(None)) {
        return unrecorded(BackupProgress { done, total, set: None });
    }
    let ran = desk.streams().backup.take().or_missing()?;
    let copied = looked?.or_missing()??.or_missing()?;
    match desk.vault().finish_backup(copied, "asked")? {
        Some(recorded) => {
            let set = Some(recorded.reply.into());
            let reply = BackupProgress { done: total, total, set };
            Ok(Changed { reply, tags: recorded.tags, seq: recorded.seq })
        }
        // A file was destroyed since, and the set would still have held its key.
        None => unrecorded(start(desk, ran.folder)?),
    }
}
