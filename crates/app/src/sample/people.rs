//! The office, its three administrators, its people, posts, clearances and duties.

use super::hand::{Hand, id};
use super::{DAYS, PASSPHRASE, read};
use crate::founding::{Founding, OfficeAsked, PersonAsked, found_at};
use crate::{Error, Result};
use serde::Deserialize;
use serde_json::{Value, json};

const PEOPLE: &str = include_str!("../../../../assets/sample/people.toml");
const DUTIES: &str = include_str!("../../../../assets/sample/duties.toml");

#[derive(Deserialize)]
struct People {
    office: Office,
    charter: Charter,
    enrolment: Enrolment,
}

#[derive(Deserialize)]
struct Office {
    company: String,
    name: String,
    address: String,
    number: u16,
    fonds: String,
    time_zone: String,
    password_profile: String,
}

#[derive(Deserialize)]
struct Charter {
    system: Member,
    security: Member,
    audit: Member,
    holders: Vec<Member>,
}

#[derive(Deserialize)]
struct Enrolment {
    members: Vec<Member>,
    departments: Vec<Department>,
    outsiders: Vec<Outsider>,
}

#[derive(Deserialize)]
struct Member {
    login: String,
    name: String,
    number: String,
    phone: String,
    department: String,
    post: String,
    #[serde(default)]
    clearance: String,
}

#[derive(Deserialize)]
struct Department {
    code: String,
    name: String,
}

#[derive(Deserialize)]
struct Outsider {
    name: String,
    organisation: String,
    phone: String,
}

#[derive(Deserialize)]
struct Duties {
    article: String,
    reason: String,
    duties: Vec<Duty>,
}

#[derive(Deserialize)]
struct Duty {
    department: String,
    family: String,
}

fn people() -> Result<People> {
    read("people.toml", PEOPLE)
}

/// An administrator's post comes with the charter, a holder's is named.
fn asked(member: Member, names_post: bool) -> PersonAsked {
    PersonAsked {
        name: member.name,
        staff_number: member.number,
        login: member.login,
        passphrase: PASSPHRASE.into(),
        phone: member.phone,
        department: member.department,
        post: names_post.then_some(member.post),
    }
}

/// The charter.
pub(super) fn found(hand: &mut Hand<'_>) -> Result<()> {
    let People { office, charter, .. } = people()?;
    let founding = Founding {
        office: OfficeAsked {
            company: office.company,
            name: office.name,
            address: office.address,
            number: office.number,
            fonds: office.fonds,
            time_zone: office.time_zone,
            password_profile: office.password_profile,
            is_sample: true,
        },
        system: asked(charter.system, false),
        security: Some(asked(charter.security, false)),
        audit: asked(charter.audit, false),
        holders: charter.holders.into_iter().map(|member| asked(member, true)).collect(),
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
    let People { charter, enrolment, .. } = people()?;
    hand.clock.to(1, 9, 0);
    hand.sits(&charter.system.login)?;
    for department in &enrolment.departments {
        hand.calls("add_department", json!({ "code": department.code, "name": department.name }))?;
    }
    read_departments(hand)?;
    for member in &enrolment.members {
        let department = hand.departments.get(&member.department).cloned();
        let request = json!({
            "name": member.name, "staff_number": member.number, "department_id": department,
            "kind": "staff", "organisation": "", "phone": member.phone,
            "login": member.login, "passphrase": PASSPHRASE,
            "agreement_until": hand.clock.day(DAYS + 128), "training_on": hand.clock.day(54),
            "security": Hand::second_without_pad(&charter.security.login),
        });
        hand.calls("open_account", request)?;
    }
    hand.sits(&charter.security.login)?;
    grant(hand, &enrolment.members)?;
    complete(hand, &enrolment.outsiders)
}

fn grant(hand: &mut Hand<'_>, members: &[Member]) -> Result<()> {
    let Duties { article, reason, duties } = read("duties.toml", DUTIES)?;
    hand.calls("install_rule_pack", json!({}))?;
    read_people(hand)?;
    for member in members {
        let person = hand.person(&member.login);
        hand.calls("grant_post", json!({ "person_id": person, "post": member.post }))?;
        hand.calls("propose_clearance", json!({ "person_id": person, "level": member.clearance }))?;
    }
    for duty in duties {
        let department = hand.departments.get(&duty.department).cloned();
        let line = json!({
            "act": "confirm", "department_id": department, "family": duty.family, "article": article, "reason": reason,
        });
        // The rule pack may have confirmed a row already.
        let change = match hand.calls("propose_duty_change", line) {
            Err(Error::Refused(refusal)) if refusal.code == "approval.duty_stands" => continue,
            other => other?,
        };
        let second = Hand::second_without_pad("zhaozy");
        hand.calls("decide_duty_change", json!({ "id": id(&change), "agree": true, "second": second }))?;
    }
    Ok(())
}

fn complete(hand: &mut Hand<'_>, outsiders: &[Outsider]) -> Result<()> {
    hand.sits("zhaozy")?;
    let waiting = hand.calls("list_clearances", json!({ "open_only": true }))?;
    let rows: Vec<Value> = waiting["rows"].as_array().cloned().unwrap_or_default();
    for row in rows {
        hand.calls("complete_clearance", json!({ "clearance_id": id(&row) }))?;
    }
    // Outside people are known by name and organisation.
    hand.sits("linxw")?;
    for Outsider { name, organisation, phone } in outsiders {
        let request = json!({
            "name": name, "staff_number": "", "kind": "outside", "organisation": organisation, "phone": phone,
        });
        let added = hand.calls("add_person", request)?;
        hand.people.insert(name.clone(), id(&added));
    }
    Ok(())
}
