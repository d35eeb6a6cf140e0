//! Destruction lists, newest first.

use super::destruction::DisposalRef;
use crate::border::{PersonRef, next_page, page_size};
use crate::records::asking::optional_identity;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListDestructions {
    /// Only in this state.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub state: Option<String>,
    /// Cursor.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// A list in a list.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DestructionLine {
    /// Identity.
    pub id: String,
    /// `XC-…`.
    pub number: String,
    /// Name.
    pub name: String,
    /// State code.
    pub state: String,
    /// Highest level.
    pub level: String,
    /// Its appraisal.
    pub appraisal: DisposalRef,
    /// Who asked.
    pub applicant: PersonRef,
    /// Lines on it.
    pub items: i64,
    /// Lines that left.
    pub excluded: i64,
    /// When it was drafted.
    pub created_at: String,
    /// When it was locked.
    pub locked_at: Option<String>,
    /// The last day of cooling-off.
    pub cooling_until: Option<String>,
    /// Cooling-off is over and the count may begin.
    pub may_count: bool,
    /// Its certificate's number.
    pub certificate: Option<String>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DestructionPage {
    /// Lists.
    pub rows: Vec<DestructionLine>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// Lists them.
pub fn list_destructions(desk: &mut Desk, ask: ListDestructions) -> Result<DestructionPage> {
    desk.read(Operation::ListDestructions, |view| {
        let today = view.settled_now()?.today();
        let (after, limit) = (optional_identity(ask.after.as_deref())?, page_size(ask.limit));
        let rows = store::disposal::list_lists(view, view.sight(), ask.state.as_deref(), after, limit)?;
        let next = next_page(&rows, limit, |row| row.id.to_string());
        let rows = rows.into_iter().map(|row| DestructionLine {
            id: row.id.to_string(),
            may_count: row.state == "cooling" && row.cooling_until.is_some_and(|until| today > until),
            number: row.number,
            name: row.name,
            state: row.state,
            level: row.level.code().to_owned(),
            appraisal: DisposalRef { id: row.appraisal.to_string(), number: row.appraisal_number },
            applicant: PersonRef { id: row.applicant.to_string(), name: row.applicant_name },
            items: row.items,
            excluded: row.excluded,
            created_at: row.created_at.to_string(),
            locked_at: row.locked_at.map(|at| at.to_string()),
            cooling_until: row.cooling_until.map(|day| day.to_string()),
            certificate: row.certificate,
        });
        Ok(DestructionPage { rows: rows.collect(), next })
    })
}
