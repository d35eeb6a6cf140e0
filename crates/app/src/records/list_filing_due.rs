//! What is due to be filed (应归档清单): by department and year, with the day it is due and how late it is.

use crate::{Desk, Operation, Result};
use chrono::Datelike;
use domain::Day;
use domain::records::{days_late, filing_due};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Nothing to say: everything before this year.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ListFilingDue {}

/// The list.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct FilingDueList {
    /// The latest first.
    pub rows: Vec<FilingDueRow>,
}

/// A department's year.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct FilingDueRow {
    /// Department.
    pub department_id: String,
    /// Its name.
    pub department: String,
    /// Year of the papers.
    pub year: i32,
    /// Records not filed.
    pub count: i64,
    /// The earliest day by which some of them are due.
    pub due_on: String,
    /// Days over; none before that day has passed.
    pub days_late: Option<i64>,
    /// The run that is going on.
    pub run_number: Option<String>,
}

/// Lists it.
pub fn list_filing_due(desk: &mut Desk, _: ListFilingDue) -> Result<FilingDueList> {
    desk.read(Operation::ListFilingDue, |view| {
        let today = view.now().today();
        let deadlines = store::records::list_deadlines(view)?;
        let mut grouped: BTreeMap<_, (String, i64, Day)> = BTreeMap::new();
        for row in store::records::list_unfiled(view, view.sight(), today.year())? {
            let due = filing_due(&deadlines, &row.family, row.year);
            let group = grouped
                .entry((row.year, row.department))
                .or_insert_with(|| (row.department_name.clone(), 0, due));
            group.1 += row.count;
            group.2 = group.2.min(due);
        }
        let mut rows = Vec::with_capacity(grouped.len());
        for ((year, department), (name, count, due)) in grouped {
            rows.push(FilingDueRow {
                department_id: department.to_string(),
                department: name,
                year,
                count,
                due_on: due.to_string(),
                days_late: days_late(due, today),
                run_number: store::records::standing_run(view, year, department)?,
            });
        }
        rows.sort_by(|one, other| one.due_on.cmp(&other.due_on));
        Ok(FilingDueList { rows })
    })
}
