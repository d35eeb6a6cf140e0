//! A clock that stands where it is put and steps a second at each look.

use chrono::{DateTime, Duration, Utc};
use std::sync::{Mutex, PoisonError};
use vault::Clock;

/// Starts at a moment; each look is one second later, so that order is visible.
#[derive(Debug)]
pub struct ToldClock(Mutex<DateTime<Utc>>);

impl ToldClock {
    /// Starts at an RFC 3339 moment.
    #[must_use]
    pub fn at(moment: &str) -> ToldClock {
        ToldClock(Mutex::new(domain::Moment::parse(moment).expect("BUG: a test's moment is RFC 3339").0))
    }

    /// Moves forward (or back, for the tests about that).
    pub fn pass(&self, time: Duration) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) += time;
    }
}

impl Clock for ToldClock {
    fn now(&self) -> DateTime<Utc> {
        let mut now = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *now += Duration::seconds(1);
        *now
    }
}
