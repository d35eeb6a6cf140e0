//! The register of violations (违规登记), newest first.

use super::violation_view::{ViolationView, violation_view};
use crate::border::{next_page, page_size};
use crate::records::asking::{cursor, optional_identity};
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListViolations {
    /// Undecided ones only.
    #[serde(default)]
    pub open: bool,
    /// Of one person.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub person_id: Option<String>,
    /// Cursor of the page before.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// A page of violations.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ViolationPage {
    /// Violations.
    pub rows: Vec<ViolationView>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// Lists them.
pub fn list_violations(desk: &mut Desk, ask: ListViolations) -> Result<ViolationPage> {
    desk.read(Operation::ListViolations, |view| {
        let (person, limit) = (optional_identity(ask.person_id.as_deref())?, page_size(ask.limit));
        let page = (cursor(ask.after.as_deref())?, limit);
        let rows = store::incidents::list_violations(view, view.sight(), ask.open, person, page)?;
        let next = next_page(&rows, limit, |row| row.row.to_string());
        Ok(ViolationPage { rows: rows.into_iter().map(violation_view).collect(), next })
    })
}
