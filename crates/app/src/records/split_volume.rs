//! Split a volume that grew too thick (分卷): the chosen records go into a new part with a barcode and key of its own.

use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::records::volume_acts::{Said, renumber, write_act};
use crate::records::volume_file::{VolumeFile, found, volume_file};
use crate::records::volumes::{open, stored_key};
use crate::{Changed, Desk, Operation, Result};
use domain::records::{
    VolumeAct, VolumeEvent, VolumeKind, VolumeRefusal, base_key, may_handle_whole, next_part, split,
};
use domain::{RecordId, VolumeId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What goes where.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct SplitVolume {
    /// Volume.
    pub volume_id: String,
    /// The records that go.
    pub record_ids: Vec<String>,
    /// Key of the new volume; the next part of this one when left out.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub subject_key: Option<String>,
    /// Its title; this one's when left out.
    #[serde(default)]
    pub title: String,
    /// Why.
    pub reason: String,
}

/// Splits it; the reply is the new volume.
pub fn split_volume(desk: &mut Desk, ask: SplitVolume) -> Result<Changed<VolumeFile>> {
    let volume: VolumeId = identity(&ask.volume_id)?;
    let chosen = ask.record_ids.iter().map(|id| identity(id)).collect::<Result<Vec<RecordId>>>()?;
    desk.transact(Operation::SplitVolume, |work| {
        let (row, standing) = found(work, work.sight(), volume)?;
        may_handle_whole(&standing.facts)?;
        if ask.reason.trim().is_empty() {
            return Err(VolumeRefusal::ReasonMissing.into());
        }
        let pieces = store::records::list_pieces(work, work.sight(), volume)?;
        let inside: Vec<RecordId> = pieces.iter().map(|piece| piece.record).collect();
        let (_, going) = split(&inside, &chosen)?;
        let kind = VolumeKind::from_code(&row.kind).or_missing()?;
        let key = match ask.subject_key.as_deref().map(str::trim).filter(|key| !key.is_empty()) {
            Some(key) => stored_key(kind, key)?,
            None => {
                let base = base_key(&row.subject_key);
                next_part(base, &store::records::list_part_keys(work, kind.code(), base)?)
            }
        };
        let title = if ask.title.trim().is_empty() { &row.title } else { &ask.title };
        let into = open(work, kind, &key, title, row.department, row.place)?;
        store::records::set_split_from(work, into, volume)?;
        for record in &going {
            store::records::move_record(work, *record, Some(into))?;
        }
        renumber(work, into)?;
        renumber(work, volume)?;
        let moved = i64::try_from(going.len()).unwrap_or(i64::MAX);
        let pages =
            pieces.iter().filter(|piece| going.contains(&piece.record)).map(|piece| piece.pages).sum();
        let said = Said { other: Some(into), pieces: moved, pages, note: &ask.reason, ..Said::default() };
        write_act(work, volume, VolumeAct::SplitOff, &said)?;
        work.record(VolumeEvent::VolumeSplit { volume, into, pieces: moved });
        volume_file(work, work.sight(), into, true)
    })
}
