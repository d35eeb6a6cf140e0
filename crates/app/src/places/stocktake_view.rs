//! A stocktake as it crosses the border.

use crate::error::{OrMissing, Result};
use domain::RowId;
use domain::places::{PlaceRefusal, StocktakeState};
use schemars::JsonSchema;
use serde::Serialize;
use store::Reader;
use store::places::StocktakeRow;
use ts_rs::TS;

/// A stocktake's head.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct StocktakeView {
    /// Identity.
    pub id: String,
    /// `PD-0307-2026-0001`.
    pub number: String,
    /// Over which place.
    pub place_id: String,
    /// That path.
    pub place: String,
    /// Counters do not see what should be there.
    pub blind: bool,
    /// `gathering`, `open`, `closing`, `closed`, `cancelled`.
    pub state: String,
    /// Copies that should be there; none while a blind stocktake is open.
    pub expected: Option<i64>,
    /// How many of them were counted, by themselves or in their volume; none while a blind stocktake is open.
    pub accounted: Option<i64>,
    /// Numbers scanned, places left out.
    pub scanned: i64,
    /// Findings opened so far.
    pub findings: i64,
    /// Who opened it.
    pub opened_by: String,
    /// When.
    pub opened_at: String,
    /// When it was closed.
    pub closed_at: Option<String>,
}

/// Whether its counters must not see what should be there yet.
pub(crate) fn is_masked(row: &StocktakeRow) -> bool {
    row.blind && !matches!(row.state.as_str(), "closed" | "cancelled")
}

pub(crate) fn stocktake_view(reader: &Reader<'_>, row: StocktakeRow) -> Result<StocktakeView> {
    let verdicts = store::places::count_verdicts(reader, row.id)?;
    let scanned = verdicts.iter().filter(|(verdict, _)| verdict != "place").map(|(_, scans)| scans).sum();
    let findings = store::places::count_by_kind(reader, row.id)?.iter().map(|(_, count)| count).sum();
    let accounted = match is_masked(&row) {
        true => None,
        false => Some(store::places::count_accounted(reader, row.id)?),
    };
    Ok(StocktakeView {
        accounted,
        expected: Some(row.expected).filter(|_| !is_masked(&row)),
        id: row.id.to_string(),
        number: row.number,
        place_id: row.place.to_string(),
        place: row.path,
        blind: row.blind,
        state: row.state,
        scanned,
        findings,
        opened_by: row.opened_by_name,
        opened_at: row.opened_at.to_string(),
        closed_at: row.closed_at.map(|at| at.to_string()),
    })
}

/// The stocktake, which must be at one of these steps.
pub(crate) fn at_step(reader: &Reader<'_>, id: RowId, steps: &[StocktakeState]) -> Result<StocktakeRow> {
    let row = store::places::get_stocktake(reader, id)?.or_missing()?;
    let state = StocktakeState::from_code(&row.state).or_missing()?;
    if steps.contains(&state) {
        return Ok(row);
    }
    Err(PlaceRefusal::StocktakeNotOpen { number: row.number, state }.into())
}
