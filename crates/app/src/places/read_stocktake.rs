//! One stocktake: its head, who counted, verdicts; what should be there unless the counting is blind.

use super::stocktake_view::{StocktakeView, is_masked, stocktake_view};
use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::{Desk, Operation, Result};
use domain::RowId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a screen shows of the expected copies; the print has them all.
const SHOWN: i64 = 500;

/// Which.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadStocktake {
    /// Identity.
    pub stocktake_id: String,
}

/// The stocktake.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct StocktakeCard {
    /// Head.
    pub stocktake: StocktakeView,
    /// Who counted how much.
    pub counters: Vec<StocktakeCounter>,
    /// Scans by verdict; none while a blind stocktake is open.
    pub verdicts: Vec<StocktakeVerdict>,
    /// What should be there, as far as the reader may see it; none while a blind stocktake is open.
    pub expected: Vec<ExpectedCopy>,
}

/// A counter.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct StocktakeCounter {
    /// Name.
    pub name: String,
    /// Scans.
    pub scans: i64,
}

/// A verdict.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct StocktakeVerdict {
    /// Verdict code.
    pub verdict: String,
    /// Scans.
    pub scans: i64,
}

/// A copy that should be there.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ExpectedCopy {
    /// Barcode.
    pub barcode: String,
    /// 档号 or 登记号.
    pub number: String,
    /// Title.
    pub title: String,
    /// Level code.
    pub level: String,
    /// Where.
    pub place: String,
    /// State code when the stocktake was opened.
    pub state: String,
    /// Whether it was scanned.
    pub scanned: bool,
}

/// Reads it.
pub fn read_stocktake(desk: &mut Desk, ask: ReadStocktake) -> Result<StocktakeCard> {
    let id: RowId = identity(&ask.stocktake_id)?;
    desk.read(Operation::ReadStocktake, |view| {
        let row = store::places::get_stocktake(view, id)?.or_missing()?;
        let masked = is_masked(&row);
        let verdicts = if masked { Vec::new() } else { store::places::count_verdicts(view, id)? };
        let expected =
            if masked { Vec::new() } else { store::places::list_expected(view, view.sight(), id, SHOWN)? };
        Ok(StocktakeCard {
            stocktake: stocktake_view(view, row)?,
            counters: store::places::list_counts(view, id)?
                .into_iter()
                .map(|row| StocktakeCounter { name: row.name, scans: row.scans })
                .collect(),
            verdicts: verdicts
                .into_iter()
                .map(|(verdict, scans)| StocktakeVerdict { verdict, scans })
                .collect(),
            expected: expected.into_iter().map(expected_copy).collect(),
        })
    })
}

fn expected_copy(row: store::places::ExpectedRow) -> ExpectedCopy {
    ExpectedCopy {
        barcode: row.barcode,
        number: row.number,
        title: row.title,
        level: row.level.code().to_owned(),
        place: row.path,
        state: row.state,
        scanned: row.scanned,
    }
}
