//! Wrong passphrases, kept beside the vault so that they survive a restart; they enter the trail
//! at the next unlock. Whoever can replace files can reset this counter: declared in 4-security.

use crate::error::{Result, refuse};
use crate::layout::{Layout, write_atomically};
use chrono::{DateTime, Duration, Utc};
use domain::vault::VaultRefusal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;

/// After so many wrong passphrases in a row the login is locked out.
const LOCK_AFTER: u32 = 5;
/// For so long.
const LOCK_MINUTES: i64 = 15;

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Count {
    in_a_row: u32,
    last: Option<DateTime<Utc>>,
    unreported: u32,
}

/// Counts per login.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Attempts {
    logins: BTreeMap<String, Count>,
}

impl Attempts {
    pub(crate) fn read(layout: &Layout) -> Attempts {
        // A missing or unreadable counter starts anew: it must never keep the office out.
        fs::read(layout.attempts())
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    fn write(&self, layout: &Layout) -> Result<()> {
        write_atomically(&layout.attempts(), &serde_json::to_vec(self)?)
    }

    /// Refuses while a login is locked out or its growing delay has not passed.
    /// A clock set back counts as no time passed; success alone clears the row of failures,
    /// so a clock set forward buys one guess, not five.
    pub(crate) fn may_try(&self, login: &str, now: DateTime<Utc>) -> Result<()> {
        let Some(count) = self.logins.get(login) else { return Ok(()) };
        let Some(last) = count.last else { return Ok(()) };
        let passed = (now - last).max(Duration::zero());
        if count.in_a_row >= LOCK_AFTER {
            let left = Duration::minutes(LOCK_MINUTES) - passed;
            if left > Duration::zero() {
                return Err(refuse(VaultRefusal::LockedOut { minutes: (left.num_seconds() + 59) / 60 }));
            }
        } else if count.in_a_row > 1 {
            let left = Duration::seconds(1 << (count.in_a_row - 2)) - passed;
            if left > Duration::zero() {
                return Err(refuse(VaultRefusal::TooSoon { seconds: left.num_seconds().max(1) }));
            }
        }
        Ok(())
    }

    /// Counts a wrong passphrase and answers the refusal to give.
    pub(crate) fn failed(
        &mut self,
        layout: &Layout,
        login: &str,
        now: DateTime<Utc>,
    ) -> Result<VaultRefusal> {
        let count = self.logins.entry(login.to_owned()).or_default();
        count.in_a_row += 1;
        count.unreported += 1;
        count.last = Some(now);
        let left = LOCK_AFTER.saturating_sub(count.in_a_row);
        self.write(layout)?;
        Ok(if left == 0 {
            VaultRefusal::LockedOut { minutes: LOCK_MINUTES }
        } else {
            VaultRefusal::WrongPassphrase { left: left.into() }
        })
    }

    /// A right passphrase ends the row of failures; what is unreported stays until it is in the trail.
    pub(crate) fn succeeded(&mut self, layout: &Layout, login: &str) -> Result<()> {
        match self.logins.get_mut(login) {
            Some(count) if count.in_a_row > 0 => {
                count.in_a_row = 0;
                self.write(layout)
            }
            _ => Ok(()),
        }
    }

    /// Failures not yet in the trail, by login.
    pub(crate) fn unreported(&self) -> Vec<(String, u32)> {
        self.logins
            .iter()
            .filter(|(_, count)| count.unreported > 0)
            .map(|(login, count)| (login.clone(), count.unreported))
            .collect()
    }

    /// They are in the trail now.
    pub(crate) fn reported(&mut self, layout: &Layout) -> Result<()> {
        self.logins.values_mut().for_each(|count| count.unreported = 0);
        self.write(layout)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_700_000_000 + seconds, 0).expect("a valid time")
    }

    #[test]
    fn five_wrong_passphrases_lock_the_login_across_restarts_and_clock_changes() {
        let folder = tempfile::tempdir().expect("a folder");
        let layout = Layout::new(folder.path());
        for round in 0..5 {
            let mut attempts = Attempts::read(&layout);
            let _ = attempts.failed(&layout, "linxw", at(round * 30)).expect("counted");
        }
        let attempts = Attempts::read(&layout);
        assert!(attempts.may_try("linxw", at(130)).is_err(), "locked after the fifth");
        assert!(attempts.may_try("linxw", at(-90_000)).is_err(), "setting the clock back does not help");
        assert!(attempts.may_try("linxw", at(120 + 15 * 60 + 1)).is_ok());
        assert!(attempts.may_try("chenli", at(130)).is_ok(), "only that login");
        let mut attempts = attempts;
        let refusal = attempts.failed(&layout, "linxw", at(1_100)).expect("counted");
        assert_eq!(refusal, VaultRefusal::LockedOut { minutes: 15 }, "one more guess, not five");
    }
}
