//! Add a person without account: a borrower, a visitor.

use super::facts::day_of;
use super::view::{PersonView, person_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Error, Operation, Result, Work};
use domain::numbers::BarcodeKind;
use domain::people::{PeopleEvent, PeopleRefusal};
use domain::{Day, DepartmentId, PersonId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::people::PersonRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct AddPerson {
    /// 姓名.
    pub name: String,
    /// 工号.
    #[serde(default)]
    pub staff_number: String,
    /// Department, for staff.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub department_id: Option<String>,
    /// `staff`, `outside`, `guest`.
    pub kind: String,
    /// Body an outsider belongs to.
    #[serde(default)]
    pub organisation: String,
    /// Telephone.
    #[serde(default)]
    pub phone: String,
    /// Agreement valid until.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub agreement_until: Option<String>,
    /// Last training.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub training_on: Option<String>,
}

/// Adds.
pub fn add_person(desk: &mut Desk, ask: AddPerson) -> Result<Changed<PersonView>> {
    desk.transact(Operation::AddPerson, |work| {
        let person = enter(work, &ask)?;
        person_view(work, person)
    })
}

fn department(work: &Work<'_, '_>, id: Option<&str>) -> Result<Option<DepartmentId>> {
    let Some(id) = id.filter(|id| !id.is_empty()) else { return Ok(None) };
    let id: DepartmentId = id.parse().ok().or_missing()?;
    let known = store::people::list_departments(work)?.into_iter().any(|department| department.id == id);
    known.then_some(Some(id)).or_missing()
}

/// Enters the person; also the first half of opening an account for somebody new.
pub(super) fn enter(work: &Work<'_, '_>, ask: &AddPerson) -> Result<PersonId> {
    let name = ask.name.trim();
    if name.is_empty() {
        return Err(PeopleRefusal::NameMissing.into());
    }
    if !matches!(ask.kind.as_str(), "staff" | "outside" | "guest") {
        return Err(Error::Malformed("kind".into()));
    }
    let day = |text: &Option<String>, field| -> Result<Option<Day>> { day_of(text.as_deref(), field) };
    let person: PersonId = work.new_id();
    store::people::insert_person(
        work,
        &PersonRow {
            id: person,
            name: name.to_owned(),
            initials: store::pinyin::initials(name),
            staff_number: ask.staff_number.trim().to_owned(),
            barcode: work.next_barcode(BarcodeKind::Person)?,
            kind: ask.kind.clone(),
            department: department(work, ask.department_id.as_deref())?,
            organisation: ask.organisation.trim().to_owned(),
            phone: ask.phone.trim().to_owned(),
            agreement_until: day(&ask.agreement_until, "agreement_until")?,
            training_on: day(&ask.training_on, "training_on")?,
            state: "active".into(),
            added_at: work.now().at,
        },
    )?;
    work.record(PeopleEvent::PersonAdded { person });
    Ok(person)
}
