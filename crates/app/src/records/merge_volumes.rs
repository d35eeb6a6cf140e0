//! Merge a volume into another of its kind (并卷): every record moves, and the empty one keeps its number for ever.

use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::records::volume_acts::{Said, renumber, write_act};
use crate::records::volume_file::{VolumeFile, found, volume_file};
use crate::{Changed, Desk, Operation, Result};
use domain::VolumeId;
use domain::records::{VolumeAct, VolumeEvent, VolumeKind, VolumeRefusal, may_merge};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What goes into what.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct MergeVolumes {
    /// The volume that ends.
    pub volume_id: String,
    /// The volume that receives.
    pub into_id: String,
    /// Why.
    pub reason: String,
}

/// Merges; the reply is the volume that received.
pub fn merge_volumes(desk: &mut Desk, ask: MergeVolumes) -> Result<Changed<VolumeFile>> {
    let (volume, into): (VolumeId, VolumeId) = (identity(&ask.volume_id)?, identity(&ask.into_id)?);
    desk.transact(Operation::MergeVolumes, |work| {
        let (_, from) = found(work, work.sight(), volume)?;
        let (_, to) = found(work, work.sight(), into)?;
        let kind = |code: &str| VolumeKind::from_code(code).or_missing();
        may_merge((&from.facts, kind(&from.kind)?), (&to.facts, kind(&to.kind)?))?;
        if ask.reason.trim().is_empty() {
            return Err(VolumeRefusal::ReasonMissing.into());
        }
        for piece in store::records::list_pieces(work, work.sight(), volume)? {
            store::records::move_record(work, piece.record, Some(into))?;
        }
        renumber(work, into)?;
        let (pieces, pages) = (from.facts.pieces, from.facts.pages);
        let said = Said { other: Some(into), pieces, pages, note: &ask.reason, ..Said::default() };
        write_act(work, volume, VolumeAct::Merged, &said)?;
        store::records::set_merged(work, volume, into, work.now().at)?;
        work.record(VolumeEvent::VolumeMerged { volume, into, pieces });
        volume_file(work, work.sight(), into, true)
    })
}
