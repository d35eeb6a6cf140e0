//! Print the register of excerpts (摘抄登记簿) of any period. Every excerpt stands in it; what the printer may not see
//! prints as 〔密〕.

use super::view::state_of;
use crate::approvals::title_or_sealed;
use crate::border::PrintedFile;
use crate::printing;
use crate::wording;
use crate::{Changed, Desk, Operation, Result, Work};
use ::texts::Locale;
use domain::excerpts::{ExcerptEvent, ExcerptState};
use paper::{Book, ExcerptEntry, render_excerpt_book};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::excerpts::ExcerptRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema, TS)]
pub struct PrintExcerptRegister {
    /// First day, `YYYY-MM-DD`.
    pub from: String,
    /// Last day.
    pub to: String,
}

/// Prints.
pub fn print_excerpt_register(desk: &mut Desk, ask: PrintExcerptRegister) -> Result<Changed<PrintedFile>> {
    let locale = desk.locale();
    desk.witness(Operation::PrintExcerptRegister, |work| {
        let (first, last, from, until) = printing::period(&ask.from, &ask.to, work.now())?;
        let excerpts = store::excerpts::list_excerpt_register(work, work.sight(), from, until)?;
        let open = excerpts.iter().filter(|row| matches!(state_of(row), Ok(ExcerptState::Held))).count();
        let view = Book {
            office: printing::office(work),
            from: first.to_string(),
            to: last.to_string(),
            open: printing::count(i64::try_from(open).unwrap_or(i64::MAX)),
            rows: excerpts.iter().map(|row| entry(work, row, locale)).collect::<Result<_>>()?,
            footer: printing::footer(work)?,
        };
        let printed = render_excerpt_book(&view, locale)?;
        work.record(ExcerptEvent::ExcerptRegisterPrinted {
            run: work.new_id(),
            rows: i64::try_from(excerpts.len()).unwrap_or(i64::MAX),
            digest: printing::digest(&printed),
        });
        let name = wording::coded(locale, "file", "excerpt_register");
        Ok(printing::file(format!("{name} {first} {last}.pdf"), printed))
    })
}

fn entry(work: &Work<'_, '_>, row: &ExcerptRow, locale: Locale) -> Result<ExcerptEntry> {
    let seen = |text: &str| title_or_sealed(locale, row.visible.then(|| text.to_owned()));
    let pages = match row.page_range.as_str() {
        "" => String::new(),
        range => format!("{range}\n"),
    };
    Ok(ExcerptEntry {
        number: row.number.clone(),
        asked_on: row.requested_at.day_in(work.now().zone).to_string(),
        applicant: row.applicant_name.clone(),
        department: row.department.clone(),
        title: seen(&row.title),
        archival_number: row.record_number.clone(),
        mark: printing::mark(work, locale, row.level)?,
        extent: format!("{pages}{}", seen(&row.extent)),
        purpose: seen(&row.purpose),
        ground: match &row.approval_number {
            Some(number) => number.clone(),
            None => wording::coded(locale, "ground", &row.ground),
        },
        ink: match printing::ink(work, row.receipt_image)? {
            Some(ink) => Some(ink),
            None => printing::ink_of_act(work, row.receipt_signature)?,
        },
        settled: settled(work, row, locale)?,
    })
}

/// Label and state, with the day of the last thing that happened.
fn settled(work: &Work<'_, '_>, row: &ExcerptRow, locale: Locale) -> Result<String> {
    let state = wording::coded(locale, "excerpt-state", state_of(row)?.code());
    let at = row.destroyed_at.or(row.returned_at).or(row.made_at);
    let day = at.map(|at| at.day_in(work.now().zone).to_string()).unwrap_or_default();
    Ok([row.label.as_deref().unwrap_or_default(), state.as_str(), day.as_str()]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join("\n"))
}
