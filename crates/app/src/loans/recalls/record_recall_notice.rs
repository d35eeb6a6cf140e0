//! Note that the borrower was told of a recall (登记催回通知): by whom, when and how.

use super::view::{RecallView, recall_view};
use crate::error::{Error, OrMissing};
use crate::{Changed, Desk, Operation, Result};
use domain::RecallId;
use domain::loans::{CirculationEvent, CirculationRefusal, RecallState};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct RecordRecallNotice {
    /// Which recall.
    pub recall_id: String,
    /// How: `person`, `telephone`, `letter`, `message`.
    pub way: String,
}

/// How somebody is told.
const WAYS: [&str; 4] = ["person", "telephone", "letter", "message"];

/// Notes it.
pub fn record_recall_notice(desk: &mut Desk, ask: RecordRecallNotice) -> Result<Changed<RecallView>> {
    let locale = desk.locale();
    let known = WAYS.into_iter().find(|way| *way == ask.way);
    let way = known.ok_or_else(|| Error::Malformed(format!("way {}", ask.way)))?;
    desk.transact(Operation::RecordRecallNotice, |work| {
        let id: RecallId = ask.recall_id.parse().ok().or_missing()?;
        let row = store::loans::get_recall(work, work.sight(), id)?.or_missing()?;
        if row.state != RecallState::Standing.code() {
            return Err(CirculationRefusal::RecallEnded.into());
        }
        store::loans::set_told(work, id, work.actor(), work.now().at, way)?;
        work.record(CirculationEvent::RecallNoticeGiven {
            recall: id,
            loan: row.loan,
            record: row.record,
            way,
        });
        let after = store::loans::get_recall(work, work.sight(), id)?.or_missing()?;
        Ok(recall_view(after, work.now(), locale))
    })
}
