//! The desk's second week: a pick-up shelf, somebody who waits, a recall, a rule of the office's own.

use super::hand::{Hand, id};
use super::{DAYS, PASSPHRASE, read};
use crate::Result;
use serde::Deserialize;
use serde_json::{Value, json};

const CIRCULATION: &str = include_str!("../../../../assets/sample/circulation.toml");

#[derive(Deserialize)]
struct Rule {
    name: String,
    borrower_kind: String,
    days: u32,
    item_limit: u32,
    renewals: u32,
    grace_days: u32,
    article: String,
    reason: String,
}

#[derive(Deserialize)]
struct Circulation {
    first: String,
    second: String,
    purpose: String,
    recall_by: String,
    recall_reason: String,
    shelf_code: String,
    shelf_name: String,
    rule: Rule,
}

/// What the sample shows of waiting and recalling.
pub(super) fn go_round(hand: &mut Hand<'_>) -> Result<()> {
    let said: Circulation = read("circulation.toml", CIRCULATION)?;
    hand.clock.to(DAYS - 1, 16, 0);
    own_rule(hand, &said.rule)?;
    hand.sits("linxw")?;
    let shelf = json!({ "kind": "room", "code": said.shelf_code, "name": said.shelf_name });
    let place = hand.calls("add_place", shelf)?;
    hand.calls("name_pick_up_shelf", json!({ "place_id": id(&place) }))?;
    let out = hand.calls("list_loans", json!({ "state": "out", "limit": 200 }))?;
    let rows = out["rows"].as_array().cloned().unwrap_or_default();
    let carried = |row: &&Value| {
        row["way"] == "carry_out"
            && row["days_overdue"] == 0
            && matches!(row["level"].as_str(), Some("general" | "internal"))
    };
    let mut plain = rows.iter().filter(carried);
    let waited = plain.next();
    if let Some(loan) = waited {
        for login in [&said.first, &said.second] {
            let who = hand.person(login);
            if loan["borrower"]["id"] != json!(who) {
                let ask = json!({ "copy_id": loan["copy_id"], "any_copy": true, "borrower_id": who, "purpose": said.purpose });
                hand.calls("place_reservation", ask)?;
            }
        }
    }
    let long = |row: &&Value| {
        let due = row["due_on"].as_str().unwrap_or_default();
        due > hand.clock.day(DAYS + 4).as_str()
    };
    if let Some(loan) = plain.find(long) {
        let wanted = hand.person(&said.recall_by);
        let ask = json!({ "loan_id": loan["id"], "wanted_by": wanted, "reason": said.recall_reason });
        hand.calls("recall_loan", ask)?;
    }
    Ok(())
}

/// Proposed by the security administrator, put in force by the secrecy officer.
fn own_rule(hand: &mut Hand<'_>, rule: &Rule) -> Result<()> {
    hand.sits("shenlan")?;
    let line = json!({
        "name": rule.name, "borrower_kind": rule.borrower_kind, "days": rule.days, "item_limit": rule.item_limit,
        "renewals": rule.renewals, "grace_days": rule.grace_days, "article": rule.article,
    });
    let ask = json!({ "act": "enter", "line": line, "reason": rule.reason });
    let proposed = hand.calls("propose_lending_rule", ask)?;
    hand.sits("chenli")?;
    let decision = json!({ "id": id(&proposed), "agree": true, "passphrase": PASSPHRASE });
    hand.calls("decide_lending_rule", decision).map(|_| ())
}
