//! A 归档 run as screens show it, and its items with the numbers they have, would get, or are reserved.

use crate::error::{OrMissing, Result};
use crate::records::asking::member;
use crate::records::filing::{Parts, numbering};
use domain::access::Level;
use domain::records::{Field, FilingRefusal, FilingState, TermCode};
use domain::{Moment, RowId};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;
use store::records::{FilingItemRow, FilingRunRow};
use store::vault::OfficeRow;
use store::{Reader, Sight};
use ts_rs::TS;

/// A run.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct FilingRunView {
    /// Identity.
    pub id: String,
    /// `GD-0307-2026-0001`.
    pub number: String,
    /// Year of the papers.
    pub year: i32,
    /// Department.
    pub department_id: String,
    /// Its name.
    pub department: String,
    /// State code.
    pub state: String,
    /// The highest level inside.
    pub level: String,
    /// Records in it.
    pub items: i64,
    /// Of them numbered.
    pub numbered: i64,
    /// Begun by.
    pub begun_by: String,
    /// Begun.
    pub begun_at: String,
    /// All numbers given.
    pub assigned_at: Option<String>,
    /// Handed over by.
    pub handed_by: Option<String>,
    /// Received by.
    pub received_by: Option<String>,
    /// Handed over.
    pub handed_at: Option<String>,
    /// Why it was cancelled.
    pub closing: String,
}

/// A step of a run: the front end asks for the next until `done` is `total`.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct FilingStep {
    /// The run.
    pub run: FilingRunView,
    /// Records done.
    pub done: i64,
    /// Of so many.
    pub total: i64,
}

/// An item.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct FilingRunItem {
    /// The record.
    pub record_id: String,
    /// Title.
    pub title: String,
    /// 登记号.
    pub accession: String,
    /// 文号.
    pub document_number: String,
    /// Date of the document.
    pub document_date: String,
    /// Pages.
    pub pages: i64,
    /// Level code.
    pub level: String,
    /// Category.
    pub category: String,
    /// Retention rule.
    pub rule: String,
    /// `Y`, `D30` …
    pub term: String,
    /// Volume.
    pub volume_id: Option<String>,
    /// Its key.
    pub volume: Option<String>,
    /// 档号: given, or what it would be now.
    pub archival_number: String,
    /// It is given.
    pub given: bool,
}

/// A run within the reader's clearance, and its state.
pub(crate) fn found_run(
    reader: &Reader<'_>,
    sight: &Sight,
    run: RowId,
) -> Result<(FilingRunRow, FilingState)> {
    let row = store::records::get_run(reader, sight, run)?.or_missing()?;
    let state = member(&row.state, Field::State, FilingState::from_code)?;
    Ok((row, state))
}

/// Refuses who does not see the whole run.
pub(crate) fn sees_whole(reader: &Reader<'_>, sight: &Sight, run: &FilingRunRow) -> Result<()> {
    let (items, seen) = store::records::count_items(reader, sight, run.id)?;
    if seen < items {
        return Err(FilingRefusal::RunHoldsMore { number: run.number.clone() }.into());
    }
    Ok(())
}

/// A run for screens.
pub(crate) fn filing_run_view(reader: &Reader<'_>, row: FilingRunRow) -> Result<FilingRunView> {
    let name = |person| -> Result<Option<String>> {
        let Some(person) = person else { return Ok(None) };
        Ok(store::people::get_person(reader, person)?.map(|found| found.name))
    };
    let moment = |at: Option<Moment>| at.map(|at| at.to_string());
    Ok(FilingRunView {
        id: row.id.to_string(),
        handed_by: name(row.handed_by)?,
        received_by: name(row.received_by)?,
        number: row.number,
        year: row.year,
        department_id: row.department.to_string(),
        department: row.department_name,
        state: row.state,
        level: row.level.code().to_owned(),
        items: row.items,
        numbered: row.numbered,
        begun_by: row.begun_by,
        begun_at: row.begun_at.to_string(),
        assigned_at: moment(row.assigned_at),
        handed_at: moment(row.handed_at),
        closing: row.closing,
    })
}

/// The run as it stands now.
pub(crate) fn run_now(reader: &Reader<'_>, sight: &Sight, run: RowId) -> Result<FilingRunView> {
    let (row, _) = found_run(reader, sight, run)?;
    filing_run_view(reader, row)
}

/// What an item's number is made of now.
pub(crate) fn parts_of<'a>(run: &'a FilingRunRow, item: &'a FilingItemRow) -> Parts<'a> {
    Parts {
        pattern: &item.pattern,
        months: item.period_months,
        department: &run.department_code,
        volume: item.volume_barcode.as_deref().map_or(0, store::records::volume_number),
    }
}

/// The numbers of ranked items: given, reserved, or what they would be if given now.
pub(crate) fn numbers_of(
    reader: &Reader<'_>,
    office: &OfficeRow,
    run: &FilingRunRow,
    items: &[FilingItemRow],
) -> Result<Vec<String>> {
    let mut last: BTreeMap<(String, i32), i64> = BTreeMap::new();
    items
        .iter()
        .map(|item| {
            if let Some(number) = &item.number {
                return Ok(number.clone());
            }
            let key = (item.stem.clone(), item.sequence_year);
            let before = match (item.first, last.get(&key)) {
                (Some(first), _) => first - 1,
                (None, Some(known)) => *known,
                (None, None) => {
                    let reached =
                        i64::from(store::records::last_number(reader, &item.stem, item.sequence_year)?);
                    last.insert(key, reached);
                    reached
                }
            };
            let running = u32::try_from(before + item.rank).unwrap_or(u32::MAX);
            Ok(numbering(office, run.year, &parts_of(run, item))?.number(running))
        })
        .collect()
}

/// An item for screens.
pub(crate) fn filing_run_item(item: FilingItemRow, number: String) -> FilingRunItem {
    FilingRunItem {
        record_id: item.record.to_string(),
        title: item.title,
        accession: item.accession,
        document_number: item.document_number,
        document_date: item.date.to_string(),
        pages: item.pages,
        level: item.level.code().to_owned(),
        category: item.category,
        rule: item.rule_code,
        term: TermCode::of_months(item.period_months).to_string(),
        volume_id: item.volume.map(|volume| volume.to_string()),
        volume: item.volume_key,
        archival_number: number,
        given: item.number.is_some(),
    }
}

/// The higher of two levels.
pub(crate) fn higher(one: Level, other: Level) -> Level {
    if other > one { other } else { one }
}
