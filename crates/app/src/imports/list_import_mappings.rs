//! Remembered mappings (列对应).

use super::mapping_view::MappingView;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListImportMappings {
    /// Only of this subject.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub subject: Option<String>,
}

/// Mappings by name.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ImportMappingList {
    /// Mappings.
    pub rows: Vec<SavedMapping>,
}

/// A remembered mapping.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct SavedMapping {
    /// Identity.
    pub id: String,
    /// Name.
    pub name: String,
    /// When it was saved, RFC 3339.
    pub saved_at: String,
    /// The mapping.
    pub mapping: MappingView,
}

/// Lists them.
pub fn list_import_mappings(desk: &mut Desk, ask: ListImportMappings) -> Result<ImportMappingList> {
    desk.read(Operation::ListImportMappings, |view| {
        let wanted = ask.subject.as_deref().filter(|subject| !subject.is_empty());
        let rows = store::imports::list_mappings(view)?
            .into_iter()
            .filter(|row| wanted.is_none_or(|subject| subject == row.subject))
            .map(|row| {
                Ok(SavedMapping {
                    id: row.id.to_string(),
                    name: row.name,
                    saved_at: row.saved_at.to_string(),
                    mapping: MappingView::from_json(&row.mapping)?,
                })
            })
            .collect::<Result<Vec<_>>>()?;
        Ok(ImportMappingList { rows })
    })
}
