//! What is not where it belongs (不在原位): the list for bringing things home.

use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// More than anybody brings home in one go.
const MOST: i64 = 1_000;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListAway {}

/// The list, in the order of homes.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct AwayList {
    /// Things.
    pub rows: Vec<AwayThing>,
}

/// A thing away from home.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct AwayThing {
    /// `copy`, `volume`, `box`.
    pub kind: String,
    /// Barcode.
    pub barcode: String,
    /// 档号 or 登记号, key, code.
    pub number: String,
    /// Level code of a copy.
    pub level: Option<String>,
    /// Title of a copy.
    pub title: Option<String>,
    /// Where it belongs.
    pub home_place: String,
    /// Where it is.
    pub place: String,
}

/// Lists them.
pub fn list_away(desk: &mut Desk, _ask: ListAway) -> Result<AwayList> {
    desk.read(Operation::ListAway, |view| {
        let rows = store::places::list_away(view, view.sight(), MOST)?;
        let things = rows.into_iter().map(|row| AwayThing {
            kind: row.kind,
            barcode: row.barcode,
            number: row.number,
            level: row.level.map(|level| level.code().to_owned()),
            title: row.title,
            home_place: row.home_path,
            place: row.place_path,
        });
        Ok(AwayList { rows: things.collect() })
    })
}
