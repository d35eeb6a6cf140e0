//! The imports of the office, newest first (导入记录).

use super::view::{ImportView, view};
use crate::border::page_size;
use crate::{Desk, Operation, Result};
use domain::access::permissions_of;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListImports {
    /// At most so many.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// Imports.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ImportList {
    /// Those of subjects the reader may import.
    pub rows: Vec<ImportView>,
}

/// Lists them.
pub fn list_imports(desk: &mut Desk, ask: ListImports) -> Result<ImportList> {
    desk.read(Operation::ListImports, |read| {
        let may = permissions_of(read.posts());
        let mut rows = Vec::new();
        for import in store::imports::list_imports(read, page_size(ask.limit))? {
            if may.contains(&super::subject_of(&import)?.permission()) {
                rows.push(view(&import, read.actor()));
            }
        }
        Ok(ImportList { rows })
    })
}
