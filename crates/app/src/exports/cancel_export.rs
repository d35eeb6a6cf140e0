//! Give up an export (取消导出): the half-written file goes; what the trail knows of it stays.

use crate::border::Done;
use crate::streams::take;
use crate::{Changed, Desk, Operation, Result};
use domain::records::ExportEvent;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which export.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CancelExport {
    /// As `begin_export` named it.
    pub export: String,
}

/// Gives it up.
pub fn cancel_export(desk: &mut Desk, ask: CancelExport) -> Result<Changed<Done>> {
    desk.permit(Operation::CancelExport)?;
    let exporting = take(&mut desk.streams().exporting, &ask.export)?;
    let Some(run) = exporting.run else {
        return Ok(Changed { reply: Done {}, tags: Vec::new(), seq: 0 });
    };
    let rows = exporting.written;
    drop(exporting);
    desk.transact(Operation::CancelExport, |work| {
        work.record(ExportEvent::ListExportCancelled { run, rows });
        Ok(Done {})
    })
}
