//! What a changed day would mean (改日历前先看): what is due on it. Nothing is moved.

use crate::approvals::office_calendar;
use crate::error::OrMissing;
use crate::loans::lend_copy::day_of;
use crate::{Desk, Operation, Result};
use domain::Day;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Reader, Sight};
use ts_rs::TS;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct PreviewCalendarDay {
    /// `YYYY-MM-DD`.
    pub day: String,
}

/// Something due on the day.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct DueOnDay {
    /// Which loan.
    pub loan_id: String,
    /// 档号 or 登记号.
    pub number: String,
    /// 借阅人.
    pub borrower: String,
}

/// Reply.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct CalendarDayPreview {
    /// The day.
    pub day: String,
    /// Whether it is worked now.
    pub working: bool,
    /// Loans due on it, within sight, 200 at most.
    pub due: Vec<DueOnDay>,
}

/// What is due on a day.
pub(super) fn due_on(reader: &Reader<'_>, sight: &Sight, day: Day) -> Result<Vec<DueOnDay>> {
    let rows = store::loans::list_due_on(reader, sight, day)?;
    let line = |row: store::loans::DueRow| DueOnDay {
        loan_id: row.loan.to_string(),
        number: row.number,
        borrower: row.borrower,
    };
    Ok(rows.into_iter().map(line).collect())
}

/// Previews.
pub fn preview_calendar_day(desk: &mut Desk, ask: PreviewCalendarDay) -> Result<CalendarDayPreview> {
    desk.read(Operation::PreviewCalendarDay, |view| {
        let day = day_of(Some(&ask.day))?.or_missing()?;
        Ok(CalendarDayPreview {
            day: day.to_string(),
            working: office_calendar(view)?.is_working(day),
            due: due_on(view, view.sight(), day)?,
        })
    })
}
