//! The office's calendar (工作日历): the official holidays and make-up days, and what the office changed.

mod preview_calendar_day;
mod read_calendar;
mod set_calendar_day;

pub use preview_calendar_day::{CalendarDayPreview, PreviewCalendarDay, preview_calendar_day};
pub use read_calendar::{CalendarYear, ReadCalendar, read_calendar};
pub use set_calendar_day::{ChangedCalendar, SetCalendarDay, set_calendar_day};
