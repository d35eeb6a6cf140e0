//! The lines of a destruction list (清册条目).

use crate::{Reader, Result, Row, Tx, id, named};
use domain::{DestructionItemId, DestructionListId, RecordId};

/// A line as locked, with what became of it.
#[derive(Debug, Clone)]
pub struct ItemRow {
    /// Identity.
    pub id: DestructionItemId,
    /// Its place, from 1; kept when others leave.
    pub position: i64,
    /// Its record.
    pub record: RecordId,
    /// The record as it stood, JSON.
    pub snapshot: String,
    /// Salt of the title commitment.
    pub title_salt: Vec<u8>,
    /// Leaf of the list's root.
    pub leaf: Vec<u8>,
    /// `listed`, `excluded`, `destroyed`.
    pub state: String,
    /// Why it left, JSON with code and parameters.
    pub exclusion: String,
    /// Copies counted.
    pub counted_copies: Option<i64>,
    /// Pages counted.
    pub counted_pages: Option<i64>,
    /// `passed`, `failed`, `unknown`, or empty.
    pub result: String,
}

crate::statements! {
    ITEMS = "SELECT id, position, record_id, snapshot, title_salt, leaf, state, exclusion, counted_copies, counted_pages, result FROM destruction_items WHERE list_id = :list ORDER BY position";
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ItemRow> {
    Ok(ItemRow {
        id: id(row, "id")?,
        position: row.get("position")?,
        record: id(row, "record_id")?,
        snapshot: row.get("snapshot")?,
        title_salt: row.get("title_salt")?,
        leaf: row.get("leaf")?,
        state: row.get("state")?,
        exclusion: row.get("exclusion")?,
        counted_copies: row.get("counted_copies")?,
        counted_pages: row.get("counted_pages")?,
        result: row.get("result")?,
    })
}

/// The lines of a list the caller has read by `Sight`.
pub fn list_items(reader: &Reader<'_>, list: DestructionListId) -> Result<Vec<ItemRow>> {
    reader.list(ITEMS, &named! { list: list }, from_row)
}

/// Puts a record on a draft.
pub fn insert_item(tx: &Tx<'_>, list: DestructionListId, item: &ItemRow) -> Result<()> {
    tx.insert(
        "destruction_items",
        &named! {
            id: item.id, list_id: list, position: item.position, record_id: item.record, snapshot: &item.snapshot,
            title_salt: &item.title_salt, leaf: &item.leaf, state: &item.state
        },
    )
}

/// Renews a draft's line before locking.
pub fn set_snapshot(
    tx: &Tx<'_>,
    item: DestructionItemId,
    position: i64,
    snapshot: &str,
    leaf: [u8; 32],
) -> Result<()> {
    tx.update("destruction_items", item, &named! { position: position, snapshot: snapshot, leaf: leaf })
}

/// Takes a line off a draft.
pub fn delete_item(tx: &Tx<'_>, item: DestructionItemId) -> Result<bool> {
    tx.delete("destruction_items", item)
}

/// A line leaves a locked list, with its reason.
pub fn set_excluded(tx: &Tx<'_>, item: DestructionItemId, reason: &str) -> Result<()> {
    tx.update("destruction_items", item, &named! { state: "excluded", exclusion: reason })
}

/// Writes what was counted.
pub fn set_counted(tx: &Tx<'_>, item: DestructionItemId, copies: i64, pages: i64) -> Result<()> {
    tx.update("destruction_items", item, &named! { counted_copies: copies, counted_pages: pages })
}

/// Writes the result; only 合格 makes it destroyed, anything else leaves with its reason.
pub fn set_result(
    tx: &Tx<'_>,
    item: DestructionItemId,
    result: &str,
    left_because: Option<&str>,
) -> Result<()> {
    let state = if left_because.is_some() { "excluded" } else { "destroyed" };
    tx.update(
        "destruction_items",
        item,
        &named! { state: state, exclusion: left_because.unwrap_or_default(), result: result },
    )
}
