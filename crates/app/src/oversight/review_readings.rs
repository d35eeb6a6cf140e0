//! Hold the rules against everybody who read, or was refused, in the last days: what nobody's own reading set off.

use super::watching::watch;
use crate::{Changed, Desk, Error, Operation, Result};
use chrono::{Days, Duration};
use domain::Moment;
use domain::oversight::OversightEvent;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many days are looked at, today among them.
const DAYS: u64 = 7;

/// Request.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema, TS)]
pub struct ReviewReadings {}

/// What it found.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct ReadingsReview {
    /// People looked at.
    pub people: i64,
    /// Lines opened.
    pub found: i64,
}

/// Reviews.
pub fn review_readings(desk: &mut Desk, _: ReviewReadings) -> Result<Changed<ReadingsReview>> {
    desk.transact(Operation::ReviewReadings, |work| {
        let now = work.now();
        let start = |day| {
            store::audit::day_start(day, &now.zone)
                .ok_or_else(|| Error::Broken("BUG: a day without a start".into()))
        };
        let mut people = std::collections::BTreeSet::new();
        let mut found = 0;
        for back in (0..DAYS).rev() {
            let day = now.today() - Days::new(back);
            let end = Moment(start(day + Days::new(1))?.0 - Duration::milliseconds(1)).min(now.at);
            for person in store::oversight::list_readers(work, start(day)?, end)? {
                found += watch(work, person, end)?;
                people.insert(person.to_string());
            }
        }
        let people = people.len() as i64;
        work.record(OversightEvent::ReadingsReviewed { run: work.new_id(), people, found });
        Ok(ReadingsReview { people, found })
    })
}
