//! Bring things home (放回原位): what stands elsewhere goes back to where it belongs, one slip for each home.

use super::carrying::{Carrying, carry_on_a_slip};
use super::list_move_slips::MoveSlipList;
use super::slip_view::slip_line;
use crate::border::Second;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result, wording};
use domain::places::{PlaceRefusal, THINGS_AT_ONCE};
use domain::{PlaceId, RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct BringHome {
    /// Numbers of copies, volumes, boxes that are not where they belong.
    pub barcodes: Vec<String>,
    /// The keeper of their home, when somebody else.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub receiver: Option<Second>,
}

/// Brings them home.
pub fn bring_home(desk: &mut Desk, ask: BringHome) -> Result<Changed<MoveSlipList>> {
    desk.permit(Operation::BringHome)?;
    let receiver = ask.receiver.as_ref().map(|second| desk.on_the_spot(second)).transpose()?;
    let reason = wording::coded(desk.locale(), "move-reason", "brought-home");
    desk.transact(Operation::BringHome, |work| {
        if ask.barcodes.is_empty() {
            return Err(PlaceRefusal::NothingToMove.into());
        }
        if ask.barcodes.len() > THINGS_AT_ONCE {
            let most = i64::try_from(THINGS_AT_ONCE).unwrap_or(i64::MAX);
            return Err(PlaceRefusal::TooManyThings { most }.into());
        }
        let mut homes: Vec<(PlaceId, Vec<String>)> = Vec::new();
        for barcode in ask.barcodes.iter().map(|one| one.trim().to_owned()) {
            let thing = store::places::find_thing(work, &barcode)?
                .ok_or_else(|| PlaceRefusal::NotMovable { barcode: barcode.clone() })?;
            let Some(home) = thing.home.filter(|home| thing.place != Some(*home)) else {
                return Err(PlaceRefusal::AtHome { barcode }.into());
            };
            match homes.iter_mut().find(|(known, _)| *known == home) {
                Some((_, barcodes)) => barcodes.push(barcode),
                None => homes.push((home, vec![barcode])),
            }
        }
        let mut rows = Vec::new();
        for (to, barcodes) in &homes {
            let wanted =
                Carrying { barcodes, to: *to, rehome: false, reason: &reason, receiver: receiver.as_ref() };
            let slip: RowId = carry_on_a_slip(work, &wanted)?;
            rows.push(slip_line(&store::places::get_slip(work, &slip.to_string())?.or_missing()?));
        }
        Ok(MoveSlipList { rows, next: None })
    })
}
