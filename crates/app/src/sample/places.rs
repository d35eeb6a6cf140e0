//! Rooms, cabinets, shelves and boxes.

use super::hand::{Hand, id};
use super::read;
use crate::Result;
use serde::Deserialize;
use serde_json::json;

const PLACES: &str = include_str!("../../../../assets/sample/places.toml");

#[derive(Deserialize)]
struct Places {
    strongroom: Strongroom,
    reading_room: ReadingRoom,
}

#[derive(Deserialize)]
struct Strongroom {
    code: String,
    name: String,
    cabinets: usize,
    cabinet: String,
    shelves: usize,
    shelf: String,
    boxes: usize,
    #[serde(rename = "box")]
    box_name: String,
    capacity: i64,
}

#[derive(Deserialize)]
struct ReadingRoom {
    code: String,
    name: String,
    capacity: i64,
}

struct Place<'a> {
    parent: Option<&'a str>,
    kind: &'a str,
    code: &'a str,
    name: &'a str,
    capacity: Option<i64>,
}

fn add(hand: &mut Hand<'_>, place: &Place<'_>, top_secret_reading: bool) -> Result<String> {
    let request = json!({
        "parent_id": place.parent, "kind": place.kind, "code": place.code, "name": place.name,
        "capacity": place.capacity, "top_secret_reading": top_secret_reading,
    });
    hand.calls("add_place", request).map(|added| id(&added))
}

/// The strongroom with its boxes, and the room where 绝密 papers are read.
pub(super) fn prepare(hand: &mut Hand<'_>) -> Result<()> {
    let Places { strongroom, reading_room } = read("places.toml", PLACES)?;
    hand.clock.to(2, 9, 0);
    hand.sits("linxw")?;
    shelve(hand, &strongroom)?;
    let ReadingRoom { code, name, capacity } = &reading_room;
    let room = Place { parent: None, kind: "room", code, name, capacity: Some(*capacity) };
    add(hand, &room, true).map(|_| ())
}

fn shelve(hand: &mut Hand<'_>, store: &Strongroom) -> Result<()> {
    let capacity = Some(store.capacity);
    let named = |pattern: &str, number: &str| pattern.replace("{n}", number);
    let room = Place { parent: None, kind: "room", code: &store.code, name: &store.name, capacity: None };
    let room = add(hand, &room, false)?;
    let mut number = 0;
    for cabinet in 1..=store.cabinets {
        let digits = format!("{cabinet:02}");
        let (code, name) = (format!("C{digits}"), named(&store.cabinet, &digits));
        let cabinet =
            Place { parent: Some(&room), kind: "cabinet", code: &code, name: &name, capacity: None };
        let cabinet = add(hand, &cabinet, false)?;
        for shelf in 1..=store.shelves {
            let (code, name) = (shelf.to_string(), named(&store.shelf, &shelf.to_string()));
            // A shelf holds what its boxes hold.
            let shelf =
                Place { parent: Some(&cabinet), kind: "shelf", code: &code, name: &name, capacity: None };
            let shelf = add(hand, &shelf, false)?;
            for _ in 0..store.boxes {
                number += 1;
                let (code, name) = (format!("{number:02}"), named(&store.box_name, &number.to_string()));
                let box_ = Place { parent: Some(&shelf), kind: "box", code: &code, name: &name, capacity };
                let place = add(hand, &box_, false)?;
                hand.places.push(place);
            }
        }
    }
    Ok(())
}
