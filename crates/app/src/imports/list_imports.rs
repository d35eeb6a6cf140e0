//! The imports of the office, newest first (导入记录).

use super::view::{ImportView, view};
use crate::border::{next_page, page_size};
use crate::records::asking::optional_identity;
use crate::{Desk, Operation, Result};
use domain::access::permissions_of;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListImports {
    /// Cursor.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
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
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// Lists them.
pub fn list_imports(desk: &mut Desk, ask: ListImports) -> Result<ImportList> {
    desk.read(Operation::ListImports, |read| {
        let may = permissions_of(read.posts());
        let limit = page_size(ask.limit);
        let mut rows = Vec::new();
        let found = store::imports::list_imports(read, optional_identity(ask.after.as_deref())?, limit)?;
        let next = next_page(&found, limit, |import| import.id.to_string());
        for import in found {
            if may.contains(&super::subject_of(&import)?.permission()) {
                rows.push(view(&import, read.actor()));
            }
        }
        Ok(ImportList { rows, next })
    })
}
