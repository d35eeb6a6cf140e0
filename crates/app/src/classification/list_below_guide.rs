//! Records whose level lies below what the guide says now (低于指南的档案): to be raised, or left with a reason.

use crate::border::{next_page, page_size};
use crate::records::asking::optional_identity;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::classification::BelowGuideRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListBelowGuide {
    /// Of one category.
    #[ts(optional = nullable)]
    pub category_id: Option<String>,
    /// Cursor.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// A record below its guide.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct BelowGuideLine {
    /// Record.
    pub record_id: String,
    /// 档号 or 登记号.
    pub number: String,
    /// Title.
    pub title: String,
    /// Its level.
    pub level: String,
    /// The guide's.
    pub guide: String,
    /// The version it was classified by.
    pub guide_version: i64,
    /// The version in force.
    pub version: i64,
    /// Category.
    pub category: String,
    /// The level of a change that waits.
    pub waiting: Option<String>,
}

/// The records, newest first.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct BelowGuideList {
    /// Lines.
    pub rows: Vec<BelowGuideLine>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// Lists them.
pub fn list_below_guide(desk: &mut Desk, ask: ListBelowGuide) -> Result<BelowGuideList> {
    desk.read(Operation::ListBelowGuide, |view| {
        let category = optional_identity(ask.category_id.as_deref())?;
        let (after, limit) = (optional_identity(ask.after.as_deref())?, page_size(ask.limit));
        let rows = store::classification::list_below_guide(view, view.sight(), category, after, limit)?;
        let next = next_page(&rows, limit, |row| row.record.to_string());
        let line = |row: BelowGuideRow| BelowGuideLine {
            record_id: row.record.to_string(),
            number: row.number,
            title: row.title,
            level: row.level.code().to_owned(),
            guide: row.guide.code().to_owned(),
            guide_version: row.guide_version,
            version: row.version,
            category: row.category,
            waiting: row.waiting.map(|level| level.code().to_owned()),
        };
        Ok(BelowGuideList { rows: rows.into_iter().map(line).collect(), next })
    })
}
