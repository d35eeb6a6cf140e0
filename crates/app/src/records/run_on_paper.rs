//! A filed run as its printed lists show it: every item with its number, its terms, first and last number.

use super::filing_paper::{term_words, title};
use super::filing_run_view::{found_run, sees_whole};
use crate::error::Result;
use crate::{Work, printing};
use ::texts::Locale;
use domain::RowId;
use domain::records::{FilingState, STEP, TermCode, at_step};
use paper::filing::{FileLine, RunFacts};
use std::collections::BTreeSet;
use store::records::{FilingItemRow, FilingRunRow};

/// A run to be printed.
pub(super) struct RunOnPaper {
    pub(super) row: FilingRunRow,
    pub(super) facts: RunFacts,
    pub(super) lines: Vec<FileLine>,
    pub(super) pages: u32,
}

/// Reads it: a list is printed when all numbers are given, and for who sees all of it.
pub(super) fn run_on_paper(
    work: &Work<'_, '_>,
    run: RowId,
    full: bool,
    locale: Locale,
) -> Result<RunOnPaper> {
    let (row, state) = found_run(work, work.sight(), run)?;
    at_step(&row.number, state, &[FilingState::Assigned, FilingState::HandedOver])?;
    sees_whole(work, work.sight(), &row)?;
    let items = every_item(work, run)?;
    let periods: BTreeSet<_> = items.iter().map(|item| item.period_months.unwrap_or(u32::MAX)).collect();
    let term = |months: u32| TermCode::of_months((months != u32::MAX).then_some(months));
    let terms: Vec<_> = periods.into_iter().map(|months| term_words(locale, term(months))).collect();
    let number = |item: Option<&FilingItemRow>| item.and_then(|item| item.number.clone()).unwrap_or_default();
    let facts = RunFacts {
        number: row.number.clone(),
        year: row.year,
        department: row.department_name.clone(),
        terms: terms.join(" / "),
        span: format!("{} –\n{}", number(items.first()), number(items.last())),
    };
    let pages = printing::count(items.iter().map(|item| item.pages).sum());
    let lines = items
        .into_iter()
        .zip(1..)
        .map(|(item, no)| line(work, item, no, full, locale))
        .collect::<Result<_>>()?;
    Ok(RunOnPaper { row, facts, lines, pages })
}

/// Every item of a run in order.
pub(super) fn every_item(work: &Work<'_, '_>, run: RowId) -> Result<Vec<FilingItemRow>> {
    let (mut items, mut after) = (Vec::new(), 0);
    loop {
        let page = store::records::list_items(work, work.sight(), run, after, STEP)?;
        match page.last() {
            Some(last) => after = last.position,
            None => return Ok(items),
        }
        items.extend(page);
    }
}

fn line(work: &Work<'_, '_>, item: FilingItemRow, no: u32, full: bool, locale: Locale) -> Result<FileLine> {
    Ok(FileLine {
        no,
        mark: printing::mark(work, locale, item.level)?,
        title: title(item.title, item.level, full),
        number: item.number.unwrap_or(item.accession),
        document_number: item.document_number,
        author: item.author,
        date: item.date.to_string(),
        pages: item.pages.to_string(),
        note: String::new(),
    })
}
