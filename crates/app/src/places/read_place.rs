//! A place's card (库位卡): what stands there and belongs there, as its keeper may know it.

use super::list_places::PlaceView;
use super::room::view_of;
use crate::error::OrMissing;
use crate::records::asking::cursor;
use crate::{Desk, Operation, Result, border};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which place: its identity or exactly its barcode.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadPlace {
    /// Identity or barcode.
    pub place: String,
    /// Copies after this position.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// The card.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct PlaceCard {
    /// The place.
    pub place: PlaceView,
    /// What it stands in, outermost first.
    pub above: Vec<PlaceView>,
    /// What is built in it, with whatever stands in that.
    pub below: Vec<PlaceView>,
    /// Who keeps it, of itself or by what it stands in.
    pub kept_by: Option<String>,
    /// Volumes.
    pub volumes: Vec<PlaceVolume>,
    /// Copies that are or belong exactly there.
    pub copies: Vec<PlaceCopy>,
    /// Position after the last copy; none at the end.
    pub next: Option<String>,
    /// How many copies in all.
    pub total: i64,
}

/// A volume there.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct PlaceVolume {
    /// Identity.
    pub id: String,
    /// Barcode.
    pub barcode: String,
    /// 房号, equipment number …
    pub subject_key: String,
    /// The title; none = 〔密〕.
    pub title: Option<String>,
}

/// A copy there.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct PlaceCopy {
    /// Identity.
    pub id: String,
    /// Its record.
    pub record_id: String,
    /// Barcode.
    pub barcode: String,
    /// Its label.
    pub label: String,
    /// 档号, else 登记号.
    pub number: String,
    /// Level code.
    pub level: String,
    /// State code.
    pub state: String,
    /// The title; none = 〔密〕.
    pub title: Option<String>,
    /// `here`, `away` (belongs here, is elsewhere or out), `guest` (is here, belongs elsewhere).
    pub standing: String,
    /// Where it belongs, or is.
    pub other_place: Option<String>,
}

/// Reads it.
pub fn read_place(desk: &mut Desk, ask: ReadPlace) -> Result<PlaceCard> {
    let after = cursor(ask.after.as_deref())?.unwrap_or(0);
    let limit = border::page_size(ask.limit);
    desk.read(Operation::ReadPlace, |view| {
        let asked = ask.place.trim();
        let row = match asked.parse() {
            Ok(id) => store::places::get_place(view, id)?,
            Err(_) => store::places::find_place(view, asked)?,
        };
        let place = row.or_missing()?.id;
        let above = store::places::list_above(view, place)?;
        let kept_by = super::room::keeper_of(&above).map(|(_, name)| name.to_owned());
        let rows = store::places::list_standing(view, view.sight(), place, after, limit)?;
        let next = border::next_page(&rows, limit, |row| row.row);
        let own = above.first().map(|row| row.path.clone()).unwrap_or_default();
        Ok(PlaceCard {
            place: view_of(view, place)?,
            above: above.iter().skip(1).rev().map(|row| view_of(view, row.id)).collect::<Result<_>>()?,
            below: super::list_places::views_below(view, place)?,
            kept_by,
            volumes: store::places::list_standing_volumes(view, view.sight(), place)?
                .into_iter()
                .map(volume)
                .collect(),
            copies: rows.into_iter().map(|row| copy(row, &own)).collect(),
            next: next.map(|row| row.to_string()),
            total: store::places::count_standing(view, place)?,
        })
    })
}

fn volume(row: store::places::StandingVolume) -> PlaceVolume {
    PlaceVolume {
        id: row.volume.to_string(),
        barcode: row.barcode,
        subject_key: row.subject_key,
        title: row.title,
    }
}

fn copy(row: store::places::StandingCopy, own: &str) -> PlaceCopy {
    let (at_home, is_here) = (row.home_path.as_deref() == Some(own), row.place_path.as_deref() == Some(own));
    let (standing, other) = match (at_home, is_here && row.state == "in") {
        (true, true) => ("here", None),
        (true, false) => ("away", row.place_path.filter(|path| path != own)),
        (false, _) => ("guest", row.home_path),
    };
    PlaceCopy {
        id: row.copy.to_string(),
        record_id: row.record.to_string(),
        barcode: row.barcode,
        label: row.label,
        number: row.number,
        level: row.level.code().to_owned(),
        state: row.state,
        title: row.title,
        standing: standing.to_owned(),
        other_place: other,
    }
}
