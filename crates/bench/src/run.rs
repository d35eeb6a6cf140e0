//! One run: the fixture's open desk, its plain twin, and the lines that come of it.

use crate::pairs::Pairs;
use app::{Desk, Error, Result};
use domain::PersonId;
use serde::Serialize;
use std::path::{Path, PathBuf};
use store::{Database, Reader, Sight};

/// What all figures work on.
pub(crate) struct Run {
    pub(crate) desk: Desk,
    pub(crate) pairs: usize,
    pub(crate) all_seeing: PersonId,
    pub(crate) least_seeing: PersonId,
    pub(crate) today: domain::Day,
    plain: PathBuf,
}

impl Run {
    pub(crate) fn new(mut desk: Desk, plain: PathBuf, pairs: usize) -> Result<Run> {
        let who = |desk: &mut Desk, login: &str| -> Result<PersonId> {
            store::people::find_account(&desk.vault().reader(), login)?
                .map(|account| account.person)
                .ok_or_else(|| Error::Broken(format!("the sample has no {login}")))
        };
        let (all_seeing, least_seeing) = (who(&mut desk, "chenli")?, who(&mut desk, "pengjj")?);
        let today = desk.now().today();
        Ok(Run { desk, pairs, all_seeing, least_seeing, today, plain })
    }

    pub(crate) fn all_seeing(&self, reader: &Reader<'_>) -> Result<Sight> {
        Ok(Sight::of(reader, self.all_seeing, self.today)?)
    }

    pub(crate) fn plain_place(&self) -> &Path {
        &self.plain
    }

    /// A file beside the fixture; what stood there from another run goes.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        let place = self.plain.with_extension(name);
        #[expect(clippy::disallowed_methods, reason = "a file of an earlier run of these figures")]
        // Nothing there is as good.
        let _ = std::fs::remove_file(&place);
        place
    }

    /// The plain twin, made when it is first asked for.
    pub(crate) fn plain(&mut self) -> Result<Database> {
        if !self.plain.exists() {
            self.desk.vault().copy_unencrypted(&self.plain)?;
        }
        Ok(Database::open_unencrypted(&self.plain)?)
    }
}

/// How long the steps of long work kept the desk.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Steps {
    /// How many.
    pub count: usize,
    /// 95th percentile in milliseconds.
    pub p95_ms: f64,
    /// 99th percentile.
    pub p99_ms: f64,
    /// The longest.
    pub longest_ms: f64,
}

/// Longer than this no step may keep the desk (ADR 0018).
const LONGEST_STEP_MS: f64 = 100.0;

/// One line of the table.
#[derive(Debug, Clone, Serialize)]
pub struct Line {
    /// Its number in the list of goals.
    pub figure: &'static str,
    /// What was measured.
    pub what: String,
    /// Against what.
    pub against: String,
    /// The pairs.
    pub pairs: Pairs,
    /// The ratio that must not be passed; for rates, that must be reached.
    pub goal: f64,
    /// Whether more is better.
    pub more_is_better: bool,
    /// 95th percentile in milliseconds of a single act, and its goal.
    pub p95: Option<(f64, f64)>,
    /// Hits in truth, missed, found too many.
    pub recall: Option<(usize, usize, usize)>,
    /// Memory of the process at its highest in MiB, and its goal.
    pub memory: Option<(u64, u64)>,
    /// The steps of long work.
    pub steps: Option<Steps>,
    /// Anything else that belongs to the figure.
    pub note: String,
}

impl Line {
    pub(crate) fn ratio(figure: &'static str, what: &str, against: &str, pairs: Pairs, goal: f64) -> Line {
        Line {
            figure,
            what: what.to_owned(),
            against: against.to_owned(),
            pairs,
            goal,
            more_is_better: false,
            p95: None,
            recall: None,
            memory: None,
            steps: None,
            note: String::new(),
        }
    }

    pub(crate) fn rate(figure: &'static str, what: &str, against: &str, pairs: Pairs, goal: f64) -> Line {
        Line { more_is_better: true, ..Line::ratio(figure, what, against, pairs, goal) }
    }

    pub(crate) fn with_p95(mut self, found: f64, goal: f64) -> Line {
        self.p95 = Some((found, goal));
        self
    }

    pub(crate) fn with_recall(mut self, hits: usize, missed: usize, extra: usize) -> Line {
        self.recall = Some((hits, missed, extra));
        self
    }

    pub(crate) fn with_memory(mut self, found: u64, goal: u64) -> Line {
        self.memory = Some((found, goal));
        self
    }

    pub(crate) fn with_steps(mut self, steps: Steps) -> Line {
        self.steps = Some(steps);
        self
    }

    pub(crate) fn with_note(mut self, note: String) -> Line {
        self.note = note;
        self
    }

    /// Whether every part of the goal is met: the bound of the interval, the percentile, the recall.
    #[must_use]
    pub fn is_met(&self) -> bool {
        let ratio =
            if self.more_is_better { self.pairs.low >= self.goal } else { self.pairs.high <= self.goal };
        ratio
            && self.p95.is_none_or(|(found, goal)| found <= goal)
            && self.recall.is_none_or(|(_, missed, extra)| missed == 0 && extra == 0)
            && self.memory.is_none_or(|(found, goal)| found <= goal)
            && self.steps.is_none_or(|steps| steps.longest_ms <= LONGEST_STEP_MS)
    }

    /// What belongs to the figure beside its ratio.
    fn notes(&self) -> String {
        let recall =
            self.recall.map(|(hits, missed, extra)| format!("{hits} hits, {missed} missed, {extra} extra"));
        let memory = self.memory.map(|(found, goal)| format!("memory {found} MiB (≤ {goal})"));
        let steps = self.steps.map(|steps| {
            format!(
                "{} steps, p95 {:.0} ms, p99 {:.0} ms, longest {:.0} ms (≤ {LONGEST_STEP_MS})",
                steps.count, steps.p95_ms, steps.p99_ms, steps.longest_ms
            )
        });
        let note = (!self.note.is_empty()).then(|| self.note.clone());
        let all: Vec<String> = [note, recall, memory, steps].into_iter().flatten().collect();
        all.join("; ")
    }

    /// A row of the printed table.
    #[must_use]
    pub fn row(&self) -> String {
        let sign = if self.more_is_better { "≥" } else { "≤" };
        let p95 = self
            .p95
            .map_or(format!("{:.2}", self.pairs.a_p95_ms), |(found, goal)| format!("{found:.2} (≤ {goal})"));
        format!(
            "| {} | {} | {} | {:.3} [{:.3}, {:.3}] | {sign} {} | {:.2} / {:.2} | {p95} | {} | {} |",
            self.figure,
            self.what,
            self.against,
            self.pairs.ratio,
            self.pairs.low,
            self.pairs.high,
            self.goal,
            self.pairs.a_p50_ms,
            self.pairs.b_p50_ms,
            self.notes(),
            if self.is_met() { "met" } else { "**not met**" },
        )
    }
}
