//! Add a place (新增库位).

use crate::error::OrMissing;
use crate::places::list_places::{PlaceView, place_view};
use crate::records::asking::{member, optional_identity};
use crate::{Changed, Desk, Operation, Result};
use domain::PlaceId;
use domain::numbers::BarcodeKind;
use domain::places::{PlaceEvent, PlaceFacts, PlaceKind};
use domain::records::Field;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::places::PlaceRow;
use ts_rs::TS;

/// The place.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct AddPlace {
    /// What it stands in; nothing for a room.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub parent_id: Option<String>,
    /// `room`, `cabinet`, `shelf`, `box`.
    pub kind: String,
    /// Code among its siblings.
    pub code: String,
    /// Name; the code when left out.
    #[serde(default)]
    pub name: String,
    /// How many copies fit.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub capacity: Option<i64>,
    /// 绝密 may be read here.
    #[serde(default)]
    pub top_secret_reading: bool,
}

/// Adds it.
pub fn add_place(desk: &mut Desk, ask: AddPlace) -> Result<Changed<PlaceView>> {
    desk.transact(Operation::AddPlace, |work| {
        let kind = member(&ask.kind, Field::Kind, PlaceKind::from_code)?;
        let parent: Option<PlaceId> = optional_identity(ask.parent_id.as_deref())?;
        let stands_in =
            parent.map(|parent| store::places::get_place(work, parent)?.or_missing()).transpose()?;
        let code = ask.code.trim();
        let facts = PlaceFacts {
            kind,
            parent: stands_in.as_ref().and_then(|parent| PlaceKind::from_code(&parent.kind)),
            parent_path: stands_in.as_ref().map_or("", |parent| parent.path.as_str()),
            code,
            code_taken: store::places::is_code_taken(work, parent, code)?,
            capacity: ask.capacity,
            top_secret_reading: ask.top_secret_reading,
        };
        let path = domain::places::add_place(&facts)?;
        let name = if ask.name.trim().is_empty() { code } else { ask.name.trim() };
        let place = PlaceRow {
            id: work.new_id(),
            parent,
            kind: kind.code().to_owned(),
            code: code.to_owned(),
            name: name.to_owned(),
            path,
            barcode: work.next_barcode(BarcodeKind::Place)?,
            capacity: ask.capacity,
            top_secret_reading: ask.top_secret_reading,
            held: 0,
        };
        store::places::insert_place(work, &place)?;
        work.record(PlaceEvent::PlaceAdded { place: place.id, kind: kind.code() });
        Ok(place_view(place))
    })
}
