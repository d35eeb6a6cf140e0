//! Preview the yearly filing run (预览归档): what waits, and the 档号 each would get.

use crate::records::asking::optional_identity;
use crate::records::filing::plan;
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Which year.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PreviewFiling {
    /// Year of the documents.
    pub year: i32,
    /// Only this category.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub category_id: Option<String>,
}

/// The plan; empty when nothing waits.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct FilingPreview {
    /// In the order of their numbers.
    pub rows: Vec<FilingRow>,
}

/// A record and its number.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct FilingRow {
    /// The record.
    pub record_id: String,
    /// Title.
    pub title: String,
    /// 登记号.
    pub accession: String,
    /// Date of the document.
    pub document_date: String,
    /// Name of its category.
    pub category: String,
    /// 档号.
    pub archival_number: String,
}

/// Previews.
pub fn preview_filing(desk: &mut Desk, ask: PreviewFiling) -> Result<FilingPreview> {
    desk.read(Operation::PreviewFiling, |view| {
        let waiting = store::records::list_to_file(
            view,
            view.sight(),
            ask.year,
            optional_identity(ask.category_id.as_deref())?,
        )?;
        if waiting.is_empty() {
            return Ok(FilingPreview { rows: Vec::new() });
        }
        let planned = plan(view, view.sight(), view.office(), ask.year, &waiting)?;
        let mut by_record: BTreeMap<_, _> = waiting.into_iter().map(|row| (row.record, row)).collect();
        let row = |line: domain::records::Planned| {
            by_record.remove(&line.record).map(|row| FilingRow {
                record_id: row.record.to_string(),
                title: row.title,
                accession: row.accession,
                document_date: row.date.to_string(),
                category: row.category_name,
                archival_number: line.number,
            })
        };
        Ok(FilingPreview { rows: planned.into_iter().filter_map(row).collect() })
    })
}
