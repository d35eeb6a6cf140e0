//! 总经理 was told of what an authority called for (报告总经理): told, not asked.

use super::view::{SharingView, find_sharing, kind_of, sharing_view, state_of};
use crate::error::OrMissing;
use crate::{Changed, Desk, Operation, Result};
use domain::PersonId;
use domain::sharing::{SharingEvent, SharingRefusal, SharingState, SharingStep, check_manager};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct InformManager {
    /// Of which request.
    pub id: String,
    /// Who was told.
    pub manager_id: String,
}

/// Enters it.
pub fn inform_manager(desk: &mut Desk, ask: InformManager) -> Result<Changed<SharingView>> {
    desk.transact(Operation::InformManager, |work| {
        let row = find_sharing(work, work.sight(), &ask.id)?;
        let state = state_of(&row)?;
        let manager: PersonId = ask.manager_id.parse().ok().or_missing()?;
        let person = store::people::get_person(work, manager)?.or_missing()?;
        let posts = store::people::list_posts(work, manager)?;
        check_manager(kind_of(&row)?, row.informed_name.as_deref(), &posts, &person.name)?;
        let next = match state {
            SharingState::Open => state,
            SharingState::Given => state.after(SharingStep::Settle, &row.number)?,
            _ => return Err(SharingRefusal::NotAtThisStep { number: row.number, state }.into()),
        };
        let at = work.now().at;
        let closed_at = (next == SharingState::Closed).then_some(at);
        store::sharing::update_sharing(
            work,
            row.id,
            &named! { state: next.code(), informed_id: manager, informed_at: at, informed_by: work.actor(), closed_at: closed_at },
        )?;
        work.record(SharingEvent::ManagerInformed { sharing: row.id, manager });
        let row = find_sharing(work, work.sight(), &ask.id)?;
        sharing_view(work, row, work.now().today())
    })
}
