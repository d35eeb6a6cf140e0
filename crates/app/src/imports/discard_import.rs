//! Discard an import (放弃导入): what was written of it is taken away step by step, and none of it was ever seen.

use super::arriving::end;
use super::view::{ImportProgress, progress};
use crate::error::{OrMissing, Result};
use crate::{Changed, Desk, Operation};
use domain::imports::{ImportEvent, ImportState};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which import.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct DiscardImport {
    /// Identity.
    pub import_id: String,
}

/// Ends an import that is not published; anybody who may import its subject can, whoever began it.
pub fn discard_import(desk: &mut Desk, ask: DiscardImport) -> Result<Changed<ImportProgress>> {
    let import = super::find(desk, Operation::DiscardImport, &ask.import_id)?;
    super::in_state(&import, &[ImportState::Reading, ImportState::Staged, ImportState::Arriving])?;
    if desk.importing().as_ref().is_some_and(|reading| reading.import == import.id) {
        *desk.importing() = None;
    }
    let changed = desk.transact(Operation::DiscardImport, |work| {
        let slices = store::imports::count_slices(work, import.id)?;
        if slices == 0 {
            end(work, &import)?;
        } else {
            store::imports::set_state(work, import.id, ImportState::Discarding.code(), None, None)?;
            work.record(ImportEvent::ImportDiscarding { import: import.id, slices });
        }
        let row = store::imports::get_import(work, import.id)?.or_missing()?;
        progress(&row, work.actor())
    })?;
    if !changed.reply.more {
        desk.vault().drop_staging(import.id)?;
    }
    Ok(changed)
}
