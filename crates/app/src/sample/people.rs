//! The office, its three administrators, its people, posts, clearances and duties.

use super::PASSPHRASE;
use super::hand::{Hand, id};
use crate::founding::{Founding, OfficeAsked, PersonAsked, found_at};
use crate::{Error, Result};
use serde_json::{Value, json};

struct Member {
    login: &'static str,
    name: &'static str,
    number: &'static str,
    phone: &'static str,
    department: &'static str,
    post: &'static str,
    clearance: &'static str,
}

const fn member(login: &'static str, name: &'static str, number: &'static str, phone: &'static str, department: &'static str, post: &'static str, clearance: &'static str) -> Member {
    Member { login, name, number, phone, department, post, clearance }
}

/// The first five are in the charter, the rest are enrolled the next day.
const MEMBERS: &[Member] = &[
    member("qiansong", "钱松", "0101", "138 0000 0101", "综合部", "system_administrator", ""),
    member("shenlan", "沈岚", "0102", "138 0000 0102", "综合部", "security_administrator", ""),
    member("hemin", "何敏", "0103", "138 0000 0103", "综合部", "audit_administrator", ""),
    member("zhaozy", "赵志远", "0001", "138 0000 0001", "公司", "general_manager", "top_secret"),
    member("chenli", "陈立", "0104", "138 0000 0104", "综合部", "secrecy_officer", "top_secret"),
    member("songyq", "宋雅琴", "0002", "138 0000 0002", "公司", "division_manager", "confidential"),
    member("zhoujg", "周建国", "0201", "138 0000 0201", "管理处", "office_director", "confidential"),
    member("linxw", "林晓雯", "0105", "138 0000 0105", "综合部", "clerk", "confidential"),
    member("wujing", "吴静", "0106", "138 0000 0106", "公司", "clerk", "top_secret"),
    member("zhenghb", "郑海波", "0107", "138 0000 0107", "综合部", "clerk", "secret"),
    member("sunhao", "孙浩", "0318", "138 0000 2046", "工程维保部", "staff", "confidential"),
    member("majun", "马骏", "0412", "138 0000 0412", "秩序维护部", "staff", "internal"),
    member("xujia", "徐佳", "0506", "138 0000 0506", "客户服务部", "staff", "secret"),
    member("pengjj", "彭建军", "0403", "138 0000 0403", "秩序维护部", "staff", "internal"),
    member("luoxy", "罗晓燕", "0003", "138 0000 0003", "公司", "auditor", "secret"),
];

const CHARTER: usize = 5;

fn asked(member: &Member, post: Option<&str>) -> PersonAsked {
    PersonAsked {
        name: member.name.into(),
        staff_number: member.number.into(),
        login: member.login.into(),
        passphrase: PASSPHRASE.into(),
        phone: member.phone.into(),
        department: member.department.into(),
        post: post.map(str::to_owned),
    }
}

/// The charter.
pub(super) fn found(hand: &mut Hand<'_>) -> Result<()> {
    let office = OfficeAsked {
        company: "恒居物业服务有限公司".into(),
        name: "云澜苑管理处".into(),
        address: "江州市临湖区翠湖路 18 号 3 幢一层".into(),
        number: 307,
        fonds: "J017".into(),
        time_zone: "Asia/Shanghai".into(),
        password_profile: "dengbao".into(),
        is_sample: true,
    };
    let founding = Founding {
        office,
        system: asked(&MEMBERS[0], None),
        security: Some(asked(&MEMBERS[1], None)),
        audit: asked(&MEMBERS[2], None),
        holders: MEMBERS[3..CHARTER].iter().map(|member| asked(member, Some(member.post))).collect(),
    };
    hand.clock.to(0, 9, 0);
    found_at(hand.folder, founding, &*hand.clock, hand.cost).map(|_| ())
}

fn read_people(hand: &mut Hand<'_>) -> Result<()> {
    let page = hand.calls("list_people", json!({ "limit": 200 }))?;
    for row in page["rows"].as_array().into_iter().flatten() {
        let login = row["login"].as_str().unwrap_or_default();
        let name = row["name"].as_str().unwrap_or_default();
        let key = if login.is_empty() { name } else { login };
        hand.people.insert(key.to_owned(), id(row));
    }
    Ok(())
}

fn read_departments(hand: &mut Hand<'_>) -> Result<()> {
    let page = hand.calls("list_departments", json!({}))?;
    for row in page["rows"].as_array().into_iter().flatten() {
        hand.departments.insert(row["name"].as_str().unwrap_or_default().to_owned(), id(row));
    }
    Ok(())
}

/// Departments, accounts, the rule pack, posts, clearances and duties.
pub(super) fn enrol(hand: &mut Hand<'_>) -> Result<()> {
    hand.clock.to(1, 9, 0);
    hand.sits("qiansong")?;
    for (code, name) in [("GCB", "工程维保部"), ("ZXB", "秩序维护部"), ("KFB", "客户服务部"), ("CWB", "财务部"), ("GLC", "管理处")] {
        hand.calls("add_department", json!({ "code": code, "name": name }))?;
    }
    read_departments(hand)?;
    for member in &MEMBERS[CHARTER..] {
        let department = hand.departments.get(member.department).cloned();
        let request = json!({
            "name": member.name, "staff_number": member.number, "department_id": department, "kind": "staff", "organisation": "", "phone": member.phone,
            "login": member.login, "passphrase": PASSPHRASE, "agreement_until": hand.clock.day(super::DAYS + 128), "training_on": hand.clock.day(54), "security": Hand::second_without_pad("shenlan"),
        });
        hand.calls("open_account", request)?;
    }
    grant(hand)?;
    complete(hand)
}

fn grant(hand: &mut Hand<'_>) -> Result<()> {
    hand.sits("shenlan")?;
    hand.calls("install_rule_pack", json!({}))?;
    read_people(hand)?;
    for member in &MEMBERS[CHARTER..] {
        let person = hand.person(member.login);
        hand.calls("grant_post", json!({ "person_id": person, "post": member.post }))?;
        hand.calls("propose_clearance", json!({ "person_id": person, "level": member.clearance }))?;
    }
    for (department, family) in [("客户服务部", "owners"), ("客户服务部", "complaints"), ("工程维保部", "drawings"), ("工程维保部", "equipment"), ("秩序维护部", "watch"), ("秩序维护部", "surveillance"), ("财务部", "charges"), ("财务部", "accounting"), ("综合部", "personnel")] {
        let department_id = hand.departments.get(department).cloned();
        // The rule pack may have confirmed a row already.
        match hand.calls("confirm_duty", json!({ "department_id": department_id, "family": family })) {
            Err(Error::Refused(refusal)) if refusal.code == "people.duty_there" => {}
            other => drop(other?),
        }
    }
    Ok(())
}

fn complete(hand: &mut Hand<'_>) -> Result<()> {
    hand.sits("zhaozy")?;
    let waiting = hand.calls("list_clearances", json!({ "open_only": true }))?;
    let rows: Vec<Value> = waiting["rows"].as_array().cloned().unwrap_or_default();
    for row in rows {
        hand.calls("complete_clearance", json!({ "clearance_id": id(&row) }))?;
    }
    // Borrowers without account: outside people known by name and organisation.
    hand.sits("linxw")?;
    for (name, organisation) in [("刘芳", "云澜街道办事处"), ("何立群", "江州第三建筑公司")] {
        let added = hand.calls("add_person", json!({ "name": name, "staff_number": "", "kind": "outside", "organisation": organisation, "phone": "0510-8888 0000" }))?;
        hand.people.insert(name.to_owned(), id(&added));
    }
    Ok(())
}
