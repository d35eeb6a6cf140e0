//! The classification guide (定密指南) with the version of each line; for everybody, it names no record.

use crate::classification::guide_line::GuideLine;
use crate::records::term_text;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListGuide {}

/// A line of the guide.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct GuideRow {
    /// Category.
    pub category_id: String,
    /// The line.
    pub line: GuideLine,
    /// The level that follows.
    pub level: String,
    /// Two texts disagree and the higher wins.
    pub disagrees: bool,
    /// Its term in words.
    pub term_text: String,
    /// Text of the retention rule.
    pub retention: String,
    /// Version in force.
    pub version: i64,
    /// No longer offered.
    pub retired: bool,
    /// A proposal that waits.
    pub waiting: Option<String>,
}

/// The guide.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct GuideView {
    /// In the plan's order.
    pub rows: Vec<GuideRow>,
}

/// Lists it.
pub fn list_guide(desk: &mut Desk, _ask: ListGuide) -> Result<GuideView> {
    desk.read(Operation::ListGuide, |view| {
        let waiting = store::classification::list_guide_versions(view, None, true)?;
        let rows = store::records::list_guide_lines(view)?;
        let row = |row: store::records::CategoryRow| GuideRow {
            waiting: waiting.iter().find(|one| one.category == row.id).map(|one| one.id.to_string()),
            category_id: row.id.to_string(),
            level: row.level.code().to_owned(),
            disagrees: row.guide.disagrees(),
            term_text: term_text(view.locale(), &row.level_term),
            retention: row.rule_text.clone(),
            version: row.version,
            retired: row.retired,
            line: GuideLine::of_category(&row),
        };
        Ok(GuideView { rows: rows.into_iter().map(row).collect() })
    })
}
