//! Working days: Monday to Friday, except what the office's calendar says (法定节假日、调休).

use crate::moment::Day;
use chrono::{Datelike, Days, Weekday};
use std::collections::BTreeMap;

/// The office's working days.
#[derive(Debug, Clone, Default)]
pub struct Calendar {
    exceptions: BTreeMap<Day, bool>,
}

impl Calendar {
    /// `exceptions`: day → whether it is worked.
    #[must_use]
    pub fn new(exceptions: impl IntoIterator<Item = (Day, bool)>) -> Calendar {
        Calendar { exceptions: exceptions.into_iter().collect() }
    }

    /// Whether the office works on that day.
    #[must_use]
    pub fn is_working(&self, day: Day) -> bool {
        self.exceptions.get(&day).copied().unwrap_or_else(|| Calendar::is_weekday(day))
    }

    /// The `count`-th working day after `day`; `day` itself is never counted.
    #[must_use]
    pub fn after(&self, day: Day, count: u32) -> Day {
        let mut reached = day;
        let mut left = count;
        while left > 0 {
            reached = next(reached);
            if self.is_working(reached) {
                left -= 1;
            }
        }
        reached
    }

    /// The `count`-th working day before `day`; `day` itself is never counted.
    #[must_use]
    pub fn before(&self, day: Day, count: u32) -> Day {
        let mut reached = day;
        let mut left = count;
        while left > 0 {
            reached = reached.pred_opt().expect("BUG: the calendar begins before the year -262000");
            left -= u32::from(self.is_working(reached));
        }
        reached
    }

    /// Whether the week alone makes it a working day.
    #[must_use]
    pub fn is_weekday(day: Day) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
    }

    /// How many working days lie after `from` up to and including `to`.
    #[must_use]
    pub fn between(&self, from: Day, to: Day) -> i64 {
        let mut counted = 0;
        let mut day = from;
        while day < to {
            day = next(day);
            counted += i64::from(self.is_working(day));
        }
        counted
    }
}

fn next(day: Day) -> Day {
    day.checked_add_days(Days::new(1)).expect("BUG: the calendar ends after the year 262000")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("BUG: a day")
    }

    #[test]
    fn seven_working_days_from_a_monday_end_on_wednesday_of_the_next_week() {
        assert_eq!(Calendar::default().after(day("2026-11-23"), 7), day("2026-12-02"));
        assert_eq!(Calendar::default().after(day("2026-11-27"), 1), day("2026-11-30"));
        assert_eq!(Calendar::default().after(day("2026-11-28"), 0), day("2026-11-28"));
    }

    #[test]
    fn the_national_day_week_is_skipped_and_its_make_up_saturday_is_worked() {
        let october = (1..=7).map(|n| (day(&format!("2026-10-0{n}")), false));
        let calendar = Calendar::new(october.chain([(day("2026-10-10"), true)]));
        assert_eq!(calendar.after(day("2026-09-30"), 1), day("2026-10-08"));
        assert_eq!(calendar.after(day("2026-09-30"), 3), day("2026-10-10"));
        assert_eq!(calendar.between(day("2026-09-30"), day("2026-10-11")), 3);
    }

    #[test]
    fn counting_back_agrees_with_counting_forth() {
        let calendar = Calendar::default();
        for offset in 0..14 {
            let from = day("2026-11-16") + Days::new(offset);
            for count in 1..12 {
                assert_eq!(calendar.between(from, calendar.after(from, count)), i64::from(count));
            }
        }
    }
}
