//! The sample's clock: put to a day and hour, it steps a few seconds at each look.

use ::vault::Clock;
use chrono::{DateTime, Duration, NaiveTime, Utc};
use std::sync::{Mutex, PoisonError};

/// Walks from the founding to today.
pub(super) struct WalkingClock {
    founded: DateTime<Utc>,
    now: Mutex<DateTime<Utc>>,
}

/// The office is eight hours ahead of UTC.
const OFFICE_HOURS: i64 = 8;

impl WalkingClock {
    pub(super) fn from(founded: DateTime<Utc>) -> WalkingClock {
        WalkingClock { founded, now: Mutex::new(founded) }
    }

    /// Puts the clock to a working hour of the n-th day, never back.
    pub(super) fn to(&self, day: i64, hour: i64, minute: i64) {
        let midnight = (self.founded + Duration::days(day)).date_naive().and_time(NaiveTime::MIN).and_utc();
        let asked = midnight + Duration::hours(hour - OFFICE_HOURS) + Duration::minutes(minute);
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        *now = asked.max(*now);
    }

    /// Where the clock stands, without moving it.
    pub(super) fn standing(&self) -> DateTime<Utc> {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The office-local day, n days after the founding.
    pub(super) fn day(&self, day: i64) -> String {
        (self.founded + Duration::days(day) + Duration::hours(OFFICE_HOURS)).date_naive().to_string()
    }
}

impl Clock for WalkingClock {
    fn now(&self) -> DateTime<Utc> {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        *now += Duration::seconds(7);
        *now
    }
}
