//! Take a whole volume back (整卷归还): all of it, or what is there with a word on what is missing.

use super::facts::{Eyes, state_of};
use super::reservations::KeptForView;
use super::return_copy::{ReturnCopy, damage_of, write_down};
use super::volume_loan_view::{VolumeLoanView, volume_loan};
use super::whole_volume::desk_volume;
use crate::error::OrMissing;
use crate::records::volume_acts::{Said, write_act};
use crate::{Changed, Desk, Operation, Result, Work};
use domain::loans::{LoanEvent, PieceBack, ReturnFacts, take_back, take_volume_back};
use domain::records::{VolumeAct, VolumeRefusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::loans::{DeskCopyRow, LoanRow};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReturnVolume {
    /// Barcode or identity of the volume.
    pub volume: String,
    /// All pages brought, counted.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub pages: Option<u32>,
    /// The pieces that are missing, damaged, or have other pages than registered.
    #[serde(default)]
    pub pieces: Vec<DifferingPiece>,
    /// What is missing and why.
    #[serde(default)]
    pub note: String,
    /// Brought by, when not the borrower.
    #[serde(default)]
    pub returned_by: String,
}

/// A piece that is not as it went out.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct DifferingPiece {
    /// The copy.
    pub copy_id: String,
    /// Not among what was brought; it stays lent.
    #[serde(default)]
    pub missing: bool,
    /// Its pages, where they differ.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub pages: Option<u32>,
    /// Its damage in words; empty: in order.
    #[serde(default)]
    pub condition: String,
    /// Its 封签 is intact.
    #[serde(default)]
    pub seal_intact: bool,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct VolumeReturnView {
    /// The volume with what is still out.
    pub volume: VolumeLoanView,
    /// Pieces that came back.
    pub pieces: usize,
    /// Pages they should have.
    pub pages: u32,
    /// Incidents opened: `pages_differ`, `damaged`.
    pub incidents: Vec<String>,
    /// Pieces kept on the pick-up shelf for somebody.
    pub kept_for: Vec<KeptForView>,
}

/// A piece that is out, its loan, and what was said of it.
struct OutPiece {
    copy: DeskCopyRow,
    loan: LoanRow,
    said: DifferingPiece,
    back: PieceBack,
}

/// Takes it back.
pub fn return_volume(desk: &mut Desk, ask: ReturnVolume) -> Result<Changed<VolumeReturnView>> {
    let locale = desk.locale();
    desk.transact(Operation::ReturnVolume, |work| {
        let volume = desk_volume(work, work.sight(), &ask.volume)?;
        let not_lent = || VolumeRefusal::NotLentWhole { key: volume.key.clone() };
        let open = store::loans::open_volume_loan(work, volume.volume)?.ok_or_else(not_lent)?;
        let pieces = store::loans::list_of_volume_loan(work, work.sight(), open.id)?
            .into_iter()
            .map(|copy| out_piece(work, copy, &ask.pieces))
            .collect::<Result<Vec<_>>>()?;
        let judged: Vec<PieceBack> = pieces.iter().map(|piece| piece.back.clone()).collect();
        let pages = take_volume_back(&volume.key, &judged, ask.pages, &ask.note)?;
        let (mut incidents, mut kept_for) = (Vec::new(), Vec::new());
        let mut back = 0;
        for piece in pieces.iter().filter(|piece| !piece.back.missing) {
            let (opened, kept) = give_back(work, piece, &ask)?;
            incidents.extend(opened);
            kept_for.extend(kept);
            back += 1;
        }
        let (came, left) = (count(back), count(pieces.len() - back));
        let said = Said { pieces: came, pages: i64::from(pages), note: &ask.note, ..Said::default() };
        write_act(work, volume.volume, VolumeAct::Returned, &said)?;
        work.record(LoanEvent::VolumeReturned {
            loan: open.id,
            volume: volume.volume,
            pieces: came,
            pages: i64::from(pages),
            left,
        });
        let eyes = Eyes { sight: work.sight(), now: work.now(), locale };
        Ok(VolumeReturnView {
            volume: volume_loan(work, eyes, volume.volume)?,
            pieces: back,
            pages,
            incidents,
            kept_for,
        })
    })
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn out_piece(work: &Work<'_, '_>, copy: DeskCopyRow, said: &[DifferingPiece]) -> Result<OutPiece> {
    let loan = store::loans::find_out(work, work.sight(), copy.copy)?.or_missing()?;
    let named = copy.copy.to_string();
    let said = said.iter().find(|piece| piece.copy_id == named).cloned().unwrap_or_default();
    let facts = ReturnFacts {
        state: state_of(&loan)?,
        copy: copy.name(),
        level: copy.level,
        pages: copy.pages,
        seal: !copy.seal_number.is_empty(),
        damage_before: !copy.condition.is_empty(),
        seal_intact: said.seal_intact,
        counted: said.pages,
        damage_now: !damage_of(&said.condition).is_empty(),
    };
    let back = PieceBack { facts, missing: said.missing };
    Ok(OutPiece { copy, loan, said, back })
}

/// A piece comes back as it would by itself; when all pages were counted, its own were.
fn give_back(
    work: &Work<'_, '_>,
    piece: &OutPiece,
    ask: &ReturnVolume,
) -> Result<(Vec<String>, Option<KeptForView>)> {
    let counted = piece.said.pages.or(ask.pages.map(|_| piece.copy.pages));
    let back = take_back(&ReturnFacts { counted, ..piece.back.facts.clone() })?;
    let own = ReturnCopy {
        pages: counted,
        condition: piece.said.condition.clone(),
        returned_by: ask.returned_by.clone(),
        seal_intact: piece.said.seal_intact,
        ..ReturnCopy::default()
    };
    let kept = write_down(work, &piece.copy, &piece.loan, &own, &back)?;
    Ok((back.incidents.iter().map(|kind| kind.code().to_owned()).collect(), kept))
}
