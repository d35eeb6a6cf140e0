//! Places, registration of the office's papers, volumes, filing, a hold, a change of level.

use super::hand::{Hand, Known, id, text};
use crate::{Error, Result};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::HashMap;

const PAPERS: &str = include_str!("../../../../assets/sample/records.toml");

#[derive(Deserialize)]
struct Papers {
    series: Vec<Series>,
    households: Vec<Household>,
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

/// Rooms, cabinets, shelves and boxes.
pub(super) fn prepare(hand: &mut Hand<'_>) -> Result<()> {
    hand.clock.to(2, 9, 0);
    hand.sits("linxw")?;
    let add = |hand: &mut Hand<'_>, parent: Option<&str>, kind: &str, code: &str, name: &str, capacity: Option<i64>, reading: bool| -> Result<String> {
        let added = hand.calls("add_place", json!({ "parent_id": parent, "kind": kind, "code": code, "name": name, "capacity": capacity, "top_secret_reading": reading }))?;
        Ok(id(&added))
    };
    let room = add(hand, None, "room", "2", "二号库", None, false)?;
    for cabinet in 1..=4 {
        let cabinet_id = add(hand, Some(&room), "cabinet", &format!("C{cabinet:02}"), &format!("C{cabinet:02} 柜"), None, false)?;
        for shelf in 1..=4 {
            let shelf_id = add(hand, Some(&cabinet_id), "shelf", &shelf.to_string(), &format!("{shelf} 层"), Some(40), false)?;
            for number in 1..=2 {
                let number = (cabinet - 1) * 8 + (shelf - 1) * 2 + number;
                let place = add(hand, Some(&shelf_id), "box", &format!("{number:02}"), &format!("{number} 盒"), Some(40), false)?;
                hand.places.push(place);
            }
        }
    }
    add(hand, None, "room", "1", "机要阅览室", Some(2), true).map(|_| ())
}

fn categories(hand: &mut Hand<'_>) -> Result<HashMap<String, (String, i64)>> {
    let listed = hand.calls("list_categories", json!({}))?;
    let rank = |row: &Value| row["level"].as_str().and_then(domain::access::Level::from_code).map_or(0, domain::access::Level::rank);
    Ok(listed["rows"].as_array().into_iter().flatten().map(|row| (text(row, "code"), (id(row), rank(row)))).collect())
}

/// Who registers: 绝密 papers by the clerk who is cleared for them.
fn clerk_for(rank: i64) -> &'static str {
    if rank >= 4 { "wujing" } else { "linxw" }
}

fn remember(hand: &mut Hand<'_>, title: &str, category: &str, pages: i64, reply: &Value) {
    let record = id(reply);
    let copy = reply["copies"].as_array().and_then(|copies| copies.first()).map(id).unwrap_or_default();
    hand.records.insert(title.to_owned(), Known { record, copy, category: category.to_owned(), pages });
}

fn copies(hand: &Hand<'_>, index: usize, pages: i64) -> Value {
    let place = hand.places.get(index % hand.places.len().max(1)).cloned();
    let mut copies = vec![json!({ "kind": "original", "medium": "paper", "pages": pages, "place_id": place })];
    if index % 9 == 4 {
        copies.push(json!({ "kind": "further", "medium": "paper", "pages": pages, "place_id": place }));
    }
    json!(copies)
}

fn phase(year: i32) -> &'static str {
    match year {
        2015 | 2016 => "一期",
        2017 => "二期",
        2018 => "三期",
        _ => "商业配套",
    }
}

/// Registers every paper, 绝密 ones last; then the households, the filing run and what else the year brought.
pub(super) fn register(hand: &mut Hand<'_>) -> Result<()> {
    let papers: Papers = toml::from_str(PAPERS).map_err(|error| Error::Broken(format!("records.toml: {error}")))?;
    hand.clock.to(3, 9, 0);
    hand.sits("linxw")?;
    let categories = categories(hand)?;
    let mut sorted: Vec<&Series> = papers.series.iter().collect();
    sorted.sort_by_key(|series| categories.get(&series.category).map_or(0, |(_, rank)| i64::from(*rank >= 4)));
    let mut index = 0;
    for series in sorted {
        let Some((category, rank)) = categories.get(&series.category).cloned() else {
            return Err(Error::Broken(format!("the rule pack has no category {}", series.category)));
        };
        hand.sits(clerk_for(rank))?;
        for year in series.from..=series.to {
            index += 1;
            register_one(hand, series, &category, year, index)?;
        }
    }
    households(hand, &papers.households, &categories)?;
    afterwards(hand)
}

