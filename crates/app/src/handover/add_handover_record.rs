//! Put a record that is not ours on the list of what goes back (返还清单).

use super::view::{HandoverView, find_open, find_whole, handover_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::RowId;
use domain::handover::{HandoverEvent, HandoverKind, HandoverRefusal, TheirRecord, check_give_back};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::handover::TheirRecordRow;
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct AddHandoverRecord {
    /// To which handover.
    pub id: String,
    /// Which record.
    pub record_id: String,
}

/// Adds it, when it may go back.
pub fn add_handover_record(desk: &mut Desk, ask: AddHandoverRecord) -> Result<Changed<HandoverView>> {
    desk.transact(Operation::AddHandoverRecord, |work| {
        let today = work.now().today();
        let whole = find_open(work, work.sight(), &ask.id, today)?;
        let kind = whole.kind()?;
        if kind != HandoverKind::GiveBack {
            return Err(HandoverRefusal::WrongKind { kind }.into());
        }
        let record = ask.record_id.parse().ok().or_missing()?;
        let row = store::handover::get_their_record(work, work.sight(), record)?.or_missing()?;
        check_give_back(&their_record(&row, &whole.row.property))?;
        if whole.lines.iter().any(|line| line.record == Some(record)) {
            return Err(HandoverRefusal::ListedAlready { number: row.number }.into());
        }
        let position = whole.lines.last().map_or(1, |line| line.position + 1);
        store::handover::insert_line(
            work,
            &named! {
                id: work.new_id::<RowId>(), handover_id: whole.row.id, position: position, kind: "record", subject_id: record.to_string(),
                record_id: record, words: &row.number, count: row.pages,
            },
        )?;
        work.record(HandoverEvent::HandoverLineAdded { handover: whole.row.id, position, kind: "record" });
        handover_view(work, &find_whole(work, work.sight(), &ask.id, today)?)
    })
}

/// What the rules want to know of a record that goes back.
pub(super) fn their_record(row: &TheirRecordRow, property: &str) -> TheirRecord {
    TheirRecord {
        number: row.number.clone(),
        kept: row.state == "kept",
        theirs: row.property == property,
        consent: row.consent.clone(),
        all_here: row.away == 0,
        on_hold: row.holds > 0,
    }
}
