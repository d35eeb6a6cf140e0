//! Approvers on the road: one signing card that was lost and revoked, one that stands, and a request on its way to it.

use super::PASSPHRASE;
use super::hand::{Hand, id};
use crate::Result;
use serde_json::{Value, json};

/// What waits for 总经理 goes after him as a file.
pub(super) fn send(hand: &mut Hand<'_>) -> Result<()> {
    hand.sits("zhaozy")?;
    let lost = hand.calls("export_signing_card", json!({ "passphrase": PASSPHRASE }))?;
    let card = hand.calls("export_signing_card", json!({ "passphrase": PASSPHRASE }))?;
    hand.sits("shenlan")?;
    hand.calls("revoke_signing_card", json!({ "id": id(&lost["card"]) }))?;
    hand.sits("linxw")?;
    let open = hand.calls("list_approvals", json!({ "state": "open" }))?;
    let waits = |row: &&Value| {
        row["missing"].as_array().is_some_and(|posts| posts.iter().any(|post| post == "general_manager"))
    };
    if let Some(asked) = open["rows"].as_array().and_then(|rows| rows.iter().find(waits)) {
        let ask = json!({ "id": id(asked), "card_id": id(&card["card"]) });
        hand.calls("export_approval_request", ask)?;
    }
    Ok(())
}
