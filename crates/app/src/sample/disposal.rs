//! Three destruction lists: one finished with its certificate, one whose review period is over, one within it.

use super::hand::{Hand, id, text};
use super::{DAYS, PASSPHRASE, handwriting, read};
use crate::Result;
use serde::Deserialize;
use serde_json::{Value, json};

const DISPOSAL: &str = include_str!("../../../../assets/sample/disposal.toml");

#[derive(Deserialize)]
struct Disposal {
    approval_opinion: String,
    destroy_opinion: String,
    extend_opinion: String,
    first: Batch,
    /// As `execute_list` takes it, but for the list and its results.
    first_execution: Value,
    ready: Batch,
    cooling: Batch,
    open: OpenBatch,
}

#[derive(Deserialize)]
struct Batch {
    /// Day of the appraisal; approval follows the next day.
    day: i64,
    title: String,
    family: String,
    name: String,
    reason: String,
    papers: Vec<Papers>,
}

#[derive(Deserialize)]
struct OpenBatch {
    title: String,
    family: String,
    papers: Vec<Papers>,
}

/// The records of a category, of some years.
#[derive(Deserialize)]
struct Papers {
    category: String,
    from: i32,
    to: i32,
}

fn disposal() -> Result<Disposal> {
    read("disposal.toml", DISPOSAL)
}

fn opens(hand: &mut Hand<'_>, title: &str, family: &str, papers: &[Papers]) -> Result<Value> {
    let titles = papers.iter().flat_map(|papers| hand.titles(&papers.category, papers.from..=papers.to));
    let records: Vec<String> =
        titles.map(|title| hand.known(&title).map(|known| known.record)).collect::<Result<_>>()?;
    hand.calls("open_appraisal", json!({ "title": title, "family": family, "record_ids": records }))
}

/// Appraises, lists, locks and has the list approved; the first `keep` items are kept on. Answers the list's id.
fn listed(hand: &mut Hand<'_>, words: &Disposal, batch: &Batch, keep: usize) -> Result<String> {
    hand.clock.to(batch.day, 9, 0);
    hand.sits("linxw")?;
    let opened = opens(hand, &batch.title, &batch.family, &batch.papers)?;
    let appraisal = id(&opened["batch"]);
    hand.sits("chenli")?;
    for (index, item) in opened["items"].as_array().into_iter().flatten().enumerate() {
        let decided = if index < keep {
            json!({
                "item_id": id(item), "decision": "extend", "opinion": words.extend_opinion,
                "extend_until": hand.clock.day(DAYS + 800),
            })
        } else {
            json!({ "item_id": id(item), "decision": "destroy", "opinion": words.destroy_opinion })
        };
        hand.calls("appraise_item", decided)?;
    }
    hand.calls("close_appraisal", json!({ "id": appraisal }))?;
    hand.sits("linxw")?;
    let draft = json!({ "appraisal_id": appraisal, "name": batch.name, "reason": batch.reason });
    let list = id(&hand.calls("draft_list", draft)?);
    let locked = hand.calls("lock_list", json!({ "id": list, "typed_name": batch.name }))?;
    hand.clock.to(batch.day + 1, 10, 0);
    hand.decides(&text(&locked["approval"], "id"), "approve", &words.approval_opinion)?;
    Ok(list)
}

fn items(hand: &mut Hand<'_>, list: &str) -> Result<Vec<Value>> {
    let read = hand.calls("read_destruction", json!({ "id": list }))?;
    let items = read["items"].as_array().cloned().unwrap_or_default();
    Ok(items.into_iter().filter(|item| item["state"] == "listed").collect())
}

/// The executor and both witnesses sign what is asked.
fn witnessed(mut request: Value) -> Value {
    request["executor"] = Hand::second("zhenghb");
    request["first_witness"] = Hand::second("chenli");
    request["second_witness"] = Hand::second("pengjj");
    request
}

/// Counted, executed, attested and certified.
pub(super) fn first_list(hand: &mut Hand<'_>) -> Result<()> {
    let words = disposal()?;
    hand.clock.to(24, 18, 0);
    backup(hand)?;
    let list = listed(hand, &words, &words.first, 0)?;

    hand.clock.to(36, 9, 0);
    hand.sits("linxw")?;
    let count =
        |item: &Value| json!({ "item_id": id(item), "copies": item["copies"], "pages": item["pages"] });
    let counts: Vec<Value> = items(hand, &list)?.iter().map(count).collect();
    hand.calls("count_list", witnessed(json!({ "id": list, "counts": counts })))?;
    let result = |item: &Value| json!({ "item_id": id(item), "result": "passed" });
    let mut execution = words.first_execution;
    execution["id"] = json!(list);
    execution["results"] = items(hand, &list)?.iter().map(result).collect();
    hand.calls("execute_list", execution)?;
    hand.clock.to(36, 10, 20);
    hand.calls("attest_list", witnessed(json!({ "id": list })))?;
    let certificate =
        json!({ "id": list, "passphrase": PASSPHRASE, "signature_png": handwriting::of("chenli") });
    hand.at(36, 15, "chenli", "issue_certificate", certificate).map(|_| ())
}

/// A list whose review period is over today, so that it can be counted.
pub(super) fn ready_list(hand: &mut Hand<'_>) -> Result<()> {
    let words = disposal()?;
    listed(hand, &words, &words.ready, 1).map(|_| ())
}

/// A list within its review period, an appraisal that is still open, and the evening's backup.
pub(super) fn cooling_list(hand: &mut Hand<'_>) -> Result<()> {
    let words = disposal()?;
    listed(hand, &words, &words.cooling, 0)?;
    opens(hand, &words.open.title, &words.open.family, &words.open.papers)?;
    backup(hand)
}

fn backup(hand: &mut Hand<'_>) -> Result<()> {
    hand.sits("qiansong")?;
    let mut told = hand.calls("begin_backup", json!({}))?;
    while told["set"].is_null() {
        told = hand.calls("advance_backup", json!({}))?;
    }
    Ok(())
}
