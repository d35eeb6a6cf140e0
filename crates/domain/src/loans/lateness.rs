//! Late entry (补登): a power cut, a lunch hour; within three working days, with a reason.

use super::{Calendar, LoanRefusal};
use crate::access::{Level, Post};
use crate::moment::{Moment, Now};

/// An act is entered at most this many working days after it happened.
pub const LATE_WORKING_DAYS: u32 = 3;

/// What a late entry is judged by.
#[derive(Debug, Clone)]
pub struct LateEntry<'a> {
    /// When it happened.
    pub happened_at: Moment,
    /// Why it is late.
    pub reason: &'a str,
    /// The level of the record.
    pub level: Level,
    /// 主任 countersigned.
    pub countersigned: bool,
}

/// Whether it may still be entered; `Ok(true)` marks it `补`. Up to an hour is the desk's ordinary
/// delay and not late.
///
/// # Errors
/// Not happened yet; too long ago; no reason; from 秘密 upward no countersignature.
pub fn may_be_entered_late(
    entry: &LateEntry<'_>,
    calendar: &Calendar,
    now: Now,
) -> Result<bool, LoanRefusal> {
    if entry.happened_at > now.at {
        return Err(LoanRefusal::HappenedInFuture);
    }
    if now.at.0 - entry.happened_at.0 <= chrono::TimeDelta::hours(1) {
        return Ok(false);
    }
    let days = calendar.between(entry.happened_at.day_in(now.zone), now.today());
    if days > i64::from(LATE_WORKING_DAYS) {
        return Err(LoanRefusal::HappenedTooLongAgo { days, allowed: LATE_WORKING_DAYS });
    }
    if entry.reason.trim().is_empty() {
        return Err(LoanRefusal::LateReasonNeeded);
    }
    if entry.level >= Level::Secret && !entry.countersigned {
        return Err(LoanRefusal::LateCountersignNeeded {
            level: entry.level,
            who: vec![Post::OfficeDirector],
        });
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::parse(text).expect("BUG: a moment")
    }

    fn monday() -> Now {
        Now { at: at("2026-11-23T03:00:00Z"), zone: chrono_tz::Asia::Shanghai }
    }

    fn entry(happened: &str) -> LateEntry<'static> {
        LateEntry {
            happened_at: at(happened), reason: "停电", level: Level::Internal, countersigned: false
        }
    }

    #[test]
    fn wednesdays_power_cut_is_entered_on_monday_and_tuesdays_not() {
        let calendar = Calendar::default();
        assert_eq!(may_be_entered_late(&entry("2026-11-18T03:00:00Z"), &calendar, monday()), Ok(true));
        let too_late = may_be_entered_late(&entry("2026-11-17T03:00:00Z"), &calendar, monday());
        assert_eq!(too_late, Err(LoanRefusal::HappenedTooLongAgo { days: 4, allowed: 3 }));
    }

    #[test]
    fn the_last_hour_is_not_late_and_the_future_is_refused() {
        let calendar = Calendar::default();
        let just_now = LateEntry { reason: "", level: Level::Secret, ..entry("2026-11-23T02:30:00Z") };
        assert_eq!(may_be_entered_late(&just_now, &calendar, monday()), Ok(false));
        let future = may_be_entered_late(&entry("2026-11-23T03:00:01Z"), &calendar, monday());
        assert_eq!(future, Err(LoanRefusal::HappenedInFuture));
    }

    #[test]
    fn it_needs_a_reason_and_from_secret_upward_the_directors_hand() {
        let calendar = Calendar::default();
        let silent = LateEntry { reason: " ", ..entry("2026-11-20T03:00:00Z") };
        assert_eq!(may_be_entered_late(&silent, &calendar, monday()), Err(LoanRefusal::LateReasonNeeded));
        let secret = LateEntry { level: Level::Secret, ..entry("2026-11-20T03:00:00Z") };
        assert!(matches!(
            may_be_entered_late(&secret, &calendar, monday()),
            Err(LoanRefusal::LateCountersignNeeded { .. })
        ));
        let signed = LateEntry { countersigned: true, ..secret };
        assert_eq!(may_be_entered_late(&signed, &calendar, monday()), Ok(true));
    }
}
