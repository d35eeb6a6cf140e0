//! What stands out in the reading register (异常阅览), newest first, with how it was judged.

use crate::border::{PersonRef, next_page, page_size};
use crate::records::asking::{cursor, optional_identity};
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::oversight::UnusualRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListUnusualReadings {
    /// Only those nobody judged.
    pub open_only: bool,
    /// Of this person.
    #[ts(optional = nullable)]
    pub person_id: Option<String>,
    /// Continue after this position.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many, 200 at the most.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// A line.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct UnusualReading {
    /// Identity.
    pub id: String,
    /// Who read.
    pub person: PersonRef,
    /// Department or organisation.
    pub department: String,
    /// `hour`, `day`, `usual`, `out_of_hours`, `other_departments`, `refused`.
    pub rule: String,
    /// From.
    pub window_from: String,
    /// To.
    pub window_to: String,
    /// How much it was.
    pub count: i64,
    /// How much there may be.
    pub limit: i64,
    /// When it was found.
    pub found_at: String,
    /// `explained`, `reminded`, `violation`; none while open.
    pub judgement: Option<String>,
    /// Who judged.
    pub judged_by: Option<String>,
    /// When.
    pub judged_at: Option<String>,
    /// Why.
    pub reason: String,
    /// It is the asker's own reading: somebody else judges it.
    pub own: bool,
}

/// A page.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct UnusualPage {
    /// Lines.
    pub rows: Vec<UnusualReading>,
    /// Where to go on.
    pub next: Option<String>,
    /// How many wait for the asker's judgement.
    pub open: i64,
}

pub(super) fn unusual_view(row: UnusualRow, asker: domain::PersonId) -> UnusualReading {
    UnusualReading {
        id: row.id.to_string(),
        own: row.person == asker,
        person: PersonRef { id: row.person.to_string(), name: row.name },
        department: row.department,
        rule: row.rule,
        window_from: row.window_from.to_string(),
        window_to: row.window_to.to_string(),
        count: row.count,
        limit: row.most,
        found_at: row.found_at.to_string(),
        judgement: Some(row.judgement).filter(|judgement| !judgement.is_empty()),
        judged_by: row.judged_by,
        judged_at: row.judged_at.map(|at| at.to_string()),
        reason: row.reason,
    }
}

/// Lists.
pub fn list_unusual_readings(desk: &mut Desk, ask: ListUnusualReadings) -> Result<UnusualPage> {
    desk.read(Operation::ListUnusualReadings, |view| {
        let (person, after) = (optional_identity(ask.person_id.as_deref())?, cursor(ask.after.as_deref())?);
        let limit = page_size(ask.limit);
        let rows = store::oversight::list_unusual(view, ask.open_only, person, after, limit)?;
        let next = next_page(&rows, limit, |row| row.row.to_string());
        let open = store::oversight::count_open(view, view.actor())?;
        Ok(UnusualPage {
            rows: rows.into_iter().map(|row| unusual_view(row, view.actor())).collect(),
            next,
            open,
        })
    })
}
