//! Time, always told. `Now` carries the UTC instant and the office-local day.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use std::fmt;

/// A calendar day in the office's zone.
pub type Day = NaiveDate;

/// A UTC instant, written as RFC 3339 with milliseconds and `Z`, so that text order is time order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub DateTime<Utc>);

impl Moment {
    /// Reads RFC 3339 text.
    pub fn parse(text: &str) -> Option<Moment> {
        DateTime::parse_from_rfc3339(text).ok().map(|at| Moment(at.with_timezone(&Utc)))
    }

    /// The day this instant falls on in `zone`.
    #[must_use]
    pub fn day_in(&self, zone: chrono_tz::Tz) -> Day {
        self.0.with_timezone(&zone).date_naive()
    }

    /// `YYYY-MM-DD HH:MM` in `zone`, as forms and screens show it.
    #[must_use]
    pub fn local_minute(&self, zone: chrono_tz::Tz) -> String {
        self.0.with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string()
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

/// The present, as told to a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// The instant.
    pub at: Moment,
    /// The office's time zone.
    pub zone: chrono_tz::Tz,
}

impl Now {
    /// The office-local day.
    #[must_use]
    pub fn today(&self) -> Day {
        self.at.day_in(self.zone)
    }
}
