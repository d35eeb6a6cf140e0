//! Cooling-off (复核期): full days between approval and count, measured between recorded events.

use super::DisposalRefusal;
use crate::moment::Day;
use crate::refusal::Refusal;
use chrono::Days;

/// A cooling-off period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cooling {
    /// The last cooling day; the count may begin the day after.
    pub until: Day,
    /// The last day before today's act on which the trail has a session opening, if any since the approval.
    pub last_opening: Option<Day>,
}

/// The last day of `days` full days after the approval's day.
#[must_use]
pub fn cooling_ends(approved_on: Day, days: u64) -> Day {
    approved_on.checked_add_days(Days::new(days)).unwrap_or(Day::MAX)
}

/// Whether it is over. Turning the clock forward in a running session is not enough: a session
/// must have been opened, and recorded, after the last cooling day.
pub fn has_cooled(cooling: &Cooling, today: Day) -> Result<(), Refusal> {
    if today <= cooling.until {
        return Err(DisposalRefusal::Cooling { until: cooling.until }.into());
    }
    if cooling.last_opening.is_none_or(|day| day <= cooling.until) {
        return Err(DisposalRefusal::CoolingUnseen { until: cooling.until }.into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("BUG: a day in a test")
    }

    #[test]
    fn seven_days_after_the_tenth_the_count_begins_on_the_eighteenth() {
        let until = cooling_ends(day("2026-11-10"), 7);
        assert_eq!(until, day("2026-11-17"));
        let cooling = Cooling { until, last_opening: Some(day("2026-11-18")) };
        assert_eq!(has_cooled(&cooling, day("2026-11-17")).map_err(|r| r.code), Err("disposal.cooling"));
        assert_eq!(has_cooled(&cooling, day("2026-11-18")), Ok(()));
    }

    #[test]
    fn a_clock_turned_forward_in_a_running_session_cools_nothing() {
        let cooling = Cooling { until: day("2026-11-17"), last_opening: Some(day("2026-11-10")) };
        assert_eq!(
            has_cooled(&cooling, day("2026-11-30")).map_err(|r| r.code),
            Err("disposal.cooling_unseen")
        );
    }
}
