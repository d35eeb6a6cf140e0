//! Custody: what a keeper may know of a thing by its exact number, even above the clearance (按编号查保管信息).

use crate::error::OrMissing;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::CustodyRow;
use ts_rs::TS;

/// Exactly a barcode, 档号 or 登记号.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct CustodyView {
    /// The number.
    pub number: String,
}

/// What custody shows.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CustodyCard {
    /// The record.
    pub record_id: String,
    /// The copy.
    pub copy_id: Option<String>,
    /// Its label.
    pub label: Option<String>,
    /// 登记号.
    pub accession: String,
    /// 档号.
    pub archival_number: Option<String>,
    /// Level code.
    pub level: String,
    /// State code.
    pub state: String,
    /// Where it is.
    pub place: Option<String>,
    /// Due back.
    pub due_on: Option<String>,
    /// The title; none above the reader's clearance or behind a wall, shown as 〔密〕.
    pub title: Option<String>,
}

pub(crate) fn custody_card(row: CustodyRow) -> CustodyCard {
    CustodyCard {
        record_id: row.record.to_string(),
        copy_id: row.copy.map(|copy| copy.to_string()),
        label: row.label,
        accession: row.accession,
        archival_number: row.archival_number,
        level: row.level.code().to_owned(),
        state: row.state,
        place: row.place,
        due_on: row.due_on.map(|day| day.to_string()),
        title: row.title,
    }
}

/// Looks it up.
pub fn custody_view(desk: &mut Desk, ask: CustodyView) -> Result<CustodyCard> {
    desk.read(Operation::CustodyView, |view| {
        let found = store::records::find_custody(view, view.sight(), ask.number.trim())?;
        Ok(custody_card(found.or_missing()?))
    })
}
