//! Add a place (新增库位).

use super::list_places::PlaceView;
use super::room::{Arriving, check_room, measure, view_of};
use crate::error::OrMissing;
use crate::records::asking::{member, optional_identity};
use crate::{Changed, Desk, Operation, Result, Work};
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
    /// How much fits.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub capacity: Option<i64>,
    /// `items` (also when left out) or `cm`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub unit: Option<String>,
    /// Thickness of a box in millimetres.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub spine_mm: Option<i64>,
    /// Who keeps it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub keeper_id: Option<String>,
    /// 绝密 may be read here.
    #[serde(default)]
    pub top_secret_reading: bool,
}

/// Adds it.
pub fn add_place(desk: &mut Desk, ask: AddPlace) -> Result<Changed<PlaceView>> {
    desk.transact(Operation::AddPlace, |work| {
        let place = new_place(work, &ask)?;
        store::places::insert_place(work, &place)?;
        let kind = PlaceKind::from_code(&place.kind).map_or("", PlaceKind::code);
        work.record(PlaceEvent::PlaceAdded { place: place.id, kind });
        view_of(work, place.id)
    })
}

fn new_place(work: &Work<'_, '_>, ask: &AddPlace) -> Result<PlaceRow> {
    let kind = member(&ask.kind, Field::Kind, PlaceKind::from_code)?;
    let parent: Option<PlaceId> = optional_identity(ask.parent_id.as_deref())?;
    let stands_in = parent.map(|parent| store::places::get_place(work, parent)?.or_missing()).transpose()?;
    let code = ask.code.trim();
    let facts = PlaceFacts {
        kind,
        parent: stands_in.as_ref().and_then(|parent| PlaceKind::from_code(&parent.kind)),
        parent_path: stands_in.as_ref().map_or("", |parent| parent.path.as_str()),
        code,
        code_taken: store::places::is_code_taken(work, parent, code, None)?,
        capacity: ask.capacity,
        top_secret_reading: ask.top_secret_reading,
    };
    let path = domain::places::add_place(&facts)?;
    let unit = measure(ask.unit.as_deref(), ask.spine_mm)?;
    if let Some(parent) = parent {
        let millimetres = ask.spine_mm.unwrap_or(0);
        check_room(work, parent, &[Arriving { home: None, items: 0, millimetres }])?;
    }
    let name = if ask.name.trim().is_empty() { code } else { ask.name.trim() };
    Ok(PlaceRow {
        id: work.new_id(),
        parent,
        kind: kind.code().to_owned(),
        code: code.to_owned(),
        name: name.to_owned(),
        path,
        barcode: work.next_barcode(BarcodeKind::Place)?,
        capacity: ask.capacity,
        unit: unit.code().to_owned(),
        spine_mm: ask.spine_mm,
        keeper: optional_identity(ask.keeper_id.as_deref())?,
        keeper_name: None,
        home_parent: parent,
        retired_at: None,
        top_secret_reading: ask.top_secret_reading,
        held: 0,
        held_mm: 0,
    })
}
