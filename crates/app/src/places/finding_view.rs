//! A finding as it crosses the border.

use domain::Now;
use domain::places::FindingKind;
use schemars::JsonSchema;
use serde::Serialize;
use store::places::FindingRow;
use ts_rs::TS;

/// A finding.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct PlaceFinding {
    /// Identity.
    pub id: String,
    /// `FX-0307-2026-0001`.
    pub number: String,
    /// Kind code.
    pub kind: String,
    /// The stocktake that found it.
    pub stocktake: Option<String>,
    /// The number it is known by; none = 〔密〕.
    pub barcode: Option<String>,
    /// 档号 or 登记号; none = 〔密〕, or nothing registered.
    pub record_number: Option<String>,
    /// Title; none = 〔密〕, or nothing registered.
    pub title: Option<String>,
    /// Level code.
    pub level: Option<String>,
    /// Where it should be, or was found.
    pub place: Option<String>,
    /// Where it belongs.
    pub home_place: Option<String>,
    /// In words.
    pub note: String,
    /// Who found it.
    pub opened_by: String,
    /// When.
    pub opened_at: String,
    /// To be closed by.
    pub due_on: String,
    /// Past that day and open.
    pub overdue: bool,
    /// What can come of it.
    pub outcomes: Vec<String>,
    /// Who closed it.
    pub closed_by: Option<String>,
    /// When.
    pub closed_at: Option<String>,
    /// Outcome code.
    pub outcome: String,
    /// In words.
    pub closing: String,
}

pub(crate) fn finding_view(row: FindingRow, now: Now) -> PlaceFinding {
    let outcomes = FindingKind::from_code(&row.kind).map_or(&[][..], FindingKind::outcomes);
    PlaceFinding {
        id: row.id.to_string(),
        number: row.number,
        kind: row.kind,
        stocktake: row.stocktake_number,
        barcode: row.barcode,
        record_number: row.record_number,
        title: row.title,
        level: row.level.map(|level| level.code().to_owned()),
        place: row.path,
        home_place: row.home_path,
        note: row.note,
        opened_by: row.opened_by,
        opened_at: row.opened_at.to_string(),
        due_on: row.due_on.to_string(),
        overdue: row.closed_at.is_none() && row.due_on < now.today(),
        outcomes: outcomes.iter().map(|outcome| outcome.code().to_owned()).collect(),
        closed_by: row.closed_by,
        closed_at: row.closed_at.map(|at| at.to_string()),
        outcome: row.outcome,
        closing: row.closing,
    }
}
