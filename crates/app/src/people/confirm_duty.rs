//! Confirm that a department works with a family of categories: its people then need no approval there.

use super::list_duties::{DutyList, duties};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::DepartmentId;
use domain::people::{PeopleEvent, PeopleRefusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct ConfirmDuty {
    /// Which department.
    pub department_id: String,
    /// Family code.
    pub family: String,
}

/// Confirms.
pub fn confirm_duty(desk: &mut Desk, ask: ConfirmDuty) -> Result<Changed<DutyList>> {
    desk.transact(Operation::ConfirmDuty, |work| {
        let id: DepartmentId = ask.department_id.parse().ok().or_missing()?;
        let department =
            store::people::list_departments(work)?.into_iter().find(|row| row.id == id).or_missing()?;
        let family = ask.family.trim();
        if !store::people::list_families(work)?.iter().any(|known| known == family) {
            return Err(PeopleRefusal::FamilyUnknown { family: family.to_owned() }.into());
        }
        if store::people::list_duties(work)?.iter().any(|duty| duty.department == id && duty.family == family)
        {
            return Err(
                PeopleRefusal::DutyThere { department: department.name, family: family.to_owned() }.into()
            );
        }
        let duty = work.new_id();
        store::people::insert_duty(work, duty, id, family, work.actor(), work.now().at)?;
        work.record(PeopleEvent::DutyConfirmed { duty, department: id });
        duties(work)
    })
}
