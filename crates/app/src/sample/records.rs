//! Registration of the office's papers, volumes, filing, holds, a change of level.

use super::hand::{Hand, Known, id, text};
use super::{DAYS, files, read};
use crate::{Error, Result};
use domain::access::Level;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::HashMap;

const PAPERS: &str = include_str!("../../../../assets/sample/records.toml");

#[derive(Deserialize)]
struct Papers {
    series: Vec<Series>,
    phases: Vec<Phase>,
    last_phase: String,
    household_department: String,
    households: Vec<Household>,
    afterwards: Afterwards,
}

#[derive(Deserialize)]
struct Series {
    category: String,
    department: String,
    title: String,
    pages: i64,
    author: String,
    document_number: String,
    from: i32,
    to: i32,
}

#[derive(Deserialize)]
struct Phase {
    year: i32,
    name: String,
}

#[derive(Deserialize)]
struct Household {
    key: String,
    title: String,
    records: Vec<HouseholdPaper>,
}

#[derive(Deserialize)]
struct HouseholdPaper {
    category: String,
    title: String,
    pages: i64,
}

#[derive(Deserialize)]
struct Afterwards {
    scanned: Vec<Scanned>,
    holds: Vec<Hold>,
    lowered: Lowered,
}

/// An electronic copy of a paper record: the same line again and again.
#[derive(Deserialize)]
struct Scanned {
    title: String,
    file_name: String,
    line: String,
    lines: usize,
}

#[derive(Deserialize)]
struct Hold {
    title: String,
    reason: String,
    authority: String,
    /// From today to the day it is looked at again.
    days_left: i64,
}

#[derive(Deserialize)]
struct Lowered {
    title: String,
    to: String,
    reason: String,
    basis: String,
}

/// Category ids and level ranks by code.
type Categories = HashMap<String, (String, i64)>;

fn papers() -> Result<Papers> {
    read("records.toml", PAPERS)
}

fn categories(hand: &mut Hand<'_>) -> Result<Categories> {
    let listed = hand.calls("list_categories", json!({}))?;
    let rank = |row: &Value| row["level"].as_str().and_then(Level::from_code).map_or(0, Level::rank);
    let rows = listed["rows"].as_array().into_iter().flatten();
    Ok(rows.map(|row| (text(row, "code"), (id(row), rank(row)))).collect())
}

/// Who registers: 绝密 papers by the clerk who is cleared for them.
fn clerk_for(rank: i64) -> &'static str {
    if rank >= 4 { "wujing" } else { "linxw" }
}

fn remember(hand: &mut Hand<'_>, title: &str, category: &str, pages: i64, reply: &Value) {
    hand.records.insert(title.to_owned(), Known::of(category, pages, reply));
}

fn copies(hand: &Hand<'_>, index: usize, pages: i64) -> Value {
    let place = hand.places.get(index % hand.places.len().max(1)).cloned();
    let mut copies =
        vec![json!({ "kind": "original", "medium": "paper", "pages": pages, "place_id": place })];
    if index % 9 == 4 {
        copies.push(json!({ "kind": "further", "medium": "paper", "pages": pages, "place_id": place }));
    }
    json!(copies)
}

impl Papers {
    /// The construction phase of a year.
    fn phase(&self, year: i32) -> &str {
        self.phases.iter().find(|phase| phase.year == year).map_or(&self.last_phase, |phase| &phase.name)
    }

    /// A title or number of a series: year, running number and phase filled in.
    fn fill(&self, pattern: &str, year: i32, index: usize) -> String {
        pattern
            .replace("{y}", &year.to_string())
            .replace("{n}", &(index % 48 + 1).to_string())
            .replace("{p}", self.phase(year))
    }
}

/// Registers every paper, 绝密 ones last; then the households, the filing run and what else the year brought.
pub(super) fn register(hand: &mut Hand<'_>) -> Result<()> {
    let papers = papers()?;
    hand.clock.to(3, 9, 0);
    hand.sits("linxw")?;
    let categories = categories(hand)?;
    let mut sorted: Vec<&Series> = papers.series.iter().collect();
    sorted.sort_by_key(|series| categories.get(&series.category).is_some_and(|(_, rank)| *rank >= 4));
    let mut index = 0;
    for series in sorted {
        let Some((category, rank)) = categories.get(&series.category) else {
            return Err(Error::Broken(format!("the rule pack has no category {}", series.category)));
        };
        hand.sits(clerk_for(*rank))?;
        for year in series.from..=series.to {
            index += 1;
            let request = paper(hand, &papers, series, category, (year, index));
            let reply = hand.calls("register_record", request)?;
            let pages = series.pages + (index % 7) as i64;
            remember(hand, &papers.fill(&series.title, year, index), &series.category, pages, &reply);
        }
    }
    households(hand, &papers, &categories)?;
    afterwards(hand, &papers.afterwards)
}

