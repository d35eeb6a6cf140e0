//! Papers on the move: letters that came, a notice that goes out, a circulation on its way, excerpts and a notebook.

use super::DAYS;
use super::hand::{Hand, Known, id, text};
use crate::Result;
use serde_json::{Value, json};

/// What came: sender, number, title, urgency, copies.
const LETTERS: [(&str, &str, &str, &str, i64); 4] = [
    ("翠湖街道办事处", "翠街办〔2026〕31 号", "关于开展冬季消防安全检查的通知", "urgent", 2),
    ("江州市住房和城乡建设局", "江住建函〔2026〕118 号", "关于报送物业服务企业信用信息的函", "ordinary", 1),
    ("恒居物业服务有限公司综合部", "恒居综〔2026〕46 号", "关于报送年度归档计划的通知", "ordinary", 1),
    ("云澜苑业主委员会", "云澜业委〔2026〕7 号", "关于地下车库照明改造的意见", "ordinary", 3),
];

fn by(login: &str) -> Value {
    json!({ "kind": "passphrase", "second": Hand::second_without_pad(login) })
}

/// Papers of these categories of which the original lies in the strongroom.
fn at_hand(hand: &mut Hand<'_>, categories: &[&str], count: usize) -> Result<Vec<Known>> {
    let titles: Vec<String> =
        categories.iter().flat_map(|category| hand.titles(category, 2019..=2026)).collect();
    let mut found = Vec::new();
    for title in titles {
        let known = hand.known(&title)?;
        let tree = hand.calls("read_copy_tree", json!({ "record_id": known.record }))?;
        if tree["branches"][0]["state"] == "in" && found.len() < count {
            found.push(known);
        }
    }
    Ok(found)
}

/// All of it.
pub(super) fn go(hand: &mut Hand<'_>) -> Result<()> {
    hand.sits("linxw")?;
    let papers = at_hand(hand, &["XZ-02", "XZ-03"], 5)?;
    let [first, second, third, fourth, ..] = papers.as_slice() else { return Ok(()) };
    receive(hand, first)?;
    send(hand, second)?;
    circulate(hand, third)?;
    excerpt(hand, fourth)
}

fn receive(hand: &mut Hand<'_>, filed: &Known) -> Result<()> {
    let mut came = Vec::new();
    for (sender, number, title, urgency, copies) in LETTERS {
        let letter = json!({
            "sender": sender, "sender_number": number, "title": title, "attachments": 1, "stated_copies": copies,
            "copies": copies, "pages": 3, "level": "internal", "urgency": urgency, "channel": "hand", "seal": "intact",
            "opened_by_id": hand.person("linxw"), "received_on": hand.clock.day(DAYS - 1),
        });
        came.push(id(&hand.calls("register_incoming", letter)?));
    }
    for (paper, handler) in came.iter().zip(["zhoujg", "xujia", "zhoujg"]) {
        let assigned =
            json!({ "id": paper, "handler_id": hand.person(handler), "due_on": hand.clock.day(DAYS + 5) });
        hand.calls("assign_incoming", assigned)?;
    }
    for (paper, handler) in came.iter().zip(["zhoujg", "xujia"]) {
        hand.calls("sign_incoming", json!({ "id": paper, "receipt": by(handler) }))?;
    }
    if let Some(paper) = came.first() {
        hand.calls("file_incoming", json!({ "id": paper, "record_id": filed.record }))?;
    }
    Ok(())
}

fn send(hand: &mut Hand<'_>, notice: &Known) -> Result<()> {
    let receivers: Vec<Value> = ["一期管理处", "三期管理处", "公司综合部"]
        .iter()
        .zip(1..)
        .map(|(receiver, serial)| json!({ "receiver": receiver, "serial": serial, "channel": "internal_mail" }))
        .collect();
    let ask = json!({
        "record_id": notice.record, "purpose": "转发执行", "outside": false, "attachments": 0, "receivers": receivers,
    });
    let asked = hand.calls("request_despatch", ask)?;
    if asked["approval_id"].is_string() {
        hand.decides(&text(&asked, "approval_id"), "approve", "同意转发")?;
    }
    let parts: Vec<String> = asked["parts"].as_array().into_iter().flatten().map(id).collect();
    for part in parts.iter().take(2) {
        hand.calls("despatch_copy", json!({ "receiver_id": part, "carriers": [] }))?;
    }
    if let Some(part) = parts.first() {
        let slip = json!({ "receiver_id": part, "signed_on": hand.clock.day(DAYS - 1), "signer": "吴芳" });
        hand.calls("sign_despatch", slip)?;
    }
    Ok(())
}

fn circulate(hand: &mut Hand<'_>, paper: &Known) -> Result<()> {
    let stops: Vec<Value> = ["zhoujg", "xujia", "sunhao"]
        .iter()
        .zip(1..)
        .map(
            |(login, days)| json!({ "person_id": hand.person(login), "due_on": hand.clock.day(DAYS + days) }),
        )
        .collect();
    let ask = json!({
        "kind": "circulation", "record_id": paper.record, "copy_id": paper.copy, "purpose": "传阅并提出意见", "stops": stops,
    });
    let slip = hand.calls("request_transfer", ask)?;
    if slip["approval_id"].is_string() {
        hand.decides(&text(&slip, "approval_id"), "approve", "同意传阅")?;
    }
    for (giver, taker) in [("linxw", "zhoujg"), ("zhoujg", "xujia")] {
        let hop = json!({
            "id": id(&slip), "giver": by(giver), "taker": by(taker), "pages": paper.pages, "seal_intact": true,
        });
        hand.calls("hand_on_transfer", hop)?;
    }
    Ok(())
}

fn excerpt(hand: &mut Hand<'_>, paper: &Known) -> Result<()> {
    let holder = hand.person("sunhao");
    let book = id(&hand.calls("issue_notebook", json!({ "holder_id": holder, "leaves": 50 }))?);
    for (range, extent, in_book) in [("1-2", "第二条全文，约 180 字", true), ("3", "附表一行", false)]
    {
        let ask = json!({
            "record_id": paper.record, "applicant_id": holder, "purpose": "编制本部门年度计划", "page_range": range,
            "extent": extent, "return_by": hand.clock.day(DAYS + 30),
        });
        let asked = hand.calls("request_excerpt", ask)?;
        if asked["approval_id"].is_string() {
            hand.decides(&text(&asked, "approval_id"), "approve", "同意摘抄")?;
        }
        let made = if in_book {
            json!({ "id": id(&asked), "notebook_id": book, "first_leaf": 1, "last_leaf": 2, "receipt": by("sunhao") })
        } else {
            json!({ "id": id(&asked), "pages": 1, "receipt": by("sunhao") })
        };
        hand.calls("make_excerpt", made)?;
    }
    Ok(())
}
