//! `cargo xtask check`: the quick look before a commit.

use anyhow::Result;

use crate::command::{cargo, finish};
use crate::report::Report;
use crate::{generate, project, suite, ui};

/// Format, lints and whether the generated files are those the sources would give.
pub(crate) fn run() -> Result<()> {
    let mut report = Report::default();
    report.step("format", || finish(&mut cargo(["fmt", "--all", "--check"], &project::root())));
    let dist = ("ui: build", report.step("ui: build", ui::build));
    report.step_on(dist, "rust: clippy", suite::clippy);
    report.step("generated: contract", generate::contract_is_current);
    let installed = ("ui: packages", report.step("ui: packages", || ui::install(&project::ui())));
    report.step_on(installed, "ui: lint", || ui::script("lint"));
    report.step_on(installed, "ui: types", || ui::script("typecheck"));
    report.close()
}
