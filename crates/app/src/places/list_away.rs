//! What is not where it belongs (不在原位): the list for bringing things home.

use crate::border::{next_page, page_size};
use crate::{Desk, Operation, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
#[serde(default)]
pub struct ListAway {
    /// Cursor.
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// At most so many.
    #[ts(optional = nullable)]
    pub limit: Option<i64>,
}

/// The list, in the order of homes.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct AwayList {
    /// Things.
    pub rows: Vec<AwayThing>,
    /// Cursor of the next page.
    pub next: Option<String>,
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
pub fn list_away(desk: &mut Desk, ask: ListAway) -> Result<AwayList> {
    desk.read(Operation::ListAway, |view| {
        let limit = page_size(ask.limit);
        // Where the last page ended: its home, number and barcode, none of which runs over a line.
        let mut last = ask.after.as_deref().unwrap_or_default().splitn(3, '\n');
        let after = [(); 3].map(|()| last.next().unwrap_or_default());
        let rows = store::places::list_away(view, view.sight(), after, limit)?;
        let next =
            next_page(&rows, limit, |row| format!("{}\n{}\n{}", row.home_path, row.number, row.barcode));
        let things = rows.into_iter().map(|row| AwayThing {
            kind: row.kind,
            barcode: row.barcode,
            number: row.number,
            level: row.level.map(|level| level.code().to_owned()),
            title: row.title,
            home_place: row.home_path,
            place: row.place_path,
        });
        Ok(AwayList { rows: things.collect(), next })
    })
}
