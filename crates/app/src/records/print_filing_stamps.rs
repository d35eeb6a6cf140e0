//! Print the filing stamps of a run (打印归档章): for each file its six fields; no title stands on them.

use super::filing_paper::term_words;
use super::run_on_paper::every_item;
use crate::border::PrintedFile;
use crate::records::asking::identity;
use crate::records::filing_run_view::{found_run, sees_whole};
use crate::{Changed, Desk, Operation, Result, printing, wording};
use ::texts::Locale;
use domain::RowId;
use domain::records::{FilingEvent, FilingState, TermCode, at_step};
use paper::filing::FilingStamp;
use paper::{FilingStampsView, render_filing_stamps};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::{FilingItemRow, FilingRunRow};
use ts_rs::TS;

/// Which run.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintFilingStamps {
    /// Run.
    pub run_id: String,
}

/// Prints.
pub fn print_filing_stamps(desk: &mut Desk, ask: PrintFilingStamps) -> Result<Changed<PrintedFile>> {
    let run: RowId = identity(&ask.run_id)?;
    let locale = desk.locale();
    desk.witness(Operation::PrintFilingStamps, |work| {
        let (row, state) = found_run(work, work.sight(), run)?;
        at_step(&row.number, state, &[FilingState::Assigned, FilingState::HandedOver])?;
        sees_whole(work, work.sight(), &row)?;
        let view = FilingStampsView {
            office: printing::office(work),
            number: row.number.clone(),
            stamps: every_item(work, run)?.iter().map(|item| stamp(&row, item, locale)).collect(),
            footer: printing::footer(work)?,
        };
        let printed = render_filing_stamps(&view, locale)?;
        let file = printing::digest(&printed);
        work.record(FilingEvent::FilingRunPrinted { run, form: "stamps", file });
        let name = wording::coded(locale, "file", "filing_stamps");
        Ok(printing::file(format!("{name} {}.pdf", row.number), printed))
    })
}

fn stamp(run: &FilingRunRow, item: &FilingItemRow, locale: Locale) -> FilingStamp {
    let number = item.number.as_deref().unwrap_or_default();
    FilingStamp {
        year: run.year.to_string(),
        piece: number.rsplit('-').next().unwrap_or_default().to_owned(),
        department: run.department_code.clone(),
        term: term_words(locale, TermCode::of_months(item.period_months)),
        pages: item.pages.to_string(),
    }
}
