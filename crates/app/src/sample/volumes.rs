//! Volumes of equipment and contracts in every state, and two runs of the yearly filing.

use super::hand::{Hand, id, text};
use super::{PASSPHRASE, handwriting, read};
use crate::{Error, Result};
use serde::Deserialize;
use serde_json::{Value, json};

const SCALE: &str = include_str!("../../../../assets/sample/scale.toml");
/// A run of a sample is gathered and numbered in far fewer steps.
const MOST_STEPS: usize = 50;

#[derive(Deserialize)]
struct Scale {
    filing: Filing,
    volumes: Vec<Bound>,
}

#[derive(Deserialize)]
struct Filing {
    run_year: i32,
    finished: String,
    finished_giver: String,
    arranging: String,
    left_out: String,
    put_last: String,
}

#[derive(Deserialize)]
struct Bound {
    kind: String,
    key: String,
    title: String,
    department: String,
    records: Vec<String>,
    part: Vec<String>,
    part_reason: String,
    closed: String,
    reopened: String,
}

/// Binds the volumes, then files what the departments still keep.
pub(super) fn bind(hand: &mut Hand<'_>) -> Result<()> {
    let Scale { filing, volumes } = read("scale.toml", SCALE)?;
    hand.clock.to(22, 15, 0);
    hand.sits("linxw")?;
    for volume in &volumes {
        bound(hand, volume)?;
    }
    hand.clock.to(23, 9, 0);
    finished_run(hand, &filing)?;
    arranging_run(hand, &filing)
}

fn bound(hand: &mut Hand<'_>, bound: &Bound) -> Result<()> {
    let place = hand.places.last().cloned();
    let request = json!({
        "kind": bound.kind, "subject_key": bound.key, "title": bound.title,
        "department_id": hand.departments.get(&bound.department), "place_id": place,
    });
    let volume = id(&hand.calls("open_volume", request)?);
    for title in &bound.records {
        let record = hand.known(title)?.record;
        hand.calls("put_in_volume", json!({ "record_id": record, "volume_id": volume }))?;
    }
    if !bound.part.is_empty() {
        let records: Vec<String> = records_of(hand, &bound.part)?;
        let request = json!({
            "volume_id": volume, "record_ids": records, "title": "", "reason": bound.part_reason,
        });
        hand.calls("split_volume", request)?;
    }
    let kept = bound.records.iter().filter(|title| !bound.part.contains(title));
    let pages: i64 = kept.map(|title| hand.known(title).map(|known| known.pages)).sum::<Result<i64>>()?;
    let closing = json!({
        "volume_id": volume, "pages": pages, "note": bound.closed, "passphrase": PASSPHRASE,
        "signature_png": handwriting::of("linxw"), "checker": Hand::second("chenli"),
    });
    hand.calls("close_volume", closing)?;
    if !bound.reopened.is_empty() {
        hand.calls("reopen_volume", json!({ "volume_id": volume, "reason": bound.reopened }))?;
    }
    Ok(())
}

fn records_of(hand: &Hand<'_>, titles: &[String]) -> Result<Vec<String>> {
    titles.iter().map(|title| hand.known(title).map(|known| known.record)).collect()
}

/// Begins a run and takes in what there is to file.
fn gathered(hand: &mut Hand<'_>, year: i32, department: &str) -> Result<String> {
    let department = hand.departments.get(department).cloned();
    let run = hand.calls("begin_filing_run", json!({ "year": year, "department_id": department }))?;
    let run = id(&run);
    stepped(hand, "gather_filing_run", &run, "arranging")?;
    Ok(run)
}

/// Goes on step by step until the run stands where it should.
fn stepped(hand: &mut Hand<'_>, operation: &str, run: &str, state: &str) -> Result<Value> {
    for _ in 0..MOST_STEPS {
        let step = hand.calls(operation, json!({ "run_id": run }))?;
        if text(&step["run"], "state") == state {
            return Ok(step);
        }
    }
    Err(Error::Broken(format!("{operation} of the sample does not end")))
}

fn finished_run(hand: &mut Hand<'_>, filing: &Filing) -> Result<()> {
    let run = gathered(hand, filing.run_year, &filing.finished)?;
    stepped(hand, "assign_filing_run", &run, "assigned")?;
    let handed = json!({
        "run_id": run, "giver": Hand::second(&filing.finished_giver), "passphrase": PASSPHRASE,
        "signature_png": handwriting::of("linxw"),
    });
    hand.calls("hand_over_filing_run", handed).map(|_| ())
}

fn arranging_run(hand: &mut Hand<'_>, filing: &Filing) -> Result<()> {
    let run = gathered(hand, filing.run_year, &filing.arranging)?;
    let last = json!({ "run_id": run, "record_id": hand.known(&filing.put_last)?.record, "last": true, "leave_out": false });
    hand.calls("arrange_filing_item", last)?;
    let out = json!({ "run_id": run, "record_id": hand.known(&filing.left_out)?.record, "last": false, "leave_out": true });
    hand.calls("arrange_filing_item", out).map(|_| ())
}
