//! Open a closed volume again (启封), with a reason; the count and signatures of the closing stay in its history.

use crate::records::asking::identity;
use crate::records::volume_acts::{Said, write_act};
use crate::records::volume_file::{VolumeFile, found, volume_file};
use crate::{Changed, Desk, Operation, Result};
use domain::VolumeId;
use domain::records::{VolumeAct, VolumeEvent, may_reopen};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which volume and why.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReopenVolume {
    /// Volume.
    pub volume_id: String,
    /// Why.
    pub reason: String,
}

/// Opens it.
pub fn reopen_volume(desk: &mut Desk, ask: ReopenVolume) -> Result<Changed<VolumeFile>> {
    let volume: VolumeId = identity(&ask.volume_id)?;
    desk.transact(Operation::ReopenVolume, |work| {
        let (_, standing) = found(work, work.sight(), volume)?;
        may_reopen(&standing.facts, &ask.reason)?;
        let said = Said {
            pieces: standing.facts.pieces,
            pages: standing.facts.pages,
            note: &ask.reason,
            ..Said::default()
        };
        write_act(work, volume, VolumeAct::Reopened, &said)?;
        store::records::set_closed(work, volume, None)?;
        work.record(VolumeEvent::VolumeReopened { volume });
        volume_file(work, work.sight(), volume, true)
    })
}
