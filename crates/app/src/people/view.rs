//! A person as the registry of people shows them.

use crate::Result;
use crate::error::OrMissing;
use domain::PersonId;
use schemars::JsonSchema;
use serde::Serialize;
use store::Reader;
use store::people::PersonLine;
use ts_rs::TS;

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct PersonView {
    /// Identity.
    pub id: String,
    /// 姓名.
    pub name: String,
    /// 工号.
    pub staff_number: String,
    /// Barcode.
    pub barcode: String,
    /// `staff`, `outside`, `guest`.
    pub kind: String,
    /// Identity of the department.
    pub department_id: Option<String>,
    /// Department.
    pub department: Option<String>,
    /// Body an outsider belongs to.
    pub organisation: String,
    /// Telephone.
    pub phone: String,
    /// Posts, by code.
    pub posts: Vec<String>,
    /// Clearance.
    pub clearance: String,
    /// A clearance that waits to be countersigned.
    pub clearance_waits: Option<String>,
    /// Login, when there is an account.
    pub login: Option<String>,
    /// Last day of the account.
    pub account_until: Option<String>,
    /// The account was closed.
    pub account_closed: bool,
    /// `active`, `suspended`, `left`.
    pub state: String,
    /// Agreement valid until.
    pub agreement_until: Option<String>,
    /// Last training.
    pub training_on: Option<String>,
}

pub(super) fn line_view(line: PersonLine) -> PersonView {
    let person = line.person;
    PersonView {
        id: person.id.to_string(),
        name: person.name,
        staff_number: person.staff_number,
        barcode: person.barcode,
        kind: person.kind,
        department_id: person.department.map(|id| id.to_string()),
        department: line.department_name,
        organisation: person.organisation,
        phone: person.phone,
        posts: line.posts.iter().map(|post| post.code().to_owned()).collect(),
        clearance: line.clearance.code().to_owned(),
        clearance_waits: line.clearance_waits.map(|level| level.code().to_owned()),
        login: line.login,
        account_until: line.account_until.map(|day| day.to_string()),
        account_closed: line.account_closed,
        state: person.state,
        agreement_until: person.agreement_until.map(|day| day.to_string()),
        training_on: person.training_on.map(|day| day.to_string()),
    }
}

pub(super) fn person_view(reader: &Reader<'_>, person: PersonId) -> Result<PersonView> {
    Ok(line_view(store::people::get_line(reader, person)?.or_missing()?))
}
