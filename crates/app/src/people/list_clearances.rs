//! Clearances, newest first; or only those that wait to be countersigned.

use crate::border::{PersonRef, next_page, page_size};
use crate::records::asking::optional_identity;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::people::ClearanceRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListClearances {
    /// Only those that wait.
    pub open_only: bool,
    /// Cursor.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// A clearance.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ClearanceView {
    /// Identity.
    pub id: String,
    /// Whose.
    pub person: PersonRef,
    /// Up to which level.
    pub level: String,
    /// Who proposed.
    pub proposed_by: PersonRef,
    /// When.
    pub proposed_at: String,
    /// Who countersigned.
    pub completed_by: Option<PersonRef>,
    /// When.
    pub completed_at: Option<String>,
    /// When it ended.
    pub withdrawn_at: Option<String>,
    /// `waiting`, `standing`, `ended`.
    pub state: String,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ClearanceList {
    /// Clearances.
    pub rows: Vec<ClearanceView>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

pub(super) fn clearance_view(row: ClearanceRow) -> ClearanceView {
    let state = match (row.completed_at, row.withdrawn_at) {
        (_, Some(_)) => "ended",
        (Some(_), None) => "standing",
        (None, None) => "waiting",
    };
    ClearanceView {
        id: row.id.to_string(),
        person: PersonRef { id: row.person.to_string(), name: row.person_name },
        level: row.level.code().to_owned(),
        proposed_by: PersonRef { id: row.proposed_by.to_string(), name: row.proposed_by_name },
        proposed_at: row.proposed_at.to_string(),
        completed_by: row
            .completed_by
            .map(|id| PersonRef { id: id.to_string(), name: row.completed_by_name.unwrap_or_default() }),
        completed_at: row.completed_at.map(|at| at.to_string()),
        withdrawn_at: row.withdrawn_at.map(|at| at.to_string()),
        state: state.to_owned(),
    }
}

/// Lists.
pub fn list_clearances(desk: &mut Desk, ask: ListClearances) -> Result<ClearanceList> {
    desk.read(Operation::ListClearances, |view| {
        let (after, limit) = (optional_identity(ask.after.as_deref())?, page_size(ask.limit));
        let found = store::people::list_clearances(view, ask.open_only, after, limit)?;
        let next = next_page(&found, limit, |row| row.id.to_string());
        Ok(ClearanceList { rows: found.into_iter().map(clearance_view).collect(), next })
    })
}
