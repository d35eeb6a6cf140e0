//! What was allowed beforehand: a standing approval, who decides while somebody is away, a change of the matrix that waits.

use super::hand::{Hand, text};
use super::{PASSPHRASE, read};
use crate::Result;
use chrono::{Days, Duration, NaiveDate};
use serde::Deserialize;
use serde_json::json;

const ALLOWANCES: &str = include_str!("../../../../assets/sample/allowances.toml");

#[derive(Deserialize)]
struct Allowances {
    standing: Standing,
    delegation: Delegation,
    change: Change,
}

#[derive(Deserialize)]
struct Standing {
    person: String,
    action: String,
    family: String,
    purpose: String,
    opinion: String,
}

#[derive(Deserialize)]
struct Delegation {
    from: String,
    to: String,
    actions: Vec<String>,
    reason: String,
}

#[derive(Deserialize)]
struct Change {
    action: String,
    approvers: Vec<String>,
    channels: Vec<String>,
    article: String,
    reason: String,
}

/// The office's own day: it lies eight hours east.
fn today(hand: &Hand<'_>) -> NaiveDate {
    (hand.clock.standing() + Duration::hours(8)).date_naive()
}

/// Customer service looks into drawings all year; the division manager is away next week.
pub(super) fn give(hand: &mut Hand<'_>) -> Result<()> {
    let Allowances { standing, delegation, change } = read("allowances.toml", ALLOWANCES)?;
    let first = today(hand);
    let later = |days: u64| (first + Days::new(days)).to_string();
    hand.sits(&standing.person)?;
    let asked = hand.calls(
        "ask_standing_approval",
        json!({
            "action": standing.action, "level": "secret", "family": standing.family, "begins_on": first.to_string(),
            "ends_on": later(364), "purpose": standing.purpose,
        }),
    )?;
    hand.decides(&text(&asked, "approval_id"), "approve", &standing.opinion)?;
    hand.sits(&delegation.from)?;
    let deputy = hand.person(&delegation.to);
    hand.calls(
        "give_delegation",
        json!({
            "person_id": deputy, "actions": delegation.actions, "level": "secret", "begins_on": first.to_string(),
            "ends_on": later(4), "reason": delegation.reason, "passphrase": PASSPHRASE,
        }),
    )?;
    hand.sits("shenlan")?;
    hand.calls(
        "propose_matrix_change",
        json!({
            "act": "change", "level": "secret", "action": change.action, "reason": change.reason,
            "cell": {
                "approvers": change.approvers, "mode": "ordered", "place": "anywhere", "channels": change.channels, "article": change.article,
            },
        }),
    )?;
    Ok(())
}
