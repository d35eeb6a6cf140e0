//! Carry scanned copies, volumes and boxes to a place on one slip (移库单). Another keeper's place is entered
//! only with that keeper's own passphrase over exactly this list.

use super::carrying::{Carrying, carry_on_a_slip};
use super::slip_view::{MoveSlipView, slip_view};
use crate::border::Second;
use crate::records::asking::identity;
use crate::{Changed, Desk, Operation, Result};
use domain::PlaceId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct MoveThings {
    /// Numbers as scanned: copies, volumes, boxes.
    pub barcodes: Vec<String>,
    /// Where to.
    pub to_place_id: String,
    /// They belong there from now on; else they only are there.
    #[serde(default)]
    pub rehome: bool,
    /// Why.
    #[serde(default)]
    pub reason: String,
    /// The keeper of that place, when somebody else.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub receiver: Option<Second>,
}

/// Moves them.
pub fn move_things(desk: &mut Desk, ask: MoveThings) -> Result<Changed<MoveSlipView>> {
    desk.permit(Operation::MoveThings)?;
    let to: PlaceId = identity(&ask.to_place_id)?;
    let receiver = ask.receiver.as_ref().map(|second| desk.on_the_spot(second)).transpose()?;
    let barcodes: Vec<String> = ask.barcodes.iter().map(|one| one.trim().to_owned()).collect();
    desk.transact(Operation::MoveThings, |work| {
        let slip = carry_on_a_slip(
            work,
            &Carrying {
                barcodes: &barcodes,
                to,
                rehome: ask.rehome,
                reason: &ask.reason,
                receiver: receiver.as_ref(),
            },
        )?;
        slip_view(work, work.sight(), &slip.to_string())
    })
}
