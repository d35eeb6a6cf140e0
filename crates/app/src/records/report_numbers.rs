//! Gaps and duplicates (缺号重号核对): every number ever given carries something, is void with a reason, or is missing.

use crate::error::Result;
use crate::records::number_report::{NumberReport, number_report};
use crate::{Desk, Operation};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Nothing to say: all of them.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReportNumbers {}

/// Reports.
pub fn report_numbers(desk: &mut Desk, _: ReportNumbers) -> Result<NumberReport> {
    desk.read(Operation::ReportNumbers, |view| number_report(view))
}
