//! Loans in every state, over the last two months.

use super::hand::{Hand, id, text};
use super::DAYS;
use crate::{Error, Result};
use crate::sample::handwriting;
use serde_json::{Value, json};

/// A loan within the borrower's own duty, returned after some days.
const RETURNED: &[(i64, &str, &str, &str, i64)] = &[
    (45, "sunhao", "高低压配电房设备台账（2025 修订）", "核对配电柜编号", 3),
    (47, "sunhao", "云澜苑电梯年度检验报告（2025）", "电梯年检准备", 5),
    (50, "xujia", "2024 年度业主意见征询统计", "编写年度报告", 2),
    (52, "majun", "2024 年度安全巡逻记录", "岗位培训", 4),
    (58, "pengjj", "2024 年度中控室值班与交接班记录", "复盘交接班", 3),
    (61, "sunhao", "2025 年度消防设施检测报告", "整改复核", 6),
    (64, "xujia", "云澜苑2024年度空置房清册", "核对空置房", 2),
    (70, "sunhao", "3 栋生活水泵检修记录（2025）", "水泵大修", 5),
    (74, "majun", "2025 年度车辆出入与停车管理记录", "停车投诉核查", 3),
    (80, "xujia", "2025 年度客户满意度调查汇总", "季度例会", 2),
    (86, "sunhao", "云澜苑电梯维护保养合同（2026）", "核对维保范围", 4),
    (91, "pengjj", "2025 年度消防演练方案与总结", "演练准备", 5),
    (97, "xujia", "2025 年度专项维修资金使用公示与凭证", "业委会问询", 3),
];

/// Loans that are out today: day, borrower, title, purpose.
const OUT: &[(i64, &str, &str, &str)] = &[
    (96, "sunhao", "3 栋生活水泵检修记录（2026）", "水泵房检修现场使用"),
    (101, "majun", "2025 年度安全巡逻记录", "巡逻路线调整"),
    (113, "sunhao", "高低压配电房设备台账（2026 修订）", "弱电井改造"),
    (114, "sunhao", "云澜苑电梯年度检验报告（2026）", "年检整改"),
    (116, "xujia", "业主委员会2025年度会议决定", "筹备业主大会"),
    (117, "pengjj", "2025 年度中控室值班与交接班记录", "事件复核"),
    (118, "xujia", "2025 年度业主意见征询统计", "年度报告"),
    (119, "sunhao", "2026 年度消防设施检测报告", "整改复核"),
];

fn receipt(login: &str) -> Value {
    json!({ "kind": "pad", "signature_png": handwriting::of(login) })
}

fn lends(hand: &mut Hand<'_>, borrower: &str, title: &str, purpose: &str, way: &str) -> Result<Value> {
    let known = hand.known(title)?;
    // What the desk wants confirmed (an overdue item, an expiring agreement) is let through with a reason.
    let request = json!({ "copy_id": known.copy, "borrower_id": hand.person(borrower), "way": way, "purpose": purpose, "override_reason": "现场使用，当日核实", "receipt": receipt(borrower) });
    match hand.calls("lend_copy", request.clone()) {
        // Outside the borrower's duty: asked for, approved by whom the matrix names, then lent.
        Err(Error::Refused(refusal)) if refusal.code == "loan.approval_needed" => {
            let asked = asks(hand, borrower, title, purpose, way)?;
            hand.decides(&text(&asked, "approval_id"), "approve", "同意")?;
            hand.calls("lend_copy", request)
        }
        lent => lent,
    }
}

/// Asks through the request way, so that the approval is on file.
fn asks(hand: &mut Hand<'_>, borrower: &str, title: &str, purpose: &str, way: &str) -> Result<Value> {
    let known = hand.known(title)?;
    hand.calls("request_loan", json!({ "copy_id": known.copy, "borrower_id": hand.person(borrower), "way": way, "purpose": purpose }))
}

fn returns(hand: &mut Hand<'_>, title: &str, condition: &str, pages: Option<i64>) -> Result<Value> {
    let known = hand.known(title)?;
    hand.calls("return_copy", json!({ "copy_id": known.copy, "pages": pages, "condition": condition, "returned_by": "", "seal_intact": false }))
}

