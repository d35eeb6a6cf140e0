//! What lies ready for 收回即毁: copies and excerpts that came back or were never fetched, spoiled sheets; or the one
//! thing that was scanned, whatever it is.

use super::destroying::{destroy_facts, label_of};
use crate::border::{next_page, page_size};
use crate::error::OrMissing;
use crate::{Desk, Operation, Result};
use domain::copying::DestroyKind;
use domain::disposal::required_class;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::copying::DestroyRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListDestroyableCopies {
    /// A barcode: this one only.
    #[ts(optional = nullable)]
    pub scan: Option<String>,
    /// Where the next page begins.
    #[ts(optional = nullable)]
    pub after: Option<i64>,
    /// How many.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// A thing that may go.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DestroyableView {
    /// The copy; none for spoiled sheets.
    pub copy_id: Option<String>,
    /// The job of spoiled sheets.
    pub job_id: Option<String>,
    /// `numbered`, `excerpt`, `further`, `spoiled`; empty for what goes by a destruction list.
    pub kind: String,
    /// Number and label.
    pub label: String,
    /// Barcode.
    pub barcode: String,
    /// `ready`, `out`, `returned`, `in_session`, `destroyed`, `lost`.
    pub state: String,
    /// Pages, or sheets.
    pub pages: i64,
    /// Level.
    pub level: String,
    /// Class that a shredder needs for it.
    pub required_class: String,
    /// A hold stands on its record.
    pub on_hold: bool,
    /// A locked destruction list holds its record.
    pub on_list: Option<String>,
    /// Of the originals of its record no other is kept.
    pub last_of_record: bool,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DestroyablePage {
    /// Spoiled sheets first, then copies as they were made.
    pub rows: Vec<DestroyableView>,
    /// Where the next page begins.
    pub next: Option<i64>,
}

fn view(row: &DestroyRow) -> Result<DestroyableView> {
    let facts = destroy_facts(row)?;
    Ok(DestroyableView {
        copy_id: row.copy.map(|id| id.to_string()),
        job_id: row.job.filter(|_| row.copy.is_none()).map(|id| id.to_string()),
        kind: facts.kind.map_or("", DestroyKind::code).to_owned(),
        label: label_of(row),
        barcode: row.barcode.clone(),
        state: facts.state.code().to_owned(),
        pages: row.pages,
        level: row.level.code().to_owned(),
        required_class: required_class(row.level, row.personal_information).to_string(),
        on_hold: row.on_hold,
        on_list: row.on_list.clone(),
        last_of_record: facts.last_of_record,
    })
}

/// Lists.
pub fn list_destroyable_copies(desk: &mut Desk, ask: ListDestroyableCopies) -> Result<DestroyablePage> {
    desk.read(Operation::ListDestroyableCopies, |reader| {
        if let Some(scan) = ask.scan.as_deref().map(str::trim).filter(|scan| !scan.is_empty()) {
            let row = store::copying::find_to_destroy(reader, scan)?.or_missing()?;
            return Ok(DestroyablePage { rows: vec![view(&row)?], next: None });
        }
        let limit = page_size(ask.limit);
        let mut rows = Vec::new();
        if ask.after.is_none() {
            rows = store::copying::list_ready_spoiled(reader, reader.sight(), limit)?;
        }
        let copies =
            store::copying::list_ready_copies(reader, reader.sight(), ask.after.unwrap_or(0), limit)?;
        let next = next_page(&copies, limit, |(at, _)| *at);
        rows.extend(copies.into_iter().map(|(_, row)| row));
        Ok(DestroyablePage { rows: rows.iter().map(view).collect::<Result<_>>()?, next })
    })
}
