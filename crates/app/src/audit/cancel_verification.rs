//! Give up a verification (取消核验): what it found until then is shown, and nothing is recorded, for it is no verdict.

use super::VerificationView;
use super::verification_view::shown;
use crate::error::OrMissing;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CancelVerification {}

/// Gives it up.
pub fn cancel_verification(desk: &mut Desk, _: CancelVerification) -> Result<VerificationView> {
    desk.permit(Operation::CancelVerification)?;
    let ran = desk.streams().verification.take().or_missing()?;
    let mut report = ran.stream.end()??;
    // It may have come to its end just now; whoever gave it up has no verdict all the same.
    report.cancelled = true;
    let view = shown(desk, report, ran.anchored_seq, ran.begun_at)?;
    desk.remember_verification(view.clone());
    Ok(view)
}
