//! Name who handles an incoming paper (分办), and by when.

use super::incoming_view::{IncomingView, find_incoming, incoming_view, state_of};
use crate::error::OrMissing;
use crate::{Changed, Desk, Error, Operation, Result};
use domain::access::AccessRefusal;
use domain::copying::CopyRefusal;
use domain::dispatch::{DispatchEvent, IncomingState, IncomingStep};
use domain::{Day, PersonId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::named;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct AssignIncoming {
    /// Which paper.
    pub id: String,
    /// 承办.
    pub handler_id: String,
    /// 办理期限, `YYYY-MM-DD`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub due_on: Option<String>,
}

/// Names the handler.
pub fn assign_incoming(desk: &mut Desk, ask: AssignIncoming) -> Result<Changed<IncomingView>> {
    let (locale, posts) = (desk.locale(), desk.posts()?);
    desk.transact(Operation::AssignIncoming, |work| {
        let row = find_incoming(work, work.sight(), &posts, &ask.id)?;
        let next = state_of(&row)?.after(IncomingStep::Assign, IncomingState::Assigned, &row.number)?;
        let handler: PersonId = ask.handler_id.parse().ok().or_missing()?;
        let person = store::people::get_person(work, handler)?.or_missing()?;
        if person.state != "active" {
            return Err(CopyRefusal::PersonNotActive { name: person.name }.into());
        }
        if store::people::get_clearance(work, handler)? < row.level {
            return Err(AccessRefusal::ClearanceTooLow { name: person.name, needed: row.level }.into());
        }
        let due_on = match ask.due_on.as_deref().filter(|day| !day.is_empty()) {
            Some(day) => Some(day.parse::<Day>().map_err(|_| Error::Malformed("due_on".into()))?),
            None => None,
        };
        store::dispatch::update_incoming(
            work,
            row.id,
            &named! { state: next.code(), handler_id: handler, assigned_at: work.now().at, due_on: due_on },
        )?;
        work.record(DispatchEvent::PaperAssigned { incoming: row.id, handler });
        let row = find_incoming(work, work.sight(), &posts, &ask.id)?;
        incoming_view(row, work.now().today(), locale)
    })
}
