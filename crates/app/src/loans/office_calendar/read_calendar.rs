//! A year of the office's calendar (工作日历): what differs from Monday–Friday, how many days are worked, what is missing.

use crate::approvals::office_calendar;
use crate::error::Error;
use crate::{Desk, Operation, Result};
use chrono::{Datelike, NaiveDate};
use domain::Day;
use domain::loans::Calendar;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Reader;
use store::loans::CalendarDayRow;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReadCalendar {
    /// Which year; this one when none.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub year: Option<i32>,
}

/// A day that differs from Monday–Friday.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CalendarDayView {
    /// `YYYY-MM-DD`.
    pub day: String,
    /// Whether it is worked.
    pub working: bool,
    /// Why.
    pub name: String,
    /// Who of the office said so; none: the rule pack.
    pub changed_by: Option<String>,
    /// When.
    pub changed_at: Option<String>,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CalendarYear {
    /// Which year.
    pub year: i32,
    /// The day today.
    pub today: String,
    /// Days that differ, in order.
    pub days: Vec<CalendarDayView>,
    /// Working days of each month.
    pub working_days: Vec<u32>,
    /// Whether the year's holidays are known at all.
    pub known: bool,
    /// From October on: the coming year's holidays are not known yet.
    pub missing: Option<i32>,
}

/// First and last day of a year.
fn bounds(year: i32) -> Result<(Day, Day)> {
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    let both = day(1, 1).zip(day(12, 31)).filter(|_| (2000..2100).contains(&year));
    both.ok_or_else(|| Error::Malformed(format!("year {year}")))
}

fn days_of(reader: &Reader<'_>, year: i32) -> Result<Vec<CalendarDayRow>> {
    let (from, until) = bounds(year)?;
    let mut days = store::loans::list_calendar_days(reader, from, until)?;
    // A day that the office set back to what the week says differs no more.
    days.retain(|row| row.working != Calendar::is_weekday(row.day) || !row.name.is_empty());
    Ok(days)
}

/// A year as the reply shows it.
pub(super) fn year_of(reader: &Reader<'_>, year: i32, today: Day) -> Result<CalendarYear> {
    let (from, until) = bounds(year)?;
    let calendar = office_calendar(reader)?;
    let mut working_days = vec![0; 12];
    for day in from.iter_days().take_while(|day| *day <= until).filter(|day| calendar.is_working(*day)) {
        working_days[day.month0() as usize] += 1;
    }
    let days = days_of(reader, year)?;
    let coming = today.year() + 1;
    let missing = today.month() >= 10 && days_of(reader, coming)?.is_empty();
    Ok(CalendarYear {
        year,
        today: today.to_string(),
        known: !days.is_empty(),
        days: days
            .into_iter()
            .map(|row| CalendarDayView {
                day: row.day.to_string(),
                working: row.working,
                name: row.name,
                changed_by: row.changed_by,
                changed_at: row.changed_at.map(|at| at.to_string()),
            })
            .collect(),
        working_days,
        missing: missing.then_some(coming),
    })
}

/// Reads.
pub fn read_calendar(desk: &mut Desk, ask: ReadCalendar) -> Result<CalendarYear> {
    desk.read(Operation::ReadCalendar, |view| {
        let today = view.now().today();
        year_of(view, ask.year.unwrap_or(today.year()), today)
    })
}