/// Lends, in the order of the days.
pub(super) fn lend(hand: &mut Hand<'_>) -> Result<()> {
    enum Act {
        Lend(usize),
        Return(usize),
        Out(usize),
    }
    let mut acts: Vec<(i64, Act)> = Vec::new();
    for (index, (day, _, _, _, kept)) in RETURNED.iter().enumerate() {
        acts.push((*day, Act::Lend(index)));
        acts.push((day + kept, Act::Return(index)));
    }
    acts.extend(OUT.iter().enumerate().map(|(index, (day, ..))| (*day, Act::Out(index))));
    acts.sort_by_key(|(day, _)| *day);
    let mut special = false;
    for (day, act) in acts {
        if day > 105 && !special {
            special = true;
            super::records::published(hand)?;
            states(hand)?;
            super::disposal::ready_list(hand)?;
        }
        hand.clock.to(day, 10, 0);
        hand.sits("linxw")?;
        match act {
            Act::Lend(index) => {
                let (_, borrower, title, purpose, _) = RETURNED[index];
                lends(hand, borrower, title, purpose, "carry_out")?;
            }
            Act::Return(index) => {
                let pages = hand.known(RETURNED[index].2)?.pages;
                returns(hand, RETURNED[index].2, "", Some(pages))?;
            }
            Act::Out(index) => {
                let (_, borrower, title, purpose) = OUT[index];
                lends(hand, borrower, title, purpose, "carry_out")?;
            }
        }
    }
    today(hand)
}

/// One loan in each of the rarer states.
fn states(hand: &mut Hand<'_>) -> Result<()> {
    hand.clock.to(103, 9, 0);
    hand.sits("linxw")?;
    // Approved and lent by three, returned two pages short: an incident is opened.
    let asked = asks(hand, "xujia", "云澜苑一期结构竣工图", "业主装修查询承重墙", "carry_out")?;
    hand.decides(&text(&asked, "approval_id"), "approve", "同意，当日归还")?;
    lends(hand, "xujia", "云澜苑一期结构竣工图", "业主装修查询承重墙", "carry_out")?;
    hand.clock.to(104, 16, 0);
    let pages = hand.known("云澜苑一期结构竣工图")?.pages;
    returns(hand, "云澜苑一期结构竣工图", "第 41 页折损", Some(pages - 2))?;
    // Refused, cancelled, approved and not fetched, waiting.
    let refused = asks(hand, "majun", "2025 年度物业服务费收缴明细", "核对车位费", "carry_out");
    if let Ok(refused) = refused {
        hand.decides(&text(&refused, "approval_id"), "refuse", "与岗位无关，请由财务部核对")?;
    }
    hand.clock.to(105, 10, 0);
    let cancelled = asks(hand, "xujia", "云澜苑二期给排水竣工图", "核对管线走向", "carry_out")?;
    hand.calls("cancel_loan", json!({ "loan_id": id(&cancelled), "reason": "改由工程维保部现场核对" }))?;
    let approved = asks(hand, "xujia", "云澜苑二期消防设施竣工图", "消防通道答复业主", "reading")?;
    hand.decides(&text(&approved, "approval_id"), "approve", "同意在阅览室查阅")?;
    // Claimed returned, and lost.
    lends(hand, "pengjj", "2024 年度消防演练方案与总结", "演练准备", "carry_out").and_then(|loan| hand.calls("claim_returned", json!({ "loan_id": id(&loan), "note": "借阅人称 11 月已放回 C02 柜，柜内未见" })))?;
    lends(hand, "majun", "2023 年度安全巡逻记录", "岗位培训", "carry_out").and_then(|loan| hand.calls("report_lost", json!({ "loan_id": id(&loan), "note": "培训室搬迁后找不到" })))?;
    Ok(())
}

/// The last afternoon: a request that waits, a lend, a lend taken back.
fn today(hand: &mut Hand<'_>) -> Result<()> {
    hand.clock.to(DAYS - 1, 15, 0);
    hand.sits("linxw")?;
    asks(hand, "xujia", "云澜苑三期消防设施竣工图", "答复业主改造咨询", "carry_out")?;
    lends(hand, "sunhao", "2026 年度公用设备维修保养计划", "月度检修", "carry_out")?;
    // Taken back before anybody signed for it.
    let wrong = hand.known("2025 年度客户满意度调查汇总")?;
    hand.calls("lend_copy", json!({ "copy_id": wrong.copy, "borrower_id": hand.person("xujia"), "way": "reading", "purpose": "拿错一件", "override_reason": "当日归还" }))?;
    hand.calls("reverse_last_act", json!({}))?;
    Ok(())
}
