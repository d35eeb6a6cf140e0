//! The office's guide beside the rule pack's (与规则包对照): every line that says something else; for everybody, it names
//! no record.

use crate::classification::guide_line::GuideLine;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct CompareGuide {}

/// A line that says something else than the pack's.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct GuideDifference {
    /// Category.
    pub category_id: String,
    /// The office no longer offers it.
    pub retired: bool,
    /// A proposal waits.
    pub waiting: bool,
    /// Names of the members of the line that differ.
    pub fields: Vec<String>,
    /// The office's line.
    pub office: GuideLine,
    /// The pack's line.
    pub pack: GuideLine,
    /// Which pack.
    pub pack_version: i64,
}

/// The comparison.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct GuideComparison {
    /// Lines that differ, in the pack's order.
    pub rows: Vec<GuideDifference>,
}

/// Compares.
pub fn compare_guide(desk: &mut Desk, _ask: CompareGuide) -> Result<GuideComparison> {
    desk.read(Operation::CompareGuide, |view| {
        let waiting = store::classification::list_guide_versions(view, None, true)?;
        let standing: BTreeMap<String, store::records::CategoryRow> =
            store::records::list_guide_lines(view)?.into_iter().map(|row| (row.code.clone(), row)).collect();
        let mut rows = Vec::new();
        for line in store::classification::list_pack_lines(view)? {
            let Some(row) = standing.get(&line.code) else { continue };
            let (office, pack) = (GuideLine::of_category(row), GuideLine::kept(&line.content)?);
            let fields = office.differs_in(&pack);
            if fields.is_empty() && !row.retired {
                continue;
            }
            rows.push(GuideDifference {
                category_id: row.id.to_string(),
                retired: row.retired,
                waiting: waiting.iter().any(|one| one.category == row.id),
                fields: fields.into_iter().map(str::to_owned).collect(),
                office,
                pack,
                pack_version: line.pack_version,
            });
        }
        Ok(GuideComparison { rows })
    })
}
