//! Judge what stands out: explained, reminded, or a violation; never one's own, and never without a reason.

use super::list_unusual_readings::{UnusualReading, unusual_view};
use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::{Changed, Desk, Operation, Result};
use domain::RowId;
use domain::oversight::{Judgement, OversightEvent, OversightRefusal, ReviewFacts, check_review};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReviewUnusualReading {
    /// Which line.
    pub unusual_id: String,
    /// `explained`, `reminded`, `violation`.
    pub judgement: String,
    /// Why.
    pub reason: String,
}

/// Judges.
pub fn review_unusual_reading(desk: &mut Desk, ask: ReviewUnusualReading) -> Result<Changed<UnusualReading>> {
    let id: RowId = identity(&ask.unusual_id)?;
    desk.transact(Operation::ReviewUnusualReading, |work| {
        let row = store::oversight::get_unusual(work, id)?.or_missing()?;
        check_review(&ReviewFacts {
            reader: row.person,
            judge: work.actor(),
            judged: !row.judgement.is_empty(),
            reason: &ask.reason,
        })?;
        let judgement = Judgement::from_code(&ask.judgement)
            .ok_or_else(|| OversightRefusal::CodeUnknown { text: ask.judgement.clone() })?;
        let reason: String = ask.reason.trim().chars().take(500).collect();
        store::oversight::judge(work, id, judgement.code(), work.actor(), work.now().at, &reason)?;
        work.record(OversightEvent::UnusualReadingJudged {
            unusual: id,
            person: row.person,
            judgement: judgement.code(),
        });
        let judged = store::oversight::get_unusual(work, id)?.or_missing()?;
        Ok(unusual_view(judged, work.actor()))
    })
}
