//! Accept a checked import (接受导入): all of it, or — said in so many words — only the rows that are right.

use super::view::{ImportProgress, progress};
use crate::error::{OrMissing, Result};
use crate::{Changed, Desk, Operation};
use domain::imports::{ImportEvent, ImportRefusal, ImportState, MOST_AT_ONCE};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which import, and whether wrong rows are left out.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct AcceptImport {
    /// Identity.
    pub import_id: String,
    /// Import the right rows although others are wrong.
    #[serde(default)]
    pub partial: bool,
}

/// Lets the import arrive; further steps write it.
pub fn accept_import(desk: &mut Desk, ask: AcceptImport) -> Result<Changed<ImportProgress>> {
    let import = super::find(desk, Operation::AcceptImport, &ask.import_id)?;
    super::own(desk, &import)?;
    super::in_state(&import, &[ImportState::Staged])?;
    let right = import.rows_read - import.rows_wrong;
    if import.rows_wrong > 0 && !ask.partial {
        return Err(ImportRefusal::RowsWrong { wrong: import.rows_wrong, rows: import.rows_read }.into());
    }
    if right == 0 {
        return Err(ImportRefusal::NothingToImport.into());
    }
    if !super::subject_of(&import)?.arrives_in_slices() && right > MOST_AT_ONCE {
        return Err(ImportRefusal::TooManyAtOnce { rows: right, most: MOST_AT_ONCE }.into());
    }
    desk.transact(Operation::AcceptImport, |work| {
        if let Some(other) = store::imports::unfinished_import(work)? {
            return Err(ImportRefusal::AnotherArrives { file_name: other.file_name }.into());
        }
        let partial = import.rows_wrong > 0;
        store::imports::set_accepted(work, import.id, ImportState::Arriving.code(), partial)?;
        work.record(ImportEvent::ImportAccepted {
            import: import.id,
            rows: right,
            partial: i64::from(partial),
        });
        let row = store::imports::get_import(work, import.id)?.or_missing()?;
        progress(&row, work.actor())
    })
}
