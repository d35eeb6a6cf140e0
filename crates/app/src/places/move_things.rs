//! Carry scanned copies, volumes and boxes to a place on one slip (移库单). Another keeper's place is entered
//! only with that keeper's own passphrase over exactly this list.

use super::branch::carry;
use super::room::{Arriving, check_room, keeper_of};
use super::slip_view::{MoveSlipView, slip_view};
use crate::border::Second;
use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::signing::{OnTheSpot, sign_act};
use crate::{Changed, Desk, Operation, Result, Work};
use domain::places::{MoveFacts, PlaceEvent, PlaceRefusal, check_move, copy_may_move};
use domain::{PlaceId, RowId, SignatureId, numbers};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::places::{MoveSlipRow, PlaceRow, SlipItemRow, Thing, ThingKind};
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
        let above = store::places::list_above(work, to)?;
        let place = above.first().or_missing()?;
        check(work, &barcodes, &above, receiver.as_ref())?;
        let slip: RowId = work.new_id();
        let number = work.next_paper_number(numbers::prefix::MOVE_SLIP)?;
        let things = find(work, &barcodes)?;
        let received = match &receiver {
            Some(spot) => Some(sign(work, spot, (slip, &number), place, &barcodes)?),
            None => None,
        };
        store::places::insert_slip(
            work,
            &MoveSlipRow {
                id: slip,
                number,
                to,
                to_path: place.path.clone(),
                rehome: ask.rehome,
                items: i64::try_from(things.len()).unwrap_or(i64::MAX),
                reason: ask.reason.trim().to_owned(),
                moved_by: work.actor(),
                moved_by_name: String::new(),
                moved_at: work.now().at,
                received_by: receiver.as_ref().map(OnTheSpot::person),
                received_by_name: None,
                receive_signature: received,
            },
        )?;
        lay_down(work, &things, to, ask.rehome)?;
        write_items(work, slip, things)?;
        let items = i64::try_from(barcodes.len()).unwrap_or(i64::MAX);
        work.record(PlaceEvent::ThingsMoved { slip, to, items });
        slip_view(work, work.sight(), &slip.to_string())
    })
}

fn check(
    work: &Work<'_, '_>,
    barcodes: &[String],
    above: &[PlaceRow],
    receiver: Option<&OnTheSpot>,
) -> Result<()> {
    let place = above.first().or_missing()?;
    let receiver = match receiver {
        Some(spot) => Some(store::people::get_person(work, spot.person())?.or_missing()?),
        None => None,
    };
    Ok(check_move(&MoveFacts {
        barcodes,
        path: &place.path,
        retired: place.retired_at.is_some(),
        mover: work.actor(),
        keeper: keeper_of(above),
        receiver: receiver.as_ref().map(|person| (person.id, person.name.as_str())),
    })?)
}

fn find(work: &Work<'_, '_>, barcodes: &[String]) -> Result<Vec<(String, Thing)>> {
    barcodes
        .iter()
        .map(|barcode| {
            let thing = store::places::find_thing(work, barcode)?
                .ok_or_else(|| PlaceRefusal::NotMovable { barcode: barcode.clone() })?;
            copy_may_move(barcode, &thing.state)?;
            Ok((barcode.clone(), thing))
        })
        .collect()
}

fn sign(
    work: &Work<'_, '_>,
    spot: &OnTheSpot,
    (slip, number): (RowId, &str),
    place: &PlaceRow,
    barcodes: &[String],
) -> Result<SignatureId> {
    let posts = store::people::list_posts(work, spot.person())?;
    let post = posts.first().map_or("", |post| post.code());
    let statement = serde_json::json!({
        "act": "receive_move", "slip": slip.to_string(), "number": number, "to": place.id.to_string(), "items": barcodes,
        "moved_by": work.actor().to_string(),
    });
    sign_act(work, spot, post, "receive_move", &slip.to_string(), &statement.to_string())
}

fn lay_down(work: &Work<'_, '_>, things: &[(String, Thing)], to: PlaceId, rehome: bool) -> Result<()> {
    if rehome {
        let copies = things.iter().filter(|(_, thing)| matches!(thing.kind, ThingKind::Copy(_)));
        let arriving: Vec<Arriving> =
            copies.map(|(_, thing)| Arriving::copy(thing.home, thing.pages)).collect();
        check_room(work, to, &arriving)?;
    }
    for (_, thing) in things {
        match thing.kind {
            ThingKind::Copy(copy) => store::places::carry_copy(work, copy, to, rehome)?,
            ThingKind::Volume(volume) => {
                let home = if rehome { Some(to) } else { thing.home };
                store::places::carry_volume(work, volume, to, home)?;
            }
            ThingKind::Box(kept) => {
                let row = store::places::get_place(work, kept)?.or_missing()?;
                carry(work, &row, Some(to), rehome)?;
            }
        }
    }
    Ok(())
}

fn write_items(work: &Work<'_, '_>, slip: RowId, things: Vec<(String, Thing)>) -> Result<()> {
    for (at, (barcode, thing)) in things.into_iter().enumerate() {
        let (mut copy, mut volume, mut kept) = (None, None, None);
        match thing.kind {
            ThingKind::Copy(id) => copy = Some(id),
            ThingKind::Volume(id) => volume = Some(id),
            ThingKind::Box(id) => kept = Some(id),
        }
        let item = SlipItemRow {
            position: i64::try_from(at).unwrap_or(i64::MAX) + 1,
            barcode,
            copy,
            volume,
            kept,
            from: thing.place,
            from_path: thing.path.unwrap_or_default(),
            number: String::new(),
            level: None,
            title: None,
        };
        store::places::insert_slip_item(work, work.new_id(), slip, &item)?;
    }
    Ok(())
}
