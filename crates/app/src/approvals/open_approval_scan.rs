//! Show a page of a signed sheet's scan, to whoever may see the request; the trail knows first.

use super::scan::page_of;
use crate::error::OrMissing;
use crate::records::png_of;
use crate::{Changed, Desk, Operation, Result};
use domain::RowId;
use domain::approvals::PaperEvent;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which page.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct OpenApprovalScan {
    /// Which sheet.
    pub id: String,
    /// Page, from 1.
    pub page: u32,
}

/// A page.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ScanPage {
    /// PNG, base64.
    pub png: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// Shows it.
pub fn open_approval_scan(desk: &mut Desk, ask: OpenApprovalScan) -> Result<Changed<ScanPage>> {
    desk.witness(Operation::OpenApprovalScan, |work| {
        let paper: RowId = ask.id.parse().ok().or_missing()?;
        let row = store::approvals::get_paper(work, work.sight(), paper)?.or_missing()?;
        let raster = page_of(work, &row.scan, ask.page)?;
        work.record(PaperEvent::ApprovalScanOpened { paper, approval: row.approval });
        Ok(ScanPage { width: raster.width, height: raster.height, png: png_of(&raster)? })
    })
}
