//! A move slip as it crosses the border.

use crate::error::{OrMissing, Result};
use schemars::JsonSchema;
use serde::Serialize;
use store::places::{MoveSlipRow, SlipItemRow};
use store::{Reader, Sight};
use ts_rs::TS;

/// A slip's head.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct MoveSlipLine {
    /// Identity.
    pub id: String,
    /// `YK-0307-2026-0001`.
    pub number: String,
    /// Where to.
    pub to_place: String,
    /// The things belong there now.
    pub rehome: bool,
    /// How many.
    pub items: i64,
    /// Why.
    pub reason: String,
    /// Who carried.
    pub moved_by: String,
    /// When.
    pub moved_at: String,
    /// Who took over.
    pub received_by: Option<String>,
}

/// A slip with what it carried.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct MoveSlipView {
    /// Its head.
    pub slip: MoveSlipLine,
    /// Its lines.
    pub things: Vec<MovedThing>,
}

/// A line of a slip.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct MovedThing {
    /// Number scanned.
    pub barcode: String,
    /// `copy`, `volume`, `box`.
    pub kind: String,
    /// 档号 or 登记号, key, code.
    pub number: String,
    /// Level code of a copy.
    pub level: Option<String>,
    /// Title of a copy; none = 〔密〕, or no copy.
    pub title: Option<String>,
    /// From where.
    pub from_place: String,
}

pub(crate) fn slip_line(row: &MoveSlipRow) -> MoveSlipLine {
    MoveSlipLine {
        id: row.id.to_string(),
        number: row.number.clone(),
        to_place: row.to_path.clone(),
        rehome: row.rehome,
        items: row.items,
        reason: row.reason.clone(),
        moved_by: row.moved_by_name.clone(),
        moved_at: row.moved_at.to_string(),
        received_by: row.received_by_name.clone(),
    }
}

pub(crate) fn kind_of(item: &SlipItemRow) -> &'static str {
    match (item.volume.is_some(), item.kept.is_some()) {
        (true, _) => "volume",
        (_, true) => "box",
        _ => "copy",
    }
}

/// Builds the view of a slip, by identity or number.
pub(crate) fn slip_view(reader: &Reader<'_>, sight: &Sight, slip: &str) -> Result<MoveSlipView> {
    let row = store::places::get_slip(reader, slip)?.or_missing()?;
    let items = store::places::list_slip_items(reader, sight, row.id)?;
    let things = items.into_iter().map(|item| MovedThing {
        kind: kind_of(&item).to_owned(),
        barcode: item.barcode,
        number: item.number,
        level: item.level.map(|level| level.code().to_owned()),
        title: item.title,
        from_place: item.from_path,
    });
    Ok(MoveSlipView { slip: slip_line(&row), things: things.collect() })
}
