//! What outsiders asked for and what goes over: a call of the police, an owner's inspection, footage, a project's
//! checklist half done.

use super::hand::{Hand, id};
use super::{PASSPHRASE, read};
use crate::Result;
use chrono::Duration;
use domain::Moment;
use serde::Deserialize;
use serde_json::{Value, json};

const SHARING: &str = include_str!("../../../../assets/sample/sharing.toml");

/// The requests as they are sent; what the sample finds out is put to them.
#[derive(Deserialize)]
struct Sharing {
    call: Value,
    officers: Value,
    inspection: Value,
    footage: Value,
    shown: Value,
    project: Value,
    checks: Vec<Value>,
    thing: Value,
}

/// All of it.
pub(super) fn give(hand: &mut Hand<'_>) -> Result<()> {
    let sharing: Sharing = read("sharing.toml", SHARING)?;
    hand.sits("linxw")?;
    call(hand, &sharing)?;
    inspection(hand, &sharing)?;
    footage(hand, &sharing)?;
    project(hand, &sharing)
}

/// A request with more fields.
fn with(request: &Value, more: Value) -> Value {
    let mut whole = request.clone();
    if let (Some(whole), Value::Object(more)) = (whole.as_object_mut(), more) {
        whole.extend(more);
    }
    whole
}

/// The police call for a list of assets, get their copies, and the manager is told.
fn call(hand: &mut Hand<'_>, sharing: &Sharing) -> Result<()> {
    let titles = hand.titles("XZ-09", 2023..=2024);
    let Some(title) = titles.first() else { return Ok(()) };
    let paper =
        json!([{ "record_id": hand.known(title)?.record, "way": "copy", "page_range": "1-6", "copies": 2 }]);
    let more = json!({ "kind": "statutory", "identities": sharing.officers, "items": paper });
    let asked = hand.calls("request_sharing", with(&sharing.call, more))?;
    let given = json!({
        "id": id(&asked), "items": [{ "id": id(&asked["papers"][0]) }], "receipt": { "kind": "paper" }, "passphrase": PASSPHRASE,
    });
    hand.calls("give_sharing", given)?;
    hand.calls("inform_manager", json!({ "id": id(&asked), "manager_id": hand.person("zhaozy") }))?;
    Ok(())
}

/// An owner wants to see the standards of service; not answered yet.
fn inspection(hand: &mut Hand<'_>, sharing: &Sharing) -> Result<()> {
    let titles = hand.titles("XZ-06", 2024..=2025);
    let Some(title) = titles.first() else { return Ok(()) };
    let paper = json!([{ "record_id": hand.known(title)?.record, "way": "shown" }]);
    let more = json!({ "kind": "owner", "items": paper });
    hand.calls("request_sharing", with(&sharing.inspection, more))?;
    Ok(())
}

/// The police look at two hours of one camera and take a copy on a disc.
fn footage(hand: &mut Hand<'_>, sharing: &Sharing) -> Result<()> {
    let ends = hand.clock.standing() - Duration::hours(20);
    let more = json!({
        "begins_at": Moment(ends - Duration::hours(2)).to_string(), "ends_at": Moment(ends).to_string(), "way": "file",
        "identities": sharing.officers,
    });
    let asked = hand.calls("request_footage", with(&sharing.footage, more))?;
    let more = json!({
        "id": id(&asked), "passphrase": PASSPHRASE, "companion": Hand::second_without_pad("zhenghb"),
        "manager_id": hand.person("zhaozy"), "receipt": { "kind": "paper" },
    });
    hand.calls("show_footage", with(&sharing.shown, more))?;
    Ok(())
}

/// A neighbouring project goes to another company; most of the checklist is still to do.
fn project(hand: &mut Hand<'_>, sharing: &Sharing) -> Result<()> {
    let drawn = hand.calls("open_handover", sharing.project.clone())?;
    for line in &sharing.checks {
        hand.calls("check_handover_line", with(line, json!({ "id": id(&drawn), "copies": 1 })))?;
    }
    hand.calls("add_handover_thing", with(&sharing.thing, json!({ "id": id(&drawn) })))?;
    Ok(())
}
