//! Levels in depth: terms that end, a paper below the guide, publications, a wall, the yearly review, relabelling.

use super::hand::{Hand, Known, id, text};
use super::{DAYS, PASSPHRASE, read};
use crate::{Error, Result};
use serde::Deserialize;
use serde_json::{Value, json};

const SCALE: &str = include_str!("../../../../assets/sample/scale.toml");

#[derive(Deserialize)]
struct Scale {
    ending: Vec<Ending>,
    below: Below,
    published: Published,
    walled: Walled,
    review: Review,
}

#[derive(Deserialize)]
struct Ending {
    category: String,
    department: String,
    title: String,
    days_left: i64,
}

#[derive(Deserialize)]
struct Below {
    category: String,
    department: String,
    title: String,
    level: String,
    basis: String,
    reason: String,
}

#[derive(Deserialize)]
struct Published {
    category: String,
    #[serde(rename = "where")]
    place: String,
    evidence: String,
    waiting_to: String,
    passed: Vec<String>,
    passed_to: String,
    passed_reason: String,
    passed_basis: String,
}

#[derive(Deserialize)]
struct Walled {
    title: String,
    reason: String,
    named: String,
    named_reason: String,
    days: i64,
}

#[derive(Deserialize)]
struct Review {
    least_level: String,
    days_left: i64,
    kept: usize,
    kept_reason: String,
}

fn category(hand: &mut Hand<'_>, code: &str) -> Result<String> {
    let listed = hand.calls("list_categories", json!({}))?;
    let found = listed["rows"].as_array().into_iter().flatten().find(|row| row["code"] == code);
    found.map(id).ok_or_else(|| Error::Broken(format!("the rule pack has no category {code}")))
}

/// What a paper is registered with, besides its level.
fn paper(hand: &mut Hand<'_>, code: &str, department: &str, title: &str) -> Result<Value> {
    let place = hand.places.last().cloned();
    Ok(json!({
        "title": title, "author": department, "document_number": "", "document_date": hand.clock.day(12),
        "category_id": category(hand, code)?, "department_id": hand.departments.get(department),
        "secret_owner": "own", "property": "own", "pages": 16, "summary": "",
        "copies": [{ "kind": "original", "medium": "paper", "pages": 16, "place_id": place }],
    }))
}

/// Papers of this year whose level ends, or lies below the guide's.
pub(super) fn register(hand: &mut Hand<'_>) -> Result<()> {
    let Scale { ending, below, .. } = read("scale.toml", SCALE)?;
    hand.clock.to(23, 10, 0);
    hand.sits("linxw")?;
    for Ending { category, department, title, days_left } in &ending {
        let mut request = paper(hand, category, department, title)?;
        request["level_term"] = json!(format!("until:{}", hand.clock.day(DAYS + days_left)));
        let reply = hand.calls("register_record", request)?;
        hand.records.insert(title.clone(), Known::of(category, 16, &reply));
    }
    let mut request = paper(hand, &below.category, &below.department, &below.title)?;
    request["level"] = json!(below.level);
    request["level_basis"] = json!(below.basis);
    request["level_reason"] = json!(below.reason);
    request["countersign"] = Hand::second("chenli");
    hand.calls("register_record", request).map(|_| ())
}

/// The last evening: a publication to be countersigned, changes that were, a wall, the review.
pub(super) fn settle(hand: &mut Hand<'_>) -> Result<()> {
    let Scale { published, walled, review, .. } = read("scale.toml", SCALE)?;
    hand.clock.to(DAYS - 1, 17, 0);
    hand.sits("linxw")?;
    proposed(hand, &published)?;
    behind_a_wall(hand, &walled)?;
    hand.sits("chenli")?;
    countersigned(hand, &published)?;
    reviewed(hand, &review)?;
    hand.sits("linxw")?;
    // One label was changed, the others wait.
    let copy = hand.known(&published.passed[0])?.barcode;
    hand.calls("tick_relabel", json!({ "barcode": copy })).map(|_| ())
}

fn proposed(hand: &mut Hand<'_>, published: &Published) -> Result<()> {
    let request = json!({
        "scope": "category", "scope_id": category(hand, &published.category)?,
        "published_on": hand.clock.day(DAYS - 4), "published_where": published.place,
        "evidence": published.evidence, "to": published.waiting_to,
    });
    hand.calls("record_publication", request)?;
    for title in &published.passed {
        let request = json!({
            "record_id": hand.known(title)?.record, "to": published.passed_to,
            "reason": published.passed_reason, "basis": published.passed_basis,
        });
        hand.calls("propose_level_change", request)?;
    }
    Ok(())
}

fn countersigned(hand: &mut Hand<'_>, published: &Published) -> Result<()> {
    let listed = hand.calls("list_level_changes", json!({}))?;
    let waiting = listed["rows"].as_array().into_iter().flatten().filter(|row| row["state"] == "proposed");
    let passed: Vec<String> =
        waiting.filter(|row| published.passed.contains(&text(row, "title"))).map(id).collect();
    let request = json!({ "change_ids": passed, "agree": true, "passphrase": PASSPHRASE });
    hand.calls("countersign_level_changes", request).map(|_| ())
}

fn behind_a_wall(hand: &mut Hand<'_>, walled: &Walled) -> Result<()> {
    let record = hand.known(&walled.title)?.record;
    for (login, until) in [("linxw", None), (walled.named.as_str(), Some(hand.clock.day(DAYS + walled.days)))]
    {
        let request = json!({
            "record_id": record, "person_id": hand.person(login), "reason": walled.named_reason, "until": until,
        });
        hand.calls("name_need_to_know", request)?;
    }
    let request = json!({ "record_id": record, "walled": true, "reason": walled.reason, "second": Hand::second("zhaozy") });
    hand.calls("set_wall", request).map(|_| ())
}

fn reviewed(hand: &mut Hand<'_>, review: &Review) -> Result<()> {
    let request =
        json!({ "least_level": review.least_level, "due_on": hand.clock.day(DAYS + review.days_left) });
    let opened = id(&hand.calls("open_level_review", request)?);
    let page = hand.calls("read_level_review", json!({ "id": opened }))?;
    let rows = page["rows"].as_array().into_iter().flatten();
    let kept: Vec<String> = rows.map(|row| text(row, "record_id")).take(review.kept).collect();
    let request = json!({
        "review_id": opened, "record_ids": kept, "decision": "keep", "reason": review.kept_reason,
    });
    hand.calls("decide_review_items", request).map(|_| ())
}
