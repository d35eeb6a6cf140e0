//! Change a day of the office's calendar (改工作日历): a day off, a make-up day, or what the week says again.

use super::preview_calendar_day::{DueOnDay, due_on};
use super::read_calendar::{CalendarYear, year_of};
use crate::approvals::office_calendar;
use crate::error::OrMissing;
use crate::loans::lend_copy::day_of;
use crate::{Changed, Desk, Operation, Result};
use chrono::Datelike;
use domain::RowId;
use domain::loans::{Calendar, CirculationEvent, CirculationRefusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::loans::CalendarChange;
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct SetCalendarDay {
    /// `YYYY-MM-DD`.
    pub day: String,
    /// Whether it is worked; none: what the week says.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub working: Option<bool>,
    /// Why, e.g. `台风停工`.
    #[serde(default)]
    pub name: String,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ChangedCalendar {
    /// The year as it is now.
    pub calendar: CalendarYear,
    /// Loans due on that day, which is now a day off. They stay due on it until somebody renews or is asked.
    pub due_on_day_off: Vec<DueOnDay>,
}

/// Changes it. No due day moves.
pub fn set_calendar_day(desk: &mut Desk, ask: SetCalendarDay) -> Result<Changed<ChangedCalendar>> {
    desk.transact(Operation::SetCalendarDay, |work| {
        let day = day_of(Some(&ask.day))?.or_missing()?;
        let today = work.now().today();
        if day < today {
            return Err(CirculationRefusal::DayPassed { day }.into());
        }
        let (was, weekday) = (office_calendar(work)?.is_working(day), Calendar::is_weekday(day));
        let working = ask.working.unwrap_or(weekday);
        let name = if ask.working.is_some() { ask.name.trim() } else { "" };
        if was == working {
            return Err(CirculationRefusal::DayUnchanged { day }.into());
        }
        if working != weekday && name.is_empty() {
            return Err(CirculationRefusal::DayNameNeeded.into());
        }
        let id: RowId = work.new_id();
        store::access::put_day(work, work.new_id(), day, working, name)?;
        let (by, at) = (work.actor(), work.now().at);
        let change = CalendarChange { id, day, was_working: was, working, name, by, at };
        store::loans::insert_calendar_change(work, &change)?;
        let due_on_day_off = if working { Vec::new() } else { due_on(work, work.sight(), day)? };
        let due = i64::try_from(due_on_day_off.len()).unwrap_or(i64::MAX);
        work.record(CirculationEvent::CalendarDayChanged { change: id, working: i64::from(working), due });
        Ok(ChangedCalendar { calendar: year_of(work, day.year(), today)?, due_on_day_off })
    })
}
