//! Bench: the seeded fixture and the figures measured over it, each as a ratio of two things in one run.
//!
//! SQLCipher opened without a key behaves as plain SQLite, so encrypted and plain are compared in one program over
//! the same rows (6-figures). What is printed says for every figure the ratio, its 95 % interval and the goal.

mod chance;
mod files;
mod fixture;
mod importing;
mod paging;
mod pairs;
mod run;
mod saving;
mod searching;
mod titles;

pub use fixture::{Size, make};
pub use pairs::Pairs;
pub use run::Line;

use app::{Desk, Locale, Result, SystemClock};
use std::path::Path;
use std::sync::Arc;

type Figure = fn(&mut run::Run) -> Result<Vec<Line>>;

/// All figures, in the order they are measured: what writes comes last.
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
    ("P8", importing::rows),
];

/// Measures over a fixture; `only` names figures, all when empty. Each line is told as it is known.
pub fn measure(
    folder: &Path,
    only: &[String],
    pairs: usize,
    tell: &mut dyn FnMut(&Line),
) -> Result<Vec<Line>> {
    let desk =
        Desk::unlock(folder, fixture::CLERK, app::sample::PASSPHRASE, Locale::ZhCn, Arc::new(SystemClock))?;
    let mut run = run::Run::new(desk, folder.with_extension("plain.db"), pairs)?;
    let mut lines = Vec::new();
    for (name, figure) in FIGURES {
        if only.is_empty() || only.iter().any(|asked| asked == name) {
            let found = figure(&mut run)?;
            found.iter().for_each(&mut *tell);
            lines.extend(found);
        }
    }
    Ok(lines)
}

/// The head of the table whose rows are [`Line::row`].
#[must_use]
pub fn head() -> &'static str {
    "| # | figure | against | ratio [95 %] | goal | ms A / B | p95 ms | notes | |\n|---|---|---|---|---|---|---|---|---|"
}
