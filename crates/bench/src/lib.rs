//! Bench: the seeded fixture and the figures measured over it, each as a ratio of two things in one run.
//!
//! SQLCipher opened without a key behaves as plain SQLite, so encrypted and plain are compared in one program over
//! the same rows (6-figures). What is printed says for every figure the ratio, its 95 % interval and the goal.

mod attached;
mod chance;
mod files;
mod fixture;
mod importing;
mod paging;
mod pairs;
mod register;
mod run;
mod saving;
mod searching;
mod titles;

pub use fixture::Size;
pub use pairs::Pairs;
pub use run::{Line, Steps};

use app::{Desk, Locale, Result, SystemClock};
use std::path::Path;
use std::sync::Arc;

type Figure = fn(&mut run::Run) -> Result<Vec<Line>>;

/// All figures over the fixture, in the order they are measured: what writes comes last.
const FIGURES: &[(&str, Figure)] = &[
    ("P1", searching::warm),
    ("P2", searching::cold),
    ("P3", searching::short),
    ("P4", searching::spelled),
    ("P5", paging::page),
    ("P6", paging::far),
    ("P7", searching::least),
    ("P15", files::put_and_get),
    ("P9", saving::one),
];

/// Makes what is missing of the fixture and of the registers beside it that are imported. `progress(done, total)`
/// counts records.
pub fn make(folder: &Path, size: Size, progress: &dyn Fn(usize, usize)) -> Result<()> {
    if !folder.exists() {
        fixture::make(folder, size, progress)?;
    }
    importing::Registers::beside(folder, size.records).write()
}

/// Measures over a fixture of so many records; `only` names figures, all when empty. Each line is told as it is known.
pub fn measure(
    folder: &Path,
    records: usize,
    only: &[String],
    pairs: usize,
    tell: &mut dyn FnMut(&Line),
) -> Result<Vec<Line>> {
    let asked = |name: &str| only.is_empty() || only.iter().any(|asked| asked == name);
    let mut lines = Vec::new();
    let mut take = |found: Vec<Line>| {
        found.iter().for_each(&mut *tell);
        lines.extend(found);
    };
    if asked("P8") {
        take(importing::rows(&importing::Registers::beside(folder, records))?);
    }
    if FIGURES.iter().any(|(name, _)| asked(name)) {
        let clock = Arc::new(SystemClock);
        let desk = Desk::unlock(folder, fixture::CLERK, app::sample::PASSPHRASE, Locale::ZhCn, clock)?;
        let mut run = run::Run::new(desk, folder.with_extension("plain.db"), pairs)?;
        for (_, figure) in FIGURES.iter().filter(|(name, _)| asked(name)) {
            take(figure(&mut run)?);
        }
    }
    Ok(lines)
}

/// The head of the table whose rows are [`Line::row`].
#[must_use]
pub fn head() -> &'static str {
    "| # | figure | against | ratio [95 %] | goal | ms A / B | p95 ms | notes | |\n|---|---|---|---|---|---|---|---|---|"
}
