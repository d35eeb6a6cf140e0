//! Look how far a verification is (核验进度); when it has ended, record that it was done and what was found.

use super::begin_verification::VerificationProgress;
use super::verification_view::shown;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::vault::VaultEvent;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct AdvanceVerification {}

/// Looks.
pub fn advance_verification(
    desk: &mut Desk,
    _: AdvanceVerification,
) -> Result<Changed<VerificationProgress>> {
    desk.permit(Operation::AdvanceVerification)?;
    let running = desk.streams().verification.as_mut().or_missing()?;
    let looked = running.stream.look();
    let (done, total, _) = running.stream.progress();
    if matches!(looked, Ok(None)) {
        let reply = VerificationProgress { done, total, report: None };
        return Ok(Changed { reply, tags: Vec::new(), seq: 0 });
    }
    let ran = desk.streams().verification.take().or_missing()?;
    let report = looked?.or_missing()??;
    let view = shown(desk, report, ran.anchored_seq, ran.begun_at)?;
    desk.remember_verification(view.clone());
    if desk.vault().broken().is_some() {
        // A broken vault is looked at and not written.
        let reply = VerificationProgress { done: total, total, report: Some(view) };
        return Ok(Changed { reply, tags: Vec::new(), seq: 0 });
    }
    desk.transact(Operation::AdvanceVerification, move |work| {
        work.record(VaultEvent::VaultVerified {
            run: work.new_id(),
            events: view.events,
            rows: view.rows,
            findings: view.findings.len() as i64,
        });
        Ok(VerificationProgress { done: total, total, report: Some(view) })
    })
}
