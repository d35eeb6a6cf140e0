//! Put a thing the register does not know on a handover's list (钥匙、印章、设备…).

use super::view::{HandoverView, find_open, find_whole, handover_view};
use crate::{Changed, Desk, Operation, Result};
use domain::RowId;
use domain::handover::{HandoverEvent, HandoverRefusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct AddHandoverThing {
    /// To which handover.
    pub id: String,
    /// What it is: 档案室钥匙 A-3.
    pub words: String,
    /// How many.
    pub count: i64,
}

/// Adds it.
pub fn add_handover_thing(desk: &mut Desk, ask: AddHandoverThing) -> Result<Changed<HandoverView>> {
    desk.transact(Operation::AddHandoverThing, |work| {
        let today = work.now().today();
        let whole = find_open(work, work.sight(), &ask.id, today)?;
        if ask.words.trim().is_empty() || !(1..=10_000).contains(&ask.count) {
            return Err(HandoverRefusal::ThingUnclear.into());
        }
        let position = whole.lines.last().map_or(1, |line| line.position + 1);
        let id: RowId = work.new_id();
        store::handover::insert_line(
            work,
            &named! {
                id: id, handover_id: whole.row.id, position: position, kind: "thing", subject_id: id.to_string(),
                words: ask.words.trim(), count: ask.count,
            },
        )?;
        work.record(HandoverEvent::HandoverLineAdded { handover: whole.row.id, position, kind: "thing" });
        handover_view(work, &find_whole(work, work.sight(), &ask.id, today)?)
    })
}
