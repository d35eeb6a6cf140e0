//! Places: the tree, what is carried, what is counted, what is printed for the shelves.

mod labels;
mod moving;
mod stocktake;
mod tree;
mod volumes;

use app::places::*;
use app::{Desk, Error};
use testkit::{Office, RecordAdder};

/// The code of a refusal.
fn code<T: std::fmt::Debug>(done: app::Result<T>) -> &'static str {
    match done {
        Err(Error::Refused(refusal)) => refusal.code,
        Err(Error::Missing) => "missing",
        other => panic!("not refused: {other:?}"),
    }
}

fn place(desk: &mut Desk, parent: Option<&PlaceView>, kind: &str, code: &str) -> PlaceView {
    place_with(desk, parent, kind, code, |_| {}).expect("a place")
}

fn place_with(
    desk: &mut Desk,
    parent: Option<&PlaceView>,
    kind: &str,
    code: &str,
    change: impl FnOnce(&mut AddPlace),
) -> app::Result<PlaceView> {
    let mut ask = AddPlace {
        parent_id: parent.map(|parent| parent.id.clone()),
        kind: kind.into(),
        code: code.into(),
        ..AddPlace::default()
    };
    change(&mut ask);
    add_place(desk, ask).map(|done| done.reply)
}

/// A room with a cabinet, a shelf in it and two boxes on the shelf.
struct Strongroom {
    room: PlaceView,
    cabinet: PlaceView,
    shelf: PlaceView,
    boxes: [PlaceView; 2],
}

fn strongroom(desk: &mut Desk) -> Strongroom {
    let room = place(desk, None, "room", "二号库");
    let cabinet = place(desk, Some(&room), "cabinet", "C03");
    let shelf = place(desk, Some(&cabinet), "shelf", "4");
    let boxes = [place(desk, Some(&shelf), "box", "17"), place(desk, Some(&shelf), "box", "18")];
    Strongroom { room, cabinet, shelf, boxes }
}

/// A paper in a box; answers the barcode of its original.
fn paper_in(desk: &mut Desk, title: &str, level: &str, home: &PlaceView) -> String {
    let adder =
        RecordAdder::named(title).at_level(level).with(|ask| ask.copies[0].place_id = Some(home.id.clone()));
    barcode_of(desk, &adder)
}

/// Registers; answers the barcode of the original.
fn barcode_of(desk: &mut Desk, adder: &RecordAdder) -> String {
    let made = adder.add(desk);
    let reader = desk.vault().reader();
    let sql = "SELECT barcode FROM copies WHERE record_id = :record";
    let found = reader.get(sql, &store::named! { record: made.id.as_str() }, |row| row.get(0));
    found.expect("read").expect("a copy")
}

fn card(desk: &mut Desk, place: &PlaceView) -> PlaceCard {
    read_place(desk, ReadPlace { place: place.id.clone(), ..ReadPlace::default() }).expect("a card")
}

fn standing(desk: &mut Desk, place: &PlaceView) -> Vec<(String, String)> {
    card(desk, place).copies.into_iter().map(|copy| (copy.barcode, copy.standing)).collect()
}
