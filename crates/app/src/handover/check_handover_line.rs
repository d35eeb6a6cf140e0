//! Check a line of the checklist (逐项核对): there, missing, or no such thing here.

use super::view::{HandoverView, find_open, find_whole, handover_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Error, Operation, Result};
use domain::handover::{Found, HandoverEvent, HandoverRefusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct CheckHandoverLine {
    /// Of which handover.
    pub id: String,
    /// Code of the line.
    pub code: String,
    /// `present`, `missing`, `not_applicable`.
    pub found: String,
    /// Copies.
    pub copies: i64,
    /// What became of what is missing.
    pub note: String,
}

/// Enters it.
pub fn check_handover_line(desk: &mut Desk, ask: CheckHandoverLine) -> Result<Changed<HandoverView>> {
    let found = Found::from_code(&ask.found).ok_or_else(|| Error::Malformed("found".to_owned()))?;
    desk.transact(Operation::CheckHandoverLine, |work| {
        let today = work.now().today();
        let whole = find_open(work, work.sight(), &ask.id, today)?;
        let line = whole.checks.iter().find(|line| line.code == ask.code).or_missing()?;
        if found == Found::Missing && ask.note.trim().is_empty() {
            return Err(HandoverRefusal::NoteMissing { name: line.name.clone() }.into());
        }
        if !(0..=10_000).contains(&ask.copies) {
            return Err(Error::Malformed("copies".to_owned()));
        }
        store::handover::update_check(
            work,
            line.id,
            &named! { found: found.code(), copies: ask.copies, note: ask.note.trim() },
        )?;
        work.record(HandoverEvent::HandoverChecked {
            handover: whole.row.id,
            position: line.position,
            found: found.code(),
        });
        handover_view(work, &find_whole(work, work.sight(), &ask.id, today)?)
    })
}
