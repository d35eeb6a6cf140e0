//! Count a volume's pages (清点页数): who counted, when, how many; the history of counts is the page dating.

use crate::records::asking::identity;
use crate::records::volume_acts::{Said, write_act};
use crate::records::volume_file::{VolumeFile, found, volume_file};
use crate::{Changed, Desk, Operation, Result};
use domain::VolumeId;
use domain::records::{VolumeAct, VolumeEvent, may_count};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The count.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CountVolume {
    /// Volume.
    pub volume_id: String,
    /// Pages counted.
    pub pages: i64,
    /// Why they differ from the register.
    #[serde(default)]
    pub note: String,
}

/// Takes it down.
pub fn count_volume(desk: &mut Desk, ask: CountVolume) -> Result<Changed<VolumeFile>> {
    let volume: VolumeId = identity(&ask.volume_id)?;
    desk.transact(Operation::CountVolume, |work| {
        let (_, standing) = found(work, work.sight(), volume)?;
        may_count(&standing.facts, ask.pages, &ask.note)?;
        let pieces = standing.facts.pieces;
        let said = Said { pieces, pages: ask.pages, note: &ask.note, ..Said::default() };
        write_act(work, volume, VolumeAct::Counted, &said)?;
        work.record(VolumeEvent::VolumeCounted { volume, pieces, pages: ask.pages });
        volume_file(work, work.sight(), volume, true)
    })
}
