//! Carrying things to one place on one slip (移库单), whoever asks for it: what is carried, who takes over, what goes with it.

use super::branch::carry;
use super::room::{Arriving, check_room, keeper_of};
use crate::Work;
use crate::error::{OrMissing, Result};
use crate::signing::{OnTheSpot, sign_act};
use domain::places::{MoveFacts, PlaceEvent, PlaceRefusal, check_move, copy_may_move};
use domain::{PlaceId, RowId, SignatureId, VolumeId, numbers};
use store::places::{MoveSlipRow, PlaceRow, SlipItemRow, Thing, ThingKind};

/// What one slip says.
pub(super) struct Carrying<'a> {
    /// Numbers as scanned, in order.
    pub(super) barcodes: &'a [String],
    /// Where to.
    pub(super) to: PlaceId,
    /// They belong there from now on.
    pub(super) rehome: bool,
    /// Why.
    pub(super) reason: &'a str,
    /// The keeper of that place, when somebody else.
    pub(super) receiver: Option<&'a OnTheSpot>,
}

/// Carries them; answers the slip.
pub(super) fn carry_on_a_slip(work: &Work<'_, '_>, wanted: &Carrying<'_>) -> Result<RowId> {
    let Carrying { barcodes, to, rehome, receiver, .. } = *wanted;
    let above = store::places::list_above(work, to)?;
    let place = above.first().or_missing()?;
    check(work, barcodes, &above, receiver)?;
    let slip: RowId = work.new_id();
    let number = work.next_paper_number(numbers::prefix::MOVE_SLIP)?;
    let things = find(work, barcodes)?;
    let received = match receiver {
        Some(spot) => Some(sign(work, spot, (slip, &number), place, barcodes)?),
        None => None,
    };
    store::places::insert_slip(
        work,
        &MoveSlipRow {
            id: slip,
            number,
            to,
            to_path: place.path.clone(),
            rehome,
            items: i64::try_from(things.len()).unwrap_or(i64::MAX),
            reason: wanted.reason.trim().to_owned(),
            moved_by: work.actor(),
            moved_by_name: String::new(),
            moved_at: work.now().at,
            received_by: receiver.map(OnTheSpot::person),
            received_by_name: None,
            receive_signature: received,
        },
    )?;
    lay_down(work, &things, to, rehome)?;
    write_items(work, slip, things)?;
    let items = i64::try_from(barcodes.len()).unwrap_or(i64::MAX);
    work.record(PlaceEvent::ThingsMoved { slip, to, items });
    Ok(slip)
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
        let mut arriving = Vec::new();
        for (_, thing) in things {
            match thing.kind {
                ThingKind::Copy(_) => arriving.push(Arriving::copy(thing.home, thing.pages)),
                ThingKind::Volume(volume) => {
                    let papers = store::places::list_contents(work, volume, thing.home)?;
                    arriving.extend(papers.iter().map(|one| Arriving::copy(thing.home, one.pages)));
                }
                ThingKind::Box(_) => {}
            }
        }
        check_room(work, to, &arriving)?;
    }
    things.iter().try_for_each(|(_, thing)| put_thing(work, thing, to, rehome))
}

/// Puts one thing there; `rehome`: it belongs there from now on.
pub(super) fn put_thing(work: &Work<'_, '_>, thing: &Thing, to: PlaceId, rehome: bool) -> Result<()> {
    match thing.kind {
        ThingKind::Copy(copy) => store::places::carry_copy(work, copy, to, rehome)?,
        ThingKind::Volume(volume) => {
            put_contents(work, thing, volume, to, rehome)?;
            let home = if rehome { Some(to) } else { thing.home };
            store::places::carry_volume(work, volume, to, home)?;
        }
        ThingKind::Box(kept) => {
            let row = store::places::get_place(work, kept)?.or_missing()?;
            carry(work, &row, Some(to), rehome)?;
        }
    }
    Ok(())
}

/// What belongs in a volume goes with it. What is out comes back to where the volume belongs then.
fn put_contents(
    work: &Work<'_, '_>,
    thing: &Thing,
    volume: VolumeId,
    to: PlaceId,
    rehome: bool,
) -> Result<()> {
    for paper in store::places::list_contents(work, volume, thing.home)? {
        if paper.state == "in" {
            store::places::carry_copy(work, paper.copy, to, rehome)?;
        } else if rehome {
            store::places::rehome_copy(work, paper.copy, to)?;
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
