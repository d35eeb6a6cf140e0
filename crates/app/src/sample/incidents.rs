//! What went wrong and what came of it: a loss signed by four and found again, with its check for leaked data; a
//! violation; a claim looked for; a permit past the gate; a letter of introduction; a suspension lifted.

use super::hand::{Hand, id, text};
use super::{PASSPHRASE, read};
use crate::{Error, Result};
use serde::Deserialize;
use serde_json::{Value, json};

const INCIDENTS: &str = include_str!("../../../../assets/sample/incidents.toml");

#[derive(Deserialize)]
struct Lost {
    borrower: String,
    title: String,
    purpose: String,
    note: String,
}

#[derive(Deserialize)]
struct Steps {
    statement: String,
    opinion: String,
    measures: String,
    decision: String,
}

#[derive(Deserialize)]
struct Breach {
    kinds: Vec<String>,
    people: u32,
    harm: String,
    cause: String,
    measures: String,
    advice: String,
    contact: String,
    reason: String,
    how: String,
}

#[derive(Deserialize)]
struct Violation {
    person: String,
    kind: String,
    facts: String,
    intent: String,
    consequence: String,
    sanction: String,
    grounds: String,
}

#[derive(Deserialize)]
struct Claim {
    search: String,
}

#[derive(Deserialize)]
struct Carry {
    destination: String,
    channel: String,
    second: String,
    guard: String,
}

#[derive(Deserialize)]
struct Outsider {
    name: String,
    letter: String,
    unit: String,
    purpose: String,
    document: String,
    last_four: String,
    host: String,
    days: i64,
}

#[derive(Deserialize)]
struct Standing {
    person: String,
    suspended: String,
    resumed: String,
    days: i64,
}

#[derive(Deserialize)]
struct Incidents {
    lost: Lost,
    steps: Steps,
    breach: Breach,
    violation: Violation,
    claim: Claim,
    carry: Carry,
    outsider: Outsider,
    standing: Standing,
}

/// Everything of this kind, at the end of the sample's story.
pub(super) fn happen(hand: &mut Hand<'_>) -> Result<()> {
    let told: Incidents = read("incidents.toml", INCIDENTS)?;
    loses(hand, &told)?;
    violates(hand, &told.violation)?;
    carries(hand, &told.carry)?;
    introduces(hand, &told.outsider)?;
    stands(hand, &told.standing)?;
    hand.sits("linxw")?;
    let open = hand.calls("list_claims", json!({ "open": true }))?;
    for claim in open["rows"].as_array().into_iter().flatten() {
        hand.calls("note_claim_search", json!({ "claim_id": id(claim), "note": told.claim.search }))?;
    }
    Ok(())
}

fn lends(hand: &mut Hand<'_>, borrower: &str, title: &str, purpose: &str) -> Result<Value> {
    let copy = hand.known(title)?.copy;
    let ask = json!({
        "copy_id": copy, "borrower_id": hand.person(borrower), "way": "carry_out", "purpose": purpose, "override_reason": purpose,
    });
    hand.calls("lend_copy", ask)
}

fn loses(hand: &mut Hand<'_>, told: &Incidents) -> Result<()> {
    let lost = &told.lost;
    hand.sits("linxw")?;
    let loan = lends(hand, &lost.borrower, &lost.title, &lost.purpose)?;
    hand.calls("report_lost", json!({ "loan_id": id(&loan), "note": lost.note }))?;
    let listed = hand.calls("list_cases", json!({ "kind": "lost", "limit": 1 }))?;
    let case = id(&listed["rows"][0]);
    let steps = &told.steps;
    for (login, step, words) in [
        (lost.borrower.as_str(), "statement", &steps.statement),
        ("zhoujg", "opinion", &steps.opinion),
        ("chenli", "measures", &steps.measures),
        ("zhaozy", "decision", &steps.decision),
    ] {
        hand.sits(login)?;
        let ask = json!({ "case_id": case, "step": step, "words": words, "passphrase": PASSPHRASE });
        hand.calls("sign_case_step", ask)?;
    }
    checks(hand, &told.breach)?;
    hand.sits("linxw")?;
    let known = hand.known(&lost.title)?;
    let back = json!({ "copy_id": known.copy, "pages": known.pages, "condition": "", "returned_by": "", "seal_intact": false });
    hand.calls("return_copy", back)?;
    Ok(())
}

