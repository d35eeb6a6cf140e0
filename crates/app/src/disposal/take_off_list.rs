//! Take a line off a list: freely from a draft, only with a blocker from a locked one (剔除).

use super::destruction::DestructionView;
use super::left::Left;
use super::lines::{exclude, line_blockers, lines};
use super::view::{Eyes, destruction_view};
use crate::error::OrMissing;
use crate::{Changed, Desk, Error, Operation, Result};
use domain::disposal::{DestructionState, DestructionStep, DisposalEvent, DisposalRefusal};
use domain::{DestructionItemId, DestructionListId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct TakeOffList {
    /// Which list.
    pub id: String,
    /// Which line.
    pub item_id: String,
    /// Why.
    pub reason: String,
}

/// The state of a stored list.
pub(crate) fn state_of(list: &store::disposal::ListRow) -> Result<DestructionState> {
    DestructionState::from_code(&list.state).ok_or_else(|| Error::Broken(format!("list {}: state", list.id)))
}

/// Takes it off.
pub fn take_off_list(desk: &mut Desk, ask: TakeOffList) -> Result<Changed<DestructionView>> {
    let locale = desk.locale();
    let list: DestructionListId = ask.id.parse().ok().or_missing()?;
    let item: DestructionItemId = ask.item_id.parse().ok().or_missing()?;
    desk.transact(Operation::TakeOffList, |work| {
        let row = store::disposal::get_list(work, work.sight(), list)?.or_missing()?;
        let state = state_of(&row)?.step(DestructionStep::Exclude, &row.number)?;
        let lines = lines(work, &row)?;
        let line = lines.iter().find(|line| line.row.id == item && line.is_listed()).or_missing()?;
        if ask.reason.trim().is_empty() {
            return Err(DisposalRefusal::ReasonNeeded.into());
        }
        if state == DestructionState::Draft {
            store::disposal::delete_item(work, item)?;
            let record = line.row.record;
            work.record(DisposalEvent::ItemExcluded { item, list, record, reason: "disposal.taken_off" });
        } else {
            let blockers = line_blockers(work, work.sight(), &row, line, work.now().today())?;
            let Some(first) = blockers.first() else {
                return Err(DisposalRefusal::NotBlocked { number: line.snapshot.number().to_owned() }.into());
            };
            exclude(work, &row, line, &Left::blocked(first), first.code)?;
        }
        destruction_view(&Eyes::of_work(work, locale), list)
    })
}
