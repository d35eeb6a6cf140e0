//! Put a record into a volume (归入案卷).

use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::records::record_view::RecordView;
use crate::records::view::record_view;
use crate::records::volume_file::found;
use crate::{Changed, Desk, Operation, Result};
use domain::records::{RecordEvent, RecordRefusal, RecordState, may_change};
use domain::{RecordId, VolumeId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which record, which volume.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PutInVolume {
    /// Record.
    pub record_id: String,
    /// Volume.
    pub volume_id: String,
}

/// Puts it there.
pub fn put_in_volume(desk: &mut Desk, ask: PutInVolume) -> Result<Changed<RecordView>> {
    let locale = desk.locale();
    let (record, volume): (RecordId, VolumeId) = (identity(&ask.record_id)?, identity(&ask.volume_id)?);
    desk.transact(Operation::PutInVolume, |work| {
        let row = store::records::get_record(work, work.sight(), record)?.or_missing()?;
        if let Some(state) = RecordState::from_code(&row.state).filter(|state| *state != RecordState::Kept) {
            return Err(RecordRefusal::RecordClosed { number: row.number().to_owned(), state }.into());
        }
        let (_, into) = found(work, work.sight(), volume)?;
        may_change(&into.facts)?;
        // What it leaves must be open too: a closed volume stays as it was counted.
        if let Some(left) = row.volume
            && let Some(standing) = store::records::volume_standing(work, work.sight(), left)?
        {
            may_change(&standing.facts)?;
        }
        store::records::move_record(work, record, Some(volume))?;
        work.record(RecordEvent::RecordPutInVolume { record, volume });
        record_view(work, work.sight(), locale, record)
    })
}
