//! Take a record out of its volume (移出案卷); it keeps its numbers and copies.

use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::records::volume_acts::renumber;
use crate::records::volume_file::{VolumeFile, found, volume_file};
use crate::{Changed, Desk, Operation, Result};
use domain::records::{VolumeEvent, VolumeRefusal, may_handle_whole};
use domain::{RecordId, VolumeId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which record of which volume.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct TakeFromVolume {
    /// Volume.
    pub volume_id: String,
    /// Record.
    pub record_id: String,
}

/// Takes it out.
pub fn take_from_volume(desk: &mut Desk, ask: TakeFromVolume) -> Result<Changed<VolumeFile>> {
    let (volume, record): (VolumeId, RecordId) = (identity(&ask.volume_id)?, identity(&ask.record_id)?);
    desk.transact(Operation::TakeFromVolume, |work| {
        let (_, standing) = found(work, work.sight(), volume)?;
        may_handle_whole(&standing.facts)?;
        let row = store::records::get_record(work, work.sight(), record)?.or_missing()?;
        if row.volume != Some(volume) {
            return Err(VolumeRefusal::NotInside { number: row.number().to_owned() }.into());
        }
        store::records::move_record(work, record, None)?;
        renumber(work, volume)?;
        work.record(VolumeEvent::RecordTakenFromVolume { record, volume });
        volume_file(work, work.sight(), volume, true)
    })
}
