//! Titles as the files of a management office bear them, rare names included.

use crate::chance::Chance;

const ESTATES: &[&str] = &[
    "云澜苑",
    "锦绣湾",
    "朝阳里",
    "重庆路公馆",
    "御景东方",
    "和平花园",
    "长江壹号",
    "翡翠城",
    "春申雅居",
    "滨河名邸",
];
const THINGS: &[&str] = &[
    "电梯",
    "消防主机",
    "水泵房",
    "配电室",
    "门禁系统",
    "中央空调",
    "监控系统",
    "停车场",
    "绿化",
    "外墙",
    "供水管网",
    "化粪池",
    "避雷设施",
    "公共照明",
    "健身器材",
    "垃圾房",
];
const WORKS: &[&str] = &["维修", "保养", "检测", "改造", "验收", "巡查", "更换", "年检", "清洗", "移交"];
const PAPERS: &[&str] = &[
    "合同",
    "记录",
    "报告",
    "方案",
    "通知",
    "清册",
    "申请表",
    "验收单",
    "台账",
    "会议纪要",
    "审批表",
    "承诺书",
    "交接单",
    "签收表",
    "预算书",
];
const OWNERS: &[&str] = &["业主", "租户", "住户", "商户", "访客"];
const MATTERS: &[&str] = &[
    "装修",
    "投诉",
    "入住",
    "缴费",
    "满意度回访",
    "钥匙托管",
    "车位租赁",
    "宠物登记",
    "维修基金",
    "房屋交付",
];
const OFFICES: &[&str] =
    &["物业服务中心", "工程部", "秩序维护部", "客户服务部", "财务部", "人事行政部", "保洁绿化部"];
const BANKS: &[&str] = &["工商银行", "建设银行", "招商银行"];
const SURNAMES: &[&str] =
    &["王", "李", "张", "刘", "陈", "曾", "仇", "区", "翟", "单", "查", "解", "盖", "喆", "堃", "旻"];
const GIVEN: &[&str] =
    &["建国", "淑芬", "子轩", "雨桐", "伟", "敏", "喆", "堃", "旻", "䶮", "㛃", "𠮷祥", "国强", "晓燕"];

/// A title. About one in ten bears a rare character.
pub(crate) fn title(chance: &mut Chance, year: i32) -> String {
    let estate = *chance.one(ESTATES);
    let house = house(chance);
    match chance.below(10) {
        0 => format!("{estate}{house}{}{}{}", chance.one(OWNERS), chance.one(MATTERS), chance.one(PAPERS)),
        1 => format!("{estate}{}{}{}", chance.one(THINGS), chance.one(WORKS), chance.one(PAPERS)),
        2 => format!("关于{estate}{}{}的{}", chance.one(THINGS), chance.one(WORKS), chance.one(PAPERS)),
        3 => format!("{}{year}年{}月{}", chance.one(OFFICES), 1 + chance.below(12), chance.one(PAPERS)),
        4 => format!("{year}年度{estate}物业费{}{}", chance.one(MATTERS), chance.one(PAPERS)),
        5 => format!(
            "{house}{}{}{}{}",
            chance.one(OWNERS),
            name(chance),
            chance.one(MATTERS),
            chance.one(PAPERS)
        ),
        6 => format!("{estate}物业服务合同（{year}年第{}号）", 1 + chance.below(400)),
        7 => format!("{}银行对账单与会计凭证{}册", chance.one(BANKS), 1 + chance.below(30)),
        8 => format!(
            "{estate}{}号楼{}{}{}",
            1 + chance.below(40),
            chance.one(THINGS),
            chance.one(WORKS),
            chance.one(PAPERS)
        ),
        _ => format!("{}员工{}劳动合同与考核{}", chance.one(OFFICES), name(chance), chance.one(PAPERS)),
    }
}

/// Who made it.
pub(crate) fn author(chance: &mut Chance) -> &'static str {
    OFFICES[chance.below(OFFICES.len())]
}

/// A document number; many papers have none.
pub(crate) fn document_number(chance: &mut Chance, year: i32) -> String {
    match chance.below(3) {
        0 => format!("云澜物字〔{year}〕{}号", 1 + chance.below(900)),
        1 => format!("GCB-{year}-{:04}", chance.below(10_000)),
        _ => String::new(),
    }
}

fn house(chance: &mut Chance) -> String {
    format!("{}-{}{:02}", 1 + chance.below(40), 1 + chance.below(32), 1 + chance.below(8))
}

fn name(chance: &mut Chance) -> String {
    format!("{}{}", chance.one(SURNAMES), chance.one(GIVEN))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_varied_and_some_bear_rare_characters() {
        let mut chance = Chance::of(20_260_101);
        let made: Vec<String> = (0..4_000).map(|_| title(&mut chance, 2021)).collect();
        let different: std::collections::HashSet<&String> = made.iter().collect();
        assert!(different.len() > 3_000, "{} different", different.len());
        let rare = made.iter().filter(|title| title.contains(['䶮', '㛃', '𠮷', '喆', '堃', '旻'])).count();
        assert!((100..800).contains(&rare), "{rare} rare");
    }
}
