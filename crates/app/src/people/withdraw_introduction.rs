//! End a letter of introduction early.

use super::introduce_outsider::{IntroductionView, introduction_view};
use super::standing::row_of;
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::people::{PeopleEvent, PeopleRefusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct WithdrawIntroduction {
    /// Which.
    pub introduction_id: String,
}

/// Ends it.
pub fn withdraw_introduction(
    desk: &mut Desk,
    ask: WithdrawIntroduction,
) -> Result<Changed<IntroductionView>> {
    desk.transact(Operation::WithdrawIntroduction, |work| {
        let id = row_of(&ask.introduction_id)?;
        let row = store::people::get_introduction(work, id)?.or_missing()?;
        if row.withdrawn_at.is_some() || row.ends_on < work.now().today() {
            return Err(PeopleRefusal::IntroductionOver { number: row.number }.into());
        }
        store::people::withdraw_introduction(work, id, work.now().at)?;
        work.record(PeopleEvent::IntroductionWithdrawn { introduction: id, person: row.person });
        Ok(introduction_view(store::people::get_introduction(work, id)?.or_missing()?))
    })
}
