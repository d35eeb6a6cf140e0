//! One copy job with its people, counts, copies and what happened.

use super::view::{CopyJobView, job_view};
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadCopyJob {
    /// Which.
    pub id: String,
}

/// Reads.
pub fn read_copy_job(desk: &mut Desk, ask: ReadCopyJob) -> Result<CopyJobView> {
    let locale = desk.locale();
    desk.read(Operation::ReadCopyJob, |view| job_view(view, view.sight(), &ask.id, view.now(), locale))
}
