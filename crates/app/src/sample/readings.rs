//! Who read what: ordinary readings, one person much within an hour, one at night; saved searches.

use super::hand::{Hand, id};
use super::{DAYS, read};
use crate::Result;
use serde::Deserialize;
use serde_json::{Value, json};

const SCALE: &str = include_str!("../../../../assets/sample/scale.toml");

#[derive(Deserialize)]
struct Scale {
    readings: Readings,
    searches: Vec<Search>,
}

#[derive(Deserialize)]
struct Readings {
    hour_reader: String,
    hour_purpose: String,
    hour_count: usize,
    night_reader: String,
    night_purpose: String,
    night_titles: Vec<String>,
    judged_reason: String,
}

#[derive(Deserialize)]
struct Search {
    login: String,
    name: String,
    query: String,
    level: Option<String>,
}

/// Reads, searches, and has one line judged.
pub(super) fn stand_out(hand: &mut Hand<'_>) -> Result<()> {
    let Scale { readings, searches } = read("scale.toml", SCALE)?;
    hand.clock.to(DAYS - 1, 17, 30);
    hand.sits(&readings.hour_reader)?;
    let listed = hand.calls("list_records", json!({ "level": "secret", "limit": readings.hour_count }))?;
    let seen: Vec<String> = listed["rows"].as_array().into_iter().flatten().map(id).collect();
    for record in seen {
        hand.calls("open_record", json!({ "id": record, "purpose": readings.hour_purpose }))?;
    }
    hand.clock.to(DAYS - 1, 21, 40);
    hand.sits(&readings.night_reader)?;
    for title in &readings.night_titles {
        let record = hand.known(title)?.record;
        hand.calls("open_record", json!({ "id": record, "purpose": readings.night_purpose }))?;
    }
    keep(hand, &searches)?;
    hand.sits("chenli")?;
    let unusual = hand.calls("list_unusual_readings", json!({ "open_only": true }))?;
    let hour = unusual["rows"].as_array().into_iter().flatten().find(|row| row["rule"] == "hour");
    if let Some(line) = hour {
        let judged = json!({
            "unusual_id": id(line), "judgement": "explained", "reason": readings.judged_reason,
        });
        hand.calls("review_unusual_reading", judged)?;
    }
    Ok(())
}

fn keep(hand: &mut Hand<'_>, searches: &[Search]) -> Result<()> {
    for Search { login, name, query, level } in searches {
        hand.sits(login)?;
        let request: Value = json!({ "query": query, "level": level });
        hand.calls("save_search", json!({ "name": name, "request": request }))?;
    }
    Ok(())
}
