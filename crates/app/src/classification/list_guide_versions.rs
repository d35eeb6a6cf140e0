//! Versions of the guide (指南版本): of one category, or every proposal that waits.

use crate::classification::guide_line::{GuideVersionView, version_view};
use crate::records::asking::optional_identity;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListGuideVersions {
    /// Of one category.
    #[ts(optional = nullable)]
    pub category_id: Option<String>,
    /// Only proposals that wait.
    pub waiting: bool,
}

/// The versions, newest first, 200 at most.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct GuideVersionList {
    /// Lines.
    pub rows: Vec<GuideVersionView>,
}

/// Lists them.
pub fn list_guide_versions(desk: &mut Desk, ask: ListGuideVersions) -> Result<GuideVersionList> {
    desk.read(Operation::ListGuideVersions, |view| {
        let category = optional_identity(ask.category_id.as_deref())?;
        let rows = store::classification::list_guide_versions(view, category, ask.waiting)?;
        Ok(GuideVersionList { rows: rows.into_iter().map(version_view).collect::<Result<_>>()? })
    })
}