fn checks(hand: &mut Hand<'_>, breach: &Breach) -> Result<()> {
    hand.sits("chenli")?;
    let open = hand.calls("list_breach_checks", json!({ "open": true, "limit": 1 }))?;
    let check = id(&open["rows"][0]);
    let found = json!({
        "breach_id": check, "data_kinds": breach.kinds, "people": breach.people, "harm": breach.harm, "cause": breach.cause,
        "measures": breach.measures, "advice": breach.advice, "contact": breach.contact,
    });
    hand.calls("assess_breach", found)?;
    hand.sits("zhaozy")?;
    let decision = json!({
        "breach_id": check, "outcome": "authority_only", "reason": breach.reason, "passphrase": PASSPHRASE,
    });
    hand.calls("decide_breach", decision)?;
    hand.sits("chenli")?;
    let told_on = today(hand, 0);
    let notice = json!({ "breach_id": check, "whom": "authority", "told_on": told_on, "how": breach.how });
    hand.calls("note_breach_notice", notice).map(|_| ())
}

fn violates(hand: &mut Hand<'_>, told: &Violation) -> Result<()> {
    hand.sits("chenli")?;
    let entered = json!({
        "person_id": hand.person(&told.person), "kind": told.kind, "happened_on": today(hand, -1), "facts": told.facts,
    });
    let violation = id(&hand.calls("register_violation", entered)?);
    let described = json!({
        "violation_id": violation, "kind": told.kind, "facts": told.facts, "intent": told.intent, "consequence": told.consequence,
    });
    hand.calls("describe_violation", described)?;
    let proposed = json!({ "violation_id": violation, "sanction": told.sanction, "words": told.grounds });
    hand.calls("propose_sanction", proposed).map(|_| ())
}

fn carries(hand: &mut Hand<'_>, told: &Carry) -> Result<()> {
    hand.sits("linxw")?;
    let out = hand.calls("list_loans", json!({ "state": "out" }))?;
    let leaves =
        |loan: &&Value| loan["level"] == "secret" && loan["way"] == "carry_out" && loan["state"] == "out";
    let loan = out["rows"].as_array().and_then(|rows| rows.iter().find(leaves)).cloned();
    let loan = loan.ok_or_else(|| Error::Broken("the sample has no secret loan that is out".to_owned()))?;
    let ask = json!({
        "loan_id": id(&loan), "destination": told.destination, "channel": told.channel, "second": Hand::second(&told.second),
    });
    let permit = hand.calls("issue_carry_permit", ask)?;
    hand.sits(&told.guard)?;
    hand.calls("pass_gate", json!({ "number": text(&permit, "number"), "direction": "out" })).map(|_| ())
}

fn introduces(hand: &mut Hand<'_>, told: &Outsider) -> Result<()> {
    hand.sits("linxw")?;
    let found = hand.calls("list_people", json!({ "query": told.name }))?;
    let ask = json!({
        "person_id": id(&found["rows"][0]), "letter": told.letter, "unit": told.unit, "dated_on": today(hand, -1),
        "purpose": told.purpose, "document": told.document, "last_four": told.last_four, "host_id": hand.person(&told.host),
        "ends_on": today(hand, told.days),
    });
    hand.calls("introduce_outsider", ask).map(|_| ())
}

/// Suspended and resumed; leaving and staying after all.
fn stands(hand: &mut Hand<'_>, told: &Standing) -> Result<()> {
    hand.sits("chenli")?;
    let person = hand.person(&told.person);
    let second = Hand::second("zhoujg");
    hand.calls("suspend_person", json!({ "person_id": person, "reason": told.suspended, "second": second }))?;
    hand.calls("resume_person", json!({ "person_id": person, "reason": told.resumed, "second": second }))?;
    hand.calls("mark_leaving", json!({ "person_id": person, "last_on": today(hand, told.days) }))?;
    hand.calls("take_back_leaving", json!({ "person_id": person })).map(|_| ())
}

/// The office's day, some days from now.
fn today(hand: &Hand<'_>, days: i64) -> String {
    let zone = chrono_tz::Asia::Shanghai;
    let day = hand.clock.standing().with_timezone(&zone).date_naive() + chrono::Duration::days(days);
    day.to_string()
}