fn register_one(hand: &mut Hand<'_>, series: &Series, category: &str, year: i32, index: usize) -> Result<()> {
    let fill = |pattern: &str| pattern.replace("{y}", &year.to_string()).replace("{n}", &(index % 48 + 1).to_string()).replace("{p}", phase(year));
    let title = fill(&series.title);
    // Of the current year only the first months are over.
    let month = if year >= 2026 { index % 4 + 1 } else { index % 12 + 1 };
    let pages = series.pages + (index % 7) as i64;
    let request = json!({
        "title": title, "author": series.author, "document_number": fill(&series.document_number), "document_date": format!("{year}-{month:02}-{:02}", index % 27 + 1),
        "category_id": category, "department_id": hand.departments.get(&series.department), "secret_owner": "own", "property": "own", "pages": pages,
        "summary": "", "copies": copies(hand, index, pages),
    });
    let reply = hand.calls("register_record", request)?;
    remember(hand, &title, &series.category, pages, &reply);
    Ok(())
}

fn households(hand: &mut Hand<'_>, households: &[Household], categories: &HashMap<String, (String, i64)>) -> Result<()> {
    hand.sits("linxw")?;
    let department = hand.departments.get("客户服务部").cloned();
    for (number, household) in households.iter().enumerate() {
        let opened = hand.calls("open_volume", json!({ "kind": "household", "subject_key": household.key, "title": household.title, "department_id": department, "place_id": hand.places.get(number) }))?;
        let volume = if opened["id"].is_string() { id(&opened) } else { id(&opened["volume"]) };
        for (index, paper) in household.records.iter().enumerate() {
            let category = categories.get(&paper.category).map(|(id, _)| id.clone());
            let request = json!({
                "title": paper.title, "author": "客户服务部", "document_date": format!("{}-0{}-18", 2018 + number, index % 9 + 1), "category_id": category, "department_id": department,
                "volume_id": volume, "subject_key": { "kind": "household", "key": household.key }, "secret_owner": "client", "property": "own", "personal_information": true, "pages": paper.pages, "summary": "",
                "copies": [{ "kind": "original", "medium": "paper", "pages": paper.pages, "place_id": hand.places.get(number) }],
            });
            let reply = hand.calls("register_record", request)?;
            remember(hand, &paper.title, &paper.category, paper.pages, &reply);
        }
    }
    Ok(())
}

/// Filing of last year's papers, an electronic copy, a hold, a change of level that waits, a slip.
fn afterwards(hand: &mut Hand<'_>) -> Result<()> {
    hand.clock.to(5, 9, 0);
    hand.sits("linxw")?;
    for year in [2019, 2024, 2025] {
        let preview = hand.calls("preview_filing", json!({ "year": year }))?;
        let ids: Vec<String> = preview["rows"].as_array().into_iter().flatten().map(|row| text(row, "record_id")).collect();
        if !ids.is_empty() {
            hand.calls("file_records", json!({ "year": year, "record_ids": ids }))?;
        }
    }
    let watched = hand.known("2015 年度安全巡逻记录")?;
    let scan = hand.calls("add_copy", json!({ "record_id": watched.record, "kind": "electronic", "medium": "electronic", "pages": 280, "seal_number": "" }))?;
    let copies = scan["copies"].as_array().cloned().unwrap_or_default();
    let electronic = copies.iter().find(|copy| copy["kind"] == "electronic").map(id).unwrap_or_else(|| id(&scan));
    let content = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, "安全巡逻记录 2015 年度\n".repeat(400));
    hand.calls("attach_file", json!({ "copy_id": electronic, "file_name": "2015 年度安全巡逻记录.txt", "media_type": "text/plain", "base64": content }))?;

    let claim = hand.known("云澜苑二期地下室渗漏事故调查报告（2026）")?;
    hand.at(20, 10, "chenli", "place_hold", json!({ "record_id": claim.record, "reason": "3 栋地下室渗漏赔偿案举证期内", "authority": "（2026）江民初 1187 号举证通知书", "review_on": hand.clock.day(super::DAYS + 40) }))?;
    let drill = hand.known("2016 年度消防演练方案与总结")?;
    hand.calls("place_hold", json!({ "record_id": drill.record, "reason": "消防救援大队调阅，复查未结", "authority": "江消通〔2026〕62 号", "review_on": hand.clock.day(super::DAYS + 25) }))?;
    hand.at(22, 10, "linxw", "refuse_state_secret", json!({})).map(|_| ())
}

/// A lowering that waits for another person's countersignature.
pub(super) fn published(hand: &mut Hand<'_>) -> Result<()> {
    let plan = hand.known("区域管理中心机构改革方案（2025 征求意见稿）")?;
    let request = json!({ "record_id": plan.record, "to": "internal", "reason": "方案已于上月正式公布", "basis": "R4·二·二·2⑷ 尚未公布" });
    hand.at(100, 9, "linxw", "propose_level_change", request).map(|_| ())
}
