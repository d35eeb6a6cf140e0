//! Put one more paper to what an authority, an owner or somebody himself asked for (补列). What was approved stays as it
//! was approved.

use super::asking::{SharingItemAsked, read_item};
use super::request_sharing::insert_item;
use super::view::{SharingView, find_sharing, kind_of, sharing_view, state_of};
use crate::{Changed, Desk, Operation, Result};
use domain::sharing::{SharingEvent, SharingKind, SharingRefusal, SharingState, check_added};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct AddSharingItem {
    /// To which request.
    pub id: String,
    /// The paper.
    pub item: SharingItemAsked,
}

/// Adds it.
pub fn add_sharing_item(desk: &mut Desk, ask: AddSharingItem) -> Result<Changed<SharingView>> {
    desk.transact(Operation::AddSharingItem, |work| {
        let row = find_sharing(work, work.sight(), &ask.id)?;
        let (kind, state) = (kind_of(&row)?, state_of(&row)?);
        if state != SharingState::Open {
            return Err(SharingRefusal::NotAtThisStep { number: row.number, state }.into());
        }
        if kind == SharingKind::Contract {
            return Err(SharingRefusal::NotAskedFor.into());
        }
        let item = read_item(work, &ask.item, &row.room)?;
        let papers = store::sharing::list_items(work, row.id)?;
        if papers.iter().any(|paper| paper.record == item.row.record) {
            return Err(SharingRefusal::ItemTwice { number: item.rule.number }.into());
        }
        check_added(kind, &item.rule, &row.room, !row.basis.is_empty())?;
        let position = papers.last().map_or(1, |last| last.position + 1);
        let added = insert_item(work, row.id, &item, position)?;
        work.record(SharingEvent::SharingItemAdded { sharing: row.id, item: added });
        let row = find_sharing(work, work.sight(), &ask.id)?;
        sharing_view(work, row, work.now().today())
    })
}
