//! An incoming paper has become a record (归卷): the register names it, and its level is not below the envelope's.

use super::incoming_view::{IncomingView, find_incoming, incoming_view, state_of};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::RecordId;
use domain::dispatch::{DispatchEvent, DispatchRefusal, IncomingState, IncomingStep};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct FileIncoming {
    /// Which paper.
    pub id: String,
    /// The record it was registered as.
    pub record_id: String,
}

/// Files it.
pub fn file_incoming(desk: &mut Desk, ask: FileIncoming) -> Result<Changed<IncomingView>> {
    let (locale, posts) = (desk.locale(), desk.posts()?);
    desk.transact(Operation::FileIncoming, |work| {
        let row = find_incoming(work, work.sight(), &posts, &ask.id)?;
        let next = state_of(&row)?.after(IncomingStep::File, IncomingState::Filed, &row.number)?;
        let id: RecordId = ask.record_id.parse().ok().or_missing()?;
        let record = store::records::get_record(work, work.sight(), id)?.or_missing()?;
        if record.level < row.level {
            return Err(DispatchRefusal::FiledBelow { number: row.number, level: row.level }.into());
        }
        store::dispatch::update_incoming(
            work,
            row.id,
            &named! { state: next.code(), record_id: id, closed_at: work.now().at, closed_by: work.actor() },
        )?;
        work.record(DispatchEvent::PaperFiled { incoming: row.id, record: id });
        let row = find_incoming(work, work.sight(), &posts, &ask.id)?;
        incoming_view(row, work.now().today(), locale)
    })
}
