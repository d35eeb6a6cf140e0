//! Put a volume's pieces in order (卷内排列): 件号 and 页号 follow the order.

use crate::records::asking::identity;
use crate::records::volume_acts::put_pieces;
use crate::records::volume_file::{VolumeFile, found, volume_file};
use crate::{Changed, Desk, Operation, Result};
use domain::records::{VolumeEvent, arrange_pieces, may_handle_whole};
use domain::{RecordId, VolumeId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The order.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ArrangeVolume {
    /// Volume.
    pub volume_id: String,
    /// Every record of it, once, in the order wanted.
    pub record_ids: Vec<String>,
}

/// Arranges it.
pub fn arrange_volume(desk: &mut Desk, ask: ArrangeVolume) -> Result<Changed<VolumeFile>> {
    let volume: VolumeId = identity(&ask.volume_id)?;
    let order = ask.record_ids.iter().map(|id| identity(id)).collect::<Result<Vec<RecordId>>>()?;
    desk.transact(Operation::ArrangeVolume, |work| {
        let (_, standing) = found(work, work.sight(), volume)?;
        may_handle_whole(&standing.facts)?;
        let before = store::records::list_pieces(work, work.sight(), volume)?;
        let inside: Vec<_> = before.iter().map(|row| (row.record, row.pages)).collect();
        let plan = arrange_pieces(&inside, &order)?;
        put_pieces(work, volume, &before, &plan)?;
        work.record(VolumeEvent::VolumeArranged {
            volume,
            pieces: standing.facts.pieces,
            pages: plan.last().map_or(0, |piece| piece.last_page),
        });
        volume_file(work, work.sight(), volume, true)
    })
}
