//! Begin exporting a list (导出清单) to a place that was chosen. Nothing leaves yet.

use super::gathering::{Exporting, check_permission};
use super::outlet::Outlet;
use super::progress::ExportProgress;
use crate::error::Error;
use crate::{Desk, Operation, Result};
use domain::records::{ExportFormat, ExportedList};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

/// Which list, how narrowed, in which form, where to.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct BeginExport {
    /// Code of a list: `records`, `places`, `people`, `categories`, `retention_rules`, `loans`, `trail` …
    pub list: String,
    /// `xlsx` or `csv`.
    pub format: String,
    /// The filters of the list's own operation (`list_records` …).
    #[serde(default)]
    #[schemars(with = "Value")]
    #[ts(type = "Record<string, unknown>", optional)]
    pub filter: Map<String, Value>,
    /// Token of the place that was chosen.
    pub target: String,
}

/// Opens the place and begins to count.
pub fn begin_export(desk: &mut Desk, ask: BeginExport) -> Result<ExportProgress> {
    let list = ExportedList::from_code(&ask.list).ok_or_else(|| Error::Malformed("list".into()))?;
    let format = ExportFormat::from_code(&ask.format).ok_or_else(|| Error::Malformed("format".into()))?;
    check_permission(desk, Operation::BeginExport, list)?;
    let path = desk.offered_path(&ask.target)?;
    // A place that cannot be written to is told before anything is counted.
    let outlet = Outlet::open(&path)?;
    let token = desk.vault().new_token().to_string();
    let exporting = Exporting::new(list, format, ask.filter, outlet);
    let told = ExportProgress::of(&token, "counting", &exporting);
    desk.streams().exporting.push((token, exporting));
    Ok(told)
}
