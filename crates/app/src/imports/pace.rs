//! How many rows one step of an import takes: as many as keep the desk for about a twenty-fifth of a second, learnt from
//! the steps before, so that a slower machine takes smaller ones (ADR 0018).

use domain::imports::SLICE;
use std::time::Duration;

/// What a step may take; twice that is still within a tenth of a second.
const WANTED: Duration = Duration::from_millis(40);
/// Below this the commit costs more than the rows.
const FEWEST: usize = 25;

/// The pace of the session's import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pace {
    rows: usize,
}

impl Default for Pace {
    fn default() -> Pace {
        Pace { rows: 100 }
    }
}

impl Pace {
    /// Rows of the next step.
    pub(crate) fn rows(self) -> usize {
        self.rows
    }

    /// A step of so many rows took so long. One hiccup of the machine at most halves the next; a calm one makes it
    /// grow by a quarter.
    pub(crate) fn took(&mut self, rows: usize, time: Duration) {
        if rows == 0 {
            return;
        }
        let fitting = rows as u128 * WANTED.as_micros() / time.as_micros().max(1);
        let fitting = usize::try_from(fitting).unwrap_or(SLICE);
        self.rows = fitting.clamp(self.rows / 2, self.rows + self.rows / 4).clamp(FEWEST, SLICE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_finds_the_size_that_takes_as_long_as_wanted() {
        let mut pace = Pace::default();
        for _ in 0..40 {
            let rows = pace.rows();
            pace.took(rows, Duration::from_micros(200 * rows as u64));
        }
        assert!((190..=210).contains(&pace.rows()), "{pace:?}");
        pace.took(pace.rows(), Duration::from_secs(5));
        assert!(pace.rows() >= 95, "one hiccup halves it");
        for _ in 0..40 {
            pace.took(pace.rows(), Duration::from_secs(5));
        }
        assert_eq!(pace.rows(), FEWEST);
        for _ in 0..40 {
            pace.took(pace.rows(), Duration::ZERO);
        }
        assert_eq!(pace.rows(), SLICE);
    }
}
