//! What was tried, how it went and how long it took.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::command::say;

/// The steps of one run, in the order they were done.
#[derive(Default)]
pub(crate) struct Report {
    steps: Vec<Step>,
}

struct Step {
    name: &'static str,
    took: Duration,
    outcome: Outcome,
}

enum Outcome {
    Passed,
    Failed(String),
    /// Not tried because a step it stands on failed: counted as failed, since nothing was proved.
    Skipped(&'static str),
}

impl Report {
    /// Does a step and remembers how it went. A failure is kept for the end, so that one run tells all.
    pub(crate) fn step(&mut self, name: &'static str, act: impl FnOnce() -> Result<()>) -> bool {
        say(format!("\n== {name}"));
        let began = Instant::now();
        let outcome = match act() {
            Ok(()) => Outcome::Passed,
            Err(problem) => Outcome::Failed(format!("{problem:#}")),
        };
        let passed = matches!(outcome, Outcome::Passed);
        if let Outcome::Failed(problem) = &outcome {
            say(format!("-- {name} failed: {problem}"));
        }
        self.steps.push(Step { name, took: began.elapsed(), outcome });
        passed
    }

    /// Does a step that stands on another one.
    pub(crate) fn step_on(
        &mut self,
        ground: (&'static str, bool),
        name: &'static str,
        act: impl FnOnce() -> Result<()>,
    ) -> bool {
        if ground.1 {
            return self.step(name, act);
        }
        self.steps.push(Step { name, took: Duration::ZERO, outcome: Outcome::Skipped(ground.0) });
        false
    }

    /// Shows the table and the counts; an error when anything failed.
    pub(crate) fn close(&self) -> Result<()> {
        say("");
        for step in &self.steps {
            say(line(step));
        }
        let total: Duration = self.steps.iter().map(|step| step.took).sum();
        let failed = self.steps.iter().filter(|step| !matches!(step.outcome, Outcome::Passed)).count();
        say(format!("{:<28} {:>7}", "together", spelled(total)));
        say(format!("{} passed, {failed} failed", self.steps.len() - failed));
        if failed > 0 {
            bail!("{failed} of {} steps failed", self.steps.len());
        }
        Ok(())
    }
}

fn line(step: &Step) -> String {
    let outcome = match &step.outcome {
        Outcome::Passed => "passed".to_owned(),
        Outcome::Failed(problem) => format!("FAILED  {}", problem.lines().next().unwrap_or_default()),
        Outcome::Skipped(ground) => format!("SKIPPED because of: {ground}"),
    };
    format!("{:<28} {:>7}  {outcome}", step.name, spelled(step.took))
}

fn spelled(took: Duration) -> String {
    format!("{}:{:02}", took.as_secs() / 60, took.as_secs() % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_step_fails_the_run_but_not_the_steps_after_it() {
        let mut report = Report::default();
        report.step("first", || bail!("no"));
        assert!(report.step("second", || Ok(())), "one run tells all");
        assert!(report.close().is_err());
    }

    #[test]
    fn a_step_without_ground_proves_nothing_and_counts_as_failed() {
        let mut report = Report::default();
        assert!(!report.step_on(("window", false), "stories", || Ok(())));
        assert!(report.close().is_err());
    }

    #[test]
    fn durations_read_as_minutes_and_seconds() {
        assert_eq!(spelled(Duration::from_secs(125)), "2:05");
    }
}
