//! What the acts on volumes have in common: renumbering, and writing an act down.

use crate::Work;
use crate::error::Result;
use domain::records::{Piece, VolumeAct, number_pieces};
use domain::{PersonId, RowId, SignatureId, VolumeId};
use store::records::{PieceRow, VolumeActRow};

/// What an act says beside who and when.
#[derive(Debug, Clone, Default)]
pub(crate) struct Said<'a> {
    /// Its identity, where something was signed about it before it is written.
    pub(crate) act: Option<RowId>,
    pub(crate) other: Option<VolumeId>,
    pub(crate) pieces: i64,
    pub(crate) pages: i64,
    pub(crate) note: &'a str,
    pub(crate) signature: Option<SignatureId>,
    pub(crate) checker: Option<(PersonId, SignatureId)>,
}

/// Writes an act down.
pub(crate) fn write_act(
    work: &Work<'_, '_>,
    volume: VolumeId,
    act: VolumeAct,
    said: &Said<'_>,
) -> Result<()> {
    let row = VolumeActRow {
        id: said.act.unwrap_or_else(|| work.new_id()),
        volume,
        act: act.code().to_owned(),
        other: said.other,
        other_key: None,
        pieces: said.pieces,
        pages: said.pages,
        note: said.note.trim().to_owned(),
        person: work.actor(),
        person_name: String::new(),
        at: work.now().at,
        signature: said.signature,
        checker: said.checker.map(|(person, _)| person),
        checker_name: None,
        checker_signature: said.checker.map(|(_, signature)| signature),
    };
    Ok(store::records::insert_volume_act(work, &row)?)
}

/// Writes 件号 and 页号 as planned.
pub(crate) fn put_pieces(
    work: &Work<'_, '_>,
    volume: VolumeId,
    before: &[PieceRow],
    plan: &[Piece],
) -> Result<()> {
    for piece in plan {
        let stood = before.iter().find(|row| row.record == piece.record);
        if let Some(stood) = stood {
            store::records::put_piece(work, work.new_id::<RowId>(), volume, *piece, stood)?;
        }
    }
    Ok(())
}

/// Numbers a volume through in the order it stands, after something went in or out.
pub(crate) fn renumber(work: &Work<'_, '_>, volume: VolumeId) -> Result<()> {
    let before = store::records::list_pieces(work, work.sight(), volume)?;
    let order: Vec<_> = before.iter().map(|row| (row.record, row.pages)).collect();
    put_pieces(work, volume, &before, &number_pieces(&order))
}