/// What `register_record` is told of one year's paper of a series.
fn paper(
    hand: &Hand<'_>,
    papers: &Papers,
    series: &Series,
    category: &str,
    (year, index): (i32, usize),
) -> Value {
    // Of the current year only the first months are over.
    let month = if year >= 2026 { index % 4 + 1 } else { index % 12 + 1 };
    let pages = series.pages + (index % 7) as i64;
    json!({
        "title": papers.fill(&series.title, year, index), "author": series.author,
        "document_number": papers.fill(&series.document_number, year, index),
        "document_date": format!("{year}-{month:02}-{:02}", index % 27 + 1), "category_id": category,
        "department_id": hand.departments.get(&series.department), "secret_owner": "own", "property": "own",
        "pages": pages, "summary": "", "copies": copies(hand, index, pages),
    })
}

fn households(hand: &mut Hand<'_>, papers: &Papers, categories: &Categories) -> Result<()> {
    hand.sits("linxw")?;
    let author = &papers.household_department;
    let department = hand.departments.get(author).cloned();
    for (number, household) in papers.households.iter().enumerate() {
        let place = hand.places.get(number).cloned();
        let request = json!({
            "kind": "household", "subject_key": household.key, "title": household.title,
            "department_id": department, "place_id": place,
        });
        let opened = hand.calls("open_volume", request)?;
        let volume = if opened["id"].is_string() { id(&opened) } else { id(&opened["volume"]) };
        for (index, paper) in household.records.iter().enumerate() {
            let category = categories.get(&paper.category).map(|(id, _)| id);
            let request = json!({
                "title": paper.title, "author": author, "category_id": category, "department_id": department,
                "document_date": format!("{}-0{}-18", 2018 + number, index % 9 + 1), "volume_id": volume,
                "subject_key": { "kind": "household", "key": household.key }, "secret_owner": "client",
                "property": "own", "personal_information": true, "pages": paper.pages, "summary": "",
                "copies": [{ "kind": "original", "medium": "paper", "pages": paper.pages, "place_id": place }],
            });
            let reply = hand.calls("register_record", request)?;
            remember(hand, &paper.title, &paper.category, paper.pages, &reply);
        }
    }
    Ok(())
}

/// Every department's run of those years, up to its numbers: the hand-over waits for the two people it needs.
fn file_years(hand: &mut Hand<'_>, years: &[i64]) -> Result<()> {
    let due = hand.calls("list_filing_due", json!({}))?;
    let rows = due["rows"].as_array().cloned().unwrap_or_default();
    for row in rows.iter().filter(|row| row["year"].as_i64().is_some_and(|year| years.contains(&year))) {
        let request = json!({ "year": row["year"], "department_id": row["department_id"] });
        let run = id(&hand.calls("begin_filing_run", request)?);
        for (step, done) in [("gather_filing_run", "arranging"), ("assign_filing_run", "assigned")] {
            while hand.calls(step, json!({ "run_id": run }))?["run"]["state"] != done {}
        }
    }
    Ok(())
}

/// Filing of last year's papers, an electronic copy, two holds, a slip.
fn afterwards(hand: &mut Hand<'_>, afterwards: &Afterwards) -> Result<()> {
    hand.clock.to(5, 9, 0);
    hand.sits("linxw")?;
    file_years(hand, &[2019, 2024, 2025])?;
    for scanned in &afterwards.scanned {
        files::attach(
            hand,
            &scanned.title,
            &scanned.file_name,
            scanned.line.repeat(scanned.lines).as_bytes(),
        )?;
    }
    hand.clock.to(20, 10, 0);
    hand.sits("chenli")?;
    for hold in &afterwards.holds {
        let request = json!({
            "record_id": hand.known(&hold.title)?.record, "reason": hold.reason, "authority": hold.authority,
            "review_on": hand.clock.day(DAYS + hold.days_left),
        });
        hand.calls("place_hold", request)?;
    }
    hand.at(22, 10, "linxw", "refuse_state_secret", json!({})).map(|_| ())
}

/// A lowering that waits for another person's countersignature.
pub(super) fn published(hand: &mut Hand<'_>) -> Result<()> {
    let Lowered { title, to, reason, basis } = papers()?.afterwards.lowered;
    let record = hand.known(&title)?.record;
    let request = json!({ "record_id": record, "to": to, "reason": reason, "basis": basis });
    hand.at(100, 9, "linxw", "propose_level_change", request).map(|_| ())
}
