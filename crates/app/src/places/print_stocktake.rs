//! Print a stocktake's report (打印盘点报告): the count, every difference and what came of it.

use crate::approvals::title_or_sealed;
use crate::border::PrintedFile;
use crate::error::OrMissing;
use crate::records::asking::identity;
use crate::{Changed, Desk, Operation, Result, Work, printing, wording};
use ::texts::Locale;
use domain::RowId;
use domain::access::Level;
use domain::places::{PlaceEvent, PlaceRefusal, StocktakeState};
use paper::{StocktakeDifference, StocktakeReportView, render_stocktake_report};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::places::FindingRow;
use ts_rs::TS;

/// Lines of one report at most; a stocktake of a whole room is far below.
const MOST: i64 = 10_000;

/// Which.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintStocktake {
    /// Identity.
    pub stocktake_id: String,
}

/// Prints it.
pub fn print_stocktake(desk: &mut Desk, ask: PrintStocktake) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    let id: RowId = identity(&ask.stocktake_id)?;
    desk.witness(Operation::PrintStocktake, |work| {
        let row = store::places::get_stocktake(work, id)?.or_missing()?;
        let state = StocktakeState::from_code(&row.state).or_missing()?;
        let Some(closed_at) = row.closed_at.filter(|_| state == StocktakeState::Closed) else {
            return Err(PlaceRefusal::StocktakeNotOpen { number: row.number, state }.into());
        };
        let counts = store::places::list_counts(work, id)?;
        let mut findings = store::places::list_findings(work, work.sight(), Some(id), false, None, MOST)?;
        findings.reverse();
        let differences =
            findings.into_iter().map(|finding| line(work, finding, locale)).collect::<Result<_>>()?;
        let zone = work.now().zone;
        let view = StocktakeReportView {
            office: printing::office(work),
            number: row.number.clone(),
            place: row.path,
            blind: row.blind,
            expected: printing::count(row.expected),
            accounted: printing::count(store::places::count_accounted(work, id)?),
            scanned: printing::count(counts.iter().map(|count| count.scans).sum()),
            opened_at: row.opened_at.local_minute(zone),
            closed_at: closed_at.local_minute(zone),
            counters: counts.into_iter().map(|row| (row.name, printing::count(row.scans))).collect(),
            differences,
            footer: printing::footer(work)?,
        };
        let printed = render_stocktake_report(&view, locale)?;
        work.record(PlaceEvent::StocktakePrinted { stocktake: id, file: printing::digest(&printed) });
        Ok(printing::file(format!("{}.pdf", row.number), printed))
    })
}

fn line(work: &Work<'_, '_>, row: FindingRow, locale: Locale) -> Result<StocktakeDifference> {
    let mark = row.level.map(|level| printing::mark(work, locale, level)).transpose()?;
    let outcome = match row.closed_at {
        Some(_) => wording::coded(locale, "finding-outcome", &row.outcome),
        None => String::new(),
    };
    // The report passes through many hands.
    let title = match (row.copy, row.level) {
        (None, _) => String::new(),
        (_, Some(Level::Confidential | Level::TopSecret)) => {
            wording::coded(locale, "paper-files", "withheld")
        }
        _ => title_or_sealed(locale, row.title),
    };
    Ok(StocktakeDifference {
        finding: row.number,
        kind: wording::coded(locale, "finding-kind", &row.kind),
        barcode: row.barcode.unwrap_or_default(),
        number: row.record_number.unwrap_or_default(),
        title,
        mark: mark.unwrap_or_default(),
        place: row.path.unwrap_or_default(),
        home: row.home_path.unwrap_or_default(),
        due_on: row.due_on.to_string(),
        outcome,
    })
}
