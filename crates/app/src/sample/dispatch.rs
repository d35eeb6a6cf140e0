//! Papers on the move: letters that came, a notice that goes out, a circulation on its way, excerpts and a notebook.

use super::hand::{Hand, Known, id, text};
use super::{DAYS, read};
use crate::Result;
use serde::Deserialize;
use serde_json::{Value, json};

const DISPATCH: &str = include_str!("../../../../assets/sample/dispatch.toml");

/// Who wrote, who is written to, and the words of it.
#[derive(Deserialize)]
struct Dispatch {
    letters: Vec<Letter>,
    receivers: Vec<String>,
    forwarded_for: String,
    forwarding_agreed: String,
    signed_by: String,
    circulated_for: String,
    circulation_agreed: String,
    excerpted_for: String,
    excerpt_agreed: String,
    excerpts: Vec<Part>,
}

/// A paper that came.
#[derive(Deserialize)]
struct Letter {
    sender: String,
    sender_number: String,
    title: String,
    urgency: String,
    copies: i64,
}

/// What is written out of a paper.
#[derive(Deserialize)]
struct Part {
    page_range: String,
    extent: String,
    in_book: bool,
}

fn by(login: &str) -> Value {
    json!({ "kind": "passphrase", "second": Hand::second_without_pad(login) })
}

/// Papers of these categories of which the original lies in the strongroom.
fn at_hand(hand: &mut Hand<'_>, categories: &[&str], count: usize) -> Result<Vec<Known>> {
    let titles: Vec<String> =
        categories.iter().flat_map(|category| hand.titles(category, 2019..=2026)).collect();
    let mut found = Vec::new();
    for title in titles {
        let known = hand.known(&title)?;
        let tree = hand.calls("read_copy_tree", json!({ "record_id": known.record }))?;
        if tree["branches"][0]["state"] == "in" && found.len() < count {
            found.push(known);
        }
    }
    Ok(found)
}

/// All of it.
pub(super) fn go(hand: &mut Hand<'_>) -> Result<()> {
    let words: Dispatch = read("dispatch.toml", DISPATCH)?;
    hand.sits("linxw")?;
    let papers = at_hand(hand, &["XZ-02", "XZ-03"], 5)?;
    let [first, second, third, fourth, ..] = papers.as_slice() else { return Ok(()) };
    receive(hand, &words, first)?;
    send(hand, &words, second)?;
    circulate(hand, &words, third)?;
    excerpt(hand, &words, fourth)
}

fn receive(hand: &mut Hand<'_>, words: &Dispatch, filed: &Known) -> Result<()> {
    let mut came = Vec::new();
    for came_in in &words.letters {
        let letter = json!({
            "sender": came_in.sender, "sender_number": came_in.sender_number, "title": came_in.title, "attachments": 1, "stated_copies": came_in.copies,
            "copies": came_in.copies, "pages": 3, "level": "internal", "urgency": came_in.urgency, "channel": "hand", "seal": "intact",
            "opened_by_id": hand.person("linxw"), "received_on": hand.clock.day(DAYS - 1),
        });
        came.push(id(&hand.calls("register_incoming", letter)?));
    }
    for (paper, handler) in came.iter().zip(["zhoujg", "xujia", "zhoujg"]) {
        let assigned =
            json!({ "id": paper, "handler_id": hand.person(handler), "due_on": hand.clock.day(DAYS + 5) });
        hand.calls("assign_incoming", assigned)?;
    }
    for (paper, handler) in came.iter().zip(["zhoujg", "xujia"]) {
        hand.calls("sign_incoming", json!({ "id": paper, "receipt": by(handler) }))?;
    }
    if let Some(paper) = came.first() {
        hand.calls("file_incoming", json!({ "id": paper, "record_id": filed.record }))?;
    }
    Ok(())
}

fn send(hand: &mut Hand<'_>, words: &Dispatch, notice: &Known) -> Result<()> {
    let receivers: Vec<Value> = words
        .receivers
        .iter()
        .zip(1..)
        .map(|(receiver, serial)| json!({ "receiver": receiver, "serial": serial, "channel": "internal_mail" }))
        .collect();
    let ask = json!({
        "record_id": notice.record, "purpose": words.forwarded_for, "outside": false, "attachments": 0, "receivers": receivers,
    });
    let asked = hand.calls("request_despatch", ask)?;
    if asked["approval_id"].is_string() {
        hand.decides(&text(&asked, "approval_id"), "approve", &words.forwarding_agreed)?;
    }
    let parts: Vec<String> = asked["parts"].as_array().into_iter().flatten().map(id).collect();
    for part in parts.iter().take(2) {
        hand.calls("despatch_copy", json!({ "receiver_id": part, "carriers": [] }))?;
    }
    if let Some(part) = parts.first() {
        let slip =
            json!({ "receiver_id": part, "signed_on": hand.clock.day(DAYS - 1), "signer": words.signed_by });
        hand.calls("sign_despatch", slip)?;
    }
    Ok(())
}

fn circulate(hand: &mut Hand<'_>, words: &Dispatch, paper: &Known) -> Result<()> {
    let stops: Vec<Value> = ["zhoujg", "xujia", "sunhao"]
        .iter()
        .zip(1..)
        .map(
            |(login, days)| json!({ "person_id": hand.person(login), "due_on": hand.clock.day(DAYS + days) }),
        )
        .collect();
    let ask = json!({
        "kind": "circulation", "record_id": paper.record, "copy_id": paper.copy, "purpose": words.circulated_for, "stops": stops,
    });
    let slip = hand.calls("request_transfer", ask)?;
    if slip["approval_id"].is_string() {
        hand.decides(&text(&slip, "approval_id"), "approve", &words.circulation_agreed)?;
    }
    for (giver, taker) in [("linxw", "zhoujg"), ("zhoujg", "xujia")] {
        let hop = json!({
            "id": id(&slip), "giver": by(giver), "taker": by(taker), "pages": paper.pages, "seal_intact": true,
        });
        hand.calls("hand_on_transfer", hop)?;
    }
    Ok(())
}

fn excerpt(hand: &mut Hand<'_>, words: &Dispatch, paper: &Known) -> Result<()> {
    let holder = hand.person("sunhao");
    let book = id(&hand.calls("issue_notebook", json!({ "holder_id": holder, "leaves": 50 }))?);
    for part in &words.excerpts {
        let ask = json!({
            "record_id": paper.record, "applicant_id": holder, "purpose": words.excerpted_for, "page_range": part.page_range,
            "extent": part.extent, "return_by": hand.clock.day(DAYS + 30),
        });
        let asked = hand.calls("request_excerpt", ask)?;
        if asked["approval_id"].is_string() {
            hand.decides(&text(&asked, "approval_id"), "approve", &words.excerpt_agreed)?;
        }
        let made = if part.in_book {
            json!({ "id": id(&asked), "notebook_id": book, "first_leaf": 1, "last_leaf": 2, "receipt": by("sunhao") })
        } else {
            json!({ "id": id(&asked), "pages": 1, "receipt": by("sunhao") })
        };
        hand.calls("make_excerpt", made)?;
    }
    Ok(())
}
