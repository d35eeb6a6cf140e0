//! Read a whole volume (查看案卷): pieces in order, who holds what, what is missing, what was done to it.

use crate::records::asking::identity;
use crate::records::volume_file::{VolumeFile, volume_file};
use crate::{Desk, Operation, Result};
use domain::access::{Permission, permissions_of};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which volume.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadVolume {
    /// Volume.
    pub volume_id: String,
}

/// Reads it.
pub fn read_volume(desk: &mut Desk, ask: ReadVolume) -> Result<VolumeFile> {
    let volume = identity(&ask.volume_id)?;
    desk.read(Operation::ReadVolume, |view| {
        let keeps = permissions_of(view.posts()).contains(&Permission::KeepRecords);
        volume_file(view, view.sight(), volume, keeps)
    })
}
