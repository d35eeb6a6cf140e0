//! The acts of 收回即毁, newest first, with what went in each as far as the reader may see it.

use crate::border::{next_page, page_size};
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::copying::{DestroyedRow, DestructionRow};
use store::{Reader, Sight};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListCopyDestructions {
    /// Where the next page begins.
    #[ts(optional = nullable)]
    pub after: Option<i64>,
    /// How many.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// Something that went.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DestroyedThing {
    /// `numbered`, `excerpt`, `further`, `spoiled`.
    pub kind: String,
    /// Number and label.
    pub label: String,
    /// Pages, or sheets.
    pub pages: i64,
    /// Level.
    pub level: String,
}

/// An act.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CopyDestructionView {
    /// Identity.
    pub id: String,
    /// `JH-0307-2026-0001`.
    pub number: String,
    /// How.
    pub method: String,
    /// Class of the shredder; empty when nothing was shredded.
    pub used_class: String,
    /// Who destroyed.
    pub destroyer: String,
    /// Who signed beside.
    pub second: String,
    /// When.
    pub at: String,
    /// What went, as far as one may see it.
    pub things: Vec<DestroyedThing>,
    /// How many things it was in all.
    pub count: i64,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CopyDestructionPage {
    /// Newest first.
    pub rows: Vec<CopyDestructionView>,
    /// Where the next page begins.
    pub next: Option<i64>,
}

fn thing(row: DestroyedRow) -> DestroyedThing {
    let label = if row.label.is_empty() { row.number } else { format!("{}-{}", row.number, row.label) };
    DestroyedThing { kind: row.kind, label, pages: row.pages, level: row.level.code().to_owned() }
}

pub(super) fn destruction_view(
    reader: &Reader<'_>,
    sight: &Sight,
    row: DestructionRow,
) -> Result<CopyDestructionView> {
    let (went, count) = store::copying::list_destroyed(reader, sight, row.id)?;
    Ok(CopyDestructionView {
        id: row.id.to_string(),
        number: row.number,
        method: row.method,
        used_class: row.used_class,
        destroyer: row.destroyer,
        second: row.second,
        at: row.at.to_string(),
        things: went.into_iter().map(thing).collect(),
        count,
    })
}

/// Lists.
pub fn list_copy_destructions(desk: &mut Desk, ask: ListCopyDestructions) -> Result<CopyDestructionPage> {
    desk.read(Operation::ListCopyDestructions, |view| {
        let limit = page_size(ask.limit).min(50);
        let acts = store::copying::list_destructions(view, ask.after, limit)?;
        let next = next_page(&acts, limit, |act| act.row);
        let rows =
            acts.into_iter().map(|act| destruction_view(view, view.sight(), act)).collect::<Result<_>>()?;
        Ok(CopyDestructionPage { rows, next })
    })
}
