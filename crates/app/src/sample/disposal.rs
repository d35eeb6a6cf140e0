//! Three destruction lists: one finished with its certificate, one whose review period is over, one within it.

use super::hand::{Hand, id, text};
use super::{DAYS, PASSPHRASE};
use crate::Result;
use crate::sample::handwriting;
use serde_json::{Value, json};

struct Batch {
    /// Day of the appraisal; approval follows the next day.
    day: i64,
    title: &'static str,
    family: &'static str,
    name: &'static str,
    reason: &'static str,
}

/// Appraises, lists, locks and has the list approved; answers the list's id.
fn listed(hand: &mut Hand<'_>, batch: &Batch, titles: &[String], keep: usize) -> Result<String> {
    hand.clock.to(batch.day, 9, 0);
    hand.sits("linxw")?;
    let records = titles.iter().map(|title| hand.known(title).map(|known| known.record)).collect::<Result<Vec<_>>>()?;
    let opened = hand.calls("open_appraisal", json!({ "title": batch.title, "family": batch.family, "record_ids": records }))?;
    let appraisal = id(&opened["batch"]);
    hand.sits("chenli")?;
    let items: Vec<Value> = opened["items"].as_array().cloned().unwrap_or_default();
    for (index, item) in items.iter().enumerate() {
        let decided = if index < keep {
            json!({ "item_id": id(item), "decision": "extend", "opinion": "涉及在办投诉，延长保管", "extend_until": hand.clock.day(DAYS + 800) })
        } else {
            json!({ "item_id": id(item), "decision": "destroy", "opinion": "保管期满，无继续保存价值" })
        };
        hand.calls("appraise_item", decided)?;
    }
    hand.calls("close_appraisal", json!({ "id": appraisal }))?;
    hand.sits("linxw")?;
    let draft = hand.calls("draft_list", json!({ "appraisal_id": appraisal, "name": batch.name, "reason": batch.reason }))?;
    let list = id(&draft);
    let locked = hand.calls("lock_list", json!({ "id": list, "typed_name": batch.name }))?;
    hand.clock.to(batch.day + 1, 10, 0);
    hand.decides(&text(&locked["approval"], "id"), "approve", "同意销毁")?;
    Ok(list)
}

fn items(hand: &mut Hand<'_>, list: &str) -> Result<Vec<Value>> {
    let read = hand.calls("read_destruction", json!({ "id": list }))?;
    Ok(read["items"].as_array().cloned().unwrap_or_default().into_iter().filter(|item| item["state"] == "listed").collect())
}

/// Counted, executed, attested and certified.
pub(super) fn first_list(hand: &mut Hand<'_>) -> Result<()> {
    hand.at(24, 18, "qiansong", "make_backup", json!({}))?;
    let mut titles = hand.titles("ZX-04", 2015..=2018);
    titles.extend(hand.titles("ZX-03", 2015..=2018));
    let batch = Batch { day: 26, title: "2015–2018 年秩序维护值班巡逻记录鉴定", family: "watch", name: "2015–2018 年值班巡逻记录", reason: "三年保管期满" };
    let list = listed(hand, &batch, &titles, 0)?;

    hand.clock.to(36, 9, 0);
    hand.sits("linxw")?;
    let counts: Vec<Value> = items(hand, &list)?.iter().map(|item| json!({ "item_id": id(item), "copies": item["copies"], "pages": item["pages"] })).collect();
    let three = |hand: &str| Hand::second(hand);
    hand.calls("count_list", json!({ "id": list, "counts": counts, "executor": three("zhenghb"), "first_witness": three("chenli"), "second_witness": three("pengjj") }))?;
    let results: Vec<Value> = items(hand, &list)?.iter().map(|item| json!({ "item_id": id(item), "result": "passed" })).collect();
    let request = json!({
        "id": list, "method": "shred", "used_class": "P-4", "equipment": "科密 C-868 碎纸机（资产 YL-1102）", "vendor": "", "place": "二号库碎纸间", "custody": "郑海波自 C01 柜取出，封签 FQ-001873 核对完好",
        "boxes": 4, "weight": "11.6 kg", "exceptions": "", "results": results,
    });
    hand.calls("execute_list", request)?;
    hand.clock.to(36, 10, 20);
    hand.calls("attest_list", json!({ "id": list, "executor": three("zhenghb"), "first_witness": three("chenli"), "second_witness": three("pengjj") }))?;
    hand.at(36, 15, "chenli", "issue_certificate", json!({ "id": list, "passphrase": PASSPHRASE, "signature_png": handwriting::of("chenli") })).map(|_| ())
}

/// A list whose review period is over today, so that it can be counted.
pub(super) fn ready_list(hand: &mut Hand<'_>) -> Result<()> {
    let mut titles = hand.titles("HJ-01", 2016..=2020);
    titles.extend(hand.titles("HJ-02", 2016..=2020));
    let batch = Batch { day: 106, title: "2016–2020 年环境绿化记录鉴定", family: "environment", name: "2016–2020 年清洁与绿化记录", reason: "二年保管期满" };
    listed(hand, &batch, &titles, 1).map(|_| ())
}

/// A list within its review period, an appraisal that is still open, and the evening's backup.
pub(super) fn cooling_list(hand: &mut Hand<'_>) -> Result<()> {
    let mut titles = hand.titles("SB-04", 2012..=2014);
    titles.extend(hand.titles("SB-03", 2013..=2014));
    let batch = Batch { day: DAYS - 2, title: "2012–2014 年设备运行检修记录鉴定", family: "equipment", name: "2012–2014 年设备运行检修记录", reason: "十年保管期满" };
    listed(hand, &batch, &titles, 0)?;
    let open = hand.titles("ZX-01", 2018..=2021).iter().map(|title| hand.known(title).map(|known| known.record)).collect::<Result<Vec<_>>>()?;
    hand.calls("open_appraisal", json!({ "title": "2018–2021 年门岗来访登记鉴定", "family": "surveillance", "record_ids": open }))?;
    hand.sits("qiansong")?;
    hand.calls("make_backup", json!({})).map(|_| ())
}
