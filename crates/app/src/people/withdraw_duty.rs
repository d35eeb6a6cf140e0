//! End a duty of a department.

use super::list_duties::{DutyList, duties};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::RowId;
use domain::people::PeopleEvent;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct WithdrawDuty {
    /// Which.
    pub id: String,
}

/// Ends it.
pub fn withdraw_duty(desk: &mut Desk, ask: WithdrawDuty) -> Result<Changed<DutyList>> {
    desk.transact(Operation::WithdrawDuty, |work| {
        let id: RowId = ask.id.parse().ok().or_missing()?;
        let duty = store::people::list_duties(work)?.into_iter().find(|duty| duty.id == id).or_missing()?;
        store::people::withdraw_duty(work, id, work.now().at)?;
        work.record(PeopleEvent::DutyWithdrawn { duty: id, department: duty.department });
        duties(work)
    })
}
