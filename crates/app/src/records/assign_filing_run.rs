//! Give a 归档 run its 档号 (赋号): the numbers of the whole run are taken in one act, then written a step at a time;
//! a run that was broken off goes on where it stopped.

use crate::Work;
use crate::error::Result;
use crate::records::arrange_filing_item::refresh_stem;
use crate::records::asking::identity;
use crate::records::filing_run_view::{FilingStep, found_run, numbers_of, run_now, sees_whole};
use crate::{Changed, Desk, Operation};
use ::texts::Locale;
use domain::records::{FilingEvent, FilingState, NumberEvent, STEP, at_step};
use domain::{RowId, records::FilingRefusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::records::{FilingItemRow, FilingRunRow, VoidNumberRow};
use ts_rs::TS;

/// Which run.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct AssignFilingRun {
    /// Run.
    pub run_id: String,
}

/// Numbers a step.
pub fn assign_filing_run(desk: &mut Desk, ask: AssignFilingRun) -> Result<Changed<FilingStep>> {
    let run: RowId = identity(&ask.run_id)?;
    let locale = desk.locale();
    desk.transact(Operation::AssignFilingRun, |work| {
        let (row, state) = found_run(work, work.sight(), run)?;
        at_step(&row.number, state, &[FilingState::Arranging, FilingState::Assigning])?;
        sees_whole(work, work.sight(), &row)?;
        if state == FilingState::Arranging {
            reserve(work, &row)?;
        }
        let mut items = store::records::list_to_number(work, work.sight(), run, STEP)?;
        store::records::rank_items(work, run, &mut items, true)?;
        let numbers = numbers_of(work, work.office(), &row, &items)?;
        for (item, number) in items.iter().zip(&numbers) {
            give(work, item, number, locale)?;
        }
        let view = run_now(work, work.sight(), run)?;
        let left = view.items - view.numbered;
        let count = i64::try_from(items.len()).unwrap_or(i64::MAX);
        work.record(FilingEvent::FilingRunAssigned { run, count, left });
        if left == 0 {
            store::records::set_assigned(work, run, work.now().at)?;
        }
        let run = run_now(work, work.sight(), run)?;
        Ok(FilingStep { done: run.numbered, total: run.items, run })
    })
}

/// Takes the numbers of all items from their sequences, before the first is written: what others file meanwhile
/// comes after, and what was previewed is what is given.
fn reserve(work: &Work<'_, '_>, run: &FilingRunRow) -> Result<()> {
    let mut after = 0;
    loop {
        let page = store::records::list_items(work, work.sight(), run.id, after, STEP)?;
        for item in &page {
            refresh_stem(work, run, item)?;
        }
        match page.last() {
            Some(last) => after = last.position,
            None => break,
        }
    }
    let mut total = 0;
    for (stem, year, count) in store::records::list_stems(work, run.id)? {
        let wanted = u32::try_from(count).unwrap_or(u32::MAX);
        let first = store::records::take_numbers(work, &stem, year, wanted, work.new_id::<RowId>())?;
        let range = (work.new_id::<RowId>(), run.id);
        store::records::insert_range(work, range, (&stem, year), (i64::from(first), count))?;
        total += count;
    }
    if total == 0 {
        return Err(FilingRefusal::NothingWaits { year: run.year }.into());
    }
    store::records::set_run_state(work, run.id, FilingState::Assigning.code(), run.level)?;
    work.record(FilingEvent::FilingNumbersReserved { run: run.id, count: total });
    Ok(())
}

/// Writes a number on its record. One that was destroyed or filed meanwhile leaves its number void, with the reason.
fn give(work: &Work<'_, '_>, item: &FilingItemRow, number: &str, locale: Locale) -> Result<()> {
    store::records::set_item_number(work, item.id, number)?;
    if item.state == "kept" && item.archival_number.is_none() {
        store::records::assign_number(work, item.record, number, work.now().at)?;
        return Ok(());
    }
    let running = item.first.unwrap_or(1) - 1 + item.rank;
    let void = VoidNumberRow {
        id: work.new_id(),
        prefix: item.stem.clone(),
        year: item.sequence_year,
        running,
        number: number.to_owned(),
        reason: ::texts::format(locale, "void-reason-record-gone", &[]).unwrap_or_default(),
        voided_by: work.actor(),
        voided_by_name: String::new(),
        voided_at: work.now().at,
    };
    store::records::insert_void_number(work, &void)?;
    work.record(NumberEvent::NumberVoided { number: void.id, running });
    Ok(())
}
