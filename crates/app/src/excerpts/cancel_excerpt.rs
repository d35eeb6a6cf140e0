//! Cancel an excerpt that is not written yet (撤销摘抄): its applicant, or the clerk at the counter.

use super::view::{ExcerptView, excerpt_view, find_excerpt, state_of};
use crate::{Changed, Desk, Operation, Result};
use domain::access::{AccessRefusal, Permission, permissions_of};
use domain::excerpts::{ExcerptEvent, ExcerptStep};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CancelExcerpt {
    /// Which excerpt.
    pub id: String,
}

/// Cancels.
pub fn cancel_excerpt(desk: &mut Desk, ask: CancelExcerpt) -> Result<Changed<ExcerptView>> {
    let locale = desk.locale();
    let for_others = permissions_of(&desk.posts()?).contains(&Permission::OperateCopying);
    desk.transact(Operation::CancelExcerpt, |work| {
        let row = find_excerpt(work, work.sight(), &ask.id)?;
        if row.applicant != work.actor() && !for_others {
            let who = Permission::OperateCopying.posts().to_vec();
            return Err(
                AccessRefusal::NotPermitted { operation: Operation::CancelExcerpt.name(), who }.into()
            );
        }
        let next = state_of(&row)?.after(ExcerptStep::Cancel, &row.number)?;
        store::excerpts::update_excerpt(work, row.id, &named! { state: next.code() })?;
        work.record(ExcerptEvent::ExcerptCancelled { excerpt: row.id });
        let row = find_excerpt(work, work.sight(), &ask.id)?;
        excerpt_view(row, work.now().today(), locale)
    })
}
