//! Rounds through the rooms: a stocktake with what it found, a blind one that is still counted, things moved and sought.

use super::hand::{Hand, id, text};
use super::{DAYS, read};
use crate::{Error, Result};
use serde::Deserialize;
use serde_json::json;

const SCALE: &str = include_str!("../../../../assets/sample/scale.toml");

#[derive(Deserialize)]
struct Scale {
    round: Round,
}

#[derive(Deserialize)]
struct Round {
    place: String,
    unscanned: usize,
    note: String,
    blind: String,
    blind_box: String,
    blind_scanned: usize,
    moved: Moved,
    sought: Sought,
}

#[derive(Deserialize)]
struct Moved {
    from: String,
    to: String,
    count: usize,
    reason: String,
}

#[derive(Deserialize)]
struct Sought {
    title: String,
    note: String,
}

fn round() -> Result<Round> {
    read("scale.toml", SCALE).map(|Scale { round }| round)
}

/// The identity of the place of a path; the paths are asked for once.
fn place(hand: &mut Hand<'_>, path: &str) -> Result<String> {
    if hand.paths.is_empty() {
        let listed = hand.calls("list_places", json!({}))?;
        let rows = listed["rows"].as_array().into_iter().flatten();
        hand.paths = rows.map(|row| (text(row, "path"), id(row))).collect();
    }
    hand.paths.get(path).cloned().ok_or_else(|| Error::Broken(format!("the sample has no place {path}")))
}

/// The barcodes of what is in a place.
fn barcodes(hand: &mut Hand<'_>, path: &str, most: usize) -> Result<Vec<String>> {
    let place = place(hand, path)?;
    let card = hand.calls("read_place", json!({ "place": place, "limit": 100 }))?;
    let inside = card["copies"].as_array().into_iter().flatten();
    Ok(inside.filter(|copy| copy["state"] == "in").map(|copy| text(copy, "barcode")).take(most).collect())
}

/// The autumn stocktake: counted, closed, one of its findings settled.
pub(super) fn count(hand: &mut Hand<'_>) -> Result<()> {
    let round = round()?;
    hand.clock.to(23, 13, 0);
    hand.sits("linxw")?;
    let shelf = place(hand, &round.place)?;
    let opened = hand.calls("open_stocktake", json!({ "place_id": shelf, "blind": false }))?;
    let stocktake = id(&opened);
    let card = hand.calls("read_stocktake", json!({ "stocktake_id": stocktake }))?;
    let expected = card["expected"].as_array().cloned().unwrap_or_default();
    let counted = expected.len().saturating_sub(round.unscanned);
    for (index, copy) in expected.iter().take(counted).enumerate() {
        // The first stands in the neighbouring box.
        let standing = if index == 0 { text(&expected[counted - 1], "place") } else { text(copy, "place") };
        let standing = place(hand, &standing)?;
        let scan = json!({
            "stocktake_id": stocktake, "barcode": copy["barcode"], "place_id": standing,
        });
        hand.calls("scan_stocktake", scan)?;
    }
    hand.calls("close_stocktake", json!({ "stocktake_id": stocktake }))?;
    let found = hand.calls("list_findings", json!({ "stocktake_id": stocktake, "open": true }))?;
    let missing = found["rows"].as_array().into_iter().flatten().find(|row| row["kind"] == "missing");
    if let Some(missing) = missing {
        let closing = json!({ "finding_id": id(missing), "outcome": "found", "note": round.note });
        hand.calls("close_finding", closing)?;
    }
    Ok(())
}

/// The last day: things laid elsewhere, one that nobody finds, and a blind stocktake half way through.
pub(super) fn walk(hand: &mut Hand<'_>) -> Result<()> {
    let Round { blind, blind_box, blind_scanned, moved, sought, .. } = round()?;
    hand.clock.to(DAYS - 1, 16, 30);
    hand.sits("linxw")?;
    let things = barcodes(hand, &moved.from, moved.count)?;
    let to = place(hand, &moved.to)?;
    let request = json!({ "barcodes": things, "to_place_id": to, "rehome": false, "reason": moved.reason });
    hand.calls("move_things", request)?;
    let copy = hand.known(&sought.title)?.barcode;
    hand.calls("seek_copy", json!({ "barcode": copy, "note": sought.note }))?;
    let inside = barcodes(hand, &blind_box, blind_scanned)?;
    let shelf = place(hand, &blind)?;
    let opened = hand.calls("open_stocktake", json!({ "place_id": shelf, "blind": true }))?;
    for barcode in inside {
        let scan = json!({ "stocktake_id": id(&opened), "barcode": barcode, "place_id": null });
        hand.calls("scan_stocktake", scan)?;
    }
    Ok(())
}
